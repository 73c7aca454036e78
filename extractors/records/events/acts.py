"""Acts: what a sentence says happened to an agreement, when, and by which countries."""

from collections.abc import Iterator
from dataclasses import replace

from extractors.clauses import Sentence
from extractors.records.events.act import Act, act_of
from extractors.records.events.antecedents import OWN_ACTS, Antecedents, Scene, Settled
from extractors.records.events.dating import date_inside, distributed
from extractors.records.events.entries import Entries
from extractors.records.events.gapped_acts import gapped, listed
from extractors.records.events.named_object import object_agreement
from extractors.records.events.shapes import settle
from extractors.records.events.shared_acts import alongside, began, bracketed, ends, is_parallel, respectively, successor
from extractors.records.events.told import Told
from extractors.records.events.verb_group import Group, delayed, group_before, words
from extractors.records.events.verbs import Shape, Verb, verbs

CLAIMING = (
    Shape.HAPPENS,
    Shape.HAPPENS_WITHOUT_OBJECT,
    Shape.DONE,
    Shape.MEMBER,
    Shape.STATE,
    Shape.GERUND,
)  # shapes that claim the dates behind them


def acts(sentence: Sentence, entries: Entries) -> Iterator[Act]:
    """Every act that a sentence states as a fact, from left to right. Questions state none."""
    found = list(verbs(sentence))
    if found and sentence.text_at(len(sentence) - 1) != "?":
        starts = frozenset(verb.start for verb in found if verb.event(*CLAIMING) and not _trails(sentence, verb))
        scene = Scene(sentence, Antecedents(sentence, entries), found, starts)
        for verb in found:
            yield from _read(scene, verb)
            _remember(scene)


def _remember(scene: Scene) -> None:
    """Keep a country's act, or one of many countries, for the sentences behind this one."""
    last, sentence = scene.last, scene.sentence
    if last is not None and last.event == "opened_for_signature":
        scene.names.entries.opened.add(last.name)
    elif last is not None and (last.event in OWN_ACTS or last.event == "signed" or (last.countries and last.event == "entered_into_force")):
        first, end = sentence[max(0, last.start)], sentence[min(last.end, len(sentence)) - 1]
        block = sentence.passage.block
        place = scene.names.entries.place(sentence.passage)
        told = Told(last.event, last.name, first.start_char, max(first.end_char, end.end_char), place, block.heading_blocks)
        scene.names.entries.told = told


def _trails(sentence: Sentence, verb: Verb) -> bool:
    """ ", effective July 2005" behind another verb: no verb of its own, but the date of that one. So "dates from" behind a noun."""
    if verb.phrase.words[0] in {"dates", "dated"}:
        return True
    return verb.event(Shape.STATE) is not None and sentence.text_at(verb.start - 1) in {",", "("}


def _read(scene: Scene, verb: Verb) -> Iterator[Act]:
    """The acts of one verb: one with all its dates; none where it states no fact."""
    group = group_before(scene.sentence, verb.start)
    if group.irreal and (until := delayed(scene.sentence, group, verb.end)) is not None:
        group = replace(group, irreal=False, until=until)
    if group.irreal:
        scene.last = _denied(scene, verb, group)
    elif (each := distributed(scene.sentence, group)) and (shared := _of_each(scene, verb, group)):
        for country, date in each:
            shared.countries, shared.dates, shared.rule = [country], (date,), "agreement_event.distributed"
            yield act_of(scene, verb, group, shared)
        scene.last = shared
    elif settled := settle(scene, verb, group) or listed(scene, verb):
        if group.ordinal and (inside := date_inside(scene.sentence, group, verb)) is not None:
            settled.dates, settled.rule = (inside,), "agreement_event.date_before"
        if group.until is not None:
            settled.dates, settled.rule = (group.until,), "agreement_event.not_until"
        act = act_of(scene, verb, group, settled)
        yield from ends(act) if verb.event(Shape.STATE) else ()
        act = replace(act, dates=tuple(began(date) for date in act.dates)) if verb.event(Shape.STATE) else act
        yield from alongside(scene, act, settled, governed=verb.event(Shape.STATE) is None)
        yield from successor(scene, verb, group, act)
        yield from respectively(scene, act, settled) if is_parallel(scene, act, settled) else bracketed(scene, act, settled)
        for place in settled.others:
            yield replace(act, agreement=scene.sentence[place].value, inherited=scene.names.resolved(scene.sentence[place]))
        scene.last = settled
        yield from gapped(scene, verb, settled)


def _denied(scene: Scene, verb: Verb, group: Group) -> Settled | None:
    """ "A has signed but not yet ratified it; B did so in 2002": what A did not do, where another one goes on from it."""
    denied = not words("denial").isdisjoint({scene.sentence.text_at(at) for at in range(group.start, verb.start)})
    following = next((other for other in scene.found if other.start > verb.start), None)
    goes_on = following is not None and following.event(Shape.FOLLOWS) is not None
    return settle(scene, verb, group) if denied and goes_on and verb.event(Shape.MEMBER) in OWN_ACTS else None


def _of_each(scene: Scene, verb: Verb, group: Group) -> Settled | None:
    """The act of countries that have a date each: upon the object of the verb, else upon what was spoken of."""
    event = verb.event(Shape.MEMBER_INFINITIVE) if group.ordinal else verb.event(Shape.MEMBER)
    place = object_agreement(scene.sentence, verb.end)
    if event is None:
        return None
    return (
        scene.names.item(event, place, group.start, verb.end)
        if place is not None
        else scene.names.before(event, verb.start, group.start, verb.end)
    )
