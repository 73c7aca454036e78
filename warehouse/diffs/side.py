"""The two sides of a comparison, as the warehouse has them: one query a table for both."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any, NamedTuple

import duckdb

from warehouse.diffs.change import Capture, Quote
from warehouse.diffs.words import folded

# Without ORDER BY: sorting long texts costs more than sorting the rows here. Headings are asked for when a change is told, which is seldom.
BLOCKS = """
SELECT extraction_id = ?, number, kind, zone, level, start_char, end_char, table_number, text FROM blocks WHERE extraction_id IN (?, ?)
"""
HEADINGS = "SELECT extraction_id = ?, number, heading_path FROM blocks WHERE extraction_id IN (?, ?)"
LINKS = "SELECT extraction_id = ?, number, block, zone, start_char, end_char, text, target FROM links WHERE extraction_id IN (?, ?)"
CELLS = """
SELECT extraction_id = ?, block, column_number, start_char, end_char, column_head, is_head FROM cells WHERE extraction_id IN (?, ?)
"""
MENTIONS = "SELECT extraction_id = ?, number, label, value, start_char, end_char, block FROM mentions WHERE extraction_id IN (?, ?)"


ORDER = itemgetter(1)  # the number; of cells the block's: within a row they come as they were loaded


class BlockRow(NamedTuple):
    """A block of one side. `key` is its text as a reader sees it, `place` its place among the blocks that are no rows of tables."""

    number: int
    kind: str
    zone: str
    level: int | None
    start_char: int
    end_char: int
    table: int | None
    text: str
    key: str
    place: int


class LinkRow(NamedTuple):
    """A link of one side."""

    number: int
    block: int | None
    zone: str
    start_char: int
    end_char: int
    text: str
    target: str


class CellRow(NamedTuple):
    """A cell of one side: `text` is its words, folded."""

    column: int
    start_char: int
    end_char: int
    head: str | None
    is_head: bool
    text: str


class MentionRow(NamedTuple):
    """A mention of one side."""

    number: int
    label: str
    value: str
    start_char: int
    end_char: int
    block: int


@dataclass(slots=True)
class Side:
    """One reading of one capture. `prose` counts the blocks that are no rows of tables."""

    capture: Capture
    load_headings: Callable[[], None]
    prose: int = 0
    blocks: list[BlockRow] = field(default_factory=list)
    links: list[LinkRow] = field(default_factory=list)
    mentions: list[MentionRow] = field(default_factory=list)
    cells: dict[int, list[CellRow]] = field(default_factory=lambda: defaultdict(list))
    headings: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def block(self, number: int | None) -> BlockRow | None:
        """A block by its number."""
        return self.blocks[number] if number is not None and 0 <= number < len(self.blocks) else None

    def heading(self, block: BlockRow | None) -> tuple[str, ...]:
        """The headings above a block, outermost first."""
        if not self.headings:
            self.load_headings()
        return self.headings[block.number] if block else ()

    def quote(self, block: BlockRow, value: str | None = None) -> Quote:
        """A whole block as one side of a change."""
        return Quote(
            value if value is not None else block.key,
            block.text,
            self.heading(block),
            block.start_char,
            block.end_char,
            self.capture.capture_id,
            block.zone,
            (block.number,),
            block.place,
        )

    def part(self, value: str | None, start: int, end: int, number: int | None) -> Quote:
        """A stretch of a block as one side of a change, with what stands around it."""
        block = self.block(number)
        if block is None:
            return Quote(value, value or "", (), start, end, self.capture.capture_id)
        first, last = start - block.start_char, end - block.start_char
        return Quote(
            value,
            block.text[first:last],
            self.heading(block),
            start,
            end,
            self.capture.capture_id,
            block.zone,
            (block.number,),
            block.place,
            block.text[max(0, first - 32) : first],
            block.text[last : last + 32],
        )

    @property
    def is_fragment(self) -> bool:
        """Whether it holds nothing but rows of tables, as where somebody kept only the table of a page."""
        return bool(self.blocks) and all(block.table is not None or block.zone == "hidden" for block in self.blocks)


class Pair:
    """Both sides, filled as they are needed."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, old: Capture, new: Capture) -> None:
        self.connection = connection
        self.old, self.new = Side(old, self.load_headings), Side(new, self.load_headings)

    @classmethod
    def load(cls, connection: duckdb.DuckDBPyConnection, old: Capture, new: Capture) -> "Pair":
        """The pair with its blocks and links."""
        pair = cls(connection, old, new)
        known: dict[str, str] = {}
        for is_old, number, kind, zone, level, start, end, table, text in pair._rows(BLOCKS):
            key = known.get(text)
            if key is None:
                key = known[text] = folded(text)
            side = pair.old if is_old else pair.new
            side.blocks.append(BlockRow(number, kind, zone, level, start, end, table, text, key, side.prose))
            side.prose += table is None
        for is_old, *values in pair._rows(LINKS):
            (pair.old if is_old else pair.new).links.append(LinkRow._make(values))
        return pair

    def load_headings(self) -> None:
        """The headings above every block of both sides."""
        for is_old, number, path in self._rows(HEADINGS):
            self._side(is_old).headings[number] = tuple(path or ())

    def load_cells(self) -> None:
        """The cells of both sides' tables."""
        for is_old, number, column, start, end, head, is_head in self._rows(CELLS):
            side = self._side(is_old)
            block = side.blocks[number]
            text = folded(block.text[start - block.start_char : end - block.start_char])
            side.cells[number].append(CellRow(column, start, end, head, is_head, text))

    def load_mentions(self) -> None:
        """The mentions of both sides."""
        for is_old, *values in self._rows(MENTIONS):
            self._side(is_old).mentions.append(MentionRow._make(values))

    def _side(self, is_old: bool) -> Side:
        return self.old if is_old else self.new

    def _rows(self, sql: str) -> list[Any]:
        old, new = self.old.capture.extraction_id, self.new.capture.extraction_id
        rows: list[Any] = self.connection.execute(sql, [old, old, new]).fetchall()
        rows.sort(key=ORDER)
        return rows
