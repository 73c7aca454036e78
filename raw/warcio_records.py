"""warcio's iterator over a WARC or ARC, with three ways of its own: bounded lines, silence, and a note of what is damaged."""

import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import IO, Any

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import DecompressingBufferedReader
from warcio.statusandheaders import StatusAndHeaders, StatusAndHeadersParserException

from raw.record import Damage, Readable, Record, head_of
from raw.whole_records import ARC_LINE, BLOCK, arc_line, in_five_words, tidy_address

MAX_LINE = 1024 * 1024  # of a header: longer ones are no headers
PACKED_BLOCK = 16 * 1024  # of compressed bytes unpacked at once: a bomb makes a thousand times as much of it
STEP = 64  # of compressed bytes, near a damage
STARTS = (b"WARC/1.", b"WARC/0.", b"filedesc://")
_VERSIONS = (b"WARC/1.0", b"WARC/1.1", b"WARC/0.1")


class Walk(ArchiveIterator):  # type: ignore[misc]  # warcio has no types
    """warcio's iterator, which notes what it would print, and reads no endless header lines."""

    def __init__(self, stream: Readable) -> None:
        super().__init__(stream, arc2warc=True, no_record_parse=True, block_size=PACKED_BLOCK)
        self.reader = self.source = _Reader(self.fh, block_size=PACKED_BLOCK)
        self.loader.warc_parser = _HeadParser()

    err_count: int

    def told(self, offset: int) -> Iterator[Damage]:
        """What was noticed since the last call, as damage at an offset."""
        if self.source.trouble:
            yield Damage(offset, self.source.trouble)
            self.source.trouble = None
        if self.err_count:
            yield Damage(offset, "the record before has another length than it says")
            self.err_count = 0

    def _consume_blanklines(self) -> tuple[bytes | None, int]:
        """The line that begins the next record and the size of the blank lines before it, as warcio does it, but in silence."""
        size, first = 0, True
        while True:
            line = self.reader.readline()
            if not line:
                return None, size
            if not line.strip():
                size += len(line)
            elif first and not line.startswith(STARTS) and not arc_line(line):
                size += len(line)
                self.err_count += 1
            else:
                return line, size
            first = False


class _HeadParser:
    """The head of a WARC record, parsed at a third of the price of warcio's own parser: half of the time of a pass goes there."""

    def parse(self, stream: Any, first: bytes | str | None = None) -> StatusAndHeaders:
        """The head that begins with the line `first` (or the stream's next one); warcio's own exceptions where there is none."""
        line = first.encode() if isinstance(first, str) else first or stream.readline()
        if not line:
            raise EOFError
        if not line.startswith(_VERSIONS):
            line = in_five_words(line)
            if not ARC_LINE.fullmatch(line):
                raise ValueError("no record begins here, neither of a WARC nor of an ARC")
            address, *words = line.rsplit(b" ", 4)
            line = b" ".join([address.replace(b" ", b"%20"), *words])  # else warcio does it, and prints that it did
            raise StatusAndHeadersParserException("no WARC record", line.decode("utf-8", "replace").rstrip())
        headers = list(tidy_address(head_of(_head_lines(stream))).items())
        return StatusAndHeaders("", headers, protocol=line.decode("utf-8", "replace").strip())


def _head_lines(stream: Any) -> bytes:
    """The lines up to the next blank one: out of the reader's buffer at once where they all are there, as is the rule."""
    if isinstance(stream, _Reader) and stream.buff is not None:
        held, start = stream.buff.getvalue(), stream.buff.tell()
        end = held.find(b"\r\n\r\n", start)
        if end >= 0:
            stream.buff.seek(end + 4)
            return held[start:end]
    lines, size = [], 0
    while (line := stream.readline()).strip():
        lines.append(line)
        size += len(line)
        if size > MAX_LINE:
            raise ValueError(f"a record's head of more than {MAX_LINE} bytes")
    return b"".join(lines)


class _Reader(DecompressingBufferedReader):  # type: ignore[misc]  # warcio has no types
    """warcio's reader with bounded lines, which notes damaged compression instead of printing it."""

    trouble: str | None = None  # until it is told
    damaged = False
    decompressor: Any
    buff: BytesIO | None

    def readline(self, length: int | None = None) -> bytes:
        """A line; ValueError where it has more than MAX_LINE bytes."""
        most = min(length, MAX_LINE) if length else MAX_LINE
        line: bytes = self.buff.readline(most) if self.buff is not None else b""
        if not line.endswith(b"\n") and len(line) < most:
            line += super().readline(most - len(line))  # at the end of what was unpacked so far
        if len(line) >= MAX_LINE:
            raise ValueError(f"a header line of more than {MAX_LINE} bytes")
        return line

    def _decompress(self, data: bytes) -> bytes:
        if not (self.decompressor and data):
            return data
        try:
            return bytes(self.decompressor.decompress(data))
        except zlib.error as error:
            start = _start_of(data) if self.num_block_read == 0 else b""
            if self.num_block_read == 0 and not start:
                self.decompressor = None
                return data
            if not self.damaged:  # what follows from it is not told again
                self.trouble = f"the compressed data is damaged ({error})"
            self.damaged = True
            return start


def _start_of(member: bytes) -> bytes:
    """What can be unpacked of a damaged gzip member before the damage, to within a few bytes."""
    inflate, pieces = zlib.decompressobj(16 + zlib.MAX_WBITS), []
    for place in range(0, len(member), STEP):
        try:
            pieces.append(inflate.decompress(member[place : place + STEP]))
        except zlib.error:
            break
    return b"".join(pieces)


class Unzip:
    """A gzip file as its decompressed bytes, forwards only, a block at a time."""

    def __init__(self, stream: IO[bytes]) -> None:
        self.stream = stream
        self.inflate = zlib.decompressobj(16 + zlib.MAX_WBITS)
        self.held = b""
        self.position = 0

    def tell(self) -> int:
        """How many decompressed bytes were read."""
        return self.position

    def read(self, size: int = -1) -> bytes:
        """Up to `size` decompressed bytes."""
        data = b""
        while not data:
            if self.inflate.eof:
                self.held = self.inflate.unused_data
                self.inflate = zlib.decompressobj(16 + zlib.MAX_WBITS)
            block = self.held or self.stream.read(BLOCK)
            if not block:
                return b""
            data = self.inflate.decompress(block, size if size > 0 else BLOCK)
            self.held = self.inflate.unconsumed_tail
        self.position += len(data)
        return data


class _Block:
    """The block of a record as it is unpacked."""

    def __init__(self, stream: Any, source: _Reader) -> None:
        self._stream, self._source = stream, source

    def read(self, size: int = -1, /) -> bytes:
        """Up to `size` bytes; none at the end."""
        return bytes(self._stream.read(size if size >= 0 else None))

    @property
    def problem(self) -> str | None:
        """Bytes that are missing or that no checksum vouches for: a damaged head may give a length that hides what is missing."""
        missing = max(0, getattr(self._stream, "limit", 0))
        if missing:
            return f"the record is cut off: {missing} bytes are missing"
        return "the record was compressed, and its compression is damaged" if self._source.damaged else None


def as_record(record: Any, walk: Walk) -> Record:
    """A record of warcio's as ours."""
    head: dict[str, str] = {}
    for name, value in record.rec_headers.headers:
        head.setdefault(name.lower(), value)
    return Record((record.rec_type or "").lower(), head, record.length, _Block(record.raw_stream, walk.source))
