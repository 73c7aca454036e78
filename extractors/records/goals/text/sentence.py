"""Sentences as goals are read from them: the items of a sentence, with the lead-in of its list in front of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.passage import Passage
from extractors.records.goals.text.item import Item, Kind
from schemas.document import BlockKind, Document

_ENDS = frozenset({".", "!", "?"})
_CLOSERS = frozenset({")", "]", '"', "”", "’", "'", "''"})
_OPENERS = frozenset({'"', "“", "‘", "("})
_MARKS = _ENDS | _CLOSERS
LONGEST = 160
_HANGING = frozenset(
    {
        "by",
        "of",
        "the",
        "in",
        "to",
        "and",
        "a",
        "an",
        "from",
        "for",
        "with",
        "on",
        "below",
        "than",
        "at",
        "or",
        "least",
        "its",
        "our",
        "their",
        "base",
    }
)
_BULLETS = frozenset({"•", "·", "●", "▪", "–", "-", "→", "→→", "*", "o", "○", "■", "—"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """The items of one sentence. The first `lead` of them are the lead-in's, which other words of the page say."""

    items: tuple[Item, ...]
    passage: Passage
    lead: int = 0

    @property
    def percents(self) -> tuple[int, ...]:
        """Where the percentages stand, the lead-in's apart."""
        return tuple(i for i in range(self.lead, len(self.items)) if self.items[i].kind is Kind.PERCENT)

    def lows(self, start: int, end: int) -> list[str]:
        """The words between two places, in lower case."""
        return [item.low for item in self.items[max(start, 0) : max(end, 0)]]


def split(passage_items: Sequence[Item]) -> Iterator[tuple[Item, ...]]:
    """The sentences of a run of items. Nothing goes on for more than `LONGEST` items: no sentence does, and a list of numbers may."""
    start = 0
    for at, item in enumerate(passage_items):
        if item.kind is Kind.BREAK or at - start >= LONGEST or (item.text in _MARKS and _ends(passage_items, at)):
            if at + 1 > start:
                yield tuple(passage_items[start : at + 1])
            start = at + 1
    if start < len(passage_items):
        yield tuple(passage_items[start:])


def _ends(run: Sequence[Item], at: int) -> bool:
    item = run[at]
    following = run[at + 1] if at + 1 < len(run) else None
    if following is not None and following.text in _CLOSERS and following.start == item.end:
        return False
    if item.text == "]" and _is_note(run, at):
        return following is None or (following.start > item.end and not following.text[:1].islower())  # "in 2012.[5] In Norway"
    if item.text in _CLOSERS and at and run[at - 1].text in _ENDS and run[at - 1].end == item.start:
        return following is None or not following.text[:1].islower()
    if item.text in _ENDS and following is not None and following.text in _OPENERS and following.start > item.end:
        return at + 2 < len(run) and run[at + 2].text[:1].isupper()  # '… said the Minister. "This agreement …'
    return item.text in _ENDS and (following is None or not (following.text[:1].islower() or following.kind is Kind.MARK))


def _is_note(run: Sequence[Item], at: int) -> bool:
    """Whether a bracket ends the notes that cling to the end of a sentence: "in 2012.[5][6]"."""
    while at > 2 and run[at].text == "]" and run[at - 2].text == "[" and run[at - 2].start == run[at - 3].end:
        at -= 3
    return run[at].text in _ENDS


def is_wrapped(document: Document, above: Passage, below: Passage) -> bool:
    """Whether a line of a text capture goes on in the next block: it ends in the middle and the next begins in the middle."""
    if above.block.kind is not below.block.kind or above.block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
        return False
    if above.block.kind is BlockKind.LIST_ITEM and document.media_type == "text/html":
        return False
    if document.text[above.block.end_char : below.block.start_char].strip(" \t\r") != "\n":
        return False
    text = document.text
    last, first = text[above.block.end_char - 1], text[below.block.start_char]
    if last in '.!?:;"”' or first in "•-–*●→":
        return False
    word = text[above.block.start_char : above.block.end_char].rpartition(" ")[2].lower()
    return first.islower() or word in _HANGING or (last == "," and above.block.kind is BlockKind.PARAGRAPH)


def bare(run: Sequence[Item]) -> tuple[Item, ...]:
    """The items without the bullets and numbers they begin with."""
    start = 0
    while start < len(run) and run[start].low in _BULLETS:
        start += 1
    return tuple(run[start:])


def listed(part: tuple[Item, ...]) -> Iterator[tuple[tuple[Item, ...], tuple[Item, ...]]]:
    """The items of a list inside a sentence with what introduces them: "We aim for: 30% less packaging; 50% recycled content".

    A sentence that is no such list is one item, with nothing before it.
    """
    colon = next((at for at, item in enumerate(part) if item.low == ":"), None)
    opening = part[: colon + 1] if colon is not None else ()
    told = len(opening) > 2 and opening[-2].low == "follows"  # "The steps are as follows: 10% by 2015, 35% by 2020 and 67.5% by 2025"
    marks = (";", ",", "and") if told else (";",)
    parted = [at for at, item in enumerate(part) if item.low in marks and colon is not None and at > colon]
    items = [part[start + 1 : end] for start, end in pairwise([colon or 0, *parted, len(part)])] if parted else []
    numbered = sum(any(item.kind is Kind.PERCENT for item in each) for each in items)
    if numbered < 2 or numbered < len(items) - 1 or any(item.kind is Kind.PERCENT for item in opening):
        yield (), part
        return
    yield from ((opening, each) for each in items if each)
