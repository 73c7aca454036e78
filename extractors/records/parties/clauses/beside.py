"""What is put beside countries: "A, B and C, all of them Signatories", "A and B, none of which has ratified", "A (party since 2017)"."""

from collections.abc import Iterator

from extractors.clauses import Item, Kind, Sentence
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.reference.antecedents import Settled
from extractors.records.events.words.roles import Part, role_lexicon, role_words, settled_role
from extractors.records.events.words.verb_group import words
from extractors.records.events.words.verbs import Shape, verbs
from extractors.records.parties.clauses.part_scene import RULE, PartScene

REACH = 12  # items from "none of which" to what they did
_THEM = frozenset({"which", "whom", "them"})
_EACH = frozenset({"all", "both", "each", "none", "neither"})
BESIDE = _EACH | {"whose"}  # or the noun of a role: without them nothing is put beside a list
_NONE = frozenset({"none", "neither"})
_STOPS = frozenset({";", ":", ".", ")"})


def beside(scene: PartScene) -> Iterator[Part]:
    """The part that a few words behind a list give to all countries of it."""
    sentence, at = scene.sentence, 0
    while at < len(sentence):
        if not sentence.is_kind(at, Kind.COUNTRY):
            at += 1
            continue
        countries, end = countries_from(sentence, at)
        if countries:
            yield from _quantified(scene, countries, end)
            yield from _bracketed(scene, countries[-1], end)
            yield from _whose(scene, countries, end)
        at = max(at + 1, end)


def _quantified(scene: PartScene, countries: list[Item], end: int) -> Iterator[Part]:
    """ ", all of them Signatories", ", none of which has ratified", ", both parties to X"."""
    sentence = scene.sentence
    place = end + 1 if sentence.text_at(end) in {",", "(", "–", "—"} else end
    word = sentence.text_at(place)
    if place == end or word not in _EACH or len(countries) < 2:
        return
    start = place + 3 if sentence.text_at(place + 1) == "of" and sentence.text_at(place + 2) in _THEM else place + 1
    stop = next((at for at in range(start, min(len(sentence), start + REACH)) if sentence.text_at(at) in _STOPS), start + REACH)
    role, told = _role(sentence, start, min(stop, len(sentence)), alone=start == place + 1)
    if role is None or role == "non_party":
        return
    if start == place + 1 and not _ends(sentence, told):
        return  # "A and B, all parties to X agreed, …"
    settled = _agreement(scene, place, told)
    for country in countries if settled else ():
        assert settled is not None
        own = "non_party" if word in _NONE else settled_role(role, settled.name, scene.entries.reading.register)
        last = sentence[min(told, len(sentence) - 1)].end_char
        yield Part(settled.name, country.value, None, own, country.start_char, last, RULE + "beside", settled.inherited)


def _ends(sentence: Sentence, told: int) -> bool:
    """Whether what is put beside ends behind the noun, or behind the agreement that follows it."""
    named = next((at for at in range(told + 1, min(len(sentence), told + 4)) if sentence.is_kind(at, Kind.AGREEMENT)), told)
    if named == told and sentence.text_at(told + 1) in {"to", "of", "in"} and sentence.text_at(told + 2) in {"it", "them"}:
        named = told + 2
    return named + 1 == len(sentence) or sentence.text_at(named + 1) in {",", ".", ";", ")", "–", "—"}


def _role(sentence: Sentence, start: int, stop: int, *, alone: bool) -> tuple[str | None, int]:
    """The role told by a noun right behind ("all Signatories", "none of them a party"), or by the verb of a clause, and its place."""
    nouns, said = role_lexicon().nouns, {sentence.text_at(at) for at in range(start, stop)}
    if said & (role_words("unreal") | role_words("refusal") | role_words("refusing")):
        return None, start
    for at in range(start, min(stop, start + REACH)):
        text = sentence.text_at(at)
        if text in nouns:
            return nouns[text], at
        if text not in words("auxiliary") | words("adverb") | role_words("filler") | {"contracting", "state", "states", "of"}:
            break
    if alone:
        return None, start  # "both signed X" is a clause that the verbs tell
    for verb in verbs(sentence):
        role = role_lexicon().acts.get(verb.event(Shape.MEMBER) or "")
        if role is not None and start <= verb.start < stop:
            return role, verb.end - 1
    return None, start


def _agreement(scene: PartScene, begin: int, told: int) -> Settled | None:
    """The agreement named right behind the role, else the one that is spoken of."""
    sentence = scene.sentence
    for at in range(told + 1, min(len(sentence), told + 5)):
        if sentence.is_kind(at, Kind.AGREEMENT):
            return scene.names.item("joined", at, begin, told)
        if sentence.text_at(at) not in {"to", "of", "in", "the", "it"}:
            break
    return scene.names.near("joined", begin, begin, told)


def _bracketed(scene: PartScene, country: Item, end: int) -> Iterator[Part]:
    """ "A (party since March 2017)", "B (observer)"."""
    sentence, nouns = scene.sentence, role_lexicon().nouns
    noun = end + 1
    while sentence.text_at(noun) in role_words("filler"):
        noun += 1
    if sentence.text_at(end) != "(" or sentence.text_at(noun) not in nouns or not sentence.is_kind(end - 1, Kind.COUNTRY):
        return
    if sentence.text_at(noun + 1) not in {")", "since", ",", ";"}:
        return
    settled = scene.names.near("joined", end, end, noun)
    if settled is not None:
        own = settled_role(nouns[sentence.text_at(noun)], settled.name, scene.entries.reading.register)
        last = sentence[noun].end_char
        yield Part(settled.name, country.value, None, own, country.start_char, last, RULE + "beside", settled.inherited)


def _whose(scene: PartScene, countries: list[Item], end: int) -> Iterator[Part]:
    """ "A and B, whose withdrawals took effect on …", "C, whose ratification was deposited in 2001"."""
    sentence, whose = scene.sentence, role_words("whose")
    noun = end + 2
    if sentence.text_at(end) != "," or sentence.text_at(end + 1) != "whose":
        return
    if sentence.text_at(noun) == "instruments" and sentence.text_at(noun + 1) == "of":
        noun += 2
    role = next((role for role in ("withdrawn", "party", "signatory") if sentence.text_at(noun) in role_words(f"noun_{role}")), None)
    done = {sentence.text_at(at) for at in range(noun + 1, min(len(sentence), noun + 4))} & whose
    settled = scene.names.near("joined", end, end, noun) if role and done else None
    for country in countries if settled else ():
        assert settled is not None
        assert role is not None
        last = sentence[noun].end_char
        yield Part(settled.name, country.value, None, role, country.start_char, last, RULE + "beside", settled.inherited)
