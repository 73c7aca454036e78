"""Whether somebody aims at a percentage, or has reached it: the words of promise, duty and achievement around it."""

from extractors.records.goals.shapes.by_noun import by_noun
from extractors.records.goals.shapes.by_verb import by_verb
from extractors.records.goals.signs.aim import Aim, Case, is_fragment
from extractors.records.goals.signs.contrast import answered, goal_in_brackets
from extractors.records.goals.signs.fall import is_fall, tells_fall
from extractors.records.goals.signs.status import status
from extractors.records.goals.text.context import names_goal
from extractors.records.goals.text.item import Kind
from extractors.records.goals.text.modality import Mode, aim_word, duty_before, modality, said_so
from extractors.records.goals.text.vocabulary import verbs, words
from schemas.document import BlockKind

_NEAR = 11  # words between a verb and the level that it tells
_FAR = 24  # the same of "was" and "were", which tell several levels


def judge(case: Case) -> Aim | None:
    """The claim that the percentage makes; None where nobody aims at it or has reached it."""
    following = case.run[case.at + 1].low if case.at + 1 < len(case.run) else ""
    if any(item.kind is Kind.PERCENT for item in case.run[: case.at]) and following in words("status", "behind"):
        return Aim("outcome", case.at, "achieved")
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
    if goal_in_brackets(run, case.at) and not names_goal(run[case.sentence.lead : case.at]):
        return Aim("outcome", case.at, "reached_goal")  # "Buildings: 39% below 1990 (target for 2020: minus 40%)"
    told = case.sentence.passage.block.kind is not BlockKind.TABLE_ROW and case.context.heads_results
    if told and case.change.direction == "reduce" and is_fragment(run[case.sentence.lead :]):
        return Aim("outcome", case.at, "reached_goal")  # "Food loss down 11%", under "Progress in 2022"
    for back in range(case.at - 1, max(case.sentence.lead - 1, case.at - _FAR), -1):
        low = run[back].low
        if case.at - back > _NEAR and low not in ("were", "was"):
            continue
        if low in words("modals", "aiming"):
            return Aim("target", back, "modal")
        if low == "to" and back and run[back - 1].low in ("is", "are", "was", "were") and run[back + 1].low == "be":
            return Aim("target", back, "modal")
        if low == "to" and (duty := duty_before(run, case.sentence.lead, back)) is not None and case.times.firm:
            return Aim("target", duty, "modal")
        if low == "are" and _is_so_that(case, back):
            return Aim("target", back, "modal")  # "and will then fall each year, so that in 2018 they are 10 per cent lower"
        if low in words("level", "standing") and run[back + 1].low != "to":
            return _state(case, back)
        if low == "with" and status(run, case.sentence.lead, back) in ("achieved", "exceeded", "missed"):
            return Aim("outcome", case.at, "achieved")
        if low in words("modals", "doubting"):
            return Aim("target", back, "modal") if low == "would" and (said_so(run, back) or _is_so_that(case, back)) else None
        if any(form.verb_class == "result" and form.tense == "past" for form in verbs().get(low, ())):
            return _state(case, back)
    if _has_brought(case):
        return Aim("outcome", case.at, "act")
    aim = aim_word(run, case.at)
    if _told_aside(case, aim if aim is not None else case.sentence.lead):
        return Aim("outcome", case.at, "reached_goal")
    if aim is not None:
        return Aim("target", aim, "aim_word")
    if case.change.at < case.at - 1 and run[case.change.at + 1].low in words("level", "degrees"):
        return None  # "engines became more efficient: by 10 per cent from 2015"
    return _by_context(case, "dated_level")


def _has_brought(case: Case) -> bool:
    """ "the United States has already brought its emissions 8% below 1990 levels": what somebody has done."""
    run = case.run
    for back in range(case.at - 1, max(case.sentence.lead, case.at - _NEAR), -1):
        if any(form.verb_class == "carry" for form in verbs().get(run[back].low, ())):
            return modality(run, back).mode is Mode.PERFECT and tells_fall(case)
    return False


def _told_aside(case: Case, first: int) -> bool:
    """ "plants emitted 9 million tons in 2006, some 46% less than in 1980": what was reached, behind what was measured."""
    run = case.run
    comma = next((n for n in range(case.at - 1, max(first, case.at - 4), -1) if run[n].low in (",", "(", "–", "—")), None)
    told = comma is not None and any(item.low in words("fall", "telling") for item in run[first:comma])
    return told and case.change.direction == "reduce" and is_fall(case)


def _is_so_that(case: Case, would: int) -> bool:
    """ "was to fall by 2 percent a year, so that emissions would be 10 percent lower": what a duty is to bring about."""
    run, first = case.run, case.sentence.lead
    joint = next((n for n in range(would - 1, max(first, would - 10), -1) if run[n].low == "that" and run[n - 1].low == "so"), None)
    duties = range(first + 1, (joint or first + 1) - 1)
    return joint is not None and any(
        run[n].low in words("modals", "aiming") or (run[n].low == "to" and run[n - 1].low in words("modals", "being")) for n in duties
    )


def _answers(case: Case, verb: int) -> bool:
    """ "exceeded its 2010 goal: emissions were 56 percent lower": what was reached, told behind what came of the goal."""
    run, first = case.run, case.sentence.lead
    mark = next((back for back in range(verb - 1, max(first, verb - 12), -1) if run[back].low in (":", ";")), None)
    if mark is None or run[verb].low not in ("were", "was", "stood"):
        return False
    return names_goal(run[first:mark]) and status(run, first, mark) in ("achieved", "exceeded", "missed")


def _answered_behind(case: Case) -> bool:
    """ "Emissions were 24% below 1990, so the target of 20% was exceeded": what came of the goal is told behind it."""
    behind = case.run[case.at + 1 :]
    return names_goal(behind) and status(behind, 0, len(behind)) in ("achieved", "exceeded", "missed")


def _state(case: Case, verb: int) -> Aim | None:
    """What "they were 20% down by 2018" tells: an outcome where such a change was aimed at just before; "are … by 2030" may be a hope."""
    if _answers(case, verb) or _answered_behind(case) or answered(case.run, case.at, ()):
        return Aim("outcome", verb, "reached_goal")
    if case.aimed != case.change.direction and not is_fall(case):
        return None
    hoped = case.run[verb].low == "are" and case.times.firm and case.times.target is not None
    parted = case.times.target is not None and any(item.low == ";" for item in case.run[case.times.target.at : case.at])
    return Aim("outcome", verb, "reached_goal") if not hoped or parted else None


def _names_limit(case: Case) -> bool:
    """ "The ceiling for sulphur is 63 per cent under the level of 1980"."""
    return any(item.head in words("limits", "set") for item in case.run[: case.at])


def _by_context(case: Case, rule: str) -> Aim | None:
    weak = case.times.compared and is_fragment(case.run[: case.at + 7])
    if (
        case.times.firm
        or weak
        or (case.context.speaks_of_goals and (case.times.target or case.times.baseline))
        or names_goal(case.run[: case.at])
        or _names_limit(case)
    ):
        return Aim("target", case.at, rule)
    if case.context.speaks_of_goals and case.change.how == "label":
        return Aim("target", case.at, rule)
    return None
