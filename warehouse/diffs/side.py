"""The two sides of a comparison, as the warehouse has them: one query a table for both."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

import duckdb

from warehouse.diffs.change import Capture, Quote
from warehouse.diffs.words import folded

BLOCKS = """
SELECT extraction_id = ?, number, kind, zone, level, start_char, end_char, heading_path, table_number, text
FROM blocks WHERE extraction_id IN (?, ?) ORDER BY number
"""
LINKS = """
SELECT extraction_id = ?, block, zone, start_char, end_char, text, target FROM links WHERE extraction_id IN (?, ?) ORDER BY number
"""
CELLS = """
SELECT extraction_id = ?, block, column_number, start_char, end_char, column_head, is_head FROM cells
WHERE extraction_id IN (?, ?) ORDER BY block, column_number, start_char
"""
MENTIONS = """
SELECT extraction_id = ?, label, value, surface, start_char, end_char, block FROM mentions WHERE extraction_id IN (?, ?) ORDER BY number
"""


@dataclass(frozen=True, slots=True)
class BlockRow:
    """A block of one side. `key` is its text as a reader sees it, `place` its place among the blocks that are no rows of tables."""

    number: int
    kind: str
    zone: str
    level: int | None
    start_char: int
    end_char: int
    heading: tuple[str, ...]
    table: int | None
    text: str
    key: str
    place: int


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A link of one side."""

    block: int | None
    zone: str
    start_char: int
    end_char: int
    text: str
    target: str


@dataclass(frozen=True, slots=True)
class CellRow:
    """A cell of one side: `text` is its words, folded."""

    column: int
    start_char: int
    end_char: int
    head: str | None
    is_head: bool
    text: str


@dataclass(frozen=True, slots=True)
class MentionRow:
    """A mention of one side."""

    label: str
    value: str
    surface: str
    start_char: int
    end_char: int
    block: int


@dataclass(slots=True)
class Side:
    """One reading of one capture. `prose` counts the blocks that are no rows of tables."""

    capture: Capture
    prose: int = 0
    blocks: list[BlockRow] = field(default_factory=list)
    links: list[LinkRow] = field(default_factory=list)
    mentions: list[MentionRow] = field(default_factory=list)
    cells: dict[int, list[CellRow]] = field(default_factory=lambda: defaultdict(list))

    def block(self, number: int | None) -> BlockRow | None:
        """A block by its number."""
        return self.blocks[number] if number is not None and 0 <= number < len(self.blocks) else None

    def quote(self, block: BlockRow, value: str | None = None) -> Quote:
        """A whole block as one side of a change."""
        return Quote(
            value if value is not None else block.key,
            block.text,
            block.heading,
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
            block.heading,
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


@dataclass(slots=True)
class Pair:
    """Both sides, filled as they are needed."""

    connection: duckdb.DuckDBPyConnection
    old: Side
    new: Side

    @classmethod
    def load(cls, connection: duckdb.DuckDBPyConnection, old: Capture, new: Capture) -> "Pair":
        """The pair with its blocks and links."""
        pair = cls(connection, Side(old), Side(new))
        known: dict[str, str] = {}
        for is_old, number, kind, zone, level, start, end, heading, table, text in pair._rows(BLOCKS):
            key = known.get(text)
            if key is None:
                key = known[text] = folded(text)
            side = pair._side(is_old)
            side.blocks.append(BlockRow(number, kind, zone, level, start, end, tuple(heading or ()), table, text, key, side.prose))
            side.prose += table is None
        for is_old, *values in pair._rows(LINKS):
            pair._side(is_old).links.append(LinkRow(*values))
        return pair

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
            self._side(is_old).mentions.append(MentionRow(*values))

    def _side(self, is_old: bool) -> Side:
        return self.old if is_old else self.new

    def _rows(self, sql: str) -> list[Any]:
        old, new = self.old.capture.extraction_id, self.new.capture.extraction_id
        return self.connection.execute(sql, [old, old, new]).fetchall()
