"""The dictionary: nothing without a meaning, and the page in docs/ is current."""

from pathlib import Path

from warehouse.dictionary import dictionary, markdown

PAGE = Path(__file__).parents[2] / "docs" / "data-dictionary.md"


def test_every_table_view_column_and_macro_says_what_it_means() -> None:
    _, rows = dictionary()
    assert [(table, column) for table, column, _, meaning in rows if not meaning or not meaning.strip().endswith((".", "…", "~"))] == []


def test_tables_views_and_macros_are_in_it() -> None:
    kinds = {(table, kind) for table, column, kind, _ in dictionary()[1] if column is None}
    assert {("captures", "table"), ("evidence", "view"), ("claims_on(address, day)", "macro")} <= kinds


def test_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == markdown(), "make it anew: python -m warehouse.dictionary > docs/data-dictionary.md"
