"""The read-only door to a published warehouse: SQL in, rows out, and no way to files, networks or writing."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb

from schemas.errors import QueryError
from warehouse.connection import reader

HINTS: dict[type[Exception], str] = {
    duckdb.CatalogException: "`pledger schema` lists the tables, views and columns",
    duckdb.BinderException: "`pledger schema` lists the tables, views and columns",
    duckdb.ParserException: "DuckDB's SQL is that of PostgreSQL in most things; quote names in double and texts in single quotes",
    duckdb.PermissionException: "Queries see the published warehouse only: no files, no networks, no settings",
    duckdb.InvalidInputException: "The published warehouse cannot be changed, and every ? needs its value",
}
OTHER_HINT = "Ask for less, or in smaller steps"


def query(published: Path, sql: str, parameters: Sequence[Any] = ()) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
    """The column names and the rows of one statement. QueryError with DuckDB's own words where it refuses."""
    with reader(published) as connection:
        try:
            if (count := len(connection.extract_statements(sql))) != 1:
                raise QueryError(f"there are {count} statements in {sql!r}: ask one at a time")
            answer = connection.execute(sql, list(parameters))
            columns = tuple(column[0] for column in answer.description or ())
            return columns, answer.fetchall()
        except (duckdb.Error, ValueError, OverflowError) as error:  # the last two: values that Python has no type for
            raise QueryError(f"{error}\n{HINTS.get(type(error), OTHER_HINT)}") from error
