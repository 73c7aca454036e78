"""What goals came to, what agreements brought about, and numbers that lean on the sentences around them. The sentences are ours."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

OUTCOMES = [
    (
        "Soot emissions from ferries continued a downward trend in 2001, achieving a 30 percent decline from 1990 levels.",
        ["outcome reduce 30% of Soot emissions, from 1990, achieved"],
        "what went on has been achieved",
    ),
    (
        "Emissions from ferries fell in 2010, achieving a 20 percent drop from 1990 levels.",
        ["outcome reduce 20% of Emissions, from 1990, achieved"],
        "a year that is past is no target date",
    ),
    (
        "The plan will cut emissions, achieving a 20 percent reduction by 2030.",
        ["target reduce 20% of emissions, by 2030"],
        "what is to come is a target",
    ),
    (
        ("Under the Clean Air Accord, Canada met its goal in 1994, and by 2000 its emissions were 58% below the 1980 level."),
        ["outcome reduce 58% of emissions, from 1980, actor Canada (CAN), achieved"],
        "what was reached is no goal of its own",
    ),
    (
        ("Under the Climate Partnership, the efficiency of refrigerators sold in Peru improved by 35 percent from 2010 to 2019."),
        ["outcome increase 35% of efficiency of refrigerators sold in Peru, from 2010, actor Peru (PER), achieved"],
        "what came of an agreement that the sentence names",
    ),
    (
        "Under the Cooperation Plan ten breweries took part, and cut their water use by 25% on average.",
        ["outcome reduce 25% of water use, actor ten breweries, achieved"],
        "the plan is a name, and aims at nothing here",
    ),
    (
        "Finland has brought the share of its waste that goes to landfill down to less than 1%.",
        ["outcome limit <1% of share of its waste, actor Finland (FIN), achieved"],
        "the verb of the relative clause carries nothing down",
    ),
    (
        (
            "The Ozone Protocol limits HFCs in Kenya. By the end of 2021 bulk imports had come down by 35 per cent on the "
            "2011–2013 baseline."
        ),
        ["outcome reduce 35% of bulk imports, from 2011/2013, achieved"],
        "imports of what is limited",
    ),
    (
        "The Ozone Protocol was ratified by Kenya. The plan enabled it to reach a reduction of CFCs of 87% in 2006.",
        ["outcome reduce 87% of CFCs, actor Kenya (KEN), achieved"],
        "enabled to do what was agreed",
    ),
    (
        "By the end of 2003 about 88 percent of the PCBs that had been in use had been destroyed.",
        ["outcome reduce ~88% of PCBs, achieved"],
        "what was done away with of a pollutant",
    ),
    (
        (
            "Airlines committed to improve fuel efficiency by 1.5 percent per year until 2020. Fleet efficiency has improved "
            "by 17.3% since 2009."
        ),
        [
            "target increase 1.5% of fuel efficiency, by 2020, actor Airlines",
            "outcome increase 17.3% of Fleet efficiency, from 2009, achieved",
        ],
        "a rise that was aimed at before",
    ),
    (
        "Peru met its 2020 target of a 56% cut, with a 58% reduction, but missed the 2021 target of 51%.",
        [
            "target reduce 56%, by 2020, actor Peru (PER), achieved",
            "outcome reduce 58%, actor Peru (PER), achieved",
            "target reduce 51%, by 2021, actor Peru (PER), missed",
        ],
        "the verdict of the next goal is not its own",
    ),
    (
        "Kenya missed the 2021 target of 51.1%, having cut emissions by only 49.9%.",
        ["target reach 51.1%, by 2021, actor Kenya (KEN), missed", "outcome reduce 49.9% of emissions, actor Kenya (KEN), achieved"],
        "a goal that is a number is no amount that was passed",
    ),
]
WHOSE = [
    (
        "Under its Five-Year Plan China set out to reduce SO2 emissions by 10 percent by 2010.",
        ["target reduce 10% of SO2 emissions, by 2010, actor China (CHN)"],
        "the name of a plan before a country",
    ),
    (
        "Airlines represented by their union committed to an improvement in fuel efficiency of 1.5 percent a year.",
        ["target increase 1.5% of fuel efficiency, actor Airlines"],
        "who is represented",
    ),
    (
        ("In 2002 Vermont and Quebec agreed to share the cut of phosphorus: 60 percent by Vermont and 40 percent by Quebec."),
        ["target reduce 60% of phosphorus, actor Vermont", "target reduce 40% of phosphorus, actor Quebec"],
        "by whom each number is",
    ),
    (
        "Bottles are made of plastic, and bottles should contain at least 25% recycled plastic in 2025.",
        ["target reach >=25% of recycled plastic, by 2025"],
        "things do not act, and what should be is a duty where a year is told",
    ),
]
SPOKEN = [
    (
        "Jordan foresaw a cut in greenhouse gas emissions. In 2021 Jordan raised its target to 31 percent.",
        ["target reduce 31% of greenhouse gas emissions, actor Jordan (JOR)"],
        "a bare goal of a country is one for what is spoken of",
    ),
    (
        "Nigeria's unconditional contribution is 20% below BAU by 2030, rising to 47% with support.",
        ["target reduce 20%, by 2030, actor Nigeria (NGA)", "target reduce 47%, by 2030, actor Nigeria (NGA)"],
        "a contribution is a goal",
    ),
    (
        "Malaysia intends to reduce its carbon intensity (against GDP) of 45% in 2030 compared to 2005 level.",
        ["target reduce 45% of carbon intensity (against GDP), by 2030, from 2005, actor Malaysia (MYS)"],
        '"of" behind brackets',
    ),
    (
        "The targets for 2030 are a 40% cut in emissions and a 31% share of renewables.",
        ["target reduce 40% of emissions, by 2030", "target reach 31% of share of renewables, by 2030"],
        "a share that is a goal",
    ),
    ("By 2050 two thirds, or 66 percent, of the bears might be lost.", [], "a fear"),
]


@pytest.mark.parametrize(("text", "expected", "why"), [*OUTCOMES, *WHOSE, *SPOKEN])
def test_goals_came_to(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why
