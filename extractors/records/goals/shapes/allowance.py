"""Increases that are allowed are limits: "may increase its emissions by 4%", "a permitted rise of 20%", "+8%" in a list of targets."""

from collections.abc import Sequence

from extractors.records.goals.shapes.by_verb import under_duty
from extractors.records.goals.shapes.level import to_a_rest
from extractors.records.goals.signs.aim import Aim
from extractors.records.goals.signs.refusal import said_by_outsiders
from extractors.records.goals.text.change import Change
from extractors.records.goals.text.changing import noun_direction
from extractors.records.goals.text.context import names_goal
from extractors.records.goals.text.dates import Role, roles
from extractors.records.goals.text.governing import governor
from extractors.records.goals.text.item import Item, Kind
from extractors.records.goals.text.reader import Placed
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import verbs, words
from schemas.mention import Label

_NEAR = 6  # words between what allows and the increase
_FAR = 16  # words between the increase and its number


def allowance(placed: Placed, at: int, text: str) -> tuple[Change, Aim] | None:
    """The limit that a number is which an increase may reach; None where nobody allows one."""
    sentence = placed.sentence
    run = sentence.items
    if (rest := _share_of_past(sentence, at)) is not None:
        return Change("limit", "goal", rest, governor(sentence, at)), Aim("target", rest, "goal_noun")
    word = _allowing(run, sentence.lead, at)
    if word is None and (text[run[at].start - 1 : run[at].start] != "+" or not _labels(sentence, at)):
        return None
    if not (names_goal(run[:at]) or placed.context.speaks_of_goals or (word is not None and _is_granted(sentence, at))):
        return None  # "emissions may grow by 20 percent" is a fear
    if word is None:
        return Change("limit", "label", at, governor(sentence, at)), Aim("target", at, "allowance")
    verb = word < at and any(form.tense == "base" for form in verbs().get(run[word].low, ()))
    how = "bring" if word > at else "verb" if verb and not _is_noun(run, word) else "noun"
    return Change("limit", how, word, governor(sentence, at)), Aim("target", _allowed_by(run, min(word, at)), "allowance")


def _share_of_past(sentence: Sentence, at: int) -> int | None:
    """ "Australia's target was 108% of 1990 levels": the noun of a goal that is told as a part of what was."""
    run = sentence.items
    if not to_a_rest(run, at, None):
        return None
    noun = next((back for back in range(at - 1, max(sentence.lead, at - _FAR), -1) if run[back].head in words("nouns", "goal")), None)
    return noun if noun is not None and not any(item.kind is Kind.PERCENT for item in run[noun:at]) else None


def _is_noun(run: Sequence[Item], at: int) -> bool:
    """Whether "increase" is a noun: "a permitted increase of 20%"."""
    return run[at - 1].low not in (*words("allowing", "may"), "to") if at else True


def _allowing(run: Sequence[Item], lead: int, at: int) -> int | None:
    """The word of increase before the number, if it is an allowed one; "more" behind it in "allowed to emit one per cent more"."""
    if not any(item.low in words("allowing") or item.low in words("allowing", "may") for item in run[max(0, at - _FAR - _NEAR) : at]):
        return None
    if at + 1 < len(run) and run[at + 1].low in words("level", "above") and _emits(run, lead, at):
        return at + 1
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
        capped = any(
            item.low in ("no", "not", "most", "maximum") for item in run[back + 1 : at]
        )  # "could rise by no more than 13 per cent"
        return back if rises and may is not None and (opens or capped or _acts_itself(run, may)) else None
    return None


def _emits(run: Sequence[Item], lead: int, at: int) -> bool:
    """Whether "allowed to emit" stands before a number."""
    for back in range(at - 1, max(lead, at - _NEAR), -1):
        if run[back].low in words("allowing", "emitting"):
            before = run[max(lead, back - 2 * _NEAR) : back]
            return any(item.low in words("allowing") for item in before) or before[-1].low in words("allowing", "may")
    return False


def _is_granted(sentence: Sentence, at: int) -> bool:
    """Whether somebody is granted the increase: an agreement is named, a past year compared with, or it is said whom it is granted to."""
    run, passage = sentence.items, sentence.passage
    first, last = run[sentence.lead].start, run[-1].end
    named = any(m.label is Label.AGREEMENT and first <= m.start_char < last for m in passage.mentions)
    since = any(date.role is Role.BASELINE for date in roles(run))
    granted = any(item.low in words("allowing", "granted") for item in run[max(0, at - _FAR) : at])
    to_somebody = any(item.country or item.head in words("actors", "groups") for item in run[sentence.lead : at])
    return to_somebody and (named or since or granted or under_duty(sentence)) and not said_by_outsiders(run, at)


def _allowed_by(run: Sequence[Item], before: int) -> int:
    """The place of the word that allows."""
    places = range(before, max(-1, before - 2 * _NEAR), -1)
    return next((n for n in places if run[n].low in words("allowing") or run[n].low in words("allowing", "may")), before)


def _acts_itself(run: Sequence[Item], may: int) -> bool:
    """Whether who may is somebody, not the thing measured: "Sweden may increase its emissions", not "emissions may increase"."""
    before = run[may - 1]
    return bool(before.country) or before.head in words("actors", "groups")


def _labels(sentence: Sentence, at: int) -> bool:
    """Whether a line is but a label and its number."""
    return at - sentence.lead < _FAR and not any(item.low in verbs() for item in sentence.items[sentence.lead : at])
