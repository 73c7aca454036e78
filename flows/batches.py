"""What sources give, cut into batches of bounded number and size; what is known already is passed over before it is looked at."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from raw.arrival import Arrival
from schemas.reject import Reject

BATCH_BYTES = 64 * 2**20  # payloads held in memory at once; a larger single payload is a batch of its own
ASKED_AT_ONCE = 500  # captures: a question to the warehouse has its price

Known = Callable[[Sequence[Arrival]], AbstractSet[str]]  # captures → the ids of those that need no work


@dataclass(slots=True)
class Batch:
    """Captures that arrived together, what could not be read among them, and how many were passed over."""

    arrivals: list[Arrival] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    known: int = 0

    @property
    def seen(self) -> int:
        """How many captures arrived, known or not."""
        return len(self.arrivals) + self.known


def batches(items: Iterable[Arrival | Reject], size: int, known: Known = lambda _: frozenset()) -> Iterator[Batch]:
    """Batches of at most `size` new captures and about BATCH_BYTES, in order; nothing is held beyond the batch that is given out."""
    batch, weight = Batch(), 0
    for part in _parts(items, size):
        there = known(part.arrivals) if part.arrivals else frozenset()
        batch.rejects += part.rejects
        for arrival in part.arrivals:
            if arrival.capture_id in there:
                batch.known += 1
                continue
            if batch.arrivals and (len(batch.arrivals) >= size or weight + len(arrival.payload) > BATCH_BYTES):
                yield batch
                batch, weight = Batch(), 0
            batch.arrivals.append(arrival)
            weight += len(arrival.payload)
        if batch.known >= ASKED_AT_ONCE:  # so that progress is seen
            yield batch
            batch, weight = Batch(), 0
    if batch.seen or batch.rejects:
        yield batch


def _parts(items: Iterable[Arrival | Reject], size: int) -> Iterator[Batch]:
    """As many items as are asked about at once."""
    part, weight = Batch(), 0
    most = max(size, ASKED_AT_ONCE)
    for item in items:
        if isinstance(item, Reject):
            part.rejects.append(item)
            if not part.arrivals and len(part.rejects) >= most:
                yield part
                part = Batch()
            continue
        if part.arrivals and (len(part.arrivals) >= most or weight + len(item.payload) > BATCH_BYTES):
            yield part
            part, weight = Batch(), 0
        part.arrivals.append(item)
        weight += len(item.payload)
    yield part
