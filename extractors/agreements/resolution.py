"""Antecedents: which agreement "the Convention" or "this agreement" takes up again."""

from collections.abc import Mapping, Sequence

from extractors.agreements.entity import Reference
from extractors.agreements.references import Anaphor, anaphors
from extractors.agreements.surroundings import Surroundings
from extractors.passage import Passage


def resolved(passages: Sequence[Passage], spoken: Sequence[Reference], heads: Mapping[str, frozenset[str]]) -> tuple[Reference, ...]:
    """The references of a page by name and acronym, with the bare ones that have an antecedent, in reading order.

    `heads`: the head nouns by which each agreement may be taken up again.
    """
    around = Surroundings(passages)
    by_block = _by_block(passages, spoken)
    for passage in passages:
        for anaphor in anaphors(passage):
            if name := _antecedent(anaphor, passage, around, by_block, heads):
                by_block[passage.block.number].append(Reference(name, anaphor.start_char, anaphor.end_char, "reference"))
                by_block[passage.block.number].sort(key=lambda ref: ref.start_char)
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


def _antecedent(
    anaphor: Anaphor, passage: Passage, around: Surroundings, by_block: Mapping[int, list[Reference]], heads: Mapping[str, frozenset[str]]
) -> str | None:
    def fitting(references: Sequence[Reference]) -> str | None:
        return next((ref.name for ref in reversed(references) if heads[ref.name].intersection(anaphor.heads)), None)

    here = [ref for ref in by_block[passage.block.number] if ref.end_char <= anaphor.start_char]
    if name := fitting(here):
        return name
    near = [around.lead_in(passage.block), around.heading(passage.block), *around.earlier(passage.block)]
    for other in near:
        if other is not None and (name := fitting(by_block[other.block.number])):
            return name
    return _far(anaphor, passage, around, by_block, heads) if anaphor.strong else None


def _far(
    anaphor: Anaphor, passage: Passage, around: Surroundings, by_block: Mapping[int, list[Reference]], heads: Mapping[str, frozenset[str]]
) -> str | None:
    """Beyond the section: an outer heading, else the only agreement of the page that the word can mean."""
    for other in around.outer_headings(passage.block):
        for ref in by_block[other.block.number]:
            if heads[ref.name].intersection(anaphor.heads):
                return ref.name
    possible = [name for name, its in heads.items() if its.intersection(anaphor.heads)]
    return possible[0] if len(possible) == 1 else None
