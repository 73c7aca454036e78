"""Antecedents: which agreement "the Convention" or "this agreement" takes up again."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractors.agreements.entity import Reference
from extractors.agreements.references import Anaphor, anaphors
from extractors.agreements.surroundings import Surroundings
from extractors.passage import Passage

Spoken = Mapping[int, list[Reference]]  # references by the number of their block, in order


@dataclass(frozen=True, slots=True)
class Traits:
    """By what the page may take an agreement up again: its head nouns, and the years of its forms."""

    heads: frozenset[str]
    years: frozenset[str] = frozenset()

    def fit(self, anaphor: Anaphor) -> bool:
        """Whether the anaphor can mean this agreement."""
        return not self.heads.isdisjoint(anaphor.heads) and (anaphor.year is None or anaphor.year in self.years)


def resolved(passages: Sequence[Passage], spoken: Sequence[Reference], traits: Mapping[str, Traits]) -> tuple[Reference, ...]:
    """The references of a page by name and acronym, with the bare ones that have an antecedent, in reading order."""
    around = Surroundings(passages)
    by_block = _by_block(passages, spoken)
    for passage in passages:
        here = by_block[passage.block.number]
        for anaphor in anaphors(passage):
            if name := _antecedent(anaphor, passage, around, by_block, traits):
                here.append(Reference(name, anaphor.start_char, anaphor.end_char, "reference"))
                here.sort(key=lambda ref: ref.start_char)
    return tuple(ref for passage in passages for ref in by_block[passage.block.number])


def _by_block(passages: Sequence[Passage], spoken: Sequence[Reference]) -> dict[int, list[Reference]]:
    found: dict[int, list[Reference]] = {passage.block.number: [] for passage in passages}
    at = 0
    for passage in sorted(passages, key=lambda passage: passage.block.start_char):
        while at < len(spoken) and spoken[at].start_char < passage.block.end_char:
            if spoken[at].start_char >= passage.block.start_char:
                found[passage.block.number].append(spoken[at])
            at += 1
    return found


def _antecedent(anaphor: Anaphor, passage: Passage, around: Surroundings, by_block: Spoken, traits: Mapping[str, Traits]) -> str | None:
    here = [ref for ref in by_block[passage.block.number] if ref.end_char <= anaphor.start_char]
    for references in (here, *_near(anaphor, passage, around, by_block)):
        if name := next((ref.name for ref in reversed(references) if traits[ref.name].fit(anaphor)), None):
            return name
    possible = [name for name, its in traits.items() if its.fit(anaphor)] if anaphor.strong or anaphor.year else []
    return possible[0] if len(possible) == 1 else None


def _near(anaphor: Anaphor, passage: Passage, around: Surroundings, by_block: Spoken) -> Iterator[list[Reference]]:
    """The references of the places that may hold the antecedent, nearest first: lead-in, heading, earlier blocks, outer headings.

    A small-letter noun with words of its own ("the collaborative agreement") reaches none of them.
    """
    if anaphor.modified and not anaphor.strong and anaphor.year is None:
        return
    for other in (around.lead_in(passage.block), around.heading(passage.block)):
        if other is not None:
            yield by_block[other.block.number]
    for distance, earlier in enumerate(around.earlier(passage.block)):
        if anaphor.strong or distance == 0:
            yield by_block[earlier.block.number]
    if anaphor.strong:
        for outer in around.outer_headings(passage.block):
            yield by_block[outer.block.number]
