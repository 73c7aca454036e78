"""The countries of one text."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extractors.components.countries import traps
from extractors.components.countries.evidence import SURE, Evidence, block_score, leaning, page_score
from extractors.components.countries.lexicon import Ambiguous, ambiguous, contexts, names
from extractors.components.countries.neighbours import NOWHERE, Neighbours, neighbours
from extractors.components.countries.trie import Hit, Kind
from extractors.found import Found
from schemas.mention import Label

DOUBT = -1.5  # down to which a name that is the country by default stays it
UNDECIDED = "country.undecided"  # a mention that `settle` may change or take away
_RULES = {kind: f"country.{kind}" for kind in Kind}
_LOOKED_AROUND = frozenset({Kind.NAME, Kind.ADJECTIVE, Kind.ABBREVIATION, Kind.LANGUAGE})
_AND = re.compile(r"\s(?:and|&)\s", re.IGNORECASE)
# Every name starts with a capital, but for eSwatini. The pattern begins with a set of characters: that is what makes the search fast.
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þe](?:(?<!e)|(?=S))[^\W\d_]*")


class Undecided(NamedTuple):
    """An ambiguous name that its block leaves open: what it is and its score so far."""

    start: int
    end: int
    name: Ambiguous
    score: float


@dataclass(slots=True)
class Findings:
    """The countries of a text, the names seen in it, those trapped and by what, those left open, and how ambiguous ones were decided."""

    found: list[Found] = field(default_factory=list)
    hits: Sequence[Hit] = ()
    trapped: Mapping[int, str] = field(default_factory=dict)
    undecided: list[Undecided] = field(default_factory=list)
    votes: Counter[str] = field(default_factory=Counter)

    def testify(self, evidence: Evidence) -> None:
        """Add what the text says to the evidence of a page."""
        evidence.add(self.hits, self.trapped)
        evidence.votes.update(self.votes)


_NOTHING = Findings()


def find(text: str) -> Findings:
    """The countries that a text names, in order, none overlapping another."""
    hits = _hits(text)
    if not hits:
        return _NOTHING
    around = [neighbours(text, hit.start, hit.end) if hit.entry.kind in _LOOKED_AROUND else NOWHERE for hit in hits]
    trapped = _trapped(text, hits, around)
    findings = Findings(hits=hits, trapped=trapped)
    evidence: Evidence | None = None
    for number, hit in enumerate(hits):
        if hit.entry.is_country and number not in trapped:
            name = ambiguous().get(hit.entry.key)
            if name is None:
                findings.found.extend(_plain(text, hit, around[number]))
                continue
            if evidence is None:
                evidence = Evidence()
                evidence.add(hits, trapped)
            _decide(findings, hit, name, block_score(text, hits, number, around[number], name), evidence)
    return findings


def _hits(text: str) -> list[Hit]:
    """Every name of the lexicon in the text, the longest at each place, from left to right."""
    trie, hits, reached = names(), list[Hit](), 0
    starts = trie.first
    for word in _CAPITAL.finditer(text):
        if word[0] in starts and word.start() >= reached:
            hit = trie.longest(text, *word.span())
            if hit is not None and not traps.is_broken(text, hit):
                hits.append(hit)
                reached = hit.end
    return hits


def _trapped(text: str, hits: Sequence[Hit], around: Sequence[Neighbours]) -> dict[int, str]:
    """The numbers of the hits that are no country, with the trap's name."""
    trapped = dict.fromkeys(traps.languages(text, hits, around), "language")
    for number, (hit, near) in enumerate(zip(hits, around, strict=True)):
        if hit.entry.is_country and number not in trapped:
            following = hits[number + 1] if number + 1 < len(hits) else None
            why = traps.trap(text, hit, near, following)
            if why:
                trapped[number] = why
    return trapped | _same_towns(text, hits, trapped) if trapped else trapped


def _same_towns(text: str, hits: Sequence[Hit], trapped: Mapping[int, str]) -> dict[int, str]:
    """The further mentions of a town named with its state: "Poland, Ohio … the schools of Poland", but not "Warsaw, Poland"."""
    towns = {hits[number].entry.key for number, why in trapped.items() if why == "town with its state"} - ambiguous().keys()
    same = (number for number, hit in enumerate(hits) if hit.entry.key in towns and text[max(0, hit.start - 2) : hit.start] != ", ")
    return dict.fromkeys(same, "town") if towns else {}


def _plain(text: str, hit: Hit, near: Neighbours) -> Iterator[Found]:
    """The country of an unambiguous name, or the two of a pair: "between Serbia and Montenegro"."""
    pair = contexts().pairs.get(hit.entry.key)
    joint = _AND.search(text, hit.start, hit.end) if pair and traps.is_two(text, hit, near) else None
    if pair is None or joint is None:
        yield Found(Label.COUNTRY, hit.start, hit.end, hit.entry.value, _RULES[hit.entry.kind])
        return
    yield Found(Label.COUNTRY, hit.start, joint.start(), pair[0], "country.pair")
    yield Found(Label.COUNTRY, joint.end(), hit.end, pair[1], "country.pair")


def _decide(findings: Findings, hit: Hit, name: Ambiguous, score: float, evidence: Evidence) -> None:
    """Decide an ambiguous name by its block, or note it as open, with the best guess that the block allows."""
    if abs(score) < SURE:
        score += page_score(evidence, name, weight=1.0)
    if abs(score) >= SURE:
        findings.votes[name.group] += 1 if score > 0 else -1
        rule = "country.context"
    else:
        findings.undecided.append(Undecided(hit.start, hit.end, name, score))
        score, rule = score + leaning(evidence, name), UNDECIDED
    if value := chosen(name, score):
        findings.found.append(Found(Label.COUNTRY, hit.start, hit.end, value, rule))


def chosen(name: Ambiguous, score: float) -> str | None:
    """What an ambiguous name is at a score: its code, another country's, or None where it is no country."""
    is_it = score > (DOUBT if name.default and not name.other else 0) or (score == 0 and name.default)
    return name.code if is_it else name.other
