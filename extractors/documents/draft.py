"""Blocks on their way: what the readers of markup and of lines hand over before zones, outline and offsets are settled."""

from dataclasses import dataclass, field

from schemas.document import BlockKind, Zone


@dataclass(slots=True)
class LinkDraft:
    """A link inside a draft: its span in the draft's words, and its target as the page has it."""

    start: int
    end: int
    href: str


@dataclass(slots=True)
class CellDraft:
    """A cell of a row: its column, its span in the row's words, its column's head, and whether it is itself a head."""

    column: int
    start: int
    end: int
    is_head: bool
    column_head: str | None = None


@dataclass(slots=True)
class Draft:
    """A block without its number and its place in the document.

    `marked` tells that the markup itself names the zone (a `nav`, a class "footer"), so that no guess by position may change it.
    `list_number` is the same for the items of one list; `lead` is the draft that introduces the list, if one may.
    """

    kind: BlockKind
    zone: Zone
    text: str
    level: int | None = None
    marked: bool = False
    links: list[LinkDraft] = field(default_factory=list)
    cells: list[CellDraft] = field(default_factory=list)
    table_number: int | None = None
    row_number: int | None = None
    list_number: int | None = None
    lead: "Draft | None" = None
    from_image: bool = False
    closes: int | None = None  # headings deeper than this level end here ("Top of Page")
    start: int = 0

    @property
    def link_share(self) -> float:
        """The share of the words that are link texts, from 0 to 1."""
        return sum(link.end - link.start for link in self.links) / len(self.text) if self.text else 0.0
