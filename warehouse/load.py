"""Loading: one transaction a batch, arriving rows anti-joined against what is there, derived tables rebuilt for touched pages."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import chain

import duckdb
import pyarrow as pa

from schemas.capture import Capture
from schemas.errors import WarehouseError
from schemas.extraction import Extraction
from schemas.page_address import PageAddress
from schemas.record import Record
from schemas.reject import Reject
from warehouse import derive, rejections
from warehouse.arriving import keys, run
from warehouse.instants import utc
from warehouse.packing import pack
from warehouse.rows import Row, arrow_table, parts, statement_row, statement_tables

REFRESH_CAPTURES = """
UPDATE captures SET quality = arriving.quality, quality_reason = arriving.quality_reason
FROM arriving
WHERE arriving.capture_id = captures.capture_id
    AND (arriving.quality, arriving.quality_reason) IS DISTINCT FROM (captures.quality, captures.quality_reason)
RETURNING captures.page_id
"""
SUPERSEDE = """
UPDATE extractions SET superseded_at = CASE WHEN extraction_id IN (SELECT extraction_id FROM arriving) THEN NULL ELSE ? END
WHERE doc_id IN (SELECT doc_id FROM arriving)
    AND (superseded_at IS NULL) <> (extraction_id IN (SELECT extraction_id FROM arriving))
RETURNING doc_id
"""


def load_batch(
    connection: duckdb.DuckDBPyConnection,
    run_id: str,
    captures: Sequence[Capture],
    extractions: Sequence[Extraction],
    rejects: Sequence[Reject],
    at: datetime,
    addresses: Sequence[PageAddress] = (),
) -> dict[str, int]:
    """Load a batch in one transaction; gives the number of rows added by table, tables without any left out.

    `at` is the knowledge time of this batch: readings are entered with it, and older ones superseded by it. What is there already is left
    as it is, so that loading twice equals loading once; the order of batches makes no difference to what is derived.
    WarehouseError where the database cannot take it; nothing of the batch is then in it.
    """
    connection.begin()
    try:
        added = _load(connection, captures, list({e.extraction_id: e for e in extractions}.values()), utc(at), addresses)
        arriving = {reject.reject_id: reject for reject in chain(rejects, *(extraction.rejects for extraction in extractions))}
        added["rejects"] = rejections.load(connection, run_id, list(arriving.values()), captures, extractions)
        connection.commit()
    except BaseException as error:
        _give_up(connection)
        if isinstance(error, duckdb.Error):
            raise WarehouseError(
                f"a batch of {len(captures)} captures cannot be loaded: {error}. Nothing of it was; free space, run again"
            ) from error
        raise
    return {table: count for table, count in added.items() if count}


def _load(
    connection: duckdb.DuckDBPyConnection,
    captures: Sequence[Capture],
    extractions: Sequence[Extraction],
    at: datetime,
    addresses: Sequence[PageAddress],
) -> dict[str, int]:
    rows: list[Row] = [(capture, {}) for capture in {capture.capture_id: capture for capture in captures}.values()]
    touched = _refresh(connection, rows)
    added = {"captures": insert_new(connection, "captures", rows, "capture_id")}
    stored = {capture.doc_id: capture for capture in captures}
    payloads: list[Row] = [(capture, {"payload_path": f"payloads/{doc_id[:2]}/{doc_id}"}) for doc_id, capture in stored.items()]
    added["payloads"] = insert_new(connection, "payloads", payloads, "doc_id")
    shown: list[Row] = [(address, {}) for address in dict.fromkeys(addresses)]
    added["page_addresses"] = insert_new(connection, "page_addresses", shown, "page_id, url, evidence, capture_id")
    if added["captures"] or added["page_addresses"]:
        touched |= {capture.page_id for capture in captures}
    read = _load_extractions(connection, extractions, added, at) if extractions else set()
    touched |= _pages_of(connection, read) if read else set()
    if touched:
        derive.set_scope(connection, touched)
        derive.rebuild(connection)
        connection.execute("INSERT INTO unchecked FROM scope ANTI JOIN unchecked USING (page_id)")
    return added


def _refresh(connection: duckdb.DuckDBPyConnection, rows: Sequence[Row]) -> set[str]:
    """Take over the judgement about captures that are there already; gives the pages of those where it is another."""
    if not rows:
        return set()
    return {page_id for (page_id,) in run(connection, REFRESH_CAPTURES, arrow_table(connection, "captures", rows))}


def _load_extractions(
    connection: duckdb.DuckDBPyConnection, extractions: Sequence[Extraction], added: dict[str, int], at: datetime
) -> set[str]:
    """Insert the readings that are new with all their parts; gives the documents whose current reading is now another."""
    arriving = keys("extraction_id", [e.extraction_id for e in extractions])
    there = {i for (i,) in run(connection, "SELECT extraction_id FROM extractions SEMI JOIN arriving USING (extraction_id)", arriving)}
    new = [extraction for extraction in extractions if extraction.extraction_id not in there]
    _insert_readings(connection, new, added, at)
    current = {e.document.doc_id: e.extraction_id for e in extractions}  # of several of one document the last
    arriving = pa.table({"doc_id": list(current), "extraction_id": list(current.values())})
    changed = {doc_id for (doc_id,) in run(connection, SUPERSEDE, arriving, [at])}
    return changed | {e.document.doc_id for e in new}


def _insert_readings(connection: duckdb.DuckDBPyConnection, new: Sequence[Extraction], added: dict[str, int], at: datetime) -> None:
    by_table: dict[str, list[Row]] = {"extractions": []}
    records: dict[str, Record] = {}
    for extraction in new:
        claims = [(claim.record.statement_id, claim) for claim in extraction.claims]  # a digest each: made once
        records |= {statement_id: claim.record for statement_id, claim in claims}
        by_table["extractions"].append((extraction.document, {**_own(extraction, at), "packed": pack(extraction, claims)}))
        for table, rows in parts(extraction, claims):
            by_table.setdefault(table, []).extend(rows)
    for table, rows in by_table.items():
        added[table] = _insert(connection, table, rows)
    described = [statement_row(statement_id, record) for statement_id, record in records.items()]
    added["statements"] = insert_new(connection, "statements", described, "statement_id")
    for kind, table in statement_tables().items():
        typed: list[Row] = [(record, {"statement_id": i}) for i, record in records.items() if isinstance(record, kind)]
        added[table] = insert_new(connection, table, typed, "statement_id")


def _own(extraction: Extraction, at: datetime) -> dict[str, object]:
    return {
        "extraction_id": extraction.extraction_id,
        "extractor_version": extraction.extractor_version,
        "extracted_at": at,
        "superseded_at": None,
    }


def _pages_of(connection: duckdb.DuckDBPyConnection, doc_ids: Iterable[str]) -> set[str]:
    sql = "SELECT DISTINCT page_id FROM captures SEMI JOIN arriving USING (doc_id)"
    return {page_id for (page_id,) in run(connection, sql, keys("doc_id", sorted(doc_ids)))}


def insert_new(connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Row], key: str) -> int:
    """Insert the rows whose key is not there yet; gives their number."""
    return _insert(connection, table, rows, f"ANTI JOIN {table} USING ({key})")


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Row], condition: str = "") -> int:
    if not rows:
        return 0
    sql = f"INSERT INTO {table} BY NAME SELECT * FROM arriving {condition}"  # noqa: S608 -- names of ours
    return int(run(connection, sql, arrow_table(connection, table, rows))[0][0])


def _give_up(connection: duckdb.DuckDBPyConnection) -> None:
    try:
        connection.rollback()
    except duckdb.Error:
        return  # the database has ended the transaction itself
