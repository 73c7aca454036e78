"""Ceilings: what a limit is or was set to: "the limit for sulphur in fuel was reduced to 0.5%", "has been 0.1% since 2015"."""

from collections.abc import Sequence

from extractors.records.goals.signs.aim import Aim
from extractors.records.goals.text.change import Change
from extractors.records.goals.text.changing import CHANGES
from extractors.records.goals.text.governing import governor
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.modality import Mode, modality
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import verbs, words

_FAR = 32  # words between the noun and its number

Told = tuple[Change, Aim]


def ceiling(sentence: Sentence, at: int) -> Told | None:
    """The limit that a number is said to be; None where it is none."""
    run, stands = sentence.items, governor(sentence, at)
    if floor := _floor(run, stands):
        return floor
    verb = stands - 1 if stands > 0 and run[stands].low in ("to", "at") else stands
    if stands > 2 and run[verb].kind is Kind.PERCENT and run[verb - 1].low == "from":
        verb -= 2  # "dropped from 1.5 to | 1.0 per cent"
    if verb < 1 or not (_states(run, verb) or _sets(run, verb)):
        return None
    noun = next(
        (
            n
            for n in range(verb - 1, max(sentence.lead - 1, at - _FAR), -1)
            if run[n].head in words("limits", "ceilings") | words("limits", "set")
        ),
        None,
    )
    if noun is None or any(run[n].low in (";", "that", "which") for n in range(noun, verb)):
        return None
    if any(run[n].kind is Kind.PERCENT or run[n].low == "," for n in range(noun, verb)) and run[verb - 1].low not in ("and", "then", ","):
        return None  # another thing than the limit: "the limit is 0.5%, and what ships burned was 2.6%"
    if any(item.low in words("modals", "doubting") or item.low in words("negation", "not") for item in run[noun:at]):
        return None
    return Change("limit", "goal", noun, stands), Aim("target", noun, "ceiling")


def _floor(run: Sequence[Item], stands: int) -> Told | None:
    """ "has vowed that its forest cover will never drop below 60 percent": what is to stay at least."""
    if stands < 2 or run[stands].low not in ("below", "under") or run[stands - 1].low not in words("limits", "sinking"):
        return None
    found = modality(run, stands - 1)
    never = any(item.low in words("negation", "not") for item in run[max(0, stands - 4) : stands - 1])
    due = found.mode is Mode.NEGATED and run[found.at].low in words("modals", "aiming")
    return (Change("reach", "reach", stands - 1, found.at), Aim("target", found.at, "floor")) if never and due else None


def _states(run: Sequence[Item], verb: int) -> bool:
    """Whether a verb says what a limit is: "is", "was", "has been", "will be", "stands at"."""
    return (
        run[verb].low in ("stands", "stood")
        or run[verb].low in words("modals", "being") - {"being", "be"}
        or (run[verb].low == "be" and run[verb - 1].low == "will")
    )


def _sets(run: Sequence[Item], verb: int) -> bool:
    """Whether a verb says that a limit was changed or set: "was reduced to", "dropped to"."""
    forms = verbs().get(run[verb].low, ())
    changes = any(form.verb_class in CHANGES or form.base == "set" for form in forms)
    return changes and any(form.tense in ("past", "participle") for form in forms)
