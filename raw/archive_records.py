"""The records of a WARC or ARC file, one by one, through whatever damage.

Whole records are read at once (`whole_records`), what is left by warcio, and this finds the way on where warcio gives up.
"""

import zlib
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import IO, Any

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import DecompressingBufferedReader
from warcio.statusandheaders import StatusAndHeaders, StatusAndHeadersParserException

from raw.fast_records import fast_records, installed
from raw.record import Readable, Record, head_of
from raw.whole_records import ARC_LINE, BLOCK, GZIP, arc_line, in_five_words, tidy_address, whole_records

MAX_LINE = 1024 * 1024  # of a header: longer ones are no headers
PACKED_BLOCK = 16 * 1024  # of compressed bytes unpacked at once: a bomb makes a thousand times as much of it
LONGEST_START = 2048  # bytes that are enough to tell a record
STEP = 64  # of compressed bytes, near a damage
_VERSIONS = (b"WARC/1.0", b"WARC/1.1", b"WARC/0.1")
_PLAIN_STARTS = (b"WARC/1.", b"WARC/0.", b"filedesc://")
_NOT_BY_RECORD = "non-chunked gzip"  # warcio's words for a file that was compressed as one


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


def is_archive(head: bytes) -> bool:
    """Whether a file that begins like this is a WARC or an ARC, compressed or not."""
    if head.startswith(GZIP):
        try:
            head = zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(head, 64)
        except zlib.error:
            return False
    return head.startswith(_PLAIN_STARTS)


def records(stream: IO[bytes]) -> Iterator[Found | Damage]:
    """Every record that can be read, in the order of the file; a Damage where one cannot. Use each before asking for the next."""
    if not stream.seekable():
        yield from _walked(stream)
        return
    position: int | None = stream.tell()
    while position is not None:
        if installed():
            position = yield from _fast(stream, position)
            if position is None:
                return
        stream.seek(position)
        whole = whole_records(stream)
        while True:
            try:
                offset, record = next(whole)
            except StopIteration as end:
                left = end.value
                break
            yield Found(record, offset)
        if left is None:
            return
        position, is_long = left
        stream.seek(position)
        position = yield from _walked(stream, one=is_long)


def _fast(stream: IO[bytes], position: int) -> Generator[Found, None, int | None]:
    """The records from an offset as FastWARC finds them; the offset where our own reading must go on, None at the end."""
    stream.seek(position)
    fast = fast_records(stream)
    while True:
        try:
            offset, record = next(fast)
        except StopIteration as end:
            left: int | None = end.value
            return left
        yield Found(record, offset)


def _walked(stream: IO[bytes], *, one: bool = False) -> Generator[Found | Damage, None, int | None]:
    """The records from where the stream stands, as warcio finds them, up to a damage; with `one` up to the next record.

    Returns the offset of the first thing behind that looks like a record; None at the end of the file, or where the stream cannot go back.
    """
    seekable, done = stream.seekable(), 0
    start = reached = stream.tell() if seekable else 0
    walk = _Walk(stream)
    message = None
    abandoned = False
    try:
        for record in walk:
            if walk.source.damaged and done:
                break  # what warcio goes on with is not what comes next
            yield from walk.told(walk.offset)
            if one and done:
                return int(walk.offset)
            done += 1
            reached = walk.offset
            found = Found(_plain(record), reached)
            yield found
            if abandoned := found.abandoned and seekable:
                break
    except Exception as error:  # warcio and zlib raise what they like on damaged bytes; none of it may end the run
        message = None if walk.source.damaged and done else _words(error)
        reached = max(reached, walk.offset) if message else reached  # a length below zero leads it back
    yield from walk.told(reached)
    if message and _NOT_BY_RECORD in message and seekable:
        stream.seek(start)
        yield Damage(start, "the file was compressed as one, not record by record: it was read, but no record can be found by its offset")
        yield from _unzipped(stream, skip=done)
        return None
    if message is not None:
        yield Damage(reached, message)
    if not seekable or not (message or abandoned or walk.source.damaged):
        return None
    return _next_start(stream, reached + 1)


class _Walk(ArchiveIterator):  # type: ignore[misc]  # warcio has no types
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
            elif first and not line.startswith(_PLAIN_STARTS) and not arc_line(line):
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


class _Unzip:
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


def _unzipped(stream: IO[bytes], *, skip: int) -> Iterator[Found | Damage]:
    walk = _Walk(_Unzip(stream))
    try:
        for number, record in enumerate(walk):
            if number >= skip:
                yield from walk.told(walk.offset)
                yield Found(_plain(record), walk.offset, unzipped=True)
    except Exception as error:  # as above
        yield Damage(walk.offset, _words(error))
    yield from walk.told(walk.offset)


def _next_start(stream: IO[bytes], position: int) -> int | None:
    """Where the next record begins after a damaged one: a gzip member that holds one, or a line that begins one."""
    marks = (GZIP, *(b"\n" + start for start in (*_PLAIN_STARTS, b"http")))  # a record of an ARC begins with its address
    held = b""
    stream.seek(position)
    while True:
        block = stream.read(1024 * 1024)
        held += block
        places = sorted(place for mark in marks for place in _all(held, mark))
        for place in places:
            skipped = 0 if held.startswith(GZIP, place) else 1
            if _begins(held[place + skipped : place + skipped + LONGEST_START]):
                return position + place + skipped
        if not block:
            return None
        position += max(0, len(held) - LONGEST_START)
        held = held[-LONGEST_START:]


def _begins(data: bytes) -> bool:
    """Whether a record begins here, of a WARC or anywhere in an ARC, compressed or not."""
    if data.startswith(GZIP):
        try:
            data = zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(data, LONGEST_START)
        except zlib.error:
            return False
    return data.startswith(_PLAIN_STARTS) or arc_line(data.partition(b"\n")[0]) is not None


def _all(held: bytes, mark: bytes) -> Iterator[int]:
    place = held.find(mark)
    while place >= 0:
        yield place
        place = held.find(mark, place + 1)


def _plain(record: Any) -> Record:
    """A record of warcio's as ours."""
    head: dict[str, str] = {}
    for name, value in record.rec_headers.headers:
        head.setdefault(name.lower(), value)
    return Record((record.rec_type or "").lower(), head, record.length, record.raw_stream)


def _words(error: Exception) -> str:
    text = " ".join(str(error).split())[:300]
    return text or type(error).__name__
