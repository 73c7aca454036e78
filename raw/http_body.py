"""The body of an HTTP response as a reader would have seen it: chunks joined, compression undone, within bounds."""

import re
from dataclasses import dataclass

from raw import codings
from raw.magic import binary_kind

MAX_BYTES = 256 * 1024 * 1024  # of one payload, in memory at once
_CHUNK_SIZE = re.compile(rb"[ \t]{0,8}([0-9a-fA-F]{1,15})[ \t]{0,8}(?:;[^\r\n]{0,1000})?\r?\n")
CHUNKED = "chunked"
NOT_CLOSED = "the closing chunk is missing"
LAST_CHUNK = b"0\r\n\r\n"
_NOTHING = ("", "identity", "none", "utf-8", "utf8", "binary", "8bit", "7bit", "iso-8859-1", "unicode")


@dataclass(frozen=True, slots=True)
class Body:
    """The bytes, and what was wrong with them (None where nothing was)."""

    payload: bytes
    problem: str | None = None


def decode(raw: bytes, *, transfer_encoding: str | None = None, content_encoding: str | None = None) -> Body:
    """The body behind its encodings. What says that it is encoded and is not, is taken as it is. TooLarge where it swells beyond bounds.

    Chunks that no header announces are joined too, where the whole body is nothing else: some crawlers drop that header.
    """
    transfer, problem = codings.listed(transfer_encoding), None
    if CHUNKED in transfer:
        raw, problem = _joined(raw)
    elif _CHUNK_SIZE.match(raw) and raw.endswith(LAST_CHUNK):
        joined, trouble = _joined(raw.removesuffix(LAST_CHUNK))
        raw = joined if trouble == NOT_CLOSED else raw
    for coding in reversed([*codings.listed(content_encoding), *(name for name in transfer if name != CHUNKED)]):
        unpacked = codings.unpack(coding, raw, MAX_BYTES)
        if unpacked is None and coding not in _NOTHING and binary_kind(raw):
            return Body(raw, f"the content encoding {coding!r} is not known here")
        raw, trouble = unpacked or (raw, None)
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
    return b"".join(pieces), NOT_CLOSED if pieces else None
