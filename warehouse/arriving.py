"""Statements that read rows of ours: an Arrow table that DuckDB knows as `arriving`."""

from collections.abc import Sequence
from typing import Any

import duckdb
import pyarrow as pa


def run(connection: duckdb.DuckDBPyConnection, sql: str, arriving: pa.Table, parameters: Sequence[Any] = ()) -> list[Any]:  # noqa: ARG001 -- DuckDB finds it by name
    """The rows of one statement, in which `arriving` is a table of ours.

    DuckDB finds it by that name among this function's variables: to register it would cost as much as a small statement itself.
    """
    return connection.execute(sql, list(parameters)).fetchall()


def keys(name: str, values: Sequence[str]) -> pa.Table:
    """A table of one column of ids."""
    return pa.table({name: pa.array(values, pa.string())})
