"""Two readers for one builder: the main part comes from BeautifulSoup, everything around it from lxml's tree."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from bs4.element import NavigableString, PageElement, Tag
from lxml import etree

from extractors.documents.builder import Builder
from extractors.documents.elements import INLINE_TAGS
from extractors.documents.markup import Element, words_of
from extractors.documents.slice import Slice
from extractors.documents.slim import CUT, DATA_TABLE, HEADING
from extractors.documents.survey import Survey
from schemas.document import Zone

SKIPPED = frozenset({"head", "title"})


class Walker:
    """Walks a page once, in document order."""

    def __init__(self, builder: Builder, found: Survey, main: Element | None, part: Slice | None) -> None:
        self._builder = builder
        self._found = found
        self._main = main
        self._part = part

    def page(self, root: Element) -> None:
        """The whole page. Around the main part everything is header before it and footer after it, unless marked otherwise."""
        around = self._part is not None
        if around:
            self._builder.enter_zone(Zone.HEADER, marked=False)
        self._tree(root)
        if around:
            self._builder.leave_zone()

    def _tree(self, root: Element) -> None:
        """An element of lxml's tree with all that is in it."""
        builder, found = self._builder, self._found
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            tag = element.tag
            if not isinstance(tag, str):
                continue
            if event == "start":
                if tag in SKIPPED:
                    walker.skip_subtree()
                    continue
                if element is self._main and self._part is not None:
                    self._main_part(self._part)
                    walker.skip_subtree()
                    continue
                zone = found.zones.get(element)
                if zone is not None:
                    builder.enter_zone(zone, marked=True)
                builder.open(tag, element.get, data_table=element in found.tables, heading=element in found.headings)
                words = element.text
                if words:
                    builder.text(words)
            else:
                if tag not in SKIPPED and element is not self._main:
                    builder.close(tag, data_table=element in found.tables, heading=element in found.headings)
                    if element in found.zones:
                        builder.leave_zone()
                words = element.tail
                if words and element is not root:
                    builder.text(words)

    def _main_part(self, part: Slice) -> None:
        self._builder.leave_zone()
        self._soup(part)
        self._builder.enter_zone(Zone.FOOTER, marked=False)

    def _soup(self, part: Slice) -> None:
        """The main part, from BeautifulSoup's tree. With a stack of our own: pages may be nested deeper than Python's calls."""
        builder = self._builder
        builder.flush()
        stack: list[tuple[Iterator[PageElement], Tag | None]] = [(iter(part.soup.contents), None)]
        while stack:
            children, parent = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                if parent is not None:
                    builder.close(parent.name, data_table=DATA_TABLE in parent.attrs, heading=HEADING in parent.attrs)
            elif isinstance(child, Tag):
                if child.name == CUT:
                    self._cut(part, child)
                else:
                    attrs = child.attrs
                    builder.open(child.name, partial(_attribute, attrs), data_table=DATA_TABLE in attrs, heading=HEADING in attrs)
                stack.append((iter(child.contents), child if child.name != CUT else None))
            elif type(child) is NavigableString:
                builder.text(child)
        builder.flush()

    def _cut(self, part: Slice, placeholder: Tag) -> None:
        """An element that was cut out of the main part: furniture, or words that do not belong to their sentence."""
        number = str(placeholder.attrs.get("n", ""))
        if not number.isdecimal() or int(number) >= len(part.cuts):
            return
        element = part.cuts[int(number)]
        zone = self._found.zones.get(element)
        if element.tag in INLINE_TAGS or self._builder.in_table:
            self._builder.aside(zone or Zone.RELATED, words_of(element, "" if element.tag in INLINE_TAGS else " "))
        else:
            self._tree(element)


def _attribute(attrs: Mapping[str, Any], name: str) -> str | None:
    """An attribute as BeautifulSoup has it, when it is told not to split any into lists."""
    value = attrs.get(name)
    return None if value is None else str(value)
