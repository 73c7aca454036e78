"""Former goals and levels: "instead of 64 per cent", "up from 17%", "replaced its earlier goal of 10 percent"."""

from collections.abc import Sequence

from extractors.records.goals.signs.status import status
from extractors.records.goals.text.change import Change
from extractors.records.goals.text.changing import left_behind
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.vocabulary import verbs, words

_FAR = 30  # words back to where it is to go
_EARLIER = 8  # words between a goal that is called an earlier one, or "instead", and its number
_JUDGED = ("achieved", "exceeded", "missed")
_BEFORE = ("previous", "former", "prior", "earlier")


def is_former(run: Sequence[Item], at: int, change: Change | None) -> bool:
    """ "instead of 64 per cent", "up from a 17% reduction", "previously 20%", "an increase of 20% from its prior target"."""
    before = [item.low for item in run[max(0, at - 6) : at]]
    close = before[-5:]
    if status(run, 0, len(run)) in _JUDGED and any(item.head in words("nouns", "goal") for item in run[max(0, at - _EARLIER) : at]):
        close = [low for low in close if low not in _BEFORE and low != "original"]  # "beat its earlier goal of"
    elif change is not None and change.how == "goal" and change.at and run[change.at - 1].low in _BEFORE:
        return True
    if _promises_instead(run, at):
        close = [low for low in close if low != "instead"]
    if "instead" in close or any(
        low in ("previously", "formerly", "previous", "former", "prior") or low in words("negation", "replaced") for low in close
    ):
        return True
    if "from" in before[-3:] and ("up" in before[-4:] or "down" in before[-4:]):
        return True
    leaving = change is not None and change.governor >= 0 and run[change.governor].low == "from"
    if leaving and any(item.head in words("nouns", "goal") for item in run[max(0, at - 7) : at - 1]):
        return any(item.kind is Kind.PERCENT for item in run[at + 1 : at + 6])  # "raised its target from 30% to 32%"
    if left_behind(run, at) or _compared_with(run, at):
        return True
    after = [item.low for item in run[at + 1 : at + 10]]
    if after[:2] == ["today", ")"] or after[:1] == ["today"]:
        return True
    return (
        "from" in after[:2]
        and any(low in ("prior", "previous", "former") for low in after)
        and any(low in words("nouns", "goal") for low in after)
    )


def left_off(run: Sequence[Item], at: int) -> bool:
    """ "up from 11.9 % in 2009": where it stood before."""
    end = at - (at > 2 and run[at - 1].low in ("the", "a"))  # "up from the 20% promised in 2015"
    return [item.low for item in run[max(0, end - 2) : end]] in (["up", "from"], ["down", "from"])


def _promises_instead(run: Sequence[Item], at: int) -> bool:
    """ "have instead promised to cut by 17 percent": what is aimed at now."""
    instead = next((n for n in range(at - 1, max(-1, at - _EARLIER), -1) if run[n].low == "instead"), None)
    return instead is not None and any(
        form.verb_class == "aim" for item in run[instead + 1 : instead + 3] for form in verbs().get(item.low, ())
    )


def _compared_with(run: Sequence[Item], at: int) -> bool:
    """ "80 percent by 2020, compared with 55 percent in 2010": what it was, where another number stands before it."""
    before = [item.low for item in run[max(0, at - 2) : at]]
    said = before[-2:] in (["compared", "with"], ["compared", "to"], ["up", "from"], ["down", "from"]) or before[-1:] == ["versus"]
    return said and any(item.kind is Kind.PERCENT for item in run[:at])


def started_at(run: Sequence[Item], at: int, change: Change | None) -> bool:
    """ "to increase coverage to 12% by 2030, from 10.9% in 2014": where it was, behind where it is to go."""
    dated = [item.kind for item in run[at + 1 : at + 3]][1:] == [Kind.DATE] and run[at + 1].low == "in"
    leaving = change is not None and at > 2 and run[at - 1].low == "from" and run[at - 2].low == ","
    return leaving and dated and any(item.kind is Kind.PERCENT for item in run[max(0, at - _FAR) : at])
