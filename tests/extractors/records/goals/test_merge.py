"""One goal told twice."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

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
