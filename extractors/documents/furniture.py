"""Zones told from the words themselves: notices, stamps, tables of contents, link lists. For markup and for text captures alike."""

import re
from collections.abc import Sequence

from extractors.documents.draft import Draft
from extractors.documents.lexicon import page_lexicon
from schemas.document import BlockKind, Zone

HEAD_BLOCKS = 15  # a notice stands among the first blocks
STAMP_LENGTH = 160
LABEL_LENGTH = 60
LINKED = 0.6
BARE = 0.9  # of the words linked: nothing but a link
BAR_MARKS = ("|", "»", " > ", "::", "›", "•", "·")
BAR_LENGTH = 300
COUNTER = re.compile(r"[\d,.]{1,12}\s(?:views?|hits|visitors|downloads|page views)\b.{0,60}", re.IGNORECASE)
# "© 2022 Agency", "Disclaimer | Terms of use | © ECOLEX 2019", "Copyright 2016 Agency", but no sentence on copyrights.
COPYRIGHT = re.compile(r"(?:^|[|·•]\s{0,3})(?:copyright\s{0,2})?(?:©|\(c\)|copyright)\s{0,3}[^.!?]{0,80}$")
CATEGORY = re.compile(r"\bCategory:\S")
FOOTNOTE = re.compile(r"\[\d{1,3}\]\s")
KEY = re.compile(r"[A-Za-z]{1,4}\s?=\s?[A-Z][a-z]")  # "R = Ratification" below "Notes:": of a table, which it explains
RUN = 5  # links in a row that make a menu, on a page that does not say where its main part is
RUN_WORDS = 60
PROSE = 100


def settle_zones(drafts: Sequence[Draft], *, landmarks: bool) -> None:
    """Give furniture among the drafts its zone. `landmarks`: whether the page itself says where its main part is."""
    for position, draft in enumerate(drafts):
        zone = _by_words(draft, position)
        if zone is not None:
            draft.zone = zone
    _rescue_prose(drafts)
    _sections(drafts)
    _contents_lists(drafts)
    if not landmarks:
        _menus(drafts)


def _by_words(draft: Draft, position: int) -> Zone | None:
    """The zone of a line that speaks for itself."""
    if draft.zone not in (Zone.MAIN, Zone.HEADER, Zone.FOOTER) or draft.kind in (BlockKind.TITLE, BlockKind.TABLE_ROW):
        return None
    lexicon, words = page_lexicon(), draft.text[:400].lower()
    if position < HEAD_BLOCKS and words.startswith(lexicon.begins["notices"]):
        return Zone.BANNER
    if draft.zone is not Zone.MAIN:
        return None
    label = _label(draft.text)
    if label in lexicon.lines["top"] or (label in lexicon.lines["share"] and draft.kind is not BlockKind.HEADING):
        return Zone.NAVIGATION
    if len(draft.text) <= STAMP_LENGTH and _is_stamp(words):
        return Zone.FOOTER
    if _is_letters(draft.text) or _is_bar(draft) or (len(draft.text) <= STAMP_LENGTH and words.startswith(lexicon.begins["here"])):
        return Zone.NAVIGATION
    if label in lexicon.lines["more"] and draft.link_share >= BARE:
        return Zone.RELATED
    if "Category:" in draft.text and (draft.text.startswith("Category:") or len(CATEGORY.findall(draft.text[:5000])) >= 2):
        return Zone.RELATED
    return None


def _is_stamp(words: str) -> bool:
    """Whether a short line in small letters says when the page was changed, how often it was seen, or whose it is."""
    begins = page_lexicon().begins
    return (
        words.startswith((*begins["updated"], *begins["counters"]))
        or COUNTER.fullmatch(words) is not None
        or COPYRIGHT.search(words) is not None
        or any(stamp in words for stamp in ("page was last updated", "page last updated", "page was last modified"))
    )


def _label(text: str) -> str:
    """A short line as the lexicon has it: lower case, no closing marks."""
    return text.lower().strip(" :.»›|•*[]") if len(text) <= LABEL_LENGTH else ""


def _is_letters(text: str) -> bool:
    """Whether a line is an A–Z bar."""
    tokens = text.split() if len(text) <= 200 else []
    return len(tokens) >= 10 and all(len(token) == 1 or token.upper() in ("ALL", "|", "0-9") for token in tokens)


def _is_bar(draft: Draft) -> bool:
    """Whether a line is a bar of links: "Home | Contact Us | Search", "Home » Topics » Rivers"."""
    marks = max(draft.text.count(mark) for mark in BAR_MARKS) if len(draft.text) <= BAR_LENGTH else 0
    return marks >= 2 and len(draft.links) >= 2 and draft.link_share >= 0.5


def _rescue_prose(drafts: Sequence[Draft]) -> None:
    """Sentences around the main part that no markup calls furniture are main text: landmarks are not always where they should be."""
    for draft in drafts:
        if draft.marked or draft.zone not in (Zone.HEADER, Zone.FOOTER) or draft.kind is not BlockKind.PARAGRAPH:
            continue
        if len(draft.text) >= PROSE and draft.text.endswith((".", "!", "?", ":")) and draft.link_share < 0.3 and "©" not in draft.text:
            draft.zone = Zone.MAIN


def _sections(drafts: Sequence[Draft]) -> None:
    """Tables of contents, link lists and references, by the heading or label above them."""
    lexicon = page_lexicon()
    mode, head = "", None
    for draft, after in zip(drafts, [*drafts[1:], None], strict=False):
        if draft.zone is not Zone.MAIN:
            continue
        label = _label(draft.text)
        if draft.kind is BlockKind.HEADING or (label and draft.text.endswith(":")):
            mode = next((kind for kind in ("toc", "references", "links") if label in lexicon.lines[kind]), "")
            mode = "" if mode == "references" and after is not None and KEY.match(after.text) else mode
            head = draft
            if mode in ("toc", "references"):
                draft.zone = Zone.RELATED
        elif mode == "references":
            draft.zone = Zone.RELATED
        elif mode and head is not None:
            if draft.link_share >= LINKED or (mode == "toc" and draft.kind is BlockKind.LIST_ITEM):
                draft.zone = head.zone = Zone.RELATED
            else:
                mode = ""


def _contents_lists(drafts: Sequence[Draft]) -> None:
    """Lists whose items all link into the same page are tables of contents."""
    lists: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.list_number is not None and draft.zone is Zone.MAIN:
            lists.setdefault(draft.list_number, []).append(draft)
    for items in lists.values():
        if len(items) >= 2 and all(item.link_share >= 0.8 and all(link.href.startswith("#") for link in item.links) for item in items):
            for item in items:
                item.zone = Zone.RELATED


def _menus(drafts: Sequence[Draft]) -> None:
    """Runs of bare links on a page without landmarks are menus, unless a sentence introduces them."""
    run: list[Draft] = []
    before: Draft | None = None
    for draft in [*drafts, None]:
        if (
            draft is not None
            and draft.zone in (Zone.MAIN, Zone.NAVIGATION)
            and draft.link_share >= BARE
            and len(draft.text) <= RUN_WORDS
            and not draft.cells
        ):
            run.append(draft)
            continue
        if len(run) >= RUN and not (before is not None and before.text.endswith(":")):
            for item in run:
                item.zone = Zone.NAVIGATION
        run, before = [], draft


def settle_text_zones(drafts: Sequence[Draft]) -> None:
    """What only the words of a text capture can tell, there being no links: sections of links, labels with nothing under them, notes."""
    lexicon = page_lexicon()
    mode = ""
    has_related = any(draft.zone is Zone.RELATED for draft in drafts)
    for draft, after in zip(drafts, [*drafts[1:], None], strict=True):
        if draft.zone is not Zone.MAIN:
            mode = mode if draft.zone is Zone.RELATED else ""
            continue
        label = _label(draft.text)
        if draft.kind is BlockKind.HEADING:
            mode = next((kind for kind in ("references", "text_links") if label in lexicon.lines[kind]), "")
            mode = "" if mode == "references" and after is not None and KEY.match(after.text) else mode
        elif label and draft.text.endswith(":") and label in (lexicon.lines["toc"] | lexicon.lines["links"]):
            if after is None or after.zone is not Zone.MAIN or after.kind is not BlockKind.PARAGRAPH or after.text.endswith(":"):
                draft.zone = Zone.NAVIGATION
            continue
        has_related = has_related or bool(mode)
        if mode or (has_related and FOOTNOTE.match(draft.text)):
            draft.zone = Zone.RELATED
