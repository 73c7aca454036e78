"""Connections: a writer on the working file, readers on the published one."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
from filelock import FileLock, Timeout

from schemas.errors import WarehouseLocked
from warehouse.migrate import migrate

# Files written by DuckDB 2.x under this setting are opened by 1.5 as well.
STORAGE = {"storage_compatibility_version": "v1.5.0"}


def working_file(published: Path) -> Path:
    """The file a run writes, beside the published one."""
    return published.with_suffix(f".working{published.suffix}")


@contextmanager
def writer(published: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The only connection that writes, migrated. WarehouseLocked while another run holds it."""
    published.parent.mkdir(parents=True, exist_ok=True)
    path = working_file(published)
    lock = FileLock(f"{path}.lock", timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        raise WarehouseLocked(f"another run is writing {path}. Wait for it to end, or name another file with --warehouse") from error
    connection = duckdb.connect(str(path), config=STORAGE)
    try:
        migrate(connection)
        yield connection
    finally:
        connection.close()
        lock.release()
