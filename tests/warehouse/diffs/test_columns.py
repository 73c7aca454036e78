"""Tables that get, lose, move and rename columns: told once, for the column, and not for every row."""

from tests.warehouse.diffs.shelf import Shelf, reasons
from warehouse.diffs.change import ChangeSet
from warehouse.diffs.columns import partners

ROWS = [
    {"Party": "Alba", "Signed": "8 May 1992", "Ratified": "2 June 2005"},
    {"Party": "Bren", "Signed": "9 May 1992", "Ratified": "3 July 2006"},
    {"Party": "Corr", "Signed": "9 May 1992", "Ratified": "5 July 2006"},
]
REGIONS = ["North", "South", "South"]


def page(rows: list[dict[str, str]], *heads: str, shown: tuple[str, ...] | None = None) -> str:
    """A page with one table that has these columns; `shown` are their heads, where they are called otherwise."""
    top = "".join(f"<th>{head}</th>" for head in shown or heads)
    body = "".join(f"<tr>{''.join(f'<td>{row[head]}</td>' for head in heads)}</tr>" for row in rows)
    return f"<main><h1>Status</h1><table><tr>{top}</tr>{body}</table></main>"


def told(found: ChangeSet) -> list[tuple[str, str, list[tuple[str, str | None, str | None]]]]:
    """Change, kind, and what differs."""
    return [(change.change, change.kind, [(field.field, field.old, field.new) for field in change.fields]) for change in found.tables]


OLD = page(ROWS, "Party", "Signed", "Ratified")
WIDER = [{**row, "Region": region} for row, region in zip(ROWS, REGIONS, strict=True)]


def test_a_new_column_is_one_change_and_its_cells_are_kept(shelf: Shelf) -> None:
    found = shelf.compared(OLD, page(WIDER, "Party", "Region", "Signed", "Ratified"))
    assert told(found) == [("modified", "columns", [("column 2", None, "Region")])]
    assert reasons(found) == {"columns"}
    assert [change.fields[0].new for change in found.noise] == REGIONS


def test_a_column_that_is_gone_is_one_change(shelf: Shelf) -> None:
    assert told(shelf.compared(OLD, page(ROWS, "Party", "Ratified"))) == [("modified", "columns", [("column 2", "Signed", None)])]


def test_beside_a_new_column_rows_change_as_ever(shelf: Shelf) -> None:
    new = [{**WIDER[0], "Ratified": "1 June 2005"}, *WIDER[1:]]
    found = told(shelf.compared(OLD, page(new, "Party", "Region", "Signed", "Ratified")))
    assert found[1:] == [("modified", "row", [("Ratified", "2 June 2005", "1 June 2005"), ("Region", None, "North")])]


def test_columns_that_change_places_leave_the_rows_alone(shelf: Shelf) -> None:
    found = shelf.compared(OLD, page(ROWS, "Party", "Ratified", "Signed"))
    assert told(found) == [("modified", "columns", [("column 2", "Signed", "Ratified"), ("column 3", "Ratified", "Signed")])]


def test_columns_that_are_called_otherwise_leave_the_rows_alone(shelf: Shelf) -> None:
    found = shelf.compared(OLD, page(ROWS, "Party", "Signed", "Ratified", shown=("Party", "Signature", "Ratified")))
    assert told(found) == [("modified", "columns", [("column 2", "Signed", "Signature")])]


def test_a_cell_too_many_in_one_row_is_a_change_of_that_row(shelf: Shelf) -> None:
    found = shelf.compared(OLD, OLD.replace("<td>3 July 2006</td>", "<td>3 July 2006</td><td>withdrawn</td>"))
    assert told(found) == [("modified", "row", [("column 4", None, "withdrawn")])]


def test_columns_without_heads_belong_together_by_their_cells() -> None:
    olds = {0: {"Alba", "Bren"}, 1: {"1992", "1993"}}
    news = {0: {"Alba", "Bren"}, 1: {"North"}, 2: {"1992", "1993"}}
    assert partners({}, {}, olds, news) == {0: 0, 2: 1}
    assert partners({}, {}, news, olds) == {0: 0, 1: 2}
