"""Agreements that come after one told before: "X followed in 1998 and Y in 2001", "was followed by X in 1998", "In 1998 came X"."""

from dataclasses import replace

from extractors.clauses import Kind
from extractors.records.events.reference.antecedents import Scene, Settled
from extractors.records.events.reference.named_subject import subject_agreement
from extractors.records.events.words.governed_dates import dates_after
from extractors.records.events.words.roles import made_by
from extractors.records.events.words.told import goes_on
from extractors.records.events.words.verb_group import Group, words
from extractors.records.events.words.verbs import Shape, Verb

SHARED = frozenset({"adopted", "signed", "entered_into_force", "opened_for_signature"})  # what may be told of several treaties in a row
OPENERS = frozenset({"then", "next", "first", "later", "after", "finally"})


def next_agreement(scene: Scene, verb: Verb, group: Group) -> Settled | None:
    """ "The Rotterdam Convention followed in 1998": the event told before, of another agreement; else what one of its kind begins with."""
    if verb.phrase.words[0] != "followed":
        return None
    if group.passive:
        return _followed_by(scene, verb)
    place = subject_agreement(scene.sentence, group.start)
    if place is None or (scene.last is not None and scene.sentence[place].value == scene.last.name):
        return None
    return scene.names.item(_event(scene, place), place, place, verb.end)


def _followed_by(scene: Scene, verb: Verb) -> Settled | None:
    """ "was followed in 1991 by X": X stands behind the verb, and the day may stand between them."""
    at = verb.end + 2 if scene.sentence.text_at(verb.end) in {"in", "on"} else verb.end
    dates = (at - 1,) if at > verb.end and scene.sentence.is_kind(at - 1, Kind.DATE) else ()
    return followed_by(scene, verb, at + 1, dates) if scene.sentence.text_at(at) == "by" else None


def followed_by(scene: Scene, verb: Verb, at: int, dates: tuple[int, ...] = ()) -> Settled | None:
    """ "This was followed by X in 1991": the agreement that begins at a place, behind its article."""
    while scene.sentence.text_at(at) in words("determiner"):
        at += 1
    if not scene.sentence.is_kind(at, Kind.AGREEMENT) or scene.sentence.text_at(at + 1) in words("part") | {"'s"}:
        return None
    settled = scene.names.item(_event(scene, at), at, verb.start, at + 1)
    settled.dates = dates or tuple(dates_after(scene.sentence, at + 1, scene.starts)[:1])
    return settled if settled.dates else None


def as_did(scene: Scene, verb: Verb) -> Settled | None:
    """ "X entered into force, as did Y, on DAY": the same of the agreement behind the verb."""
    last, place = scene.last, verb.end
    while scene.sentence.text_at(place) in words("determiner"):
        place += 1
    if last is None or last.countries or verb.phrase.words[-1] != "did" or not scene.sentence.is_kind(place, Kind.AGREEMENT):
        return None
    return replace(scene.names.item(last.event, place, verb.start, place + 1), dates=last.dates)


def arrives(scene: Scene, verb: Verb, group: Group) -> Settled | None:
    """ "In 1998 came X", "Next came X, in 2003", "X came in 2003": a treaty that was adopted then, a programme that was established."""
    sentence = scene.sentence
    if verb.event(Shape.ARRIVES) is None:
        return None
    place = verb.end + (sentence.text_at(verb.end) in words("determiner"))
    if sentence.is_kind(place, Kind.AGREEMENT):
        opens = sentence.is_kind(group.start - 1, Kind.DATE) or sentence.text_at(0) in OPENERS
        told = opens and sentence.text_at(place + 1) not in words("part")
        return scene.names.item(made_by(sentence[place].value, scene.names.register), place, verb.start, place + 1) if told else None
    before = subject_agreement(sentence, group.start)
    end = verb.end + 2 * (sentence.text_at(verb.end) in OPENERS and sentence.text_at(verb.end + 1) == ",")  # "X came first, in 1971"
    if before is None or sentence.text_at(end) not in {"in", "on"} or not sentence.is_kind(end + 1, Kind.DATE):
        return None
    return scene.names.item(_event(scene, before), before, before, end)


def _event(scene: Scene, place: int) -> str:
    """What is said to have happened to the agreement at a place: what was told last of others, else what makes one of its kind."""
    names, register = scene.names, scene.names.register
    earlier = goes_on(names.entries.spoken, scene.sentence, names.entries.place(scene.sentence.passage), reach=1)
    events = {settled.event for settled in scene.settled.values()}  # "X was adopted in 1992 and in force in 1993; Y followed in 1994"
    told = scene.last.event if scene.last is not None else earlier.event if earlier is not None else ""
    told = told if len(events) < 2 else ""
    made = made_by(scene.sentence[place].value, register)
    return told if told in SHARED and made != "established" else made
