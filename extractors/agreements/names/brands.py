"""Programmes without a head noun, by a word and their year or century: "the successor, Rhine 2040", "Border XXI"."""

from collections.abc import Iterator

from extractors.agreements.names.vocabulary import vocabulary
from extractors.agreements.names.words import Words

LONGEST_BRAND = 3  # words before the year
_BETWEEN = frozenset({",", "called", "named", "“", '"', "‘", "'", "as", "entitled", "titled"})


def brands(words: Words) -> Iterator[tuple[int, int]]:
    """Token spans of such names. A word for a programme must stand beside it: "Copenhagen 2009" alone is a place and a year."""
    for at, word in enumerate(words.text):
        if not (_is_future(word) or _is_roman(word)) or (start := _start(words, at)) is None:
            continue
        if _called_so(words, start) or _called_behind(words, at + 1):
            yield start, at + 1


def _is_future(word: str) -> bool:
    return len(word) == 4 and word.startswith("20") and word.isdigit()


def _is_roman(word: str) -> bool:
    """ "Border *XXI*": the century that a programme is for."""
    return len(word) > 1 and set(word) <= {"I", "V", "X"}


def _called_behind(words: Words, at: int) -> bool:
    """Whether a word for a programme follows: "the Border 2030 *program*", or a sentence says that it is one: "Border XXI was a *plan*"."""
    branded = vocabulary().branded
    if words.text[at : at + 1] and words.text[at] in branded:
        return True
    copula = words.lower[at : at + 1] in (["is"], ["was"]) and words.lower[at + 1 : at + 2] in (["a"], ["an"], ["the"])
    return copula and not branded.isdisjoint(words.text[at + 2 : at + 7])


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
