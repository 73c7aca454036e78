"""Any Memento archive: the captures that it lists for an address, fetched politely, each distinct payload once."""

import re
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from itertools import islice

from raw import http_body, instants, urls
from raw.archives import MementoArchive
from raw.arrival import Arrival
from raw.assemble import assemble, repeated
from raw.client import Client, FetchFailed
from raw.faults import fault
from raw.fetch_cache import Fetched
from raw.hosts import Hosts
from raw.http_body import TooLarge
from raw.metadata import Metadata
from raw.quality import Verdict
from raw.sources import cdx
from schemas.capture import Quality
from schemas.errors import SourceError, UsageError
from schemas.reject import Reject

CONCURRENCY = 4  # requests under way; the pace of one host is kept whatever this is
_MEMENTO = re.compile(
    r'<([^<>]{1,4000})>\s{0,5};[^<>]{0,400}?\brel="[^"]{0,60}\bmemento\b[^"]{0,60}"[^<>]{0,400}?\bdatetime="([^"]{10,60})"'
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A capture that an archive lists: where it is played back, what it is of, and the digest of its payload where the list gives one."""

    uri_m: str
    url: str
    captured_at: datetime
    digest: str | None = None


def read(
    url: str,
    archive: MementoArchive,
    client: Client,
    *,
    start: datetime | None = None,
    end: datetime | None = None,
    at: datetime | None = None,
    limit: int | None = None,
    hosts: Hosts | None = None,
) -> Iterator[Arrival | Reject]:
    """The captures of an address between two instants (or the one nearest to `at`), at most `limit`, oldest first.

    A payload that the list shows to be the same as one before is not fetched again. Raises UsageError for an address that is none, and
    SourceError where the archive cannot say what it has.
    """
    if urls.split(url) is None:
        raise UsageError(f"{url!r} is no address of a web page: write it as memento:https://www.example.org/page")
    wanted = [item for item in listing(url, archive, client, start, end) if _between(item.captured_at, start, end)]
    if not wanted:
        message = f"{archive.name} lists no capture of {url} in the time that was asked for. Check the address, or ask another archive"
        yield fault("nothing_listed", f"memento:{url}", message)
    if at is not None:
        wanted = sorted(wanted, key=lambda item: abs(item.captured_at - at))[:1]
    yield from _arrivals(wanted[:limit], client, hosts)


def listing(url: str, archive: MementoArchive, client: Client, start: datetime | None = None, end: datetime | None = None) -> list[Wanted]:
    """The captures that an archive has of an address, oldest first: by its CDX endpoint, by its TimeMap where that fails."""
    problems = []
    asked = archive.cdx_of(url, instants.to_digits(start) if start else "", instants.to_digits(end) if end else "")
    for address, understood in ((asked, _from_cdx), (archive.timemap_of(url), _from_timemap)):
        try:
            answer = client.fetch(address, keep=False, fresh=True)
        except FetchFailed as error:
            problems.append(str(error))
            continue
        if answer.head.status == 200:
            text = http_body.decode(answer.body, content_encoding=answer.head.headers.get("content-encoding")).payload.decode(
                "utf-8", "replace"
            )
            return sorted(understood(text, archive), key=lambda item: (item.captured_at, item.uri_m))
        problems.append(f"{address} answered {answer.head.status}")
    raise SourceError(
        f"the archive {archive.name} does not say what it has of {url}: {'; '.join(problems)}. Check its address, or try later"
    )


def fetch_listed(items: Iterable[Arrival | Reject], client: Client, *, hosts: Hosts | None = None) -> Iterator[Arrival | Reject]:
    """The items of another source, the listed captures among them fetched where their `source_uri` is a playback address."""
    for item in items:
        page = item.page if isinstance(item, Arrival) else None
        if isinstance(item, Reject) or page is None or page.captured_at is None or item.capture.quality is not Quality.NOT_FETCHED:
            yield item
        else:
            yield from _arrivals([Wanted(item.capture.source_uri, page.url, page.captured_at)], client, hosts)


def _arrivals(wanted: list[Wanted], client: Client, hosts: Hosts | None) -> Iterator[Arrival | Reject]:
    met: dict[str, tuple[str, int, Verdict]] = {}  # digest of the list → doc_id, length, quality
    for item, get in _ahead(wanted, client):
        if item.digest and item.digest in met:
            doc_id, length, verdict = met[item.digest]
            yield _repeated(item, doc_id, length, verdict, hosts)
            continue
        try:
            arrival = _arrival(item, get(), hosts)
        except (FetchFailed, UsageError) as error:
            yield fault("not_fetched", item.uri_m, str(error))
            continue
        except TooLarge:
            yield fault("too_large", item.uri_m, f"{item.uri_m} has more than {http_body.MAX_BYTES} bytes when unpacked: it was not read")
            continue
        if item.digest:
            capture = arrival.capture
            met[item.digest] = (capture.doc_id, capture.length, Verdict(capture.quality, capture.quality_reason))
        yield arrival


def _ahead(wanted: list[Wanted], client: Client) -> Iterator[tuple[Wanted, Callable[[], Fetched]]]:
    """The wanted captures in order, each with the way to get it; a few of the following are fetched meanwhile, each digest once."""
    seen: set[str] = set()
    with ThreadPoolExecutor(CONCURRENCY, thread_name_prefix="fetch") as pool:
        queue: list[tuple[Wanted, Future[Fetched] | None]] = []
        rest = iter(wanted)
        try:
            while True:
                for item in islice(rest, CONCURRENCY - len(queue)):
                    new = not item.digest or item.digest not in seen
                    seen.add(item.digest or item.uri_m)
                    queue.append((item, pool.submit(client.fetch, item.uri_m) if new else None))
                if not queue:
                    return
                item, future = queue.pop(0)
                yield item, (future.result if future else partial(client.fetch, item.uri_m))
        finally:
            for _, future in queue:
                if future:
                    future.cancel()


def _arrival(item: Wanted, fetched: Fetched, hosts: Hosts | None) -> Arrival:
    """The capture in a response of the archive. FetchFailed where the response is the archive's own and no capture."""
    headers = fetched.head.headers
    played = urls.canonical(fetched.url, hosts=hosts)
    captured_at = item.captured_at
    if memento := headers.get("memento-datetime"):
        try:
            captured_at = instants.instant(memento)
        except ValueError:
            captured_at = played.captured_at or captured_at
    elif fetched.head.status != 200:
        raise FetchFailed(f"{item.uri_m} is not there: the archive itself answered {fetched.head.status}")
    body = http_body.decode(fetched.body, content_encoding=headers.get("content-encoding"))
    known = Metadata(url=item.url, captured_at=captured_at, http_status=fetched.head.status, media_type=_media_type(headers))
    verdict = Verdict(Quality.ERROR, body.problem) if body.problem else None
    return assemble(body.payload, known, source_uri=item.uri_m, redirect=_redirect(headers), verdict=verdict, hosts=hosts)


def _repeated(item: Wanted, doc_id: str, length: int, verdict: Verdict, hosts: Hosts | None) -> Arrival:
    known = Metadata(url=item.url, captured_at=item.captured_at, http_status=200)
    return repeated(
        known,
        source_uri=item.uri_m,
        doc_id=doc_id,
        length=length,
        revisit_of=item.digest,
        redirect=None,
        verdict=lambda: verdict,
        hosts=hosts,
    )


def _redirect(headers: dict[str, str]) -> str | None:
    """Where an archived redirect leads, out of the playback address that the archive makes of it."""
    location = headers.get("location")
    return urls.canonical(location).url if location else None


def _media_type(headers: dict[str, str]) -> str | None:
    value = headers.get("x-archive-orig-content-type") or headers.get("content-type")
    return " ".join(value.lower().split())[:200] if value else None


def _from_cdx(text: str, archive: MementoArchive) -> Iterator[Wanted]:
    for row in text.splitlines():
        line = cdx.parse(row)
        captured_at = instants.from_digits(line.timestamp) if line else None
        if line and captured_at:
            digest = None if line.mime == "warc/revisit" and len(row.split()) < len(cdx.SEVEN) else row.split()[5]
            status = line.status or ""
            yield Wanted(
                archive.raw_of(line.url, line.timestamp), line.url, captured_at, digest if status.startswith("2") or not status else None
            )


def _from_timemap(text: str, archive: MementoArchive) -> Iterator[Wanted]:
    for address, when in _MEMENTO.findall(text):
        page = urls.canonical(address)
        try:
            captured_at = page.captured_at or instants.instant(when)
        except ValueError:
            continue
        yield Wanted(archive.raw_of(page.url, instants.to_digits(captured_at)), page.url, captured_at)


def _between(captured_at: datetime, start: datetime | None, end: datetime | None) -> bool:
    return (start is None or captured_at >= start) and (end is None or captured_at <= end)
