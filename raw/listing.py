"""What a Memento archive has of an address, as its CDX endpoint or its TimeMaps list it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from raw import http_body, instants, timemap, urls
from raw.archives import MementoArchive
from raw.client import Client, FetchFailed
from raw.sources import cdx
from schemas.errors import SourceError

MAX_TIMEMAPS = 500  # pages of one list: of a page captured every minute, some years


@dataclass(frozen=True, slots=True)
class Wanted:
    """A capture that somebody lists: where it is played back, what it is of, and the digest of its payload where the list gives one.

    `raw` is where the same archive plays it back as it was captured, where that is another address.
    """

    uri_m: str
    url: str
    captured_at: datetime
    digest: str | None = None
    raw: str | None = None


def listing(url: str, archive: MementoArchive, client: Client, start: datetime | None = None, end: datetime | None = None) -> list[Wanted]:
    """The captures that an archive has of an address, oldest first: by its CDX endpoint, by its TimeMap where that fails."""
    problems = []
    asked = archive.cdx_of(url, instants.to_digits(start) if start else "", instants.to_digits(end) if end else "")
    for listed in (_from_cdx(asked, archive, client), _from_timemaps(url, archive, client, start, end)):
        try:
            return sorted(listed, key=lambda item: (item.captured_at, item.uri_m))
        except FetchFailed as error:
            problems.append(str(error))
    raise SourceError(
        f"the archive {archive.name} does not say what it has of {url}: {'; '.join(problems)}. Check its address, or try later"
    )


def _list(address: str, client: Client) -> str:
    """The words of a list; FetchFailed where the archive gives none."""
    answer = client.fetch(address, keep=False, fresh=True)
    if answer.head.status != 200:
        raise FetchFailed(f"{address} answered {answer.head.status}")
    return http_body.decode(answer.body, content_encoding=answer.head.headers.get("content-encoding")).payload.decode("utf-8", "replace")


def _from_cdx(address: str, archive: MementoArchive, client: Client) -> Iterator[Wanted]:
    for row in _list(address, client).splitlines():
        line = cdx.parse(row)
        captured_at = instants.from_digits(line.timestamp) if line else None
        if line and captured_at:
            digest = None if line.mime == "warc/revisit" and len(row.split()) < len(cdx.SEVEN) else row.split()[5]
            status = line.status or ""
            yield Wanted(
                archive.raw_of(line.url, line.timestamp), line.url, captured_at, digest if status.startswith("2") or not status else None
            )


def _from_timemaps(url: str, archive: MementoArchive, client: Client, start: datetime | None, end: datetime | None) -> Iterator[Wanted]:
    """The mementos of a TimeMap and of the further ones that it leads to, as far as they may list something between two instants."""
    waiting, known = [archive.timemap_of(url)], {archive.timemap_of(url)}
    while waiting:
        address = waiting.pop(0)
        for entry in timemap.entries(_list(address, client), address):
            if "memento" in entry.relations:
                yield from _memento(entry, archive)
            elif "timemap" in entry.relations and _leads_on(entry, known, archive) and entry.may_hold(start, end):
                known.add(entry.url)
                waiting.append(entry.url)


def _memento(entry: timemap.Entry, archive: MementoArchive) -> Iterator[Wanted]:
    page = urls.canonical(entry.url)
    if captured_at := page.captured_at or entry.when:
        yield Wanted(archive.raw_of(page.url, instants.to_digits(captured_at)), page.url, captured_at)


def _leads_on(entry: timemap.Entry, known: set[str], archive: MementoArchive) -> bool:
    """Whether a page of a TimeMap is a new one of the same archive."""
    inside = urlsplit(entry.url).netloc == urlsplit(archive.timemap).netloc
    return inside and entry.url not in known and len(known) < MAX_TIMEMAPS
