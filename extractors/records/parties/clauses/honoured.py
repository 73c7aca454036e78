"""Honours: "welcomed A and B as new members", "named A as its first champion", "congratulated A and B on ratifying X"."""

from collections.abc import Iterator

from extractors.clauses import Item, Sentence
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.reference.antecedents import Settled
from extractors.records.events.reference.named_object import object_agreement
from extractors.records.events.words.roles import Part, role_lexicon, role_words, settled_role
from extractors.records.events.words.verb_group import group_before, words
from extractors.records.events.words.verbs import Shape, verbs
from extractors.records.parties.clauses.part_scene import RULE, PartScene, agreement_before

COMPANY = 7  # items from "to" to "as": "to the X family"
NOUN = 8  # items from "as" to the noun: "as its first three lead countries"


def honoured(scene: PartScene) -> Iterator[Part]:
    """The countries that somebody welcomes, names or congratulates, in the role for which he does."""
    sentence = scene.sentence
    for at in range(len(sentence) - 2):
        if sentence.text_at(at) not in role_words("honouring"):
            continue
        countries, end = countries_from(sentence, at + 1)
        group = group_before(sentence, at)
        glad = sentence.text_at(at - 1) == "to" and sentence.text_at(at - 2) in words("glad")  # "is delighted to welcome"
        if not countries or (group.irreal and not glad):
            continue
        if sentence.text_at(end) in {"to", "into"} and object_agreement(sentence, end + 1) is None:
            end = _past_company(sentence, end)
        if sentence.text_at(end) == "as":
            yield from _as_what(scene, at, countries, end)
        elif sentence.text_at(end) in {"for", "on", "upon"}:
            yield from _for_what(scene, at, countries, end)
        elif sentence.text_at(end) in {"to", "into"} and (place := object_agreement(sentence, end + 1)) is not None:
            settled = scene.names.item("joined", place, at, place)
            role = settled_role("member", settled.name, scene.entries.reading.register)
            yield from _parts(scene, settled, role, countries, at, place)


def _past_company(sentence: Sentence, to: int) -> int:
    """ "welcomed A to the X family as its 161st Party": the place of "as"; the place itself where none follows."""
    return next((at for at in range(to, min(len(sentence), to + COMPANY)) if sentence.text_at(at) == "as"), to)


def _as_what(scene: PartScene, at: int, countries: list[Item], end: int) -> Iterator[Part]:
    sentence, nouns = scene.sentence, role_lexicon().nouns
    for noun in range(end + 1, min(len(sentence), end + NOUN)):
        text = sentence.text_at(noun)
        role = nouns.get(text) or ("participant" if text in role_words("leading") | role_words("champions") else None)
        if (
            role is None
            and not text.isdigit()
            and text
            not in role_words("filler")
            | words("adverb")
            | words("ordinal")
            | {
                "new",
                "newest",
                "-",
                "co",
                "additional",
                "st",
                "nd",
                "rd",
                "th",
                "contracting",
            }
        ):
            return
        if role is None:
            continue
        of = sentence.text_at(noun + 1) in {"of", "in", "to", "for"}
        behind = object_agreement(sentence, noun + 2) if of else None
        if of and behind is None:
            return  # "as hosts of its next summit"
        place = behind if behind is not None else agreement_before(scene, at)
        settled = scene.names.item("joined", place, at, place) if place is not None else scene.names.near("joined", at, at, noun)
        if settled is not None:
            yield from _parts(scene, settled, settled_role(role, settled.name, scene.entries.reading.register), countries, at, noun)
        return


def _for_what(scene: PartScene, at: int, countries: list[Item], end: int) -> Iterator[Part]:
    sentence = scene.sentence
    for verb in verbs(sentence):
        role = role_lexicon().acts.get(verb.event(Shape.GERUND) or "")
        between = [sentence.text_at(at) for at in range(end + 1, verb.start)]
        if role is None or verb.start <= end or not all(text in words("adverb") or text.endswith("ly") for text in between):
            continue
        place = object_agreement(sentence, verb.end)
        settled = scene.names.item("joined", place, at, place) if place is not None else None
        if settled is not None:
            yield from _parts(scene, settled, role, countries, at, verb.end - 1)


def _parts(scene: PartScene, settled: Settled, role: str, countries: list[Item], at: int, last: int) -> Iterator[Part]:
    sentence = scene.sentence
    for country in countries:
        start, end = min(sentence[at].start_char, country.start_char), max(sentence[last].end_char, country.end_char)
        yield Part(settled.name, country.value, None, role, start, end, RULE + "honoured", settled.inherited)
