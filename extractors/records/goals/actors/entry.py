"""Entries: the country that a block is about by the name it opens with, "Peru (submitted in May): a 30% cut", or by a line above."""

from collections.abc import Sequence

from extractors.passage import Passage
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.reader import Reader
from schemas.document import BlockKind

_MARKS = frozenset({"(", "–", "—", "-", ":"})
_LABEL = 12  # words of a line that is but a name, with brackets behind it
_BACK = 3  # blocks above in which such a line is looked for
_OPEN = frozenset({"has", "is", "was", "will", "had", "have"})


def entry(reader: Reader, passage: Passage) -> tuple[Item, ...]:
    """The words of the country that a block is an entry for; none where it is no entry."""
    place = reader.place_of(passage)
    for back in range(place, max(-1, place - _BACK), -1):
        block = reader.reading.passages[back].block
        if block.kind in (BlockKind.HEADING, BlockKind.TABLE_ROW) or block.heading_blocks != passage.block.heading_blocks:
            return ()
        run = reader.items(back)
        named = _opening(run)
        if named and (_is_label(run, len(named)) or (back == place and _is_entry(run, len(named)))):
            return named
        if named:
            return ()
    return ()


def opening(reader: Reader, passage: Passage) -> tuple[Item, ...]:
    """The words of the country that a block is an entry for, or with whose name it begins like a sentence."""
    return entry(reader, passage) or _opening(reader.items(reader.place_of(passage)))


def _opening(run: Sequence[Item]) -> tuple[Item, ...]:
    """The country's name that a block opens with."""
    last = 0
    while last < len(run) and run[last].country and run[last].country == run[0].country:
        last += 1
    return tuple(run[:last])


def _is_label(run: Sequence[Item], after: int) -> bool:
    """Whether a block is a country's name and at most something in brackets."""
    return len(run) == after or (len(run) <= _LABEL and run[after].low == "(" and run[-1].low in (")", ":"))


def _is_entry(run: Sequence[Item], after: int) -> bool:
    """Whether what follows the name begins anew: a mark, brackets, a line break, a capital; "Peru pledged" is a sentence like others."""
    following = run[after] if after < len(run) else None
    if following is None or following.low in _MARKS or following.kind is Kind.BREAK:
        return True
    return following.kind is Kind.WORD and following.text[:1].isupper() and not following.country and following.low not in _OPEN
