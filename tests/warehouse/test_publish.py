"""Publishing: readers see the old warehouse or the new one, whole, and never a lock."""

import os
import subprocess
import sys
import threading
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from schemas.errors import WarehouseError
from tests.warehouse.made import AT, LATER, capture, extraction, goal, reject
from warehouse import publish as publishing
from warehouse import runs
from warehouse.connection import reader
from warehouse.dictionary import DICTIONARY
from warehouse.load import load_batch
from warehouse.publish import publish, working_file
from warehouse.query import query


def load(database: duckdb.DuckDBPyConnection, number: int) -> None:
    """Load one more page."""
    text = f"page number {number}"
    load_batch(database, f"r{number}", [capture(text, f"20{number:02}-01-01")], [extraction(text, [goal(number)])], [], AT)


def start(database: duckdb.DuckDBPyConnection, run_id: str, at: datetime = AT) -> None:
    """Enter a run."""
    runs.start(database, run_id, flow="ingest", code_version="0.1", parameters={}, started_at=at)


def count(published: Path, table: str = "captures") -> int:
    """How many rows the publication has."""
    ((rows,),) = query(published, f"SELECT count(*) FROM {table}")[1]
    return int(rows)


def test_what_was_loaded_is_there_for_readers(database: duckdb.DuckDBPyConnection, published: Path) -> None:
    load(database, 1)
    publish(database, published)
    assert count(published, "document_percentage_goals") == 1
    load(database, 2)
    assert count(published, "document_percentage_goals") == 1  # not before it is published
    publish(database, published)
    assert count(published, "document_percentage_goals") == 2


def test_the_publication_says_all_that_the_working_file_says(database: duckdb.DuckDBPyConnection, published: Path) -> None:
    load(database, 1)
    publish(database, published)
    with reader(published) as connection:
        assert connection.execute(DICTIONARY).fetchall() == database.execute(DICTIONARY).fetchall()
        assert len(connection.execute("FROM claims_on('harbour.example/clean-water', DATE '2020-01-01')").fetchall()) == 1


def test_any_duckdb_since_1_2_opens_a_publication(database: duckdb.DuckDBPyConnection, published: Path) -> None:
    for _ in ("the first time", "and again"):
        publish(database, published)
        ((tags,),) = query(published, "SELECT tags FROM duckdb_databases() WHERE NOT internal")[1]
        assert tags["storage_version"] == "v1.2.0+"


def test_nothing_but_the_two_files_is_left(database: duckdb.DuckDBPyConnection, published: Path) -> None:
    load(database, 1)
    publish(database, published)
    publish(database, published)
    names = {path.name for path in published.parent.iterdir()}
    assert names - {f"{working_file(published).name}.wal"} == {
        published.name,
        working_file(published).name,
        f"{working_file(published).name}.lock",
    }


def test_a_run_that_loads_nothing_brings_the_accounts_up_to_date(
    database: duckdb.DuckDBPyConnection, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start(database, "first")
    load_batch(database, "first", [], [], [reject("old")], AT)
    load(database, 1)
    publish(database, published)
    monkeypatch.setattr(publishing, "_compact", lambda *_: pytest.fail("the whole database was copied row by row"))
    runs.finish(database, "first", state="ok", counts={"seen": 1}, finished_at=LATER)
    start(database, "second", LATER)
    load_batch(database, "second", [], [], [reject("old"), reject("new")], LATER)
    publish(database, published)
    assert query(published, "SELECT run_id, state FROM runs ORDER BY started_at")[1] == [("first", "ok"), ("second", "running")]
    assert query(published, "SELECT location, last_seen_run_id FROM rejects ORDER BY location")[1] == [("new", "second"), ("old", "second")]
    assert count(published) == 1


def test_a_publication_that_is_no_warehouse_is_replaced(database: duckdb.DuckDBPyConnection, published: Path) -> None:
    published.write_text("something else")
    publish(database, published)
    assert count(published) == 0


def test_a_file_that_is_mostly_holes_is_published_without_them(database: duckdb.DuckDBPyConnection, published: Path) -> None:
    load(database, 1)
    database.execute("CREATE TABLE ballast AS SELECT random() AS n FROM range(1_000_000)")
    publish(database, published)
    heavy = published.stat().st_size
    database.execute("DROP TABLE ballast")
    publish(database, published)
    assert published.stat().st_size < heavy / 2
    assert count(published) == 1
    with reader(published) as connection:
        assert connection.execute(DICTIONARY).fetchall() == database.execute(DICTIONARY).fetchall()


@pytest.mark.skipif(os.name != "posix", reason="locks are kept otherwise there")
def test_publishing_does_not_let_go_of_the_working_file(database: duckdb.DuckDBPyConnection, published: Path) -> None:
    publish(database, published)
    script = "import duckdb, sys; duckdb.connect(sys.argv[1])"
    done = subprocess.run([sys.executable, "-c", script, str(working_file(published))], capture_output=True, text=True, check=False)
    assert "lock" in done.stderr


def test_what_somebody_else_wrote_into_the_publication_is_not_carried_over(database: duckdb.DuckDBPyConnection, published: Path) -> None:
    load(database, 1)
    publish(database, published)
    script = "import duckdb, os, sys; c = duckdb.connect(sys.argv[1]); c.execute('DELETE FROM captures'); os._exit(9)"
    subprocess.run([sys.executable, "-c", script, str(published)], check=False)
    assert published.with_name("pledger.duckdb.wal").exists()
    publish(database, published)
    assert count(published) == 1


def test_readers_see_the_old_file_or_the_new_one(database: duckdb.DuckDBPyConnection, published: Path) -> None:
    load(database, 1)
    publish(database, published)
    both = "SELECT (SELECT count(*) FROM captures), (SELECT count(*) FROM document_percentage_goals)"
    seen: list[tuple[int, int]] = []
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            seen.extend(query(published, both)[1])

    thread = threading.Thread(target=read)
    thread.start()
    try:
        for number in range(2, 6):
            load(database, number)
            publish(database, published)
    finally:
        stop.set()
        thread.join()
    assert seen == sorted(seen)
    assert {(captures, captures) for captures, _ in seen} == set(seen)
    assert seen


def test_a_reader_that_is_open_keeps_its_warehouse(database: duckdb.DuckDBPyConnection, published: Path) -> None:
    load(database, 1)
    publish(database, published)
    with reader(published) as connection:
        load(database, 2)
        publish(database, published)
        assert connection.execute("SELECT count(*) FROM captures").fetchall() == [(1,)]
    assert count(published) == 2


def test_where_it_cannot_be_written_the_old_one_stays(
    database: duckdb.DuckDBPyConnection, published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(database, 1)
    publish(database, published)
    load(database, 2)

    def no_space(_: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(publishing, "_sync", no_space)
    with pytest.raises(WarehouseError, match=r"pledger\.duckdb: .*No space left on device.*still there"):
        publish(database, published)
    assert count(published) == 1
    assert not list(published.parent.glob("*publishing*"))
    assert not list(published.parent.glob(".*publishing*"))
