"""When goals are due, and by what name a page calls a country. The texts are ours."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

DUE = [
    (
        "Developed countries must reduce their consumption to 75 percent below the baseline in 2010 and to 90 percent below it in 2015.",
        [
            "target reduce 75% of consumption, by 2010, actor Developed countries",
            "target reduce 90% of consumption, by 2015, actor Developed countries",
        ],
        'behind "below the baseline" stands when, not since when',
    ),
    (
        "The High Seas Plan, under which countries agreed in December 2022 to protect at least 30 percent of the ocean by 2030, is new.",
        ["target reach >=30% of ocean, by 2030, actor countries"],
        "the date of a promise is no baseline",
    ),
    (
        "Its Parties agreed that emissions are to be cut by 2020. The members committed to reductions of 59 % for SO2 and 42 % for NOx.",
        ["target reduce 59% of SO2, by 2020, actor members", "target reduce 42% of NOx, by 2020, actor members"],
        "due by the sentence before, which the numbers deal out",
    ),
    (
        "The carbon intensity of GDP has fallen by 14% since 2005, as agreed.",
        ["outcome reduce 14% of carbon intensity of GDP, from 2005, achieved"],
        "what is measured does not act",
    ),
    (
        "The UK signed in 1998. UK emissions are to fall by 20 percent by 2010 under the treaty's targets.",
        ["target reduce 20% of emissions, by 2010, actor UK (GBR)"],
        "a country by the name that the page has for it",
    ),
]

SCHEDULE = """
<h2>HCFC Phase-out Management Plan</h2>
<p>The country has to meet the following reductions from its baseline, the average consumption of 2009 and 2010:</p>
<table><tr><th>Measure</th><th>Date</th><th>Status</th></tr>
<tr><td>10% reduction</td><td>January 1, 2015</td><td>Achieved</td></tr></table>
"""


@pytest.mark.parametrize(("text", "expected", "why"), DUE)
def test_when_a_goal_is_due(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why


def test_the_date_of_a_row_is_before_one_that_is_said_of_the_whole_table() -> None:
    found = percentage_goals(f"<html><body><main>{SCHEDULE}</main></body></html>", media_type="text/html")
    assert [line.partition(", by ")[2][:10] for line in found] == ["2015-01-01"]
