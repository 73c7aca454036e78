"""`pledger feeds`: changes as Atom and JSON Feed, written to a folder."""

from pathlib import Path

from explorer.feeds import feeds
from flows.settings import load_settings
from schemas.errors import UsageError
from warehouse.connection import reader


def write_feeds(folder: Path, limit: int, warehouse: Path | None) -> None:
    """Write every feed; files whose words are the same stay untouched, so that their dates tell news."""
    with reader(load_settings({"warehouse": warehouse}).warehouse) as connection:
        made = feeds(connection, limit=limit)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        written = sum(_write(folder / name, text) for name, text in made.items())
    except OSError as error:
        raise UsageError(f"cannot write feeds to {folder}: {error.strerror}. Name another folder") from error
    print(f"{len(made)} feeds in {folder}, {written} of them new or changed")


def _write(path: Path, text: str) -> bool:
    payload = text.encode("utf-8", "replace")
    if path.exists() and path.read_bytes() == payload:
        return False
    fresh = path.with_name(f".{path.name}.writing")
    fresh.write_bytes(payload)
    fresh.replace(path)
    return True
