"""Deposits told by a noun: "the deposit by Armenia, on 26 November 2003, of the fiftieth instrument of ratification"."""

from extractors.clauses import Item, Kind
from extractors.records.events.actors.agents import agents
from extractors.records.events.reference.antecedents import Scene, Settled
from extractors.records.events.reference.named_object import object_agreement
from extractors.records.events.words.verb_group import words
from extractors.records.events.words.verbs import Verb

REACH = 26  # items from "deposit" to the instrument: "deposit by A, B and C, on DAY, of their instruments of"
BETWEEN = frozenset({",", "and", "by", "of", "on", "in", "the", "its", "their", "an", "a", "both", "with"})


def handed_over(scene: Scene, event: str, verb: Verb) -> Settled | None:
    """What a country did whose instrument the noun names, where "deposit" stands before it, with the country and perhaps the day."""
    sentence = scene.sentence
    if sentence.text_at(verb.start - 1) != "of" or sentence.text_at(verb.start - 2) not in words("instrument"):
        return None
    deposit = next(
        (at for at in range(verb.start - 3, max(-1, verb.start - REACH), -1) if sentence.text_at(at) in {"deposit", "deposits"}), -1
    )
    if deposit < 0 or words("irreal") & {sentence.text_at(at) for at in range(deposit)} or sentence.text_at(deposit - 1) == "pending":
        return None
    owned = sentence.text_at(deposit - 1) == "'s" and sentence.is_kind(deposit - 2, Kind.COUNTRY)
    countries, dates = [sentence[deposit - 2]] if owned else list[Item](), list[int]()  # "With Peru's deposit of its instrument of …"
    for at in range(deposit + 1, verb.start - 2):
        if sentence.is_kind(at, Kind.COUNTRY):
            countries.append(sentence[at])
        elif sentence.is_kind(at, Kind.DATE):
            dates.append(at)
        elif not (
            sentence.text_at(at) in BETWEEN | words("ordinal") | words("weekday") | words("government") or _numbers(sentence.text_at(at))
        ):
            return None
    place = object_agreement(sentence, verb.end + 1) if sentence.text_at(verb.end) in {"of", "to"} else None
    end = verb.end if place is None else place + 1
    countries = countries or agents(sentence, end)
    if not countries or len(dates) > 1:
        return None
    settled = scene.names.item(event, place, deposit, end) if place is not None else _meant(scene, event, deposit, verb)
    if settled:
        settled.countries, settled.dates, settled.noun, settled.rule = countries, tuple(dates), True, "agreement_event.noun_date"
    return settled


def _meant(scene: Scene, event: str, deposit: int, verb: Verb) -> Settled | None:
    """The agreement spoken of: named before, else the only one that is named behind."""
    sentence = scene.sentence
    named = [at for at in range(len(sentence)) if sentence.is_kind(at, Kind.AGREEMENT)]
    if named and named[0] > verb.end and len({sentence[at].value for at in named}) == 1:
        return scene.names.item(event, named[0], deposit, verb.end)
    return scene.names.before(event, deposit, deposit, verb.end)


def _numbers(text: str) -> bool:
    """ "50th", "fiftieth": which instrument it was."""
    return text.isdigit() or text in {"st", "nd", "rd", "th"} or text.endswith(("ieth", "fth", "xth", "nth", "hth"))
