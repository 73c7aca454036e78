"""The schema: numbered SQL migrations, each applied once, in one transaction, and recorded; and the views, made anew when they change."""

import hashlib
from pathlib import Path

import duckdb

from schemas.errors import WarehouseError

MIGRATIONS = Path(__file__).parent / "migrations"
VIEWS = Path(__file__).parent / "views"


def migrate(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """Apply what is missing, in order; gives the names of what was applied. WarehouseError where a newer release made the database."""
    connection.execute("CREATE TABLE IF NOT EXISTS migrations (name VARCHAR PRIMARY KEY, digest VARCHAR NOT NULL)")
    done = dict(connection.execute("SELECT name, digest FROM migrations").fetchall())
    steps = {path.stem: path.read_text(encoding="utf-8") for path in sorted(MIGRATIONS.glob("*.sql"))}
    if unknown := sorted(done.keys() - steps.keys() - {"views"}):
        raise WarehouseError(
            f"the warehouse has the migrations {', '.join(unknown)}, which this release does not know: a newer release made it. "
            "Install that release, or name another file with --warehouse"
        )
    applied = [name for name in steps if name not in done]
    for name in applied:
        _apply(connection, name, steps[name])
    views = "\n".join(path.read_text(encoding="utf-8") for path in sorted(VIEWS.glob("*.sql")))
    if done.get("views") != _digest(views):
        _apply(connection, "views", views)
        applied.append("views")
    return applied


def _apply(connection: duckdb.DuckDBPyConnection, name: str, sql: str) -> None:
    connection.begin()
    try:
        connection.execute(sql)
        connection.execute("INSERT OR REPLACE INTO migrations VALUES (?, ?)", [name, _digest(sql)])
        connection.commit()
    except BaseException:
        connection.rollback()
        raise


def _digest(sql: str) -> str:
    return hashlib.sha256(sql.encode()).hexdigest()
