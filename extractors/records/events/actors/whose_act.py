"""Whose act a verb tells whose subject is not simply a country: "It took until 2021 for A to …", "one of those that …", "A's council"."""

from extractors.clauses import Item, Kind
from extractors.records.events.actors.bodies import is_chamber
from extractors.records.events.actors.country_groups import relative_object
from extractors.records.events.actors.country_lists import opening
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.reference.antecedents import OWN_ACTS, Scene
from extractors.records.events.reference.entries import OPEN
from extractors.records.events.reference.named_object import object_agreement
from extractors.records.events.words.told import goes_on
from extractors.records.events.words.verb_group import Group, words
from extractors.records.events.words.verbs import Verb

SIDES = 8  # items


def of_one_country(scene: Scene, end: int) -> bool:
    """ "Brazil's Chamber of Deputies", "the Senate approved X": whether the subject that ends here is a body of one country."""
    if is_chamber(scene.sentence, end - 1):
        return True
    near = range(end - 1, max(-1, end - SIDES), -1)
    owner = next((at for at in near if scene.sentence.text_at(at) == "'s" or not scene.sentence[at].is_word), -1)
    return owner > 0 and scene.sentence.text_at(owner) == "'s" and scene.sentence.is_kind(owner - 1, Kind.COUNTRY)


def approves(scene: Scene, verb: Verb, group: Group) -> bool:
    """ "Ukraine approved the Convention": what a state does that accepts a treaty, against its parliament or a conference."""
    relative = relative_object(scene.sentence, group.start)
    place = object_agreement(scene.sentence, verb.end) if relative is None else relative[0]
    state = scene.sentence.is_kind(group.start - 1, Kind.COUNTRY) and not scene.sentence[group.start - 1].text.startswith("for ")
    if group.passive or not state or place is None:
        return False
    entity = scene.names.register.entity(scene.sentence[place].value)
    return entity is not None and entity.kind in OPEN


def for_whom(scene: Scene, last: int, start: int) -> tuple[int, list[Item]]:
    """ "It took until 2021 for Turkey to ratify X": where the countries behind "for" begin that end at an item, and they."""
    at = last
    while scene.sentence.is_kind(at, Kind.COUNTRY) or scene.sentence.text_at(at) in {",", "and", "the", "both"}:
        at -= 1
    told = at < last and scene.sentence.text_at(at) == "for"
    return (at + 1, countries_from(scene.sentence, at + 1)[0]) if told else (start, [])


def one_of_those(scene: Scene, that: int) -> list[Item]:
    """ "Brazil was among the nations that joined X": the country that opens the sentence, which is one of them."""
    opened = opening(scene.sentence)
    start = next((at for at in range(that, max(-1, that - SIDES), -1) if scene.sentence.text_at(at) in words("among")), None)
    return opened if start is not None and len(opened) == 1 and scene.sentence.text_at(that - 1) in words("others") else []


def only_before(scene: Scene, at: int) -> list[Item]:
    """The country that opens the sentence, where none other is named before an item."""
    opened = opening(scene.sentence)
    named = {item.value for item in scene.sentence.items[:at] if item.kind is Kind.COUNTRY}
    return opened if len(named) == 1 and len(opened) == 1 and opened[0].start_char < scene.sentence[at].start_char else []


def only_agreement(scene: Scene) -> int | None:
    """The place of the only agreement that a sentence names."""
    named = [at for at, item in enumerate(scene.sentence.items) if item.kind is Kind.AGREEMENT]
    return named[0] if named and len({scene.sentence[at].value for at in named}) == 1 else None


def its_government(scene: Scene, noun: int) -> list[Item]:
    """ "Canada signed X under its former government, which ratified it": the country that "which" rules."""
    sentence = scene.sentence
    noun = noun - 1 if sentence.text_at(noun) == "," else noun
    if sentence.text_at(noun) in words("government"):
        return only_before(scene, noun)
    country = noun - 2 if sentence.text_at(noun - 1) in {"in", "on"} else noun
    dated = sentence.is_kind(noun, Kind.DATE) and sentence.is_kind(country, Kind.COUNTRY)
    return [sentence[country]] if dated else []  # "signed by Greece in 1979, which ratified it in 1983"


def whose_acts(scene: Scene, agreement: str) -> list[Item]:
    """ "The London Amendment was ratified in 1993", behind "Jamaica acceded to X in 1990": the one country whose acts are being told.

    Of what is open to all: what a few made between them is ratified by all of them.
    """
    last, names = scene.last, scene.names
    entity = names.register.entity(agreement)
    if entity is None or entity.kind not in OPEN:
        return []
    if last is not None:
        return last.countries if last.event in OWN_ACTS | {"signed"} and len(last.countries) == 1 else []
    told = goes_on(names.entries.told, scene.sentence, names.entries.place(scene.sentence.passage), reach=1)
    own = told is not None and told.event in OWN_ACTS | {"signed"} and len(told.countries) == 1
    return list(told.countries) if told is not None and own else []
