"""Records that were compressed one by one and are whole, at a third of warcio's price: all of them, in archives that are as they should be.

What is not of this shape is left to warcio, from the offset where it begins.
"""

import re
import zlib
from collections.abc import Generator
from io import BytesIO
from typing import IO

from raw.record import Record, head_of

BLOCK = 64 * 1024
MOST = 8 * 1024 * 1024  # bytes of a record, unpacked, that are held in memory at once; longer ones are read piece by piece
GZIP = b"\x1f\x8b\x08"
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
INSTANT = 14  # digits; shorter ones are filled up by warcio
ARC_CAPTURE = "application/http;msgtype=response"

Whole = tuple[int, Record]


def whole_records(stream: IO[bytes]) -> Generator[Whole, None, tuple[int, bool] | None]:
    """Offset and record, one after the other from where the stream stands.

    Returns the offset of the first thing that is no whole record, and whether that is only a long one; None at the end of the file.
    """
    offset, held = stream.tell(), b""
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
        record = _record(b"".join(pieces))
        if record is None:
            return offset, False
        yield offset, record
        offset += packed - len(held)


def _record(data: bytes) -> Record | None:
    """The record that these bytes are; None where they are anything else, or anything more."""
    first = _FIRST_LINE.match(data)
    if not first:
        return _arc_record(data)
    end = data.find(b"\r\n\r\n")
    kind, length = _KIND.search(data, 0, end + 2), _LENGTH.search(data, 0, end + 2)
    if end < 0 or not kind or not length or data[end + 4 + int(length[1]) :] != b"\r\n\r\n":
        return None
    name = kind[1].decode().lower()
    head = tidy_address(head_of(data[first.end() : end])) if name not in SPARED else {}
    return Record(name, head, int(length[1]), BytesIO(data[end + 4 : -4]))


SPARED = frozenset({"request", "metadata", "warcinfo"})  # more than half of most archives: nobody asks for their heads


def tidy_address(head: dict[str, str]) -> dict[str, str]:
    """The head, its address without what old writers put around and into it."""
    uri = head.get("warc-target-uri", "")
    if uri[:1] == "<" or " " in uri:
        head["warc-target-uri"] = uri.removeprefix("<").removesuffix(">").replace(" ", "%20")
    return head


def _arc_record(data: bytes) -> Record | None:
    line, newline, block = data.partition(b"\n")
    line = in_five_words(line)
    found = ARC_LINE.fullmatch(line) if newline else None
    if not found or len(found[2]) != INSTANT or block[int(found[3]) :] not in (b"", b"\n") or len(block) < int(found[3]):
        return None
    if line.startswith(b"filedesc://"):
        return Record("warcinfo", {}, len(block), BytesIO(block))
    return Record("response", arc_head(found[1], found[2]), int(found[3]), BytesIO(block[: int(found[3])]))


def in_five_words(line: bytes) -> bytes:
    """The head of an ARC record as the first version has it, whichever version it is of."""
    longer = ARC_LINE_2.fullmatch(line)
    return b" ".join(longer.groups()) if longer else line


def arc_head(url: bytes, stamp: bytes) -> dict[str, str]:
    """The head that a WARC would have for the capture of an ARC."""
    return {
        "warc-target-uri": url.decode("utf-8", "replace").replace(" ", "%20"),
        "warc-date": stamp.decode(),
        "content-type": ARC_CAPTURE,
    }
