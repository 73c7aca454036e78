"""A record of a WARC or ARC file, whichever way it was read."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol


class Readable(Protocol):
    """What bytes are read from."""

    def read(self, size: int = -1, /) -> bytes:
        """Up to `size` bytes; none at the end."""


class Block(Readable, Protocol):
    """What a record's block is read from."""

    @property
    def problem(self) -> str | None:
        """After the block was read: why its bytes are not those that were stored; None where they are."""


class Held:
    """A block that lies whole in memory, within what was read with it: it is copied when its bytes are asked for, and not before."""

    __slots__ = ("_read", "view")
    problem = None

    def __init__(self, data: bytes, start: int = 0, end: int | None = None) -> None:
        self.view = memoryview(data)[start:end]
        self._read = 0

    def read(self, size: int = -1, /) -> bytes:
        """Up to `size` bytes; none at the end."""
        start, self._read = self._read, len(self.view) if size < 0 else min(len(self.view), self._read + size)
        return bytes(self.view[start : self._read])


@dataclass(slots=True)
class Record:
    """The type, the head with names in lower case (of repeated ones the first), the length that the head gives, and the block, unread."""

    kind: str
    head: Mapping[str, str]
    length: int | None
    block: Block


@dataclass(frozen=True, slots=True)
class Damage:
    """A place of a file where something could not be read."""

    offset: int
    message: str


@dataclass(slots=True)
class Found:
    """A record, the head of its response not yet parsed, with the offset it begins at.

    `unzipped` where the offset counts the decompressed bytes, because the file was compressed as one.
    Who sets `abandoned` wants no more of this record: the next one is looked for without unpacking the rest.
    """

    record: Record
    offset: int
    unzipped: bool = False
    abandoned: bool = False


def head_of(lines: bytes) -> dict[str, str]:
    """The head of a record, from its lines without the first one and the blank one."""
    head: dict[str, str] = {}
    name = ""
    for text in lines.decode("utf-8", "replace").split("\n"):
        if text[:1] in (" ", "\t") and name:
            head[name] += f" {text.strip()}"  # a folded line
            continue
        name, colon, value = text.partition(":")
        name = name.strip().lower() if colon else ""
        if name:
            head.setdefault(name, value.strip())
    return head
