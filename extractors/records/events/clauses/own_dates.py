"""Countries that have a date of their own each: "A (2001), B, in May 2003, and C in 2012", whatever the act and wherever its verb."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from extractors.clauses import Item, Kind, Sentence
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.clauses.act import Act, act_of
from extractors.records.events.reference.antecedents import OWN_ACTS, Scene, Settled
from extractors.records.events.reference.named_object import object_agreement
from extractors.records.events.words.told import goes_on
from extractors.records.events.words.verb_group import group_before, words
from extractors.records.events.words.verbs import Shape, Verb

ACTS = OWN_ACTS | {"signed"}
LEAD = 3  # words between a country and its date in brackets: "(party since 1990)"
BEFORE_DATE = frozenset({"in", "on", "since"})
IN_BRACKETS = BEFORE_DATE | {"from", "as", "of"}
ELSEWHERE = frozenset(
    {"with", "in", "at", "near", "from", "between", "to", "on", "against", "for"}
)  # before a country that does nothing itself
BEHIND = frozenset({"", ",", ";", ".", ")", "(", "and", "&", "followed", "–", "—", "-", "to", "after", "with", "then", "or", "while"})
TOLD_BY = (Shape.MEMBER, Shape.MEMBER_INFINITIVE, Shape.NOUN, Shape.STANDING)


class Own(NamedTuple):
    """Countries and the place of the date that is theirs alone."""

    countries: list[Item]
    date: int
    start: int
    bracketed: bool


def own_dates(sentence: Sentence) -> list[Own]:
    """The countries of a sentence that a date of their own stands right behind, in brackets, between commas or without either."""
    found, at = list[Own](), 0
    while at < len(sentence):
        own = _own(sentence, at) if sentence.is_kind(at, Kind.COUNTRY) and not sentence[at].adjective else _named_behind(sentence, at)
        if own:
            found.append(own)
        at = max(own.date + 1, at + 1) if own else at + 1
    return found


def _named_behind(sentence: Sentence, date: int) -> Own | None:
    """ "in 2003 (Kenya) and 2004 (Ghana, Togo)": a date, and the countries in the brackets behind it."""
    if not sentence.is_kind(date, Kind.DATE) or sentence.text_at(date + 1) != "(" or "/" in sentence[date].value:
        return None
    countries, end = countries_from(sentence, date + 2)
    return Own(countries, date, date + 2, bracketed=True) if countries and sentence.text_at(end) == ")" else None


def _own(sentence: Sentence, at: int) -> Own | None:
    opened = sentence.text_at(at + 1) in {"(", "["}
    if sentence.text_at(at - 1) == "," and at > 1 and sentence[at - 2].is_word and sentence[at - 2].capital:
        return None  # "in Stockholm, Sweden, in May 2001"
    date = at + 2 if opened or sentence.text_at(at + 1) == "," else at + 1
    first, leading = date, IN_BRACKETS if opened else BEFORE_DATE
    while sentence.text_at(date) in leading or (opened and date < first + LEAD and sentence.text_at(date) in words("member_noun")):
        date += 1
    if not sentence.is_kind(date, Kind.DATE) or (date == first and not opened) or "/" in sentence[date].value:
        return None
    behind = date + 1
    if opened:
        return Own([sentence[at]], date, at, bracketed=True) if sentence.text_at(behind) in {")", ",", ";", "]"} else None
    parted = first == at + 2
    if sentence.text_at(behind) not in ({","} if parted and behind < len(sentence) - 1 else BEHIND) | {"", ".", ";"}:
        return None
    start = at
    while (fellow := _fellow(sentence, start)) is not None:
        start = fellow
    before = start - 2 if sentence.text_at(start - 1) == "the" else start - 1
    if sentence.text_at(before) in ELSEWHERE:
        return None
    return Own([item for item in sentence.items[start : at + 1] if item.kind is Kind.COUNTRY], date, start, bracketed=False)


def _fellow(sentence: Sentence, start: int) -> int | None:
    """The country before one in a list, which shares its date: "the Netherlands and the United States in 2017"."""
    at = start - 1
    while sentence.text_at(at) in {"and", "the", ",", "&"}:
        at -= 1
    joined = at < start - 1 and sentence.is_kind(at, Kind.COUNTRY) and not sentence[at].adjective
    return at if joined and any(sentence.text_at(place) in {"and", ",", "&"} for place in range(at + 1, start)) else None


def each_its_own(scene: Scene, acts: list[Act]) -> Iterator[Act]:
    """The acts of a sentence, where a country has a date of its own with that one, and those of countries of which nothing was told yet."""
    found = own_dates(scene.sentence) if scene.found and not ACTS.isdisjoint(_events(scene)) else []
    dates = {item.start_char: scene.sentence[own.date].value for own in found if own.bracketed for item in own.countries}
    kept = [_without_strangers(act, dates) for act in acts] if len(dates) > 1 else acts
    yield from kept
    told = {item.start_char for act in kept if act.dates for item in act.countries}
    for own in found:
        if any(item.start_char in told for item in own.countries) or (over := _act_over(scene, own)) is None:
            continue
        verb, settled = over
        if settled.event == "signed":
            scene.names.entries.opened.add(settled.name)  # each signs for itself
        scene.last = scene.last or settled
        mine = replace(settled, countries=own.countries, dates=(own.date,), rule="agreement_event.own_date", others=())
        yield act_of(scene, verb, group_before(scene.sentence, verb.start), mine)


def _events(scene: Scene) -> set[str]:
    followed = {scene.names.entries.told.event} if scene.names.entries.told else set[str]()
    follows = any(verb.event(Shape.FOLLOWS, Shape.FOLLOWS_INVERTED) for verb in scene.found)
    return {event for verb in scene.found if (event := verb.event(*TOLD_BY))} | (followed if follows else set())


def _without_strangers(act: Act, dates: dict[int, str]) -> Act:
    """An act without the countries that have another date of their own: "Palau (2020), followed by Chile (2021)"."""
    if act.event not in ACTS or not act.dates or not set(act.dates) <= set(dates.values()):
        return act
    return replace(act, countries=tuple(item for item in act.countries if dates.get(item.start_char, act.dates[0]) in act.dates))


def _act_over(scene: Scene, own: Own) -> tuple[Verb, Settled] | None:
    """The act of which a country's date is: told by the nearest verb or noun before it, with nothing between that tells another one."""
    before = [verb for verb in scene.found if verb.start < own.start]
    follows = before[-1].event(Shape.FOLLOWS, Shape.FOLLOWS_INVERTED) is not None if before else False
    verb = next((each for each in before[::-1] if each.event(*TOLD_BY) in ACTS), before[-1] if follows else None)
    if verb is None or any(
        verb.end <= other.start and not other.event(Shape.FOLLOWS, Shape.FOLLOWS_INVERTED) for other in before if other is not verb
    ):
        return None
    listed = _listed(scene.sentence, verb, own.start)
    if _parted(scene.sentence, verb.end if listed is None else listed + 1, own.start):
        return None
    settled = scene.settled.get(verb.start) or _settled(scene, verb, own, listed=listed is not None)
    return (verb, settled) if settled is not None and settled.event in ACTS else None


def _parted(sentence: Sentence, low: int, high: int) -> bool:
    """Whether words stand between a verb and a country that begin another clause, or deny what the verb tells."""
    other = words("irreal") - {"to"} | words("relative") | words("report") | {"while", "whereas", "but", "although", "except", ";", ":"}
    return any(sentence.text_at(at) in other for at in range(low, high))


def _listed(sentence: Sentence, verb: Verb, start: int) -> int | None:
    """ "Three countries have joined lately: A on DAY, B …": the colon behind what so many did, of whom a list tells which."""
    colon = next((at for at in range(verb.end, start) if sentence.text_at(at) == ":"), None)
    first = None if colon is None else colon + 2 if sentence.text_at(colon + 1) == "the" else colon + 1
    counted = any(sentence.text_at(at) in words("others") for at in range(verb.start))
    return colon if first is not None and counted and sentence.is_kind(first, Kind.COUNTRY) else None


def _settled(scene: Scene, verb: Verb, own: Own, *, listed: bool) -> Settled | None:
    """The agreement of an act that was not told of any country yet."""
    event, group = verb.event(*TOLD_BY), group_before(scene.sentence, verb.start)
    if event is None:
        told = goes_on(scene.names.entries.told, scene.sentence, scene.names.entries.place(scene.sentence.passage), reach=1)
        return scene.names.again(told.event, told, verb.start, own.date) if told else None
    to = scene.sentence.text_at(verb.start - 1) == "to"
    if group.irreal and not (to and _among(scene.sentence, verb.start - 1)):
        return None
    if not own.bracketed and not listed and verb.event(Shape.MEMBER, Shape.STANDING) is not None:
        return None  # what the shapes of verbs refused
    place = object_agreement(scene.sentence, verb.end)
    if place is not None and place < own.start:
        return scene.names.item(event, place, verb.start, place + 1)
    return scene.names.near(event, verb.start, verb.start, own.date)


def _among(sentence: Sentence, to: int) -> bool:
    """ "Among those to accede in recent years are A (2009) and B (2012)": what those did who are named."""
    return sentence.text_at(to - 1) in words("others") | {"those"}
