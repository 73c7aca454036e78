"""The main part as markup of its own, for BeautifulSoup: what is no main text stays behind in the tree."""

from dataclasses import dataclass, field

from bs4 import BeautifulSoup
from bs4.element import Tag
from lxml import etree

from extractors.documents.markup import Element, words_of
from extractors.documents.slim import CUT, DATA_TABLE, HEADING, MARKS, slim
from extractors.documents.survey import Survey
from schemas.document import Zone

CLOSING = ".,;:!?)]"


@dataclass(slots=True)
class Slice:
    """The main part as BeautifulSoup read it, and the elements that were cut out of it, by the number on their placeholder."""

    soup: Tag
    cuts: list[Element] = field(default_factory=list)


def cut_markers(found: Survey) -> None:
    """Take "Exit" markers out of the sentences they stand in."""
    for element in found.exits:
        _remove(element)


def read_main(main: Element, found: Survey) -> Slice:
    """The main part, read by BeautifulSoup. `main` loses its furniture to the slice's `cuts`."""
    etree.strip_attributes(main, *MARKS)
    cuts: list[Element] = []
    seen: set[tuple[Element | None, str]] = set()
    for element in [*found.zones, *found.files]:
        if any(above is main for above in element.iterancestors()):
            if found.zones.get(element) is Zone.HIDDEN:
                # Hidden rows ("Loading…") may stand in a table by the hundred: one of a kind tells enough.
                words = (next(element.iterancestors("table"), None), words_of(element).strip())
                if words[1] == "" or words in seen:
                    _remove(element)
                    continue
                seen.add(words)
            _replace(element, len(cuts))
            cuts.append(element)
    for table in found.tables:
        table.set(DATA_TABLE, "")
    for heading in found.headings:
        heading.set(HEADING, "")
    return Slice(BeautifulSoup(slim(main), "lxml", multi_valued_attributes=None), cuts)


def _replace(element: Element, number: int) -> None:
    """Put a placeholder where the element stands."""
    parent = element.getparent()
    if parent is None:
        return
    placeholder = etree.Element(CUT, n=str(number))
    placeholder.tail, element.tail = element.tail, None
    parent.replace(element, placeholder)


def _remove(element: Element) -> None:
    """Remove a marker; the blank before it goes too where a closing mark follows."""
    parent = element.getparent()
    if parent is None:
        return
    before, tail = element.getprevious(), element.tail or ""
    so_far = (before.tail if before is not None else parent.text) or ""
    if tail.lstrip()[:1] in CLOSING and tail.strip():
        so_far, tail = so_far.rstrip(), tail.lstrip()
    if before is not None:
        before.tail = so_far + tail
    else:
        parent.text = so_far + tail
    element.tail = None
    parent.remove(element)
