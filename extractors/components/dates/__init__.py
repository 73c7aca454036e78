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
from extractors.found import Found, found_in, text_of
from schemas.mention import Label

NAME = "pledger_dates"

# Every absolute date holds one of these: a year in digits, a short year in a place for one, an era, a century, or words of a spoken year.
_ANCHOR = re.compile(
    r"\d(?:\d{3}(?!\d)|(?:[-/]\d{1,2}[-/]|[-/][a-z]{3,9}[-/])\d\d|\d? ?(?:AD|A\.D|BC|B\.C|CE)"
    r"|(?<=year \d)\d\d\b|(?<=[FCM]Y\d)\d|(?<=[FCM]Y \d)\d)"
    r"|['’]\d\d|centur|nineteen|thousand|hundred|eighteen|seventeen|twenty|sixteen|fifteen",
    re.IGNORECASE,
)
_REACH, _SLACK = 64, 20
_STARTS = frozenset({"n", "m", "s", "c", "o", "y", "d", "x", "'", "’", "‘"})


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
    for anchor in _ANCHOR.finditer(text):
        reach = anchor.start() - _REACH
        if high < 0 or reach - _SLACK > high:
            if high >= 0:
                yield low, high
            low = _blank_before(text, max(reach, 0))
        high = _blank_behind(text, min(len(text), anchor.end() + _REACH))
    if high >= 0:
        yield low, high


def _blank_before(text: str, at: int) -> int:
    return (
        at if at == 0 or text[at - 1].isspace() else next((n + 1 for n in range(at - 1, max(0, at - _SLACK), -1) if text[n].isspace()), at)
    )


def _blank_behind(text: str, at: int) -> int:
    return at if at == len(text) else next((n for n in range(at, min(len(text), at + _SLACK)) if text[n].isspace()), at)


def _dates(text: str, tokens: Tokens) -> Iterator[tuple[int, int, str, str]]:
    at = floor = 0
    while at < len(tokens):
        read = expressions(tokens, at) if tokens[at].kind in _STARTS else []
        kept = [found for found in read if is_date(tokens, found)]
        for found in kept:
            whole = around(tokens, found, floor)
            start, end, value = tokens[whole.first].start, tokens[whole.behind - 1].end, marked_value(found, whole.mark)
            yield *(opened(text, start, end, value) or (start, end, value)), found.rule
            floor = whole.behind
        at = max(floor, at + 1) if kept else at + 1
