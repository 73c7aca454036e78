"""Ways of saying a goal that are neither "reduce by" nor "a reduction of". Sentences are ours."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

WORDINGS = [
    (
        "Norway undertook to bring its use of lead shot down by 60 percent in four years.",
        ["target reduce 60% of use of lead shot, actor Norway (NOR)"],
        '"bring … down" reduces, "in four years" is no date',
    ),
    (
        "The counties promised to bring nitrate down 15 percent by 2020 and 30 percent by 2026.",
        [
            "target reduce 15% of nitrate, by 2020, actor counties",
            "target reduce 30% of nitrate, by 2026, actor counties",
        ],
        "the second number goes on from the first",
    ),
    (
        "Sweden will drive its methane emissions down by 25% by 2031.",
        ["target reduce 25% of methane emissions, by 2031, actor Sweden (SWE)"],
        "another verb of bringing",
    ),
    ("The ferry brings 30% more tourists down to the port every year.", [], '"down to" is a direction in space'),
    ("The load from the river is to fall by the same 35%.", ["target reduce 35% of load from the river"], '"is to" is a duty, no forecast'),
    ("Rents will fall by 12% by 2030.", [], "what comes by itself is a forecast"),
]
TALK = [
    ("The plan sets no figures, although a 25 percent cut was discussed.", "talk"),
    ("A cut of 90 percent is not on the table.", "nobody aims at it"),
    ("A target of 30% was rejected by the ministers.", "refused"),
    ("Experts found that a 20% reduction was not enough.", "an opinion"),
    ("Of the 80 complaints filed between 2001 and 2012, 40% concerned Norway.", "a share, by a verb that no lexicon knows"),
    ("The lines, which were 62 percent electric at the end of 2018, will be sold.", "what is so"),
]


@pytest.mark.parametrize(("text", "expected", "why"), WORDINGS)
def test_a_goal_is_read_in_other_words(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why


@pytest.mark.parametrize(("text", "why"), TALK)
def test_what_is_only_talked_about_is_no_goal(text: str, why: str) -> None:
    assert percentage_goals(text) == [], why
