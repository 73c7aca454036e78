"""Checks: each is a query (`checks/*.sql`) that must find nothing."""

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


def run_checks(connection: duckdb.DuckDBPyConnection) -> list[CheckFailure]:
    """All checks over the whole warehouse; gives those that found rows."""
    derive.set_scope(connection)
    failures = []
    for path in sorted(CHECKS.glob("*.sql")):
        sql = path.read_text(encoding="utf-8")
        rows = connection.execute(f"SELECT count(*) OVER (), found FROM ({sql}) AS found LIMIT 1").fetchall()  # noqa: S608 -- files of ours
        if rows:
            meaning = sql.splitlines()[0].removeprefix("--").strip()
            failures.append(CheckFailure(path.stem, meaning, rows[0][0], str(rows[0][1])))
    for table, count in derive.differences(connection).items():
        failures.append(CheckFailure(f"derived_{table}", "a derived table is not what its query defines", count, table))
    return failures
