"""The records of a WARC or ARC file, one by one, through whatever damage.

Whole records are read at once (`whole_records`), what is left by warcio, and this finds the way on where warcio gives up.
"""

import zlib
from collections.abc import Generator, Iterator
from typing import IO

from raw.fast_records import fast_records, installed
from raw.record import Damage, Found
from raw.warcio_records import STARTS, Unzip, Walk, as_record
from raw.whole_records import GZIP, arc_line, whole_records

LONGEST_START = 2048  # bytes that are enough to tell a record
_NOT_BY_RECORD = "non-chunked gzip"  # warcio's words for a file that was compressed as one


def is_archive(head: bytes) -> bool:
    """Whether a file that begins like this is a WARC or an ARC, compressed or not."""
    if head.startswith(GZIP):
        try:
            head = zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(head, 64)
        except zlib.error:
            return False
    return head.startswith(STARTS)


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
    walk = Walk(stream)
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
            found = Found(as_record(record, walk), reached)
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


def _unzipped(stream: IO[bytes], *, skip: int) -> Iterator[Found | Damage]:
    walk = Walk(Unzip(stream))
    try:
        for number, record in enumerate(walk):
            if number >= skip:
                yield from walk.told(walk.offset)
                yield Found(as_record(record, walk), walk.offset, unzipped=True)
    except Exception as error:  # as above
        yield Damage(walk.offset, _words(error))
    yield from walk.told(walk.offset)


def _next_start(stream: IO[bytes], position: int) -> int | None:
    """Where the next record begins after a damaged one: a gzip member that holds one, or a line that begins one."""
    marks = (GZIP, *(b"\n" + start for start in (*STARTS, b"http")))  # a record of an ARC begins with its address
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
    return data.startswith(STARTS) or arc_line(data.partition(b"\n")[0]) is not None


def _all(held: bytes, mark: bytes) -> Iterator[int]:
    place = held.find(mark)
    while place >= 0:
        yield place
        place = held.find(mark, place + 1)


def _words(error: Exception) -> str:
    text = " ".join(str(error).split())[:300]
    return text or type(error).__name__
