"""For and against an ambiguous name: what stands beside it, near it, in its block and on its page."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from extractors.components.countries.lexicon import Ambiguous, ambiguous, contexts
from extractors.components.countries.neighbours import Neighbours
from extractors.components.countries.trie import Hit, Kind

SURE = 3.0  # from which the block decides alone
NEAR = 150  # characters
BESIDE = 100
_CUES = frozenset({Kind.CUE, Kind.MASK})
_LIST = re.compile(r"\.?[\s\d,;:/&()–-]{1,10}(?:(?:and|or|to|the)\b[\s]{1,2}){0,2}")
_JOINTS = frozenset("-–—/")
_WORD = re.compile(r"[^\W\d_]{2,20}(?:-[^\W\d_]{2,20})?")


@dataclass(slots=True)
class Evidence:
    """What a block or a page says of places: kinds of cues, countries, and how ambiguous names were decided."""

    cues: Counter[str] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    votes: Counter[str] = field(default_factory=Counter)

    def add(self, hits: Sequence[Hit], trapped: Mapping[int, str]) -> None:
        """Take in a block's names: each cue once, each country every time, a trapped ambiguous name as a vote against it."""
        self.cues.update(value for value, _ in {(hit.entry.value, hit.entry.key) for hit in hits if hit.entry.kind in _CUES})
        for number, hit in enumerate(hits):
            name = ambiguous().get(hit.entry.key) if hit.entry.is_country else None
            if name is None:
                self.codes[hit.entry.value] += hit.entry.is_country and number not in trapped
            elif trapped.get(number) in ("person", "town", "town with its state"):
                self.votes[name.group] -= 1


def block_score(text: str, hits: Sequence[Hit], number: int, near: Neighbours, name: Ambiguous) -> float:
    """The score of one ambiguous name from the words beside it and the names within NEAR characters."""
    hit = hits[number]
    score = _beside(near, name)
    if name.beside_against:
        window = text[max(0, hit.start - BESIDE) : hit.end + BESIDE]
        score -= 2 * min(2, sum(word.lower() in name.beside_against for word in _WORD.findall(window)))
    return score + _neighbouring(text, hits, number, name) + _near(hits, number, name)


def page_score(evidence: Evidence, name: Ambiguous, *, weight: float) -> float:
    """The score from all the names of a block or a page: each kind of evidence counts three times at most."""
    supporting = sum(evidence.cues[sort] for sort in name.supporting) + sum(evidence.codes[code] for code in name.kin)
    opposing = sum(evidence.cues[sort] for sort in name.opposing) + sum(evidence.codes[code] for code in name.foes)
    return weight * (min(3, supporting) - min(3, opposing))


def leaning(evidence: Evidence, name: Ambiguous) -> float:
    """What tips an open score: many foreign countries around, and how the same name was decided elsewhere."""
    foreign = sum(count > 0 and code not in ("USA", name.code) for code, count in evidence.codes.items())
    return min(2, foreign // 3) + 2 * max(-3, min(3, evidence.votes[name.group]))


def _beside(near: Neighbours, name: Ambiguous) -> float:
    after = near.after.removesuffix("'s").removesuffix("’s")
    score = 0.0
    if near.before in name.before_for or near.pair_before in name.before_for:
        score += 6
    elif near.before in name.before_against or near.pair_before in name.before_against or near.before.lower() in name.before_against:
        score -= 6
    elif name.stranger_before and _is_stranger(near.before, contexts().openers) and near.before_that[-1:].isalnum():
        score -= name.stranger_before
    if after in name.after_for or near.pair_after in name.after_for:
        score += 6
    elif after in name.after_against or near.after in name.after_against or near.pair_after in name.after_against:
        score -= 6
    elif name.stranger_after and _is_stranger(after, contexts().institutions):
        score -= name.stranger_after / 3 if near.after_that[:1].isupper() else name.stranger_after
    return score


def _is_stranger(word: str, known: frozenset[str]) -> bool:
    return word[:1].isupper() and word[-1:].isalpha() and not word.isupper() and word not in known


def _neighbouring(text: str, hits: Sequence[Hit], number: int, name: Ambiguous) -> float:
    """The next names to the left and right, where only the marks of a list stand between."""
    hit, score = hits[number], 0.0
    if number and _LIST.fullmatch(text, hits[number - 1].end, hit.start):
        score += _list_weight(hits[number - 1], name, text[hits[number - 1].end : hit.start])
    if number + 1 < len(hits) and _LIST.fullmatch(text, hit.end, hits[number + 1].start):
        score += _list_weight(hits[number + 1], name, text[hit.end : hits[number + 1].start])
    return score


def _list_weight(neighbour: Hit, name: Ambiguous, glue: str) -> float:
    kind, value, *_ = neighbour.entry
    if kind in _CUES:
        return 4.0 if value in name.supporting else -5.0 if value in name.opposing else 0.0
    if glue in _JOINTS and neighbour.entry.is_country:
        return 6.0  # "U.S.-Jordan"
    if kind is Kind.NAME and value not in ("USA", name.code):
        return -4.0 if value in name.foes else 4.0
    return 0.0


def _near(hits: Sequence[Hit], number: int, name: Ambiguous) -> float:
    here = hits[number]
    supporting, opposing = 0, 0
    for step in (-1, 1):
        at = number + step
        while 0 <= at < len(hits) and abs(hits[at].start - here.start) <= NEAR:
            kind, value, *_ = hits[at].entry
            if kind in _CUES:
                supporting += value in name.supporting
                opposing += value in name.opposing
            elif kind in (Kind.NAME, Kind.ADJECTIVE) and value != name.code:
                supporting += value in name.kin
                opposing += value in name.foes
            elif kind is Kind.ADJECTIVE and hits[at].entry.key != here.entry.key:
                supporting += 1
            at += step
    return 2.0 * (min(2, supporting) - min(2, opposing))
