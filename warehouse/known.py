"""What the warehouse knows already: by these keys alone a run decides what to skip."""

from collections.abc import Iterable, Sequence
from typing import Protocol

import duckdb
import pyarrow as pa

from schemas.capture import Capture
from warehouse.arriving import keys, run

KNOWN_CAPTURES = """
SELECT c.capture_id
FROM captures AS c SEMI JOIN arriving USING (capture_id)
LEFT JOIN extractions AS e ON e.doc_id = c.doc_id AND e.superseded_at IS NULL
WHERE e.extractor_version = ? OR (c.quality <> 'ok' AND e.extractor_version IS NULL)
"""
# Of every page that the captures are of: the good documents standing next to an arriving one, read by another version only.
UNREAD_NEIGHBOURS = """
WITH line AS (
    SELECT page_id, doc_id, represents_at, captured_at, true AS is_new FROM arriving
    UNION ALL
    SELECT c.page_id, c.doc_id, c.represents_at, c.captured_at, false
    FROM captures AS c SEMI JOIN arriving USING (page_id)
    WHERE c.quality = 'ok'
),
steps AS (
    SELECT page_id, doc_id, represents_at, captured_at, bool_or(is_new) AS is_new
    FROM line GROUP BY ALL
),
beside AS (
    SELECT doc_id, lag(is_new) OVER capture_order OR lead(is_new) OVER capture_order AS is_beside
    FROM steps
    WINDOW capture_order AS (PARTITION BY page_id ORDER BY represents_at NULLS FIRST, captured_at NULLS FIRST, doc_id)
)
SELECT c.doc_id, first(c.media_type ORDER BY c.capture_id), first(c.url ORDER BY c.capture_id)
FROM captures AS c
WHERE c.quality = 'ok'
    AND c.doc_id IN (SELECT doc_id FROM beside WHERE is_beside)
    AND NOT EXISTS (FROM extractions AS e WHERE e.doc_id = c.doc_id AND e.extractor_version = ?)
GROUP BY c.doc_id
ORDER BY c.doc_id
"""


class Identified(Protocol):
    """A capture, or what is going to be one."""

    @property
    def capture_id(self) -> str:
        """The capture's id."""


def known_captures(connection: duckdb.DuckDBPyConnection, captures: Sequence[Identified], extractor_version: str) -> set[str]:
    """Of these captures the ids of those that need no work: loaded, and their document read by this version (or never to be read)."""
    arriving = keys("capture_id", [capture.capture_id for capture in captures])
    return {capture_id for (capture_id,) in run(connection, KNOWN_CAPTURES, arriving, [extractor_version])}


def known_extractions(connection: duckdb.DuckDBPyConnection, extractor_version: str, doc_ids: Iterable[str] | None = None) -> set[str]:
    """The documents whose current reading is by this version of the extractor; of the given ones only, if any are given."""
    sql = "SELECT doc_id FROM extractions WHERE extractor_version = ? AND superseded_at IS NULL"
    if doc_ids is None:
        return {doc_id for (doc_id,) in connection.execute(sql, [extractor_version]).fetchall()}
    arriving = keys("doc_id", sorted(set(doc_ids)))
    sql += " AND doc_id IN (SELECT doc_id FROM arriving)"
    return {doc_id for (doc_id,) in run(connection, sql, arriving, [extractor_version])}


def unread_neighbours(
    connection: duckdb.DuckDBPyConnection, captures: Sequence[Capture], extractor_version: str
) -> list[tuple[str, str | None, str | None]]:
    """Documents (doc_id, media type, url) that stand next to these captures and that this version has not read.

    A run that reads them too can compare: an upgrade of the extractor opens no gap in the history of the pages it touches.
    """
    columns = ("page_id", "doc_id", "represents_at", "captured_at")
    types = (pa.string(), pa.string(), pa.date32(), pa.timestamp("us"))
    arriving = pa.table({name: pa.array([getattr(c, name) for c in captures], kind) for name, kind in zip(columns, types, strict=True)})
    arrived = {capture.doc_id for capture in captures}
    return [row for row in run(connection, UNREAD_NEIGHBOURS, arriving, [extractor_version]) if row[0] not in arrived]


def document_languages(connection: duckdb.DuckDBPyConnection, doc_ids: Iterable[str]) -> dict[str, str | None]:
    """The languages of the documents among these that have been read, by their current reading."""
    wanted = sorted(set(doc_ids))
    if not wanted:
        return {}
    sql = "SELECT doc_id, language FROM extractions SEMI JOIN arriving USING (doc_id) WHERE superseded_at IS NULL"
    return dict(run(connection, sql, keys("doc_id", wanted)))
