"""Sequels: "Chile followed in 2023", "Palau was the first to do so": what goes on from an act told before."""

from extractors.clauses import Sentence
from extractors.records.events.actors.country_groups import acting_countries
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.clauses.subjects import no_object
from extractors.records.events.clauses.succession import as_did, followed_by, next_agreement
from extractors.records.events.dates.counted_dates import counted_at
from extractors.records.events.reference.antecedents import OWN_ACTS, Scene, Settled
from extractors.records.events.words.governed_dates import dates_after
from extractors.records.events.words.told import goes_on
from extractors.records.events.words.verb_group import Group, words
from extractors.records.events.words.verbs import Shape, Verb


def follows(scene: Scene, verb: Verb, group: Group) -> Settled | None:
    """ "Australia joined in 2022; Chile followed on 2 December 2023": the same act, of another country, or upon another agreement."""
    last = scene.last
    bare = verb.phrase.words[0] in {"do", "follow"} and not group.ordinal  # "to do so" by itself is a plan
    if verb.event(Shape.FOLLOWS) is None or bare or not no_object(scene, verb.end):
        return None
    if verb.phrase.words == ("did",) and not was_done(scene.sentence, verb):
        return None
    if verb.phrase.words[-1] in words("ordinal") and scene.sentence.text_at(verb.end) in {"to", "for", "of"}:
        return None  # "was the first to ratify it" is told by the second verb
    if (successor := next_agreement(scene, verb, group)) is not None:
        return successor
    if last is None:
        return _follows_earlier(scene, verb, group)
    start, countries = acting_countries(scene.sentence, group.start)
    if was_done(scene.sentence, verb) or (not countries and verb.phrase.words == ("did", "so")):
        start, countries = last.start, last.countries  # "so that A could join it, which it did in 2010"
    told = last.event in OWN_ACTS | {"signed"} or (last.event == "entered_into_force" and last.countries)
    if not countries or not told:
        return None
    return Settled(last.event, last.name, start, verb.end, last.inherited, countries=countries)


def was_done(sentence: Sentence, verb: Verb) -> bool:
    """ "so that A could join it, which it did": whether a verb says that what was told before was done."""
    meant = sentence.text_at(verb.start - 2) == "which" and sentence.text_at(verb.start - 1) in {"it", "they"}
    return meant and verb.phrase.words == ("did",)


def follows_inverted(scene: Scene, verb: Verb, _: Group) -> Settled | None:
    """ "The last of the seven was Costa Rica, on 1 January 2009": the act of the sentence before, of the country behind the verb."""
    if verb.event(Shape.FOLLOWS_INVERTED) is None:
        return None
    if (beside := as_did(scene, verb) or followed_by(scene, verb, verb.end)) is not None:
        return beside
    names, (countries, end) = scene.names, countries_from(scene.sentence, verb.end)
    if (last := scene.last) is not None and verb.phrase.words[-1] in {"did", "by"}:
        told_here = countries and last.countries and last.event in OWN_ACTS | {"signed"}
        own = tuple(dates_after(scene.sentence, end, scene.starts)[:1])
        dates = own or (() if counted_at(scene.sentence, end, "") else last.dates)  # "was followed by A on the same day"
        return Settled(last.event, last.name, verb.start, end, last.inherited, countries=countries, dates=dates) if told_here else None
    told = goes_on(names.entries.told, scene.sentence, names.entries.place(scene.sentence.passage), reach=1)
    if told is None or not countries:
        return None
    settled = names.again(told.event, told, verb.start, end)
    settled.countries = countries
    return settled


def _follows_earlier(scene: Scene, verb: Verb, group: Group) -> Settled | None:
    """ "60 countries have ratified it. Palau was the first to do so": the act of the sentence before."""
    names, (start, countries) = scene.names, acting_countries(scene.sentence, group.start)
    told = goes_on(names.entries.told, scene.sentence, names.entries.place(scene.sentence.passage), reach=1)
    if told is None or not countries:
        return None
    settled = names.again(told.event, told, start, verb.end)
    settled.countries = countries
    return settled
