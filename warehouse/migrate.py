"""Numbered SQL migrations, each applied once, in one transaction, and recorded in the database."""

from pathlib import Path

import duckdb

MIGRATIONS = Path(__file__).parent / "migrations"


def migrate(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """Apply what is missing, in order; gives the names of what was applied."""
    connection.execute("CREATE TABLE IF NOT EXISTS migrations (name VARCHAR PRIMARY KEY)")
    done = {name for (name,) in connection.execute("SELECT name FROM migrations").fetchall()}
    applied = []
    for path in sorted(MIGRATIONS.glob("*.sql")):
        if path.stem not in done:
            connection.begin()
            connection.execute(path.read_text(encoding="utf-8"))
            connection.execute("INSERT INTO migrations VALUES (?)", [path.stem])
            connection.commit()
            applied.append(path.stem)
    return applied
