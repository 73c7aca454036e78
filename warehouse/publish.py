"""Publishing: a copy of the working file, moved into place in one step. Readers see the old file or the new one, whole."""

import os
import shutil
import subprocess
from pathlib import Path

import duckdb

from schemas.errors import WarehouseError

# Of new files: what every DuckDB of the last years opens, as the working file is published as it is.
LAYOUT = "TYPE duckdb, STORAGE_VERSION 'v1.2.0'"
WORTH_ASKING = 8 * 2**20  # bytes: to copy a smaller file with its holes costs no more than the question
HOLES = "SELECT total_blocks, free_blocks FROM pragma_database_size() WHERE database_name = current_database()"


def working_file(published: Path) -> Path:
    """The file a run writes, beside the published one."""
    return published.with_suffix(f".working{published.suffix}")


def publish(connection: duckdb.DuckDBPyConnection, published: Path) -> None:
    """Replace the published file by the state of the working one. WarehouseError where it cannot be written: the old one stays.

    The working file is written out and copied as it is, which costs milliseconds; where most of it is holes, its rows are copied instead.
    """
    fresh = published.with_name(f".{published.name}.publishing")
    try:
        _remove(fresh)
        connection.execute("CHECKPOINT")
        if _mostly_holes(connection, working_file(published)):
            _compact(connection, fresh)
        else:
            copy_file(working_file(published), fresh)
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


def _mostly_holes(connection: duckdb.DuckDBPyConnection, working: Path) -> bool:
    if working.stat().st_size < WORTH_ASKING:
        return False
    ((blocks, holes),) = connection.execute(HOLES).fetchall()
    return bool(2 * holes > blocks)


def copy_file(source: Path, target: Path) -> None:
    """Copy a file that DuckDB has open. OSError where it cannot be done.

    In a process of its own: were this one to open and close the file, its lock on it would be gone (POSIX locks belong to the process).
    """
    if os.name != "posix":
        shutil.copyfile(source, target)
        return
    done = subprocess.run(["cp", "--", source, target], capture_output=True, text=True, check=False)
    if done.returncode:
        raise OSError(done.stderr.strip())


def _compact(connection: duckdb.DuckDBPyConnection, fresh: Path) -> None:
    ((source,),) = connection.execute("SELECT current_database()").fetchall()
    path = str(fresh).replace("'", "''")
    target = f"{source}_published"
    connection.execute(f"ATTACH '{path}' AS {target} ({LAYOUT})")
    try:
        connection.execute(f"COPY FROM DATABASE {source} TO {target}")
        connection.execute(f"CHECKPOINT {target}")
    finally:
        connection.execute(f"DETACH {target}")


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
