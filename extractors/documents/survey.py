"""What the elements of a page are, told from their names, roles, classes and ids before anything is read."""

from dataclasses import dataclass, field

from lxml import etree

from extractors.documents.elements import HEADINGS, INLINE_TAGS
from extractors.documents.lexicon import page_lexicon
from extractors.documents.markup import Element, words_of
from extractors.documents.tables import TABLE_PARTS, is_data_table
from extractors.documents.zoning import Zoning, is_slideshow, tokens_of
from schemas.document import Zone

EXIT_WORDS = frozenset(
    {"exit", "[exit]", "exit epa", "exit epa disclaimer", "exit disclaimer", "exit epa site", "external link", "(link is external)"}
)
HEADING_ENDS = ("-title", "-heading", "-headline", "-subhead", "-question")
PAIR_ENDS = (("-name", ("-text", "-value", "-data", "-content", "-description", "-body")), ("-term", ("-definition", "-text")))
HEADING_LENGTH = 200
MARKER_LENGTH = 60


@dataclass(slots=True)
class Survey:
    """The zones that elements name, the tables that hold data, the headings that are none by tag, and what is to be cut from sentences."""

    zones: dict[Element, Zone] = field(default_factory=dict)
    tables: set[Element] = field(default_factory=set)
    headings: set[Element] = field(default_factory=set)
    files: list[Element] = field(default_factory=list)
    exits: list[Element] = field(default_factory=list)


def survey(root: Element, main: Element | None) -> Survey:
    """Look once at every element. Nothing that holds the main part is furniture, whatever its class says."""
    found = Survey()
    zoning = Zoning(root, main)
    holders = {root, *([main, *main.iterancestors()] if main is not None else []), *root.iter("body")}
    walker = etree.iterwalk(root, events=("start",))
    for _, element in walker:
        if element in holders:
            continue
        zone = zoning.zone_of(element)
        if zone is not None:
            found.zones[element] = zone
            if zoning.is_beside(element):
                found.zones |= {part: Zone.SLIDESHOW for part in element.iterdescendants() if is_slideshow(part)}
            walker.skip_subtree()
        elif element.tag in TABLE_PARTS:
            if _is_table(element, found) and is_data_table(element):
                found.tables.add(element)
        elif _mark(element, found):
            walker.skip_subtree()
    return found


def _mark(element: Element, found: Survey) -> bool:
    """Note a marker or a heading; tells whether the element is a marker, whose inside needs no look."""
    if element.tag in INLINE_TAGS:
        if _is_exit(element):
            found.exits.append(element)
            return True
        if _is_file_size(element):
            found.files.append(element)
            return True
    if _is_heading(element):
        found.headings.add(element)
    return False


def _is_exit(element: Element) -> bool:
    """Whether an inline element only tells that a link leaves the site."""
    lexicon, title, named = page_lexicon(), element.get("title"), element.get("class")
    by_title = bool(title) and str(title).lower().startswith(lexicon.exit_titles)
    if by_title or (named and not lexicon.exit_markers.isdisjoint(tokens_of(named))):
        return len(words_of(element)) <= MARKER_LENGTH
    return element.tag == "a" and not len(element) and (element.text or "").strip().lower() in EXIT_WORDS


def _is_file_size(element: Element) -> bool:
    """Whether an inline element tells the size of a linked file: "(PDF, 3 pp, 127 K)"."""
    named = element.get("class")
    if named and not page_lexicon().file_markers.isdisjoint(tokens_of(named)):
        return True
    return element.tag == "small" and (element.text or "").lstrip().startswith("(PDF")


def _is_table(element: Element, found: Survey) -> bool:
    """Whether an element is a table of its own: a `table` outside of data tables, or rows that stand in none."""
    if element.tag == "table":
        return not any(above in found.tables for above in element.iterancestors("table"))
    parent = element.getparent()
    return parent is None or parent.tag not in TABLE_PARTS


def _is_heading(element: Element) -> bool:
    """Whether a `div` or `p` is a heading by its class: short, no end mark, no blocks inside, and something follows that it may head."""
    named = element.get("class") if element.tag in ("div", "p", "span", "strong") else None
    if not named:
        return False
    following, parent, tokens = element.getnext(), element.getparent(), tokens_of(named)
    if following is None or parent is None or parent.tag in HEADINGS or any(child.tag not in INLINE_TAGS for child in element):
        return False
    if not any(token.endswith(HEADING_ENDS) or _has_partner(token, following) for token in tokens):
        return False
    words = words_of(element).strip()
    return 0 < len(words) <= HEADING_LENGTH and words[-1] not in ".,;:!?"


def _has_partner(token: str, following: Element) -> bool:
    """Whether the next element is this one's value by its class: "entry-name" before "entry-text"."""
    for end, partners in PAIR_ENDS:
        if token.endswith(end):
            stem = token[: -len(end)]
            return any(other == stem + partner for other in tokens_of(following.get("class") or "") for partner in partners)
    return False
