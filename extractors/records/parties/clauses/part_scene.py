"""A sentence while it is searched for parts, and how a part is made from it."""

from collections.abc import Iterator
from dataclasses import dataclass

from extractors.clauses import Item, Kind, Sentence
from extractors.records.events.reference.antecedents import Antecedents
from extractors.records.events.reference.entries import Entries
from extractors.records.events.words.roles import Part, Phrase

RULE = "agreement_country."
SIGNED_TOGETHER = RULE + "signed_together"
LISTED_WITH_ACTS = frozenset({RULE + "act", RULE + "counted", RULE + "examples", RULE + "nearby", RULE + "event"})
MADE_TOGETHER = frozenset({SIGNED_TOGETHER, RULE + "counted", RULE + "makes"})  # parties only because they signed or made it with others
FEW_MAKERS = 3  # who launch something together are its parties; more take part in it
REACH = 200  # items back to an agreement


@dataclass(frozen=True, slots=True)
class PartScene:
    """A sentence with the entries of its document and what its pronouns mean."""

    sentence: Sentence
    entries: Entries
    names: Antecedents


def parts(scene: PartScene, countries: list[Item], place: int, role: str, rule: str, phrase: Phrase) -> Iterator[Part]:
    """One part for each country in the agreement at a place, told by a phrase."""
    sentence = scene.sentence
    item, first, last = sentence[place], sentence[phrase.start], sentence[phrase.end - 1]
    for country in countries:
        start, end = min(item.start_char, country.start_char, first.start_char), max(item.end_char, country.end_char, last.end_char)
        yield Part(item.value, country.value, None, role, start, end, RULE + rule, scene.names.resolved(item))


def agreement_before(scene: PartScene, start: int) -> int | None:
    """The agreement named last before an item of the sentence."""
    return next((at for at in range(start - 1, max(-1, start - REACH), -1) if scene.sentence.is_kind(at, Kind.AGREEMENT)), None)
