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
        ["outcome reduce 56% of emissions, from 1980, actor Canada (CAN), achieved"],
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
    # Lists, second numbers, and what came of them
    (
        "We aim for: 30% less plastic by 2025; 50% recycled content by 2030; zero waste to landfill.",
        ["target reduce 30% of plastic, by 2025", "target reach 50% of recycled content, by 2030"],
        "the items of a list inside a sentence",
    ),
    (
        "The port has cut its carbon footprint by 38% since 2010 and is now targeting 60% by 2030.",
        [
            "outcome reduce 38% of carbon footprint, from 2010, actor port, achieved",
            "target reduce 60% of carbon footprint, by 2030, from 2010, actor port",
        ],
        "the second number is aimed at",
    ),
    (
        "The target was a 10 percent cut in waste by 2015; the actual decrease was 14 percent.",
        ["target reduce 10% of waste, by 2015", "outcome reduce 14% of waste, achieved"],
        "what came of it",
    ),
    (
        "The goal, to have 90 percent of ports take oil by 2012, was missed: only 71 percent did.",
        ["target reach 90% of ports take oil, by 2012, missed", "outcome reach 71% of ports take oil, missed"],
        "how many did",
    ),
    (
        "The plan is that 80 percent of wastewater will be treated by 2020, compared with 55 percent in 2010.",
        ["target reach 80% of wastewater, by 2020"],
        "what it was is no goal",
    ),
    (
        "Canada has destroyed 88 percent of PCBs against a goal of 90 percent.",
        ["outcome reach 88% of PCBs, actor Canada (CAN), achieved", "target reach 90% of PCBs, actor Canada (CAN)"],
        "how far it has come, against the goal",
    ),
    (
        "Renewable energy is to reach a share of at least 32 percent and energy use is to fall by 20 percent by 2030.",
        ["target reach >=32% of Renewable energy, by 2030", "target reduce 20% of energy use, by 2030"],
        "a share that is to be reached",
    ),
    (
        "A new pledge, 30 percent less waste by 2030 compared with 2007, took its place.",
        ["target reduce 30% of waste, by 2030, from 2007"],
        "a pledge and its number between commas",
    ),
    (
        "The mills cut water use by an average of 12 percent.",
        ["outcome reduce 12% of water use, actor mills, achieved"],
        "an average is what was reached",
    ),
    (
        "By 2000 the Parties had cut sulphur emissions by more than 60 percent from 1980 levels, well beyond the 30 percent required.",
        [
            "outcome reduce >60% of sulphur emissions, from 1980, actor Parties, achieved",
            "target reduce 30% of sulphur emissions, from 1980, actor Parties, exceeded",
        ],
        "what was required, behind what was done",
    ),
    (
        "India pledged a 20% reduction in emissions intensity by 2020; a 24% reduction has already been achieved.",
        [
            "target reduce 20% of emissions intensity, by 2020, actor India (IND)",
            "outcome reduce 24% of emissions intensity, actor India (IND), achieved",
        ],
        "a noun that has been achieved",
    ),
    (
        "Ghana offers to lower its emissions by 15 percent by 2030.",
        ["target reduce 15% of emissions, by 2030, actor Ghana (GHA)"],
        "an offer",
    ),
]
NOT_TOLD = [
    ("The lake lost 60 percent of its area between 1960 and 2000.", "what happened over a span of years"),
    ("The delegation proposed a reduction of 25 percent, but the meeting did not agree.", "turned down"),
    ("The delegation proposed a reduction of 25 percent, but this was rejected.", "turned down"),
    ("A 20% reduction was achieved in the trade of parts.", "nobody aimed at it"),
    ("The plan would have cut emissions 20 percent by 2020 but was withdrawn.", "it never came"),
    ("The fund pays for the plan; 79% of the cost needs outside support.", "a part of the cost"),
    ("Costa Rica already gets 98 percent of its power from renewables.", "what is so already"),
    ("The goal looks achievable: in 2021, 65 percent of new cars were electric.", "what the share was"),
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


def test_what_stands_under_a_heading_is_read_as_it_says() -> None:
    page = "<h2>Commitments for 2030</h2><ul><li>Reduce food loss by 25%</li><li>Divert 60% of municipal waste</li></ul>"
    page += "<h2>Progress in 2022</h2><ul><li>Food loss down 11%</li></ul>"
    assert percentage_goals(page, "text/html") == [
        "target reduce 25% of food loss, by 2030",
        "target reach 60% of municipal waste, by 2030",
        "outcome reduce 11% of Food loss, achieved",
    ]


def test_a_column_of_what_was_reached_to_date_holds_outcomes() -> None:
    rows = "<tr><th>Substance</th><th>Goal for 2010</th><th>Reduction to date</th></tr>"
    rows += "<tr><td>Mercury</td><td>50% reduction</td><td>55%</td></tr>"
    assert percentage_goals(f"<table>{rows}</table>", "text/html") == [
        "target reduce 50% of Mercury, by 2010",
        "outcome reduce 55% of Mercury, achieved",
    ]


def test_the_rows_of_a_schedule_are_its_steps() -> None:
    rows = "<caption>Phase-out schedule</caption><tr><th>Year</th><th>Developed parties</th><th>Developing parties</th></tr>"
    rows += "<tr><td>2015</td><td>90% reduction</td><td>10% reduction</td></tr>"
    assert percentage_goals(f"<table>{rows}</table>", "text/html") == [
        "target reduce 90%, by 2015, actor Developed parties",
        "target reduce 10%, by 2015, actor Developing parties",
    ]


def test_the_rows_of_a_table_of_figures_are_no_steps() -> None:
    rows = "<caption>Emissions by year</caption><tr><th>Year</th><th>Change</th></tr><tr><td>2010</td><td>5% reduction</td></tr>"
    assert percentage_goals(f"<table>{rows}</table>", "text/html") == []
