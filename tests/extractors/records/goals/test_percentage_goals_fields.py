"""Who promised, and what became of it: text → goal, with the reason. Sentences are ours."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

STATUS = [
    (
        "The accord set a goal of a 50% reduction of soot by 2003 (which has been met) and a 75% reduction by 2010.",
        ["target reduce 50% of soot, by 2003, achieved", "target reduce 75% of soot, by 2010"],
        "a bracket is the status of the goal before it",
    ),
    (
        "The accord set a goal of a 75% reduction of soot by 2010. A review found that the region "
        "has probably achieved this 75 percent reduction goal.",
        ["target reduce 75% of soot, by 2010, probably_achieved", "outcome reduce 75% of soot, actor region, probably_achieved"],
        "told again later, with doubt",
    ),
    ("Japan did not meet its target of a 6 percent reduction.", ["target reduce 6%, actor Japan (JPN), missed"], "missed"),
    (
        "The industry fell short of its goal to recycle 75 percent of lamps by 2010.",
        ["target reach 75% of lamps, by 2010, actor industry, missed"],
        "missed in other words",
    ),
    (
        "The U.S. is on track to achieve its goal of reducing emissions 17 percent below 2005 levels by 2020.",
        ["target reduce 17% of emissions, by 2020, from 2005, actor U.S. (USA), in_progress"],
        "under way",
    ),
    (
        "The plant committed to cut its water use by 50% (actually achieving 65%).",
        ["target reduce 50% of water use, actor plant, exceeded", "outcome reduce 65% of water use, actor plant, achieved"],
        "more was reached than promised",
    ),
    (
        "The programme's goal was to cut mercury use by 50 percent by 2005. This goal was met in 2003.",
        ["target reduce 50% of mercury use, by 2005, achieved"],
        "the next sentence says it",
    ),
    (
        "The programme's goal is to cut mercury use by 50 percent by 2005. If this goal is met, a second will follow.",
        ["target reduce 50% of mercury use, by 2005"],
        "a condition says nothing",
    ),
    ("Norway surpassed its target of a 20% cut in waste.", ["target reduce 20% of waste, actor Norway (NOR), exceeded"], "exceeded"),
    ("The mills pledged to reduce dust by 30%.", ["target reduce 30% of dust, actor mills"], "nothing is said"),
]

ACTORS = [
    (
        "The plan established goals of reducing U.S. mercury emissions by 50% and reducing Canadian mercury releases by 90%.",
        ["target reduce 50% of mercury emissions, actor United States (USA)", "target reduce 90% of mercury releases, actor Canada (CAN)"],
        "a plan promises nothing; the country whose emissions they are",
    ),
    (
        "In 1998, the Northern Governors and Island Premiers adopted a Regional Soot Plan. "
        "The plan set a goal of a 50% cut in soot by 2003.",
        ["target reduce 50% of soot, by 2003, actor Northern Governors and Island Premiers"],
        "who adopted the plan, from the sentence before",
    ),
    (
        "It covers the chlor-alkali industry, which committed to reduce its mercury use by 50%.",
        ["target reduce 50% of mercury use, actor chlor-alkali industry"],
        '"which" stands for the noun before it',
    ),
    (
        "The Government of Peru will cut deforestation by 80% by 2021.",
        ["target reduce 80% of deforestation, by 2021, actor Government of Peru (PER)"],
        "a government is its country",
    ),
    (
        "EPA and its partners pledged to cut emissions by 10%.",
        ["target reduce 10% of emissions, actor EPA and its partners"],
        "two names joined",
    ),
    ("Emissions will be reduced by 10%.", ["target reduce 10% of Emissions"], "the thing measured is no actor"),
    ("We will cut our U.S. emissions by 10%.", ["target reduce 10% of emissions"], '"we" promises, not the country'),
    (
        "The Union, acting jointly, is committed to a 55% cut in emissions by 2030.",
        ["target reduce 55% of emissions, by 2030, actor Union"],
        "an insertion between commas",
    ),
    (
        "Brazil's goal is to cut deforestation by 80 percent.",
        ["target reduce 80% of deforestation, actor Brazil (BRA)"],
        "the owner of the goal",
    ),
    (
        "Norway committed to cut methane emissions by 30 percent. This commitment includes a reduction of 10% of soot.",
        ["target reduce 30% of methane emissions, actor Norway (NOR)", "target reduce 10% of soot, actor Norway (NOR)"],
        '"this commitment" is the one before',
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), STATUS)
def test_the_status_is_what_the_page_says_of_the_goal(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why


@pytest.mark.parametrize(("text", "expected", "why"), ACTORS)
def test_the_actor_is_who_promised_or_did_it(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why
