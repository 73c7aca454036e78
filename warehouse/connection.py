"""Connections: a writer on the working file, readers on the published one."""

import atexit
import hashlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import duckdb
from filelock import FileLock, Timeout

from schemas.errors import WarehouseError, WarehouseLocked
from warehouse.migrate import migrate
from warehouse.publish import LAYOUT, working_file

WRITING = """
-- A batch larger than this goes straight to its place in the file, not to the journal first: half the writing, and one sync less.
SET GLOBAL checkpoint_threshold = '2MB';
-- To look whether a symbol table (FSST) would shorten short strings takes two thirds of all writing, and then it hardly ever does.
SET GLOBAL disabled_compression_methods = 'fsst,dict_fsst';
-- Blocks of 64 KiB in new files, not 256: about 400 columns begin a block each, and a small warehouse is a third of the size.
SET GLOBAL default_block_size = 65536;
-- Up to SMALL bytes threads cost more than they gain: a fifth of every statement.
SET GLOBAL threads = 1;
"""
SMALL = 256 * 2**20  # bytes of a warehouse
# What a reader may never do, whatever the SQL says.
CONFINED = {
    "enable_external_access": "false",
    "python_enable_replacements": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "lock_configuration": "true",
}


@contextmanager
def writer(published: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The only connection that writes, migrated. WarehouseLocked while another holds it, WarehouseError where it cannot be used."""
    path = working_file(published)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WarehouseError(
            f"cannot make the folder {path.parent} of the warehouse: {error.strerror}. Choose another --warehouse"
        ) from error
    lock = FileLock(f"{path}.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        raise WarehouseLocked(f"another run is writing {path}. Wait for it to end, or name another file with --warehouse") from error
    except OSError as error:
        raise WarehouseError(f"cannot write beside {path}: {error.strerror}. Choose another --warehouse") from error
    try:
        _recover(path, published)
        with _attached(path) as connection:
            _migrate(connection, path)
            yield connection
    finally:
        lock.release()


@contextmanager
def reader(published: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A read-only connection to the published file, confined to it. WarehouseError where there is none.

    DuckDB keeps one instance a path and process: while a reader stays open, further ones of that process see the publication it began with.
    """
    if not published.is_file():
        raise WarehouseError(f"there is no warehouse at {published}. `pledger ingest PATH…` makes one; --warehouse names another")
    try:
        connection = duckdb.connect(str(published), read_only=True, config=dict(CONFINED))
    except duckdb.Error as error:
        raise _unusable(published, error) from error
    try:
        yield connection
    finally:
        connection.close()


@cache
def _engine() -> duckdb.DuckDBPyConnection:
    """The engine that this process writes with.

    To start one takes half as long as a whole run that finds nothing new; to attach a file to it takes a tenth of that.
    """
    atexit.register(_engine.cache_clear)  # before the interpreter takes the library apart, which would complain of what is still open
    engine = duckdb.connect()
    engine.execute(WRITING)
    return engine


@contextmanager
def _attached(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection of its own to the file; with it everything in flight is closed again."""
    engine = _engine()
    connection = engine.cursor()
    name = f"working_{hashlib.sha256(str(path).encode()).hexdigest()[:12]}"  # one engine may hold the files of several runs
    quoted = str(path).replace("'", "''")
    try:
        if _size(path) > SMALL:
            connection.execute("RESET GLOBAL threads")
        connection.execute(f"ATTACH '{quoted}' AS {name} ({LAYOUT})")
        connection.execute(f"USE {name}")
    except duckdb.Error as error:
        connection.close()
        raise _unusable(path, error) from error
    try:
        yield connection
    except BaseException:
        _engine.cache_clear()  # DuckDB gives up on a whole engine after some errors: the next run starts with another
        raise
    finally:
        connection.close()
        try:
            with engine.cursor() as detaching:
                detaching.execute(f"DETACH {name}")
        except duckdb.Error:  # what it could not write now is in the journal, for the next run
            _engine.cache_clear()


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _recover(path: Path, published: Path) -> None:
    """Where the working file is gone but its publication is there, start from that: an empty one must not be published over it."""
    if path.exists() or not published.is_file():
        return
    fresh = path.with_name(f"{path.name}.recovering")
    try:
        shutil.copyfile(published, fresh)
        fresh.replace(path)
    except OSError as error:
        raise WarehouseError(
            f"cannot copy {published} to {path}: {error.strerror}. Free some space, or choose another --warehouse"
        ) from error


def _migrate(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    try:
        migrate(connection)
    except duckdb.Error as error:
        raise WarehouseError(
            f"the tables of {path} cannot be made or brought up to date: {error}. It may be none of ours, or the disk may be full; "
            "what is in it is as it was"
        ) from error


def _unusable(path: Path, error: duckdb.Error) -> WarehouseError:
    if "Could not set lock" in str(error) or "Conflicting lock" in str(error):
        return WarehouseLocked(f"another process has {path} open for writing. Close it, or wait, and run again")
    return WarehouseError(f"{path} cannot be opened as a warehouse: {error}. Name another file with --warehouse, or move this one away")
