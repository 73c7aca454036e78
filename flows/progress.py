"""How far a run is: a bar on a terminal, a line every few seconds anywhere else; always on stderr."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

SECONDS_BETWEEN_LINES = 5.0

Advance = Callable[[int], None]


@contextmanager
def progress(what: str, *, quiet: bool = False) -> Iterator[Advance]:
    """Gives a function that is told how many more are done."""
    if quiet:
        yield lambda _: None
    elif sys.stderr.isatty():
        with _bar(what) as advance:
            yield advance
    else:
        yield _lines(what)


@contextmanager
def _bar(what: str) -> Iterator[Advance]:
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn(what), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done: bar.advance(task, done)


def _lines(what: str) -> Advance:
    total, said = 0, time.monotonic()

    def advance(done: int) -> None:
        nonlocal total, said
        total += done
        if time.monotonic() - said >= SECONDS_BETWEEN_LINES:
            said = time.monotonic()
            print(f"{what}: {total}", file=sys.stderr, flush=True)

    return advance
