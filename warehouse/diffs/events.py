"""Page events between two captures of one page: gone, moved, blocked, a notice. They are no changes of what the page says."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from warehouse.diffs.change import Capture, Change, Quote


class PageEvent(NamedTuple):
    """A row of page_events: what befell a page, from when to when, as so many captures show it, and why we think so."""

    event: str
    first: date | None
    last: date | None
    captures: int
    status: int | None
    reason: str | None
    capture_id: str
    back: date | None


def changes(events: Iterable[PageEvent], old: Capture, new: Capture) -> Iterator[Change]:
    """What happened to the page between the days of both captures; nothing where one is without a day.

    Told as seen by whoever goes forward in time: an event that is over is `added` between the two, whichever of them is called old.
    """
    if old.represents_at is None or new.represents_at is None:
        return
    earlier, later = sorted((old.represents_at, new.represents_at))
    dated = [(found.first, found.last, found) for found in events if found.event != "undated" and found.first and found.last]
    between = [(first, last, found) for first, last, found in dated if earlier <= first and last <= later]
    for first, last, found in sorted(between, key=lambda one: (one[0], one[2].capture_id)):
        span = f"{first}" if first == last else f"{first} to {last}"
        count = f"{found.captures} capture{'s' * (found.captures > 1)}"
        told = f"{found.event} {span}, {count}{f', status {found.status}' if found.status else ''}"
        value = f"{told}; back on {found.back}" if found.back else f"{told}; not seen back"
        yield Change("page_events", "between", found.event, None, Quote(value, found.reason or found.event, capture=found.capture_id))
