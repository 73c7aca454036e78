"""Lists of who promised how much: labels before a number, lists inside lists, terms over definitions, increases that are allowed."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

TARGETS = "<h2>National targets</h2>"
NESTED = [
    (
        f"{TARGETS}<ul><li>Reductions<ul><li>Switzerland: 8%</li></ul></li><li>Limited increases<ul><li>Norway: 1%</li></ul></li></ul>",
        ["target reduce 8%, actor Switzerland (CHE)", "target limit <=1%, actor Norway (NOR)"],
        "the label of the inner list gives the direction",
    ),
    (
        "<p>Each has a target of its own for 2030:</p><ul><li>Reduce<ul><li>Kenya, by 28%</li></ul></li>"
        "<li>May increase<ul><li>Ghana, by 4%</li></ul></li></ul>",
        ["target reduce 28%, by 2030, actor Kenya (KEN)", "target limit <=4%, by 2030, actor Ghana (GHA)"],
        "the lead-in of the outer list goes on before the label of the inner one",
    ),
    (
        f"{TARGETS}<ul><li>Reductions<ul><li>Kenya and Ghana, by 21% each</li></ul></li></ul>",
        ["target reduce 21%, actor Kenya (KEN)", "target reduce 21%, actor Ghana (GHA)"],
        "of each: a goal of either country",
    ),
    (
        f"{TARGETS}<ul><li>Reductions<ul><li>Lake Community, with its six members: 8%</li></ul></li></ul>",
        ["target reduce 8%, actor Lake Community"],
        "an insertion between the name and the colon",
    ),
    (f"{TARGETS}<ul><li>Kenya: +8%</li></ul>", ["target limit <=8%, actor Kenya (KEN)"], "a plus among targets is what is allowed"),
    ("<h2>Trends in emissions</h2><ul><li>Kenya: +8%</li></ul>", [], "a plus among figures is a figure"),
    ("<h2>Emissions</h2><ul><li>Reductions<ul><li>Kenya: 8% of the total</li></ul></li></ul>", [], "a share under a label"),
]
TERMS = [
    (
        "<h2>Annex: 2030 contributions of members</h2><dl><dt>Canada</dt><dd>40 to 45 per cent below 2005</dd></dl>",
        ["target reduce 40%, by 2030, from 2005, actor Canada (CAN)", "target reduce 45%, by 2030, from 2005, actor Canada (CAN)"],
        "a country over its contribution, the year in the heading",
    ),
    (
        "<h2>Intended contributions</h2><dl><dt>Lake Union (Kenya, Ghana)</dt><dd>at least 55 per cent below 1990</dd></dl>",
        ["target reduce >=55%, from 1990, actor Lake Union"],
        "a name with brackets behind it",
    ),
    (
        "<h2>Pledges</h2><dl><dt>Transport</dt><dd>20 per cent below 2005 by 2030</dd></dl>",
        ["target reduce 20% of Transport, by 2030, from 2005"],
        "a sector promises nothing",
    ),
    ("<h2>Contributions to the fund in 2015</h2><dl><dt>Canada</dt><dd>4 per cent</dd></dl>", [], "contributions of money"),
]
STANDINGS = [
    (
        "<table><tr><th>Indicator</th><th>Latest (2022)</th><th>Target for 2030</th></tr>"
        "<tr><td>Emissions</td><td>-31%</td><td>-55%</td></tr></table>",
        {"outcome reduce 31%", "target reduce 55%"},
        "the column beside the targets tells how things stand",
    ),
    (
        "<table><tr><th>Country</th><th>Latest target</th></tr><tr><td>Kenya</td><td>-31% by 2030</td></tr></table>",
        {"target reduce 31%"},
        "the latest target is a target",
    ),
    (
        "<table><tr><th>Indicator</th><th>Latest (2022)</th></tr><tr><td>Emissions</td><td>-31%</td></tr></table>",
        set(),
        "a table of figures, with no goals in it",
    ),
]
ALLOWED = [
    ("Under the targets, Ghana may increase its emissions by 8 percent.", ["target limit <=8% of emissions, actor Ghana (GHA)"], "may"),
    (
        "The targets range from a cut of 20 percent to a permitted rise of 15 percent.",
        ["target reduce 20%", "target limit <=15%"],
        "an allowed rise beside a cut",
    ),
    ("Emissions may increase by 8 percent if the target is missed.", [], "a fear: what is measured does not act"),
    ("Visitors may enter. Sales grew by 8 percent.", [], "no increase that anybody allows"),
    ("The rule allows growers 20 percent more time.", [], "nothing increases"),
]


@pytest.mark.parametrize(("html", "expected", "why"), [*NESTED, *TERMS])
def test_a_line_of_a_list_is_read_with_its_label(html: str, expected: list[str], why: str) -> None:
    assert percentage_goals(html, "text/html") == expected, why


@pytest.mark.parametrize(("text", "expected", "why"), ALLOWED)
def test_an_increase_that_is_allowed_is_a_limit(text: str, expected: list[str], why: str) -> None:
    assert percentage_goals(text) == expected, why


@pytest.mark.parametrize(("html", "expected", "why"), STANDINGS)
def test_a_column_of_standings_is_one_of_outcomes(html: str, expected: set[str], why: str) -> None:
    assert {" ".join(line.split(",")[0].split()[:3]) for line in percentage_goals(html, "text/html")} == expected, why
