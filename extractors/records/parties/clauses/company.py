"""Company: whom a country joins in what it did, who joins it, and who followed: they have the same part."""

from collections.abc import Iterator
from typing import NamedTuple

from extractors.clauses import Item, Kind
from extractors.records.events.actors.country_groups import acting_countries
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.words.roles import Part, role_lexicon, role_words, settled_role
from extractors.records.events.words.told import goes_on
from extractors.records.events.words.verb_group import group_before, words
from extractors.records.parties.clauses.part_scene import RULE, PartScene, agreement_before
from schemas.evidence import Inherited

BESIDE = 8  # items from an agreement to "along with": past a day
SENTENCES = 2  # passages back to the act that somebody joins
FRONT = 5  # items before the agreement that opens a sentence: "In the new X, A was joined by B"
_BEHIND = frozenset({"", ".", ",", ";", ")", "in", "as", "on", "and", "who", "which", "–", "—"})  # what ends a list of those who are joined
KEPT = ("party", "signatory", "participant", "withdrawn")


class Same(NamedTuple):
    """The part that those have who are joined or who follow."""

    agreement: str
    role: str
    inherited: tuple[Inherited, ...]


def company(scene: PartScene, told: list[Part]) -> Iterator[Part]:
    """ "They join A and B in showing the will to …", "thereby joining A", "was joined by A and B", "followed by A and B"."""
    sentence = scene.sentence
    for at in range(len(sentence) - 1):
        text, following = sentence.text_at(at), sentence.text_at(at + 1)
        if text in {"joined", "followed"} and following == "by":
            yield from _by(scene, at, told)
        elif text in role_words("joins"):
            yield from _joined(scene, at, told)
        elif text in {"along", "together", "alongside"} and (following == "with" or text == "alongside"):
            yield from _alongside(scene, at, told)
        elif text in role_words("trodden") and following == "of":
            yield from _trodden(scene, at, told)


def _joined(scene: PartScene, at: int, told: list[Part]) -> Iterator[Part]:
    """ "They join A and B": those who did before what is told of them."""
    sentence = scene.sentence
    group = group_before(sentence, at)
    others, end = countries_from(sentence, at + 1)
    if not others or group.irreal or sentence.text_at(end) not in _BEHIND:
        return
    if sentence.text_at(end) == "in" and sentence.text_at(end + 1) in role_words("founding") | role_words("protesting"):
        return  # what they joined in is told there
    own = acting_countries(sentence, group.start)[1]
    pronoun = sentence.text_at(group.start - 1) in {"they", "it", "both", "these"} or sentence.text_at(at) == "joining"
    within = _within(scene, end)
    same = within or (_same(scene, at, told) if own or pronoun else None)
    if same is not None and same.role == "withdrawn" and sentence.text_at(end) == "in":
        return  # who has left joins others in something else
    yield from _parts(scene, same, [*own, *others] if within else others, at)


def _within(scene: PartScene, at: int) -> Same | None:
    """ "join A and B in the X": the agreement right behind."""
    sentence = scene.sentence
    place = at + 2 if sentence.text_at(at + 1) in words("determiner") else at + 1
    if sentence.text_at(at) not in {"in", "as"} or not sentence.is_kind(place, Kind.AGREEMENT):
        return None
    item = sentence[place]
    role = settled_role("member", item.value, scene.entries.reading.register)
    return Same(item.value, role, scene.names.resolved(item))


def _by(scene: PartScene, at: int, told: list[Part]) -> Iterator[Part]:
    """ "In X, A was joined by B and C", "A was the first to ratify X, followed by B"."""
    sentence = scene.sentence
    others = _dated_series(scene, at + 2)
    group = group_before(sentence, at)
    if not others or group.irreal:
        return
    if sentence.text_at(group.start - 1) in {"they", "it", "these"}:
        yield from _parts(scene, _same(scene, at, told), others, at)
        return
    own = acting_countries(sentence, group.start)[1]
    front = agreement_before(scene, at)
    if sentence.text_at(at) == "joined" and front is not None and front < FRONT and sentence.text_at(0) == "in":
        item = sentence[front]
        role = settled_role("member", item.value, scene.entries.reading.register)
        yield from _parts(scene, Same(item.value, role, scene.names.resolved(item)), [*own, *others], at)
    elif same := _told_here(scene, at, told):
        yield from _parts(scene, same, others, at)


def _dated_series(scene: PartScene, at: int) -> list[Item]:
    """ "by A in June 2020, B and C in 2021, and D": the countries of a list that tells the day of each."""
    sentence, found = scene.sentence, list[Item]()
    while True:
        more, end = countries_from(sentence, at)
        found += more
        place = end + 1 if sentence.text_at(end) in {"in", "on"} else end
        if not more or not sentence.is_kind(place, Kind.DATE):
            return found
        at = place + 1
        while sentence.text_at(at) in {",", "and", ";"}:
            at += 1


def _alongside(scene: PartScene, at: int, told: list[Part]) -> Iterator[Part]:
    """ "A joined X in 2005 along with B and C": what was told of A."""
    sentence = scene.sentence
    others, _ = countries_from(sentence, at + 2 if sentence.text_at(at + 1) == "with" else at + 1)
    named = agreement_before(scene, at)
    same = _told_here(scene, at, told) if others and named is not None and at - named < BESIDE else None
    if same is not None and named is not None and sentence[named].value == same.agreement:
        yield from _parts(scene, same, others, at)


def _trodden(scene: PartScene, at: int, told: list[Part]) -> Iterator[Part]:
    """ "follows in the footsteps of A and B", whether it has done so already or is asked to."""
    others, _ = countries_from(scene.sentence, at + 2)
    if others and not scene.sentence.vocabulary.isdisjoint(role_words("treading")):
        yield from _parts(scene, _same(scene, at, told), others, at)


def _told_here(scene: PartScene, at: int, told: list[Part]) -> Same | None:
    """The part told last in this sentence before a place."""
    here = scene.sentence[at].start_char
    before = [part for part in told if part.start_char < here and part.role in KEPT]
    if not before:
        return None
    last = max(before, key=lambda part: (part.start_char, part.end_char))
    return Same(last.agreement, last.role, last.inherited)


def _same(scene: PartScene, at: int, told: list[Part]) -> Same | None:
    """The part told last, in this sentence or as an act in one right before it."""
    if here := _told_here(scene, at, told):
        return here
    names = scene.names
    act = goes_on(names.entries.told, scene.sentence, names.entries.place(scene.sentence.passage), reach=SENTENCES)
    role = role_lexicon().acts.get(act.event) if act else None
    if act is None or role is None:
        return _parted(scene)
    settled = names.again(act.event, act, at, at)
    return Same(settled.name, role, settled.inherited)


def _parted(scene: PartScene) -> Same | None:
    """The part told last, where no act told it: "A was the first to do so. It was followed by B"."""
    parted, place = scene.entries.parted, scene.entries.place(scene.sentence.passage)
    if parted is None or not 0 <= place - parted[0] < SENTENCES:
        return None
    settled = scene.names.near("joined", 0, 0, 0)
    return Same(parted[1], parted[2], settled.inherited if settled and settled.name == parted[1] else ())


def _parts(scene: PartScene, same: Same | None, countries: list[Item], at: int) -> Iterator[Part]:
    for country in countries if same else ():
        assert same is not None
        start, end = min(scene.sentence[at].start_char, country.start_char), max(scene.sentence[at].end_char, country.end_char)
        yield Part(same.agreement, country.value, None, same.role, start, end, RULE + "company", same.inherited)
