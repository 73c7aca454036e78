"""Markup into a tree: lxml reads it, and what shows nothing to a reader is gone."""

from collections.abc import Mapping

from lxml import etree

from extractors.documents.playback import without_banners, without_inserts

# An element of lxml, which has no name of its own in its stubs that says what we need.
Element = etree._Element
DROPPED = ("script", "style", "template", "noscript", "svg", "iframe", "object", "embed", "applet", "canvas", "audio", "video", "map")
MAX_DEPTH = 200
DEEP_TAGS = 2000  # a page with fewer tags cannot be nested too deeply for libxml2


class _Flattener:
    """A parser target that leaves out elements nested deeper than any reader could see, and keeps their texts."""

    def __init__(self) -> None:
        self._tree = etree.TreeBuilder()
        self._depth = 0

    def start(self, tag: str | bytes, attrib: Mapping[str | bytes, str | bytes]) -> None:
        """An element begins."""
        self._depth += 1
        if self._depth <= MAX_DEPTH:
            self._tree.start(tag, dict(attrib))

    def end(self, tag: str | bytes) -> None:
        """An element ends."""
        if self._depth <= MAX_DEPTH:
            self._tree.end(tag)
        self._depth -= 1

    def data(self, data: str | bytes) -> None:
        """Text."""
        self._tree.data(data)

    def comment(self, text: str | bytes) -> None:
        """Comments are no text."""

    def pi(self, target: str | bytes, data: str | bytes | None = None) -> None:
        """Nor are processing instructions."""

    def close(self) -> Element:
        """The tree's root."""
        return self._tree.close()


def read_markup(text: str) -> Element | None:
    """The root of a page's tree; None where there is no element at all.

    What an archive puts into its playback is taken out, so that raw and rewritten playback are one page.
    """
    text = without_inserts(text.replace("\0", "") if "\0" in text else text)
    data = text.encode("utf-8", "replace")
    try:
        parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
        root = etree.fromstring(data, parser)
        if root is not None and data.count(b"<") > DEEP_TAGS and _too_deep(parser):
            root = etree.fromstring(data, etree.HTMLParser(encoding="utf-8", huge_tree=True, target=_Flattener()))
    except (etree.LxmlError, ValueError, AssertionError):  # no element, or a tree that libxml2 could not finish
        return None
    if root is not None:
        etree.strip_elements(root, *DROPPED, with_tail=False)
        without_banners(root, text)
    return root


def _too_deep(parser: etree.HTMLParser) -> bool:
    """Whether libxml2 gave up because of the page's depth: it says so, and what followed is lost."""
    return any("depth" in entry.message for entry in reversed(parser.error_log))


def words_of(element: Element, between: str = "") -> str:
    """All text inside an element."""
    return between.join(str(piece) for piece in element.itertext())


def words_length(element: Element) -> int:
    """Characters of the text inside an element, white space collapsed."""
    text = str(etree.tostring(element, method="text", encoding="unicode", with_tail=False))
    return len(" ".join(text.split()))
