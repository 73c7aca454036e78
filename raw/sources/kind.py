"""A kind of source: how it is known, and how it is read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from raw.arrival import Arrival
from raw.sources.place import Place
from schemas.reject import Reject


@dataclass(frozen=True, slots=True)
class Kind:
    """`knows` is asked with a file's path and first bytes; `read` gives its captures one by one and never holds two payloads.

    A file that no kind knows and that somebody named is of the kind with its ending, which then says what is wrong with it.
    """

    name: str
    knows: Callable[[Path, bytes], bool]
    read: Callable[[Place], Iterator[Arrival | Reject]]
    endings: frozenset[str] = frozenset()
