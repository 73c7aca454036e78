"""What the elements of a page are, told from their names, roles, classes and ids before anything is read."""

from dataclasses import dataclass, field
from functools import lru_cache

from lxml import etree

from extractors.documents.elements import HEADINGS, INLINE_TAGS
from extractors.documents.lexicon import page_lexicon
from extractors.documents.markup import Element, words_length, words_of
from extractors.documents.tables import is_data_table
from schemas.document import Zone

EXIT_WORDS = frozenset(
    {"exit", "[exit]", "exit epa", "exit epa disclaimer", "exit disclaimer", "exit epa site", "external link", "(link is external)"}
)
HEADING_ENDS = ("-title", "-heading", "-headline", "-subhead", "-question", "__title", "__heading")
PAIR_ENDS = (("-name", ("-text", "-value", "-data", "-content", "-description", "-body")), ("-term", ("-definition", "-text")))
HEADING_LENGTH = 200
# How far a class may be trusted: (most characters of a part that is not mostly links).
UNLINKED_LIMITS = {
    Zone.NAVIGATION: 80,
    Zone.RELATED: 300,
    Zone.FOOTER: 1500,
    Zone.HEADER: 400,
    Zone.BANNER: 2000,
    Zone.HIDDEN: 1000,
}
SMALL_FOOTER = 600
TABLE_PARTS = frozenset({"table", "tbody", "thead", "tfoot", "tr"})
MENU_SHARE = 0.6
# Where the tokens of one element name several zones, the first of these wins.
UNLINKED_ORDER = (Zone.HIDDEN, Zone.BANNER, Zone.FOOTER, Zone.HEADER, Zone.NAVIGATION, Zone.RELATED)


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
    holders = {root, *([main, *main.iterancestors()] if main is not None else []), *root.iter("body")}
    walker = etree.iterwalk(root, events=("start",))
    for _, element in walker:
        if element in holders:
            continue
        _mark(element, found, inside=_inside(element, main) if element.tag in ("header", "footer") else True)
        if element in found.zones or element in found.exits[-1:] or element in found.files[-1:]:
            walker.skip_subtree()
    return found


def _mark(element: Element, found: Survey, *, inside: bool) -> None:
    tag = element.tag
    zone = zone_of(element, inside=inside)
    if zone is not None:
        found.zones[element] = zone
        return
    if tag in TABLE_PARTS:
        if _is_table(element, found) and is_data_table(element):
            found.tables.add(element)
        return
    named = element.get("class")
    if tag == "a" and not len(element) and (element.text or "").strip().lower() in EXIT_WORDS:
        found.exits.append(element)
    elif named:
        lexicon = page_lexicon()
        tokens = _tokens(named)
        if tag in INLINE_TAGS and not lexicon.exit_markers.isdisjoint(tokens) and len(words_of(element)) <= 40:
            found.exits.append(element)
        elif tag in INLINE_TAGS and not lexicon.file_markers.isdisjoint(tokens):
            found.files.append(element)
        elif _is_heading(element, tokens):
            found.headings.add(element)
    elif tag == "small" and (element.text or "").lstrip().startswith("(PDF"):
        found.files.append(element)


def _is_table(element: Element, found: Survey) -> bool:
    """Whether an element is a table of its own: a `table` outside of data tables, or rows that stand in none."""
    if element.tag == "table":
        return not any(above in found.tables for above in element.iterancestors("table"))
    parent = element.getparent()
    return parent is None or parent.tag not in TABLE_PARTS


def zone_of(element: Element, *, inside: bool) -> Zone | None:
    """The zone that an element's own tag, role, style, class or id names, if any. `inside`: the main part or an article."""
    lexicon, tag = page_lexicon(), element.tag
    if _is_hidden(element):
        return Zone.HIDDEN
    by_tag = lexicon.tags.get(tag) if isinstance(tag, str) else None
    if by_tag is not None:
        return by_tag if by_tag is not Zone.RELATED or _trusted(element, by_tag) else None
    if tag == "header":
        return None if inside else Zone.HEADER
    if tag == "footer":
        return Zone.FOOTER if not inside or words_length(element) < SMALL_FOOTER else None
    role = element.get("role")
    by_role = lexicon.roles.get(role) if role else None
    if by_role is not None:
        return by_role if by_role is not Zone.RELATED or _trusted(element, by_role) else None
    classes, own_id = element.get("class"), element.get("id")
    if classes is None and own_id is None:
        return None
    zones = _zones_named(classes or "") + _zones_named(own_id or "")
    named = next((zone for zone in UNLINKED_ORDER if zone in zones and _trusted(element, zone)), None) if zones else None
    if named is Zone.RELATED and not lexicon.sidebars.isdisjoint(_tokens(f"{classes} {own_id}")) and _link_share(element) >= MENU_SHARE:
        return Zone.NAVIGATION
    return named


@lru_cache(maxsize=8192)
def _zones_named(names: str) -> tuple[Zone, ...]:
    """The zones that the tokens of a class or an id name."""
    lexicon = page_lexicon()
    return tuple(zone for token in _tokens(names) if (zone := lexicon.zone_of_token(token)) is not None)


def _tokens(names: str) -> list[str]:
    return names.lower().replace("_", "-").split()


def _is_hidden(element: Element) -> bool:
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    if style and ("none" in style or "hidden" in style):
        compact = "".join(style.lower().split())
        if "display:none" in compact or "visibility:hidden" in compact:
            return True
    named = element.get("class")
    if named and "d-none" in named:
        tokens = named.split()
        return "d-none" in tokens and not any(
            token.startswith("d-") and token.count("-") == 2 and not token.endswith("none") for token in tokens
        )
    return False


def _trusted(element: Element, zone: Zone) -> bool:
    """Whether a part is so little text, or so much of it links, that its class may be believed: a `nav-list` may hold the whole page."""
    length = words_length(element)
    if length <= UNLINKED_LIMITS[zone]:
        return True
    return _link_share(element) >= (0.5 if zone is Zone.NAVIGATION else 0.3)


def _link_share(element: Element) -> float:
    """The share of an element's text that is in links, from 0 to 1."""
    length = words_length(element)
    return sum(words_length(link) for link in element.iter("a")) / length if length else 0.0


def _inside(element: Element, main: Element | None) -> bool:
    """Whether an element stands in the main part or in an article."""
    return any(above is main or above.tag in ("article", "main") for above in element.iterancestors())


def _is_heading(element: Element, tokens: list[str]) -> bool:
    """Whether a `div` or `p` is a heading by its class: short, no end mark, no blocks inside, and something follows that it may head."""
    if element.tag not in ("div", "p", "span", "strong"):
        return False
    following, parent = element.getnext(), element.getparent()
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
            return any(other == stem + partner for other in _tokens(following.get("class") or "") for partner in partners)
    return False
