"""Text → goals without a number, each with the reason why the row is here. Sentences are ours."""

import pytest

from schemas.qualitative_goal import QualitativeGoal
from tests.extractors.records.goal_lines import claims, qualitative_goals

GOALS = [
    (
        'The strategy set a goal of "virtual elimination" of mercury from hospital waste.',
        ["virtual elimination of mercury from hospital waste"],
        "a noun of aiming, a noun of change",
    ),
    ("The accord aims to cut emissions from industrial sources.", ["cut of emissions from industrial sources"], "a verb of aiming"),
    (
        "Parties shall phase out the use of leaded petrol by 2005.",
        ["phase out of use of leaded petrol, by 2005, actor Parties"],
        "a duty to phase out",
    ),
    (
        "The plan's objective is to protect the human environment against air pollution.",
        ["protect of human environment"],
        "an objective to protect",
    ),
    (
        "The Convention requires that each Party phase out the use of lead in paint by 2025.",
        ["phase out of use of lead in paint, by 2025, actor each Party"],
        'who is to act stands behind "that"',
    ),
    ("Norway committed to reduce its releases of cadmium.", ["reduce of releases of cadmium, actor Norway"], "who committed"),
    ("The goal of the network is to eliminate dioxin emissions by 2025.", ["eliminate of dioxin emissions, by 2025"], "with a date"),
    ("The council pledged to phase out single-use plastics.", ["phase out of single-use plastics, actor council"], "a pledge"),
    ("The governors agreed on the elimination of lead in paint.", ["elimination of lead in paint, actor governors"], "agreed on a noun"),
    ("Emissions fell after the plant closed.", [], "nobody aims"),
    ("The goal is to reduce emissions by 50 percent.", [], "a number makes it a percentage goal"),
    ("The firm plans to cut 10,000 jobs.", [], "a number of another kind"),
    ("Stoves can help to reduce smoke.", [], "a chance"),
    ("The government abandoned its goal of eliminating coal.", [], "given up"),
    ("The report describes the reduction of mercury use.", [], "a report"),
    ("The goal would be to reduce waste.", [], '"would"'),
    ("Denmark aims to become carbon neutral by 2050.", ["carbon neutral, by 2050, actor Denmark"], "neutrality, with a date"),
    ("The partnership aims to achieve net zero emissions by 2050.", ["net zero emissions, by 2050"], "net zero"),
    ("The city reached carbon neutrality in its offices last year.", [], "reached, not aimed at"),
]


@pytest.mark.parametrize(("text", "expected", "why"), GOALS)
def test_a_goal_without_a_number_is_read_only_where_somebody_aims_at_it(text: str, expected: list[str], why: str) -> None:
    assert qualitative_goals(text) == expected, why


def test_a_goal_is_told_once_however_often_the_page_repeats_it() -> None:
    text = "The accord aims to cut soot from ships. Later it says so again: the accord aims to cut soot from ships."
    assert qualitative_goals(text) == ["cut of soot from ships"]


def test_the_evidence_is_the_words_from_the_aim_to_its_end() -> None:
    (claim,) = claims("After long talks, the accord aims to cut soot from ships, as everybody hoped.", QualitativeGoal)
    assert (claim.evidence.exact, claim.evidence.rule) == ("aims to cut soot from ships", "qualitative_goal.aim")
