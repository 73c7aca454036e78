"""Numbers in English words: "twenty-five", "two thousand and eighteen", "nineteen ninety-six", "twenty-first".

Words come in lower case and one by one; hyphens between them are words of their own ("-") and are passed over.
Every function reads from a position and answers the value and the position behind it, or None.
"""

from collections.abc import Sequence
from functools import cache

from extractors import lexicon

Words = Sequence[str]
Read = tuple[int, int]


@cache
def table(name: str) -> dict[str, int]:
    """One table of the lexicon: units, teens, tens, scales, ordinals, decades, fractions."""
    tables: dict[str, dict[str, int]] = lexicon.table("numbers")
    return tables[name]


@cache
def number_words() -> frozenset[str]:
    """Every word that can begin or continue a cardinal or an ordinal."""
    return frozenset().union(*(table(name) for name in ("units", "teens", "tens", "scales", "ordinals", "decades")))


def cardinal(words: Words, at: int) -> Read | None:
    """A whole number: "fifty", "twenty five", "one hundred and ten", "two thousand and eighteen"."""
    if at < len(words) and words[at] == "a" and _word(words, at + 1) in ("hundred", "thousand"):
        return _scaled(words, at + 1, 1)
    small = _below_hundred(words, at)
    return _scaled(words, small[1], small[0]) if small else None


def ordinal(words: Words, at: int) -> Read | None:
    """An ordinal up to 99: "first", "twenty-first", "thirtieth"."""
    word = _word(words, at)
    if word in table("ordinals"):
        return table("ordinals")[word], at + 1
    if word in table("tens"):
        following = _past_hyphen(words, at + 1)
        unit = table("ordinals").get(_word(words, following), 10)
        if unit < 10:
            return table("tens")[word] + unit, following + 1
    return None


def spoken_year(words: Words, at: int) -> Read | None:
    """A year as it is spoken: "nineteen ninety-six", "nineteen oh one", "twenty twelve", "two thousand and five"."""
    first = _below_hundred(words, at)
    if first and 10 <= first[0] <= 21:
        at_second = _past_hyphen(words, first[1])
        second = _below_hundred(words, at_second)
        if second and second[0] >= 10:
            return first[0] * 100 + second[0], second[1]
        if _word(words, at_second) in ("oh", "zero") and _word(words, at_second + 1) in table("units"):
            return first[0] * 100 + table("units")[words[at_second + 1]], at_second + 2
    whole = cardinal(words, at)
    return whole if whole and 1000 <= whole[0] <= 2199 else None


def _scaled(words: Words, at: int, value: int) -> Read:
    """What follows a number below 100: "hundred and ten", "thousand". Scales only grow smaller inside one number."""
    total, part, largest = 0, value, 10**12
    while True:
        following = _past_hyphen(words, at)
        scale = table("scales").get(_word(words, following))
        if scale == 100 and part < 100 and largest > 100:
            part, at = part * 100, following + 1
        elif scale and scale > 100 and scale < largest:
            total, part, at, largest = total + part * scale, 0, following + 1, scale
        else:
            return total + part, at
        more = _below_hundred(words, _past_and(words, at))
        if more and (part % 100 == 0):
            part, at = part + more[0], more[1]


def _below_hundred(words: Words, at: int) -> Read | None:
    word = _word(words, at)
    for name in ("units", "teens"):
        if word in table(name) and word != "oh":
            return table(name)[word], at + 1
    if word not in table("tens"):
        return None
    following = _past_hyphen(words, at + 1)
    unit = table("units").get(_word(words, following), 0)
    return (table("tens")[word] + unit, following + 1) if unit else (table("tens")[word], at + 1)


def _past_and(words: Words, at: int) -> int:
    following = _past_hyphen(words, at)
    return _past_hyphen(words, following + 1) if _word(words, following) == "and" else following


def _past_hyphen(words: Words, at: int) -> int:
    return at + 1 if _word(words, at) == "-" else at


def _word(words: Words, at: int) -> str:
    return words[at] if at < len(words) else ""
