"""WARC and ARC files, plain or gzip: every response, resource and revisit is a capture; its quality says whether it is a page."""

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from warcio.recordloader import ArcWarcRecord

from raw import http_body, instants, urls
from raw.archive_records import BLOCK, Damage, Found, is_archive, records
from raw.arrival import Arrival
from raw.assemble import assemble, redirected
from raw.faults import fault, of_os_error
from raw.hosts import Hosts
from raw.http_body import Body, TooLarge
from raw.metadata import Metadata
from raw.quality import Verdict
from raw.revisits import Revisit, Revisits
from raw.sources.place import Place
from schemas.capture import Quality
from schemas.reject import Reject

CAPTURED = frozenset({"response", "resource", "conversion", "revisit"})
# Read by nobody here, on purpose: what was asked, what the crawler noted, what the file says of itself.
IGNORED = frozenset({"request", "metadata", "warcinfo", "arc_header"})


def knows(_: str, head: bytes) -> bool:
    """Whether a file begins like a WARC or an ARC, compressed or not, whatever its name."""
    return is_archive(head)


def read(place: Place) -> Iterator[Arrival | Reject]:
    """The captures of a file."""
    try:
        with place.path.open("rb") as stream:
            yield from read_stream(stream, place.source_uri, revisits=place.revisits, hosts=place.hosts)
    except OSError as error:
        yield of_os_error(error, place.source_uri)


def read_stream(stream: BinaryIO, uri: str, *, revisits: Revisits, hosts: Hosts | None = None) -> Iterator[Arrival | Reject]:
    """The captures of an open file or of standard input. `revisits` knows the payloads met before; it keeps what it cannot resolve yet."""
    for item in records(stream):
        if isinstance(item, Damage):
            message = f"{uri}: at byte {item.offset} {item.message}. What could be read around it was read"
            yield fault("damaged_record", f"{uri}#{item.offset}", message)
        elif item.record.rec_type in CAPTURED:
            yield from _capture(item, uri, revisits, hosts)
        elif item.record.rec_type not in IGNORED:
            where = _where(item, uri)
            yield fault("unknown_record", where, f"{where} is a record of the type {item.record.rec_type!r}, which is not read")


def _capture(item: Found, uri: str, revisits: Revisits, hosts: Hosts | None) -> Iterator[Arrival | Reject]:
    record, where = item.record, _where(item, uri)
    known, problems = _metadata(record, where)
    yield from problems
    digest = record.rec_headers.get_header("WARC-Payload-Digest")
    if record.rec_type == "revisit":
        yield from revisits.repeat(Revisit(known, where, digest, _location(record)), hosts)
        return
    try:
        body = _body(record)
    except TooLarge:
        message = f"{where} ({known.url}) has more than {http_body.MAX_BYTES} bytes when unpacked: that is no page, and it was not read"
        yield fault("too_large", where, message)
        item.abandoned = True
        return
    if body.problem:
        yield fault(
            "damaged_payload", where, f"{where} ({known.url}): {body.problem}. What there is of it was kept, and is no version of the page"
        )
    arrival = assemble(body.payload, known, source_uri=where, verdict=_verdict(record, known, body), hosts=hosts)
    if digest:
        revisits.remember(digest, arrival.capture)
    yield redirected(arrival, _location(record), hosts)


def _verdict(record: ArcWarcRecord, known: Metadata, body: Body) -> Verdict | None:
    """What the record itself says of the capture's quality; None where its status and bytes decide."""
    if known.url is None or urls.split(known.url) is None:
        return Verdict(Quality.UNSUPPORTED, f"not HTTP: {(known.url or 'no address').partition(':')[0]}")
    if body.problem:
        return Verdict(Quality.ERROR, body.problem)
    if truncated := record.rec_headers.get_header("WARC-Truncated"):
        return Verdict(Quality.ERROR, f"the crawler cut the response off ({truncated})")
    return None


def _metadata(record: ArcWarcRecord, where: str) -> tuple[Metadata, list[Reject]]:
    """What the record's headers say."""
    headers, http = record.rec_headers, record.http_headers
    problems = []
    captured_at = None
    date = headers.get_header("WARC-Date") or ""
    try:
        captured_at = instants.instant(date)
    except ValueError as error:
        problems.append(fault("bad_captured_at", where, f"{where}: {error}. The rest of the record is used", payload={"WARC-Date": date}))
    status = (http.get_statuscode() or "") if http else ""
    media_type = http.get_header("Content-Type") if http else headers.get_header("Content-Type")
    return (
        Metadata(
            url=(headers.get_header("WARC-Target-URI") or "").strip() or None,
            captured_at=captured_at,
            http_status=int(status) if len(status) == 3 and status.isascii() and status.isdecimal() else None,
            media_type=" ".join(media_type.lower().split())[:200] if media_type else None,
        ),
        problems,
    )


def _body(record: ArcWarcRecord) -> Body:
    """The payload of a record, read a block at a time and never beyond bounds."""
    announced, pieces, total = record.payload_length, [], 0
    if announced > http_body.MAX_BYTES:
        raise TooLarge
    while block := record.raw_stream.read(BLOCK):
        pieces.append(block)
        total += len(block)
        if total > http_body.MAX_BYTES:
            raise TooLarge
    http = record.http_headers
    body = http_body.decode(
        b"".join(pieces),
        transfer_encoding=http.get_header("Transfer-Encoding") if http else None,
        content_encoding=http.get_header("Content-Encoding") if http else None,
    )
    missing = getattr(record.raw_stream, "limit", 0)
    return replace(body, problem=f"the record is cut off: {missing} bytes are missing") if missing > 0 else body


def _location(record: ArcWarcRecord) -> str | None:
    """Where a redirect leads."""
    http = record.http_headers
    return http.get_header("Location") if http and (http.get_statuscode() or "").startswith("3") else None


def _where(item: Found, uri: str) -> str:
    return f"{uri}#unzipped-{item.offset}" if item.unzipped else f"{uri}#{item.offset}"
