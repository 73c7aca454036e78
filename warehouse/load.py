"""Loading: one transaction a batch, arriving rows anti-joined against what is there."""

from collections.abc import Sequence

import duckdb
import pyarrow as pa

from schemas.capture import Capture
from schemas.extraction import Extraction


def known_extractions(connection: duckdb.DuckDBPyConnection, extractor_version: str) -> set[str]:
    """The documents that this version of the extractor has read already."""
    rows = connection.execute("SELECT doc_id FROM extractions WHERE extractor_version = ?", [extractor_version]).fetchall()
    return {doc_id for (doc_id,) in rows}


def load(connection: duckdb.DuckDBPyConnection, captures: Sequence[Capture], extractions: Sequence[Extraction]) -> None:
    """Load a batch: what is there already is left as it is."""
    claims = [(e.extraction_id, claim) for e in extractions for claim in e.claims]
    tables = {
        "captures": [{"capture_id": c.capture_id, "url": c.url, "source_uri": c.source_uri, "doc_id": c.doc_id} for c in captures],
        "extractions": [
            {"extraction_id": e.extraction_id, "doc_id": e.document.doc_id, "extractor_version": e.extractor_version} for e in extractions
        ],
        "percentage_goals": [
            {
                "statement_id": c.record.statement_id,
                **c.record.model_dump(mode="json", include={"claim", "value_percent", "subject", "target_date"}),
            }
            for _, c in claims
        ],
        "observations": [
            {
                "extraction_id": extraction_id,
                "statement_id": c.record.statement_id,
                "start_char": c.evidence.start_char,
                "exact": c.evidence.exact,
            }
            for extraction_id, c in claims
        ],
    }
    connection.begin()
    for table, rows in tables.items():
        if rows:
            arriving = pa.Table.from_pylist(rows)
            connection.register("arriving", arriving)
            connection.execute(f"INSERT INTO {table} BY NAME SELECT * FROM arriving ANTI JOIN {table} USING ({next(iter(rows[0]))})")  # noqa: S608
            connection.unregister("arriving")
    connection.commit()
