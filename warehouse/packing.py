"""Readings packed: what a comparison needs of one in a single value, since two values are fetched sooner than thousands of rows.

The tables say the same and stay what counts: a reading that nobody packed is read from them. Whoever changes the shape of `Parts` makes
the column NULL in a migration.
"""

import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import duckdb
from pydantic_core import PydanticSerializationError, from_json, to_json

from schemas.claim import Claim
from schemas.extraction import Extraction
from warehouse.storable import storable

Columns = Sequence[Sequence[Any]]  # the values of a table, one sequence a column, in the order of COLUMNS
Claims = Sequence[tuple[str, Claim]]  # each with its statement's id
FASTEST = 1  # of zlib's levels: the usual one takes twice as long, for a tenth less

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "blocks": ("kind", "zone", "level", "start_char", "end_char", "table_number", "heading_path"),
    "cells": ("block", "column_number", "start_char", "end_char", "is_head"),
    "links": ("block", "zone", "start_char", "end_char", "target"),
    "mentions": ("label", "value", "start_char", "end_char", "block"),
    "observations": ("statement_id", "start_char", "end_char", "block"),
}
ORDER = {
    "blocks": "number",
    "cells": "block, column_number",
    "links": "number",
    "mentions": "number",
    "observations": "start_char, end_char, statement_id",
}


class Parts(NamedTuple):
    """The parts of a reading. Of the blocks the last column holds the number of a heading path: `paths` are the distinct ones."""

    text: str
    paths: Sequence[Sequence[str]]
    blocks: Columns
    cells: Columns
    links: Columns
    mentions: Columns
    observations: Columns


def pack(extraction: Extraction, claims: Claims) -> bytes:
    """The parts of a reading as they are stored."""
    parts = _parts(extraction, claims)
    try:
        found = to_json(parts)
    except PydanticSerializationError:  # a lone surrogate
        found = to_json(storable(parts))
    return zlib.compress(found, FASTEST)


def unpack(packed: bytes) -> Parts:
    """The parts of a reading that was packed."""
    return Parts(*from_json(zlib.decompress(packed)))


def from_tables(connection: duckdb.DuckDBPyConnection, extraction_id: str) -> Parts:
    """The parts of a reading, from the tables."""
    ((text,),) = connection.execute("SELECT text FROM extractions WHERE extraction_id = ?", [extraction_id]).fetchall()
    found: dict[str, list[Sequence[Any]]] = {}
    for table, names in COLUMNS.items():
        sql = f"SELECT {', '.join(names)} FROM {table} WHERE extraction_id = ? ORDER BY {ORDER[table]}"  # noqa: S608 -- names of ours
        rows = connection.execute(sql, [extraction_id]).fetchall()
        found[table] = _transposed(rows, table)
    found["blocks"][-1], paths = _numbered(tuple(path or ()) for path in found["blocks"][-1])
    return Parts(text, paths, **found)


def _parts(extraction: Extraction, claims: Claims) -> Parts:
    blocks, links, mentions = extraction.document.blocks, extraction.document.links, extraction.mentions
    cells = [(block.number, cell) for block in blocks for cell in block.cells]
    path, paths = _numbered(block.heading_path for block in blocks)
    return Parts(
        extraction.document.text,
        paths,
        [
            [block.kind for block in blocks],
            [block.zone for block in blocks],
            [block.level for block in blocks],
            [block.start_char for block in blocks],
            [block.end_char for block in blocks],
            [block.table_number for block in blocks],
            path,
        ],
        [
            [number for number, _ in cells],
            [cell.column for _, cell in cells],
            [cell.start_char for _, cell in cells],
            [cell.end_char for _, cell in cells],
            [cell.is_head for _, cell in cells],
        ],
        [
            [link.block for link in links],
            [link.zone for link in links],
            [link.start_char for link in links],
            [link.end_char for link in links],
            [link.target for link in links],
        ],
        [
            [mention.label for mention in mentions],
            [mention.value for mention in mentions],
            [mention.start_char for mention in mentions],
            [mention.end_char for mention in mentions],
            [mention.block for mention in mentions],
        ],
        _transposed(_places(claims), "observations"),
    )


def _places(claims: Claims) -> list[tuple[str, int, int, int]]:
    """Where each claim is made: statement, start, end, block; as in the table each once at each start."""
    found: dict[tuple[str, int], tuple[str, int, int, int]] = {}
    for statement_id, claim in claims:
        evidence = claim.evidence
        found.setdefault((statement_id, evidence.start_char), (statement_id, evidence.start_char, evidence.end_char, evidence.block))
    return sorted(found.values(), key=lambda place: (place[1:3], place[0]))


def _transposed(rows: Sequence[Sequence[Any]], table: str) -> list[Sequence[Any]]:
    return list(zip(*rows, strict=True)) if rows else [()] * len(COLUMNS[table])


def _numbered(found: Iterable[tuple[str, ...]]) -> tuple[list[int], list[tuple[str, ...]]]:
    """Which of the distinct heading paths each block has, and those."""
    numbers: dict[tuple[str, ...], int] = {}
    path = [numbers.setdefault(one, len(numbers)) for one in found]
    return path, list(numbers)
