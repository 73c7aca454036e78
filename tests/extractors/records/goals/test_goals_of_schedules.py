"""Goals of schedules, steps and lists of countries: whose they are, what they measure, from when to when. The sentences are ours."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

WHOSE = [
    (
        (
            "Chile ratified the Paris Agreement in 2017. Its first contribution foresaw a 30% cut of CO2 emissions below "
            "2007 levels by 2030."
        ),
        ["target reduce 30% of CO2 emissions, by 2030, from 2007, actor Chile (CHL)"],
        "the contribution of whoever was told of before",
    ),
    (
        "Palau, the Marshall Islands and Fiji agreed to cut diesel use by 30% by 2030.",
        ["target reduce 30% of diesel use, by 2030, actor Palau, the Marshall Islands and Fiji"],
        "a list of countries, one with an article",
    ),
    (
        "Peru's climate change law of 2012 sets out to cut emissions by 20% by 2030.",
        ["target reduce 20% of emissions, by 2030, actor Peru (PER)"],
        "a year behind a law ends no owner",
    ),
    (
        (
            "The order requires agencies to divert 50 percent of their waste by 2015; to cut the petroleum use of fleets by "
            "2 percent a year through 2020; and to improve water efficiency by 26 percent by 2020."
        ),
        [
            "target reach 50% of waste, by 2015, actor agencies",
            "target reduce 2% of petroleum use of fleets, by 2020, actor agencies",
            "target increase 26% of water efficiency, by 2020, actor agencies",
        ],
        'each "to" goes on from the one before',
    ),
    (
        "The Soot Agency invited eight companies to commit to a 95 percent reduction of dioxin by 2010.",
        ["target reduce 95% of dioxin, by 2010, actor eight companies"],
        "who was invited, not who invited",
    ),
    (
        "The Parties committed in Genoa in 1985 to a 50 per cent reduction of industrial pollution by 1995.",
        ["target reduce 50% of industrial pollution, by 1995, actor Parties"],
        "where it was is nobody",
    ),
    (
        "France is to cut sulphur by 74 per cent and Germany by 83 and 87 per cent by 2000.",
        [
            "target reduce 74% of sulphur, by 2000, actor France (FRA)",
            "target reduce 83% of sulphur, by 2000, actor Germany (DEU)",
            "target reduce 87% of sulphur, by 2000, actor Germany (DEU)",
        ],
        "a pair of numbers is of one country",
    ),
    (
        "Under the Soot Treaty Australia was allowed to increase its emissions by 8% above 1990 levels; Iceland by 10%.",
        [
            "target limit <=8% of emissions, from 1990, actor Australia (AUS)",
            "target limit <=10% of emissions, from 1990, actor Iceland (ISL)",
        ],
        "the next country without a verb",
    ),
    (
        (
            "The states pledged to protect 20% of their reefs by 2020. The Bahamas and Cuba have met the goal, with 20% and "
            "24% respectively."
        ),
        [
            "target reach 20% of reefs, by 2020, actor states, achieved",
            "outcome reach 20% of reefs, actor Bahamas (BHS), achieved",
            "outcome reach 24% of reefs, actor Cuba (CUB), achieved",
        ],
        "a row of numbers for a row of countries",
    ),
    (
        ("Ohio and Michigan had agreed to reach this figure by 2025, with an interim aim of 20 percent less phosphorus by 2020."),
        ["target reduce 20% of phosphorus, by 2020, actor Ohio and Michigan"],
        "who had agreed",
    ),
    (
        (
            "The United States and other developed countries begin with a 10 percent reduction of HFCs in 2019 and reach an "
            "85 percent reduction by 2036."
        ),
        [
            "target reduce 10% of HFCs, by 2019, actor The United States and other developed countries",
            "target reduce 85% of HFCs, by 2036, actor The United States and other developed countries",
        ],
        'a group that "and" joins, and the first step of a schedule',
    ),
    (
        "Directive 94/62/EC sets a target of 60% for glass by 2008.",
        ["target reach 60% of glass, by 2008"],
        "letters of a number are no body",
    ),
]
DATES = [
    (
        ("Kenya will lower emissions by 65 percent from the 2005 level and increase the share of wind to 25 percent by 2030."),
        [
            "target reduce 65% of emissions, by 2030, from 2005, actor Kenya (KEN)",
            "target increase 25% of share of wind, by 2030, actor Kenya (KEN)",
        ],
        "what is to grow is not compared with the year of the cut",
    ),
    (
        ("Kenya's law sets out to cut emissions 30 percent below business-as-usual by 2020 and 50 percent below 2000 levels by 2050."),
        [
            "target reduce 30% of emissions, by 2020, actor Kenya (KEN)",
            "target reduce 50% of emissions, by 2050, from 2000, actor Kenya (KEN)",
        ],
        "against business as usual, and against a year",
    ),
    (
        ("Ministers set a target of 23% renewable energy by 2025 and a reduction of energy intensity by 20% in 2020 on 2005 levels."),
        [
            "target reach 23% of renewable energy, by 2025, actor Ministers",
            "target reduce 20% of energy intensity, by 2020, from 2005, actor Ministers",
        ],
        "a share has no baseline",
    ),
    (
        (
            "They agreed on improving fuel efficiency by 2 per cent a year until 2050 and on keeping net emissions from 2020 "
            "at the same level."
        ),
        ["target increase 2% of fuel efficiency, by 2050"],
        "the year of another verb",
    ),
    (
        (
            "Eight companies are to achieve, no later than 2010, a 95 percent reduction of dioxin, and to work toward its "
            "elimination by 2015."
        ),
        ["target reduce 95% of dioxin, by 2010, actor Eight companies"],
        "the date that leads up to it",
    ),
    (
        "Kenya met it early. The goal of a 50 percent cut was reached in 1994.",
        ["outcome reduce 50%, actor Kenya (KEN), achieved"],
        "when it was reached is not when it was due",
    ),
    (
        "Ghana will cut its emissions by 51% by 2030, up from the 20% promised in 2015.",
        ["target reduce 51% of emissions, by 2030, actor Ghana (GHA)"],
        "the former promise is no goal",
    ),
]
MEASURED = [
    (
        "Ghana pledged to protect at least 30% of its lands, inland waters, coastal areas and oceans by 2030.",
        ["target reach >=30% of lands, inland waters, coastal areas and oceans, by 2030, actor Ghana (GHA)"],
        'a list up to its "and"',
    ),
    (
        "The plan calls for 10 percent of coral reef, mangrove and seagrass habitat to be in no-take zones by 2020.",
        ["target reach 10% of coral reef, mangrove and seagrass habitat, by 2020"],
        "the same before a verb",
    ),
    (
        "They agreed to reduce inputs of 36 substances by 50% by 1995, and for dioxins, mercury and lead by 70%.",
        ["target reduce 50% of inputs of 36 substances, by 1995", "target reduce 70% of dioxins, mercury and lead, by 1995"],
        'a list behind "for"',
    ),
    (
        "Members commit to limit emissions to 2 tons a head, or 80% below 1990 levels by 2050.",
        ["target reduce 80% of emissions, by 2050, from 1990, actor Members"],
        "an amount is not what is measured",
    ),
    (
        "Eight companies promised a 95 percent reduction, measured from a 2000 baseline, in emissions of dioxin by 2010.",
        ["target reduce 95% of emissions of dioxin, by 2010, from 2000, actor Eight companies"],
        "past an insertion",
    ),
    (
        "The minimum targets for 2008 are:\n\n- 60% by weight for glass\n- 15% by weight for wood",
        ["target reach >=60% of glass, by 2008", "target reach >=15% of wood, by 2008"],
        "parts by weight, at the least",
    ),
]
CLAIMS = [
    (
        (
            "The goal was 150 million hectares by 2020. By 2017, 47 states had pledged 160 million, exceeding the goal of "
            "150 million hectares by 6 per cent."
        ),
        [],
        "how far it was passed is no goal",
    ),
    (
        ("Peru cut deforestation by 75% between 2004 and 2012 and promised an 80 percent reduction by 2020 from the 1996-2005 average."),
        [
            "outcome reduce 75% of deforestation, from 2004, actor Peru (PER), achieved",
            "target reduce 80% of deforestation, by 2020, from 1996/2005, actor Peru (PER)",
        ],
        "what was reached is not set against what is promised next",
    ),
    (
        "Canada was to bring emissions 6 per cent below 1990 levels by 2012. By 2008 they were 24 per cent above.",
        ["target reduce 6% of emissions, by 2012, from 1990, actor Canada (CAN)", "outcome increase 24%, actor Canada (CAN), missed"],
        "a level without its year",
    ),
    (
        "The Lake Treaty asked for a halving of discharges of mercury; reductions of 70 to 100 percent were reached.",
        ["outcome reduce 70% of discharges of mercury, achieved", "outcome reduce 100% of discharges of mercury, achieved"],
        "a range that was reached",
    ),
    (
        "Morocco plans to have renewables make up 52% of its power capacity by 2030.",
        ["target reach 52% of power capacity, by 2030, actor Morocco (MAR)"],
        "to have something make up a share",
    ),
    (
        "The Parties have to ensure that at least 50 percent of stocks are destroyed by 2020.",
        ["target reach >=50% of stocks, by 2020, actor Parties"],
        "a duty to ensure",
    ),
    (
        "Under the Soot Treaty the cap will decline by 30 percent by 2030.",
        ["target reduce 30%, by 2030"],
        "a cap declines because somebody wants it to",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), [*WHOSE, *DATES, *MEASURED, *CLAIMS])
def test_goals_of_schedules(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why
