"""Content codings undone within bounds: gzip, deflate, Brotli, Zstandard, and what crawlers and servers make of them."""

import zlib
from collections.abc import Callable, Iterator

import brotli
import zstandard

STEP = 1024  # bytes of Zstandard handed over at once: 32 MB is the most that can come of them
BUFFER = 1024 * 1024
WINDOW = 8 * 1024 * 1024  # of memory that a Zstandard frame may ask for (RFC 9659)
CUT_OFF = "the compressed body is cut off"
GZIP = b"\x1f\x8b"

Unpacked = tuple[bytes, str | None]


class TooLarge(Exception):
    """More bytes than allowed."""


class _Damaged(Exception):
    """What came so far is all that can be had."""


def listed(header: str | None) -> list[str]:
    """The codings that a header names, in the order in which they were applied: lower case, without parameters."""
    names = [name.partition(";")[0].strip().lower() for name in (header or "").split(",")]
    return [name for name in names if name]


def unpack(coding: str, raw: bytes, most: int) -> Unpacked | None:
    """The bytes behind a coding, and what was wrong; bytes that are not so coded as they are. None for a coding that is not known.

    TooLarge where it swells beyond `most` bytes.
    """
    unpacker = UNPACKERS.get(coding)
    if unpacker is None or not raw:
        return (raw, None) if unpacker else None
    return unpacker(raw, most)


def _gzip(raw: bytes, most: int) -> Unpacked:
    """All members of gzip, or zlib."""
    return _collected(_members(raw, zlib.MAX_WBITS | 32, most), raw, most)


def _deflate(raw: bytes, most: int) -> Unpacked:
    """zlib as the standard has it, or the bare deflate that many servers sent instead."""
    found = _gzip(raw, most)
    if found != (raw, None):
        return found
    bare = _collected(_members(raw, -zlib.MAX_WBITS, most), raw, most)
    return bare if bare[0] else (raw, None)


def _members(raw: bytes, bits: int, most: int) -> Iterator[bytes]:
    rest = raw
    while rest:
        stream = zlib.decompressobj(bits)
        try:
            yield stream.decompress(rest, most + 1)
        except zlib.error as error:
            raise _Damaged(f"the compressed body is damaged ({error})") from error
        if not stream.eof:
            raise _Damaged(CUT_OFF)
        rest = stream.unused_data if stream.unused_data.startswith(GZIP) else b""  # else padding behind the last member


def _brotli(raw: bytes, most: int) -> Unpacked:
    return _collected(_brotli_pieces(raw), raw, most)


def _brotli_pieces(raw: bytes) -> Iterator[bytes]:
    stream = brotli.Decompressor()
    try:
        while not stream.is_finished():
            piece = stream.process(raw, output_buffer_limit=BUFFER)
            yield piece
            if raw == piece == b"":
                raise _Damaged(CUT_OFF)
            raw = b""
    except brotli.error as error:
        raise _Damaged(f"the compressed body is damaged ({error})") from error


def _zstandard(raw: bytes, most: int) -> Unpacked:
    return _collected(_frames(raw), raw, most)


def _frames(raw: bytes) -> Iterator[bytes]:
    packer = zstandard.ZstdDecompressor(max_window_size=WINDOW)
    stream, position = packer.decompressobj(), 0
    while position < len(raw):
        if stream.eof:
            stream = packer.decompressobj()
        try:
            yield stream.decompress(raw[position : position + STEP])
        except zstandard.ZstdError as error:
            raise _Damaged(f"the compressed body is damaged ({error})") from error
        position = min(position + STEP, len(raw)) - len(stream.unused_data)
    if not stream.eof:
        raise _Damaged(CUT_OFF)


def _collected(pieces: Iterator[bytes], raw: bytes, most: int) -> Unpacked:
    """The pieces joined; the bytes as they are where not even the first one came, and nothing looked like such a coding."""
    collected: list[bytes] = []
    total = 0
    try:
        for piece in pieces:
            collected.append(piece)
            total += len(piece)
            if total > most:
                raise TooLarge
    except _Damaged as damage:
        if not total and not raw.startswith(GZIP):
            return raw, None
        return b"".join(collected), str(damage)
    return b"".join(collected), None


UNPACKERS: dict[str, Callable[[bytes, int], Unpacked]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "x-deflate": _deflate,
    "br": _brotli,
    "zstd": _zstandard,
}
