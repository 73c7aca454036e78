"""Goals in tables: the heads of columns, the caption and the row say what a number is. The tables are ours."""

import pytest

from schemas.percentage_goal import PercentageGoal
from tests.extractors.records.goal_lines import claims, percentage_goals


def page(heading: str, rows: list[list[str]], caption: str = "", above: str = "", below: str = "") -> str:
    """A page with one table, its first row the heads, and a paragraph above and below it."""
    head, *body = rows
    cells = "".join(f"<th>{cell}</th>" for cell in head)
    lines = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in body)
    table = f"<table><caption>{caption}</caption><tr>{cells}</tr>{lines}</table>"
    before, after = (f"<p>{said}</p>" if said else "" for said in (above, below))
    return f"<html><body><main><h1>Lakes</h1><h2>{heading}</h2>{before}{table}{after}</main></body></html>"


EXPLAINED = "Unless the table says otherwise, targets are reductions of greenhouse gas emissions by 2030."
TABLES = [
    (
        page(
            "Sulphur",
            [
                ["Country", "Reduction to be reached by 2010, base 1990", "Reduction reached by 2008", "Remarks"],
                ["Norway", "58 %", "62 %", "target met"],
            ],
        ),
        [
            "target reduce 58% of Sulphur, by 2010, from 1990, actor Norway (NOR), achieved",
            "outcome reduce 62% of Sulphur, from 1990, actor Norway (NOR), achieved",
        ],
        "what is to be reached beside what was",
    ),
    (
        page(
            "Our commitments",
            [["Pollutant", "2020 to 2029 commitment", "From 2030"], ["Ammonia", "8%", "12%"], ["Black carbon", "10%", "20%"]],
            caption="Reduction commitments relative to 2005",
            above="Norway has commitments for two pollutants under the Gothenburg Protocol.",
            below="Norway met both commitments in 2021.",
        ),
        [
            "target reduce 8% of Ammonia, by 2020/2029, from 2005, actor Norway (NOR), achieved",
            "target reduce 12% of Ammonia, by 2030, from 2005, actor Norway (NOR)",
            "target reduce 10% of Black carbon, by 2020/2029, from 2005, actor Norway (NOR), achieved",
            "target reduce 20% of Black carbon, by 2030, from 2005, actor Norway (NOR)",
        ],
        "actor, baseline and verdict are said once for all, above and below; the verdict of 2021 is not one of what is due in 2030",
    ),
    (
        page(
            "Commitments of members",
            [
                ["Member", "Commitment", "Progress"],
                ["Elm Insurance", "100% renewable electricity for its offices, 2025", "on track, 88% in 2023"],
                ["Bay Tools", "Waste down 43% by 2020 (baseline 2010)", "46%; target met"],
                ["Harbor Dairy", "Methane per cow, 30% below 2018, 2030", "Trial"],
                ["Town of Holm", "no more than 25% of trash to the incinerator", "No report"],
            ],
        ),
        [
            "target reach 100% of renewable electricity for its offices, by 2025, actor Elm Insurance, in_progress",
            "outcome reach 88% of renewable electricity for its offices, actor Elm Insurance, in_progress",
            "target reduce 43% of Waste, by 2020, from 2010, actor Bay Tools, achieved",
            "outcome reduce 46% of Waste, from 2010, actor Bay Tools, achieved",
            "target reduce 30% of Methane per cow, by 2030, from 2018, actor Harbor Dairy",
            "target limit <=25% of trash, actor Town of Holm",
        ],
        "cells in words: the year at their end is the target's, the words beside the number are what is measured",
    ),
    (
        page(
            "Targets",
            [
                ["Province", "Target (reduction from 1980)", "Timeline"],
                ["Ontario", "50%", "2015"],
                ["Quebec", "40%<br>50%", "2002<br>2010"],
            ],
        ),
        [
            "target reduce 50%, by 2015, from 1980, actor Ontario",
            "target reduce 40%, by 2002, from 1980, actor Quebec",
            "target reduce 50%, by 2010, from 1980, actor Quebec",
        ],
        "as many years as numbers: the first of one belongs to the first of the other",
    ),
    (
        page(
            "Progress against targets",
            [["Indicator", "Baseline 2015", "Target 2025", "Actual 2022"], ["Recycling rate", "34%", "60%", "48%"]],
        ),
        [
            "target reach 60% of Recycling rate, by 2025, from 2015",
            "outcome reach 48% of Recycling rate, from 2015, achieved",
        ],
        "a column of baselines tells where things stood",
    ),
    (
        page(
            "HCFC phase-out schedule",
            [["Step", "Developed countries", "Developing countries"], ["35% reduction", "2004", "2020"]],
        ),
        [
            "target reduce 35% of HCFC, by 2004, actor Developed countries",
            "target reduce 35% of HCFC, by 2020, actor Developing countries",
        ],
        "one step, due at another time for each group",
    ),
    (
        page(
            "HFCs",
            [["Year", "Group 1", "Group 2"], ["2029", "10%", ""], ["2045", "80%", "85%"]],
            caption="Phase-down schedule",
        ),
        ["target reduce 10% of HFCs, by 2029", "target reduce 80% of HFCs, by 2045", "target reduce 85% of HFCs, by 2045"],
        "a schedule by its caption, with a year at the head of each row",
    ),
    (
        page(
            "Sectors",
            [["Sector", "2005", "2020"], ["Oil and gas", "23%", "27%"]],
            above="Canada has a target of 40% below 2005 levels by 2030.",
        ),
        ["target reduce 40%, by 2030, from 2005, actor Canada (CAN)"],
        "a goal above a table of shares says nothing of the table",
    ),
    (
        page(
            "Overview",
            [
                ["Country", "Unconditional", "Conditional", "Reference", "Notes"],
                ["Kenya", "&ndash;", "30%", "BAU", ""],
                ["Ghana", "15%", "45%", "2010", "target year 2028"],
                ["Peru", "20% (CO2)<br>40% (black carbon)", "16% (2025)", "2012", ""],
            ],
            above=EXPLAINED,
        ),
        [
            "target reduce 30% of greenhouse gas emissions, by 2030, actor Kenya (KEN)",
            "target reduce 15% of greenhouse gas emissions, by 2028, from 2010, actor Ghana (GHA)",
            "target reduce 45% of greenhouse gas emissions, by 2028, from 2010, actor Ghana (GHA)",
            "target reduce 20% of CO2, by 2030, from 2012, actor Peru (PER)",
            "target reduce 40% of black carbon, by 2030, from 2012, actor Peru (PER)",
            "target reduce 16% of greenhouse gas emissions, by 2025, from 2012, actor Peru (PER)",
        ],
        "what a paragraph says of the table holds for each row that does not say otherwise",
    ),
    (
        page(
            "Overview",
            [["Country", "Unconditional", "Conditional"], ["Kenya", "30%", "50%"]],
            above="How loans were given in 2020 is told below.",
        ),
        [],
        "columns of that name are no goals where nothing speaks of goals",
    ),
    (
        page("Power", [["Country", "Share of coal", "Maximum"], ["Chile", "30%", "50%"]], above="The table shows figures of 2019."),
        [],
        "figures, whatever their columns are called",
    ),
    (
        page(
            "What was promised",
            [
                ["Party", "Reduction target", "Baseline", "Year", "Status"],
                ["Canada", "30%", "2005", "2030", "On track"],
                ["Mexico", "22 %", "2000", "2030", "Not met"],
            ],
        ),
        [
            "target reduce 30%, by 2030, from 2005, actor Canada (CAN), in_progress",
            "target reduce 22%, by 2030, from 2000, actor Mexico (MEX), missed",
        ],
        "every field has its column",
    ),
    (
        page("Emission reduction targets", [["Country", "2020", "2030"], ["Norway", "30%", "at least 40%"]]),
        ["target reduce 30% of Emission, by 2020, actor Norway (NOR)", "target reduce >=40% of Emission, by 2030, actor Norway (NOR)"],
        "the heading speaks of targets, the column heads are their years",
    ),
    (
        page("Air", [["Pollutant", "Reduction target by 2010 (from 1990)"], ["Sulphur dioxide", "63%"]]),
        ["target reduce 63% of Sulphur dioxide, by 2010, from 1990"],
        "both dates stand in the column's head",
    ),
    (
        page("Plans", [["Who", "What is planned"], ["Chile", "Cut methane emissions by 35% by 2030"]]),
        ["target reduce 35% of methane emissions, by 2030, actor Chile (CHL)"],
        "a cell that is a sentence is read as one",
    ),
    (
        page("Targets", [["Party", "Target", "Base year"], ["Norway", "50% reduction in nitrogen oxide emissions by 2030", "1990"]]),
        ["target reduce 50% of nitrogen oxide emissions, by 2030, from 1990, actor Norway (NOR)"],
        "under a head that says target a phrase is one",
    ),
    (
        page(
            "The plan of 1987",
            [
                ["Goal", "By", "Result", "Verdict"],
                ["Dioxin discharges: down 50% from 1985", "1995", "Down 70% on average", "Exceeded"],
                ["Nitrogen: down 50% from 1985", "1995", "Down 26%", "Missed"],
            ],
        ),
        [
            "target reduce 50% of Dioxin discharges, by 1995, from 1985, exceeded",
            "outcome reduce 70% of Dioxin discharges, from 1985, exceeded",
            "target reduce 50% of Nitrogen, by 1995, from 1985, missed",
            "outcome reduce 26% of Nitrogen, from 1985, missed",
        ],
        "a column of results is one of outcomes of the same row",
    ),
    (
        page("Commitments for 2020", [["Party", "Emissions reduction target", "Achieved"], ["Norway", "21%", "24%"]]),
        [
            "target reduce 21% of Emissions, by 2020, actor Norway (NOR)",
            "outcome reduce 24% of Emissions, actor Norway (NOR), achieved",
        ],
        "what was reached has no words of its own",
    ),
    (
        page(
            "Pledges",
            [
                ["Party", "Base year", "Emission reduction target for 2020"],
                ["Norway", "1990", "5% unconditional; 15% or 25%, depending on what others do"],
                ["Japan", "2005", "4%, replacing an earlier 20% below 1990"],
            ],
        ),
        [
            "target reduce 5% of Emission, by 2020, from 1990, actor Norway (NOR)",
            "target reduce 15% of Emission, by 2020, from 1990, actor Norway (NOR)",
            "target reduce 25% of Emission, by 2020, from 1990, actor Norway (NOR)",
            "target reduce 4% of Emission, by 2020, from 2005, actor Japan (JPN)",
        ],
        "a cell under a target may hold several, and one that was given up",
    ),
    (page("Trends", [["Country", "Reduction from 1990 to 2010"], ["Norway", "12%"]]), [], "a table of figures has no aims"),
    (page("Energy mix", [["Country", "Share of coal", "Share of hydro"], ["Norway", "1%", "96%"]]), [], "shares are no goals"),
    (page("Emissions", [["Year", "Change"], ["2010", "-3%"], ["2011", "+2%"]]), [], "changes are statistics"),
]


@pytest.mark.parametrize(("html", "expected", "why"), TABLES)
def test_a_cell_takes_its_sense_from_its_column_and_row(html: str, expected: list[str], why: str) -> None:
    assert percentage_goals(html, "text/html") == expected, why


def test_what_comes_from_a_column_head_says_so() -> None:
    (claim,) = claims(page("Air", [["Pollutant", "Reduction target by 2010"], ["Lead", "63%"]]), PercentageGoal, "text/html")
    assert {(part.field, part.source) for part in claim.evidence.inherited} >= {("target_date", "column_head"), ("subject", "row_head")}


def test_a_head_over_several_columns_stands_over_each_of_them() -> None:
    table = """<main><h2>Commitments for 2020</h2><p>Table 2. Emission reductions by 2020</p><table>
        <tr><th rowspan="2">Party</th><th colspan="2">Reduction from the 2005 level</th></tr><tr><th>SO2</th><th>NOx</th></tr>
        <tr><td>Norway</td><td>10%</td><td>23%</td></tr></table></main>"""
    assert percentage_goals(table, "text/html") == [
        "target reduce 10% of SO2, by 2020, from 2005, actor Norway (NOR)",
        "target reduce 23% of NOx, by 2020, from 2005, actor Norway (NOR)",
    ]


def test_a_paragraph_that_begins_with_table_is_its_caption() -> None:
    table = """<main><p>Table 1. Sulphur ceilings for 2010 and the cut against the base year 1990</p><table>
        <tr><th>Party</th><th>Ceiling</th><th>Reduction</th></tr><tr><td>Norway</td><td>22</td><td>58%</td></tr></table></main>"""
    assert percentage_goals(table, "text/html") == ["target reduce 58% of Sulphur, by 2010, from 1990, actor Norway (NOR)"]
