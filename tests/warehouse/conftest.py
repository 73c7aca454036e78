"""A warehouse of its own for each test."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from warehouse.connection import writer


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """Where the test's warehouse is, or would be, published."""
    return tmp_path / "pledger.duckdb"


@pytest.fixture
def database(published: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The writer of an empty warehouse."""
    with writer(published) as connection:
        yield connection
