"""A country's own act: "A ratified X", "X was ratified by A", and whose it is where the clause names nobody."""

from extractors.clauses import Item, Kind
from extractors.records.events.actors.agents import agents
from extractors.records.events.actors.country_groups import relative_object
from extractors.records.events.actors.country_series import countries_from
from extractors.records.events.actors.whose_act import (
    approves,
    only_before,
    whose_acts,
)
from extractors.records.events.clauses.definitions import defined
from extractors.records.events.clauses.objects import interrupted, of_object, shared_object, unnamed
from extractors.records.events.clauses.subjects import coordinated, no_object, of_subject
from extractors.records.events.clauses.who_acts import who_acts
from extractors.records.events.reference.antecedents import OWN_ACTS, Scene, Settled
from extractors.records.events.reference.bare_nouns import is_whichever
from extractors.records.events.reference.entries import FEW
from extractors.records.events.words.governed_dates import dates_after
from extractors.records.events.words.roles import is_joined
from extractors.records.events.words.verb_group import Group, words
from extractors.records.events.words.verbs import Shape, Verb


def member(scene: Scene, verb: Verb, group: Group) -> Settled | None:
    """ "A ratified X", "X was ratified by A"."""
    event = (
        verb.event(Shape.MEMBER_INFINITIVE)
        if group.ordinal or (group.until is not None and not group.passive)
        else verb.event(Shape.MEMBER)
    )
    if event is None or (verb.phrase.words == ("approved",) and not approves(scene, verb, group)):
        return None
    if group.passive and not group.ordinal:
        return _passive(scene, event, verb, group)
    if not group.auxiliary and no_object(scene, verb.end) and (told := defined(scene.sentence, group.start)) is not None:
        settled = scene.names.item(event, told, told, verb.end) if scene.sentence.is_kind(told, Kind.AGREEMENT) else None
        return _with_agents(scene, settled or scene.names.before(event, told, told, verb.end), verb)  # "X is a treaty of A and B signed in"
    if not group.auxiliary and scene.last and scene.sentence.text_at(verb.end) == "by" and coordinated(scene, group.start):
        return _with_agents(scene, of_subject(scene, event, verb, group), verb)  # "was signed by A and B, and ratified by C"
    start, countries = who_acts(scene, verb, group)
    if countries and (scene.sentence.text_at(start - 1) == "neither" or is_whichever(scene.sentence, countries[0])):
        return None
    if verb.phrase.words[0] in words("endorsing") and len(countries) != 1:
        return None
    if settled := of_object(scene, event, verb, group):
        settled.start = min(settled.start, start)
        countries = _beside_object(scene, settled, countries, group)
    elif not countries:
        return _without_actor(scene, event, verb, group)
    elif (relative := relative_object(scene.sentence, group.start)) is not None:
        settled = scene.names.item(event, relative[0], relative[0], verb.end)  # "X, which A left"
    elif no_object(scene, verb.end):
        settled = shared_object(scene, event, verb) or interrupted(scene, event, verb) or unnamed(scene, event, verb, start)
    return _acted(scene, settled, countries, verb, group) if settled else None


def _passive(scene: Scene, event: str, verb: Verb, group: Group) -> Settled | None:
    """ "X was ratified by A"; by nobody who is named, whose page it is."""
    settled = _with_agents(scene, of_subject(scene, event, verb, group) or _beside_others(scene, event, verb, group), verb, group)
    if verb.phrase.words[0] in words("endorsing") and (settled is None or len(settled.countries) != 1):
        return None
    if settled and not settled.countries and event in OWN_ACTS:
        settled.countries = whose_acts(scene, settled.name)
    return settled


def _beside_object(scene: Scene, settled: Settled, countries: list[Item], group: Group) -> list[Item]:
    """Those who act, by what stands behind the agreement where none stands before the verb, and with whom they do it."""
    sentence = scene.sentence
    if not countries and group.ordinal and sentence.text_at(settled.end) in {"was", "were"}:
        countries, end = countries_from(sentence, settled.end + 1)  # "The first to ratify X was Chile"
        settled.end = end if countries else settled.end
    if not countries and sentence.text_at(settled.end) == "for":
        countries = countries_from(sentence, settled.end + 1)[0]  # "the President signed X for the United States"
    between = settled.event not in OWN_ACTS and sentence.text_at(settled.end) == "with"  # "ratified its treaty with B": on its own
    if countries and between and (others := countries_from(sentence, settled.end + 1)[0]):
        countries, settled.indefinite = [*countries, *others], True  # "A signed X with B": between them
    return countries


def _without_actor(scene: Scene, event: str, verb: Verb, group: Group) -> Settled | None:
    """ "Canada took part: the Protocol, ratified in 1997, …": the only country named before."""
    settled = _with_agents(scene, of_subject(scene, event, verb, group), verb) if no_object(scene, verb.end) else None
    aside = scene.sentence.text_at(group.start - 1) in {",", "("} and not group.auxiliary
    if settled and not settled.countries and event in OWN_ACTS and aside:
        settled.countries = only_before(scene, group.start)
    return settled


def _acted(scene: Scene, settled: Settled, countries: list[Item], verb: Verb, group: Group) -> Settled:
    """The act of these countries, and whether it is one of all of them together."""
    settled.countries = countries
    if verb.phrase.words[1:2] in (("on",), ("up",)) and is_joined(settled.name, scene.names.register, "declaration", "charter"):
        settled.event = "joined"  # "signed on to the Coalition"
    grouped = 1 < len(countries) <= FEW and len({item.start_char for item in countries}) == 1  # "the two governments"
    settled.indefinite = settled.indefinite or grouped
    settled.together = settled.event == "signed" and 1 < len(countries) <= FEW and not _each_for_itself(scene, group, verb)
    return settled


def _each_for_itself(scene: Scene, group: Group, verb: Verb) -> bool:
    """ "A and B have also signed X", "A and B were the first signatories": beside others, who did so on other days."""
    if group.ordinal or any(word.startswith("signator") for word in verb.phrase.words):
        return True
    return any(scene.sentence.text_at(at) in words("added_to") for at in range(group.start - 1, verb.start))


def _beside_others(scene: Scene, event: str, verb: Verb, group: Group) -> Settled | None:
    """ "A and B, who launched X in 2021, were joined by C in 2023": by whom others were joined, it was in what they had made."""
    company = event == "joined" and scene.sentence.text_at(verb.end) == "by" and bool(dates_after(scene.sentence, verb.end, scene.starts))
    company = company and bool(who_acts(scene, verb, group)[1])
    return scene.names.near(event, group.start, group.start, verb.end) if company else None


def _with_agents(scene: Scene, settled: Settled | None, verb: Verb, group: Group | None = None) -> Settled | None:
    if settled:
        behind = group.until + 1 if group and group.until else verb.end  # "was not ratified there until DAY, by A"
        settled.countries = agents(scene.sentence, behind) or agents(scene.sentence, verb.end)
        own = not settled.shared or (group is not None and group.passive)  # "opened on DAY and signed that day by A and B": not all
        settled.indefinite = own and 1 < len(settled.countries) <= FEW  # "signed by A and B": all who signed it
    return settled
