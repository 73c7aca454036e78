"""Relative clauses with a preposition: "X, of which A and B are members", "X, in which A takes part"."""

from collections.abc import Iterator

from extractors.clauses import Kind, Sentence
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.reference.named_subject import antecedent
from extractors.records.events.words.roles import Part, Phrase, role_lexicon, role_words, settled_role
from extractors.records.events.words.verb_group import words
from extractors.records.parties.clauses.part_scene import PartScene, parts

SMALL = 6  # items between the countries and the noun of their role


def relatives(scene: PartScene) -> Iterator[Part]:
    """The roles that a relative clause gives in the agreement right before it."""
    sentence = scene.sentence
    for at in range(2, len(sentence) - 2):
        if sentence.text_at(at) != "which" or sentence.text_at(at - 1) not in {"of", "to", "in"}:
            continue
        place = antecedent(sentence, at - 1)
        begin = at + 2 if sentence.text_at(at + 1) == "both" else at + 1
        countries, end = countries_from(sentence, begin) if place is not None else ([], at)
        told = _role(scene, end) if countries else None
        if told is None or place is None:
            continue
        for each in _meant_together(sentence, place):
            role = settled_role(told.role, sentence[each].value, scene.entries.reading.register)
            yield from parts(scene, countries, each, role, "relative", told)


def _meant_together(sentence: Sentence, place: int) -> Iterator[int]:
    """The agreements that one noun means: "the *conventions* to which A is a party are X and Y"; else the one itself."""
    start = sentence[place].start_char
    while sentence.is_kind(place, Kind.AGREEMENT) and sentence[place].start_char == start:
        yield place
        place -= 2


def _role(scene: PartScene, at: int) -> Phrase | None:
    """The role behind the countries: "are (both founding) members", "participate"."""
    sentence, nouns = scene.sentence, role_lexicon().nouns
    for place in range(at, min(len(sentence), at + SMALL)):
        text = sentence.text_at(place)
        if text in nouns:
            return Phrase("relative", nouns[text], at, place + 1) if place > at else None
        if text in {"participate", "participates", "participated", "take", "takes", "took"}:
            return Phrase("relative", "participant", at, place + 1)
        if text not in words("auxiliary") | words("adverb") | role_words("filler") | {"contracting", "state", "states", "now"}:
            return None
    return None
