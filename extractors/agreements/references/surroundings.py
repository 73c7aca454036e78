"""Where a block stands: which blocks and headings are near enough to say what it is about."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter

from extractors.passage import Passage
from schemas.document import Block, BlockKind

NEAREST = 6  # earlier blocks under one heading that may still say what a clause is about
NEAREST_WITHOUT_HEADING = 3
NEAREST_HEADS, TOPMOST_HEADS = 40, 10  # rows of heads in one table that a cell may stand under

Span = tuple[int, int]


@dataclass(slots=True)
class _Heads:
    """What heads the rows of one table, from its top, each with the place of its row: titles, and head cells by column."""

    titles: list[tuple[int, Span]] = field(default_factory=list)
    cells: dict[int, list[tuple[int, Span]]] = field(default_factory=dict)

    def add(self, place: int, row: Block) -> None:
        """Take what of a row can head the rows below it."""
        if len(row.cells) <= 1 or all(cell.is_head for cell in row.cells):
            self.titles.append((place, (row.start_char, row.end_char)))
        for cell in row.cells:
            if cell.is_head:
                self.cells.setdefault(cell.column, []).append((place, (cell.start_char, cell.end_char)))


class Surroundings:
    """The passages of a document by number and order."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = passages
        self._place = {passage.block.number: place for place, passage in enumerate(passages)}

    def passage(self, number: int) -> Passage | None:
        """The passage of a block; None where it is not mined."""
        place = self._place.get(number)
        return None if place is None else self.passages[place]

    def lead_in(self, block: Block) -> Passage | None:
        """The block that introduces the list in which this one stands."""
        return None if block.lead_in is None else self.passage(block.lead_in)

    def heading(self, block: Block) -> Passage | None:
        """The innermost heading above the block."""
        return self.passage(block.heading_blocks[-1]) if block.heading_blocks else None

    def outer_headings(self, block: Block) -> Iterator[Passage]:
        """The headings above the innermost one, from the inside out."""
        for number in reversed(block.heading_blocks[:-1]):
            if (found := self.passage(number)) is not None:
                yield found

    def earlier(self, block: Block) -> Iterator[Passage]:
        """Blocks before this one under the same innermost heading, nearest first; no items of lists, which are each for themselves."""
        place, left = self._place[block.number], NEAREST if block.heading_blocks else NEAREST_WITHOUT_HEADING
        for passage in reversed(self.passages[max(0, place - 4 * NEAREST) : place]):
            other = passage.block
            if other.heading_blocks != block.heading_blocks or other.kind is BlockKind.HEADING or not left:
                return
            if other.kind not in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW):
                left -= 1
                yield passage

    def column_heads(self, block: Block, start_char: int) -> Iterator[Span]:
        """The spans of the head cells above the cell that holds an offset."""
        column = next((cell.column for cell in block.cells if cell.start_char <= start_char <= cell.end_char), None)
        if column is None or block.table_number is None:
            return
        yield from _above(self._heads[self._place[block.number]].cells.get(column, ()), self._place[block.number])

    def table_titles(self, block: Block) -> Iterator[Span]:
        """The spans of the caption of the table and of the rows above that are one cell or all heads, nearest first."""
        if block.table_number is None:
            return
        yield from _above(self._heads[self._place[block.number]].titles, self._place[block.number])

    @cached_property
    def _heads(self) -> list[_Heads]:
        """For every passage what heads the rows, one after the other, of the table in which it stands."""
        heads: list[_Heads] = []
        table = None
        for place, passage in enumerate(self.passages):
            block = passage.block
            heads.append(heads[-1] if heads and block.table_number == table else _Heads())
            table = block.table_number
            if table is not None:
                heads[-1].add(place, block)
        return heads


def _above(found: Sequence[tuple[int, Span]], place: int) -> Iterator[Span]:
    """Those above a place, nearest first; of very many the nearest and the topmost."""
    count = bisect_left(found, place, key=itemgetter(0))
    for at in (*range(count - 1, max(-1, count - 1 - NEAREST_HEADS), -1), *reversed(range(min(TOPMOST_HEADS, count - NEAREST_HEADS)))):
        yield found[at][1]
