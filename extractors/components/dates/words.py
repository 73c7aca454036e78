"""The words of dates, read from the lexicon."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from extractors.components.numbers import number_words

_FILE = Path(__file__).parent.parent.parent / "lexicon" / "dates.toml"


@cache
def _lexicon() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


@cache
def codes(table: str) -> dict[str, int]:
    """Words with a number: months, seasons, parts."""
    found: dict[str, int] = _lexicon()[table]
    return found


@cache
def words(name: str, table: str = "words") -> frozenset[str]:
    """A set of words by its name."""
    return frozenset(_lexicon()[table][name])


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
