"""What is derived: tables that a batch rebuilds for the pages it touched, each by the one query that defines it (`derived/<table>.sql`).

The queries read the temporary tables `scope` (page_id) and what hangs on it (`scope.sql`): the same words serve a batch and the world.
"""

from collections.abc import Iterable
from pathlib import Path

import duckdb

from warehouse.arriving import keys, run

QUERIES = Path(__file__).parent / "derived"

# In this order, as later ones read earlier ones: table → the scope that its rows belong to.
DERIVED = {
    "pages": "page_id",
    "page_urls": "page_id",
    "versions": "page_id",
    "comparisons": "page_id",
    "paired": None,  # a temporary step, not kept
    "statement_changes": "page_id",
    "extractor_changes": "doc_id",
    "statement_spans": "page_id",
    "page_events": "page_id",
    "agreements": "agreement_id",
    "agreement_links": "agreement_id",
    "agreement_relations": "agreement_id",
}
COMPARISON = """
WITH stored AS MATERIALIZED (SELECT * FROM {table} WHERE {key} IN (SELECT {key} FROM {scope})),
defined AS MATERIALIZED ((SELECT * FROM {table} LIMIT 0) UNION ALL BY NAME ({query}))
SELECT count(*) FROM ((FROM stored EXCEPT ALL FROM defined) UNION ALL (FROM defined EXCEPT ALL FROM stored))
"""
SCOPES = {"page_id": "scope", "doc_id": "scope_documents", "agreement_id": "scope_agreements"}


def query_of(table: str) -> str:
    """The defining query."""
    return (QUERIES / f"{table}.sql").read_text(encoding="utf-8")


def set_scope(connection: duckdb.DuckDBPyConnection, page_ids: Iterable[str] | None = None) -> None:
    """Make `scope` these pages, or all of them, and with it the documents that they ever had, their readings, the agreements they name."""
    if page_ids is None:
        connection.execute("CREATE OR REPLACE TEMP TABLE scope AS SELECT page_id FROM captures UNION SELECT page_id FROM pages")
    else:
        arriving = keys("page_id", sorted(set(page_ids)))
        run(connection, "CREATE OR REPLACE TEMP TABLE scope AS SELECT page_id FROM arriving", arriving)
    connection.execute((QUERIES / "scope.sql").read_text(encoding="utf-8"))


def rebuild(connection: duckdb.DuckDBPyConnection) -> None:
    """Make the derived rows of the scope anew, inside the caller's transaction."""
    for table, key in DERIVED.items():
        if key is None:
            connection.execute(f"CREATE OR REPLACE TEMP TABLE {table} AS {query_of(table)}")
        else:
            connection.execute(f"DELETE FROM {table} WHERE {key} IN (SELECT {key} FROM {SCOPES[key]})")  # noqa: S608 -- names of ours
            connection.execute(f"INSERT INTO {table} BY NAME {query_of(table)}")


def differences(connection: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """How many rows of the scope differ between each derived table and its defining query; tables that agree are left out."""
    found = {}
    for table, key in DERIVED.items():
        if key is None:
            connection.execute(f"CREATE OR REPLACE TEMP TABLE {table} AS {query_of(table)}")
            continue
        comparison = COMPARISON.format(table=table, key=key, scope=SCOPES[key], query=query_of(table))
        if rows := connection.execute(comparison).fetchall()[0][0]:
            found[table] = rows
    return found
