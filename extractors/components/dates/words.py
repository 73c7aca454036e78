"""The words of dates, read from the lexicon."""

from functools import cache

from extractors import lexicon
from extractors.components.numbers import number_words


@cache
def codes(table: str) -> dict[str, int]:
    """Words with a number: months, seasons, parts."""
    found: dict[str, int] = lexicon.table("dates")[table]
    return found


@cache
def words(name: str, table: str = "words") -> frozenset[str]:
    """A set of words by its name."""
    return frozenset(lexicon.table("dates")[table][name])


@cache
def kinds() -> dict[str, tuple[str, int]]:
    """Word to kind of token and its number: m(onth), s(eason), p(art of a year), w(eekday), # (number word)."""
    return {
        **dict.fromkeys(number_words(), ("#", 0)),
        **{word: ("p", code) for word, code in codes("parts").items()},
        **{word: ("m", code) for word, code in codes("months").items()},
        **{word: ("s", code) for word, code in codes("seasons").items()},
        **{word: ("w", number) for word, number in codes("weekdays").items()},
    }


@cache
def going_on() -> frozenset[str]:
    """Words behind a year or a day that may carry the date on: "to", "and", "the third quarter", "AD"."""
    return words("until") | words("together") | words("early_late") | words("year_short") | words("carriers") | frozenset(codes("weekdays"))


@cache
def starting_words() -> frozenset[str]:
    """Words of no other kind that a date can start with: "Q3", "last quarter", "year 247", "AD 79", "FY"."""
    return words("year_short") | frozenset(("q", "h", "last", "latter", "year", "ad"))
