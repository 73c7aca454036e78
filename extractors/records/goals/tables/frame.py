"""What frames the rows of a table: the heads of its columns, its caption, what the paragraphs above say of it, the headings."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.passage import Passage
from extractors.records.goals.text.changing import noun_direction
from extractors.records.goals.text.context import Said, names_goal
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.reader import Reader
from extractors.records.goals.text.vocabulary import verbs, words
from schemas.document import Block, BlockKind, Cell

_HEAD_ROWS = 3  # rows of heads, one below the other
_ABOVE = 60  # rows looked through for the heads and the caption of a table
_EXPLAINING = 4  # paragraphs above a table, between it and its heading, that may say how it is to be read


class Frame:
    """The heads over the cells of one row, by column, and what is said around the table, nearest first."""

    def __init__(self, reader: Reader, place: int, passage: Passage) -> None:
        self.reader, self.place, self.passage = reader, place, passage
        self.heads = self._heads()
        self.told: list[Said] = []  # sentences of the paragraphs above that name goals, without pointing at the table
        self.around = tuple(self._around())

    def holds_goals(self, head: Sequence[Item]) -> bool:
        """Whether a column holds goals: its head says so, or names a kind of goals ("Unconditional") in a table of goals."""
        demanded = any(noun_direction(item) == "reduce" for item in head) and any(_demands(said.items) for said in self.around[:1])
        return (
            demanded
            or names_goal(head)
            or is_due(head)
            or (any(item.low in words("tables", "kinds") for item in head) and self.speaks_of_goals())
        )

    def speaks_of_goals(self) -> bool:
        """Whether the caption, a heading or a column's head names goals, limits or duties; a table of figures does not."""
        said = (*self.heads.values(), *(said.items for said in self.around))
        return any(names_goal(items) or is_due(items) or any(item.low in words("tables", "aims") for item in items) for items in said)

    def names_actors(self) -> bool:
        """Whether a column names whose goals they are."""
        return any(item.low in words("tables", "who") for head in self.heads.values() for item in head)

    def row_named(self, names: frozenset[str], column: int) -> Iterator[tuple[tuple[Item, ...], Cell]]:
        """The cells of a column in the rows above that one of some words opens, nearest first, with their words."""
        for back in range(self.place - 1, max(-1, self.place - _ABOVE), -1):
            block = self.reader.reading.passages[back].block
            if block.table_number != self.passage.block.table_number:
                return
            run = self.reader.items(back)
            if block.cells and any(item.low in names for item in within(run, block.cells[0])):
                yield from ((within(run, cell), cell) for cell in block.cells if cell.column == column)

    def _heads(self) -> dict[int, tuple[Item, ...]]:
        """The words of each column's head, with their place in the document."""
        for back in range(self.place, max(-1, self.place - _ABOVE), -1):
            block = self.reader.reading.passages[back].block
            if block.table_number != self.passage.block.table_number:
                break
            if back != self.place and block.cells and all(cell.is_head for cell in block.cells):
                return self._heads_from(back)
        return {}

    def _heads_from(self, lowest: int) -> dict[int, tuple[Item, ...]]:
        """The heads of each column, of several rows of heads one below the other: a head that spans columns stands over each of them."""
        heads: dict[int, tuple[Item, ...]] = {}
        passages = self.reader.reading.passages
        for back in range(lowest, max(-1, lowest - _HEAD_ROWS), -1):
            block = passages[back].block
            if block.table_number != self.passage.block.table_number or not all(cell.is_head for cell in block.cells):
                break
            for own in self.passage.block.cells:
                above = [cell for cell in block.cells if cell.column <= own.column]
                if above and (back == lowest or self._is_head_of(above[-1], own)) and (above[-1].column == own.column or own.column_head):
                    heads[own.column] = (*within(self.reader.items(back), above[-1]), *heads.get(own.column, ()))
        return heads

    def _is_head_of(self, head: Cell, own: Cell) -> bool:
        said = " ".join(self.reader.reading.document.text[head.start_char : head.end_char].split())
        return bool(said) and said in (own.column_head or "")

    def _around(self) -> Iterator[Said]:
        """The caption of the table, what the paragraphs above it say of it, and the headings above it."""
        told, captioned = 0, False
        for back in range(self.place - 1, max(-1, self.place - _ABOVE), -1):
            block = self.reader.reading.passages[back].block
            if block.kind is BlockKind.TABLE_ROW and block.table_number == self.passage.block.table_number:
                continue
            if not captioned and _is_caption(block, self.reader, self.reader.items(back)):
                captioned = True
                yield Said("heading", self.reader.items(back))
                continue
            if block.kind is BlockKind.PARAGRAPH and told < _EXPLAINING:
                told += 1
                self.told += [Said("earlier_block", part) for part in self.reader.parts(back) if names_goal(part) and not _explains(part)]
                yield from (Said("lead_in", part) for part in self.reader.parts(back) if _explains(part))
                continue
            break
        yield from self.reader.headings(self.passage)


def is_due(head: Sequence[Item]) -> bool:
    """Whether a head says that what is under it is to be done: "Reduction to be reached by 2010"."""
    return any(pair == ("to", "be") for pair in pairwise(item.low for item in head))


def _demands(said: Sequence[Item]) -> bool:
    """Whether a caption says that something is to be reduced: "catches have to be cut as follows"."""
    owed = is_due(said) or any(item.low in words("modals", "aiming") for item in said)
    return owed and any(form.verb_class == "reduce" for item in said for form in verbs().get(item.low, ()))


def within(run: Sequence[Item], cell: Cell) -> tuple[Item, ...]:
    """The items of a run that stand in a cell."""
    return tuple(item for item in run if cell.start_char <= item.start and item.end <= cell.end_char and item.kind is not Kind.BREAK)


def _explains(said: Sequence[Item]) -> bool:
    """Whether a sentence above a table says what it tells: "The table lists the targets …", "Unless otherwise stated, targets are …"."""
    return (
        (names_goal(said) or any(item.head in words("nouns", "reduce") for item in said))
        and any(item.low in words("tables", "itself") for item in said)
        and not any(item.kind is Kind.PERCENT for item in said)  # "40% below 2005 levels" is a goal by itself
    )


def _is_caption(block: Block, reader: Reader, said: Sequence[Item]) -> bool:
    """Whether a block above a table is its caption: marked as one, or it begins with "Table", or is a paragraph that ends with a colon."""
    if block.kind is BlockKind.CAPTION:
        return True
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.HEADING):
        return False
    colon = block.kind is BlockKind.PARAGRAPH and reader.reading.document.text[block.end_char - 1 : block.end_char] == ":"
    return colon or (bool(said) and said[0].low == "table")
