"""Goals of several told at once, and what a neighbouring clause says of them. The texts are ours."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

CASES = [
    (
        (
            "<h1>Targets</h1><p>Annex B lists the following targets for 2008–2012:</p><ul><li>United States "
            "(never ratified): –7%</li><li>Canada, Japan: –6%</li></ul>"
        ),
        [
            "target reduce 7%, by 2008/2012, actor United States (USA)",
            "target reduce 6%, by 2008/2012, actor Canada (CAN)",
            "target reduce 6%, by 2008/2012, actor Japan (JPN)",
        ],
        "a label of several countries, and a remark in brackets that denies nothing",
    ),
    (
        ("The partners met their 2010 goal early: by 2008 emissions were 34 percent below 1999. The goal had been 30 percent."),
        ["outcome reduce 34% of emissions, from 1999, actor partners, achieved", "target reduce 30% of emissions, exceeded"],
        "what the goal had been",
    ),
    (
        ("Tonga set a target of 50% renewable electricity by 2020. It was not met: in 2020 renewables were still scarce."),
        ["target reach 50% of renewable electricity, by 2020, actor Tonga (TON), missed"],
        "a clause about the goal before a colon",
    ),
    (
        (
            "<table><caption>Emission reduction commitments for 2020, % from "
            "2005</caption><tr><th>Party</th><th>SO2</th></tr><tr><td>Sweden</td><td>22%</td></tr></table>"
        ),
        ["target reduce 22% of SO2, by 2020, from 2005, actor Sweden (SWE)"],
        "a caption with both years",
    ),
    (
        "Korea wrote a goal of 37 percent below BAU by 2030 into law, raised in 2021 to 40 percent below 2018.",
        ["target reduce 37%, by 2030, actor South Korea (KOR)", "target reduce 40%, by 2030, from 2018, actor South Korea (KOR)"],
        "a cut that was raised is a cut",
    ),
    (
        (
            "Palau and Fiji launched the Micronesia Challenge in 2006: they would conserve at least 30 percent of"
            " marine resources and 20 percent of land by 2020."
        ),
        [
            "target reach >=30% of marine resources, by 2020, actor Palau and Fiji",
            "target reach 20% of land, by 2020, actor Palau and Fiji",
        ],
        "what a plan is explained by, and the year it was launched in",
    ),
    (
        "Governments of the Caribbean Challenge pledged to protect at least 20 percent of their coasts by 2020.",
        ["target reach >=20% of coasts, by 2020, actor Governments"],
        "whoever is of something is the governments",
    ),
    (
        "The cap on emissions falls by 2.2 per cent each year until 2030.",
        ["target reduce 2.2% of cap on emissions, by 2030"],
        "what a cap does by itself is laid down",
    ),
    (
        "Sources emitted less than the 2010 cap, and national emissions have fallen nearly 50 percent.",
        [],
        "what fell is not the cap",
    ),
    (
        "The goal passes by and races ahead of the EU's target of a 66.3% cut.",
        ["target reduce 66.3%, actor EU"],
        'whose it is begins behind "of"',
    ),
    (
        "The plan is a significant progression beyond Chile's commitment to cut emissions by 5 per cent.",
        ["target reduce 5% of emissions, actor Chile (CHL)"],
        'and behind "beyond"',
    ),
    (
        "The Plan runs to a schedule of the agency: a cut in mercury of 60% by 2000.",
        ["target reduce 60% of mercury, by 2000"],
        "a schedule is nobody",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES)
def test_goals_of_several(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text, "text/html" if text.startswith("<") else "text/plain") == expected, why
