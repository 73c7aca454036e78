"""Tables as comparisons see them: their rows, the heads of their columns, and which table of one side is which of the other."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable
from dataclasses import dataclass

from warehouse.diffs.side import BlockRow, CellRow, Side

LEAST_SHARED = 0.2  # of the rows of the smaller table, for two tables to be one
LEAST_NAMED = 0.5  # of its rows' names, where their rows differ


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its block, its cells' words by column, and all of its words."""

    block: BlockRow
    cells: dict[int, CellRow]
    key: str

    def value(self, column: int) -> str:
        """The words of one cell; empty where there is none."""
        return self.cells[column].text if column in self.cells else ""

    def words(self, column: int) -> str | None:
        """The words of one cell; None where there is none."""
        return self.cells[column].text if column in self.cells else None

    @property
    def label(self) -> int:
        """The first column whose words are not a number or a date."""
        named = (
            column for column in sorted(self.cells) if any(map(str.isalpha, self.value(column))) and not self.value(column)[:1].isdigit()
        )
        return next(named, 0)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of one side: the row of its columns' heads, and its other rows."""

    number: int
    heads: dict[int, str]
    rows: list[Row]
    head_key: str
    heading: tuple[str, ...]

    def values(self) -> dict[int, set[str]]:
        """The different words in the cells of each column, of those that have heads or cells."""
        found: dict[int, set[str]] = {column: set() for column in self.heads}
        for row in self.rows:
            for column, cell in row.cells.items():
                found.setdefault(column, set()).add(cell.text)
        return {column: words - {""} for column, words in found.items()}


def read(side: Side, number: int, blocks: list[BlockRow]) -> Table:
    """A table of a side."""
    rows = [Row(block, {cell.column: cell for cell in side.cells.get(block.number, ())}, block.key) for block in blocks]
    heads: dict[int, str] = {}
    body: list[Row] = []
    for row in rows:
        if row.cells and all(cell.is_head for cell in row.cells.values()) and not body:
            heads |= {column: cell.text for column, cell in row.cells.items()}
        else:
            body.append(row)
    head_key = " | ".join(heads[column] for column in sorted(heads))
    return Table(number, heads, body or rows, head_key, side.heading(blocks[0]))


def partners(before: list[Table], after: list[Table]) -> dict[int, int]:
    """Which table of the new side each old one is, by number: by the rows they share, their heads and heading, what their rows are called,
    then by heading alone."""
    found: dict[int, int] = {}
    _by_rows(found, before, after, lambda row: row.key, LEAST_SHARED)
    _by_sign(found, before, after, lambda table: (table.head_key, table.heading))
    _by_rows(found, before, after, lambda row: row.value(row.label), LEAST_NAMED)
    _by_sign(found, before, after, lambda table: (table.heading, len(table.heads)))
    return found


def _by_rows(found: dict[int, int], before: list[Table], after: list[Table], key: Callable[[Row], str], least: float) -> None:
    """Pair the tables that are left by how many of their rows have a key in common, the most first."""
    olds = {table.number: {key(row) for row in table.rows} - {""} for table in before if table.number not in found}
    taken = set(found.values())
    news = {table.number: {key(row) for row in table.rows} - {""} for table in after if table.number not in taken}
    index: dict[str, list[int]] = defaultdict(list)
    for number, keys in news.items():
        for word in keys:
            index[word].append(number)
    shared = Counter((old, new) for old, keys in olds.items() for word in keys for new in index.get(word, ()))
    sizes = {table.number: len(table.rows) for table in before}, {table.number: len(table.rows) for table in after}
    ranked = sorted(
        (-count, abs(old - new), old, new) for (old, new), count in shared.items() if count >= least * min(sizes[0][old], sizes[1][new])
    )
    for _, _, old, new in ranked:
        if old not in found and new not in taken:
            found[old] = new
            taken.add(new)


def _by_sign(found: dict[int, int], before: list[Table], after: list[Table], sign: Callable[[Table], Hashable]) -> None:
    """Pair the tables that are left where they have a sign in common, in the order of the page."""
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for table in reversed(after):
        if table.number not in found.values():
            waiting[sign(table)].append(table.number)
    for table in before:
        if table.number not in found and waiting.get(sign(table)):
            found[table.number] = waiting[sign(table)].pop()
