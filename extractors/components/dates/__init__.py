"""Dates as EDTF: absolute calendar expressions, never more precise than the text.

`anchors` finds what may be a year, `plain` reads the simple dates around it, and for the others `tokens`, `points` and `chains` read what
the words say, `evidence` asks whether it is a date at all, and `qualifiers` and `alone` add what stands around it.
"""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from extractors.components.batched import Batched
from extractors.components.dates.alone import opened, short_century
from extractors.components.dates.anchors import anchors_in
from extractors.components.dates.chains import expressions
from extractors.components.dates.evidence import is_date
from extractors.components.dates.plain import plain
from extractors.components.dates.qualifiers import around, marked_value
from extractors.components.dates.tokens import Tokens
from extractors.components.dates.words import starting_words
from extractors.found import Found, found_in, text_of
from schemas.mention import Label

NAME = "pledger_dates"

_BEFORE, _BEHIND, _SLACK = 56, 32, 20
_STARTS = frozenset({"n", "m", "s", "c", "o", "y", "d", "'", "’", "‘"})


def find_dates(doc: Doc) -> Doc:
    """Add every absolute date of the block."""
    found_in(doc).extend(Found(Label.DATE, start, end, value, rule) for start, end, value, rule in dates_in(text_of(doc)))
    return doc


@Language.factory(NAME, assigns=["doc._.found"])
def create(nlp: Language, name: str) -> Batched:  # noqa: ARG001 - spaCy calls factories so
    """The component."""
    return Batched(find_dates)


def dates_in(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Start, end, value and rule of every date of a text, in order and without overlaps."""
    if short := short_century(text):
        yield *short, "dates.century"
        return
    anchors = anchors_in(text)
    if not anchors:
        return
    floor, left_over = 0, []
    for start, end in anchors:
        found = plain(text, start, end, floor)
        if found is None:
            left_over.append((start, end))
            continue
        yield from _long_way(text, left_over, floor, found.start if found else start)
        if found:
            yield found
        floor, left_over = end if not found else found.end, []
    yield from _long_way(text, left_over, floor, len(text))


def _long_way(text: str, anchors: list[tuple[int, int]], floor: int, ceiling: int) -> Iterator[tuple[int, int, str, str]]:
    """The dates around anchors, in stretches that are cut between words and put together where they touch."""
    low = high = -1
    for start, end in anchors:
        reach = start - _BEFORE
        if high < 0 or reach - _SLACK > high:
            if high >= 0:
                yield from _dates(text, Tokens(text, low, high))
            low = max(floor, _blank_before(text, max(reach, floor)))
        high = max(high, _blank_behind(text, min(ceiling, end + _BEHIND), ceiling))
    if high >= 0:
        yield from _dates(text, Tokens(text, low, high))


def _blank_before(text: str, at: int) -> int:
    cut = text.rfind(" ", max(0, at - _SLACK), at) if at else -1
    return cut + 1 if cut >= 0 else at


def _blank_behind(text: str, at: int, ceiling: int) -> int:
    cut = text.find(" ", at, min(at + _SLACK, ceiling))
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
