"""How fast an archive is asked, and how long is waited when it says that it is busy."""

import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

FIRST_WAIT = 1.0  # seconds after the first failure; doubled with each further one
LONGEST_WAIT = 120.0  # an archive that asks for more is not asked again in this run


class LeftAlone(Exception):
    """A host asks for a longer rest than a run waits for."""


@dataclass(slots=True)
class Pace:
    """At most one request a host in so many seconds, over all threads; none while the host wants to be left alone.

    `sleep`, `clock` and `jitter` are replaced in tests.
    """

    seconds_between_requests: float
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic
    jitter: Callable[[], float] = random.random
    _next: dict[str, float] = field(default_factory=dict)
    _left_alone: dict[str, float] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def wait(self, host: str) -> None:
        """Wait for this host's next turn; for another one where the host meanwhile answered another thread that it is busy.

        LeftAlone where that would take too long.
        """
        while True:
            if (left := self.seconds_left(host)) > LONGEST_WAIT:
                raise LeftAlone(f"{host} wants to be left alone for {left:.0f} seconds")
            with self._lock:
                now = self.clock()
                turn = max(now, self._next.get(host, 0.0), self._left_alone.get(host, 0.0))
                self._next[host] = turn + self.seconds_between_requests
            if turn > now:
                self.sleep(turn - now)
            if self.seconds_left(host) <= 0:
                return

    def seconds_left(self, host: str) -> float:
        """How long a host wants to be left alone; none or less than none where it may be asked."""
        return self._left_alone.get(host, 0.0) - self.clock()

    def back_off(self, host: str, failures: int, retry_after: str | None) -> float:
        """Keep away from a host for a while after a failure; gives the seconds. What the archive asks for comes first, however long."""
        asked = seconds_of(retry_after)
        wait = asked if asked is not None else min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - 1) * (0.5 + self.jitter()))
        with self._lock:
            self._left_alone[host] = max(self._left_alone.get(host, 0.0), self.clock() + wait)
        return wait


def seconds_of(retry_after: str | None) -> float | None:
    """The seconds that a Retry-After header asks for; None where it asks for nothing that can be read."""
    if not retry_after:
        return None
    text = retry_after.strip()
    if text.isascii() and text.isdecimal():
        return float(text[:9])
    try:
        when = parsedate_to_datetime(text)
    except ValueError:
        return None
    when = when.replace(tzinfo=UTC) if when.tzinfo is None else when
    return max(0.0, (when - datetime.now(UTC)).total_seconds())
