"""The main part as markup of its own, for BeautifulSoup: what is no main text stays behind in the tree."""

from dataclasses import dataclass, field

from bs4 import BeautifulSoup
from bs4.element import Tag
from lxml import etree

from extractors.documents.markup import Element, words_of
from extractors.documents.slim import CUT, DATA_TABLE, HEADING, MARKS, slim
from extractors.documents.survey import Survey
from schemas.document import Zone

GONE = "pledger-gone"
CLOSING = ".,;:!?)]"


@dataclass(slots=True)
class Slice:
    """The main part as BeautifulSoup read it, and the elements that were cut out of it, by the number on their placeholder."""

    soup: Tag
    cuts: list[Element] = field(default_factory=list)


def cut_markers(root: Element, found: Survey) -> None:
    """Take "Exit" markers out of the sentences they stand in; the blank before one goes too where a closing mark follows."""
    for element in found.exits:
        before, parent, tail = element.getprevious(), element.getparent(), element.tail or ""
        if tail.lstrip()[:1] in CLOSING and tail.strip():
            element.tail = tail.lstrip()
            if before is not None:
                before.tail = (before.tail or "").rstrip()
            elif parent is not None:
                parent.text = (parent.text or "").rstrip()
        element.tag = GONE
    etree.strip_elements(root, GONE, with_tail=False)


def read_main(main: Element, found: Survey) -> Slice:
    """The main part, read by BeautifulSoup. `main` loses its furniture to the slice's `cuts`."""
    etree.strip_attributes(main, *MARKS)
    cuts: list[Element] = []
    seen: set[tuple[Element | None, str]] = set()
    for element in [*found.zones, *found.files]:
        if any(above is main for above in element.iterancestors()):
            if found.zones.get(element) is Zone.HIDDEN:
                # Hidden rows ("Loading…") may stand in a table by the hundred: one of a kind tells enough.
                table, words = next(element.iterancestors("table"), None), words_of(element).strip()
                if not words or (table is not None and (table, words) in seen):
                    element.tag = GONE
                    continue
                seen.add((table, words))
            _replace(element, len(cuts))
            cuts.append(element)
    etree.strip_elements(main, GONE, with_tail=False)
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
