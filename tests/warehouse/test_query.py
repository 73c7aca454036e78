"""The read-only door: answers, refusals, and no way out of the warehouse."""

from pathlib import Path

import duckdb
import pytest

from schemas.errors import QueryError, WarehouseError
from tests.warehouse.made import AT, capture, extraction, goal
from warehouse.connection import reader, writer
from warehouse.load import load_batch
from warehouse.publish import publish
from warehouse.query import query


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published warehouse with one goal, which no query can change."""
    path = tmp_path_factory.mktemp("query") / "it's here.duckdb"
    with writer(path) as connection:
        load_batch(connection, "r1", [capture("40 percent")], [extraction("40 percent", [goal()])], [], AT)
        publish(connection, path)
    return path


def test_a_query_gives_columns_and_rows(shared: Path) -> None:
    assert query(shared, "SELECT claim, value_percent FROM document_percentage_goals WHERE value_percent > ?", [30]) == (
        ("claim", "value_percent"),
        [("target", 40.0)],
    )


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM captures",
        "CREATE TABLE mine (a INTEGER)",
        "UPDATE runs SET state = 'ok'",
        "COPY captures TO '{out}'",
        "EXPORT DATABASE '{out}'",
        "SELECT * FROM read_text('{here}')",
        "SELECT * FROM read_csv('{here}')",
        "SELECT * FROM '{here}'",
        "SELECT * FROM glob('/*')",
        "ATTACH '{out}' AS other",
        "ATTACH ':memory:' AS other; SELECT 1",
        "INSTALL httpfs",
        "LOAD '{here}'",
        "SET enable_external_access = true",
        "SET temp_directory = '{out}'",
        "PRAGMA enable_logging",
        "SELECT * FROM published",  # a variable of the calling program
    ],
)
def test_a_query_reaches_nothing_but_the_warehouse(shared: Path, tmp_path: Path, sql: str) -> None:
    published = [1, 2, 3]  # noqa: F841 -- what DuckDB's replacement scan would find
    before = shared.read_bytes()
    with pytest.raises(QueryError):
        query(shared, sql.format(out=tmp_path / "out", here=__file__))
    assert list(tmp_path.iterdir()) == []
    assert shared.read_bytes() == before


@pytest.mark.parametrize(
    ("sql", "told"),
    [
        ("SELECT * FROM goals", "pledger schema"),
        ("SELECT colour FROM captures", "pledger schema"),
        ("SELEC 1", "syntax error"),
        ("SELECT 1; SELECT 2", "2 statements"),
        ("", "0 statements"),
        ("-- nothing", "0 statements"),
        ("DELETE FROM captures", "read-only"),
        ("SELECT 'x'::INTEGER", "Could not convert"),
    ],
)
def test_a_refusal_says_what_was_wrong(shared: Path, sql: str, told: str) -> None:
    with pytest.raises(QueryError, match=told):
        query(shared, sql)


def test_a_warehouse_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match=r"no warehouse at .*missing\.duckdb"):
        query(tmp_path / "missing.duckdb", "SELECT 1")


def test_a_file_that_is_no_warehouse_is_named(tmp_path: Path) -> None:
    path = tmp_path / "notes.duckdb"
    path.write_text("remember the milk " * 1000)
    with pytest.raises(WarehouseError, match=r"notes\.duckdb cannot be opened as a warehouse"):
        query(path, "SELECT 1")
    assert path.read_text().startswith("remember the milk")


def test_readers_do_not_disturb_each_other(shared: Path) -> None:
    with reader(shared) as one, reader(shared) as other:
        assert isinstance(one, duckdb.DuckDBPyConnection)
        assert one.execute("SELECT count(*) FROM captures").fetchall() == other.execute("SELECT count(*) FROM captures").fetchall()
