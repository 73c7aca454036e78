"""Rows in four formats, fit for people and for programs."""

import io
import json
from datetime import date

import pytest

from flows.output import write_rows

COLUMNS = ("agreement", "percent", "day", "names")
ROWS = [("A | B\nC", 50.0, date(2013, 10, 10), ["x", "y"]), (None, 12.5, None, [])]


def written(form: str) -> str:
    out = io.StringIO()
    write_rows(COLUMNS, ROWS, form, out)
    return out.getvalue()


def test_json_is_one_document_with_dates_as_iso_8601() -> None:
    first, second = json.loads(written("json"))
    assert first == {"agreement": "A | B\nC", "percent": 50.0, "day": "2013-10-10", "names": ["x", "y"]}
    assert second["agreement"] is None


def test_csv_quotes_what_needs_it_and_leaves_null_empty() -> None:
    assert written("csv").splitlines()[-1] == ",12.5,,"
    assert '"A | B\nC",50,2013-10-10,x; y' in written("csv")


def test_markdown_keeps_a_row_on_one_line() -> None:
    assert written("md").splitlines() == [
        "| agreement | percent | day | names |",
        "| --- | --- | --- | --- |",
        "| A \\| B C | 50 | 2013-10-10 | x; y |",
        "|  | 12.5 |  |  |",
    ]


def test_a_table_takes_square_brackets_as_they_are() -> None:
    out = io.StringIO()
    write_rows(("words",), [("[bold]not markup[/bold]",)], "table", out)
    assert "[bold]not markup[/bold]" in out.getvalue()


@pytest.mark.parametrize("form", ["table", "csv", "json", "md"])
def test_no_rows_are_no_error(form: str) -> None:
    out = io.StringIO()
    write_rows(COLUMNS, [], form, out)
    assert out.getvalue()
