"""Checks: each is a query (`checks/*.sql`) that must find nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse import derive

CHECKS = Path(__file__).parent / "checks"


@dataclass(frozen=True, slots=True)
class CheckFailure:
    """A check that found rows: its name, what it looks for, how many, and one of them."""

    name: str
    meaning: str
    count: int
    example: str

    def __str__(self) -> str:
        return f"{self.name} ({self.meaning}): {self.count} rows, such as {self.example}"


def run_checks(connection: duckdb.DuckDBPyConnection, *, everything: bool = False) -> list[CheckFailure]:
    """Look at what was touched since the checks last passed, or at everything; gives the checks that found rows.

    Where nothing was touched there is nothing to look at, and it costs nothing. Whether derived tables are what their queries define is
    asked with `everything` only: what a batch touched was made by these very queries in the batch's own transaction.
    """
    if not everything:
        touched = [page_id for (page_id,) in connection.execute("SELECT page_id FROM unchecked").fetchall()]
        if not touched:
            return []
    derive.set_scope(connection, None if everything else touched)
    connection.execute(derive.query_of("texts"))
    failures = [*_queries(connection), *(_derived(connection) if everything else ())]
    if not failures:
        connection.execute("DELETE FROM unchecked")
    return failures


def _queries(connection: duckdb.DuckDBPyConnection) -> Iterator[CheckFailure]:
    for path in sorted(CHECKS.glob("*.sql")):
        sql = path.read_text(encoding="utf-8")
        rows = connection.execute(f"SELECT count(*) OVER (), found FROM ({sql}) AS found LIMIT 1").fetchall()  # noqa: S608 -- files of ours
        if rows:
            meaning = sql.splitlines()[0].removeprefix("--").strip()
            yield CheckFailure(path.stem, meaning, rows[0][0], str(rows[0][1]))


def _derived(connection: duckdb.DuckDBPyConnection) -> Iterator[CheckFailure]:
    for table, count in derive.differences(connection).items():
        yield CheckFailure("derived_tables_are_current", "derived rows that are not what their query defines", count, f"those of {table}")
