"""Records that are whole, plain or compressed one by one, at a third of warcio's price: all of them in good archives.

What is not of this shape is left to warcio, from the offset where it begins.
"""

import re
import zlib
from collections.abc import Generator
from typing import IO

from raw.record import Held, Record, head_of

BLOCK = 64 * 1024
MOST = 8 * 1024 * 1024  # bytes of a record, unpacked, that are held in memory at once; longer ones are read piece by piece
AHEAD = 1024 * 1024  # bytes of a file that is not compressed, read at once
GZIP = b"\x1f\x8b\x08"
_HEAD_END = b"\r\n\r\n"
_NEXT = len(b"WARC/")
_VISIBLE = tuple(bytes([byte]) for byte in range(0x21, 0x7F))
_FIRST_LINE = re.compile(rb"WARC/[01]\.\d{1,2}\r\n")
_KIND = re.compile(rb"\r\nWARC-Type:[ \t]*([a-z]+)[ \t]*\r\n", re.IGNORECASE)
_LENGTH = re.compile(rb"\r\nContent-Length:[ \t]*(\d{1,9})[ \t]*\r\n", re.IGNORECASE)
# Address, IP, instant, type, length. Any line with four blanks would do for warcio: garbage would become captures.
ARC_LINE = re.compile(rb"([!-~].{2,8000}) [0-9A-Fa-f.:-]{1,45} (\d{8,14}) \S{1,200} (\d{1,15})\s{0,2}")
# The second version says more: … type, status, checksum, target of a redirect, offset, file, length.
ARC_LINE_2 = re.compile(
    rb"([!-~].{2,8000} [0-9A-Fa-f.:-]{1,45} \d{8,14} \S{1,200})"
    rb" (?:\d{1,3}|-) \S{1,200} \S{1,8000} (?:\d{1,15}|-) \S{1,1000} (\d{1,15}\s{0,2})"
)
_WORDS_2 = 10
INSTANT = 14  # digits; shorter ones are filled up by warcio
ARC_CAPTURE = "application/http;msgtype=response"

Whole = tuple[int, Record]
Left = tuple[int, bool] | None  # the offset of the first thing that is no whole record, and whether that is only a long one


def whole_records(stream: IO[bytes]) -> Generator[Whole, None, Left]:
    """Offset and record, one after the other from where the stream stands; then what is left. None is left at the end of the file."""
    start = stream.tell()
    packed = stream.read(len(GZIP)) == GZIP
    stream.seek(start)
    return (yield from _packed(stream, start) if packed else _plain(stream, start))


def _packed(stream: IO[bytes], offset: int) -> Generator[Whole, None, Left]:
    held = b""
    while True:
        inflate = zlib.decompressobj(16 + zlib.MAX_WBITS)
        pieces: list[bytes] = []
        size = packed = 0
        while not inflate.eof:
            data, held = held or stream.read(BLOCK), b""
            if not data:
                return (offset, False) if packed else None
            try:
                pieces.append(inflate.decompress(data, MOST - size + 1))
            except zlib.error:
                return offset, False
            size += len(pieces[-1])
            packed += len(data)
            if size > MOST:
                return offset, True
        held = inflate.unused_data
        record = _record(b"".join(pieces), 0, size)
        if record is None:
            return offset, False
        yield offset, record
        offset += packed - len(held)


def _plain(stream: IO[bytes], offset: int) -> Generator[Whole, None, Left]:
    held, place = b"", 0  # what was read and not yet given, from `place` on
    while True:
        if len(held) - place < BLOCK:
            held, place = held[place:] + stream.read(AHEAD), 0
            if not held:
                return None
        size = _extent(held, place)
        if size is None or size > MOST:
            return offset, size is not None
        if len(held) - place <= size + _NEXT:
            held, place = held[place:] + stream.read(size + _NEXT), 0
        record = _record(held, place, min(len(held), place + size))
        if record is None or not _ends(held, place, place + size):
            return offset, False
        yield offset, record
        place += size
        offset += size


def _extent(data: bytes, start: int) -> int | None:
    """How many bytes the record takes that begins here, by what it says; None where it says nothing."""
    if data.startswith(b"WARC/", start):
        end = _head_end(data, start)
        length = _LENGTH.search(data, start, end + 2) if end else None
        return end - start + len(_HEAD_END) + int(length[1]) + len(_HEAD_END) if length else None
    newline = data.find(b"\n", start, start + BLOCK)
    found = arc_line(data[start:newline]) if newline >= 0 else None
    return newline + 1 - start + int(found[3]) + 1 if found else None


def _head_end(data: bytes, start: int = 0) -> int:
    """Where the blank line behind the head of a WARC record is; 0 where there is none, or another one before it."""
    end = data.find(_HEAD_END, start)
    return end if end > 0 and data.find(b"\n\r\n", start, end) < 0 and data.find(b"\n\n", start, end) < 0 else 0


def _ends(data: bytes, start: int, end: int) -> bool:
    """Whether what follows a record is the next one or nothing; blank lines and garbage are for warcio to tell of."""
    return end >= len(data) or data.startswith(b"WARC/" if data.startswith(b"WARC/", start) else _VISIBLE, end)


def _record(data: bytes, start: int, end: int) -> Record | None:
    """The record that these bytes are; None where they are anything else, or anything more."""
    first = _FIRST_LINE.match(data, start, end)
    if not first:
        return _arc_record(data, start, end)
    behind = _head_end(data, start)
    kind, length = _KIND.search(data, start, behind + 2), _LENGTH.search(data, start, behind + 2)
    block = behind + len(_HEAD_END)
    if not behind or not kind or not length or end - block - int(length[1]) != len(_HEAD_END) or not data.startswith(_HEAD_END, end - 4):
        return None
    name = kind[1].decode().lower()
    head = tidy_address(head_of(data[first.end() : behind])) if name not in SPARED else {}
    return Record(name, head, int(length[1]), Held(data, block, end - len(_HEAD_END)))


SPARED = frozenset({"request", "metadata", "warcinfo"})  # more than half of most archives: nobody asks for their heads


def tidy_address(head: dict[str, str]) -> dict[str, str]:
    """The head, its address without what old writers put around and into it."""
    uri = head.get("warc-target-uri", "")
    if uri[:1] == "<" and uri[-1:] == ">":
        uri = head["warc-target-uri"] = uri[1:-1]
    if " " in uri:
        head["warc-target-uri"] = uri.replace(" ", "%20")
    return head


def _arc_record(data: bytes, start: int, end: int) -> Record | None:
    block = data.find(b"\n", start, min(end, start + BLOCK)) + 1
    found = arc_line(data[start : block - 1]) if block else None
    if not found or len(found[2]) != INSTANT:
        return None
    length = int(found[3])
    if end - block < length or data[block + length : end] not in (b"", b"\n"):
        return None
    held = Held(data, block, block + length)
    if data.startswith(b"filedesc://", start):
        return Record("warcinfo", {}, length, held)
    return Record("response", arc_head(found[1], found[2]), length, held)


def arc_line(line: bytes) -> re.Match[bytes] | None:
    """The head of an ARC record, of either version; None where it is none."""
    return ARC_LINE.fullmatch(in_five_words(line))


def in_five_words(line: bytes) -> bytes:
    """The head of an ARC record as the first version has it, whichever version it is of."""
    longer = ARC_LINE_2.fullmatch(line) if line.count(b" ") >= _WORDS_2 - 1 else None
    return b" ".join(longer.groups()) if longer else line


def arc_head(url: bytes, stamp: bytes) -> dict[str, str]:
    """The head that a WARC would have for the capture of an ARC."""
    return {
        "warc-target-uri": url.decode("utf-8", "replace").replace(" ", "%20"),
        "warc-date": stamp.decode(),
        "content-type": ARC_CAPTURE,
    }
