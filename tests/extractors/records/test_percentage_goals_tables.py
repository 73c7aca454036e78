"""Goals in tables: the heads of columns, the caption and the row say what a number is. The tables are ours."""

import pytest

from schemas.percentage_goal import PercentageGoal
from tests.extractors.records.goal_lines import claims, percentage_goals


def page(heading: str, rows: list[list[str]], caption: str = "") -> str:
    """A page with one table, its first row the heads."""
    head, *body = rows
    cells = "".join(f"<th>{cell}</th>" for cell in head)
    lines = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in body)
    table = f"<table><caption>{caption}</caption><tr>{cells}</tr>{lines}</table>"
    return f"<html><body><main><h1>Lakes</h1><h2>{heading}</h2>{table}</main></body></html>"


TABLES = [
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
        ["target reduce 30%, by 2020, actor Norway (NOR)", "target reduce >=40%, by 2030, actor Norway (NOR)"],
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
    (page("Energy mix", [["Country", "Share of coal", "Share of hydro"], ["Norway", "1%", "96%"]]), [], "shares are no goals"),
    (page("Emissions", [["Year", "Change"], ["2010", "-3%"], ["2011", "+2%"]]), [], "changes are statistics"),
]


@pytest.mark.parametrize(("html", "expected", "why"), TABLES)
def test_a_cell_takes_its_sense_from_its_column_and_row(html: str, expected: list[str], why: str) -> None:
    assert percentage_goals(html, "text/html") == expected, why


def test_what_comes_from_a_column_head_says_so() -> None:
    (claim,) = claims(page("Air", [["Pollutant", "Reduction target by 2010"], ["Lead", "63%"]]), PercentageGoal, "text/html")
    assert {(part.field, part.source) for part in claim.evidence.inherited} >= {("target_date", "column_head"), ("subject", "row_head")}
