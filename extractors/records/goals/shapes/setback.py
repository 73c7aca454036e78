"""Setbacks: a rise told of what was to be cut: "It was to cut emissions by 6 percent, but they rose 24 percent by 2008"."""

from collections.abc import Sequence

from extractors.records.goals.shapes.finding import find
from extractors.records.goals.signs.aim import Aim
from extractors.records.goals.text.change import Change
from extractors.records.goals.text.goal import Goal
from extractors.records.goals.text.item import Kind
from extractors.records.goals.text.modality import Mode, modality
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import verbs, words

_RECENT = 3  # goals before a rise that it may be told of
_FAR = 12  # words between a verb and the level that it tells
_OWNERS = frozenset({"its", "their", "'s", "’s"})
_PRONOUNS = frozenset({"they", "it", "these", "those"})

Told = tuple[Change, Aim]


def setback(sentence: Sentence, at: int, found: dict[int, Goal], goals: Sequence[Goal]) -> Told | None:
    """The outcome that a number tells of emissions which went up, where they were to be cut; None where it tells none."""
    beside = [goal for goal in goals[-_RECENT:] if goal.passage.block is sentence.passage.block]
    if not any(goal.claim == "target" and goal.direction == "reduce" for goal in (*beside, *found.values())):
        return None
    change = find(sentence, at)
    if change is None or change.direction != "increase" or change.shared:
        return None
    verb = _telling(sentence, at, change)
    if verb is None or modality(sentence.items, verb).mode not in (Mode.PLAIN, Mode.PERFECT):
        return None
    return (change, Aim("outcome", verb, "setback")) if _is_of_the_same(sentence, verb, max(found, default=sentence.lead - 1)) else None


def _telling(sentence: Sentence, at: int, change: Change) -> int | None:
    """The verb that tells it as done: "rose by 24 percent", "were 26 per cent above 1990"."""
    run = sentence.items
    if change.how == "verb":
        past = any(form.tense == "past" for form in verbs().get(run[change.at].low, ()))
        return change.at if past and run[change.at].low in words("happening") else None
    if change.how != "level" or run[change.at].low not in words("level", "above"):
        return None
    stood = words("level", "standing") - {"is", "are"}
    return next((n for n in range(at - 1, max(sentence.lead, at - _FAR), -1) if run[n].low in stood), None)


def _is_of_the_same(sentence: Sentence, verb: int, after: int) -> bool:
    """Whether what rose is what nobody wants more of, of whoever was to cut it: "they rose", "its emissions were"."""
    foul = False
    for item in reversed(sentence.items[after + 1 : verb]):
        foul = foul or item.head in words("share", "falling")
        if item.low in _PRONOUNS or (foul and (item.low in _OWNERS or item.country)):
            return True
        if item.kind is not Kind.WORD and item.kind is not Kind.DATE:
            return False
    return False
