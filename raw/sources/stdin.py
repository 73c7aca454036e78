"""Standard input: an archive, or one page."""

import sys
from collections.abc import Iterator

from raw import http_body
from raw.archive_records import is_archive
from raw.arrival import Arrival
from raw.assemble import assemble
from raw.faults import fault
from raw.hosts import Hosts
from raw.metadata import NOTHING
from raw.revisits import Earlier, Revisits
from raw.sources import warc
from schemas.reject import Reject

URI = "stdin"
HEAD_BYTES = 2048


def read(*, hosts: Hosts | None = None, earlier: Earlier | None = None) -> Iterator[Arrival | Reject]:
    """The captures of what comes in: a WARC or ARC, plain or gzip, as a stream; anything else is one page."""
    stream = sys.stdin.buffer
    head = stream.peek(HEAD_BYTES)[:HEAD_BYTES] if hasattr(stream, "peek") else b""
    if is_archive(head):
        revisits = Revisits(earlier)
        yield from warc.read_stream(stream, URI, revisits=revisits, hosts=hosts)
        yield from revisits.end()
        return
    payload = stream.read(http_body.MAX_BYTES + 1)
    if len(payload) > http_body.MAX_BYTES:
        yield fault("too_large", URI, f"standard input has more than {http_body.MAX_BYTES} bytes and is no archive: it was not read")
        return
    yield assemble(payload, NOTHING, source_uri=URI, hosts=hosts)
