"""Acts: what a sentence says happened to an agreement, when, and by which countries."""

from collections.abc import Iterator
from dataclasses import replace

from extractors.clauses import Kind, Sentence
from extractors.records.events.actors.country_lists import opening
from extractors.records.events.clauses.act import Act, act_of
from extractors.records.events.clauses.asides import without_asides
from extractors.records.events.clauses.examples_told import examples_told, in_full
from extractors.records.events.clauses.extents import widened
from extractors.records.events.clauses.gapped_acts import dated_agents, gapped, listed
from extractors.records.events.clauses.last_resort import far_subject, free_date
from extractors.records.events.clauses.nouns import tells_exit
from extractors.records.events.clauses.own_agreements import each_on_its_day
from extractors.records.events.clauses.own_dates import each_its_own
from extractors.records.events.clauses.sequels import was_done
from extractors.records.events.clauses.shapes import settle
from extractors.records.events.clauses.shared_acts import (
    agreements_respectively,
    alongside,
    began,
    bracketed,
    ends,
    is_parallel,
    respectively,
    successor,
    verbs_respectively,
)
from extractors.records.events.dates.dating import date_inside, distributed
from extractors.records.events.reference.antecedents import OWN_ACTS, Antecedents, Scene, Settled
from extractors.records.events.reference.entries import Entries
from extractors.records.events.reference.named_object import object_agreement
from extractors.records.events.words.told import Told
from extractors.records.events.words.verb_group import Group, delayed, group_before, words
from extractors.records.events.words.verbs import Shape, Verb, verbs

MADE = frozenset({"adopted", "signed", "established", "entered_into_force", "ended"})
CLAIMING = (
    Shape.HAPPENS,
    Shape.HAPPENS_WITHOUT_OBJECT,
    Shape.DONE,
    Shape.MEMBER,
    Shape.STATE,
    Shape.GERUND,
)  # shapes that claim the dates behind them


def acts(sentence: Sentence, entries: Entries) -> Iterator[Act]:
    """Every act that a sentence states as a fact, from left to right. Questions state none.

    What a verb does not tell as it stands there it may tell in the sentence without its asides.
    """
    scene = _scene(sentence, entries)
    if not scene.found or sentence.text_at(len(sentence) - 1) == "?":
        return
    silent, found = set[int](), list[Act]()
    for verb in scene.found:
        told = list(_read(scene, verb))
        found += told
        _remember(scene)
        if not any(act.dates for act in told) and not verb.event(Shape.NOTHING) and not tells_exit(scene, verb):
            silent.add(sentence[verb.start].start_char)
    if silent:
        found += _past_asides(_scene(without_asides(sentence), entries), silent)
    told = list(each_on_its_day(scene, list(each_its_own(scene, found))))
    _remember(scene)
    yield from told


def _scene(sentence: Sentence, entries: Entries) -> Scene:
    found = list(verbs(sentence))
    starts = frozenset(verb.start for verb in found if verb.event(*CLAIMING) and not _trails(sentence, verb, found))
    return Scene(sentence, Antecedents(sentence, entries), found, starts)


def _past_asides(scene: Scene, silent: set[int]) -> Iterator[Act]:
    """The dated acts of the verbs that told none in the full sentence, by their offsets."""
    claimed = set[int]()
    for verb in scene.found:
        told = [act for act in _read(scene, verb) if act.dates]
        awaited = scene.sentence[verb.start].start_char in silent
        if not told and awaited and (act := _at_last(scene, verb, claimed)) is not None:
            told = [act, *alongside(scene, act, scene.last, governed=True)] if scene.last else [act]
        claimed.update(scene.last.dates if told and scene.last else ())
        if awaited and told:
            yield from told
            _remember(scene)


def _at_last(scene: Scene, verb: Verb, claimed: set[int]) -> Act | None:
    """What a verb tells of a subject that stands far before it, or on a day that stands far from it."""
    group = group_before(scene.sentence, verb.start)
    if group.irreal or verb.event(Shape.NOUN, Shape.GERUND):
        return None
    settled, far = settle(scene, verb, group), far_subject(scene, verb, group)
    if settled is None and far is not None and (act := act_of(scene, verb, group, far)).dates:
        scene.last = far
        return act
    settled = settled or far
    date = free_date(scene, verb, group, settled, claimed) if settled else None
    if settled is None or date is None:
        return None
    settled.dates, settled.rule = (date,), "agreement_event.free_date"
    scene.last = settled
    return act_of(scene, verb, group, settled)


def _remember(scene: Scene) -> None:
    """Keep a country's act, or one of many countries, for the sentences behind this one; and what was last told of any agreement."""
    last, sentence, entries = scene.last, scene.sentence, scene.names.entries
    if last is None:
        return
    if last.event == "opened_for_signature":
        entries.opened.add(last.name)
    if last.event in MADE:
        entries.made.add(last.name)
    first, end = sentence[max(0, last.start)], sentence[min(last.end, len(sentence)) - 1]
    place, headings = entries.place(sentence.passage), sentence.passage.block.heading_blocks
    reach = max(first.end_char, end.end_char)
    entries.spoken = Told(last.event, last.name, first.start_char, reach, place, headings, tuple(last.countries))
    if last.event in OWN_ACTS or last.event == "signed" or (last.countries and last.event == "entered_into_force"):
        entries.told = entries.spoken


def _trails(sentence: Sentence, verb: Verb, found: list[Verb]) -> bool:
    """ ", effective July 2005" behind another verb: no verb of its own, but the date of that one. So "dates from" behind a noun."""
    if verb.phrase.words == ("effective",) and sentence.is_kind(verb.start - 1, Kind.AGREEMENT):
        return any(other.end < verb.start and other.event(Shape.MEMBER) == "withdrew" for other in found)  # "left X effective June 1982"
    if verb.phrase.words[0] in {"dates", "dated"}:
        return True
    return verb.event(Shape.STATE) is not None and sentence.text_at(verb.start - 1) in {",", "("}


def _read(scene: Scene, verb: Verb) -> Iterator[Act]:
    """The acts of one verb: one with all its dates; none where it states no fact."""
    group = _shared_group(scene, verb) or group_before(scene.sentence, verb.start)
    if group.irreal and (until := delayed(scene.sentence, group, verb.end)) is not None:
        group = replace(group, irreal=False, until=until)
    if group.irreal:
        scene.last = _undone(scene, verb, group)
        _allow(scene, verb, group)
    elif (each := distributed(scene.sentence, group)) and (shared := _of_each(scene, verb, group)):
        for country, date in each:
            shared.countries, shared.dates, shared.rule = [country], (date,), "agreement_event.distributed"
            yield act_of(scene, verb, group, shared)
        scene.last = shared
    elif settled := settle(scene, verb, group) or listed(scene, verb):
        scene.settled[verb.start] = settled
        settled.event = widened(scene.sentence, verb, group, settled.event)
        if group.ordinal and (inside := date_inside(scene.sentence, group, verb)) is not None:
            settled.dates, settled.rule = (inside,), "agreement_event.date_before"
        if group.until is not None:
            settled.dates, settled.rule = (group.until,), "agreement_event.not_until"
        act = act_of(scene, verb, group, settled)
        yield from ends(act) if verb.event(Shape.STATE) else ()
        act = replace(act, dates=tuple(began(date) for date in act.dates)) if verb.event(Shape.STATE) else act
        act = in_full(scene, group, act, settled)
        beside = list(alongside(scene, act, settled, governed=verb.event(Shape.STATE) is None))
        named = ((scene.sentence[place].value, scene.names.resolved(scene.sentence[place])) for place in settled.others)
        others = [replace(act, agreement=name, inherited=inherited) for name, inherited in named]
        if own := (agreements_respectively(scene, [*beside, act, *others], settled) or verbs_respectively(scene, verb, act, settled)):
            yield from own
        else:
            yield from beside
            yield from successor(scene, verb, group, act)
            yield from respectively(scene, act, settled) if is_parallel(scene, act, settled) else bracketed(scene, act, settled)
            yield from others
        yield from examples_told(scene, group, act, settled)
        scene.last = settled
        yield from gapped(scene, verb, settled)
        yield from dated_agents(scene, verb, settled)


def _shared_group(scene: Scene, verb: Verb) -> Group | None:
    """ "the first to sign and ratify X": what stands before the first infinitive makes a fact of the second one too."""
    before = next((other for other in scene.found if other.end == verb.start - 1), None)
    if before is None or scene.sentence.text_at(before.end) != "and" or verb.event(Shape.MEMBER_INFINITIVE) is None:
        return None
    group = group_before(scene.sentence, before.start)
    return group if group.ordinal and before.event(Shape.MEMBER_INFINITIVE) else None


def _allow(scene: Scene, verb: Verb, group: Group) -> None:
    """ "Since 2016 all countries can accede. Chad was the first to do so": what the sentence before says that countries may do."""
    event, sentence = verb.event(Shape.MEMBER_INFINITIVE), scene.sentence
    if event not in OWN_ACTS or words("allowing_act").isdisjoint(
        {sentence.text_at(at) for at in range(max(0, group.start - 3), verb.start)}
    ):
        return
    place = object_agreement(sentence, verb.end)
    settled = (
        scene.names.item(event, place, group.start, verb.end)
        if place is not None
        else scene.names.before(event, verb.start, verb.start, verb.end)
    )
    if settled is not None:
        block, entries = sentence.passage.block, scene.names.entries
        first, end = sentence[verb.start].start_char, sentence[verb.end - 1].end_char
        entries.told = Told(event, settled.name, first, end, entries.place(sentence.passage), block.heading_blocks)


def _undone(scene: Scene, verb: Verb, group: Group) -> Settled | None:
    """What was not done, where a verb goes on from it: "A has not ratified it; B did so", "so that A could join it, which it did"."""
    following = next((other for other in scene.found if other.start > verb.start), None)
    if following is None or following.event(Shape.FOLLOWS) is None:
        return None
    so = following.phrase.words == ("did", "so") and scene.sentence.text_at(verb.start - 1) == "to"  # "was unable to sign it, but did so"
    if verb.event(Shape.MEMBER_INFINITIVE) and (so or was_done(scene.sentence, following)):
        hoped = settle(scene, verb, replace(group, ordinal=True))
        if hoped is not None:
            hoped.countries = hoped.countries or opening(scene.sentence)
        return hoped
    denied = not words("denial").isdisjoint({scene.sentence.text_at(at) for at in range(group.start, verb.start)})
    return settle(scene, verb, group) if denied and verb.event(Shape.MEMBER) in OWN_ACTS else None


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
