"""Text captures into documents: the same structure as HTML, from the lines. The document's text is the decoded payload itself."""

from extractors.documents.charset import Decoded
from extractors.documents.furniture import settle_text_zones, settle_zones
from extractors.documents.language import language_of
from extractors.documents.lines import FEW_LINES, read_lines
from extractors.documents.outline import blocks_of
from schemas.document import Document

SAMPLE = 8000  # characters: enough to tell a language


def parse_text(decoded: Decoded, *, doc_id: str, media_type: str, length: int) -> Document:
    """The document of a text capture. NUL characters, which no database likes, become U+FFFD, one for one.

    A text of a line or two is taken as it is: main text, no headings, no furniture.
    """
    text = decoded.text.replace("\0", "\ufffd") if "\0" in decoded.text else decoded.text
    drafts = read_lines(text)
    if len(drafts) > FEW_LINES:
        settle_zones(drafts, landmarks=True)
        settle_text_zones(drafts)
    return Document(
        doc_id=doc_id,
        media_type=media_type,
        length=length,
        charset=decoded.charset or None,
        charset_basis=decoded.basis or None,
        title=None,
        language=language_of(text[:SAMPLE], None),
        text=text,
        blocks=blocks_of(drafts),
    )
