"""What a number of a goal belongs to: another clause, another year, a floor, a note, a quotation. The sentences are ours."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

CASES: list[tuple[str, list[str], str]] = [
    (
        "The envoy said that Botswana would act to enable a 34% deviation below business as usual by 2020 and 42% by 2025.",
        ["target reduce 34%, by 2020, actor Botswana (BWA)", "target reduce 42%, by 2025, actor Botswana (BWA)"],
        "a deviation is a reduction; a promise made for a country",
    ),
    (
        "Nepal passed the Cap and Trade Act in 2016, with targets of 15 per cent below 1990 by 2020 and 37 per cent by 2030.",
        ["target reduce 15%, by 2020, from 1990, actor Nepal (NPL)", "target reduce 37%, by 2030, from 1990, actor Nepal (NPL)"],
        "a cap in the name of an act turns nothing",
    ),
    (
        "The act was repealed and replaced by a goal of 30 per cent below 2005 levels by 2030.",
        ["target reduce 30%, by 2030, from 2005"],
        "what came after what was repealed",
    ),
    (
        "The province withdrew from the pact, having announced a new goal of 17 per cent below 2005 levels by 2020.",
        ["target reduce 17%, by 2020, from 2005"],
        "what was announced instead",
    ),
    (
        "The airlines vowed to improve fuel efficiency by 1.5 percent a year to 2020.",
        ["target increase 1.5% of fuel efficiency, by 2020, actor airlines"],
        "the years end there",
    ),
    ("By 2010, 93 percent of purchases complied.", [], "what was done"),
    (
        "The Philippines intends to cut emissions by 70% by 2030 relative to its scenario of 2000-2030.",
        ["target reduce 70% of emissions, by 2030, actor Philippines (PHL)"],
        "the years of a scenario",
    ),
    (
        "Kenya's pledge was a cut of 30% by 2030. In its 2021 NDC, the pledge became 32%.",
        ["target reduce 30%, by 2030, actor Kenya (KEN)", "target reduce 32%, actor Kenya (KEN)"],
        "what a pledge became, not the year of the paper",
    ),
    (
        "Kuwait's emir announced that 15% of electricity would come from renewables by 2030.",
        ["target reach 15% of electricity, by 2030, actor Kuwait (KWT)"],
        "a head of state",
    ),
    (
        "Tunisia wants to lower its carbon intensity. The unconditional contribution corresponds to a 13% drop.",
        ["target reduce 13%, actor Tunisia (TUN)"],
        "a contribution that corresponds to a drop",
    ),
    (
        "The state is to get back to 1990 levels by 2020, a cut of about 15 percent against business as usual.",
        ["target reduce ~15%, by 2020, actor state"],
        "two things compared with",
    ),
    ("All members are to achieve 67.5% by 2025.", ["target reach 67.5%, by 2025, actor All members"], "what they are to achieve"),
    (
        "Denmark cut pesticide use, and the Netherlands opted for a 35 percent cut by 1995.",
        ["target reduce 35% of pesticide use, by 1995, actor Netherlands (NLD)"],
        '"opted for"',
    ),
    (
        "The mill is targeting a drop in emissions and aims at a 95% recycling rate.",
        ["target reach 95% of recycling rate, actor mill"],
        "another verb of aiming",
    ),
    (
        "Bhutan has vowed that its forest cover will never drop below 60 percent; at present it is 71 percent.",
        ["target reach >=60% of forest cover, actor Bhutan (BTN)"],
        "a floor, and how things are",
    ),
    (
        "Togo submitted its target to the Rome Accord: in the range of 17%.",
        ["target reach ~17%, actor Togo (TGO)"],
        "whom it was submitted to is not measured",
    ),
    (
        "Chile set a new target: net emissions 26%-28% below 2005 levels by 2025.",
        [
            "target reduce 26% of net emissions, by 2025, from 2005, actor Chile (CHL)",
            "target reduce 28% of net emissions, by 2025, from 2005, actor Chile (CHL)",
        ],
        "a range with a sign at both ends",
    ),
    (
        "The line cut its CO2 per container by 41 percent, well past the mark of 40 percent for 2030.",
        ["outcome reduce 41% of CO2 per container, achieved", "target reduce 40% of CO2 per container, by 2030"],
        "a mark that was passed",
    ),
    (
        "Vietnam's law wants forest cover at 43 percent by 2010.",
        ["target reach 43% of forest cover, by 2010, actor Vietnam (VNM)"],
        "what is wanted at a level",
    ),
    (
        "Mexico gets 22 percent of its power from clean sources and is required by law to reach 35 percent in 2024.",
        ["target reach 35% of power from clean sources, by 2024, actor Mexico (MEX)"],
        "what the number before is of",
    ),
    (
        "About 65% of our people live there, and by 2025 we want to bring safe water to 90% of households.",
        ["target reach 90% of households, by 2025"],
        "a date that opens a clause of its own",
    ),
    (
        '"Israel aims to cut emissions by 27% by 2030," said the minister. "This will help."',
        ["target reduce 27% of emissions, by 2030, actor Israel (ISR)"],
        "a quotation ends and another begins",
    ),
    (
        "Malta and Cyprus ended its use in 2013.[5] Norway aims to recapture at least 80% of the gas by 2025.",
        ["target reach >=80% of gas, by 2025, actor Norway (NOR)"],
        "a note behind the full stop",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES)
def test_goal_told_apart(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why
