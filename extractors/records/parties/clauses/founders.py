"""Founders and backers: "A was one of the fourteen governments that set up X", "A and B signed what creates X", "X is backed by A"."""

from collections.abc import Iterator

from extractors.clauses import Item, Kind
from extractors.records.events.actors.country_groups import acting_countries
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.reference.named_object import object_agreement
from extractors.records.events.reference.named_subject import subject_agreement
from extractors.records.events.words.roles import Part, Phrase, is_treaty, role_words
from extractors.records.events.words.verb_group import group_before, words
from extractors.records.parties.clauses.part_scene import FEW_MAKERS, PartScene, parts

FOUNDING = 5  # items from "that" to the verb of founding and its object
TEXT = 16  # items from the verb of signing or meeting to that of founding
NOUN = 8  # items from "one of" to "that"


def founders(scene: PartScene) -> Iterator[Part]:
    """The countries that are told to be among those who made an agreement, or to stand behind it."""
    sentence = scene.sentence
    if not sentence.vocabulary.isdisjoint({"that", "which", "who"}):
        yield from _among_those(scene)
    if not sentence.vocabulary.isdisjoint(words("signing") | words("gathering")):
        yield from _by_text(scene)
    if not sentence.vocabulary.isdisjoint(role_words("backed")):
        yield from _backed(scene)


def _among_those(scene: PartScene) -> Iterator[Part]:
    """ "A was also one of the fourteen governments that set up X"."""
    sentence = scene.sentence
    for that in range(3, len(sentence) - 2):
        if sentence.text_at(that) not in {"that", "which", "who"} or sentence.text_at(that - 1) not in words("others") | {"founders"}:
            continue
        near = range(that - 2, max(-1, that - NOUN), -1)
        among = next((at for at in near if sentence.text_at(at) in words("among")), None)
        verb = next((at for at in range(that + 1, min(len(sentence), that + FOUNDING)) if sentence.text_at(at) in words("made")), None)
        if among is None or verb is None:
            continue
        place = object_agreement(sentence, verb + 2 if sentence.text_at(verb + 1) == "up" else verb + 1)
        group = group_before(sentence, among)
        if place is None or not group.auxiliary or group.irreal or group_before(sentence, verb).irreal:
            continue
        countries = acting_countries(sentence, group.start)[1]
        role = "party" if is_treaty(sentence[place].value, scene.entries.reading.register) else "participant"
        yield from parts(scene, countries, place, role, "founders", Phrase("founders", role, among, verb + 1))


def _by_text(scene: PartScene) -> Iterator[Part]:
    """ "A, B and C signed its charter, formally creating X", "A and B met in Oslo to launch X": those who did it together."""
    sentence = scene.sentence
    for at in range(2, len(sentence) - 1):
        text, before = sentence.text_at(at), sentence.text_at(at - 1)
        purpose = before == "to" and text in words("creates")
        if not (purpose or text in words("creating") or (text in words("made") and before in {"that", "which"})):
            continue
        acts = words("signing") | words("gathering") if purpose else words("signing")
        verb = next((back for back in range(at - 1, max(0, at - TEXT), -1) if sentence.text_at(back) in acts), None)
        place = object_agreement(sentence, at + 2 if sentence.text_at(at + 1) == "up" else at + 1)
        group = group_before(sentence, verb) if verb is not None else None
        if verb is None or group is None or place is None or group.irreal or group.passive:
            continue
        countries = acting_countries(sentence, group.start)[1]
        if len({item.value for item in countries}) > 1:
            signed = sentence.text_at(verb) in words("signing") or len(countries) <= FEW_MAKERS
            yield from parts(
                scene, countries, place, "party" if signed else "participant", "founders", Phrase("founders", "party", verb, at + 1)
            )


def _backed(scene: PartScene) -> Iterator[Part]:
    """ "X is backed by A and B", "after the first declaration of support by A and B, others joined X": they take part in it."""
    sentence = scene.sentence
    for at in range(1, len(sentence) - 2):
        if sentence.text_at(at) not in role_words("backed") or sentence.text_at(at + 1) not in {"by", "from", "of"}:
            continue
        countries, end = countries_from(sentence, at + 2)
        group = group_before(sentence, at)
        if len({item.value for item in countries}) < 2 or group.irreal:
            continue
        passive = sentence.text_at(at + 1) == "by" and group.auxiliary
        place = subject_agreement(sentence, group.start) if passive else _joined_behind(scene, end)
        if place is not None and passive == group.auxiliary:
            yield from _taking_part(scene, countries, place, at)


def _joined_behind(scene: PartScene, end: int) -> int | None:
    """The agreement that others are told to join behind a comma."""
    sentence = scene.sentence
    if sentence.text_at(end) not in {",", "at", "in", "on"} and not sentence.is_kind(end, Kind.DATE):
        return None
    named = [at for at in range(end, len(sentence)) if sentence.is_kind(at, Kind.AGREEMENT)]
    if len({sentence[at].value for at in named}) != 1:
        return None
    said = {sentence.text_at(at) for at in range(end, named[0])}
    return named[0] if said & role_words("joins") and said & words("others") else None


def _taking_part(scene: PartScene, countries: list[Item], place: int, at: int) -> Iterator[Part]:
    if not is_treaty(scene.sentence[place].value, scene.entries.reading.register):
        yield from parts(scene, countries, place, "participant", "founders", Phrase("founders", "participant", at, at + 2))
