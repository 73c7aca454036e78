"""Whether somebody aims at a percentage, or has reached it: the words of promise, duty and achievement around it."""

from extractors.records.goals.aim import Aim, Case, is_fragment
from extractors.records.goals.by_noun import by_noun
from extractors.records.goals.by_verb import by_verb
from extractors.records.goals.context import names_goal
from extractors.records.goals.modality import aim_word
from extractors.records.goals.vocabulary import words


def judge(case: Case) -> Aim | None:
    """The claim that the percentage makes; None where nobody aims at it or has reached it."""
    if case.change.how == "goal":
        if any(item.low in words("modals", "doubting") for item in case.run[case.change.at + 1 : case.at]):
            return None
        return Aim("target", case.change.at, "goal_noun")
    if case.change.how == "verb":
        return by_verb(case, case.change.at, case.change.forms)
    if case.change.how == "noun":
        return by_noun(case)
    if case.change.how == "level":
        return _by_level(case)
    return _by_context(case, "label")


def _by_level(case: Case) -> Aim | None:
    """ "should be 63 per cent lower than in 1990"."""
    run = case.run
    for back in range(case.at - 1, max(case.sentence.lead - 1, case.at - 12), -1):
        low = run[back].low
        if low in words("modals", "aiming"):
            return Aim("target", back, "modal")
        if low in ("were", "was", "are", "stood", "been"):
            return Aim("outcome", back, "reached_goal") if case.aimed == case.change.direction and not case.times.firm else None
        if low in words("modals", "doubting"):
            return None
    if (aim := aim_word(run, case.at)) is not None:
        return Aim("target", aim, "aim_word")
    return _by_context(case, "dated_level")


def _by_context(case: Case, rule: str) -> Aim | None:
    weak = case.times.compared and is_fragment(case.run[: case.at + 7])
    if (
        case.times.firm
        or weak
        or (case.context.speaks_of_goals and (case.times.target or case.times.baseline))
        or names_goal(case.run[: case.at])
    ):
        return Aim("target", case.at, rule)
    if case.context.speaks_of_goals and case.change.how == "label":
        return Aim("target", case.at, rule)
    return None
