"""Opening the warehouse: one writer, no surprise from what lies there, and nothing lost when a run is killed."""

import os
import resource
import subprocess
import sys
import textwrap
from pathlib import Path

import duckdb
import pytest

from schemas.errors import WarehouseError, WarehouseLocked
from tests.warehouse.made import AT, capture, extraction, goal
from warehouse.connection import reader, writer
from warehouse.load import load_batch
from warehouse.publish import publish, working_file
from warehouse.query import query

ROOT = Path(__file__).parents[2]
SETUP = """
import os, resource, sys
from pathlib import Path
from schemas.errors import WarehouseError
from tests.warehouse.made import AT, capture, extraction, goal
from warehouse.connection import writer
from warehouse import load
from warehouse.publish import publish, working_file
published = Path(sys.argv[1])
def batch(text, day="2015-01-01"):
    return [capture(text, day)], [extraction(text, [goal()])], []
"""


def python(script: str, published: Path) -> "subprocess.CompletedProcess[str]":
    """Run a script in a process of its own, which may die."""
    code = SETUP + textwrap.dedent(script)
    return subprocess.run([sys.executable, "-c", code, str(published)], cwd=ROOT, capture_output=True, text=True, timeout=60)


def captures(published: Path) -> int:
    """How many captures the working file has."""
    with writer(published) as connection:
        ((rows,),) = connection.execute("SELECT count(*) FROM captures").fetchall()
    return int(rows)


def test_a_second_writer_is_told_to_wait(published: Path) -> None:
    with (
        writer(published),
        pytest.raises(WarehouseLocked, match=r"another run is writing .*pledger\.working\.duckdb") as caught,
        writer(published),
    ):
        pass
    assert caught.value.exit_code == 75


def test_a_writer_in_another_process_is_told_to_wait(published: Path) -> None:
    script = """
        from schemas.errors import WarehouseLocked
        try:
            with writer(published): pass
        except WarehouseLocked as error:
            print(error)
    """
    with writer(published):
        done = python(script, published)
    assert "another run is writing" in done.stdout, done.stderr


def test_another_program_that_has_the_file_open_is_named(published: Path) -> None:
    opened = 'import duckdb, sys; c = duckdb.connect(sys.argv[1]); print("open", flush=True); sys.stdin.read()'
    with subprocess.Popen(
        [sys.executable, "-c", opened, str(working_file(published))], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        with pytest.raises(WarehouseLocked, match=r"another process has .*pledger\.working\.duckdb open"), writer(published):
            pass
        process.communicate("")


def test_the_lock_is_let_go_when_a_run_fails(published: Path) -> None:
    with pytest.raises(ZeroDivisionError), writer(published):
        1 / 0  # noqa: B018 -- raises
    assert captures(published) == 0


@pytest.mark.parametrize(
    ("dies", "left"),
    [
        ("load.derive.rebuild = lambda _: os._exit(9)", 1),  # in the middle of the second batch
        ("load.rejections.load = lambda *_: os._exit(9)", 1),  # before its commit
        ("pass", 2),  # after its commit, before anything was closed
    ],
)
def test_a_run_that_is_killed_leaves_whole_batches(published: Path, dies: str, left: int) -> None:
    script = f"""
        with writer(published) as connection:
            load.load_batch(connection, "r1", *batch("one"), AT)
            {dies}
            load.load_batch(connection, "r1", *batch("two", "2016-01-01"), AT)
            os._exit(9)
    """
    done = python(script, published)
    assert done.returncode == 9, done.stderr
    assert captures(published) == left
    with writer(published) as connection:  # and run again: as if it had never been killed
        for text, day in (("one", "2015-01-01"), ("two", "2016-01-01")):
            load_batch(connection, "r1", [capture(text, day)], [extraction(text, [goal()])], [], AT)
        assert connection.execute("SELECT count(*), count(DISTINCT capture_id) FROM captures").fetchall() == [(2, 2)]
        assert connection.execute("SELECT versions FROM statement_spans").fetchall() == [(2,)]


def test_a_killed_publication_leaves_the_old_one(published: Path) -> None:
    script = """
        from warehouse import publish as publishing
        with writer(published) as connection:
            load.load_batch(connection, "r1", *batch("one"), AT)
            publish(connection, published)
            load.load_batch(connection, "r1", *batch("two", "2016-01-01"), AT)
            publishing._sync = lambda _: os._exit(9)
            publish(connection, published)
    """
    assert python(script, published).returncode == 9
    assert query(published, "SELECT count(*) FROM captures")[1] == [(1,)]
    with writer(published) as connection:
        publish(connection, published)
    assert query(published, "SELECT count(*) FROM captures")[1] == [(2,)]
    assert not list(published.parent.glob(".*publishing*"))


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="this system has no limit on file sizes to stand in for a full disk")
def test_a_full_disk_is_said_and_harms_nothing(published: Path) -> None:
    script = """
        with writer(published) as connection:
            load.load_batch(connection, "r1", *batch("one"), AT)
            publish(connection, published)
        size = max(path.stat().st_size for path in published.parent.iterdir())
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        told = []
        try:
            with writer(published) as connection:
                for number in range(60):
                    text = os.urandom(200_000).hex()
                    load.load_batch(connection, "r2", *batch(text, f"20{number + 10}-01-01"), AT)
                publish(connection, published)
        except WarehouseError as error:
            print(error)
    """
    done = python(script, published)
    assert "free" in done.stdout.lower(), done.stderr + done.stdout
    assert query(published, "SELECT count(*) FROM captures")[1] == [(1,)]
    assert captures(published) >= 1


def test_two_warehouses_are_written_at_once_in_one_process(tmp_path: Path) -> None:
    one, other = tmp_path / "one.duckdb", tmp_path / "it's another.duckdb"
    with writer(one) as first, writer(other) as second:
        load_batch(first, "r1", [capture("one")], [extraction("one", [goal()])], [], AT)
        publish(first, one)
        publish(second, other)
    assert [query(path, "SELECT count(*) FROM captures")[1] for path in (one, other)] == [[(1,)], [(0,)]]


def test_a_run_that_broke_takes_no_other_with_it(published: Path, tmp_path: Path) -> None:
    with writer(tmp_path / "other.duckdb") as beside:
        with pytest.raises(duckdb.Error), writer(published) as connection:
            connection.execute("BEGIN; INSERT INTO unchecked VALUES ('page'); SELECT error('broken')")
        assert beside.execute("SELECT count(*) FROM unchecked").fetchall() == [(0,)]
    with writer(published) as connection:
        assert connection.execute("SELECT count(*) FROM unchecked").fetchall() == [(0,)]


def test_a_warehouse_with_blocks_of_another_size_is_written_on(tmp_path: Path) -> None:
    published = tmp_path / "old.duckdb"
    with duckdb.connect() as before:
        before.execute(f"ATTACH '{working_file(published)}' (BLOCK_SIZE 262144, STORAGE_VERSION 'v1.2.0')")
    with writer(published) as connection:
        load_batch(connection, "r1", [capture("one")], [extraction("one", [goal()])], [], AT)
        publish(connection, published)
    assert query(published, "SELECT count(*) FROM captures")[1] == [(1,)]


def test_a_lost_working_file_is_made_again_from_the_publication(published: Path) -> None:
    with writer(published) as connection:
        load_batch(connection, "r1", [capture("one")], [extraction("one", [goal()])], [], AT)
        publish(connection, published)
    working_file(published).unlink()
    assert captures(published) == 1


def test_a_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    assert captures(tmp_path / "new" / "folder" / "pledger.duckdb") == 0


@pytest.mark.parametrize("content", [b"remember the milk " * 500, b"DUCK" * 4096])
def test_a_file_that_is_no_database_is_left_as_it_is(published: Path, content: bytes) -> None:
    working_file(published).write_bytes(content)
    with pytest.raises(WarehouseError, match=r"pledger\.working\.duckdb cannot be opened as a warehouse"), writer(published):
        pass
    assert working_file(published).read_bytes() == content


def test_a_folder_in_the_place_of_the_folder_s_name_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file")
    with pytest.raises(WarehouseError, match="cannot make the folder"), writer(tmp_path / "file" / "pledger.duckdb"):
        pass


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(WarehouseError, match="cannot write beside"), writer(tmp_path / "pledger.duckdb"):
        pass


def test_a_reader_needs_a_publication(published: Path) -> None:
    with pytest.raises(WarehouseError, match="pledger ingest"), reader(published):
        pass
