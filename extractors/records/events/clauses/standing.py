"""Standings that date from a day: "Canada has been a Party to the Convention since 1992", "Since 1989 Malaysia has been a Party"."""

from extractors.clauses import Kind
from extractors.records.events.actors.country_groups import acting_countries
from extractors.records.events.actors.country_lists import countries_behind_comma
from extractors.records.events.actors.whose_act import only_agreement
from extractors.records.events.reference.antecedents import Scene, Settled
from extractors.records.events.reference.named_object import further_objects, object_agreement
from extractors.records.events.words.verb_group import Group, words
from extractors.records.events.words.verbs import Shape, Verb

SMALL = frozenset({"a", "an", "full", "contracting", "active", "been", "has", "have", "as", "is", "are", "also", "already", "still"})
APPOSITION = 26  # items of what an agreement is said to be, between it and "since"


def standing(scene: Scene, verb: Verb, _: Group) -> Settled | None:
    """ "Canada has been a Party to the Convention since 1992", "a member since 2004"."""
    event = verb.event(Shape.STANDING)
    if event is None:
        return None
    sentence = scene.sentence
    place = object_agreement(sentence, verb.end)
    if place is None and verb.phrase.words[-1] in {"of", "to", "in"}:
        return None  # of something else
    others, end = further_objects(sentence, place + 1, scene.starts) if place is not None else ([], verb.end)
    since = _since(scene, end, verb.start)
    if since is None:
        return None
    complement = verb.start
    while sentence.text_at(complement - 1) in SMALL:
        complement -= 1
    start, countries = acting_countries(sentence, complement)
    if len(countries) > 1 and sentence.text_at(complement) in {"a", "an"}:
        countries = countries[-1:]  # "Georgia and China, a participant since 2014"
    if not countries and sentence.text_at(complement - 1) == "(" and sentence.is_kind(complement - 2, Kind.COUNTRY):
        countries = [sentence[complement - 2]]  # "the example of Ghana (party since 2017)"
    if not countries and complement == 0 and sentence.text_at(0) == "as":
        countries = countries_behind_comma(sentence, since)  # "As a member of X since 2005, Korea has …"
    if not countries and scene.last and sentence.text_at(complement - 1) == "and":
        countries = scene.last.countries  # "A ratified X in 1993 and has been a party to Y since 2017"
    if not countries:
        return None
    if place is None and sentence.text_at(complement - 1) == "," and (behind := only_agreement(scene)) is not None:
        place = behind  # "Turkey, a signatory since 2016, ratified X in 2021"
    settled = scene.names.before(event, start, start, end) if place is None else scene.names.item(event, place, start, end)
    if settled:
        settled.countries, settled.dates, settled.others = countries, (since + 1,), tuple(others)
        settled.reach = since + 2
    return settled


def _since(scene: Scene, at: int, verb: int) -> int | None:
    """ "a party to X since 1989", "to X, a treaty on ozone, since 1989", "Since 1989 … has been a party": where "since" stands."""
    sentence = scene.sentence
    at += sentence.text_at(at) in {"(", ","} and sentence.text_at(at + 1) in {"since", "as"}
    if sentence.text_at(at) == "since" and sentence.is_kind(at + 1, Kind.DATE):
        return at
    if sentence.text_at(at) == "," and sentence.text_at(at + 1) in {"a", "an", "the"}:
        closing = next((place for place in range(at + 1, min(len(sentence), at + APPOSITION)) if sentence.text_at(place) == ","), None)
        if closing is not None and sentence.text_at(closing + 1) == "since" and sentence.is_kind(closing + 2, Kind.DATE):
            return closing + 1
    between = {sentence.text_at(back) for back in range(2, verb)}
    if not between.isdisjoint(words("clause") | {";"}):
        return None
    if sentence.text_at(0) == "since" and sentence.is_kind(1, Kind.DATE) and "been" in between:
        return 0
    effect = [sentence.text_at(place) for place in range(3)] == ["with", "effect", "from"] and sentence.is_kind(3, Kind.DATE)
    return 2 if effect and between & {"is", "was", "been"} else None  # "With effect from DAY Peru is a party to X"
