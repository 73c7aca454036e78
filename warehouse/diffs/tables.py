"""Tables: which belong together, which of their columns names a row, and which rows and cells changed."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass

from warehouse.diffs.change import Change, FieldChange, Quote
from warehouse.diffs.side import BlockRow, CellRow, Pair, Side
from warehouse.diffs.words import WORD, bag, dice, folded

TIE = 0.05  # columns that name rows about as well: the leftmost of them is taken
LEAST_ALIKE = 0.5  # Dice's measure, for rows whose keys differ
LEAST_SHARED = 0.2  # of the rows of the smaller table, for two tables to be one
MOST_PAIRS = 40_000  # of left over rows that are compared by their words


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its block, its cells' words by column, and all of its words."""

    block: BlockRow
    cells: dict[int, CellRow]
    key: str

    def value(self, column: int) -> str:
        """The words of one cell; empty where there is none."""
        return self.cells[column].text if column in self.cells else ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of one side: the row of its columns' heads, and its other rows."""

    number: int
    heads: dict[int, str]
    rows: list[Row]
    head_key: str
    heading: tuple[str, ...]


def changes(pair: Pair, key_column: str | None = None) -> Iterator[Change]:
    """The changes of tables' rows, in no order. `key_column` is the head or the number (from 1) of the column that names rows."""
    olds, news = (_by_number(side) for side in (pair.old, pair.new))
    if not olds and not news:
        return
    if _words(olds) == _words(news):
        return
    before, after = ([_table(side, n, rows) for n, rows in sorted(found.items())] for side, found in ((pair.old, olds), (pair.new, news)))
    partners, tables = _partners(before, after), {table.number: table for table in after}
    for old in before:
        if old.number not in partners:
            yield from (_single(pair.old, row, "removed") for row in old.rows)
        else:
            yield from _rows(pair, old, tables[partners[old.number]], key_column)
    for number in sorted(tables.keys() - set(partners.values())):
        yield from (_single(pair.new, row, "added") for row in tables[number].rows)


def key_of(olds: Sequence[Row], news: Sequence[Row], heads: dict[int, str], wanted: str | None = None) -> int:
    """The column that names the rows: the one whose values are most distinct and most shared by both sides; of equals the leftmost."""
    columns = sorted({column for row in (*olds, *news) for column in row.cells})
    if wanted is not None:
        named = [column for column in columns if folded(wanted).lower() == heads.get(column, "").lower() or wanted == str(column + 1)]
        if named:
            return named[0]
    scores = {column: _names(column, olds, news) for column in columns}
    best = max(scores.values(), default=0.0)
    return next((column for column in columns if scores[column] >= best - TIE), 0)


def _names(column: int, olds: Sequence[Row], news: Sequence[Row]) -> float:
    both = [Counter(value for row in rows if (value := row.value(column))) for rows in (olds, news)]
    if not both[0] or not both[1]:
        return 0.0
    distinct = min(len(values) / len(rows) for values, rows in zip(both, (olds, news), strict=True))
    return distinct * len(both[0].keys() & both[1].keys()) / min(map(len, both))


def _by_number(side: Side) -> dict[int, list[BlockRow]]:
    found: dict[int, list[BlockRow]] = defaultdict(list)
    for block in side.blocks:
        if block.table is not None:
            found[block.table].append(block)
    return found


def _words(tables: dict[int, list[BlockRow]]) -> list[list[str]]:
    return [[block.key for block in tables[number]] for number in sorted(tables)]


def _table(side: Side, number: int, blocks: list[BlockRow]) -> Table:
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


def _partners(before: list[Table], after: list[Table]) -> dict[int, int]:
    """Which table of the new side each old one is: by the rows they share, then by their heads and heading, then by heading alone."""
    index: dict[str, list[Table]] = defaultdict(list)
    for table in after:
        for key in {row.key for row in table.rows}:
            index[key].append(table)
    shared: Counter[tuple[int, int]] = Counter()
    for table in before:
        for key in {row.key for row in table.rows}:
            shared.update((table.number, other.number) for other in index.get(key, ()))
    sizes = {("old", table.number): len(table.rows) for table in before} | {("new", table.number): len(table.rows) for table in after}
    ranked = sorted(
        (-count, abs(o - n), o, n) for (o, n), count in shared.items() if count >= LEAST_SHARED * min(sizes["old", o], sizes["new", n])
    )
    found: dict[int, int] = {}
    for _, _, o, n in ranked:
        if o not in found and n not in found.values():
            found[o] = n
    signs: tuple[Callable[[Table], Hashable], ...] = (
        lambda table: (table.head_key, table.heading),
        lambda table: (table.heading, len(table.heads)),
    )
    for sign in signs:
        waiting: dict[Hashable, list[int]] = defaultdict(list)
        for table in reversed(after):
            if table.number not in found.values():
                waiting[sign(table)].append(table.number)
        for table in before:
            if table.number not in found and waiting.get(sign(table)):
                found[table.number] = waiting[sign(table)].pop()
    return found


def _rows(pair: Pair, old: Table, new: Table, key_column: str | None) -> Iterator[Change]:
    heads = old.heads | new.heads
    if old.head_key != new.head_key and old.heads and new.heads:
        fields = _cell_changes(old.heads, new.heads, {})
        yield Change("tables", "modified", "columns", _heads_quote(pair.old, old), _heads_quote(pair.new, new), fields=fields)
    key = key_of(old.rows, new.rows, heads, key_column)
    free_old, free_new = _unequal(old.rows, new.rows)
    if not free_old and not free_new and [row.key for row in old.rows] != [row.key for row in new.rows]:
        first_old, first_new = old.rows[0], new.rows[0]
        yield Change("tables", "modified", "row", _quote(pair.old, first_old), _quote(pair.new, first_new), reason="row_order")
    for one, other in _paired(free_old, free_new, key):
        if one and other:
            fields = _cell_changes({c: one.value(c) for c in one.cells}, {c: other.value(c) for c in other.cells}, heads)
            yield Change("tables", "modified", "row", _quote(pair.old, one, key), _quote(pair.new, other, key), fields=fields)
        else:
            row, side = (one, pair.old) if one else (other, pair.new)
            assert row is not None, "a pair has a row"
            yield _single(side, row, "removed" if one else "added", key)


def _unequal(olds: Sequence[Row], news: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """The rows that have no equal on the other side."""
    left_old, left_new = Counter(row.key for row in news), Counter(row.key for row in olds)
    free: tuple[list[Row], list[Row]] = ([], [])
    for rows, left, found in ((olds, left_old, free[0]), (news, left_new, free[1])):
        for row in rows:
            if left[row.key] > 0:
                left[row.key] -= 1
            else:
                found.append(row)
    return free


def _paired(olds: list[Row], news: list[Row], key: int) -> Iterator[tuple[Row | None, Row | None]]:
    """Rows of one key, then of one name whatever repeats in it, then those most alike; each once."""
    free_new = list(news)
    left: list[Row] = []
    signs: tuple[Callable[[Row], Hashable], ...] = (
        lambda row: row.value(key),
        lambda row: frozenset(WORD.findall(row.value(_label(row)).lower())),
    )
    for sign in signs:
        waiting: dict[Hashable, list[Row]] = defaultdict(list)
        for row in reversed(free_new):
            waiting[sign(row)].append(row)
        left, taken = [], set[int]()
        for old in olds:
            if sign(old) and waiting.get(sign(old)):
                new = waiting[sign(old)].pop()
                taken.add(new.block.number)
                yield old, new
            else:
                left.append(old)
        olds = left
        free_new = [row for row in free_new if row.block.number not in taken]
    yield from _alike(left, free_new)


def _label(row: Row) -> int:
    """The first column whose words are not a number or a date."""
    named = [
        column for column in sorted(row.cells) if any(char.isalpha() for char in row.value(column)) and not row.value(column)[:1].isdigit()
    ]
    return named[0] if named else 0


def _alike(olds: list[Row], news: list[Row]) -> Iterator[tuple[Row | None, Row | None]]:
    ranked = []
    if len(olds) * len(news) <= MOST_PAIRS:
        old_bags, new_bags = ([bag(row.key) for row in rows] for rows in (olds, news))
        ranked = sorted(
            (-likeness, abs(i - j), i, j)
            for i, one in enumerate(old_bags)
            for j, other in enumerate(new_bags)
            if (likeness := dice(one, other)) >= LEAST_ALIKE
        )
    free_old, free_new = set(range(len(olds))), set(range(len(news)))
    for _, _, i, j in ranked:
        if i in free_old and j in free_new:
            free_old.discard(i)
            free_new.discard(j)
            yield olds[i], news[j]
    yield from ((olds[i], None) for i in sorted(free_old))
    yield from ((None, news[j]) for j in sorted(free_new))


def _cell_changes(old: dict[int, str], new: dict[int, str], heads: dict[int, str]) -> tuple[FieldChange, ...]:
    columns = sorted(old.keys() | new.keys())
    return tuple(
        FieldChange(heads.get(column) or f"column {column + 1}", old.get(column), new.get(column))
        for column in columns
        if old.get(column) != new.get(column)
    )


def _single(side: Side, row: Row, change: str, key: int | None = None) -> Change:
    quote = _quote(side, row, key)
    return Change("tables", change, "row", quote if change == "removed" else None, quote if change == "added" else None)


def _quote(side: Side, row: Row, key: int | None = None) -> Quote:
    return side.quote(row.block, row.value(key) if key is not None and row.value(key) else None)


def _heads_quote(side: Side, table: Table) -> Quote:
    first = table.rows[0].block
    return Quote(table.head_key, table.head_key, table.heading, capture=side.capture.capture_id, zone=first.zone)
