"""One goal told twice."""

import pytest

from schemas.percentage_goal import PercentageGoal
from schemas.qualitative_goal import QualitativeGoal
from tests.extractors.records.goal_lines import claims, percentage_goals

TOLD = [
    (
        "The mills aim to cut dust by 30% by 2020. The goal of cutting dust by 30% from 2005 levels is shared by all.",
        ["target reduce 30% of dust, by 2020, from 2005, actor mills"],
        "the second telling completes the first",
    ),
    (
        "The mills aim to cut dust by 30% by 2020. They aim to cut dust by 30% by 2025.",
        ["target reduce 30% of dust, by 2020, actor mills", "target reduce 30% of dust, by 2025, actor mills"],
        "another date is another goal",
    ),
    (
        "The mills aim to cut dust by 30% by 2020. Norway aims to cut waste by 30% by 2020.",
        ["target reduce 30% of dust, by 2020, actor mills", "target reduce 30% of waste, by 2020, actor Norway (NOR)"],
        "another subject and actor is another goal",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_a_goal_told_twice_is_one_where_nothing_speaks_against_it(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why


def test_each_telling_is_evidence_for_the_same_record() -> None:
    text = "The mills aim to cut dust by 30% by 2020. They met. The goal of cutting dust by 30% from 2005 levels is shared by all."
    one, two = claims(text, PercentageGoal)
    assert one.record == two.record
    assert [claim.evidence.exact.split()[0] for claim in (one, two)] == ["aim", "goal"]
    assert [(part.field, part.text) for part in one.evidence.inherited] == [("baseline_date", "2005")]
    assert [(part.field, part.text) for part in two.evidence.inherited] == [("actor", "mills"), ("target_date", "2020")]


def test_each_telling_of_a_goal_without_a_number_is_evidence_too() -> None:
    text = "Norway aims for carbon neutrality by 2050. Norway's goal of carbon neutrality by 2050 stands."
    text += " Sweden aims for carbon neutrality by 2045."
    records = [claim.record for claim in claims(text, QualitativeGoal)]
    assert len(records) == 3
    assert len(set(records)) == 2
