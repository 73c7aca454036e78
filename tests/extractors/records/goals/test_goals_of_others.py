"""Goals of one country after another, lines that say no more, and words that belong to things. The sentences are ours."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

WHOSE = [
    (
        "Last week Chile pledged to cut its emissions by 30 percent by 2030.",
        ["target reduce 30% of emissions, by 2030, actor Chile (CHL)"],
        "when",
    ),
    (
        "Earlier this week Kenya pledged to cut its waste by 30 percent.",
        ["target reduce 30% of waste, actor Kenya (KEN)"],
        "two words of it",
    ),
    (
        "Building on this, today President Lee set a target to cut waste by 20 percent by 2030.",
        ["target reduce 20% of waste, by 2030, actor President Lee"],
        "the day on which he did",
    ),
    ("This Year Foundation pledged to cut waste by 20 percent.", ["target reduce 20% of waste, actor This Year Foundation"], "a name"),
    ("LONDON - Ministers pledged to cut waste by 20 percent.", ["target reduce 20% of waste, actor Ministers"], "the place of a news item"),
    (
        "Mayor Silva set a goal of cutting waste by 42 percent by 2016. She also set a long-term goal of 80 percent by 2050.",
        ["target reduce 42% of waste, by 2016, actor Mayor Silva", "target reduce 80% of waste, by 2050, actor Mayor Silva"],
        "a person is spoken of further",
    ),
    (
        "Under this policy Chile's emissions are set to increase to 21 percent above 2005 levels by 2030.",
        [],
        "they rise by themselves",
    ),
    ("Emissions are poised to fall by 12 percent by 2030.", [], "the same"),
    ("Chile's target is set to rise to 55 percent by 2030.", ["target increase 55%, by 2030, actor Chile (CHL)"], "somebody raises it"),
    (
        (
            "The United Kingdom committed to a reduction of sulphur of 80 per cent by 2010, Poland to 66 per cent and Spain "
            "to 35 per cent by 2000."
        ),
        [
            "target reduce 80% of sulphur, by 2010, actor United Kingdom (GBR)",
            "target reduce 66% of sulphur, by 2000, actor Poland (POL)",
            "target reduce 35% of sulphur, by 2000, actor Spain (ESP)",
        ],
        'countries with "to"',
    ),
    (
        (
            "Both sides reaffirmed their targets for 2030: for Japan a cut in emissions of 46 percent from 2013, for Norway "
            "at least 55 percent from 1990."
        ),
        [
            "target reduce 46% of emissions, by 2030, from 2013, actor Japan (JPN)",
            "target reduce >=55% of emissions, by 2030, from 1990, actor Norway (NOR)",
        ],
        'countries behind "for"',
    ),
    (
        (
            "Quebec adopted a reduction target of 37% below 1990 levels by 2030. In 2012 its emissions were 8% below 1990, "
            "beating the 6% goal it had set."
        ),
        [
            "target reduce 37%, by 2030, from 1990, actor Quebec",
            "outcome reduce 8% of emissions, from 1990, actor Quebec, achieved",
            "target reduce 6% of emissions, from 1990, actor Quebec, exceeded",
        ],
        'whose "its" is',
    ),
    ("Hotspots are to be reduced by 50% by 2010.", ["target reduce 50% of Hotspots, by 2010"], "what is reduced does not act"),
]
CAME = [
    (
        "The Ozone Protocol has worked:\n\n- 98 percent of CFCs phased out\n- The layer is to recover by 2060",
        ["outcome reduce 98% of CFCs, achieved"],
        "a line without a finite verb",
    ),
    (
        (
            "Target 11 called for 17 per cent of land and 10 per cent of sea to be conserved by 2020. At least 16.6 per cent "
            "of land and 7.7 per cent of the sea were protected by that time."
        ),
        [
            "target reach 17% of land, by 2020",
            "target reach 10% of sea, by 2020",
            "outcome reach >=16.6% of land, achieved",
            "outcome reach 7.7% of sea, achieved",
        ],
        "two shares with one verb",
    ),
    ("The goal was reached for 5 of 10 species, and wetland loss slowed by 40 percent.", [], "a clause of its own"),
    (
        "The group brought its methane intensity to 0.17% in 2021, below its target of 0.20%.",
        [
            "outcome reach 0.17% of methane intensity, actor group, achieved",
            "target reach 0.2% of methane intensity, actor group, exceeded",
        ],
        "of an intensity less is better",
    ),
    (
        "By 2018 the signatories of the Food Accord had achieved a 7% per capita cut in food waste.",
        ["outcome reduce 7% of food waste, actor signatories, achieved"],
        "so much a head",
    ),
]
OTHER = [
    (
        "By 2020, reduce the number of vehicles that do not meet emission standards by 20 percent.",
        ["target reduce 20% of number of vehicles, by 2020"],
        "standards are met by things, goals by people",
    ),
    (
        "MARPOL Annex VI limits the sulphur content of fuel to 0.5% from 1 January 2020.",
        ["target limit 0.5% of sulphur content of fuel, by 2020-01-01"],
        "an annex binds",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), [*WHOSE, *CAME, *OTHER])
def test_goals_of_others(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why
