"""Refusals: who has not ratified, never signed, or was left out."""

from collections.abc import Iterator

from extractors.clauses import Item
from extractors.records.antecedents import Settled
from extractors.records.country_groups import acting_countries
from extractors.records.country_lists import listed_countries
from extractors.records.part_scene import RULE, PartScene, agreement_before, parts
from extractors.records.roles import Part, Phrase, role_words
from extractors.records.verb_group import delayed, group_before, object_agreement, words
from extractors.records.verbs import Shape, Verb, verbs


def refusals(scene: PartScene) -> Iterator[Part]:
    """ "A has not ratified X", "neither A nor B joined X", "A never signed X"."""
    sentence = scene.sentence
    for verb in verbs(sentence):
        event = verb.event(Shape.MEMBER, Shape.MEMBER_INFINITIVE)
        if event is None or event == "withdrew":
            continue
        yield from _left_out(scene, verb.end)
        start = _refusal_start(scene, verb.start)
        said = {sentence.text_at(at) for at in range(start, verb.start)}
        if delayed(sentence, group_before(sentence, verb.start), verb.end) is not None:
            continue
        if said & role_words("unreal") or not said & (role_words("refusal") | role_words("refusing")):
            continue
        countries = acting_countries(sentence, start)[1] or _only_one(scene, start)
        settled = _refused(scene, verb, start) if countries else None
        if settled is None:
            continue
        for country in countries:
            end = sentence[verb.end].end_char
            yield Part(settled.name, country.value, None, "non_party", country.start_char, end, RULE + "refusal", settled.inherited)


def _only_one(scene: PartScene, start: int) -> list[Item]:
    """ "A is the only country which has not …": the country of which that is said."""
    sentence = scene.sentence
    if sentence.text_at(start - 1) not in words("relative"):
        return []
    only = next((at for at in range(start - 2, max(0, start - 10), -1) if sentence.text_at(at) in {"only", "one", "among"}), None)
    if only is None:
        return []
    copula = next((at for at in range(only - 1, max(0, only - 4), -1) if sentence.text_at(at) in words("be") | {"remains"}), None)
    return acting_countries(sentence, copula)[1] if copula is not None else []


def _refused(scene: PartScene, verb: Verb, start: int) -> Settled | None:
    """The agreement behind a refused verb, or the one that "it" means there."""
    place = object_agreement(scene.sentence, verb.end)
    if place is not None:
        return scene.names.item("ratified", place, start, place)
    return scene.names.before("ratified", verb.end, start, verb.end) if scene.sentence.text_at(verb.end) in {"it", "them"} else None


def _left_out(scene: PartScene, at: int) -> Iterator[Part]:
    """ "X has been ratified by 187 countries, but not by A or B"."""
    sentence, place = scene.sentence, agreement_before(scene, at)
    near = range(at, min(len(sentence), at + 14))
    by = next((place for place in near if sentence.text_at(place) == "not" and sentence.text_at(place + 1) == "by"), None)
    if by is not None and place is not None:
        countries = listed_countries(sentence, by + 2)
        yield from parts(scene, countries, place, "non_party", "refusal", Phrase("refusal", "non_party", by, by + 2))


def _refusal_start(scene: PartScene, at: int) -> int:
    """Where "has never", "did not", "refused to" begins that ends here."""
    small = words("irreal") | words("auxiliary") | words("adverb") | role_words("refusing") | role_words("refusal")
    while scene.sentence.text_at(at - 1) in small:
        at -= 1
    return at
