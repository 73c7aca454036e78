"""Under which agreement a goal is: text → agreement of its goals, with the reason. Sentences are ours."""

import pytest

from schemas.percentage_goal import PercentageGoal
from tests.extractors.records.goal_lines import claims

PROTOCOL = "The Kyoto Protocol binds industrial countries to limits on greenhouse gases. "

CASES = [
    ("Under the Kyoto Protocol, Norway is to cut emissions by 5 percent by 2012.", ["Kyoto Protocol"], "named in the sentence"),
    (PROTOCOL + "Norway is to cut emissions by 5 percent by 2012.", ["Kyoto Protocol"], "spoken of in the sentence before"),
    (PROTOCOL + "Norway has set itself the goal of cutting emissions by 30 percent by 2020.", [None], "set for oneself"),
    (PROTOCOL + "Norway is obliged by law to cut emissions by 30 percent by 2020.", [None], "by a law of one's own"),
    (PROTOCOL + "Under its climate act, Norway is to cut emissions by 30 percent by 2020.", [None], "under an act"),
    (PROTOCOL + "Kenya's constitution requires a forest cover of 10 percent by 2030.", [None], "by a constitution"),
    (
        PROTOCOL + "Norway is obliged by law to cut emissions by 30 percent by 2020. Its interim goal of a 10 percent cut by 2015 was met.",
        [None, None],
        "what goes on from a goal of one's own",
    ),
    (PROTOCOL + "In its first NDC Norway pledged a cut of 40 percent by 2030.", [None], "a contribution is to the Paris Agreement alone"),
    (
        "The Paris Agreement was adopted in 2015. In its first NDC Norway pledged a cut of 40 percent by 2030.",
        ["Paris Agreement"],
        "which is named before it",
    ),
    (
        PROTOCOL + "The Sofia Protocol came into force in 1991.\n\nNorway's Kyoto target was a cut of 5 percent by 2012.",
        ["Kyoto Protocol"],
        "a place stands for its treaty",
    ),
    (
        "The Memorandum of Understanding on Clean Power between Canada and Chile was signed in 2016.\n\n"
        "Chile plans to get 70 percent of its electricity from renewables by 2030.",
        [None],
        "what one country plans at home is not under what two do together",
    ),
    (
        "The Sofia Protocol came into force in 1991. According to the Protocol's secretariat, Norway cut its emissions by 30 percent.",
        ["Sofia Protocol"],
        "whoever tells it says nothing, the sentence before does",
    ),
    (
        PROTOCOL + "The Paris Agreement followed in 2015. For the first commitment period, Norway had a target of 1 percent.",
        ["Kyoto Protocol"],
        "commitment periods are those of one treaty",
    ),
    (PROTOCOL + "Through its own programmes Norway has cut its emissions by 8 percent.", [None], "programmes of one's own"),
    (PROTOCOL + "Under Bergen's plan, emissions were cut by 51 percent.", [None], "the plan of somebody else"),
    (
        "The Sofia Protocol matters to the goal of the Kyoto Protocol, under which Norway is to cut emissions by 5 percent.",
        ["Kyoto Protocol"],
        "that under which it is, not what is named first",
    ),
]
TABLE = """
<h1>Convention on Long-range Transboundary Air Pollution</h1>
<p>The Gothenburg Protocol was amended in 2012.</p>
<table><tr><th>State</th><th>Commitment for soot in 2020</th></tr><tr><td>Norway</td><td>-30%</td></tr></table>
"""


@pytest.mark.parametrize(("text", "agreements", "reason"), CASES)
def test_goals_are_under_what_their_sentence_or_page_says(text: str, agreements: list[str | None], reason: str) -> None:
    records = [claim.record for claim in claims(text, PercentageGoal)]
    assert [record.agreement for record in records if isinstance(record, PercentageGoal)] == agreements, reason


def test_goals_of_a_table_are_under_what_the_paragraph_above_it_names() -> None:
    records = [claim.record for claim in claims(TABLE, PercentageGoal, "text/html")]
    assert [record.agreement for record in records if isinstance(record, PercentageGoal)] == ["Gothenburg Protocol"]
