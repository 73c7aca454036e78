"""Partners: those with whom a country signs, launches or founds an agreement, and those who did the same as it."""

from collections.abc import Iterator

from extractors.clauses import Item, Kind, Sentence
from extractors.records.events.actors.country_groups import acting_countries
from extractors.records.events.actors.country_lists import first_country, listed_countries
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.reference.entries import FEW
from extractors.records.events.reference.named_object import object_agreement
from extractors.records.events.words.roles import Part, Phrase, is_treaty, role_words, settled_role
from extractors.records.events.words.verb_group import group_before, words
from extractors.records.parties.clauses.part_scene import RULE, PartScene, parts
from schemas.mention import Label

BEHIND = 3  # items from a verb of joining to "with"
NAMED = 5  # items from "joined" to those whom it names: "representatives from"
CHARTER = 12  # items from "in signing" to the agreement: "a charter formally creating"
SECOND = 30  # items from a verb to its second object
BESIDE = 12  # items from "signed" to "with", past a place and a day
NEW = 7  # items from "signed" to "with", past a new agreement that has no name yet
FOUNDING = 4  # items from the list to "found"
_DO = frozenset({"do", "does"})


def partners(scene: PartScene) -> Iterator[Part]:
    """ "A joined with B and C to found X", "A signed X with B", "Together with B, A launched X"."""
    sentence = scene.sentence
    yield from _named_with(scene)
    for at in range(len(sentence)):
        if sentence.text_at(at) != "with" or not (others := _listed(scene, at + 1)):
            continue
        for read in (_teamed, _signed_with, _agreed_with, _together_with):
            if found := list(read(scene, at, others)):
                yield from found
                break


def joined_in(scene: PartScene) -> Iterator[Part]:
    """ "A joined B and C in signing X", "A is joining representatives from B and C today in signing a charter creating X"."""
    sentence = scene.sentence
    for at in range(1, len(sentence) - 4):
        if sentence.text_at(at) not in role_words("joining"):
            continue
        group = group_before(sentence, at)
        own = acting_countries(sentence, group.start)[1] if not group.irreal or sentence.text_at(at - 1) in words("be") else []
        first = next((place for place in range(at + 1, min(len(sentence), at + NAMED)) if sentence.is_kind(place, Kind.COUNTRY)), None)
        counted = sentence.text_at(group.start - 1) in words("others")  # "Thirteen countries join A in launching X"
        others, end = countries_from(sentence, first) if (own or counted) and first is not None else ([], at)
        within = next(
            (place for place in range(end, min(len(sentence), end + BEHIND)) if sentence.text_at(place) in {"in", "and", "to"}), None
        )
        if not others or within is None or sentence.text_at(within + 1) not in role_words("founding"):
            continue
        near = range(within + 2, min(len(sentence), within + CHARTER))
        behind = [place for place in near if sentence.is_kind(place, Kind.AGREEMENT)]
        place = next((place for place in behind if sentence.text_at(place - 1) != "a"), None)  # not "a Charter founding it"
        if place is not None and own:
            yield from _together(scene, [*own, *others], place, Phrase("partners", "party", at, within + 2))
        elif place is not None:
            yield from _joined_by_others(scene, others, place, at, within + 2)


def _joined_by_others(scene: PartScene, countries: list[Item], place: int, start: int, end: int) -> Iterator[Part]:
    """ "Thirteen countries join A in launching X": of those only A is named."""
    role = settled_role("member", scene.sentence[place].value, scene.entries.reading.register)
    yield from parts(scene, countries, place, role, "partners", Phrase("partners", role, start, end))


def _listed(scene: PartScene, at: int) -> list[Item]:
    return listed_countries(scene.sentence, at) or first_country(scene.sentence, at)


def _place_of(scene: PartScene, country: Item) -> int:
    return scene.sentence.items.index(country)


def _teamed(scene: PartScene, at: int, others: list[Item]) -> Iterator[Part]:
    """ "A joined with B and C to found X", "A worked with B on launching X"."""
    sentence = scene.sentence
    verb = next((back for back in range(at - 1, max(-1, at - 1 - BEHIND), -1) if sentence.text_at(back) in role_words("teaming")), None)
    if verb is None or (group := group_before(sentence, verb)).irreal:
        return
    behind = _place_of(scene, others[-1]) + 1
    founding = next(
        (place for place in range(behind, min(len(sentence), behind + FOUNDING)) if sentence.text_at(place) in role_words("founding")), None
    )
    place = object_agreement(sentence, founding + 1) if founding is not None else None
    if founding is None or place is None:
        return
    own = acting_countries(sentence, group.start)[1]
    if own:
        yield from _together(scene, [*own, *others], place, Phrase("partners", "party", verb, founding + 1))
    elif sentence.text_at(group.start - 1) in words("others"):
        yield from _joined_by_others(scene, others, place, verb, founding + 1)


def _signed_with(scene: PartScene, at: int, others: list[Item]) -> Iterator[Part]:
    """ "A signed X with B and C", "A has an X with B", "A signed an agreement on fur with B, the X": between them."""
    sentence = scene.sentence
    named = sentence.is_kind(at - 1, Kind.AGREEMENT)
    verb = _signing(sentence, at - 1) if named else _signing_described(sentence, at)
    if verb is None or (group := group_before(sentence, verb)).irreal:
        return
    place = at - 1 if named else object_agreement(sentence, verb + 1)
    own = acting_countries(sentence, group.start)[1]
    if place is not None and own and len({item.value for item in (*own, *others)}) > 1:
        yield from parts(scene, [*own, *others], place, "party", "partners", Phrase("partners", "party", verb, at + 1))


def _signing_described(sentence: Sentence, at: int) -> int | None:
    """The verb of signing before what "with" describes, where the name stands behind it: "signed an agreement with B, the X"."""
    if sentence.text_at(at - 1) not in words("head_noun"):
        return None
    verb = next((back for back in range(at - 2, max(-1, at - NEW), -1) if sentence.text_at(back) in role_words("signing")), None)
    place = object_agreement(sentence, verb + 1) if verb is not None else None
    return verb if place is not None and place > at and sentence.text_at(place + 1) != "with" else None


def _signing(sentence: Sentence, place: int) -> int | None:
    """The verb of signing whose object an agreement is, be it the second one: "signed X with A in 2011 and Y with B"."""
    verb = next((back for back in range(place - 1, max(-1, place - 9), -1) if sentence.text_at(back) in role_words("signing")), None)
    if verb is not None and object_agreement(sentence, verb + 1) == place:
        return verb
    first = place
    while sentence.text_at(first - 1) in words("determiner") or sentence.is_kind(first - 1, Kind.DATE):
        first -= 1
    if sentence.text_at(first - 1) != "and":
        return None
    for back in range(first - 2, max(-1, first - SECOND), -1):
        if sentence.text_at(back) in role_words("signing"):
            return back if object_agreement(sentence, back + 1) is not None else None
        if sentence.text_at(back) in words("stop") or sentence.text_at(back) in {";", ":"}:
            return None
    return None


def _agreed_with(scene: PartScene, at: int, others: list[Item]) -> Iterator[Part]:
    """ "a party to X, signed in Lima in 1987 with B and C": a participle beside the name, and those with whom."""
    sentence = scene.sentence
    verb = next((back for back in range(at - 1, max(-1, at - BESIDE), -1) if sentence.text_at(back) in role_words("signing")), None)
    if verb is None or sentence.text_at(verb - 1) != "," or not sentence.is_kind(verb - 2, Kind.AGREEMENT):
        return
    if all(
        sentence[place].capital or not sentence[place].is_word or sentence.text_at(place) in {"in", "on", "at"}
        for place in range(verb + 1, at)
    ):
        yield from parts(scene, others, verb - 2, "party", "partners", Phrase("partners", "party", verb, at + 1))


def _named_with(scene: PartScene) -> Iterator[Part]:
    """ "A concluded a Trade Agreement with B": the partner stands in the name."""
    sentence, passage = scene.sentence, scene.sentence.passage
    for place, item in enumerate(sentence.items):
        if item.kind is not Kind.AGREEMENT or " with " not in item.value:
            continue
        verb = _signing(sentence, place)
        if verb is None or (group := group_before(sentence, verb)).irreal:
            continue
        inside = [each for each in passage.labelled(Label.COUNTRY) if item.start_char <= each.start_char < item.end_char]
        others = [Item(Kind.COUNTRY, "", each.start_char, each.end_char, True, each.value) for each in inside]
        own = acting_countries(sentence, group.start)[1]
        if own and others and len({each.value for each in (*own, *others)}) > 1:  # not EPA's with the American Lung Association
            yield from parts(scene, [*own, *others], place, "party", "partners", Phrase("partners", "party", verb, place + 1))


def _together_with(scene: PartScene, at: int, others: list[Item]) -> Iterator[Part]:
    """ "Together with B, A launched X", "In cooperation with B and C, A launched X", "A, together with B, launched X"."""
    sentence = scene.sentence
    joined = sentence.text_at(at - 1)
    if joined not in role_words("jointly"):
        return
    behind = _place_of(scene, others[-1]) + 1
    start = behind + 1 if sentence.text_at(behind) == "," else behind
    own = _listed(scene, start) if at <= FEW else []
    first = _place_of(scene, own[-1]) + 1 if own else start
    if not own:
        own = acting_countries(sentence, at - 2 if joined != "together" and sentence.text_at(at - 2) == "in" else at - 1)[1]
    if not own and at <= FEW and len(others) > 1:
        own, first = others[-1:], behind  # "Together with B, A launched X": one list, whoever is meant by which
    verb = next((place for place in range(first, min(len(sentence), first + FOUNDING)) if sentence.text_at(place) in words("made")), None)
    place = object_agreement(sentence, verb + 1) if verb is not None else None
    if own and verb is not None and place is not None and not group_before(sentence, verb).irreal:
        yield from _together(scene, [*own, *others], place, Phrase("partners", "party", at, verb + 1))


def _together(scene: PartScene, countries: list[Item], place: int, phrase: Phrase) -> Iterator[Part]:
    """Those who make an agreement together: its parties where they are few, or where it is a treaty."""
    values = {item.value for item in countries}
    few = len(values) <= FEW and not any(item.agency for item in countries)
    signed = scene.sentence.text_at(phrase.end - 1) == "signed"
    if signed and not scene.entries.between_them(scene.sentence[place].value, len(values), indefinite=False):
        yield from parts(scene, countries, place, "signatory", "partners", phrase)
        return
    role = "party" if few or is_treaty(scene.sentence[place].value, scene.entries.reading.register) else "participant"
    if len(values) > 1:
        yield from parts(scene, countries, place, role, "partners", phrase)


def likewise(scene: PartScene, told: list[Part]) -> Iterator[Part]:
    """ "A is a party to X, as are B and C", "A has not ratified X, nor has B": the part told last in the sentence, of others."""
    sentence = scene.sentence
    for at in range(2, len(sentence) - 2):
        denied = sentence.text_at(at) in {"nor", "neither"}
        if not (denied or sentence.text_at(at) in {"as", "so"}) or sentence.text_at(at + 1) not in words("auxiliary") | _DO:
            continue
        if sentence.text_at(at - 1) not in {",", ";", "–", "—", "and"}:
            continue
        here = sentence[at].start_char
        before = [part for part in told if part.start_char < here and (part.role == "non_party") == denied and part.role != "withdrawn"]
        for country in _listed(scene, at + 2) if before else ():
            last = max(before, key=lambda part: part.end_char)
            start = min(last.start_char, sentence[at].start_char)
            yield Part(last.agreement, country.value, None, last.role, start, country.end_char, RULE + "likewise", last.inherited)
