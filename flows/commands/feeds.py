"""`pledger feeds`: changes as Atom and JSON Feed, written to a folder."""

from pathlib import Path

from explorer.feed_files import write
from flows.settings import load_settings
from schemas.errors import UsageError
from warehouse.connection import reader


def write_feeds(folder: Path | None, limit: int, warehouse: Path | None) -> None:
    """Write every feed into the folder, or that of the settings; files whose words are the same stay untouched."""
    settings = load_settings({"warehouse": warehouse, "feeds": folder})
    if settings.feeds is None:
        raise UsageError("where to? Name a FOLDER, or set feeds in pledger.toml: runs write them too then")
    with reader(settings.warehouse) as connection:
        try:
            count, written = write(connection, settings.feeds, limit=limit)
        except OSError as error:
            raise UsageError(f"cannot write feeds to {settings.feeds}: {error.strerror}. Name another folder") from error
    print(f"{count} feeds in {settings.feeds}, {written} of them new or changed")
