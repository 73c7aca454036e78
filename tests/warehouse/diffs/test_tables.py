"""Rows of tables, matched by the column that names them."""

from tests.warehouse.diffs.shelf import Shelf, reasons

HEAD = "<tr><th>Party</th><th>Submitted</th><th>Document</th></tr>"


def table(*rows: tuple[str, str, str]) -> str:
    """A page with one table."""
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<main><h1>Submissions</h1><p>As communicated to the harbour office by each party.</p><table>{HEAD}{body}</table></main>"


ALBA = ("Alba", "2016-01-04", "alba.pdf")
BREN = ("Bren", "2016-02-11", "bren.pdf")
CORR = ("Corr", "2016-02-12", "corr.pdf")
DUNE = ("Dune", "2016-03-01", "dune.pdf")


def rows_of(shelf: Shelf, old: str, new: str) -> list[tuple[str, str, list[str]]]:
    """Change, name of the row, columns that changed."""
    return [(change.change, change.summary, [field.field for field in change.fields]) for change in shelf.compared(old, new).tables]


def test_a_row_is_added_or_removed(shelf: Shelf) -> None:
    assert rows_of(shelf, table(ALBA, BREN), table(ALBA, CORR, BREN)) == [("added", "Corr", [])]
    assert rows_of(shelf, table(ALBA, CORR, BREN), table(ALBA, BREN)) == [("removed", "Corr", [])]


def test_a_row_changes_in_its_cells(shelf: Shelf) -> None:
    new = ("Bren", "2016-05-30", "bren-2.pdf")
    assert rows_of(shelf, table(ALBA, BREN, CORR), table(ALBA, new, CORR)) == [("modified", "Bren", ["Submitted", "Document"])]


def test_a_row_that_moves_up_and_changes_is_one_change(shelf: Shelf) -> None:
    new = ("Corr", "2016-06-06", "corr-new.pdf")
    assert rows_of(shelf, table(ALBA, BREN, CORR, DUNE), table(new, ALBA, BREN, DUNE)) == [("modified", "Corr", ["Submitted", "Document"])]


def test_a_name_that_was_doubled_is_the_same_name(shelf: Shelf) -> None:
    doubled = ("Corr Corr", "2015-12-01", "old.pdf")
    assert rows_of(shelf, table(ALBA, BREN, doubled, DUNE), table(CORR, ALBA, BREN, DUNE)) == [
        ("modified", "Corr", ["Party", "Submitted", "Document"])
    ]


def test_another_order_of_the_same_rows_is_noise(shelf: Shelf) -> None:
    found = shelf.compared(table(ALBA, BREN, CORR), table(CORR, ALBA, BREN))
    assert not found
    assert reasons(found) == {"row_order"}


def test_the_column_that_names_rows_can_be_given(shelf: Shelf) -> None:
    from warehouse.diffs.changeset import compare

    swapped = ("Bren", "2016-02-11", "corr.pdf"), ("Corr", "2016-02-12", "bren.pdf")
    url = shelf.fresh()
    old, new = shelf.put(table(ALBA, BREN, CORR), url=url), shelf.put(table(ALBA, *swapped), url=url)
    by_party = compare(shelf.connection, old, new)
    by_document = compare(shelf.connection, old, new, key_column="Document")
    assert [change.summary for change in by_party.tables] == ["Bren", "Corr"]
    assert sorted(change.summary for change in by_document.tables) == ["bren.pdf", "corr.pdf"]
