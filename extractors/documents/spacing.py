"""Copies whose every line stands alone: an empty line behind each, as tools that read printed pages leave them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from extractors.documents.columns import TextLine
from extractors.documents.wrapping import BULLET, MAX_WIDTH, MIN_WIDTH, OPEN_END, SENTENCE_ENDS, SLACK

LEAST_GOING_ON = 5  # lines of a page that go on behind an empty line
SHARE = 0.3  # of the pairs of lines that stand alone
EVEN = 0.7  # of the longest: how long the middle one is of lines that were wrapped
ABBREVIATED = re.compile(r"\b[A-Z]\.[A-Z]\.\Z")  # "of the U.S.": the stop may be the abbreviation's alone
HALF = 0.5  # of the page's width: shorter lines are items


def closed_up(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines of a text, without the empty ones within paragraphs where a page has them behind every line."""
    pairs = [(at, line, after) for at, (line, after) in enumerate(pairwise(lines)) if line.gap and after.gap and _may_go_on(line, after)]
    going = [len(line.text) for _, line, after in pairs if _goes_on(line, after)]
    if len(going) < LEAST_GOING_ON or len(going) < SHARE * len(pairs) or median(going) < EVEN * max(going):
        return list(lines)
    width, closed = max(going), list(lines)
    for at, line, after in pairs:
        if _is_one(line, after, width):
            closed[at + 1] = replace(after, gap=False)
    return closed


def _may_go_on(line: TextLine, after: TextLine) -> bool:
    return len(line.text) <= MAX_WIDTH and not BULLET.match(after.text)


def _goes_on(line: TextLine, after: TextLine) -> bool:
    """Whether a sentence goes on for certain: a long line without an end mark, and a small letter."""
    return len(line.text) >= MIN_WIDTH and line.text[-1] not in SENTENCE_ENDS and after.text[0].islower()


def _is_one(line: TextLine, after: TextLine, width: int) -> bool:
    """Whether two lines are of one paragraph: the first goes on, or has no room for the next word."""
    full = len(line.text) + 1 + len(after.text.split(None, 1)[0]) > width - SLACK
    if line.text[-1] in SENTENCE_ENDS:
        return full and (not after.text[0].isupper() or ABBREVIATED.search(line.text) is not None)
    return full or (len(line.text) >= HALF * width and (after.text[0].islower() or line.text.rsplit(None, 1)[-1].lower() in OPEN_END))
