"""Where the main part of a page is: by its landmarks, checked against where its unlinked words are."""

from collections.abc import Iterable
from functools import cache
from itertools import islice

from lxml import etree

from extractors.documents.lexicon import page_lexicon
from extractors.documents.markup import Element, words_length

CONTAINERS = frozenset({"main", "div", "section", "article", "td", "form", "center"})
BY_LANDMARK = 0.1  # a share of the page's unlinked words is enough for `main` and role=main
BY_NAME = 0.5
ENOUGH = 200  # characters: below, a landmark must hold nearly all there is
NARROWER = 0.85
CANDIDATES, ROUNDS = 20, 3  # pages have one or two landmarks; broken ones may have thousands, one in another
_LANDMARKS = etree.XPath("descendant-or-self::main | descendant-or-self::*[@role = 'main']")
UNCOUNTED = ("a", "select", "button", "nav")


def find_main(root: Element) -> Element | None:
    """The element that holds the main part; None where nothing marks it (then all of the body may be main).

    A landmark counts only if the page's own words are in it: empty anchors named "main-content" and teasers in `article` are common.
    """
    body = root.find("body")
    page = body if body is not None else root
    total = weight(page)
    if not total:
        return None
    for look, needed in ((_landmarks, BY_LANDMARK), (_named, BY_NAME), (_articles, BY_NAME)):
        best = max(look(root), key=lambda pair: pair[0], default=None)
        if best and best[0] >= needed * total and (best[0] >= ENOUGH or best[0] >= BY_NAME * total):
            return _narrowed(best[1], best[0])
    return None


def _landmarks(root: Element) -> list[tuple[int, Element]]:
    found = _LANDMARKS(root)
    return _weighed(element for element in found if isinstance(element, Element)) if isinstance(found, list) else []


def _named(root: Element) -> list[tuple[int, Element]]:
    return _weighed(element for element in root.iter(*CONTAINERS) if _has_main_name(element))


def _has_main_name(element: Element) -> bool:
    lexicon = page_lexicon()
    if (element.get("id") or "").lower().replace("_", "-") in lexicon.main_ids:
        return True
    return not lexicon.main_classes.isdisjoint((element.get("class") or "").lower().replace("_", "-").split())


def _articles(root: Element) -> list[tuple[int, Element]]:
    return _weighed(root.iter("article"))


def _weighed(elements: Iterable[Element]) -> list[tuple[int, Element]]:
    containers = (element for element in elements if element.tag in CONTAINERS)
    return [(weight(element), element) for element in islice(containers, CANDIDATES)]


def _narrowed(main: Element, words: int) -> Element:
    """The innermost landmark that still holds nearly all of the words."""
    for _ in range(ROUNDS):
        inner = [pair for pair in _landmarks(main) if pair[1] is not main and pair[0] >= NARROWER * words]
        if not inner:
            break
        words, main = min(inner, key=lambda pair: pair[0])
    return main


def weight(element: Element) -> int:
    """Unlinked characters in an element, menus and choosers apart."""
    try:
        text = str(_unlinked()(element))
    except etree.XSLTApplyError:  # nested too deeply for libxslt
        return words_length(element)
    return len(" ".join(text.split()))


@cache
def _unlinked() -> etree.XSLT:
    """The words of an element without its links and menus, as libxslt tells them in C."""
    return etree.XSLT(
        etree.XML(
            '<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:output method="text"/>'
            f'<xsl:template match="{" | ".join(UNCOUNTED)}"/></xsl:stylesheet>'
        )
    )
