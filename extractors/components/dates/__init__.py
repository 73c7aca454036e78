"""Dates as EDTF: absolute calendar expressions, never more precise than the text."""

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from extractors.components.dates.alone import opened, short_century
from extractors.components.dates.chains import expressions
from extractors.components.dates.evidence import is_date
from extractors.components.dates.qualifiers import around, marked_value
from extractors.components.dates.tokens import Tokens
from extractors.components.dates.words import starting_words
from extractors.found import Found, found_in, text_of
from schemas.mention import Label

NAME = "pledger_dates"

# Every absolute date holds one of these: a year in digits, a short year in a place for one, an era, a century, or words of a spoken year.
# The pattern begins with a set of characters, because that is what makes the search fast.
_DIGITS = re.compile(
    r"[0-9'’](?:(?<=[0-9])(?:[0-9]{3}(?![0-9])|(?:[-/][0-9]{1,2}[-/]|[-/][A-Za-z]{3,9}[-/])[0-9]{2}|[0-9]? ?(?:AD|A\.D|ad|BC|B\.C|CE|ce)\b"
    r"|(?<=[Yy]ear [0-9])[0-9]{2}\b|(?<=AD [0-9])[0-9]{0,2}\b|(?<=[FCMfcm][Yy][0-9])[0-9]|(?<=[FCMfcm][Yy] [0-9])[0-9])|(?<=['’])[0-9]{2})"
)
_WORDS = ("centur", "thousand", "hundred", "nineteen", "eighteen", "seventeen", "sixteen", "fifteen", "twenty")
_BEFORE, _BEHIND, _SLACK = 56, 32, 20
_STARTS = frozenset({"n", "m", "s", "c", "o", "y", "d", "'", "’", "‘"})


@Language.component(NAME, assigns=["doc._.found"])
def find_dates(doc: Doc) -> Doc:
    """Add every absolute date of the block."""
    found_in(doc).extend(Found(Label.DATE, start, end, value, rule) for start, end, value, rule in dates_in(text_of(doc)))
    return doc


def dates_in(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Start, end, value and rule of every date of a text, in order and without overlaps."""
    if short := short_century(text):
        yield *short, "dates.century"
        return
    for start, end in _windows(text):
        yield from _dates(text, Tokens(text, start, end))


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Stretches around the anchors, cut between words and put together where they touch."""
    low = high = -1
    for start, end in _anchors(text):
        reach = start - _BEFORE
        if high < 0 or reach - _SLACK > high:
            if high >= 0:
                yield low, high
            low = _blank_before(text, max(reach, 0))
        high = max(high, _blank_behind(text, min(len(text), end + _BEHIND)))
    if high >= 0:
        yield low, high


def _anchors(text: str) -> list[tuple[int, int]]:
    found = [anchor.span() for anchor in _DIGITS.finditer(text)]
    lower = text.lower()
    spoken = [word for word in _WORDS if word in lower]
    if spoken and len(lower) == len(text):
        found += [match.span() for word in spoken for match in re.finditer(word, lower)]
        found.sort()
    return found


def _blank_before(text: str, at: int) -> int:
    cut = text.rfind(" ", max(0, at - _SLACK), at) if at else -1
    return cut + 1 if cut >= 0 else at


def _blank_behind(text: str, at: int) -> int:
    cut = text.find(" ", at, at + _SLACK) if at < len(text) else -1
    return cut if cut >= 0 else at


def _dates(text: str, tokens: Tokens) -> Iterator[tuple[int, int, str, str]]:
    starting = starting_words()
    at = floor = 0
    while at < tokens.size:
        read = expressions(tokens, at) if tokens[at].kind in _STARTS or tokens[at].word in starting else []
        kept = [found for found in read if is_date(tokens, found)]
        for found in kept:
            whole = around(tokens, found, floor)
            start, end, value = tokens[whole.first].start, tokens[whole.behind - 1].end, marked_value(found, whole.mark)
            yield *(opened(text, start, end, value) or (start, end, value)), found.rule
            floor = whole.behind
        at = max(floor, at + 1) if kept else at + 1
