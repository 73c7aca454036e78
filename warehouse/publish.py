"""Publishing: a compact copy of the working file, moved into place in one step. Readers see the old file or the new one, whole."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from schemas.errors import WarehouseError

STORAGE_VERSION = "v1.2.0"  # what every DuckDB of the last years opens
GENERATION = "SELECT generation, (SELECT list(digest ORDER BY name) FROM {0}.migrations) FROM {0}.state"
# What a run writes even when it loads nothing: enough to bring an otherwise equal publication up to date.
ACCOUNTS = ("runs", "rejects")


def publish(connection: duckdb.DuckDBPyConnection, published: Path) -> None:
    """Replace the published file by the state of the working one. WarehouseError where it cannot be written: the old one stays.

    Where nothing but the account of runs has changed since the last publication, that one is copied and given the new rows, which costs
    milliseconds; else the whole database is copied, which also leaves behind the space of deleted rows.
    """
    fresh = published.with_name(f".{published.name}.publishing")
    try:
        _remove(fresh)
        if not _amend(connection, published, fresh):
            _copy(connection, fresh)
        _sync(fresh)
        _journal(published).unlink(missing_ok=True)  # of somebody who wrote into the old file: it must not be replayed into the new one
        fresh.replace(published)
        _sync(published.parent)
    except (duckdb.Error, OSError) as error:
        raise WarehouseError(
            f"cannot publish to {published}: {error}. What was published before is still there; free some space and run again"
        ) from error
    finally:
        _remove(fresh)


def _amend(connection: duckdb.DuckDBPyConnection, published: Path, fresh: Path) -> bool:
    """Copy the last publication and bring its accounts up to date; False, and nothing done, where more than that has changed."""
    if not published.exists() or _journal(published).exists():
        return False
    shutil.copyfile(published, fresh)
    try:
        with _attached(connection, fresh) as source:
            generations = [connection.execute(GENERATION.format(name)).fetchall() for name in (f'"{source}"', "publication")]
            if generations[0] != generations[1]:
                return False
            for table in ACCOUNTS:
                _bring_up_to_date(connection, f'"{source}".{table}', f"publication.{table}")
            return True
    except duckdb.Error:  # no warehouse of ours, or an older one: replaced as a whole
        return False


def _bring_up_to_date(connection: duckdb.DuckDBPyConnection, source: str, target: str) -> None:
    key = "run_id" if source.endswith(".runs") else "reject_id"
    changed = f"SELECT * FROM {source} EXCEPT SELECT * FROM {target}"  # noqa: S608 -- names of ours
    connection.execute(f"CREATE OR REPLACE TEMP TABLE changed AS {changed}")
    connection.execute(f"DELETE FROM {target} WHERE {key} IN (SELECT {key} FROM changed)")  # noqa: S608
    connection.execute(f"INSERT INTO {target} FROM changed")
    connection.execute("DROP TABLE changed")


def _copy(connection: duckdb.DuckDBPyConnection, fresh: Path) -> None:
    _remove(fresh)
    with _attached(connection, fresh, f"(STORAGE_VERSION '{STORAGE_VERSION}')") as source:
        connection.execute(f'COPY FROM DATABASE "{source}" TO publication')


@contextmanager
def _attached(connection: duckdb.DuckDBPyConnection, fresh: Path, options: str = "") -> Iterator[str]:
    """The new file attached as `publication`; gives the name of the working database. Detaching writes it out."""
    source = connection.execute("SELECT current_database()").fetchall()[0][0]
    path = str(fresh).replace("'", "''")
    connection.execute(f"ATTACH '{path}' AS publication {options}")
    try:
        yield source
        connection.execute("CHECKPOINT publication")
    finally:
        connection.execute("DETACH publication")


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}.wal")


def _remove(fresh: Path) -> None:
    for path in (fresh, _journal(fresh)):
        path.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
