"""Programmes called by a word and the year that they are for: "the successor, Rhine 2040", "the Border 2030 program"."""

from collections.abc import Iterator

from extractors.agreements.vocabulary import vocabulary
from extractors.agreements.words import Words

LONGEST_BRAND = 3  # words before the year
_BETWEEN = frozenset({",", "called", "named", "“", '"', "‘", "'", "as", "entitled", "titled"})


def brands(words: Words) -> Iterator[tuple[int, int]]:
    """Token spans of such names. A word for a programme must stand beside it: "Copenhagen 2009" alone is a place and a year."""
    for at, word in enumerate(words.text):
        if len(word) != 4 or not word.startswith("20") or not word.isdigit() or (start := _start(words, at)) is None:
            continue
        if _called_so(words, start) or (at + 1 < len(words) and words.text[at + 1] in vocabulary().branded):
            yield start, at + 1


def _start(words: Words, year: int) -> int | None:
    """The first capital of the run before a year; None where there is none, or it is a month or a country."""
    known = vocabulary()
    at = year
    while at > 0 and year - at < LONGEST_BRAND and words.capital(at - 1) and words.lower[at - 1] not in known.openers | known.dates:
        at -= 1
    stops = words.lower[at - 1 : at] != [] and words.lower[at - 1] in known.dates
    return (
        None if at == year or stops or any(words.country(place) or words.lower[place] in known.heads for place in range(at, year)) else at
    )


def _called_so(words: Words, start: int) -> bool:
    """Whether a small-letter word for a programme stands before the name: "the successor, *Rhine* 2040"."""
    at = start - 1
    while at >= 0 and start - at <= 3 and words.lower[at] in _BETWEEN:
        at -= 1
    return at >= 0 and words.text[at] in vocabulary().branded
