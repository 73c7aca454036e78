"""Publishing: a compact copy of the working file, moved into place in one step."""

from pathlib import Path

import duckdb


def publish(connection: duckdb.DuckDBPyConnection, published: Path) -> None:
    """Copy the working database beside the published file and replace it; readers see the old file or the new one, whole."""
    fresh = published.with_suffix(".publishing")
    fresh.unlink(missing_ok=True)
    source = connection.execute("SELECT current_database()").fetchall()[0][0]
    connection.execute(f"ATTACH '{fresh}' AS publication (STORAGE_VERSION 'v1.2.0')")
    connection.execute(f'COPY FROM DATABASE "{source}" TO publication')
    connection.execute("DETACH publication")
    fresh.replace(published)
