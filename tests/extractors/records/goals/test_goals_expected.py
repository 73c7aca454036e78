"""What is expected, shown and seen is no goal; what is to be ensured, designated or brought about is. The sentences are ours."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

NO_GOALS = [
    ("An earlier draft of the Plastics Treaty had a target of 40 percent by 2040, which was dropped.", [], "what a draft had"),
    ("Without the Soot Treaty, emissions would be 40 percent higher.", [], "what would have been"),
    ("Amendments are adopted by a majority of 75 percent of the Parties present and voting.", [], "a majority"),
    ("The Commission expects emissions to fall by 54% by 2030 compared to 1990.", [], "what is thought to come is no promise"),
    (
        ("DOE intends to bring the cost of capture down by 30 percent by 2030, and tests have shown that some 90 percent is captured."),
        ["target reduce 30% of cost of capture, by 2030, actor DOE"],
        "what tests showed is not aimed at",
    ),
]
GOALS = [
    (
        "Canada expects to cut emissions by 20% by 2030.",
        ["target reduce 20% of emissions, by 2030, actor Canada (CAN)"],
        "what one expects to do is promised",
    ),
    (
        (
            "The goal of the Coal Alliance is an end to coal. Kenya has seen coal fall from 40% of its electricity in 2012 "
            "to less than 3% in 2019."
        ),
        ["outcome reduce <3% of coal, from 2012, actor Kenya (KEN), achieved"],
        "what was seen came about, and the first number is where it stood",
    ),
    (
        (
            "The target of the Parties was to protect 17 percent of land by 2020. Seychelles designated 30 percent of its "
            "waters as protected in March 2020."
        ),
        ["target reach 17% of land, by 2020", "outcome reach 30% of waters, actor Seychelles (SYC), achieved"],
        "what one has done with one's own",
    ),
    (
        ("The plan of action foresees, among other things, that at least 60 percent of the tanneries will treat their waste water."),
        ["target reach >=60% of tanneries"],
        'an insertion before "that"',
    ),
    (
        "The Parties shall plant trees so that by 2003 not less than 75 percent of the river banks are covered again.",
        ["target reach >=75% of river banks, by 2003, actor Parties"],
        "what a duty is to bring about",
    ),
    (
        "Under the Soot Treaty, Iceland is committed, jointly with Norway, to cutting its emissions by 40% by 2030.",
        ["target reduce 40% of emissions, by 2030, actor Iceland (ISL)"],
        "with whom, between commas",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), [*NO_GOALS, *GOALS])
def test_goals_expected(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why
