"""HTML into blocks."""

from bs4 import BeautifulSoup

from extractors.documents.charset import Decoded
from schemas.document import Block, BlockKind, Document, Zone

BLOCK_TAGS = {
    "h1": BlockKind.HEADING,
    "h2": BlockKind.HEADING,
    "h3": BlockKind.HEADING,
    "p": BlockKind.PARAGRAPH,
    "li": BlockKind.LIST_ITEM,
}


def parse_html(decoded: Decoded, *, doc_id: str, media_type: str, length: int, url: str | None) -> Document:
    """The document of an HTML payload."""
    soup = BeautifulSoup(decoded.text, "lxml")
    pieces: list[str] = []
    blocks: list[Block] = []
    at = 0
    for tag in soup.find_all(list(BLOCK_TAGS)):
        words = " ".join(tag.get_text(" ").split())
        if words:
            kind = BLOCK_TAGS[tag.name]
            blocks.append(Block(number=len(blocks), kind=kind, zone=Zone.MAIN, start_char=at, end_char=at + len(words)))
            pieces.append(words)
            at += len(words) + 1
    return Document(
        doc_id=doc_id,
        media_type=media_type,
        length=length,
        charset=decoded.charset,
        charset_basis=decoded.basis,
        title=soup.title.get_text() if soup.title else None,
        language=None,
        text="\n".join(pieces),
        blocks=tuple(blocks),
    )
