"""The countries of one text."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.components.countries import traps
from extractors.components.countries.evidence import SURE, Evidence, Undecided, block_score, foreign, page_score
from extractors.components.countries.lexicon import Ambiguous, ambiguous, names
from extractors.components.countries.neighbours import Neighbours, neighbours
from extractors.components.countries.trie import Hit, Kind
from extractors.found import Found
from schemas.mention import Label

_CAPITAL = re.compile(r"e?[A-ZÀ-ÖØ-Þ][^\W\d_]*")  # every name starts with a capital, but for eSwatini


class Findings(NamedTuple):
    """The countries of a text, and what it says for and against ambiguous names."""

    found: list[Found]
    evidence: Evidence


def find(text: str) -> Findings:
    """The countries that a text names, in order, none overlapping another."""
    hits = list(_hits(text))
    evidence, found = Evidence(), list[Found]()
    if not any(hit.entry.is_country for hit in hits):
        evidence.cues.update({hit.entry.value for hit in hits if hit.entry.kind is Kind.CUE})
        return Findings(found, evidence)
    around = [neighbours(text, hit.start, hit.end) for hit in hits]
    trapped = _trapped(text, hits, around)
    _gather(hits, trapped, evidence)
    for number, hit in enumerate(hits):
        if hit.entry.is_country and number not in trapped:
            found.extend(_decided(text, hits, number, around[number], evidence))
    return Findings(found, evidence)


def _hits(text: str) -> Iterator[Hit]:
    """Every name of the lexicon in the text, the longest at each place, from left to right."""
    trie, reached = names(), 0
    for word in _CAPITAL.finditer(text):
        start, end = word.span()
        if start < reached or not trie.starts(word[0]):
            continue
        hit = trie.longest(text, start, end)
        if hit is not None and not traps.is_broken(text, hit):
            yield hit
            reached = hit.end


def _trapped(text: str, hits: Sequence[Hit], around: Sequence[Neighbours]) -> dict[int, str]:
    """The numbers of the hits that are no country, with the trap's name."""
    trapped = dict.fromkeys(traps.languages(text, hits, around), "language")
    for number, (hit, near) in enumerate(zip(hits, around, strict=True)):
        if hit.entry.is_country and number not in trapped:
            following = hits[number + 1] if number + 1 < len(hits) else None
            why = (
                traps.is_other(hit, near)
                or traps.is_person(text, hit, near)
                or traps.is_place(hit, near)
                or traps.is_town(text, hit, following)
                or traps.is_pronoun(text, hit, near)
                or ("address" if traps.in_address(text, hit) else None)
            )
            if why:
                trapped[number] = why
    return trapped


def _gather(hits: Sequence[Hit], trapped: dict[int, str], evidence: Evidence) -> None:
    """The block's evidence: each cue and each country once, and the traps as votes."""
    cues = {(hit.entry.value, hit.entry.key) for hit in hits if hit.entry.kind is Kind.CUE}
    evidence.cues.update(value for value, _ in cues)
    for number, hit in enumerate(hits):
        if hit.entry.is_country:
            name = ambiguous().get(hit.entry.key)
            if number in trapped:
                if name and trapped[number] in ("person", "town"):
                    evidence.votes[name.group] -= 1
            elif name is None:
                evidence.codes[hit.entry.value] += 1


def _decided(text: str, hits: Sequence[Hit], number: int, near: Neighbours, evidence: Evidence) -> Iterator[Found]:
    hit = hits[number]
    name = ambiguous().get(hit.entry.key)
    if name is None:
        yield Found(Label.COUNTRY, hit.start, hit.end, hit.entry.value, f"country.{hit.entry.kind}")
        return
    score = block_score(text, hits, number, near, name)
    if abs(score) < SURE:
        score += page_score(evidence, name, weight=1.0)
    if abs(score) < SURE:
        evidence.undecided[hit.start, hit.end] = Undecided(name, score)
        value = chosen(name, score + min(2, foreign(evidence, name) // 3) + 2 * max(-3, min(3, evidence.votes[name.group])))
        if value:
            yield Found(Label.COUNTRY, hit.start, hit.end, value, "country.undecided")
        return
    evidence.votes[name.group] += 1 if score > 0 else -1
    if value := chosen(name, score):
        yield Found(Label.COUNTRY, hit.start, hit.end, value, "country.context")


def chosen(name: Ambiguous, score: float) -> str | None:
    """What an ambiguous name is at a score: its code, another country's, or None where it is no country."""
    is_it = score > 0 or (score == 0 and name.default)
    return name.code if is_it else name.other
