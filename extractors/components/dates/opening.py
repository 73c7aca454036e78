"""A year that opens a sentence before those who act in it: "In 2013 parties adopted …" against "in 2013 cities"."""

import re

from extractors.components.dates.words import words

_OPENS = re.compile(r"(?:\A|[\s\"“(])In(?: early| late)? \Z")
_ACTS = re.compile(r" (?:the )?(?P<who>[a-z]{4,15}) (?:[a-z]{3,9}ly )?(?P<verb>[a-z]{3,14})\b")
_BEFORE = len("( In early ")
_YEARS = range(1800, 2100)


def opens_what_was_done(text: str, start: int, end: int) -> bool:
    """Whether the four figures between two offsets are the year of what the word behind them did: "In 2013 parties agreed"."""
    if not text[start:end].isdecimal() or int(text[start:end]) not in _YEARS or not _OPENS.search(text[max(0, start - _BEFORE) : start]):
        return False
    acts = _ACTS.match(text, end)
    if acts is None or acts["who"] not in words("acting", "numbers"):
        return False
    return acts["verb"].endswith("ed") or acts["verb"] in words("done", "numbers")
