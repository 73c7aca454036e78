"""Acts told by a noun that names neither who did it nor to what: "Ratification followed in 2013", "whose withdrawals took effect"."""

from dataclasses import replace

from extractors.clauses import Item, Kind
from extractors.records.events.actors.agents import agents
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.reference.antecedents import OWN_ACTS, Scene, Settled
from extractors.records.events.words.told import goes_on
from extractors.records.events.words.verb_group import words
from extractors.records.events.words.verbs import Verb

ACTS = OWN_ACTS | {"signed"}
BACK = 16  # items from "whose" to the countries that it means


def bare_act(scene: Scene, event: str, verb: Verb, before: int) -> Settled | None:
    """The act of those who were told of last: in the sentence before, in the clause before, or before "whose".

    `before` is the place before the noun, or before "instrument of" that stands before it.
    """
    sentence = scene.sentence
    if verb.phrase.words[0] == "whose":
        return _of_whose(scene, event, verb.start, verb.end, _day_behind(scene, verb.end))
    end = done_behind(scene, verb.end)
    if sentence.text_at(before) == "by" and sentence.text_at(before - 1) in words("occurs"):
        return _of_last(scene, event, verb, verb.end)  # "A's signing of X was followed by ratification on DAY"
    if event not in ACTS or end is None:
        return None
    if sentence.text_at(before) == "whose":
        return _of_whose(scene, event, before, end, None)
    opens = before - 1 if sentence.text_at(before) in words("determiner") else before
    if opens >= 0 and sentence.text_at(opens) not in words("clause") | {",", ";", ":", "but"} and not sentence.is_kind(opens, Kind.DATE):
        return None
    settled = _of_last(scene, event, verb, end)
    if settled is not None and (by := agents(sentence, end)):
        settled.countries = by
    return settled


def done_behind(scene: Scene, at: int) -> int | None:
    """Where "followed", "was completed", "took effect", "was received" ends that begins here; None where none does."""
    sentence = scene.sentence
    if sentence.text_at(at) in words("occurs"):
        return at + 1
    if sentence.text_at(at) in {"took", "became", "takes", "becomes"} and sentence.text_at(at + 1) in {"effect", "effective", "place"}:
        return at + 2
    end = at
    while sentence.text_at(end) in words("auxiliary") | words("adverb"):
        end += 1
    done = end > at and sentence.text_at(end) in words("brought_about") | words("deposited")
    return end + 1 if done else None


def _of_last(scene: Scene, event: str, verb: Verb, end: int) -> Settled | None:
    """Of those of whom an act was told last, upon the same agreement."""
    last, names = scene.last, scene.names
    if last is not None and last.countries and last.event in ACTS:
        return replace(last, event=_event(event, last.event, verb), end=end, noun=True, dates=(), others=(), goes_on=0)
    told = goes_on(names.entries.told, scene.sentence, names.entries.place(scene.sentence.passage), reach=1)
    if last is not None or told is None or not told.countries:
        return None
    settled = names.again(_event(event, told.event, verb), told, verb.start, end)
    settled.countries, settled.noun = list(told.countries), True
    return settled


def _event(event: str, before: str, verb: Verb) -> str:
    """ "The depositions were made", "its instrument was deposited": of what was told before, be it an accession."""
    handed = verb.phrase.words[0] in words("depositing") or verb.phrase.words[-1] in words("instrument")
    return before if handed and before in OWN_ACTS else event


def _day_behind(scene: Scene, at: int) -> int | None:
    """ "whose instruments, handed in at New York on Thursday, May 18, took …": the day of the clause."""
    near = range(at, min(len(scene.sentence), at + BACK))
    return next((place for place in near if scene.sentence.is_kind(place, Kind.DATE)), None)


def _of_whose(scene: Scene, event: str, whose: int, end: int, day: int | None) -> Settled | None:
    """ "A and B left X, whose withdrawals took effect on DAY": of the countries named last before it."""
    sentence = scene.sentence
    last = next((at for at in range(whose - 1, max(-1, whose - BACK), -1) if sentence.is_kind(at, Kind.COUNTRY)), None)
    if last is None:
        return None
    start = last
    while start > 0 and (sentence.is_kind(start - 1, Kind.COUNTRY) or sentence.text_at(start - 1) in {",", "and", "the", "&"}):
        start -= 1
    countries: list[Item] = countries_from(sentence, start)[0]
    named = next((at for at in range(whose - 1, -1, -1) if sentence.is_kind(at, Kind.AGREEMENT)), None)
    settled = scene.names.item(event, named, start, end) if named is not None else scene.names.before(event, start, start, end)
    if settled is None or not countries:
        return None
    settled.countries, settled.noun = countries, True
    if day is not None:
        settled.dates, settled.rule = (day,), "agreement_event.noun_date"
    return settled
