"""The whole page as rows of old and new text: what is unchanged beside what is not."""

from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass

import duckdb

from warehouse.diffs.change import Change, ChangeSet

BLOCKS = "SELECT number, kind, zone, text FROM blocks WHERE extraction_id = ? AND table_number IS NULL ORDER BY number"
Block = tuple[int, str, str, str]


@dataclass(frozen=True, slots=True)
class PageRow:
    """A row: its texts on both sides, and the change, None where nothing changed."""

    kind: str
    zone: str
    old: str | None
    new: str | None
    change: Change | None = None


def page_rows(connection: duckdb.DuckDBPyConnection, found: ChangeSet) -> list[PageRow]:
    """Both pages row by row, in the order of the new one; what is gone stands where it was."""
    changes = [change for change in (*found.blocks, *found.noise) if change.layer == "blocks"]
    by_old = {number: change for change in changes for number in change.blocks[0]}
    by_new = {number: change for change in changes for number in change.blocks[1]}
    olds = [*_blocks(connection, found.old.extraction_id)]
    news = [*_blocks(connection, found.new.extraction_id)]
    return list(_rows(olds, news, by_old, by_new))


def _blocks(connection: duckdb.DuckDBPyConnection, extraction_id: str) -> Iterable[Block]:
    return connection.execute(BLOCKS, [extraction_id]).fetchall()


def _rows(olds: list[Block], news: list[Block], by_old: dict[int, Change], by_new: dict[int, Change]) -> Iterator[PageRow]:
    told: set[int] = set()
    position = 0
    for number, kind, zone, text in news:
        change = by_new.get(number)
        if change is None:
            position = yield from _gone(olds, position, by_old)
            position += 1
            yield PageRow(kind, zone, text, text)
        elif id(change) not in told:
            told.add(id(change))
            yield PageRow(kind, zone, change.old.quote if change.old else None, change.new.quote if change.new else None, change)
    yield from _gone(olds, position, by_old)


def _gone(olds: list[Block], position: int, by_old: dict[int, Change]) -> Generator[PageRow, None, int]:
    """The removed blocks up to the next unchanged one; returns its position. What has a new side is told there."""
    while position < len(olds) and (change := by_old.get(olds[position][0])) is not None:
        _, kind, zone, text = olds[position]
        if change.new is None:
            yield PageRow(kind, zone, text, None, change)
        position += 1
    return position
