"""What sources give, cut into batches of bounded number and size."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from raw.arrival import Arrival
from schemas.reject import Reject

BATCH_BYTES = 64 * 2**20  # payloads held in memory at once; a larger single payload is a batch of its own


@dataclass(slots=True)
class Batch:
    """Captures that arrived together, and what could not be read among them."""

    arrivals: list[Arrival] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)

    @property
    def bytes(self) -> int:
        """The size of the payloads."""
        return sum(len(arrival.payload) for arrival in self.arrivals)


def batches(items: Iterable[Arrival | Reject], size: int) -> Iterator[Batch]:
    """Batches of at most `size` captures and about BATCH_BYTES, in order; nothing is held beyond the batch that is given out."""
    batch, weight = Batch(), 0
    for item in items:
        if isinstance(item, Reject):
            batch.rejects.append(item)
            continue
        if batch.arrivals and (len(batch.arrivals) >= size or weight + len(item.payload) > BATCH_BYTES):
            yield batch
            batch, weight = Batch(), 0
        batch.arrivals.append(item)
        weight += len(item.payload)
    if batch.arrivals or batch.rejects:
        yield batch
