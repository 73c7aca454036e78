"""Which date is the target's and which the baseline's: text → goal, with the words that decide. Sentences are ours."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

DATES = [
    (
        "Canada will reduce its emissions by 40% as of 1990 by 2030.",
        ["target reduce 40% of emissions, by 2030, from 1990, actor Canada (CAN)"],
        '"as of" beside a later target is the baseline',
    ),
    (
        "Reduce emissions by 50% by 2030 from a 2019 base year.",
        ["target reduce 50% of emissions, by 2030, from 2019"],
        '"from a … base year"',
    ),
    ("Reduce emissions by 50% by 2030 against a 2019 baseline.", ["target reduce 50% of emissions, by 2030, from 2019"], '"against"'),
    ("Reduce emissions by 50% by 2030 relative to 2019.", ["target reduce 50% of emissions, by 2030, from 2019"], '"relative to"'),
    ("Reduce emissions by 50% by 2030 versus 2019.", ["target reduce 50% of emissions, by 2030, from 2019"], '"versus"'),
    (
        "Reduce emissions by 50% by 2030 (base year 2019).",
        ["target reduce 50% of emissions, by 2030, from 2019"],
        "a bracket with the base year",
    ),
    (
        "Reduce emissions by 50% by 2030 (2019 baseline).",
        ["target reduce 50% of emissions, by 2030, from 2019"],
        "a bracket, the other way round",
    ),
    (
        "Reduce emissions by 50% from 2019 to 2030.",
        ["target reduce 50% of emissions, by 2030, from 2019"],
        "a span from baseline to target",
    ),
    ("Reduce emissions by 50% between 2019 and 2030.", ["target reduce 50% of emissions, by 2030, from 2019"], "another span"),
    (
        "Using 2019 as the base year, reduce emissions by 50% by 2030.",
        ["target reduce 50% of emissions, by 2030, from 2019"],
        "the baseline leads",
    ),
    (
        "Reduce emissions by 50% by 2030, with 2019 as the base year.",
        ["target reduce 50% of emissions, by 2030, from 2019"],
        "the baseline trails",
    ),
    (
        "Reduce emissions by 50% in 2030 compared to 2019.",
        ["target reduce 50% of emissions, by 2030, from 2019"],
        '"in" is a target year beside a baseline',
    ),
    (
        "Reduce emissions by 50% by 2030 compared to business as usual.",
        ["target reduce 50% of emissions, by 2030"],
        "a scenario is no baseline year",
    ),
    (
        "Reduce emissions by 50% compared to the level in 2019 by 2030.",
        ["target reduce 50% of emissions, by 2030, from 2019"],
        '"in" behind "level" is the baseline',
    ),
    ("Reduce emissions by 50% no later than 2030.", ["target reduce 50% of emissions, by 2030"], '"no later than"'),
    ("Reduce emissions by 50% by the end of 2030.", ["target reduce 50% of emissions, by 2030"], '"the end of"'),
    ("Reduce emissions by 50% until 2030.", ["target reduce 50% of emissions, by 2030"], '"until"'),
    (
        "In 2019, the county set a goal to reduce emissions by 50% by 2030.",
        ["target reduce 50% of emissions, by 2030, actor county"],
        "the year of the promise is no target year",
    ),
    ("The 2030 target is a 50% reduction.", ["target reduce 50%, by 2030"], 'the year before "target"'),
    ("2030 target: 50% reduction in emissions", ["target reduce 50% of emissions, by 2030"], "a label with a year"),
    ("Reduce 2030 emissions by 50%.", ["target reduce 50% of emissions, by 2030"], "the year before what is reduced"),
    (
        "The county will cut emissions by 50% by 2030 and become carbon neutral by 2045.",
        ["target reduce 50% of emissions, by 2030, actor county"],
        "another promise's year",
    ),
    (
        "Reduce emissions by 50% by 2029/30 from 2019/20 levels.",
        ["target reduce 50% of emissions, by 2029/2030, from 2019/2020"],
        "years of a budget stay spans",
    ),
    (
        "The county will reduce emissions by 50% by 2030. The baseline year is 2019.",
        ["target reduce 50% of emissions, by 2030, from 2019, actor county"],
        "the baseline stands in the next sentence",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), DATES)
def test_the_words_beside_a_date_say_what_it_is(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why


LISTS = [
    (
        "The council adopted targets based on 2012 levels:\n\nReduce waste from households "
        "by:\n\n- 43 per cent by 2025\n- 68 per cent by 2030\n",
        [
            "target reduce 43% of waste from households, by 2025, from 2012",
            "target reduce 68% of waste from households, by 2030, from 2012",
        ],
        "the verb and its object stand in the lead-in, the baseline above it",
    ),
    (
        "By 2030, it is our goal to:\n\n- Reduce waste in operations by 42% against a 2020 "
        "baseline\n- Reduce water use in operations by 10%\n",
        ["target reduce 42% of waste in operations, by 2030, from 2020", "target reduce 10% of water use in operations, by 2030"],
        "the date of the lead-in stands for every item",
    ),
    (
        "Our goal is to cut soot by 30 percent by 2025\nfrom a 2012 baseline. In winter it is more.\n",
        ["target reduce 30% of soot, by 2025, from 2012"],
        "a line broken by hand goes on in the next",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), LISTS)
def test_a_list_takes_its_dates_from_its_lead_in(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why
