"""Antecedents: which agreement "the Convention" or "this agreement" takes up again."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractors.agreements.entity import Reference
from extractors.agreements.ground import Ground
from extractors.agreements.opening import opening
from extractors.agreements.references import Anaphor, anaphors
from extractors.agreements.surroundings import Surroundings
from extractors.passage import Passage

MOST_LOOKED_AT = 40  # references of one block that a bare noun is compared with, latest first


@dataclass(frozen=True, slots=True)
class Traits:
    """By what the page may take an agreement up again: its head nouns, and the years of its forms."""

    heads: frozenset[str]
    years: frozenset[str] = frozenset()

    def fit(self, anaphor: Anaphor) -> bool:
        """Whether the anaphor can mean this agreement."""
        return not self.heads.isdisjoint(anaphor.heads) and (anaphor.year is None or anaphor.year in self.years)


def resolved(
    ground: Ground, passages: Sequence[Passage], spoken: Sequence[Reference], traits: Mapping[str, Traits]
) -> tuple[Reference, ...]:
    """The references of a page by name and acronym, with the bare ones that have an antecedent, in reading order."""
    resolver = _Resolver(ground, passages, spoken, traits)
    for passage in passages:
        resolver.read(passage)
    return tuple(ref for passage in passages for ref in resolver.by_block[passage.block.number])


class _Resolver:
    """Reads the blocks in order and remembers what was spoken of in each, so that every bare noun costs a look at the latest few."""

    def __init__(self, ground: Ground, passages: Sequence[Passage], spoken: Sequence[Reference], traits: Mapping[str, Traits]) -> None:
        self._ground = ground
        self.by_block = _by_block(passages, spoken)
        self._traits = traits
        self._around = Surroundings(passages)
        self._subject = spoken[0].name if spoken else None
        self._only: dict[tuple[frozenset[str], str | None], str | None] = {}

    def read(self, passage: Passage) -> None:
        """Resolve the bare nouns of a block and put them among its references."""
        named = self.by_block[passage.block.number]
        out: list[Reference] = []
        at = 0
        for anaphor in anaphors(passage):
            while at < len(named) and named[at].end_char <= anaphor.start_char:
                out.append(named[at])
                at += 1
            if name := self._antecedent(anaphor, passage, out):
                out.append(Reference(name, anaphor.start_char, anaphor.end_char, "reference"))
        self.by_block[passage.block.number] = out + named[at:]

    def _antecedent(self, anaphor: Anaphor, passage: Passage, before: Sequence[Reference]) -> str | None:
        for references in (before, *self._near(anaphor, passage)):
            fitting = [ref for ref in references[-MOST_LOOKED_AT:] if self._traits[ref.name].fit(anaphor)]
            if fitting:
                if references is not before and (subject := self._subject_of(anaphor, references)):
                    return subject
                return self._preferred(anaphor, fitting, references[-MOST_LOOKED_AT:], self._told_of(passage, references)).name
        return self._only_one(anaphor) if anaphor.strong or anaphor.year else None

    def _subject_of(self, anaphor: Anaphor, references: Sequence[Reference]) -> str | None:
        """What the page opens with, where the block before this one opens with it too: a new paragraph comes back to it."""
        first = references[0]
        fits = first.name == self._subject and self._traits[first.name].fit(anaphor)
        return first.name if fits and not anaphor.deictic and anaphor.noun in self._traits[first.name].heads else None

    def _told_of(self, passage: Passage, references: Sequence[Reference]) -> frozenset[str]:
        """What a block tells of: the agreement that its heading names, and the first that it names itself."""
        heading = self._around.heading(passage.block)
        above = self.by_block[heading.block.number][:1] if heading is not None else []
        return frozenset(ref.name for ref in (*above, *references[:1]))

    def _preferred(
        self, anaphor: Anaphor, fitting: Sequence[Reference], references: Sequence[Reference], told_of: frozenset[str]
    ) -> Reference:
        """Of those that fit, the last one; of an earlier sentence rather the one that opens it ("X replaces Y. The convention …" is X).

        "This" points at the last one. One of the noun's own kind goes before others: "the agreement" is no protocol where both are near,
        nor the convention whose members have joined the agreement that the block tells of.
        """
        low, high = self._ground.sentence(fitting[-1].start_char)
        near = [ref for ref in fitting if ref.start_char >= low]
        own = [ref for ref in near if anaphor.noun in self._traits[ref.name].heads]
        if not own and not anaphor.deictic:
            own = [ref for ref in fitting if ref.name in told_of and anaphor.noun in self._traits[ref.name].heads]
        own = own or near
        if anaphor.deictic or anaphor.start_char < high:
            return own[-1]
        first = opening([ref for ref in references if ref.start_char >= low], low, self._ground.text)
        return first if first in own else own[-1]

    def _only_one(self, anaphor: Anaphor) -> str | None:
        """The only agreement of the page that the word can mean."""
        key = anaphor.heads, anaphor.year
        if key not in self._only:
            possible = [name for name, its in self._traits.items() if its.fit(anaphor)]
            self._only[key] = possible[0] if len(possible) == 1 else None
        return self._only[key]

    def _near(self, anaphor: Anaphor, passage: Passage) -> Iterator[list[Reference]]:
        """The references of the places that may hold the antecedent, nearest first: lead-in, heading, earlier blocks, outer headings.

        A small-letter noun with words of its own ("the collaborative agreement") reaches none of them.
        """
        if anaphor.modified and not anaphor.strong and anaphor.year is None:
            return
        for other in (self._around.lead_in(passage.block), self._around.heading(passage.block)):
            if other is not None:
                yield self.by_block[other.block.number]
        for distance, earlier in enumerate(self._around.earlier(passage.block)):
            if anaphor.strong or distance == 0:
                yield self.by_block[earlier.block.number]
        if anaphor.strong:
            for outer in self._around.outer_headings(passage.block):
                yield self.by_block[outer.block.number]


def _by_block(passages: Sequence[Passage], spoken: Sequence[Reference]) -> dict[int, list[Reference]]:
    found: dict[int, list[Reference]] = {passage.block.number: [] for passage in passages}
    at = 0
    for passage in sorted(passages, key=lambda passage: passage.block.start_char):
        while at < len(spoken) and spoken[at].start_char < passage.block.end_char:
            if spoken[at].start_char >= passage.block.start_char:
                found[passage.block.number].append(spoken[at])
            at += 1
    return found
