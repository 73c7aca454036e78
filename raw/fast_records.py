"""WARC records read by FastWARC, where it is installed (`pledger[fastwarc]`): the same records, for less.

FastWARC passes over some oddities in silence, such as a wrong length that ends where another record does. So every record is measured:
its head and its block must fill the bytes up to the next one. What does not is left to our own reading, from the offset where it begins.
"""

import zlib
from collections import deque
from collections.abc import Generator
from functools import cache
from importlib import metadata
from importlib.util import find_spec
from typing import IO, Any, cast

from raw.record import Held, Record
from raw.whole_records import GZIP, MOST, SPARED, Whole, tidy_address

MAJOR = "2"  # of FastWARC: the release before has other arguments and forgives damage
MAX_HEAD = 1024 * 1024
_AROUND = 2 * len(b"\r\n\r\n")  # two line ends behind the head and two behind the block


@cache
def installed() -> bool:
    """Whether FastWARC is there, in a release that reads as it should."""
    return find_spec("fastwarc") is not None and metadata.version("fastwarc").partition(".")[0] == MAJOR


def fast_records(stream: IO[bytes]) -> Generator[Whole, None, int | None]:
    """Offset and record, one after the other from where the stream stands. A record is given when the next one has been found behind it.

    Returns the offset of the first thing that is no whole record of a WARC, or a very long one; None at the end of the file.
    """
    from fastwarc.warc import ArchiveIterator  # an extra: whoever has not got it never comes here

    source = _Source(stream)
    held: _Held | None = None
    try:
        unseekable = cast(Any, source)  # it is told to seek nowhere
        found = ArchiveIterator(unseekable, parse_http=False, max_header_len=MAX_HEAD, fsspec_args=False)
        while True:
            record = next(found, None)
            offset = source.end if record is None else source.start + record.stream_pos
            if held is None:
                if offset != source.start:
                    return source.start
            elif held.fills(source, offset):
                yield held.offset, held.record
            else:
                return held.offset
            if record is None:
                return None
            source.forget_before(offset)
            held = _hold(record, offset)
            if held is None:
                return offset
    except Exception:  # whatever it stumbled over: our own reading begins at the last record that is not proved, and says what is wrong
        return source.start if held is None else held.offset


class _Held:
    """A record that may turn out to have another length than it says."""

    __slots__ = ("offset", "record", "size")

    def __init__(self, offset: int, size: int, record: Record) -> None:
        self.offset, self.size, self.record = offset, size, record

    def fills(self, source: "_Source", end: int) -> bool:
        """Whether the record takes all bytes up to `end`: of a gzip member its last four say how many it held."""
        stored = source.between(self.offset, end)
        if not stored.startswith(GZIP):
            return stored.startswith(b"WARC/") and len(stored) == self.size
        if int.from_bytes(stored[-4:], "little") != self.size:
            return False
        if stored.find(GZIP, 1) < 0:
            return True
        inflate = zlib.decompressobj(16 + zlib.MAX_WBITS)  # a second member in it, or three bytes that only look like one
        return len(inflate.decompress(stored, self.size + 1)) == self.size and inflate.eof and not inflate.unused_data


def _hold(record: Any, offset: int) -> _Held | None:
    """A record of FastWARC's as ours, with the bytes it takes by what it says; None for a very long or odd one."""
    length: int = record.content_length
    headers: tuple[tuple[str, str], ...] = record.headers.items()
    written = "\r\n".join([f"{name}: {value}" for name, value in headers])
    kind: str = record.headers.get("WARC-Type") or ""
    if length > MOST or not _is_usual(written, len(headers)) or not (kind.isalpha() and kind.islower()):
        return None
    block: bytes = record.reader.read()
    if len(block) != length or record.headers.get("Content-Length") != str(length):
        return None
    size = len(f"{record.headers.status_line}\r\n{written}".encode("utf-8", "replace")) + _AROUND + length
    head: dict[str, str] = {}
    if kind not in SPARED:
        for name, value in headers:
            head.setdefault(name.strip().lower(), value.strip())
        tidy_address(head)
    return _Held(offset, size, Record(kind, head, length, Held(block)))


def _is_usual(written: str, lines: int) -> bool:
    """Whether a head is as writers write it: FastWARC takes what stands on two lines, or behind no name, for one header."""
    named = not written.startswith(": ") and "\n: " not in written
    return named and written.count("\n") == lines - 1 and written.count(": ") == lines and "\ufffd" not in written


class _Source:
    """A stream as FastWARC reads it, whose latest bytes can be asked for again."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.start = self.end = stream.tell()
        self._blocks: deque[tuple[int, bytes]] = deque()

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        block = self._stream.read(size)
        self._blocks.append((self.end, block))
        self.end += len(block)
        return block

    def tell(self) -> int:
        """How many bytes were read: FastWARC counts from there."""
        return self.end - self.start

    def forget_before(self, offset: int) -> None:
        """Let go of the blocks that end before an offset."""
        while self._blocks and self._blocks[0][0] + len(self._blocks[0][1]) <= offset:
            self._blocks.popleft()

    def between(self, offset: int, end: int) -> bytes:
        """Bytes that were read and not let go of."""
        return b"".join([block[max(0, offset - start) : max(0, end - start)] for start, block in self._blocks])
