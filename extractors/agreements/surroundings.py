"""Where a block stands: which blocks and headings are near enough to say what it is about."""

from collections.abc import Iterator, Sequence

from extractors.passage import Passage
from schemas.document import Block, BlockKind

NEAREST = 6  # earlier blocks under one heading that may still say what a clause is about
NEAREST_WITHOUT_HEADING = 3


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

    def column_heads(self, block: Block, start_char: int) -> Iterator[tuple[int, int]]:
        """The spans of the head cells above the cell that holds an offset."""
        column = next((cell.column for cell in block.cells if cell.start_char <= start_char <= cell.end_char), None)
        if column is None or block.table_number is None:
            return
        for passage in self._table(block):
            for cell in passage.block.cells:
                if cell.column == column and cell.is_head:
                    yield cell.start_char, cell.end_char

    def table_titles(self, block: Block) -> Iterator[tuple[int, int]]:
        """The spans of the caption of the table and of the rows above that are one cell or all heads, nearest first."""
        if block.table_number is None:
            return
        for passage in self._table(block):
            cells = passage.block.cells
            if len(cells) <= 1 or all(cell.is_head for cell in cells):
                yield passage.block.start_char, passage.block.end_char

    def _table(self, block: Block) -> Iterator[Passage]:
        """Earlier rows of the same table, nearest first."""
        for passage in reversed(self.passages[: self._place[block.number]]):
            if passage.block.table_number != block.table_number:
                return
            yield passage
