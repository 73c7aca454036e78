"""Names in a list that a sentence announces: "EPA and Mexico have carried out four successive programs:" and then "Border XXI"."""

import re
from collections.abc import Iterator, Sequence

from extractors.agreements.names.agencies import agencies_in
from extractors.agreements.names.vocabulary import vocabulary
from extractors.agreements.sides.scope import called_international, says_between
from extractors.passage import Passage
from schemas.document import Block, BlockKind
from schemas.mention import Label

FROM_COLON = 80  # characters before the colon in which the noun stands
_ENTRIES = (BlockKind.TERM, BlockKind.DEFINITION, BlockKind.TABLE_ROW, BlockKind.LIST_ITEM)
_WORD = re.compile(r"[a-z]{4,12}")
_BRAND = re.compile(r"[A-Z][\w-]{1,20}(?: [A-Z][\w-]{1,20}){0,2} (?:20\d\d|[XVI]{2,5})\b")
_ENDS = re.compile(r"[.!?]\s")


def announced(text: str, passages: Sequence[Passage]) -> Iterator[tuple[Passage, int, int]]:
    """The spans of names that stand first in the entries of such a list: mentions, and what is called by a word and a year or a century."""
    opened = False
    for passage in passages:
        if passage.block.kind not in _ENTRIES:
            opened = _announces(text, passage)
        elif opened and (span := _first(text, passage)) is not None:
            yield passage, *span


def _announces(text: str, passage: Passage) -> bool:
    """Whether a paragraph ends with a colon behind a noun for agreements in the plural, in a sentence that speaks of several sides."""
    block = passage.block
    if block.kind is not BlockKind.PARAGRAPH or text[block.end_char - 1 : block.end_char] != ":":
        return False
    last = text[max(block.start_char, block.end_char - 400) : block.end_char]
    sentence = last[max((end.end() for end in _ENDS.finditer(last)), default=0) :]
    if vocabulary().announced.isdisjoint(_WORD.findall(sentence[-FROM_COLON:])):
        return False
    start = block.end_char - len(sentence)
    sides = {each.value for each in passage.labelled(Label.COUNTRY) if each.start_char >= start}
    sides |= agencies_in(sentence)
    return len(sides) > 1 or says_between(sentence) or called_international(sentence)


def _first(text: str, passage: Passage) -> tuple[int, int] | None:
    block: Block = passage.block
    start = block.cells[0].start_char if block.cells else block.start_char
    if block.kind is BlockKind.DEFINITION:
        return None
    mentions = passage.labelled(Label.AGREEMENT)
    if mentions and mentions[0].start_char == start:
        return start, mentions[0].end_char
    brand = _BRAND.match(text, start, block.end_char)
    return brand.span() if brand else None
