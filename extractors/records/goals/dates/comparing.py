"""Comparing: whether a number takes over the year that another one of its sentence is compared with."""

from collections.abc import Sequence

from extractors.records.goals.text.changing import noun_direction
from extractors.records.goals.text.item import Item
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import verbs, words

_USUAL = 12  # words behind a number that may compare it with business as usual


def is_usual(run: Sequence[Item], at: int, following: Sequence[int]) -> bool:
    """Whether a number is compared with business as usual, before the next number."""
    compared = words("dates", "usual") | words("dates", "foretold")
    return any(item.low in compared for item in run[at + 1 : min((at + _USUAL, *following))])


def rises_anew(run: Sequence[Item], before: int, at: int) -> bool:
    """Whether another thing is to grow: "cut emissions by 65 percent from 2005, increase the share of wind to 25 percent"."""
    between = run[before + 1 : at]
    since = any(item.low == "since" for item in between)
    if (
        since
        and any(item.head in words("actors", "groups") for item in between)
        and any(form.verb_class == "aim" for item in between for form in verbs().get(item.low, ()))
    ):
        return True  # "has fallen by 90 percent since 1970, and the States aim to bring … down by 50 percent"
    fell = any(form.verb_class == "reduce" for item in run[:before] for form in verbs().get(item.low, ()))
    return fell and any(form.verb_class == "increase" and form.tense != "ing" for item in between for form in verbs().get(item.low, ()))


def tells_alone(sentence: Sentence, order: Sequence[int], place: int) -> bool:
    """Whether a share stands before the first reduction: "a target of 23% renewables and a reduction of 20% on 2005 levels"."""
    if place + 1 >= len(order):
        return False
    first, at, following = sentence.lead if not place else order[place - 1], order[place], order[place + 1]
    joint = next((n for n in range(at + 1, following) if sentence.items[n].low in ("and", ",", ";")), following)
    parts = (sentence.items[first:joint], sentence.items[joint:following])
    return [any(_reduces(item) for item in part) for part in parts] == [False, True]


def _reduces(item: Item) -> bool:
    return noun_direction(item) == "reduce" or any(form.verb_class == "reduce" for form in verbs().get(item.low, ()))
