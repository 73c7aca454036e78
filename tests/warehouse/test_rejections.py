"""Rejects: one row a fault, open until the same place goes well."""

from typing import Any

import duckdb

from schemas.reject import Stage
from tests.warehouse.made import AT, capture, doc_id_of, extraction, goal, reject
from warehouse.load import load_batch

TEXT = "40 percent less litter"
IN_DOCUMENT: dict[str, Any] = {"stage": Stage.VALIDATE, "model": "PercentageGoal", "reason_code": "value_percent:greater_than_equal"}


def runs_of(database: duckdb.DuckDBPyConnection) -> list[tuple[Any, ...]]:
    """First, last and resolving run of every reject."""
    return database.execute("SELECT first_seen_run_id, last_seen_run_id, resolved_run_id FROM rejects ORDER BY ALL").fetchall()


def test_a_fault_met_again_is_one_row(database: duckdb.DuckDBPyConnection) -> None:
    assert load_batch(database, "r1", [], [], [reject(), reject()], AT) == {"rejects": 1}
    assert load_batch(database, "r2", [], [], [reject()], AT) == {}
    assert runs_of(database) == [("r1", "r2", None)]


def test_a_place_that_goes_well_later_resolves_it(database: duckdb.DuckDBPyConnection) -> None:
    load_batch(database, "r1", [], [], [reject("shelf/page.html"), reject("shelf/other.html")], AT)
    load_batch(database, "r2", [capture(TEXT, source_uri="shelf/page.html")], [], [], AT)
    assert runs_of(database) == [("r1", "r1", "r2"), ("r1", "r1", None)]


def test_a_document_that_is_read_without_the_fault_resolves_it(database: duckdb.DuckDBPyConnection) -> None:
    fault = reject("page 0-2", doc_id=doc_id_of(TEXT), start_char=0, end_char=2, **IN_DOCUMENT)
    load_batch(database, "r1", [capture(TEXT)], [extraction(TEXT, rejects=[fault])], [], AT)
    assert runs_of(database) == [("r1", "r1", None)]
    load_batch(database, "r2", [capture(TEXT)], [extraction(TEXT, [goal()], version="v2")], [], AT)
    assert runs_of(database) == [("r1", "r1", "r2")]


def test_a_fault_that_comes_back_is_open_again(database: duckdb.DuckDBPyConnection) -> None:
    load_batch(database, "r1", [], [], [reject("shelf/page.html")], AT)
    load_batch(database, "r2", [capture(TEXT, source_uri="shelf/page.html")], [], [], AT)
    load_batch(database, "r3", [], [], [reject("shelf/page.html")], AT)
    assert runs_of(database) == [("r1", "r3", None)]


def test_a_fault_of_this_run_is_not_resolved_by_this_run(database: duckdb.DuckDBPyConnection) -> None:
    load_batch(database, "r1", [], [], [reject("shelf/page.html")], AT)
    load_batch(database, "r1", [capture(TEXT, source_uri="shelf/page.html")], [], [], AT)
    assert runs_of(database) == [("r1", "r1", None)]
