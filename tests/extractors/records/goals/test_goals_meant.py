"""Whom and what a goal means: "the country", "of which", the level that is compared with. The sentences are ours."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

ACTORS = [
    (
        "Estonia submitted its plan in June. The country aims to cut emissions by 70 percent by 2030.",
        ["target reduce 70% of emissions, by 2030, actor Estonia (EST)"],
        "the country named before",
    ),
    (
        "Estonian forests cover half of the land. The government wants to raise the share of wind power to 40 percent by 2030.",
        ["target increase 40% of share of wind power, by 2030, actor government (EST)"],
        "a government keeps its word, and gets its country",
    ),
    (
        "The meeting was held in Geneva, Switzerland. The country promised a 20 percent cut by 2020.",
        ["target reduce 20%, by 2020, actor country"],
        "where a city lies does not say who promised",
    ),
    (
        "Each country pledged to cut its emissions by 10 percent by 2015.",
        ["target reduce 10% of emissions, by 2015, actor Each country"],
        "no one country",
    ),
    (
        "President Ruiz pledged that Chile would cut its emissions by 20 percent by 2020.",
        ["target reduce 20% of emissions, by 2020, actor Chile (CHL)"],
        "a promise made for a country",
    ),
    (
        "The minister told the summit that his country would get 40 percent of its power from wind by 2030.",
        ["target reach 40% of power from wind, by 2030"],
        "told in the past, for one's own country",
    ),
    ("Scientists said the world would need to cut emissions by 45 percent by 2030.", [], "outsiders promise nothing"),
    (
        "Harbour Foods said on Monday it would cut its emissions by 25 percent by 2030.",
        ["target reduce 25% of emissions, by 2030, actor Harbour Foods"],
        "when it was said stands between",
    ),
    (
        "Through the Alliance, Kenya adopted a target of a 30% cut in black carbon by 2030.",
        ["target reduce 30% of black carbon, by 2030, actor Kenya (KEN)"],
        "the comma ends an opening phrase, no list",
    ),
    (
        "By 2010, U.S. power plants had cut their sulfur dioxide emissions by 49 percent compared with 1980.",
        ["outcome reduce 49% of sulfur dioxide emissions, from 1980, actor U.S. power plants, achieved"],
        '"power" is a noun here',
    ),
    (
        "Portugal's target is 31%, Denmark's 30%, both for renewable energy in 2020.",
        ["target reach 31%, by 2020, actor Portugal (PRT)", "target reach 30%, by 2020, actor Denmark (DNK)"],
        "the second owner, without a noun",
    ),
    (
        "Belgium was supposed to cut its emissions by 7.5 percent by 2012.",
        ["target reduce 7.5% of emissions, by 2012, actor Belgium (BEL)"],
        "a duty",
    ),
    (
        "Iceland has committed to cuts of 10% in SO2, 23% in NOx and 8% in ammonia.",
        [
            "target reduce 10% of SO2, actor Iceland (ISL)",
            "target reduce 23% of NOx, actor Iceland (ISL)",
            "target reduce 8% of ammonia, actor Iceland (ISL)",
        ],
        'behind "in" stand substances, not those who act',
    ),
]

SUBJECTS = [
    (
        "Belgium committed to reduce emissions by 40% by 2030, of which 10% is unconditional.",
        ["target reduce 40% of emissions, by 2030, actor Belgium (BEL)", "target reduce 10% of emissions, by 2030, actor Belgium (BEL)"],
        '"which" is no subject',
    ),
    (
        "The rules aim at cuts of 70% or more of discharges of cadmium by 2000.",
        ["target reduce >=70% of discharges of cadmium, by 2000"],
        "past the comparator behind the number",
    ),
    (
        "The act sets a target of 24 to 47 per cent below 2017 nitrous oxide levels by 2050.",
        ["target reduce 24% of nitrous oxide, by 2050, from 2017", "target reduce 47% of nitrous oxide, by 2050, from 2017"],
        "between the year and the level",
    ),
    (
        "Mali will reduce emissions in the range of 20 percent below 2010 levels by 2030.",
        ["target reduce ~20% of emissions, by 2030, from 2010, actor Mali (MLI)"],
        "the range is not measured",
    ),
    ("The recycling target is 60% by 2030.", ["target reach 60% of recycling, by 2030"], "what a target is called by"),
    (
        "Mexico aims to reduce about 30 Mt of its emissions by 2030, representing 14% of national emissions.",
        ["target reduce 14% of national emissions, by 2030, actor Mexico (MEX)"],
        "the same cut as a part of the whole",
    ),
    (
        "The law directs the agencies to see to it that electric cars make up 10% of new cars by 2016.",
        ["target reach 10% of new cars, by 2016, actor agencies"],
        "what they are to see to",
    ),
    (
        "From 2029 the Parties must bring consumption down to 90% of the baseline, from 2035 to 70% and from 2045 to 20%.",
        [
            "target limit 90% of consumption, by 2029, actor Parties",
            "target limit 70% of consumption, by 2035, actor Parties",
            "target limit 20% of consumption, by 2045, actor Parties",
        ],
        "steps whose years stand before them; what is left each time is a limit",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), ACTORS)
def test_who_is_meant(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why


@pytest.mark.parametrize(("text", "expected", "why"), SUBJECTS)
def test_what_is_meant(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why
