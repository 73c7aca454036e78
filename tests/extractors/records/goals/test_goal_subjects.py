"""What a goal is about, where words before the number say how it is meant: text → goal. All sentences are invented."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

ABOUT = [
    ("It aims at a reduction of soot of more than 80% by 2047.", "target reduce >80% of soot, by 2047", "more than"),
    (
        "Norway pledged a reduction in its soot of up to 30 percent by 2020.",
        "target reduce <=30% of soot, by 2020, actor Norway (NOR)",
        "up to",
    ),
    (
        "Norway committed to a reduction of soot emissions of not less than 25% by 2020.",
        "target reduce >=25% of soot emissions, by 2020, actor Norway (NOR)",
        "not less than",
    ),
    (
        "The plan calls for 40 percent soot reductions from the gas sector by 2025.",
        "target reduce 40% of soot, by 2025",
        "what is reduced, not where",
    ),
    ("The goal is a reduction of soot of some 50% by 2015.", "target reduce ~50% of soot, by 2015", "some"),
    ("The goal is an increase of the share of wood of nearly 20% by 2015.", "target increase ~20% of share of wood, by 2015", "nearly"),
]


@pytest.mark.parametrize(("text", "expected", "why"), ABOUT)
def test_how_a_number_is_meant_is_no_part_of_the_subject(text: str, expected: str, why: str) -> None:
    assert percentage_goals(text) == [expected], why


def test_what_is_so_already_is_not_aimed_at() -> None:
    assert percentage_goals("Norway wants to be neutral by 2030 and already gets 98 percent of its power from wind.") == []
