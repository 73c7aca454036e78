"""Text captures into documents: the same structure as HTML, from the lines.

The document's text is the decoded payload itself; that of Markdown without the addresses of its links.
"""

from bisect import bisect_right
from collections.abc import Sequence

from extractors.documents.charset import Decoded
from extractors.documents.draft import Draft, LinkDraft
from extractors.documents.furniture import settle_text_zones, settle_zones
from extractors.documents.language import language_of
from extractors.documents.lines import FEW_LINES, read_lines
from extractors.documents.links import links_of, page_base
from extractors.documents.markdown import MEDIA_TYPE, without_addresses
from extractors.documents.outline import blocks_of
from schemas.document import Document

SAMPLE = 8000  # characters: enough to tell a language


def parse_text(decoded: Decoded, *, doc_id: str, media_type: str, length: int, url: str | None = None) -> Document:
    """The document of a text capture. NUL characters, which no database likes, become U+FFFD, one for one.

    A text of a line or two is taken as it is: main text, no headings, no furniture.
    """
    text = decoded.text.replace("\0", "\ufffd") if "\0" in decoded.text else decoded.text
    text, links = without_addresses(text) if media_type == MEDIA_TYPE else (text, [])
    drafts = read_lines(text)
    _hand_out(links, drafts)
    if len(drafts) > FEW_LINES:
        settle_zones(drafts, landmarks=True)
        settle_text_zones(drafts)
    blocks = blocks_of(drafts)
    return Document(
        doc_id=doc_id,
        media_type=media_type,
        length=length,
        charset=decoded.charset or None,
        charset_basis=decoded.basis or None,
        title=None,
        language=language_of(text[:SAMPLE], None),
        text=text,
        blocks=blocks,
        links=tuple(links_of(drafts, blocks, text, page_base(url, None))),
    )


def _hand_out(links: Sequence[LinkDraft], drafts: Sequence[Draft]) -> None:
    """Give each link to the draft that it stands in; one that goes beyond it is no link of a sentence."""
    starts = [draft.start for draft in drafts]
    for link in links:
        place = bisect_right(starts, link.start) - 1
        if place >= 0 and link.end <= drafts[place].start + len(drafts[place].text):
            drafts[place].links.append(LinkDraft(link.start - starts[place], link.end - starts[place], link.href))
