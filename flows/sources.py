"""Sources opened: files and folders read, archives asked, lists fetched where that was allowed."""

from collections.abc import Generator, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from flows.request import MEMENTO, Request, Source
from flows.settings import Settings
from raw import archives, hosts
from raw.arrival import Arrival
from raw.client import Client, ClientSettings
from raw.fetch_cache import FetchCache
from raw.hosts import Hosts
from raw.revisits import Earlier
from raw.sources import memento, read
from schemas.reject import Reject

FETCHED = "fetched"  # in the raw store: what came from archives, as it came
LISTS_PACE = 1.5  # seconds between two requests to one host, where a list and not a known archive names it


class Opened:
    """The sources of a run. No client is made, and so nothing leaves the machine, unless a `memento:` source or `fetch` asks for it."""

    def __init__(self, sources: Sequence[Source], settings: Settings, request: Request, earlier: Earlier | None, stack: ExitStack) -> None:
        self.sources, self.settings, self.request, self.earlier = list(map(str, sources)), settings, request, earlier
        self.hosts: Hosts | None = hosts.load(settings.hosts) if settings.hosts else None
        self._stack = stack
        self._clients: dict[float, Client] = {}

    def items(self) -> Generator[Arrival | Reject, None, None]:
        """What all sources give, one after the other."""
        for source in self.sources:
            yield from self._items(source)

    def _items(self, source: str) -> Iterator[Arrival | Reject]:
        request = self.request
        if source.startswith(MEMENTO):
            archive = archives.find(request.archive)
            client = self._client(archive.seconds_between_requests)
            return memento.read(
                source.removeprefix(MEMENTO).strip(),
                archive,
                client,
                start=request.start,
                end=request.end,
                at=request.at,
                limit=request.limit,
                hosts=self.hosts,
            )
        items = read(Path(source), hosts=self.hosts, columns=request.columns, earlier=self.earlier)
        if not request.fetch:
            return items
        return memento.fetch_listed(items, self._client(), archive=archives.find(request.archive), hosts=self.hosts)

    def _client(self, seconds_between_requests: float = LISTS_PACE) -> Client:
        """The client of that pace; those of one run share the cache of what was fetched."""
        settings = self.settings
        if seconds_between_requests not in self._clients:
            wanted = ClientSettings(
                contact=settings.contact or "no contact given",
                seconds_between_requests=seconds_between_requests,
                allow_private=settings.fetch_allow_private,
            )
            cache = next((client.cache for client in self._clients.values()), None) or FetchCache(settings.store / FETCHED)
            self._clients[seconds_between_requests] = self._stack.enter_context(Client(wanted, cache))
        return self._clients[seconds_between_requests]


@contextmanager
def opened(
    sources: Sequence[Source], settings: Settings, request: Request, earlier: Earlier | None = None
) -> Iterator[Iterator[Arrival | Reject]]:
    """What the sources of a run give; their connections and files are closed at the end, however it comes."""
    with ExitStack() as stack:
        items = Opened(sources, settings, request, earlier, stack).items()
        with closing(items):  # it ends its reading threads then
            yield items
