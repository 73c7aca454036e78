"""Connections: a writer on the working file, readers on the published one."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
from filelock import FileLock, Timeout

from schemas.errors import WarehouseError, WarehouseLocked
from warehouse.migrate import migrate
from warehouse.publish import STORAGE_VERSION

# Files that DuckDB 2.x writes under this setting are opened by every release since: the working file is published as it is.
STORAGE = {"storage_compatibility_version": STORAGE_VERSION}
# A batch larger than this goes straight to its place in the file, not to the journal first: half the writing, and one sync less.
WRITING = {**STORAGE, "checkpoint_threshold": "2MB"}
SMALL = 256 * 2**20  # bytes of a warehouse up to which threads cost more than they gain: a fifth of every statement
# What a reader may never do, whatever the SQL says.
CONFINED = {
    "enable_external_access": "false",
    "python_enable_replacements": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "lock_configuration": "true",
}


def working_file(published: Path) -> Path:
    """The file a run writes, beside the published one."""
    return published.with_suffix(f".working{published.suffix}")


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
        connection = _open(path, WRITING if _size(path) > SMALL else {**WRITING, "threads": "1"})
        try:
            _migrate(connection, path)
            yield connection
        finally:
            connection.close()
    finally:
        lock.release()


@contextmanager
def reader(published: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A read-only connection to the published file, confined to it. WarehouseError where there is none.

    DuckDB keeps one instance a path and process: while a reader stays open, further ones of that process see the publication it began with.
    """
    if not published.is_file():
        raise WarehouseError(f"there is no warehouse at {published}. `pledger ingest PATH…` makes one; --warehouse names another")
    connection = _open(published, CONFINED, read_only=True)
    try:
        yield connection
    finally:
        connection.close()


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


def _open(path: Path, config: dict[str, str], *, read_only: bool = False) -> duckdb.DuckDBPyConnection:
    try:
        return duckdb.connect(str(path), read_only=read_only, config=dict(config))
    except duckdb.Error as error:
        if "Could not set lock" in str(error) or "Conflicting lock" in str(error):
            raise WarehouseLocked(f"another process has {path} open for writing. Close it, or wait, and run again") from error
        raise WarehouseError(
            f"{path} cannot be opened as a warehouse: {error}. Name another file with --warehouse, or move this one away"
        ) from error
