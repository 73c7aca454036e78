"""WARC and ARC files, plain or gzip: every response, resource and revisit is a capture; its quality says whether it is a page."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import IO

from raw import export, http_body, http_head, instants
from raw.archive_records import is_archive, records
from raw.arrival import Arrival
from raw.assemble import assemble
from raw.codings import TooLarge
from raw.faults import fault, of_os_error
from raw.hosts import Hosts
from raw.http_body import Body
from raw.http_head import NO_HEAD, HttpHead
from raw.metadata import BASES, Metadata
from raw.quality import Verdict
from raw.record import Damage, Found, Held, Record
from raw.revisits import Archive, Revisit, Revisits
from raw.sources.place import Place
from raw.warc_writer import BY_DIGEST
from raw.whole_records import BLOCK
from schemas.capture import Quality
from schemas.reject import Reject

CAPTURED = frozenset({"response", "resource", "conversion", "revisit"})
# Read by nobody here, on purpose: what was asked, what the crawler noted, what the file says of itself.
IGNORED = frozenset({"request", "metadata", "warcinfo", "arc_header"})


def knows(_: Path, head: bytes) -> bool:
    """Whether a file begins like a WARC or an ARC, compressed or not, whatever its name."""
    return is_archive(head)


class _File:
    """An archive on disk, whose records can be read again."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def payload_at(self, offset: int) -> bytes:
        """The payload of the record at an offset; none where the file has changed meanwhile."""
        with self.path.open("rb") as stream:
            stream.seek(offset)
            return first_payload(stream)


def first_payload(stream: IO[bytes]) -> bytes:
    """The payload of the record that a stream stands at; none where there is no record."""
    found = next(records(stream), None)
    if not isinstance(found, Found):
        return b""
    block = _block(found.record)
    return _body(found.record, block, http_head.parse(block)).payload


def read_at(path: Path, uri: str, offset: int, *, revisits: Revisits, hosts: Hosts | None = None) -> Iterator[Arrival | Reject]:
    """The capture of the record at an offset of an archive; its `source_uri` is the same as when the whole archive is read."""
    where = f"{uri}#{offset}"
    try:
        with path.open("rb") as stream:
            stream.seek(offset)
            item = next(records(stream), None)
            if isinstance(item, Found) and item.record.kind in CAPTURED:
                yield from _capture(item, uri, revisits, hosts, _File(path))
            else:
                yield fault("damaged_record", where, f"{where}: no capture begins there. Make the index of this archive again")
    except OSError as error:
        yield of_os_error(error, where)


def read(place: Place) -> Iterator[Arrival | Reject]:
    """The captures of a file."""
    try:
        with place.path.open("rb") as stream:
            yield from read_stream(stream, place.source_uri, revisits=place.revisits, hosts=place.hosts, archive=_File(place.path))
    except OSError as error:
        yield of_os_error(error, place.source_uri)


def read_stream(
    stream: IO[bytes], uri: str, *, revisits: Revisits, hosts: Hosts | None = None, archive: Archive | None = None
) -> Iterator[Arrival | Reject]:
    """The captures of an open file or of standard input. `revisits` knows the payloads met before; it keeps what it cannot resolve yet.

    `archive` reads a record again by its offset; without it (standard input) every payload is judged as it passes.
    """
    for item in records(stream):
        if isinstance(item, Damage):
            message = f"{uri}: at byte {item.offset} {item.message}. What could be read around it was read"
            yield fault("damaged_record", f"{uri}#{item.offset}", message)
        elif item.record.kind in CAPTURED:
            yield from _capture(item, uri, revisits, hosts, archive)
        elif item.record.kind not in IGNORED:
            where = _where(item, uri)
            yield fault("unknown_record", where, f"{where} is a record of the type {item.record.kind!r}, which is not read")


def _capture(item: Found, uri: str, revisits: Revisits, hosts: Hosts | None, archive: Archive | None) -> Iterator[Arrival | Reject]:
    record, where = item.record, _where(item, uri)
    url = (record.head.get("warc-target-uri") or "").strip() or None
    try:
        block = _block(record)
        head = http_head.parse(block) if record.kind in ("response", "revisit") else NO_HEAD
        body = _body(record, block, head)
    except TooLarge:
        message = f"{where} ({url}) has more than {http_body.MAX_BYTES} bytes when unpacked: that is no page, and it was not read"
        yield fault("too_large", where, message)
        item.abandoned = True
        return
    known, problems = _metadata(record, url, head, where)
    yield from problems
    digest = record.head.get("warc-payload-digest")
    redirect = head.headers.get("location") if head.status and 300 <= head.status < 400 else None
    if record.kind == "revisit" and not body.problem:
        yield from revisits.repeat(Revisit(known, where, digest, redirect, _refers_to(record)), hosts)
        return
    if body.problem:
        message = f"{where} ({url}): {body.problem}. What there is of it was kept, and is no version of the page"
        yield fault("damaged_payload", where, message)
    verdict = _verdict(record, body)
    arrival = assemble(body.payload, known, source_uri=where, redirect=redirect, verdict=verdict, hosts=hosts)
    if digest:
        judged_by_bytes = verdict is None and not item.unzipped
        revisits.remember(digest, arrival, archive if judged_by_bytes else None, item.offset)
    yield arrival


def _refers_to(record: Record) -> tuple[str, datetime] | None:
    """The capture that a revisit says it repeats."""
    url, date = (record.head.get(f"warc-refers-to-{name}") for name in ("target-uri", "date"))
    try:
        return (url, instants.instant(date)) if url and date else None
    except ValueError:
        return None


def _verdict(record: Record, body: Body) -> Verdict | None:
    """What the record itself says of the capture's quality; None where its status and bytes decide."""
    if body.problem:
        return Verdict(Quality.ERROR, body.problem)
    address = record.head.get("warc-target-uri") or "no address"
    if not address[:11].lower().startswith(("http://", "https://", BY_DIGEST)):
        return Verdict(Quality.UNSUPPORTED, f"not HTTP: {address.partition(':')[0]}")
    if truncated := record.head.get("warc-truncated"):
        return Verdict(Quality.ERROR, f"the crawler cut the response off ({truncated})")
    return None


def _metadata(record: Record, url: str | None, head: HttpHead, where: str) -> tuple[Metadata, list[Reject]]:
    """What the heads of the record and of the response say."""
    problems = []
    captured_at = None
    date = record.head.get("warc-date") or ""
    try:
        captured_at = instants.instant(date)
    except ValueError as error:
        problems.append(fault("bad_captured_at", where, f"{where}: {error}. The rest of the record is used", payload={"WARC-Date": date}))
    media_type = head.headers.get("content-type") if head.body_start else record.head.get("content-type")
    media_type = " ".join(media_type.lower().split())[:200] if media_type else None
    address = None if url and url.startswith(BY_DIGEST) else url
    known = Metadata(url=address, captured_at=captured_at, http_status=head.status, media_type=media_type)
    return _exported(record, known), problems


def _exported(record: Record, known: Metadata) -> Metadata:
    """The facts with the day that our own export noted beside a record; a date that was no crawler's clock stays none."""
    day, basis = (record.head.get(name.lower()) for name in (export.REPRESENTS_AT, export.REPRESENTS_BASIS))
    if not day or basis not in BASES:
        return known
    try:
        represents_at = instants.instant(day).date()
    except ValueError:
        return known
    clock = None if record.head.get(export.NO_CLOCK.lower()) else known.captured_at
    return replace(known, captured_at=clock, represents_at=represents_at, represents_basis=BASES[basis])


def _block(record: Record) -> bytes | memoryview:
    """The block of a record; what is not in memory yet is read a piece at a time and never beyond bounds."""
    if (record.length or 0) > http_body.MAX_BYTES:
        raise TooLarge
    if isinstance(record.block, Held):
        return record.block.view
    pieces, total = [], 0
    while piece := record.block.read(BLOCK):
        pieces.append(piece)
        total += len(piece)
        if total > http_body.MAX_BYTES:
            raise TooLarge
    return b"".join(pieces)


def _body(record: Record, block: bytes | memoryview, head: HttpHead) -> Body:
    """The payload behind the head, its encodings undone."""
    transfer, content = head.headers.get("transfer-encoding"), head.headers.get("content-encoding")
    body = http_body.decode(bytes(block[head.body_start :]), transfer_encoding=transfer, content_encoding=content)
    problem = record.block.problem
    return replace(body, problem=problem) if problem else body


def _where(item: Found, uri: str) -> str:
    return f"{uri}#unzipped-{item.offset}" if item.unzipped else f"{uri}#{item.offset}"
