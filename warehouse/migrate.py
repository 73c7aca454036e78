"""The schema: numbered SQL migrations, each applied once, in one transaction, and recorded; and the views, made anew when they change."""

import hashlib
import re
from pathlib import Path

import duckdb

from schemas.errors import WarehouseError
from schemas.plugin import plugins

MIGRATIONS = Path(__file__).parent / "migrations"
VIEWS = Path(__file__).parent / "views"
LEDGER = """
CREATE TABLE IF NOT EXISTS migrations (name VARCHAR PRIMARY KEY, digest VARCHAR NOT NULL);
COMMENT ON TABLE migrations IS 'Which steps have made this database what it is.';
COMMENT ON COLUMN migrations.name IS 'The migration, or "views" for all views together.';
COMMENT ON COLUMN migrations.digest IS 'SHA-256 of its SQL when it was applied.';
"""
APPLIED = "INSERT INTO migrations VALUES ($name, $digest)"
AGAIN = "UPDATE migrations SET digest = $digest WHERE name = $name"  # INSERT OR REPLACE takes four times as long as either
VIEW = re.compile(r"CREATE OR REPLACE VIEW (\w+) AS\b([^;]*);")
SOURCES = re.compile(r"\b(?:FROM|JOIN) (\w+)")


def migrate(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """Apply what is missing, in order; gives the names of what was applied. WarehouseError where a newer release made the database."""
    done = _applied(connection)
    steps = {path.stem: path for path in sorted(MIGRATIONS.glob("*.sql"))}
    for plugin in plugins():
        paths = sorted(plugin.migrations.glob("*.sql")) if plugin.migrations else []
        steps |= {f"{plugin.name}:{path.stem}": path for path in paths}
    if unknown := sorted(name for name in done.keys() - steps.keys() - {"views"} if ":" not in name):  # a plug-in may have gone again
        raise WarehouseError(
            f"the warehouse has the migrations {', '.join(unknown)}, which this release does not know: a newer release made it. "
            "Install that release, or name another file with --warehouse"
        )
    applied = [name for name in steps if name not in done]
    for name in applied:
        _apply(connection, name, steps[name].read_text(encoding="utf-8"))
    views = "\n".join(path.read_text(encoding="utf-8") for path in sorted(VIEWS.glob("*.sql")))
    if done.get("views") != _digest(views):
        _apply(connection, "views", views, again="views" in done)
        applied.append("views")
    return applied


def _applied(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    sql = "SELECT name, digest FROM migrations"
    try:
        return dict(connection.execute(sql).fetchall())
    except duckdb.CatalogException:  # a new database: asking the catalogue first would cost every run 10 ms
        connection.execute(LEDGER)
        return dict(connection.execute(sql).fetchall())


def _apply(connection: duckdb.DuckDBPyConnection, name: str, sql: str, *, again: bool = False) -> None:
    connection.begin()
    try:
        connection.execute(sql)
        if name == "views":
            connection.execute(_inherited_comments(connection, sql))
        connection.execute(AGAIN if again else APPLIED, {"name": name, "digest": _digest(sql)})
        connection.commit()
    except BaseException:
        connection.rollback()
        raise


def _inherited_comments(connection: duckdb.DuckDBPyConnection, sql: str) -> str:
    """COMMENTs for the views' columns that have none: what the column of this name says in the first table that the view's SQL names."""
    columns: dict[str, dict[str, str | None]] = {}
    for table, column, comment in connection.execute(
        "SELECT table_name, column_name, comment FROM duckdb_columns() WHERE NOT internal AND database_name = current_database() "
        "ORDER BY table_oid, column_index"
    ).fetchall():
        columns.setdefault(table, {})[column] = comment
    statements = []
    for view, query in VIEW.findall(sql):
        for column in [column for column, comment in columns[view].items() if comment is None]:
            meaning = next((found for table in SOURCES.findall(query) if (found := columns.get(table, {}).get(column))), None)
            if meaning:
                columns[view][column] = meaning
                statements.append(f"COMMENT ON COLUMN {view}.{column} IS '{meaning.replace(chr(39), chr(39) * 2)}';")
    return "\n".join(statements)


def _digest(sql: str) -> str:
    return hashlib.sha256(sql.encode()).hexdigest()
