"""Very long texts in pieces: what reads a block needs memory by its length, and no sentence is so long."""

from collections.abc import Iterator

MAX_TEXT = 100_000  # characters of a block


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span in parts of at most MAX_TEXT characters, parted at blanks where there are any, without white space around them."""
    while start < end:
        stop = min(start + MAX_TEXT, end)
        if stop < end:
            blank = text.rfind(" ", start + MAX_TEXT // 2, stop)
            stop = blank if blank > 0 else stop
        words = text[start:stop]
        first = start + len(words) - len(words.lstrip())
        last = first + len(words.strip())
        if last > first:
            yield first, last
        start = stop
