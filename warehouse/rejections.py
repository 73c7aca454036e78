"""Rejects in the warehouse: met again, they are one row; when the same place goes well later, they are resolved and stay."""

from collections.abc import Sequence

import duckdb

from schemas.capture import Capture
from schemas.extraction import Extraction
from schemas.reject import Reject
from warehouse.arriving import keys, run
from warehouse.rows import Row, arrow_table

ENTER = """
MERGE INTO rejects USING arriving ON arriving.reject_id = rejects.reject_id
WHEN MATCHED AND (rejects.last_seen_run_id <> arriving.last_seen_run_id OR rejects.resolved_run_id IS NOT NULL)
    THEN UPDATE SET last_seen_run_id = arriving.last_seen_run_id, resolved_run_id = NULL
WHEN NOT MATCHED THEN INSERT BY NAME
RETURNING merge_action
"""
# A place that this run met a fault in is not well, whichever batch the fault came with.
RESOLVE = """
UPDATE rejects SET resolved_run_id = ?
WHERE resolved_run_id IS NULL AND last_seen_run_id <> ?
    AND (doc_id IN (SELECT place FROM arriving) OR (doc_id IS NULL AND location IN (SELECT place FROM arriving)))
"""


def load(
    connection: duckdb.DuckDBPyConnection,
    run_id: str,
    rejects: Sequence[Reject],
    captures: Sequence[Capture],
    extractions: Sequence[Extraction],
) -> int:
    """Enter the rejects of a batch, inside the caller's transaction, and resolve those whose document was read or whose source arrived."""
    added = _enter(connection, run_id, rejects) if rejects else 0
    places = {extraction.document.doc_id for extraction in extractions} | {capture.source_uri for capture in captures}
    if places:
        run(connection, RESOLVE, keys("place", sorted(places)), [run_id, run_id])
    return added


def _enter(connection: duckdb.DuckDBPyConnection, run_id: str, rejects: Sequence[Reject]) -> int:
    own = {"first_seen_run_id": run_id, "last_seen_run_id": run_id, "resolved_run_id": None}
    rows: list[Row] = [(reject, own) for reject in rejects]
    return sum(action == "INSERT" for (action,) in run(connection, ENTER, arrow_table(connection, "rejects", rows)))
