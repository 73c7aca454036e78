"""How far goals have come: shares, falls and figures told against a goal or on pages about agreements. The sentences are ours."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

REACHED = [
    (
        "The project was to divert 15% of household waste by 2017; 22% was in fact diverted.",
        ["target reach 15% of household waste, by 2017", "outcome reach 22% of household waste, achieved"],
        "the part that was done",
    ),
    (
        "Peru stands at 83 percent against a goal of 90 percent.",
        ["outcome reach 83%, actor Peru (PER), achieved", "target reach 90%, actor Peru (PER), missed"],
        "a verb that says nothing else",
    ),
    (
        "In 2020, renewables accounted for 22.1% of energy, 2 percentage points above the target.",
        ["outcome reach 22.1% of energy, achieved"],
        "a share that is told against a goal",
    ),
    (
        "The Soot Treaty has worked. That is a reduction of 52 percent of soot from 1990.",
        ["outcome reduce 52% of soot, from 1990, achieved"],
        "what was reached, summed up",
    ),
    ("In 2020, renewables accounted for 22.1% of energy.", [], "a share"),
    ("Under current policies a fall of some 12 per cent is projected for 2030.", [], "a projection, told behind the noun"),
    (
        "The mills aim to cut soot by 20% by 2030.\n\nAbout 12 percent of the world's chlorine was still made with mercury in 2005.",
        ["target reduce 20% of soot, by 2030, actor mills"],
        "a part of something else, and how it still was",
    ),
    (
        "In 2021 the minister raised the goal to 46%, adding that Norway would continue its efforts toward 50%.",
        ["target reach 46%", "target reach 50%, actor Norway (NOR)"],
        "what is striven for besides",
    ),
    (
        "The goal was to cut food waste by 4%. A 3.4% reduction in food waste was achieved (85% of the target was achieved).",
        ["target reduce 4% of food waste", "outcome reduce 3.4% of food waste, achieved"],
        "a reduction that was achieved; a part of the goal is none",
    ),
    ("Exports go to China 79% and the UK 9.9% (2016).", [], "a year of figures"),
]
FIELDS = [
    (
        "The president announced a target for Chile to achieve a 50 percent reduction from 2005 levels in net soot pollution by 2030.",
        ["target reduce 50% of net soot pollution, by 2030, from 2005, actor Chile (CHL)"],
        "what is reduced stands behind what it is compared with",
    ),
    (
        "India's pledge to the summit offered to bring 40% of its electricity from wind by 2030.",
        ["target reach 40% of electricity from wind, by 2030, actor India (IND)"],
        "the owner of the pledge",
    ),
    (
        "Peru has set a target to get 10% of its power from wind by 2015, raising it to 25% by 2020.",
        [
            "target reach 10% of power from wind, by 2015, actor Peru (PER)",
            "target reach 25% of power from wind, by 2020, actor Peru (PER)",
        ],
        "what is raised is the goal",
    ),
    (
        "By 2020, wetland loss was to be reduced by 75%, and 17% of the coast was to be set aside.",
        ["target reduce 75% of wetland loss, by 2020", "target reach 17% of coast, by 2020"],
        "a share that opens a clause of its own",
    ),
    (
        "The Soot Treaty commits parties to cut soot by 30% relative to a base year between 1985 and 1990.",
        ["target reduce 30% of soot, from 1985/1990, actor parties"],
        "a span that a base year may lie in",
    ),
    (
        "All Parties to the Soot Treaty have reached the reduction target of 30 per cent.",
        ["target reduce 30%, actor All Parties, achieved"],
        "parties to a treaty",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), REACHED + FIELDS)
def test_how_far_a_goal_has_come_is_read(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why


def test_on_a_page_about_one_country_its_government_is_that_countrys() -> None:
    page = "<main><h1>Climate policy of Peru</h1><p>The government expects to cut soot by 20% by 2030.</p></main>"
    assert percentage_goals(f"<html><body>{page}</body></html>", "text/html") == [
        "target reduce 20% of soot, by 2030, actor government (PER)"
    ]


def test_a_fall_on_a_page_of_statistics_is_a_statistic() -> None:
    told = "<p>Soot emissions have fallen by 85 per cent since 1970. Details are in the Soot Treaty.</p>"
    counted, about = (
        percentage_goals(f"<html><body><main><h1>{head}</h1>{told}</main></body></html>", "text/html")
        for head in ("Official statistics", "What has been done")
    )
    assert counted == []
    assert about == ["outcome reduce 85% of Soot emissions, from 1970, achieved"]
