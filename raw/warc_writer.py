"""WARC 1.1 (ISO 28500) as it is written: one gzip member a record, digests as replay tools expect them, a CDXJ line for each."""

import gzip
import hashlib
import json
from base64 import b32encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import IO

from raw import instants

RECORD_END = b"\r\n\r\n"
BY_DIGEST = "urn:sha256:"  # the address of a payload whose page is known by its digest only
REVISIT_PROFILE = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
SOFTWARE = "software: pledger\r\nformat: WARC File Format 1.1\r\nconformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"

Headers = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Written:
    """Where a record was written: its offset and length in the file, in bytes."""

    offset: int
    length: int


def sha1(data: bytes) -> str:
    """A digest as WARC files write it."""
    return "sha1:" + b32encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode("ascii")


def record_head(kind: str, record_id: str, date: datetime, headers: Headers, length: int) -> bytes:
    """What stands before a block of so many bytes; RECORD_END comes behind it. `record_id` is a UUID."""
    lines = "".join(f"{name}: {_one_line(value)}\r\n" for name, value in headers)
    stamp = date.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{record_id}>\r\nWARC-Date: {stamp}\r\n"
        f"{lines}Content-Length: {length}\r\n\r\n"
    ).encode()


def write_record(file: IO[bytes], kind: str, record_id: str, date: datetime, headers: Headers, block: bytes) -> Written:
    """Append a record; `record_id` is a UUID. Raises OSError where it cannot be written."""
    head = record_head(kind, record_id, date, [*headers, ("WARC-Block-Digest", sha1(block))], len(block))
    member = gzip.compress(head + block + RECORD_END, compresslevel=6, mtime=0)
    offset = file.tell()
    file.write(member)
    return Written(offset, len(member))


def http_block(status: int, headers: Headers, payload: bytes) -> bytes:
    """An HTTP response as a record's block."""
    lines = "".join(f"{name}: {_one_line(value)}\r\n" for name, value in headers)
    return f"HTTP/1.1 {status} {REASONS.get(status, 'Unknown')}\r\n{lines}\r\n".encode() + payload


def cdxj_line(url_key: str, captured_at: datetime, values: dict[str, str]) -> str:
    """A line of a CDXJ index."""
    return f"{url_key} {instants.to_digits(captured_at)} {json.dumps(values, ensure_ascii=False)}\n"


def _one_line(value: str) -> str:
    return " ".join(value.split())


REASONS = {
    200: "OK", 301: "Moved Permanently", 302: "Found", 303: "See Other", 304: "Not Modified", 307: "Temporary Redirect",
    308: "Permanent Redirect", 400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 410: "Gone",
    429: "Too Many Requests",
    500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout",
}  # fmt: skip
