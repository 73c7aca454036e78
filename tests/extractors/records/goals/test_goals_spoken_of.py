"""What goals are about, and whose they are, by what is spoken of around them. The sentences are ours."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

WHOSE = [
    (
        "Environment Minister Ama Mensah said Ghana aims to generate 40% of its power from renewables by 2030.",
        ["target reach 40% of power from renewables, by 2030, actor Ghana (GHA)"],
        "not whoever said so",
    ),
    (
        "Canada, the United States and Mexico announced a goal for the continent to strive for 50% clean power by 2025.",
        ["target reach 50% of clean power, by 2025, actor Canada, the United States and Mexico"],
        "those who announced it, not only the first of them",
    ),
    (
        "For developed countries the Ozone Protocol prescribed a 25% cut of CFCs in 1999.",
        ["target reduce 25% of CFCs, by 1999, actor developed countries"],
        "for whom it is prescribed",
    ),
    (
        "The power sector must cut emissions by 62% compared with 2005, the other sectors by 40%.",
        ["target reduce 62% of emissions, from 2005, actor power sector", "target reduce 40% of emissions, from 2005, actor other sectors"],
        "the people of the second number",
    ),
    (
        "Group 2 countries, among them India and Pakistan, freeze HFCs in 2028 and cut 10% by 2032.",
        ["target reduce 10% of HFCs, by 2032, actor Group 2 countries"],
        "a group with examples behind it",
    ),
    (
        "In 2021 Japan set a goal of 46%. Furthermore, Japan aims at cutting its emissions by 50 percent.",
        ["target reach 46%, actor Japan (JPN)", "target reduce 50% of emissions, actor Japan (JPN)"],
        "an adverb before a comma is no part of a name",
    ),
    (
        (
            "Goals of the Lake Treaty:\n\n- Canada: a 90 percent reduction in releases of mercury by 2000\n- Both countries: "
            "the destruction of 90 percent of PCBs"
        ),
        ["target reduce 90% of releases of mercury, by 2000, actor Canada (CAN)", "target reach 90% of PCBs, actor Both countries"],
        "labels that are countries, and people",
    ),
]
MEASURED = [
    (
        "The Parties must lower their consumption by the following steps:\n\n- 10% by 2019\n- 40% by 2024",
        ["target reduce 10% of consumption, by 2019, actor Parties", "target reduce 40% of consumption, by 2024, actor Parties"],
        "what the lead-in lowers",
    ),
    (
        (
            "The plan has goals for greenhouse gas emissions:\n\n- Reduce GHG emissions to 1995 levels by 2010\n- Reduce by at "
            "least 12 percent below 1995 levels by 2020"
        ),
        ["target reduce >=12% of GHG emissions, by 2020, from 1995"],
        "what the item before is about",
    ),
    (
        "Peru's emissions peaked in 2010. It pledged a 15% cut by 2030.",
        ["target reduce 15% of emissions, by 2030, actor Peru (PER)"],
        "the sentence before",
    ),
    (
        "Korea set a goal of cutting plastic waste by 50% and recycling 70% of it by 2030.",
        [
            "target reduce 50% of plastic waste, by 2030, actor Korea (KOR)",
            "target reduce 70% of plastic waste, by 2030, actor Korea (KOR)",
        ],
        'what "it" is',
    ),
]
CLAIMS = [
    (
        (
            "India has announced a target of 500 gigawatts by 2030 and to meet 50 percent of its energy requirements from "
            "renewables by then."
        ),
        ["target reach 50% of energy requirements from renewables, by 2030, actor India (IND)"],
        'energy requirements are no goals, and "then" is the year before',
    ),
    (
        "Chile offered to take action that would enable a 34% deviation below the business-as-usual trajectory by 2020.",
        ["target reduce 34%, by 2020, actor Chile (CHL)"],
        "an offer of what would be",
    ),
    (
        "Bangladesh plans a 7% unconditional and an additional 15% conditional reduction of emissions by 2030.",
        [
            "target reduce 7% of emissions, by 2030, actor Bangladesh (BGD)",
            "target reduce 15% of emissions, by 2030, actor Bangladesh (BGD)",
        ],
        "two numbers with one noun",
    ),
    (
        "Some 43 percent of Chile's waters are protected, well beyond the 10 percent required by the Reef Treaty.",
        ["outcome reach ~43% of waters, achieved", "target reach 10% of waters, actor Chile (CHL), exceeded"],
        "how things are against a goal",
    ),
    (
        "Renewables provide more than 90 percent of Kenya's power, and the president wants 100 percent by 2030.",
        ["target reach 100%, by 2030, actor Kenya (KEN)"],
        "what several do is no goal of theirs",
    ),
    (
        "Uruguay, with 97% of its electricity renewable, wants to cut emissions by 24% by 2025.",
        ["target reduce 24% of emissions, by 2025, actor Uruguay (URY)"],
        "how things are, between commas",
    ),
    ("At least 50% of women are to take part in local bodies.", ["target reach >=50% of women"], "a duty without a date"),
    (
        "They wanted 100 million households to adopt clean stoves by 2020, about 20 percent of those who cook over fires.",
        [],
        "a part of those told of",
    ),
    (
        ("In its first plan the target was raised to 29 percent by 2030; the enhanced plan of 2022 covers 60 percent of the economy."),
        ["target reach 29%, by 2030"],
        "a participle before a noun changes nothing",
    ),
]
DATES = [
    (
        "Denmark's Action Plan for the Sea of 1987 was to reduce phosphorus by 80% within five years.",
        ["target reduce 80% of phosphorus, actor Denmark (DNK)"],
        "the plan's own year",
    ),
    (
        "In 2012 they aligned their standards, under which new cars will emit 50 percent less carbon than those of 2008.",
        ["target reduce 50% of carbon, from 2008"],
        "when they acted",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), [*WHOSE, *MEASURED, *CLAIMS, *DATES])
def test_goals_spoken_of(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why
