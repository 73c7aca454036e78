"""A polite client for web archives: slow, patient, bounded, and never asking twice for what it has.

One request a host in so many seconds; Retry-After is kept, else waits double with some jitter; a response may not be larger or take
longer than it should; redirects are followed inside the archive only; nothing is asked of this machine or of a private network. What came
is kept in a FetchCache before it is used.
"""

import time
from dataclasses import dataclass
from types import TracebackType
from typing import Self
from urllib.parse import urljoin, urlsplit
from urllib.request import getproxies

import httpx

from raw import address_guard
from raw.fetch_cache import FetchCache, Fetched
from raw.http_head import HttpHead
from raw.pace import LeftAlone, Pace

PROJECT = "pledger/0.1 (reads archived pages; {contact})"
BUSY = frozenset({408, 425, 429, 500, 502, 503, 504})  # answers of an archive that may pass
MAX_REDIRECTS = 5


class FetchFailed(Exception):
    """An address that could not be fetched, with the reason in words."""


@dataclass(frozen=True, slots=True)
class ClientSettings:
    """How the client behaves. `contact` is an address where an archive can reach whoever runs this."""

    contact: str = "no contact given"
    seconds_between_requests: float = 1.5
    attempts: int = 6
    max_bytes: int = 64 * 1024 * 1024
    max_seconds: float = 180.0
    allow_private: bool = False


class Client:
    """Fetches addresses of one archive. `transport` and `pace` are replaced in tests."""

    def __init__(
        self, settings: ClientSettings, cache: FetchCache, *, transport: httpx.BaseTransport | None = None, pace: Pace | None = None
    ) -> None:
        self.settings, self.cache = settings, cache
        self.pace = pace or Pace(settings.seconds_between_requests)
        self._proxied = bool(getproxies()) or transport is not None
        self._http = httpx.Client(
            transport=transport,
            timeout=httpx.Timeout(30.0, read=60.0),
            headers={"User-Agent": PROJECT.format(contact=settings.contact), "Accept-Encoding": "gzip, deflate"},
        )

    def __enter__(self) -> Self:
        """The client, to be closed at the end."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        """Close the connections."""
        self._http.close()

    def fetch(self, url: str, *, keep: bool = True, fresh: bool = False) -> Fetched:
        """The response at an address, from the cache where it is there. FetchFailed says why there is none; UsageError refuses the address.

        `keep` writes it to the cache, unless it is only the archive's own "not there"; `fresh` asks again (lists of captures grow).
        """
        if not fresh and (known := self.cache.get(url)):
            return known
        target = url
        for _ in range(MAX_REDIRECTS):
            fetched, request = self._patiently(target)
            location = fetched.head.headers.get("location")
            if location is None or fetched.head.status not in (301, 302, 303, 307, 308) or "memento-datetime" in fetched.head.headers:
                if keep and (fetched.head.status == 200 or "memento-datetime" in fetched.head.headers):
                    self.cache.put(url, fetched, request)
                return fetched
            target = urljoin(target, location)
            if urlsplit(target).netloc != urlsplit(url).netloc:
                raise FetchFailed(f"{url} leads out of the archive, to {target}: it was not followed")
        raise FetchFailed(f"{url} was redirected {MAX_REDIRECTS} times inside the archive")

    def _patiently(self, url: str) -> tuple[Fetched, bytes]:
        host = urlsplit(url).netloc
        reason = ""
        for attempt in range(1, self.settings.attempts + 1):
            address_guard.check(url, allow_private=self.settings.allow_private)
            try:
                self.pace.wait(host)
                fetched, request = self._once(url)
            except LeftAlone as rest:
                raise FetchFailed(f"{url} was not asked for: {rest}. Run the same command then") from rest
            except httpx.HTTPError as error:
                reason = f"{type(error).__name__}: {error}".strip(": ")
                self.pace.back_off(host, attempt, None)
                continue
            if fetched.head.status not in BUSY or "memento-datetime" in fetched.head.headers:
                return fetched, request  # an archived 503 is a capture, not an answer of the archive
            reason = f"the archive answered {fetched.head.status}"
            self.pace.back_off(host, attempt, fetched.head.headers.get("retry-after"))
        raise FetchFailed(f"{url} could not be fetched in {self.settings.attempts} attempts ({reason}). Run the same command later")

    def _once(self, url: str) -> tuple[Fetched, bytes]:
        started = time.monotonic()
        with self._http.stream("GET", url) as response:
            self._check_peer(url, response)
            pieces, total = [], 0
            for piece in response.iter_raw():
                pieces.append(piece)
                total += len(piece)
                if total > self.settings.max_bytes:
                    raise FetchFailed(f"{url} has more than {self.settings.max_bytes} bytes: it was not read further")
                if time.monotonic() - started > self.settings.max_seconds:
                    raise httpx.ReadTimeout(f"the response took more than {self.settings.max_seconds:g} seconds")
            headers: dict[str, str] = {}
            for name, value in response.headers.multi_items():
                if name.lower() != "transfer-encoding":  # the chunks are joined already
                    headers.setdefault(name.lower(), value)
            lines = "".join(f"{name}: {value}\r\n" for name, value in response.request.headers.items())
            request = f"GET {response.request.url.raw_path.decode('ascii')} HTTP/1.1\r\n{lines}\r\n".encode()
            return Fetched(str(response.request.url), HttpHead(response.status_code, headers, 0), b"".join(pieces)), request

    def _check_peer(self, url: str, response: httpx.Response) -> None:
        """Refuse a host whose name meanwhile means another address than the one that was checked."""
        if self.settings.allow_private or self._proxied:
            return
        stream = response.extensions.get("network_stream")
        peer = stream.get_extra_info("server_addr") if stream is not None else None
        if peer and address_guard.is_private(str(peer[0])):
            raise FetchFailed(f"{url} is refused: it was answered from {peer[0]}, an address of a private network")
