"""Goals in lists of countries and in tables: whose entry a block is, what a row or a column says for all of them. The pages are ours."""

import pytest

from tests.extractors.records.goal_lines import percentage_goals

LIST = """
<h1>Pledges, A to Z</h1>
<p>Latvia (submitted 27 March 2015)</p>
<p>The republic aims at a reduction of greenhouse gases by 40% compared with 1990 by 2030. Its Kyoto target was 8 per cent.</p>
<p>Malawi – promised a 13 per cent cut by 2030. It also plans to meet 15 per cent of its power demand from the sun by the same year.</p>
<p>Peru Reduction of 30 per cent against a BAU scenario in 2030.</p>
<p>Turkey: up to 21% below business as usual by 2030</p>
"""
LISTED = [
    "target reduce 40% of greenhouse gases, by 2030, from 1990, actor Latvia (LVA)",
    "target reduce 8% of greenhouse gases, actor Latvia (LVA)",
    "target reduce 13% of greenhouse gases, by 2030, actor Malawi (MWI)",
    "target reach 15% of power demand from the sun, by 2030, actor Malawi (MWI)",
    "target reduce 30% of greenhouse gases, by 2030, actor Peru (PER)",
    "target reduce <=21% of greenhouse gases, by 2030, actor Turkey (TUR)",
]

STEPS = """
<h2>HFC phase-down schedule</h2><p>The steps are reductions in the consumption of HFCs relative to the baseline.</p>
<table><tr><th></th><th>Developed countries</th><th>Developing countries (Group 1)</th></tr>
<tr><td>Baseline years</td><td>2011-2013</td><td>2020-2022</td></tr>
<tr><td>1st step</td><td>2019 – 10%</td><td>2029 – 10%</td></tr></table>
"""
STEPPED = [
    "target reduce 10% of HFCs, by 2019, from 2011/2013, actor Developed countries",
    "target reduce 10% of HFCs, by 2029, from 2020/2022",
]

CHANGES = """
<h2>Kyoto targets and emissions</h2>
<table><tr><th>Country</th><th>Target (2008-2012)</th><th>Change 1990-2008</th></tr>
<tr><td>Canada</td><td>-6%</td><td>+24%</td></tr></table>
"""
SUBSTANCES = """
<h2>Emission reduction commitments</h2><p>Expressed as percentage reduction from 2005 emission level.</p>
<table><tr><th>Party</th><th>SO2</th><th>NH3</th></tr><tr><td>Austria</td><td>26%</td><td>1%</td></tr></table>
"""
ROWS = """
<h2>Commitments of Moldova</h2>
<table><tr><th></th><th>First NDC (2015)</th><th>Second NDC (2020)</th></tr>
<tr><td>Unconditional target by 2030, relative to 1990</td><td>64-67%</td><td>70%</td></tr></table>
"""
SHARES = """
<h2>National targets for renewable energy in 2020</h2>
<table><tr><th></th><th>Share in 2005</th><th>Target for 2020</th></tr><tr><td>Belgium</td><td>2.2%</td><td>13%</td></tr></table>
"""
CASES = [
    (LIST, LISTED, "entries of countries, by a line above, a dash, a capital, a colon; a country keeps the name it has there"),
    (STEPS, STEPPED, "a year before each step, and a row that names the baseline of each column"),
    (CHANGES, ["target reduce 6% of emissions, by 2008/2012, actor Canada (CAN)"], "the column beside the goals only counts"),
    (
        SUBSTANCES,
        ["target reduce 26% of SO2, from 2005, actor Austria (AUT)", "target reduce 1% of NH3, from 2005, actor Austria (AUT)"],
        "substances over the numbers",
    ),
    (
        ROWS,
        [
            "target reduce 64%, by 2030, from 1990, actor Moldova (MDA)",
            "target reduce 67%, by 2030, from 1990, actor Moldova (MDA)",
            "target reduce 70%, by 2030, from 1990, actor Moldova (MDA)",
        ],
        "the head of the row names the goal; the years of the heads are those of the papers",
    ),
    (SHARES, ["target reach 13% of renewable energy, by 2020, actor Belgium (BEL)"], "how it was is no goal; what they are set for"),
]


@pytest.mark.parametrize(("page", "expected", "why"), CASES)
def test_goals_of_entries_and_rows(page: str, expected: list[str], why: str) -> None:
    html = f"<html><body><main>{page}</main></body></html>"
    assert percentage_goals(html, media_type="text/html") == expected, why
