"""Dates beside goals that are not theirs, and levels told before. The sentences are ours."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

WHEN = [
    (
        "The Treaty lets Iceland's emissions grow by no more than 10% over 1990 levels in 2012.",
        ["target limit <=10% of emissions, by 2012, from 1990, actor Iceland (ISL)"],
        "a limit over a level",
    ),
    (
        (
            "Norway is to reduce emissions by 50 per cent by 2030, compared with the level of 1990. In 2021 they were 4.7 "
            "per cent below that level."
        ),
        [
            "target reduce 50% of emissions, by 2030, from 1990, actor Norway (NOR)",
            "outcome reduce 4.7% of emissions, from 1990, actor Norway (NOR), achieved",
        ],
        "the level told before",
    ),
    (
        "Its climate plan, issued in December 2008, seeks to cut methane by 11% a year.",
        ["target reduce 11% of methane"],
        "when a plan was issued",
    ),
    (
        "The decontamination plan took effect in 2017 and calls for a 60 percent reduction in soot.",
        ["target reduce 60% of soot"],
        "when it took effect",
    ),
    (
        "The target of protecting at least 30% of land was agreed under the Biodiversity Framework in December 2022.",
        ["target reach >=30% of land"],
        "when a goal was agreed is no baseline",
    ),
    (
        (
            "The earlier offer of a 10% cut in emissions, which was associated with the Copenhagen Accord of December 2009, "
            "remains on the table."
        ),
        ["target reduce 10% of emissions"],
        "the year of an agreement is no baseline",
    ),
    (
        "Peru foresaw a cut in emissions. Peru's updated NDC of October 2021 puts the figure at 45%.",
        ["target reduce 45% of emissions, actor Peru (PER)"],
        "nor is that of a paper",
    ),
    (
        "The regulation set a reduction of emissions of 39% by 2030, which was raised to 50% in 2023.",
        ["target reduce 39% of emissions, by 2030", "target reduce 50% of emissions, by 2030"],
        "when a goal was raised",
    ),
    (
        (
            "The plan has three targets to be achieved up to 2030. The three targets include a cut of emissions by 33 per "
            "cent compared to 2005 levels."
        ),
        ["target reduce 33% of emissions, by 2030, from 2005"],
        "the year of the targets that were just named",
    ),
    (
        "The Soot Treaty works: by 2016 emissions were down by 23% on 1990.",
        ["outcome reduce 23% of emissions, from 1990, achieved"],
        'a year behind "on"',
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), [*WHEN])
def test_goals_dated(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why
