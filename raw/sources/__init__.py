"""Where captures come from: one module per kind of source. To add one: a module here and a line in SOURCES."""

from collections.abc import Callable, Iterator
from pathlib import Path

from raw.arrival import Arrival
from raw.sources import folder

SOURCES: tuple[Callable[[Path], Iterator[Arrival] | None], ...] = (folder.read,)


def read(path: Path) -> Iterator[Arrival]:
    """Every capture of a source, by the first reader that knows its kind."""
    for reader in SOURCES:
        if (arrivals := reader(path)) is not None:
            return arrivals
    return iter(())
