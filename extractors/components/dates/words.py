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
def kinds() -> dict[str, str]:
    """Word to kind of token: m(onth), s(eason), p(art of a year), w(eekday), # (number word)."""
    return {
        **dict.fromkeys(number_words(), "#"),
        **dict.fromkeys(codes("parts"), "p"),
        **dict.fromkeys(codes("months"), "m"),
        **dict.fromkeys(codes("seasons"), "s"),
        **dict.fromkeys(words("weekdays"), "w"),
    }
