"""HTML into a document: lxml finds the main part, BeautifulSoup reads it, and every block keeps its zone."""

from collections.abc import Sequence

from extractors.documents.builder import Builder
from extractors.documents.charset import Decoded
from extractors.documents.draft import Draft
from extractors.documents.furniture import settle_zones
from extractors.documents.language import language_of
from extractors.documents.links import links_of, page_base
from extractors.documents.mainpart import find_main
from extractors.documents.markup import Element, read_markup, words_of
from extractors.documents.outline import blocks_of, joined_text
from extractors.documents.playback import own_title
from extractors.documents.slice import cut_markers, read_main
from extractors.documents.survey import survey
from extractors.documents.walk import Walker
from schemas.document import BlockKind, Document, Zone

SAMPLE = 4000  # characters: enough to tell a language
INFORMATIVE = 5  # words: shorter image texts ("Exit", "EPA logo", "Photo of a lake") tell nothing


def parse_html(decoded: Decoded, *, doc_id: str, media_type: str, length: int, url: str | None) -> Document:
    """The document of an HTML payload. Its text is that of its blocks, one a line."""
    root = read_markup(decoded.text)
    title = None if root is None else _title(root)
    drafts = [] if root is None else _drafts(root, title)
    text = joined_text(drafts)
    blocks = blocks_of(drafts)
    declared = None if root is None else next((base.get("href") for base in root.iter("base") if base.get("href")), None)
    return Document(
        doc_id=doc_id,
        media_type=media_type,
        length=length,
        charset=decoded.charset,
        charset_basis=decoded.basis,
        title=title,
        language=language_of(
            _sample(drafts), None if root is None else root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
        ),
        text=text,
        blocks=blocks,
        links=tuple(links_of(drafts, blocks, text, page_base(url, declared))),
    )


def _title(root: Element) -> str | None:
    """The page's `<title>`, white space collapsed."""
    element = next(root.iter("title"), None)
    words = " ".join(words_of(element).split()) if element is not None else ""
    return own_title(words) or None


def _drafts(root: Element, title: str | None) -> list[Draft]:
    """The blocks of a page, zones settled, texts of images that stand elsewhere too left out."""
    main = find_main(root)
    part = main if main is not None else root.find("body")
    found = survey(root, main)
    cut_markers(root, found)
    builder = Builder()
    if title:
        builder.drafts.append(Draft(BlockKind.TITLE, Zone.HEADER, title, marked=True))
    Walker(builder, found, part, None if part is None else read_main(part, found)).page(root)
    drafts = _without_echoes(builder.drafts)
    settle_zones(drafts, landmarks=main is not None)
    return drafts


def _without_echoes(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without image texts that say little, or that a caption says again."""
    if not any(draft.from_image for draft in drafts):
        return list(drafts)
    said = "\n".join(draft.text for draft in drafts if not draft.from_image)
    kept: list[Draft] = []
    for draft in drafts:
        if draft.from_image:
            if len(draft.text.split()) < INFORMATIVE or draft.text in said:
                continue
            said += "\n" + draft.text
        kept.append(draft)
    return kept


def _sample(drafts: Sequence[Draft]) -> str:
    """Enough of the main text to tell its language."""
    pieces: list[str] = []
    length = 0
    for draft in drafts:
        if draft.zone is Zone.MAIN:
            pieces.append(draft.text[:SAMPLE])
            length += len(pieces[-1])
            if length > SAMPLE:
                break
    return "\n".join(pieces)
