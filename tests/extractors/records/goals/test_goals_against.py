"""Numbers told against a goal, beside another number, or as a duty of a thing: text → goals, with the reason. Sentences are ours."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

AGAINST = [
    (
        "Results: 9.6% fall in supply chain waste against a 5% target.",
        ["outcome reduce 9.6% of supply chain waste, achieved", "target reduce 5% of supply chain waste, exceeded"],
        "what was reached, against what had been aimed at",
    ),
    (
        "Results: 10% cut in the carbon impact of packaging, achieving the 10% target.",
        ["outcome reduce 10% of carbon impact of packaging, achieved", "target reduce 10% of carbon impact of packaging, achieved"],
        "the same by a participle",
    ),
    (
        "Canada got 83 per cent of its power from clean sources in 2019 as it works toward its goal of 90 per cent by 2030.",
        [
            "outcome reach 83% of power from clean sources, actor Canada (CAN), achieved",
            "target reach 90% of power from clean sources, by 2030, actor Canada (CAN)",
        ],
        "how far it has come; what it works toward is not missed",
    ),
    (
        "With 14 per cent of its energy from wind in 2015, the bloc is on its way to a binding 20 per cent by 2020.",
        ["outcome reach 14% of energy from wind, in_progress", "target reach 20% of energy from wind, by 2020, in_progress"],
        "a number that opens the sentence, and a binding one",
    ),
    ("With 55 per cent of the vote, he is on track to win, against 40 per cent for his rival.", [], "votes are none"),
    (
        "The accord asked utilities to save 20 percent of their power by 2015; they saved 23 percent.",
        [
            "target reduce 20% of power, by 2015, actor utilities, exceeded",
            "outcome reduce 23% of power, actor utilities, achieved",
        ],
        "so much did they do of what had been asked",
    ),
    (
        "In 2017 Peru met its target, getting more than 98% of its electricity from rivers.",
        ["outcome reach >98% of electricity from rivers, actor Peru (PER), achieved"],
        "told aside, behind the verdict",
    ),
    (
        "States were to cut summertime NOx by 40 percent; by 2008 they had cut it by 60 percent.",
        ["target reduce 40% of summertime NOx, actor States", "outcome reduce 60% of summertime NOx, actor States, achieved"],
        "the date behind the semicolon is that of what was reached",
    ),
    (
        "Peru is on the way toward meeting its target of a 20 percent cut in waste.",
        ["target reduce 20% of waste, actor Peru (PER)"],
        "not met yet",
    ),
]

BESIDE = [
    (
        "Under the Sea Protocol discharges of lead were 62 percent, and those of mercury 53 percent, lower than in 1987.",
        ["outcome reduce 62% of discharges of lead, from 1987, achieved", "outcome reduce 53% of mercury, from 1987, achieved"],
        "two numbers share a level",
    ),
    (
        "Tree cover is to rise from 6 to 10 percent by 2020.",
        ["target increase 10% of Tree cover, by 2020"],
        "the end of a rise, whatever its digits",
    ),
    (
        "Parties committed to cut emissions by 18 per cent below 1990 in the eight years from 2013 to 2020.",
        ["target reduce 18% of emissions, by 2020, from 1990, actor Parties"],
        "a span ends at its goal",
    ),
    (
        "The directive commits members to cut sulphur by 79 % from 2030 onwards, compared with 2005.",
        ["target reduce 79% of sulphur, by 2030, from 2005, actor members"],
        "onwards is no baseline",
    ),
]

DUTIES = [
    ("Petrol sold there must contain 10 percent ethanol.", ["target reach 10% of ethanol"], "what a thing must contain"),
    ("Soils in the valley contain 2 percent carbon.", [], "what it contains"),
    (
        "Under the Annex the sulphur content of marine fuel was limited to 0.50 per cent from 2020.",
        ["target limit 0.5% of sulphur content of marine fuel, by 2020"],
        "a limit by what binds",
    ),
    ("The damage was limited to 20 percent of the roof.", [], "a limit by luck"),
    (
        "The strategy says that the share of renewables should be 27 percent in 2025.",
        ["target reach 27%, by 2025"],
        "how large a share should be",
    ),
    ("Unemployment should be 4 percent in 2025.", [], "a forecast"),
    (
        "The Bank will devote 50 per cent of its lending to climate action by 2025.",
        ["target reach 50% of lending, by 2025, actor Bank"],
        "what is given",
    ),
    (
        "The partnership challenges its members to improve energy intensity by 25 percent, and its leaders by 30 percent.",
        ["target increase 25% of energy intensity, actor members", "target increase 30% of energy intensity, actor leaders"],
        "what somebody is challenged to do",
    ),
    (
        "Signatories will see that 90 percent of landfill gas is captured.",
        ["target reach 90% of landfill gas, actor Signatories"],
        "to see that it is done",
    ),
    ("Google is aiming for 100% renewable energy.", ["target reach 100% of renewable energy, actor Google"], "aimed for without a date"),
    ("The strategy sets out to cut fertiliser use by 20 %.", ["target reduce 20% of fertiliser use"], "to set out"),
]


@pytest.mark.parametrize(("text", "goals", "reason"), AGAINST + BESIDE + DUTIES)
def test_numbers_are_told_against_beside_and_as_duties(text: str, goals: list[str], reason: str) -> None:
    assert percentage_goals(text) == goals, reason
