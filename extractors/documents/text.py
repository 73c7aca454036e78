"""Text captures into blocks: the same structure as HTML, from the lines."""

import re

from extractors.documents.charset import Decoded
from schemas.document import Block, BlockKind, Document, Zone


def parse_text(decoded: Decoded, *, doc_id: str, media_type: str, length: int) -> Document:
    """The document of a text capture; its text is the decoded payload itself."""
    blocks: list[Block] = []
    headings: tuple[int, ...] = ()
    for line in re.finditer(r"[^\n]*\S", decoded.text):
        words = line[0].strip()
        start = line.start() + line[0].index(words)
        heading = len(words) < 80 and words[-1].isalnum() and not words.startswith("•")
        kind = BlockKind.HEADING if heading else BlockKind.PARAGRAPH
        path = () if heading else headings
        number = len(blocks)
        blocks.append(
            Block(
                number=number,
                kind=kind,
                zone=Zone.MAIN,
                start_char=start,
                end_char=start + len(words),
                heading_blocks=path,
                heading_path=tuple(decoded.text[blocks[n].start_char : blocks[n].end_char] for n in path),
            )
        )
        headings = (number,) if heading else headings
    return Document(
        doc_id=doc_id,
        media_type=media_type,
        length=length,
        charset=decoded.charset,
        charset_basis=decoded.basis,
        title=None,
        language=None,
        text=decoded.text,
        blocks=tuple(blocks),
    )
