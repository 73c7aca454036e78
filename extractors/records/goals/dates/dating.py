"""When a goal is to be reached and what it is compared with, of all the dates at hand."""

from collections.abc import Sequence

from extractors.records.goals.dates.times import around, due_before, says_same_year
from extractors.records.goals.text.context import Times
from extractors.records.goals.text.dates import Dated
from extractors.records.goals.text.goal import Goal
from extractors.records.goals.text.reader import Placed
from extractors.records.goals.text.sentence import Sentence
from extractors.records.goals.text.vocabulary import words


def say_dates(goal: Goal, placed: Placed, own: Times, earlier: Sequence[Goal], before: Sequence[Goal]) -> None:
    """Fill the target date and the baseline; `earlier` are the goals told before in the sentence, `before` those before it."""
    whole, target_said, baseline_said = around(own, placed.context)
    past = (
        any(other.claim == "outcome" for other in earlier)
        and whole.target is not None
        and not target_said
        and placed.sentence.items[whole.target.at].start < (earlier[0] if whole.target.firm else goal).number.start
    )
    if goal.claim == "outcome" or (past and not target_said):
        whole = Times(None, whole.baseline)  # "By 2012, they had cut …" dates what was reached, not the goal
    if goal.direction == "reach" and whole.baseline and (not whole.baseline.firm or _is_of_another(placed.sentence, goal, whole.baseline)):
        whole = Times(whole.target, None)  # "from 2025" says when a share begins
    over = whole.baseline is not None and not baseline_said and placed.sentence.items[whole.baseline.starts].low == "over"
    if goal.direction == "limit" and whole.baseline and not whole.baseline.firm and not over:
        whole = Times(whole.target or whole.baseline, None)  # "limited to 0.5 per cent from 2020"
    if whole.target and whole.baseline and not whole.target.firm and whole.target.value[:4] < whole.baseline.value[:4]:
        whole = Times(None, whole.baseline)  # "added in 2015, aims at 50 percent better mileage than in 2016"
    if whole.target is None and goal.claim == "target" and says_same_year(placed.sentence, goal.number):
        last = next((other for other in (*reversed(earlier), *reversed(before)) if other.target_date), None)
        if last is not None and last.passage is goal.passage:
            goal.inherit_from("target_date", "earlier_clause" if last in earlier else "earlier_sentence", last)
    if own.usual and whole.baseline and not baseline_said and placed.sentence.items[whole.baseline.at].end <= goal.number.start:
        whole = Times(whole.target, None)  # "back to 1990 levels, a cut of about 15 percent against business as usual"
    if whole.target is None and goal.target_date is None and goal.claim == "target" and (due := due_before(placed)) is not None:
        told = due[1].items[due[0].at]
        goal.target_date = due[0].value
        goal.inherit("target_date", "earlier_sentence", told.start, told.end)
    if whole.baseline is None and _is_of_that_level(placed.sentence, goal):
        last = next((other for other in (*reversed(earlier), *reversed(before)) if other.baseline_date), None)
        if last is not None and last.passage is goal.passage:
            goal.inherit_from("baseline_date", "earlier_clause" if last in earlier else "earlier_sentence", last)
    for name, date, said in (("target_date", whole.target, target_said), ("baseline_date", whole.baseline, baseline_said)):
        if date is None:
            continue
        setattr(goal, name, date.value)
        run = said.items if said else placed.sentence.items
        item = run[date.at]
        goal.places[name] = (item.start, item.end)
        if said or date.at < placed.sentence.lead:
            goal.inherit(name, said.source if said else "lead_in", item.start, item.end)


def _is_of_that_level(sentence: Sentence, goal: Goal) -> bool:
    """ "In 2021 they were 4.7 per cent below that level": compared with the year that was told before."""
    at = next((n for n in sentence.percents if sentence.items[n] is goal.number), len(sentence.items))
    below, which, noun = [*sentence.lows(at + 1, at + 4), "", "", ""][:3]
    return below in words("level", "below") and which in ("that", "this", "the") and noun in ("level", "year", "baseline", "figure")


def _is_of_another(sentence: Sentence, goal: Goal, baseline: Dated) -> bool:
    """Whether a baseline stands behind an earlier percentage, which a share does not take over."""
    before = [at for at in sentence.percents if at < baseline.at]
    return bool(before) and baseline.at < len(sentence.items) and sentence.items[baseline.at].end <= goal.number.start
