"""Who is left out: "parties to it are all Baltic states but A", "A has never taken part", "signed by neither A nor B"."""

from collections.abc import Iterator

from extractors.clauses import Item, Kind
from extractors.records.events.actors.country_groups import acting_countries, excepted
from extractors.records.events.actors.country_lists import listed_countries
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.reference.antecedents import Settled
from extractors.records.events.reference.named_object import object_agreement
from extractors.records.events.reference.named_subject import subject_agreement
from extractors.records.events.words.roles import Part, role_phrases, role_words
from extractors.records.events.words.verb_group import group_before, words
from extractors.records.events.words.verbs import Shape, verbs
from extractors.records.parties.clauses.examples import role_before
from extractors.records.parties.clauses.part_scene import RULE, PartScene

OPENS = 6  # items of "With the exception of"
REACH = 30  # items back to "all" or "every"
_IN = ("party", "member", "signatory", "participant")


def left_out(scene: PartScene) -> Iterator[Part]:
    """The countries that a sentence leaves out of an agreement, without a verb that they refuse."""
    sentence = scene.sentence
    if not sentence.vocabulary.isdisjoint(words("excepting") | {"but", "besides", "exception", "apart", "aside", "other"}):
        yield from _all_but(scene)
    if not sentence.vocabulary.isdisjoint(role_words("refusal")):
        yield from _took_no_part(scene)
    if "neither" in sentence.vocabulary:
        yield from _by_neither(scene)
        yield from _did_neither(scene)


def _all_but(scene: PartScene) -> Iterator[Part]:
    """ "parties to X are all Baltic states but A and B", "169 states are parties, including all powers except A"."""
    sentence = scene.sentence
    for at in range(2, len(sentence) - 1):
        if not excepted(sentence, at):
            continue
        opens = at < OPENS  # "With the exception of A, all states are parties to X"
        near = range(at + 1, min(len(sentence), at + REACH)) if opens else range(at - 1, max(-1, at - REACH), -1)
        every = next((place for place in near if sentence.text_at(place) in {"all", "every"}), None)
        countries = listed_countries(sentence, at + 1)
        told = len(sentence) - 1 if opens else at
        if every is None or not countries or {sentence.text_at(place) for place in range(told)} & role_words("unreal"):
            continue
        role = role_before(sentence, told)
        included = any(sentence.text_at(back) in {"includes", "include"} for back in range(max(0, every - 2), every))
        if role in _IN or included:
            yield from _parts(scene, _agreement(scene, every, at), countries, at)


def _agreement(scene: PartScene, every: int, at: int) -> Settled | None:
    """The agreement spoken of before "all", else the one that the sentence names behind it."""
    behind = next((place for place in range(every, len(scene.sentence)) if scene.sentence.is_kind(place, Kind.AGREEMENT)), None)
    told = scene.names.before("joined", every, every, at) if every < at else None
    return scene.names.item("joined", behind, behind, behind) if told is None and behind is not None else told


def _took_no_part(scene: PartScene) -> Iterator[Part]:
    """ "A has never taken part", "B does not take part in X", "C has not participated in it"."""
    sentence = scene.sentence
    for phrase in role_phrases(sentence):
        if phrase.section not in ("takes_part", "takes_part_alone") or phrase.role in ("withdrawn", "observer"):
            continue
        group = group_before(sentence, phrase.start)
        start, said = group.start, {sentence.text_at(at) for at in range(group.start, phrase.start)}
        while sentence.text_at(start - 1) in {"do", "does", "did"}:
            start -= 1
        if said & role_words("unreal") or not said & role_words("refusal"):
            continue
        place = object_agreement(sentence, phrase.end) if phrase.section == "takes_part" else None
        ends = sentence.text_at(phrase.end) in {"", ".", ",", ";", "in", "and", "so", "yet"}
        countries = acting_countries(sentence, start)[1]
        settled: Settled | None = None
        if place is not None:
            settled = scene.names.item("joined", place, start, place)
        elif ends and (sentence.text_at(phrase.end) != "in" or sentence.text_at(phrase.end + 1) == "it"):
            settled = scene.names.near("joined", start, start, phrase.end)
        yield from _parts(scene, settled, countries, phrase.end - 1)


def _by_neither(scene: PartScene) -> Iterator[Part]:
    """ "X has been signed by neither A nor B"."""
    sentence = scene.sentence
    for verb in verbs(sentence):
        if (
            verb.event(Shape.MEMBER) in (None, "withdrew")
            or sentence.text_at(verb.end) != "by"
            or sentence.text_at(verb.end + 1) != "neither"
        ):
            continue
        group = group_before(sentence, verb.start)
        place = subject_agreement(sentence, group.start)
        countries = countries_from(sentence, verb.end + 2)[0]
        if place is None and sentence.text_at(group.start - 1) == "it":
            yield from _parts(scene, scene.names.before("joined", group.start, group.start, verb.end), countries, verb.end + 1)
        elif place is not None:
            yield from _parts(scene, scene.names.item("joined", place, place, verb.end), countries, verb.end + 1)


def _did_neither(scene: PartScene) -> Iterator[Part]:
    """ "A has neither signed nor acceded to X"."""
    sentence, found = scene.sentence, list(verbs(scene.sentence))
    for verb in found:
        if verb.event(Shape.MEMBER) in (None, "withdrew") or sentence.text_at(verb.start - 1) != "neither":
            continue
        nor = next((at for at in range(verb.end, min(len(sentence), verb.end + 4)) if sentence.text_at(at) == "nor"), None)
        last = next((each for each in found if nor is not None and nor < each.start <= nor + 2), None)
        if last is None:
            continue
        group = group_before(sentence, verb.start)
        countries = acting_countries(sentence, group.start)[1]
        place = object_agreement(sentence, last.end)
        behind = sentence.text_at(last.end)
        settled: Settled | None = None
        if place is not None:
            settled = scene.names.item("ratified", place, group.start, place)
        elif behind in {"", ".", ",", ";", "and"} or sentence.text_at(last.end + 1) == "it" or behind == "it":
            settled = scene.names.near("ratified", group.start, group.start, last.end)
        yield from _parts(scene, settled, countries, last.end - 1)


def _parts(scene: PartScene, settled: Settled | None, countries: list[Item], last: int) -> Iterator[Part]:
    for country in countries if settled else ():
        assert settled is not None
        start, end = min(country.start_char, scene.sentence[last].start_char), max(country.end_char, scene.sentence[last].end_char)
        yield Part(settled.name, country.value, None, "non_party", start, end, RULE + "left_out", settled.inherited)
