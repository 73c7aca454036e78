"""Any Memento archive: the captures that it lists for an address, fetched politely, each distinct payload once."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from functools import partial
from itertools import islice

from raw import http_body, instants, playback, urls
from raw.archives import MementoArchive
from raw.arrival import Arrival
from raw.assemble import assemble, repeated
from raw.client import Client, FetchFailed
from raw.codings import TooLarge
from raw.faults import fault
from raw.fetch_cache import Fetched
from raw.hosts import Hosts
from raw.listing import Wanted, listing
from raw.metadata import Metadata
from raw.quality import Verdict
from schemas.capture import Quality
from schemas.errors import UsageError
from schemas.reject import Reject

CONCURRENCY = 4  # requests under way; the pace of one host is kept whatever this is


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
    url = urls.canonical(url, hosts=hosts).url  # of a playback address the page that it plays back
    wanted = [item for item in listing(url, archive, client, start, end) if _between(item.captured_at, start, end)]
    if not wanted:
        message = f"{archive.name} lists no capture of {url} in the time that was asked for. Check the address, or ask another archive"
        yield fault("nothing_listed", f"memento:{url}", message)
    if at is not None:
        wanted = sorted(wanted, key=lambda item: abs(item.captured_at - at))[:1]
    yield from _arrivals(wanted[:limit], client, hosts)


def fetch_listed(
    items: Iterable[Arrival | Reject], client: Client, *, archive: MementoArchive | None = None, hosts: Hosts | None = None
) -> Iterator[Arrival | Reject]:
    """The items of another source, the listed captures among them fetched: by their playback address, else from `archive`."""
    for item in items:
        wanted = _wanted(item, archive, hosts) if isinstance(item, Arrival) else None
        if wanted is None:
            yield item
        else:
            yield from _arrivals([wanted], client, hosts)


def _wanted(item: Arrival, archive: MementoArchive | None, hosts: Hosts | None) -> Wanted | None:
    """What to fetch for a listed capture; None for what is no such, or can be found nowhere."""
    page, captured_at = item.page, item.capture.captured_at
    if page is None or captured_at is None or item.capture.quality is not Quality.NOT_FETCHED:
        return None
    if page.captured_at is not None:
        return Wanted(page.given, page.url, captured_at, raw=playback.raw_of(page.given, hosts=hosts))
    return Wanted(archive.raw_of(page.url, instants.to_digits(captured_at)), page.url, captured_at) if archive else None


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
                    queue.append((item, pool.submit(_fetch, client, item) if new else None))
                if not queue:
                    return
                item, future = queue.pop(0)
                yield item, (future.result if future else partial(_fetch, client, item))
        finally:
            for _, future in queue:
                if future:
                    future.cancel()


def _fetch(client: Client, item: Wanted) -> Fetched:
    """A capture as it was captured; as it is listed, where the archive has no raw playback."""
    fetched = client.fetch(item.raw or item.uri_m)
    if item.raw in (None, item.uri_m) or fetched.head.status == 200 or "memento-datetime" in fetched.head.headers:
        return fetched
    return client.fetch(item.uri_m)


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
    known = Metadata(
        url=item.url,
        captured_at=captured_at,
        http_status=fetched.head.status,
        media_type=_media_type(headers),
        url_evidence="playback" if item.raw else None,
    )
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


def _between(captured_at: datetime, start: datetime | None, end: datetime | None) -> bool:
    return (start is None or captured_at >= start) and (end is None or captured_at <= end)
