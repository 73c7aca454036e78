"""Rows of data tables, with the heads of their columns; tables that only lay a page out are none."""

import pytest

from schemas.document import Block, Document, Zone
from tests.extractors.documents.pages import html, shown, words

TWO_HEADS = """<table><caption>Goals</caption>
<thead><tr><th rowspan="2">Country</th><th colspan="2">Cut</th></tr><tr><th>2020</th><th>2030</th></tr></thead>
<tbody><tr><th scope="row">Peru</th><td>10%</td><td>20%</td></tr><tr><td>Chile</td><td></td><td>30%</td></tr></tbody></table>"""


def heads(document: Document, row: Block) -> list[tuple[str, str | None, bool]]:
    return [(document.text_of(cell), cell.column_head, cell.is_head) for cell in row.cells]


def test_cells_know_the_heads_of_their_columns() -> None:
    page = html(TWO_HEADS)
    caption, *rows = page.blocks
    assert page.text_of(caption) == "Goals"
    assert [page.text_of(row) for row in rows] == ["Country\tCut", "2020\t2030", "Peru\t10%\t20%", "Chile\t30%"]
    assert heads(page, rows[2]) == [("Peru", "Country", True), ("10%", "Cut 2020", False), ("20%", "Cut 2030", False)]
    assert heads(page, rows[3]) == [("Chile", "Country", False), ("30%", "Cut 2030", False)], "an empty cell keeps its column"
    assert [row.row_number for row in rows] == [0, 1, 2, 3]
    assert {row.table_number for row in rows} == {0}


@pytest.mark.parametrize(
    ("table", "why"),
    [
        ("<table><tr><td><h2>Title</h2><p>Text.</p></td><td><p>More.</p></td></tr></table>", "one row, and a heading inside"),
        ("<table><tr><td><p>Text.</p></td></tr><tr><td><p>More.</p></td></tr></table>", "one column"),
        ("<table role='presentation'><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", "it says so"),
        ("<table><tr><td>a</td><td><table><tr><td>x</td></tr></table></td></tr><tr><td>b</td><td>c</td></tr></table>", "tables inside"),
    ],
)
def test_layout_tables_have_no_rows(table: str, why: str) -> None:
    assert "table_row" not in {kind for kind, _ in shown(html(table))}, why


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        # the heads are bold, not `th`
        ("<table><tr><td><b>Site</b></td><td><b>Hits</b></td></tr><tr><td>A</td><td>1</td></tr></table>", ["Site\tHits", "A\t1"]),
        # old pages close nothing
        ("<table border><tr><td>Peru<td>2009<tr><td>Chile<td>2011</table>", ["Peru\t2009", "Chile\t2011"]),
        # blocks in cells become blanks, tables in cells too where the outer one has heads
        (
            "<table><tr><th>Party<th>Files</tr><tr><td>Niue<td><table><tr><td>a.pdf<tr><td>b.pdf</table></table>",
            ["Party\tFiles", "Niue\ta.pdf b.pdf"],
        ),
        ("<table><tr><td>x<br>y</td><td><p>1</p><p>2</p></td></tr><tr><td>z</td><td>3</td></tr></table>", ["x y\t1 2", "z\t3"]),
        # an infobox: heads of rows
        ("<table><tr><th>Signed</th><td>1961</td></tr><tr><th>Parties</th><td>Chad</td></tr></table>", ["Signed\t1961", "Parties\tChad"]),
    ],
)
def test_rows_of_data(table: str, rows: list[str]) -> None:
    assert words(html(table), Zone.MAIN) == rows


def test_hidden_rows_leave_the_table_and_its_numbers_alone() -> None:
    page = html(
        "<table><tr><th>A</th><th>B</th></tr><tr style='display: none'><td>Loading</td></tr><tr><td>1</td><td>2</td></tr>"
        "<tr style='display:none'><td>Loading</td></tr></table>"
    )
    assert words(page, Zone.MAIN) == ["A\tB", "1\t2"]
    assert words(page, Zone.HIDDEN) == ["Loading"], "told once"


def test_links_in_cells_keep_their_places() -> None:
    page = html(
        "<table><tr><th>A</th><th>B</th></tr><tr><td>one</td><td>see <a href='/x'>two</a></td></tr></table>", url="http://example.org/"
    )
    link = page.links[0]
    assert (page.text[link.start_char : link.end_char], link.target) == ("two", "http://example.org/x")
