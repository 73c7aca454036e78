"""What arrivals show of the addresses of their pages, as rows for the warehouse."""

from collections.abc import Iterable, Iterator

from raw.arrival import Arrival
from raw.page_url import PageUrl
from schemas.capture import Quality
from schemas.page_address import PageAddress

SPEAKING = frozenset({Quality.OK, Quality.REDIRECT})  # what an error page calls its main copy says nothing of the page


def page_addresses(arrivals: Iterable[Arrival]) -> list[PageAddress]:
    """The further addresses that these captures show, each with its evidence."""
    return [address for arrival in arrivals if arrival.page for address in _of(arrival, arrival.page)]


def _of(arrival: Arrival, page: PageUrl) -> Iterator[PageAddress]:
    capture = arrival.capture
    if page.evidence:
        for url in sorted({page.given, page.url, page.page_url} - {capture.source_uri}):
            yield _address(arrival, url, page)
    if capture.quality in SPEAKING:
        for alias in arrival.aliases:
            yield _address(arrival, alias.page_url, alias, is_elsewhere=True)


def _address(arrival: Arrival, url: str, page: PageUrl, *, is_elsewhere: bool = False) -> PageAddress:
    return PageAddress(
        page_id=arrival.capture.page_id,
        url=url,
        url_key=page.url_key,
        evidence=" ".join(page.evidence),
        capture_id=arrival.capture_id,
        is_elsewhere=is_elsewhere,
    )
