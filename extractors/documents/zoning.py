"""Which zone an element's own tag, role, style, class or id names, and whether its words bear that out."""

from functools import lru_cache

from extractors.documents.elements import HEADINGS
from extractors.documents.lexicon import page_lexicon
from extractors.documents.mainpart import weight
from extractors.documents.markup import Element, words_length
from schemas.document import Zone

# Most characters of a part that is not mostly links, for its class to be believed.
UNLINKED_LIMITS = {
    Zone.NAVIGATION: 80,
    Zone.RELATED: 300,
    Zone.FOOTER: 1500,
    Zone.HEADER: 400,
    Zone.BANNER: 2000,
    Zone.HIDDEN: 1000,
}
MENU_SHARE, RELATED_SHARE = 0.5, 0.3  # of the words linked: mostly links
SIDE_MENU_SHARE = 0.6
SMALL_FOOTER = 600
MOST = 0.5  # of the unlinked words of the part it stands in
NEARLY_ALL = 0.9
READINGS = 40  # how often a page's words may be counted: parts nested in parts could have it done without end
STATES = ("has-", "with-", "without-", "no-", "not-", "is-", "js-")  # tokens that tell how a part is set, not what it is
# Where the tokens of one element name several zones, the first of these wins.
ORDER = (Zone.HIDDEN, Zone.BANNER, Zone.FOOTER, Zone.HEADER, Zone.NAVIGATION, Zone.RELATED)


class Zoning:
    """Names the zones of one page's elements. `main` is None where nothing marks the main part: then all of the page may be it."""

    def __init__(self, root: Element, main: Element | None) -> None:
        self._main = main
        self._part = main if main is not None else root
        self._weight = weight(self._part)
        self._left = READINGS * (words_length(root) + 1000)

    def zone_of(self, element: Element) -> Zone | None:
        """The zone that an element names; None where it names none, or where its words speak against it."""
        zone = self._named(element)
        if zone is None or not self._holds_most(element, NEARLY_ALL if is_unseen(element) else MOST):
            return zone
        return None

    def is_beside(self, element: Element) -> bool:
        """Whether the page has a main part and an element stands beside it."""
        return self._main is not None and not any(above is self._main for above in element.iterancestors())

    def _named(self, element: Element) -> Zone | None:
        lexicon, tag = page_lexicon(), element.tag
        if is_unseen(element) and not _opens(element):
            return Zone.HIDDEN
        if tag in ("header", "footer"):
            return self._header_or_footer(element)
        zone = lexicon.tags.get(tag) if isinstance(tag, str) else None
        if zone is Zone.NAVIGATION and tag == "button" and _in_heading(element):
            return None
        if zone is None:
            role = element.get("role")
            zone = lexicon.roles.get(role) if role else None
        if zone is not None:
            return zone if zone is not Zone.RELATED or self._bears_out(element, zone) else None
        return self._by_class(element)

    def _by_class(self, element: Element) -> Zone | None:
        classes, own_id = element.get("class"), element.get("id")
        if classes is None and own_id is None:
            return None
        if is_slideshow(element) and self.is_beside(element):  # slides inside the main part are content as any other
            return Zone.SLIDESHOW
        zones = _zones_named(classes or "") + _zones_named(own_id or "")
        zone = next((zone for zone in ORDER if zone in zones and self._bears_out(element, zone)), None) if zones else None
        if zone is Zone.RELATED and not page_lexicon().sidebars.isdisjoint(tokens_of(f"{classes} {own_id}")):
            return Zone.NAVIGATION if self._link_share(element) >= SIDE_MENU_SHARE else zone
        return zone

    def _header_or_footer(self, element: Element) -> Zone | None:
        """`header` and `footer` of the page, not of an article: those belong to its text, but for short footers."""
        inside = any(above is self._main or above.tag in ("article", "main") for above in element.iterancestors())
        if element.tag == "header":
            return None if inside else Zone.HEADER
        return Zone.FOOTER if not inside or (self._left > 0 and self._length(element) < SMALL_FOOTER) else None

    def _bears_out(self, element: Element, zone: Zone) -> bool:
        """Whether a part is so little text, or so much of it links, that its name may be believed: a `nav-list` may hold the whole page."""
        if self._left <= 0:
            return False
        if self._length(element) <= UNLINKED_LIMITS[zone]:
            return True
        return self._link_share(element) >= (MENU_SHARE if zone is Zone.NAVIGATION else RELATED_SHARE)

    def _holds_most(self, element: Element, share: float) -> bool:
        """Whether an element holds most of the words of the part that it stands in: then it is no furniture, whatever it is called.

        Of a hidden one it must be nearly all: pages hide themselves until their scripts have run.
        """
        most = share * self._weight
        if self._left <= 0 or self._length(element) <= most or not any(above is self._part for above in element.iterancestors()):
            return False
        self._left -= self._weight
        return weight(element) > most

    def _link_share(self, element: Element) -> float:
        """The share of an element's text that is in links, from 0 to 1."""
        length = self._length(element)
        return sum(self._length(link) for link in element.iter("a")) / length if length else 0.0

    def _length(self, element: Element) -> int:
        length = words_length(element)
        self._left -= length
        return length


def tokens_of(names: str) -> list[str]:
    """The tokens of a class or id, as the lexicon spells them."""
    return names.lower().replace("_", "-").split()


@lru_cache(maxsize=8192)
def _zones_named(names: str) -> tuple[Zone, ...]:
    """The zones that the tokens of a class or an id name."""
    lexicon = page_lexicon()
    tokens = (name for name in tokens_of(names) if not name.startswith(STATES) or name in lexicon.tokens)
    return tuple(zone for name in tokens if (zone := lexicon.zone_of_token(name)) is not None)


def is_slideshow(element: Element) -> bool:
    """Whether an element is named as slides that take turns."""
    classes, own_id = element.get("class"), element.get("id")
    if classes is None and own_id is None:
        return False
    return _names_slides(f"{classes or ''} {own_id or ''}")


@lru_cache(maxsize=8192)
def _names_slides(names: str) -> bool:
    return not page_lexicon().slideshows.isdisjoint(tokens_of(names))


def is_unseen(element: Element) -> bool:
    """Whether an element is not shown, by its attributes."""
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


def _opens(element: Element) -> bool:
    """Whether an element that is not shown can be opened: what an accordion or a tab folds up is there to be read."""
    names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}".lower()
    return any(part in names for part in page_lexicon().openers)


def _in_heading(element: Element) -> bool:
    """Whether an element stands in a heading: the button that folds up a part of the page is that part's title."""
    parent = element.getparent()
    return parent is not None and (parent.tag in HEADINGS or parent.tag == "summary")
