"""Which agreement a clause is about, when it does not say so itself."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.agreements.forms.entity import Reference
from extractors.agreements.forms.ground import Ground
from extractors.agreements.references.opening import called_in, opening, opens_with_pronoun
from extractors.agreements.references.surroundings import Surroundings
from extractors.passage import Passage

MOST_LOOKED_AT = 40  # references of one block among which one is looked for
LONGEST_CLAUSE = 600  # characters: beyond it nobody speaks of the same sentence
TWO = 2
_OWNER = re.compile(r"\s(?:to|under|of)\s(?:the\s)?(?:\d{4}\s)?", re.IGNORECASE)
_ENDS = re.compile(r"[.!?…][\"”’)\]]{0,3}\s")


class Spoken:
    """References in reading order, found by offsets in logarithmic time."""

    def __init__(self, references: Sequence[Reference], ground: Ground) -> None:
        self.references = tuple(references)
        self._ground = ground
        self.text = ground.text
        self._starts = [ref.start_char for ref in self.references]

    def within(self, start_char: int, end_char: int) -> tuple[Reference, ...]:
        """The references that lie between two offsets."""
        low, high = bisect_left(self._starts, start_char), bisect_right(self._starts, end_char)
        return tuple(ref for ref in self.references[low:high] if ref.end_char <= end_char)

    def last_within(self, start_char: int, end_char: int) -> Reference | None:
        """The last of them."""
        for place in range(bisect_right(self._starts, end_char) - 1, -1, -1):
            reference = self.references[place]
            if reference.start_char < start_char:
                return None
            if reference.end_char <= end_char:
                return reference
        return None

    def named(self, name: str | None, start_char: int, end_char: int) -> Reference | None:
        """The last of them to an agreement of a name, among the latest few."""
        last = bisect_right(self._starts, end_char) - 1
        near = (self.references[place] for place in range(last, max(-1, last - MOST_LOOKED_AT), -1))
        return next((ref for ref in near if ref.name == name and start_char <= ref.start_char and ref.end_char <= end_char), None)

    def latest(self, block_start: int, start_char: int) -> Reference | None:
        """What a clause goes on about: the last one named in its sentence, else what opens the last sentence that names any."""
        found = self.last_within(block_start, start_char)
        if found is None or self.place(found, start_char) == "earlier_clause":
            return found
        return self.opened(block_start, start_char) or found

    def opened(self, block_start: int, start_char: int) -> Reference | None:
        """What the last sentence that names any is about: what opens it, or what the "it" means that opens it."""
        found, pronoun = self.last_within(block_start, start_char), True
        while found and pronoun:
            low, high = self._ground.sentence(found.start_char)
            if first := opening(self.within(low, high), low, self.text):
                return first
            pronoun = opens_with_pronoun(self.text, low)
            if pronoun and (first := called_in(self.within(low, high), low, self.text)):
                return first
            found = self.last_within(block_start, low)
        return None

    def place(self, reference: Reference, start_char: int) -> str:
        """Whether a reference stands in an earlier clause of the sentence that goes on at the offset, or in an earlier sentence."""
        low, high = reference.end_char, min(start_char, reference.end_char + LONGEST_CLAUSE)
        return "earlier_sentence" if high < start_char or _ENDS.search(self.text, low, high) else "earlier_clause"


class Source(NamedTuple):
    """A reference that a clause may inherit, and the kind of place where it stands."""

    source: str
    reference: Reference


def inherited(spoken: Spoken, around: Surroundings, passage: Passage, start_char: int, subject: str | None) -> Source | None:
    """The nearest place that says which agreement a clause beginning at the offset is about; None where none does.

    `subject`: the name of the agreement that the page is about.
    """
    return next(_sources(spoken, around, passage, start_char, subject), None)


def _sources(spoken: Spoken, around: Surroundings, passage: Passage, start_char: int, subject: str | None) -> Iterator[Source]:
    block = passage.block
    if block.cells:
        yield from _table_sources(spoken, around, passage, start_char)
    elif found := spoken.latest(block.start_char, start_char):
        yield Source(spoken.place(found, start_char), found)
    if (lead := around.lead_in(block)) is not None and (found := _of(spoken, lead)):
        yield Source("lead_in", found)
    if (heading := around.heading(block)) is not None and (found := _only(spoken, heading)):
        yield Source("heading", found)
    if lead is None:
        for earlier in around.earlier(block):
            if found := _told_of(spoken, earlier, subject):
                yield Source("earlier_block", found)
                break
    for outer in around.outer_headings(block):
        if found := _only(spoken, outer):
            yield Source("heading", found)


def _table_sources(spoken: Spoken, around: Surroundings, passage: Passage, start_char: int) -> Iterator[Source]:
    """Of a table: the cell itself, the head of its row, the head of its column."""
    block = passage.block
    cell = next((cell for cell in block.cells if cell.start_char <= start_char <= cell.end_char), None)
    if cell and (found := spoken.last_within(cell.start_char, start_char)):
        yield Source(spoken.place(found, start_char), found)
    first = block.cells[0]
    if cell and cell.column > first.column and (found := spoken.last_within(first.start_char, first.end_char)):
        yield Source("row_head", found)
    for start, end in around.column_heads(block, start_char):
        if found := spoken.last_within(start, end):
            yield Source("column_head", found)
    for start, end in around.table_titles(block):
        if (names := {ref.name for ref in spoken.within(start, end)}) and len(names) == 1:
            yield Source("column_head", spoken.within(start, end)[0])


def _of(spoken: Spoken, passage: Passage) -> Reference | None:
    return spoken.last_within(passage.block.start_char, passage.block.end_char)


def _told_of(spoken: Spoken, passage: Passage, subject: str | None) -> Reference | None:
    """What a block of prose tells of: the page's subject where that is spoken of there, else what its last sentence is about."""
    start, end = passage.block.start_char, passage.block.end_char
    return spoken.named(subject, start, end) or spoken.latest(start, end)


def _only(spoken: Spoken, heading: Passage) -> Reference | None:
    """The agreement that a heading is of."""
    return headed(spoken.within(heading.block.start_char, heading.block.end_char), spoken.text)


def headed(found: Sequence[Reference], text: str) -> Reference | None:
    """The only agreement that a heading names; of "Protocol on Fish to the 1992 Convention on Lakes" the protocol."""
    names = {ref.name for ref in found}
    if len(names) == 1:
        return found[0]
    other = next((ref for ref in found if ref.name != found[0].name), None) if len(names) == TWO else None
    return found[0] if other is not None and _OWNER.fullmatch(text, found[0].end_char, other.start_char) else None
