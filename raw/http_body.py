"""The body of an HTTP response as a reader would have seen it: chunks joined, compression undone, within bounds."""

import re
import zlib
from dataclasses import dataclass

MAX_BYTES = 256 * 1024 * 1024  # of one payload, in memory at once
_CHUNK_SIZE = re.compile(rb"[ \t]{0,8}([0-9a-fA-F]{1,15})[ \t]{0,8}(?:;[^\r\n]{0,1000})?\r?\n")
_NOTHING = ("", "identity", "none", "utf-8", "utf8", "binary", "8bit", "7bit", "iso-8859-1", "unicode")


class TooLarge(Exception):
    """A body with more than MAX_BYTES."""


@dataclass(frozen=True, slots=True)
class Body:
    """The bytes, and what was wrong with them (None where nothing was)."""

    payload: bytes
    problem: str | None = None


def decode(raw: bytes, *, transfer_encoding: str | None = None, content_encoding: str | None = None) -> Body:
    """The body behind its encodings. What says that it is encoded and is not, is taken as it is. TooLarge where it swells beyond bounds."""
    problem = None
    if transfer_encoding and "chunked" in transfer_encoding.lower():
        raw, problem = _joined(raw)
    for encoding in reversed([word.strip().lower() for word in (content_encoding or "").split(",")]):
        if encoding in _NOTHING:
            continue
        if encoding not in ("gzip", "x-gzip", "deflate"):
            return Body(raw, f"the content encoding {encoding!r} is not known here")
        raw, trouble = _inflated(raw)
        problem = problem or trouble
    return Body(raw, problem)


def _joined(raw: bytes) -> tuple[bytes, str | None]:
    """The chunks joined. Bodies that are only declared chunked (archives often store them joined) are left as they are."""
    pieces: list[bytes] = []
    position = 0
    while position < len(raw):
        size = _CHUNK_SIZE.match(raw, position)
        if size is None:
            if not pieces:
                return raw, None
            return b"".join([*pieces, raw[position:]]), f"no chunk where one was announced, {position} bytes into the body"
        length = int(size[1], 16)
        if length == 0:
            return b"".join(pieces), None
        pieces.append(raw[size.end() : size.end() + length])
        if len(pieces[-1]) < length:
            if len(pieces) == 1 and length > len(raw):
                return raw, None  # a text that begins with a number
            return b"".join(pieces), f"the last chunk has {len(pieces[-1])} of {length} bytes"
        position = size.end() + length
        position += 2 if raw[position : position + 2] == b"\r\n" else raw[position : position + 1] == b"\n"
    return b"".join(pieces), "the closing chunk is missing" if pieces else None


def _inflated(raw: bytes) -> tuple[bytes, str | None]:
    """gzip, zlib or bare deflate undone, all members of it; other bytes as they are."""
    if not raw:
        return raw, None
    for bits in (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS):
        pieces: list[bytes] = []
        total, rest = 0, raw
        try:
            while rest:
                stream = zlib.decompressobj(bits)
                piece = stream.decompress(rest, MAX_BYTES - total + 1)
                pieces.append(piece)
                total += len(piece)
                if total > MAX_BYTES:
                    raise TooLarge
                if not stream.eof:
                    return b"".join(pieces), "the compressed body is cut off"
                rest = stream.unused_data
                if not rest.startswith(b"\x1f\x8b"):
                    break  # padding behind the last member
        except zlib.error as error:
            if pieces:
                return b"".join(pieces), f"the compressed body is damaged ({error})"
            continue
        return b"".join(pieces), None
    return raw, None
