"""The two sides of a comparison, as the warehouse has them: each a packed reading, taken apart as its parts are needed."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

import duckdb

from warehouse.diffs.captures import Reading
from warehouse.diffs.change import Capture, Quote
from warehouse.diffs.words import folded
from warehouse.packing import Parts, from_tables, unpack

OPENING, ABOVE = 120, 40  # characters: enough to tell a block from others, and to tell where it begins
Place = tuple[int, int, int]  # start, end, block


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

    block: int | None
    zone: str
    start_char: int
    end_char: int
    target: str


class CellRow(NamedTuple):
    """A cell of one side: `text` is its words, folded."""

    column: int
    start_char: int
    end_char: int
    is_head: bool
    text: str


class MentionRow(NamedTuple):
    """A mention of one side."""

    label: str
    value: str
    start_char: int
    end_char: int
    block: int


class Side:
    """One reading of one capture."""

    def __init__(self, capture: Capture, parts: Parts, folds: dict[str, str]) -> None:
        """`folds` are texts and what they are when folded: both sides share them, since most of their blocks are the same."""
        self.capture = capture
        self._parts = parts
        self._folds = folds

    @cached_property
    def blocks(self) -> list[BlockRow]:
        """The blocks, by number."""
        kinds, zones, levels, starts, ends, tables, _ = self._parts.blocks
        text = self._parts.text
        texts = [text[start:end] for start, end in zip(starts, ends, strict=True)]
        folds = self._folds
        for words in set(texts).difference(folds):
            folds[words] = folded(words)
        places = accumulate([table is None for table in tables], initial=0)
        columns = (range(len(texts)), kinds, zones, levels, starts, ends, tables, texts, map(folds.__getitem__, texts), places)
        return list(map(BlockRow._make, zip(*columns, strict=False)))

    @cached_property
    def links(self) -> list[LinkRow]:
        """The links, in the order of the page."""
        return list(map(LinkRow._make, zip(*self._parts.links, strict=True)))

    @property
    def targets(self) -> Sequence[str]:
        """Where the links lead, in the order of the page."""
        return self._parts.links[-1]

    @cached_property
    def cells(self) -> dict[int, list[CellRow]]:
        """The cells of each row, by the row's block."""
        found: dict[int, list[CellRow]] = defaultdict(list)
        text, folds = self._parts.text, self._folds
        for number, column, start, end, is_head in zip(*self._parts.cells, strict=True):
            words = text[start:end]
            if (key := folds.get(words)) is None:
                key = folds[words] = folded(words)
            found[number].append(CellRow(column, start, end, is_head, key))
        return found

    @cached_property
    def mentions(self) -> list[MentionRow]:
        """The mentions, in the order of the page."""
        return list(map(MentionRow._make, zip(*self._parts.mentions, strict=True)))

    @cached_property
    def claims(self) -> dict[str, list[Place]]:
        """Where each claim is made, by the statement's id."""
        found: dict[str, list[Place]] = defaultdict(list)
        for statement_id, start, end, block in zip(*self._parts.observations, strict=True):
            found[statement_id].append((start, end, block))
        return found

    def words(self, link: LinkRow) -> str:
        """The words of a link."""
        return self._parts.text[link.start_char : link.end_char]

    def block(self, number: int | None) -> BlockRow | None:
        """A block by its number."""
        return self.blocks[number] if number is not None and 0 <= number < len(self.blocks) else None

    def heading(self, block: BlockRow | None) -> tuple[str, ...]:
        """The headings above a block, outermost first."""
        return tuple(self._parts.paths[self._parts.blocks[-1][block.number]]) if block else ()

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
            opening=block.text[: min(first, OPENING)],
            above=self._parts.text[max(0, block.start_char - ABOVE) : block.start_char],
        )

    @cached_property
    def is_fragment(self) -> bool:
        """Whether it holds nothing but rows of tables, as where somebody kept only the table of a page."""
        return bool(self.blocks) and all(block.table is not None or block.zone == "hidden" for block in self.blocks)


class Pair:
    """Both sides, and the warehouse they are from."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, old: Side, new: Side) -> None:
        self.connection = connection
        self.old, self.new = old, new

    @classmethod
    def load(cls, connection: duckdb.DuckDBPyConnection, old: Reading, new: Reading) -> "Pair":
        """The pair of two readings."""
        folds: dict[str, str] = {}
        sides = (
            Side(capture, unpack(packed) if packed else from_tables(connection, capture.extraction_id), folds)
            for capture, packed in (old, new)
        )
        return cls(connection, *sides)
