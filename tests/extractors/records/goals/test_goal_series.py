"""Several numbers in one sentence: steps of a rule, numbers striven for, shares told by verbs of parts, numbers of several countries."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

STEPS = [
    (
        "The rule requires new ships to be more efficient than a reference line: by 10 per cent from 2015 and 20 per cent from 2020.",
        ["target increase 10% of new ships, by 2015", "target increase 20% of new ships, by 2020"],
        "years from which the steps of a rule hold",
    ),
    (
        "The project aims at trucks with 50 percent better mileage than in 2016.",
        ["target increase 50% of mileage, from 2016"],
        '"better" is more of it',
    ),
    (
        "There are two checkpoints on the way: to cut emissions by at least 20 per cent, striving for 30 per cent, by 2030.",
        ["target reduce >=20% of emissions, by 2030", "target reduce 30% of emissions, by 2030"],
        "what is striven for is aimed at",
    ),
    (
        "Kenya was to reduce its emissions by 20 percent by 2020, and to consume 20 percent less energy.",
        ["target reduce 20% of emissions, by 2020, actor Kenya (KEN)", "target reduce 20% of energy, by 2020, actor Kenya (KEN)"],
        '"less" is a change of its own',
    ),
    (
        "The cap was to fall by 2 percent a year, so that emissions would be 10 percent lower in 2018 than in 2009.",
        ["target reduce 2% of emissions, by 2018", "target reduce 10% of emissions, by 2018, from 2009"],
        "what a duty is to bring about",
    ),
    ("Engines became more efficient: by 10 per cent from 2015, 20 per cent from 2020.", [], "nobody aims"),
    ("It is warm, so that emissions would be 10 percent lower.", [], "nobody's duty"),
    ("New ships use 20 percent less fuel than old ones.", [], "what a thing does"),
]
SHARES = [
    (
        "Japan intends that electric cars make up 50 percent of new cars by 2035.",
        ["target reach 50% of new cars, by 2035, actor Japan (JPN)"],
        "a share that is intended",
    ),
    (
        "Kenya was to cut emissions by 20 percent by 2020, and to cover 30 percent of demand from renewables.",
        [
            "target reduce 20% of emissions, by 2020, actor Kenya (KEN)",
            "target reach 30% of demand from renewables, by 2020, actor Kenya (KEN)",
        ],
        "an infinitive that goes on from a duty",
    ),
    ("Kenya plans to make 100 percent of its electricity from wind by 2045.", ["of electricity from wind, by 2045, actor Kenya"], "make"),
    ("By 2035 electric cars will make up 50 percent of new cars.", [], "a forecast"),
    ("The plan requires that plants that account for 50 percent of emissions report each year.", [], "a relative clause only tells"),
    ("Electric cars are expected to account for 50 percent of new cars by 2035.", [], "an expectation"),
    ("Cars that make up 50 percent of the fleet must report by 2030.", [], "a share of who must act"),
]
SEVERAL = [
    (
        "The rules, which run through 2028, reduce catches by up to 12 percent in Canada and by up to 7 percent in Alaska.",
        [
            "target reduce <=12% of catches, by 2028, actor Canada (CAN)",
            "target reduce <=7% of catches, by 2028, actor Alaska",
        ],
        "the second number hangs on the same verb, and each has its place behind it",
    ),
    (
        "The targets are a cut of 20 percent for Denmark and 10 percent for Norway.",
        ["target reduce 20%, actor Denmark (DNK)", "target reduce 10%, actor Norway (NOR)"],
        "for whom each is",
    ),
    (
        "Kenya itself plans to make 100 percent of its electricity from wind by 2045, and had reached 27 percent in 2017.",
        [
            "target reach 100% of electricity from wind, by 2045, actor Kenya (KEN), in_progress",
            "outcome reach 27% of electricity from wind, actor Kenya (KEN), achieved",
        ],
        "less than the goal is no failure before its date",
    ),
    ("It is 40 percent in Canada and 30 percent in Alaska.", [], "shares of places"),
]


@pytest.mark.parametrize(("text", "expected", "why"), [*STEPS, *SHARES, *SEVERAL])
def test_each_number_of_a_sentence_is_read(text: str, expected: list[str], why: str) -> None:
    found = percentage_goals(text)
    assert len(found) == len(expected), why
    assert all(part in line for part, line in zip(expected, found, strict=True)), why
