"""A warehouse of its own for each test, copied from an empty one that is made once."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from warehouse.connection import writer
from warehouse.publish import working_file


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working file with its tables and views and without rows."""
    published = tmp_path_factory.mktemp("empty") / "pledger.duckdb"
    with writer(published):
        pass
    return working_file(published)


@pytest.fixture
def published(tmp_path: Path, empty: Path) -> Path:
    """Where the test's warehouse would be published; its working file is there and empty."""
    path = tmp_path / "pledger.duckdb"
    shutil.copyfile(empty, working_file(path))
    return path


@pytest.fixture
def database(published: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The writer of an empty warehouse."""
    with writer(published) as connection:
        yield connection
