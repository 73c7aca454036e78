"""Increases that are allowed are limits: "may increase its emissions by 4%", "a permitted rise of 20%", "+8%" in a list of targets."""

from collections.abc import Sequence

from extractors.records.goals.aim import Aim
from extractors.records.goals.change import Change
from extractors.records.goals.changing import noun_direction
from extractors.records.goals.context import names_goal
from extractors.records.goals.governing import governor
from extractors.records.goals.item import Item, Kind
from extractors.records.goals.reader import Placed
from extractors.records.goals.sentence import Sentence
from extractors.records.goals.vocabulary import verbs, words

_NEAR = 4  # words between what allows and the increase
_FAR = 16  # words between the increase and its number


def allowance(placed: Placed, at: int, text: str) -> tuple[Change, Aim] | None:
    """The limit that a number is which an increase may reach; None where nobody allows one."""
    sentence = placed.sentence
    run = sentence.items
    word = _allowing(run, sentence.lead, at)
    if word is None and (text[run[at].start - 1 : run[at].start] != "+" or not _labels(sentence, at)):
        return None
    if not (names_goal(run[:at]) or placed.context.speaks_of_goals):
        return None  # "emissions may grow by 20 percent" is a fear
    if word is None:
        return Change("limit", "label", at, governor(sentence, at)), Aim("target", at, "allowance")
    how = "verb" if word and run[word - 1].low in (*words("allowing", "may"), "to") else "noun"
    return Change("limit", how, word, governor(sentence, at)), Aim("target", word, "allowance")


def _allowing(run: Sequence[Item], lead: int, at: int) -> int | None:
    """The word of increase before the number, if it is an allowed one."""
    if not any(item.low in words("allowing") or item.low in words("allowing", "may") for item in run[max(0, at - _FAR - _NEAR) : at]):
        return None
    for back in range(at - 1, max(-1, at - _FAR), -1):
        if run[back].low == ";" or run[back].kind in (Kind.PERCENT, Kind.BREAK):
            return None
        grows = noun_direction(run[back]) == "increase"
        rises = any(form.verb_class == "increase" and form.tense == "base" for form in verbs().get(run[back].low, ()))
        if not (grows or rises):
            continue
        near = run[max(0, back - _NEAR) : back]
        if any(item.low in words("allowing") for item in near):
            return back
        may = next((n for n in range(back - 1, max(-1, back - _NEAR), -1) if run[n].low in words("allowing", "may")), None)
        opens = may is not None and (run[may].text[:1].isupper() or may == lead)
        return back if rises and may is not None and (opens or _acts_itself(run, may)) else None
    return None


def _acts_itself(run: Sequence[Item], may: int) -> bool:
    """Whether who may is somebody, not the thing measured: "Sweden may increase its emissions", not "emissions may increase"."""
    before = run[may - 1]
    return bool(before.country) or before.head in words("actors", "groups")


def _labels(sentence: Sentence, at: int) -> bool:
    """Whether a line is but a label and its number."""
    return at - sentence.lead < _FAR and not any(item.low in verbs() for item in sentence.items[sentence.lead : at])
