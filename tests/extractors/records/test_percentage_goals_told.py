"""Goals told in further ways, and what only sounds like one: text → goals, with the reason beside each row. Sentences are ours."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

TOLD = [
    # Where it starts and where it goes
    (
        "The ports will raise recycling rates from 45 percent in 2015 to 65 percent by 2035.",
        ["target increase 65% of recycling rates, by 2035, from 2015, actor ports"],
        "the first number is where it starts, and its year the baseline",
    ),
    (
        "The goal is to increase the recycling rate from 32 percent to 50 percent by 2030.",
        ["target increase 50% of recycling rate, by 2030"],
        "a start without a year",
    ),
    # Duties
    (
        "Under the Reef Protocol, Poland is to reduce sulphur emissions by 59 per cent below 2005 levels by 2020.",
        ["target reduce 59% of sulphur emissions, by 2020, from 2005, actor Poland (POL)"],
        '"is to" has its subject before it',
    ),
    (
        "Parties had to reduce sulphur emissions by at least 30 percent by 1993.",
        ["target reduce >=30% of sulphur emissions, by 1993, actor Parties"],
        '"had to"',
    ),
    (
        "At least 17 per cent of terrestrial areas and 10 per cent of marine areas are to be conserved by 2020.",
        ["target reach >=17% of terrestrial areas, by 2020", "target reach 10% of marine areas, by 2020"],
        "a share that is to be brought about",
    ),
    (
        "By the end of the decade, 30 percent of degraded land shall be restored.",
        ["target reach 30% of degraded land"],
        "a duty without a year",
    ),
    (
        "Methane emissions are to be 30 percent lower in 2030 than in 2020.",
        ["target reduce 30% of Methane emissions, by 2030, from 2020"],
        "a level that is to be",
    ),
    # Whose
    (
        "The US target is 26% below 2005 levels by 2025.",
        ["target reduce 26%, by 2025, from 2005, actor US (USA)"],
        "a country before its target",
    ),
    (
        "The Ministry set a goal of protecting 30 percent of land by 2030.",
        ["target reach 30% of land, by 2030, actor Ministry"],
        "who set the goal",
    ),
    (
        "Canada failed to meet its target of a 6 percent reduction from 1990 levels by 2012.",
        ["target reduce 6%, by 2012, from 1990, actor Canada (CAN), missed"],
        "who failed",
    ),
    # What was reached
    (
        "Canada exceeded its 2010 goal: emissions were 56 percent lower than in 1980.",
        ["outcome reduce 56% of emissions, from 1980, achieved"],
        "told behind what came of the goal",
    ),
    (
        "Inputs of phosphorus fell by 50 percent, as agreed, by 1995.",
        ["outcome reduce 50% of Inputs of phosphorus, achieved"],
        "it had been agreed",
    ),
    (
        "Sweden met its commitment, having reduced its emissions by 29 percent between 1990 and 2018.",
        ["outcome reduce 29% of emissions, from 1990, actor Sweden (SWE), achieved"],
        "a participle behind the main clause",
    ),
    # Subjects
    (
        "Since 1990 emissions have been cut by 30 percent, as planned.",
        ["outcome reduce 30% of emissions, from 1990, achieved"],
        "no time in it",
    ),
    (
        "The region accounts for 40 percent of catches, which must fall by 20 percent by 2025.",
        ["target reduce 20% of catches, by 2025"],
        "what a relative pronoun means",
    ),
]
NOT_TOLD = [
    ("Norway has no plans to cut emissions by 55 percent.", "no plans"),
    ("The utilities are under no obligation to cut emissions by 55 percent.", "no obligation"),
    ("Critics say Norway should cut emissions by 70 percent by 2030.", "critics promise nothing"),
    ("Scientists estimate that warming will reduce yields by 20 percent by 2050.", "an estimate"),
    ("To stay below that, global emissions would have to fall by 50 percent by 2050.", "a condition"),
    ("About 40 percent of households recycle.", "a statistic"),
    ("The tax rate on plastics will be 10 percent from 2025.", "a tax"),
    ("The new boiler is 95 percent efficient.", "an efficiency"),
    ("Under business as usual, emissions would increase 37 percent by 2030.", "a projection"),
    ("The agreement enters into force when Parties with 55 per cent of emissions have ratified.", "a threshold"),
    ("The agreement seeks to halve food waste by 2030.", "a half is no percentage"),
    ("Chile has committed to net zero emissions by 2050.", "a goal without a number"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_a_goal_told_in_another_way_is_read(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why


@pytest.mark.parametrize(("text", "why"), NOT_TOLD)
def test_what_only_sounds_like_a_goal_is_none(text: str, why: str) -> None:
    assert percentage_goals(text) == [], why
