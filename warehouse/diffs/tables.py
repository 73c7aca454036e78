"""Tables: which belong together, which of their columns names a row, and which rows and cells changed."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import replace

from warehouse.diffs import columns
from warehouse.diffs.change import Change, FieldChange, Quote
from warehouse.diffs.grids import Row, Table, partners, read
from warehouse.diffs.side import BlockRow, Pair, Side
from warehouse.diffs.words import WORD, bag, dice, folded

TIE = 0.05  # columns that name rows about as well: the leftmost of them is taken
LEAST_ALIKE = 0.5  # Dice's measure, for rows whose keys differ
MOST_PAIRS = 40_000  # of left over rows that are compared by their words


def changes(pair: Pair, key_column: str | None = None) -> Iterator[Change]:
    """The changes of tables' rows, in no order. `key_column` is the head or the number (from 1) of the column that names rows."""
    olds, news = _by_number(pair.old), _by_number(pair.new)
    if not olds and not news:
        return
    if _words(olds) == _words(news):
        return
    before, after = (
        [read(side, n, rows) for n, rows in sorted(numbered.items())] for side, numbered in ((pair.old, olds), (pair.new, news))
    )
    found, tables = partners(before, after), {table.number: table for table in after}
    for old in before:
        if old.number not in found:
            yield from (_single(pair.old, row, "removed") for row in old.rows)
        else:
            yield from _rows(pair, old, tables[found[old.number]], key_column)
    for number in sorted(tables.keys() - set(found.values())):
        yield from (_single(pair.new, row, "added") for row in tables[number].rows)


def key_of(olds: Sequence[Row], news: Sequence[Row], heads: dict[int, str], wanted: str | None = None) -> int:
    """The column that names the rows: the one whose values are most distinct and most shared by both sides; of equals the leftmost."""
    found = sorted({column for row in (*olds, *news) for column in row.cells})
    if wanted is not None:
        named = [column for column in found if folded(wanted).lower() == heads.get(column, "").lower() or wanted == str(column + 1)]
        if named:
            return named[0]
    scores = {column: _names(column, olds, news) for column in found}
    best = max(scores.values(), default=0.0)
    return next((column for column in found if scores[column] >= best - TIE), 0)


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


def _rows(pair: Pair, old: Table, new: Table, key_column: str | None) -> Iterator[Change]:
    counts = old.values(), new.values()
    together = columns.partners(old.heads, new.heads, *counts)
    if old.heads and new.heads and (fields := columns.head_changes(old.heads, new.heads, together, (len(counts[0]), len(counts[1])))):
        yield Change("tables", "modified", "columns", _heads_quote(pair.old, old), _heads_quote(pair.new, new), fields=fields)
    is_reshaped = any(one != other for one, other in together.items()) or not len(counts[0]) == len(counts[1]) == len(together)
    if is_reshaped:
        old, new = _reshaped(old, new, together)
    heads = old.heads | new.heads
    key = key_of(old.rows, new.rows, heads, key_column)
    equal, free_old, free_new = _equal(old.rows, new.rows)
    if is_reshaped:
        yield from _widened(pair, equal, heads, key)
    elif not free_old and not free_new and [row.key for row in old.rows] != [row.key for row in new.rows]:
        first_old, first_new = old.rows[0], new.rows[0]
        yield Change("tables", "modified", "row", _quote(pair.old, first_old), _quote(pair.new, first_new), reason="row_order")
    for one, other in _paired(free_old, free_new, key):
        if one and other:
            fields = _cell_changes(one, other, heads)
            yield Change("tables", "modified", "row", _quote(pair.old, one, key), _quote(pair.new, other, key), fields=fields)
        else:
            row, side = (one, pair.old) if one else (other, pair.new)
            assert row is not None, "a pair has a row"
            yield _single(side, row, "removed" if one else "added", key)


def _reshaped(old: Table, new: Table, together: Mapping[int, int]) -> tuple[Table, Table]:
    """Both tables with the old one's numbers of columns, new ones behind them, and rows that are equal where their common columns are."""
    first = 1 + max((column for row in old.rows for column in row.cells), default=max(old.heads, default=0))
    common = sorted(together.values())

    def renumbered(row: Row) -> Row:
        return replace(row, cells={together.get(column, first + column): cell for column, cell in row.cells.items()})

    def keyed(row: Row) -> Row:
        return replace(row, key="\t".join(row.value(column) for column in common))

    heads = {together.get(column, first + column): head for column, head in new.heads.items()}
    return (
        replace(old, rows=[keyed(row) for row in old.rows]),
        replace(new, heads=heads, rows=[keyed(renumbered(row)) for row in new.rows]),
    )


def _widened(pair: Pair, equal: Sequence[tuple[Row, Row]], heads: Mapping[int, str], key: int) -> Iterator[Change]:
    """What rows that stayed as they were have in columns that came or went. Under a head that is told once, for the column."""
    for old, new in equal:
        if fields := _cell_changes(old, new, heads):
            is_told = all(heads.get(column) for column in old.cells.keys() ^ new.cells.keys())
            quotes = _quote(pair.old, old, key), _quote(pair.new, new, key)
            yield Change("tables", "modified", "row", *quotes, fields=fields, reason="columns" if is_told else None)


def _equal(olds: Sequence[Row], news: Sequence[Row]) -> tuple[list[tuple[Row, Row]], list[Row], list[Row]]:
    """The rows that are equal on both sides, and those of either side that have no equal."""
    waiting: dict[str, list[Row]] = defaultdict(list)
    for row in reversed(news):
        waiting[row.key].append(row)
    equal, free = [], []
    for row in olds:
        if others := waiting[row.key]:
            equal.append((row, others.pop()))
        else:
            free.append(row)
    taken = {row.block.number for _, row in equal}
    return equal, free, [row for row in news if row.block.number not in taken]


def _paired(olds: list[Row], news: list[Row], key: int) -> Iterator[tuple[Row | None, Row | None]]:
    """Rows of one key, then of one name whatever repeats in it, then those most alike; each once."""
    free_new = list(news)
    left: list[Row] = []
    signs: tuple[Callable[[Row], Hashable], ...] = (
        lambda row: row.value(key),
        lambda row: frozenset(WORD.findall(row.value(row.label).lower())),
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


def _cell_changes(old: Row, new: Row, heads: Mapping[int, str]) -> tuple[FieldChange, ...]:
    return tuple(
        FieldChange(heads.get(column) or f"column {column + 1}", old.words(column), new.words(column))
        for column in (*sorted(old.cells.keys() & new.cells.keys()), *sorted(old.cells.keys() ^ new.cells.keys()))
        if old.words(column) != new.words(column)
    )


def _single(side: Side, row: Row, change: str, key: int | None = None) -> Change:
    quote = _quote(side, row, key)
    return Change("tables", change, "row", quote if change == "removed" else None, quote if change == "added" else None)


def _quote(side: Side, row: Row, key: int | None = None) -> Quote:
    return side.quote(row.block, row.value(key) if key is not None and row.value(key) else None)


def _heads_quote(side: Side, table: Table) -> Quote:
    first = table.rows[0].block
    return Quote(table.head_key, table.head_key, table.heading, capture=side.capture.capture_id, zone=first.zone)
