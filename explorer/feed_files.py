"""Feeds in a folder: each file replaced whole, and only where its words are others, so that its date tells news."""

from collections.abc import Iterable
from pathlib import Path

import duckdb

from explorer.feeds import ALL, NEWEST, atom, feeds, json_feed


def write(
    connection: duckdb.DuckDBPyConnection, folder: Path, *, limit: int = NEWEST, pages: Iterable[str] | None = None
) -> tuple[int, int]:
    """Write every feed, or of pages only these; gives how many there are and how many are new or changed. OSError where it cannot.

    A feed whose changes are all gone (an older capture has come between) stays, and is empty: people may be subscribed to it.
    """
    there = {path.stem for path in folder.glob("*.atom")}
    wanted = None if pages is None or ALL not in there else {f"page-{page}" for page in pages}
    made = dict(feeds(connection, limit=limit, pages=None if wanted is None else pages))
    for name in sorted(there):
        ours = name.startswith("kind-") or (name.startswith("page-") if wanted is None else name in wanted)
        if ours and f"{name}.atom" not in made:
            title = f"Changes: {name.partition('-')[2]}"
            made |= {f"{name}.atom": atom(name, title, []), f"{name}.json": json_feed(title, [])}
    folder.mkdir(parents=True, exist_ok=True)
    return len(made), sum(_write(folder / name, text) for name, text in made.items())


def _write(path: Path, text: str) -> bool:
    payload = text.encode("utf-8", "replace")
    if path.exists() and path.read_bytes() == payload:
        return False
    fresh = path.with_name(f".{path.name}.writing")
    fresh.write_bytes(payload)
    fresh.replace(path)
    return True
