"""Clauses of goals: limits, goals that were raised, plans, years of names and scenarios, other verbs between. The sentences are ours."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

CASES: list[tuple[str, list[str], str]] = [
    (
        "The limit for lead in petrol was reduced to 0.15% from 1 July 2008.",
        ["target limit <=0.15% of lead in petrol, by 2008-07-01"],
        "a limit that was lowered is one still",
    ),
    (
        "Inside the zone the ceiling for sulphur has been 0.1% since 2015.",
        ["target limit <=0.1% of sulphur, by 2015"],
        "a limit that has been in force",
    ),
    ("The limit for lead in petrol would be reduced to 0.15%.", [], "not one yet"),
    (
        "The utilities agreed to lower the cap a further 30 percent from 2020 to 2030.",
        ["target reduce 30%, by 2030, from 2020, actor utilities"],
        "a cap is a thing here, and lowered",
    ),
    (
        "Malta intends to reduce its emissions by a total of 1.5% by 2030.",
        ["target reduce 1.5% of emissions, by 2030, actor Malta (MLT)"],
        "the total is no measure",
    ),
    (
        "Chad's pledge envisages a 30% reduction in projected emissions by 2030.",
        ["target reduce 30% of projected emissions, by 2030, actor Chad (TCD)"],
        "what is foreseen is what it is compared with",
    ),
    (
        "Togo's goal was raised to 50 percent of wetlands and 30 percent of forests by 2030.",
        ["target reach 50% of wetlands, by 2030, actor Togo (TGO)", "target reach 30% of forests, by 2030, actor Togo (TGO)"],
        "a goal that was raised, in two parts",
    ),
    (
        "Haiti went further, lifting its goal from 10 percent to 25 percent by 2030.",
        ["target reach 25%, by 2030, actor Haiti (HTI)"],
        "where it stood before is no goal",
    ),
    (
        "Oman's target is an 8% cut by 2030, which could rise to 25% with outside help.",
        ["target reduce 8%, by 2030, actor Oman (OMN)", "target reduce 25%, by 2030, actor Oman (OMN)"],
        "what it could become with help",
    ),
    (
        "Nations agreed to protect 10 percent of the bays by 2012. So far only 1 percent is protected.",
        ["target reach 10% of bays, by 2012, actor Nations", "outcome reach 1% of bays, achieved"],
        "how far it has come, without a verb of reaching",
    ),
    (
        "Ten governments agreed to conserve at least 20% of their coastal waters by 2020. Samoa is well on the way, having set aside 17%.",
        [
            "target reach >=20% of coastal waters, by 2020, actor Ten governments",
            "outcome reach 17% of coastal waters, actor Samoa (WSM), in_progress",
        ],
        "what one of those who promised has done",
    ),
    (
        "The island gets 60 percent of its power from wind and remains on course for 100 per cent in 2024.",
        ["target reach 100% of power from wind, by 2024, in_progress"],
        "what somebody is on course for",
    ),
    (
        "Ghana's action plan, approved in 2019, would reduce black carbon by 83 percent by 2030.",
        ["target reduce 83% of black carbon, by 2030, actor Ghana (GHA)"],
        "what an approved plan would bring about",
    ),
    ("A draft action plan would reduce black carbon by 83 percent by 2030.", [], "a draft promises nothing"),
    (
        "Cut waste sent to landfill to 75% by 2006, 50% by 2009 and 35% by 2016 of the amount produced in 1995.",
        [
            "target limit 75% of waste sent to landfill, by 2006, from 1995",
            "target limit 50% of waste sent to landfill, by 2009, from 1995",
            "target limit 35% of waste sent to landfill, by 2016, from 1995",
        ],
        "parts of a past amount are limits",
    ),
    (
        "Gabon will reduce its emissions by at least 50% compared with the reference scenario in 2025.",
        ["target reduce >=50% of emissions, by 2025, actor Gabon (GAB)"],
        "the year of a scenario is that of the goal",
    ),
    (
        "In 2016, under the Water Agreement, the two countries adopted targets to cut phosphorus loads by 40 percent from 2008 levels.",
        ["target reduce 40% of phosphorus loads, from 2008, actor two countries"],
        "when it was adopted is not when it is due",
    ),
    (
        "Under Vision 2020, Rwanda's share of forest is to grow to 30 percent.",
        ["target increase 30% of share of forest, actor Rwanda (RWA)"],
        "the year belongs to a name",
    ),
    (
        "Sweden will raise the share of wind to 20 percent by 2030. The share of solar power is to reach 12 percent over the same period.",
        [
            "target increase 20% of share of wind, by 2030, actor Sweden (SWE)",
            "target reach 12% of share of solar power, by 2030, actor Sweden (SWE)",
        ],
        "over the same period",
    ),
    (
        "The President committed to cut the country's gas intensity by 18% over the ten years to 2012.",
        ["target reduce 18% of country's gas intensity, by 2012, actor President"],
        "the years end there",
    ),
    (
        "Togo set the goal of lowering emissions by 85% by 2050, and of bringing the share of renewables to 30% by 2030.",
        ["target reduce 85% of emissions, by 2050, actor Togo (TGO)", "target reach 30% of share of renewables, by 2030, actor Togo (TGO)"],
        "another verb, another change",
    ),
    ("They produce almost 80 percent of the world's mercury.", [], "a share of all there is"),
    (
        "Mali wants to bring access to safe water to 90% of the rural population by 2025.",
        ["target reach 90% of rural population, by 2025, actor Mali (MLI)"],
        "a part of the people who get something",
    ),
    (
        "Spain has to bring the share of wind to 17 % by 2020, up from 11.9 % in 2009. It reached 24.6 % in 2016, well above the target.",
        [
            "target reach 17% of share of wind, by 2020, actor Spain (ESP), exceeded",
            "outcome reach 24.6% of share of wind, actor Spain (ESP), achieved",
        ],
        "up from what it was; the verdict behind the share",
    ),
    (
        "Lines reduced the bycatch of birds by 95 percent, while it is estimated that 17 species, or more than 50%, decline.",
        ["outcome reduce 95% of bycatch of birds, actor Lines, achieved"],
        "a number of another clause",
    ),
    (
        'Norway agreed to a target of "no less than 25%" reduction of emissions by 2020.',
        ["target reduce >=25% of emissions, by 2020, actor Norway (NOR)"],
        "quotation marks between",
    ),
    (
        "**Norway** commits to a reduction of at least 40% of emissions by 2030.",
        ["target reduce >=40% of emissions, by 2030, actor Norway (NOR)"],
        "the asterisks of Markdown",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES)
def test_goal_of_a_clause(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why
