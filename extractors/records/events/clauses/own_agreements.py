"""Agreements that have a date of their own each: "Kenya has ratified the X in 2000, the Y in 2005 and the Z (3 May 2008)"."""

from collections.abc import Iterator
from typing import NamedTuple

from extractors.agreements.names.lexicon import known_agreements
from extractors.clauses import Kind
from extractors.records.events.actors.country_groups import acting_countries
from extractors.records.events.actors.country_lists import opening
from extractors.records.events.clauses.act import Act, act_of
from extractors.records.events.reference.antecedents import OWN_ACTS, Scene, Settled
from extractors.records.events.words.brackets import skip_bracket
from extractors.records.events.words.verb_group import group_before, words
from extractors.records.events.words.verbs import Shape, Verb

ACTS = OWN_ACTS | {"signed"}
YEAR = len("2001")
NEAR = 4  # items of "but not yet"
LEAD = frozenset({"in", "on", "since"})
SAID = frozenset({"since", "in", "on", "ratified", "acceded", "signed", "joined", "accession", "ratification"})  # inside brackets
TOLD_BY = (Shape.MEMBER, Shape.STANDING)


class Dated(NamedTuple):
    """An agreement and its date, by their places; `own` unless the date may be that of the text: "the Rio Convention (1992)"."""

    agreement: int
    date: int
    own: bool


def dated_agreements(scene: Scene) -> list[Dated]:
    """The agreements of a sentence that a date of their own stands right behind."""
    sentence, found = scene.sentence, list[Dated]()
    for at in range(len(sentence)):
        if not sentence.is_kind(at, Kind.AGREEMENT):
            continue
        named = skip_bracket(sentence, at + 1) if sentence.is_kind(at + 2, Kind.WORD) and sentence[at + 2].capital else at + 1
        opened = sentence.text_at(named) == "("
        date = named + 1 if opened else named
        while sentence.text_at(date) in (SAID if opened else LEAD):
            date += 1
        if not sentence.is_kind(date, Kind.DATE) or (not opened and date == named):
            continue
        if not opened or sentence.text_at(date + 1) in {")", ","}:
            own = not opened or date > named + 1 or len(sentence[date].value) > YEAR or _is_later(scene, at, date)
            found.append(Dated(at, date, own))
    return found


def _is_later(scene: Scene, agreement: int, date: int) -> bool:
    """Whether a year is later than the one in which a known agreement was made: then it is no part of its name."""
    entity = scene.names.register.entity(scene.sentence[agreement].value)
    known = known_agreements().get(entity.reference_id or "") if entity else None
    made = [each[:YEAR] for each in (known.adopted, known.signed) if each] if known else []
    return bool(made) and scene.sentence[date].value[:YEAR] > max(made)


def each_on_its_day(scene: Scene, acts: list[Act]) -> Iterator[Act]:
    """The acts of a sentence, where an agreement has a date of its own with that one, and those upon the others that have one."""
    found = dated_agreements(scene) if scene.found else []
    over = _act_over(scene, found) if len(found) > 1 else None
    if over is None:
        yield from acts
        return
    verb, settled = over
    dates = {scene.sentence[each.agreement].value: scene.sentence[each.date].value for each in found}
    unsure = {scene.sentence[each.agreement].value: scene.sentence[each.date].value for each in found if not each.own}
    kept = [act for act in acts if act.event != settled.event or not set(act.dates) & (_others(dates, act) | {unsure.get(act.agreement)})]
    yield from kept
    told = {act.agreement for act in kept if act.event == settled.event and act.dates}
    for each in found:
        name = scene.sentence[each.agreement].value
        if each.own and name not in told:
            own = scene.names.item(settled.event, each.agreement, verb.start, each.date)
            own.countries, own.dates, own.rule = settled.countries, (each.date,), "agreement_event.own_date"
            yield act_of(scene, verb, group_before(scene.sentence, verb.start), own)


def _others(dates: dict[str, str], act: Act) -> set[str | None]:
    """The dates that other agreements have."""
    own = dates.get(act.agreement)
    return {date for name, date in dates.items() if name != act.agreement and date != own} if own else set()


def _act_over(scene: Scene, found: list[Dated]) -> tuple[Verb, Settled] | None:
    """The act of one country or several that all the agreements have: told by the verb before the first, with no other one between."""
    sentence, first, last = scene.sentence, found[0].agreement, found[-1].agreement
    verb = _verb_before(scene, first)
    event = verb.event(*TOLD_BY) if verb else None
    if verb is None or event not in ACTS or any(first < other.start < last and not _inside(scene, other) for other in scene.found):
        return None
    group, parting = group_before(sentence, verb.start), words("relative") | words("denial") | {";", "but", "while", "whereas"}
    colon = next((at for at in range(verb.end, first) if sentence.text_at(at) == ":"), verb.end)  # behind it a semicolon parts a list
    parting = parting - {";"} if colon > verb.end else parting
    if group.irreal or any(sentence.text_at(at) in parting for at in range(colon, last)):
        return None
    settled = scene.settled.get(verb.start)
    countries = settled.countries if settled else acting_countries(sentence, group.start)[1] or opening(sentence)
    return (verb, Settled(event, "", verb.start, verb.end, countries=countries)) if countries else None


def _verb_before(scene: Scene, place: int) -> Verb | None:
    """The verb before a list; of "has signed, but not yet ratified, the following:" the first one."""
    before = [each for each in scene.found if each.end <= place][-2:]
    denied = len(before) > 1 and not words("denial").isdisjoint(
        {scene.sentence.text_at(at) for at in range(before[0].end, before[1].start)}
    )
    return before[0] if denied and before[1].start - before[0].end <= NEAR else before[-1] if before else None


def _inside(scene: Scene, verb: Verb) -> bool:
    """Whether a verb stands in a bracket: "(ratified 3 May 2000)"."""
    return scene.sentence.text_at(verb.start - 1) == "("
