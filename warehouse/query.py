"""The read-only door to a published warehouse: SQL in, rows out, and no way to files, networks or writing."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb

from schemas.errors import QueryError
from warehouse.connection import reader


def query(published: Path, sql: str, parameters: Sequence[Any] = ()) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
    """The column names and the rows of one statement. QueryError with DuckDB's own words where it refuses."""
    with reader(published) as connection:
        try:
            answer = connection.execute(sql, list(parameters))
            columns = tuple(column[0] for column in answer.description or ())
            return columns, answer.fetchall()
        except duckdb.Error as error:
            raise QueryError(f"{error}. `pledger schema` lists the tables and columns") from error
