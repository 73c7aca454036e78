"""What a page's layout says of names: a heading and the sentence under it speak of one agreement, a column "Agreement" holds names."""

import re
from collections.abc import Iterator, Sequence

from extractors.agreements.names.keys import Form, form, key_tokens
from extractors.agreements.names.vocabulary import vocabulary
from extractors.passage import Passage
from schemas.document import BlockKind, Cell
from schemas.mention import Label, Mention

MOSTLY = 0.6  # of a heading's characters
LONGEST_NAME = 9  # words of a name in a table's cell
_OPENING = re.compile(r"\W{0,4}(?:(?:The|This)\s)?\W{0,3}")
_NAME = re.compile(r"[A-Z][\w’'&./ -]{2,90}(?:\s?\([A-Z][\w-]{1,12}\))?")


def entitled(text: str, passages: Sequence[Passage]) -> Iterator[tuple[Mention, Mention]]:
    """A heading's agreement and the one that opens the first sentence under it, where both can be the same: "Pacific Whiting Treaty".

    They can where they share a word of their own and are of one kind.
    """
    heading: Mention | None = None
    sides: tuple[Mention, ...] = ()
    for passage in passages:
        mentions = passage.labelled(Label.AGREEMENT)
        block = passage.block
        if block.kind is BlockKind.HEADING:
            filled = mentions and mentions[0].end_char - mentions[0].start_char >= MOSTLY * (block.end_char - block.start_char)
            heading, sides = (mentions[0], passage.labelled(Label.COUNTRY)) if filled else (None, ())
        elif heading is not None:
            if (
                mentions
                and _OPENING.fullmatch(text, block.start_char, mentions[0].start_char)
                and _alike(heading, mentions[0], sides, passage)
            ):
                yield heading, mentions[0]
            heading = None


def _alike(one: Mention, other: Mention, sides: Sequence[Mention], passage: Passage) -> bool:
    """`sides`: the countries of the heading, which may say nothing else ("U.S.-Peru Agreement") over a name that says none."""
    first, second = form(one.value), form(other.value)
    kinds = vocabulary().one_kind
    same = first.head == second.head or (first.head in kinds and second.head in kinds)
    tokens = {token for side in sides for token in key_tokens(side.surface)}
    if len(tokens) > 1 and _own(first) <= tokens:
        return same and not any(other.start_char <= each.start_char < other.end_char for each in passage.labelled(Label.COUNTRY))
    return same and not _own(first).isdisjoint(_own(second))


def _own(parts: Form) -> frozenset[str]:
    words = vocabulary()
    known = words.generic | words.joiners | words.complement | words.namesakes
    return frozenset(word for word in parts.tokens if word not in known and word not in words.heads)


def tabled(text: str, passage: Passage) -> Iterator[tuple[int, int]]:
    """The spans of names in a column headed "Agreement" that no grammar finds: "CAMBA", "Law of the Sea"."""
    if not any(each.label in (Label.DATE, Label.COUNTRY) for each in passage.mentions):
        return  # a row of something else: "Agree | 20%"
    for cell in passage.block.cells:
        if cell.column_head is None or cell.is_head or not _heads_names(cell.column_head):
            continue
        words = text[cell.start_char : cell.end_char]
        named = any(cell.start_char <= each.start_char < cell.end_char for each in passage.mentions)
        if not named and len(words.split()) <= LONGEST_NAME and _NAME.fullmatch(words) and not _is_other(cell, text):
            yield cell.start_char, cell.end_char


def _heads_names(head: str) -> bool:
    words = [
        word for word in re.findall(r"[a-z]+", head.lower()) if word not in vocabulary().generic | {"of", "name", "title", "or", "and"}
    ]
    return bool(words) and vocabulary().table_heads.issuperset(words)


def _is_other(cell: Cell, text: str) -> bool:
    """Whether the words are a verdict, no name: "Yes", "Party", "Not signed"."""
    return text[cell.start_char : cell.end_char].lower() in vocabulary().no_names
