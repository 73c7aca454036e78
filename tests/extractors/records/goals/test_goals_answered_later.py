"""What came of goals: scorecards, rises where a cut was promised, earlier goals that were beaten. The sentences are ours."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

CASES = [
    (
        "Target: cut water use by 10% by 2020. Result: 12% reduction. Status: exceeded.",
        ["target reduce 10% of water use, by 2020, exceeded", "outcome reduce 12% of water use, achieved"],
        "a scorecard in one line, its verdict behind the number that was reached",
    ),
    (
        "Target: cut water use by 10% by 2020. Progress to date: 6%.",
        ["target reduce 10% of water use, by 2020", "outcome reduce 6% of water use, achieved"],
        "a bare number behind a label of progress",
    ),
    ("100% of paper certified by 2015 – achieved", ["target reach 100% of paper certified, by 2015, achieved"], "a verdict behind a dash"),
    (
        "Ireland was to cut emissions by 6 percent, but they rose by 24 percent by 2008.",
        ["target reduce 6% of emissions, actor Ireland (IRL)", "outcome increase 24% of emissions, actor Ireland (IRL), missed"],
        "a rise where a cut was promised; its year is not that of the goal",
    ),
    (
        "Ireland had to cut its emissions by 6 per cent below 1990 by 2012. By 2007 its emissions were 26 per cent above 1990.",
        [
            "target reduce 6% of emissions, by 2012, from 1990, actor Ireland (IRL)",
            "outcome increase 26% of emissions, from 1990, actor Ireland (IRL), missed",
        ],
        "the same by the level",
    ),
    (
        "Ireland aims to cut emissions by 20 percent by 2020. Emissions rose by 4 percent in 2003.",
        ["target reduce 20% of emissions, by 2020, actor Ireland (IRL)"],
        "a rise that is only counted, of nobody in particular",
    ),
    (
        "Phosphorus went down by 30 per cent only, where 50 per cent had been agreed.",
        ["outcome reduce 30% of Phosphorus, achieved", "target reduce 50% of Phosphorus, missed"],
        "the goal behind what was reached of it",
    ),
    (
        "The firm surpassed its earlier goal of 10 percent less waste by 2012, reaching 16 percent.",
        ["target reduce 10% of waste, by 2012, actor firm, exceeded", "outcome reduce 16% of waste, actor firm, achieved"],
        "an earlier goal that was beaten is told for its own sake",
    ),
    (
        "Peru replaced its earlier goal of 10 percent with one of 30 percent by 2030.",
        ["target reach 30%, by 2030, actor Peru (PER)"],
        "not so here",
    ),
    (
        "Italy has instead promised to reduce emissions 17 percent from 2005 levels by 2020.",
        ["target reduce 17% of emissions, by 2020, from 2005, actor Italy (ITA)"],
        "what is promised instead is promised",
    ),
    (
        "The partners had a joint target of 8% below 2000 levels. They exceeded it, with an average cut of 11.5%.",
        ["target reduce 8%, from 2000, actor partners", "outcome reduce 11.5%, actor partners, achieved"],
        "by how much it was exceeded",
    ),
    (
        "The United States has already brought its methane emissions 8% below 1990 levels.",
        ["outcome reduce 8% of methane emissions, from 1990, actor United States (USA), achieved"],
        "what somebody has brought down is no promise",
    ),
    ("The 20% reduction in emissions is also on track.", ["target reduce 20% of emissions, in_progress"], "a goal by what is said of it"),
    (
        "Together the Parties have phased out 98% of ODS compared to 1990 levels.",
        ["outcome reduce 98% of ODS, from 1990, actor Parties, achieved"],
        "an acronym of substances",
    ),
    (
        "The Vienna Convention has a protocol. Halons, more than 95% of which have been phased out, also harm the ozone layer.",
        ["outcome reduce >95% of Halons, achieved"],
        "what was done to a part of them",
    ),
    (
        "Harbour Foods, whose target was 12 percent by 2010, cut its emissions by 15 percent.",
        ["target reach 12%, by 2010, actor Harbour Foods", "outcome reduce 15% of emissions, actor Harbour Foods, achieved"],
        "an insertion names the goal; the verb behind it tells",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES)
def test_what_came_of_a_goal(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why
