"""Shares that were reached, told aside of a goal: before it ("With 14 per cent, …"), or behind it ("…, getting 98% of its power")."""

from extractors.records.goals.signs.contrast import answered
from extractors.records.goals.signs.status import status
from extractors.records.goals.text.item import Kind
from extractors.records.goals.text.modality import aim_word
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import verbs


def on_the_way(sentence: Sentence, at: int, stands: int) -> int | None:
    """ "With 14 per cent of its energy from renewables, the EU is on its way to 20 per cent": how far it has come; None otherwise."""
    run = sentence.items
    opens = stands == sentence.lead or (stands > 0 and run[stands - 1].low == ",")
    if not opens or run[stands].low != "with" or not any(item.kind is Kind.PERCENT for item in run[at + 1 :]):
        return None
    begun = (stands == sentence.lead and status(run, at + 1, len(run)) == "in_progress") or answered(run, at, ())
    return stands if begun else None


def told_aside(sentence: Sentence, verb: int, place: int) -> bool:
    """ "met its target, getting 98% of its power from wind", "aims at 100%, having sourced 52%": what was reached, told aside."""
    run = sentence.items
    if not place or run[place - 1].low != ",":
        return False
    if run[place].low == "having":
        return aim_word(run, place) is not None
    ing = any(form.tense == "ing" for form in verbs().get(run[verb].low, ()))
    return ing and place == verb and status(run, sentence.lead, place) in ("achieved", "exceeded", "missed")
