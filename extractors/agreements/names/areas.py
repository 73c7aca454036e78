"""Free-trade areas and unions of countries that are called by what they make: "the ASEAN Free Trade Area", "the X–Y Customs Union"."""

from collections.abc import Iterator
from itertools import pairwise

from extractors.agreements.names.vocabulary import vocabulary
from extractors.agreements.names.words import Words, is_dash

OPENERS = ("trade", "union")  # the words without which no block holds such a name
LONGEST = 10  # tokens before "Free Trade"
LONGEST_BEHIND = 4  # tokens of a region behind "of the"
TWO = 2
_AREAS = frozenset({"area", "zone"})
_NOUNS = _AREAS | {"union"}
_UNIONS = (["economic"], ["customs"])


def areas(words: Words) -> Iterator[tuple[int, int]]:
    """Token spans of such names, where the name itself says that several governments have it."""
    for at, word in enumerate(words.lower):
        if word not in _NOUNS or not words.capital(at):
            continue
        if word in _AREAS and words.lower[max(0, at - 2) : at] == ["free", "trade"] and words.capital(at - 1):
            start, end = _start(words, at - 2), _region_end(words, at + 1)
            if words.countries_within(start, end) >= TWO or _is_of_a_region(words, start, end):
                yield start, end
        elif words.lower[at - 1 : at] in _UNIONS:
            start = _start(words, at - 1)
            if words.countries_within(start, at) == TWO:
                yield start, at + 1


def _start(words: Words, at: int) -> int:
    """The first of the capitals, be they joined by dashes, that run up to a token."""
    known, end = vocabulary(), at
    while (
        at > 0
        and end - at < LONGEST
        and (
            (words.capital(at - 1) and words.lower[at - 1] not in known.openers)
            or (is_dash(words.text[at - 1]) and not words.blank_before(at - 1) and words.capital(at - 2))
        )
    ):
        at -= 1
    return at


def _region_end(words: Words, end: int) -> int:
    """Past the region behind: "Free Trade Area *of the Americas*"."""
    if words.lower[end : end + 2] != ["of", "the"] or not words.capital(end + 2):
        return end
    at = end + 2
    while at < min(len(words), end + 2 + LONGEST_BEHIND) and words.capital(at):
        at += 1
    return at


def _is_of_a_region(words: Words, start: int, end: int) -> bool:
    known = vocabulary()
    lowers = words.lower[start:end]
    pairs = map(" ".join, pairwise(lowers))
    return not known.international.isdisjoint({*lowers, *pairs}) or any(word in known.regions for word in words.text[start:end])
