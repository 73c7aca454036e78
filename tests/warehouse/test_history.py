"""What is derived about time: versions, spans, changes and events of a page, whatever arrived when."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

import duckdb
import pytest

from schemas.capture import Quality
from schemas.record import Record
from tests.warehouse.made import AT, LATER, agreement, capture, extraction, goal
from warehouse.known import unread_neighbours
from warehouse.load import load_batch

OPEN, MET = goal(40), goal(40, status="achieved")
Page = tuple[str, str, Sequence[Record]]  # text, day, what it claims


def rows(database: duckdb.DuckDBPyConnection, sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
    """The rows of a query."""
    return database.execute(sql, list(parameters)).fetchall()


def load(database: duckdb.DuckDBPyConnection, *pages: Page, version: str = "v1", at: datetime = AT) -> None:
    """Load good captures of one page with what they claim."""
    captures = [capture(text, day) for text, day, _ in pages]
    load_batch(database, "r1", captures, [extraction(text, records, version=version) for text, _, records in pages], [], at)


def changes(database: duckdb.DuckDBPyConnection) -> list[tuple[Any, ...]]:
    """The changes in words."""
    return rows(database, "SELECT change, old_label, new_label FROM claim_changes ORDER BY ALL")


def test_equal_payloads_in_a_row_are_one_version(database: duckdb.DuckDBPyConnection) -> None:
    load(
        database,
        ("one page", "2015-01-01", []),
        ("one page", "2016-01-01", []),
        ("other page", "2017-01-01", []),
        ("one page", "2018-01-01", []),
    )
    found = rows(
        database, "SELECT number, first_represents_at::VARCHAR, last_represents_at::VARCHAR, captures FROM versions ORDER BY number"
    )
    assert found == [(1, "2015-01-01", "2016-01-01", 2), (2, "2017-01-01", "2017-01-01", 1), (3, "2018-01-01", "2018-01-01", 1)]


def test_a_capture_between_two_equal_ones_parts_their_version(database: duckdb.DuckDBPyConnection) -> None:
    load(database, ("one page", "2015-01-01", [OPEN]), ("one page", "2017-01-01", [OPEN]))
    assert rows(database, "SELECT count(*) FROM versions") == [(1,)]
    load(database, ("other page", "2016-01-01", []))
    assert rows(database, "SELECT count(*) FROM versions") == [(3,)]
    assert [change for change, *_ in changes(database)] == ["added", "removed"]


def test_a_span_is_bracketed_by_what_the_captures_show(database: duckdb.DuckDBPyConnection) -> None:
    load(database, ("aa", "2014-01-01", []), ("bb", "2015-01-01", [OPEN]), ("cc", "2016-01-01", [OPEN]), ("dd", "2018-01-01", []))
    assert rows(database, "SELECT absent_before, first_seen, last_seen, absent_from, versions FROM statement_spans") == [
        (date(2014, 1, 1), date(2015, 1, 1), date(2016, 1, 1), date(2018, 1, 1), 2)
    ]


def test_a_claim_that_goes_and_comes_back_has_two_spans(database: duckdb.DuckDBPyConnection) -> None:
    load(database, ("aa", "2014-01-01", [OPEN]), ("bb", "2015-01-01", []), ("cc", "2016-01-01", [OPEN]))
    assert rows(database, "SELECT absent_before, absent_from FROM statement_spans ORDER BY first_seen") == [
        (None, date(2015, 1, 1)),
        (date(2015, 1, 1), None),
    ]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([OPEN], [OPEN], []),
        ([OPEN], [MET], [("modified", OPEN.label, MET.label)]),
        ([], [OPEN], [("added", None, OPEN.label)]),
        ([OPEN], [], [("removed", OPEN.label, None)]),
        # another subject is another goal, not the same goal in another state
        ([OPEN], [goal(40, subject="noise")], [("added", None, goal(40, subject="noise").label), ("removed", OPEN.label, None)]),
        # an equal claim on both sides is no partner for a left-over one
        ([OPEN], [OPEN, MET], [("added", None, MET.label)]),
        # most equal fields: 50 % by 2030 goes with 55 % by 2030, not with 50 % by 2020 met
        (
            [goal(50, target_date="2030"), goal(30, target_date="2020")],
            [goal(55, target_date="2030"), goal(30, target_date="2020", status="missed")],
            [
                ("modified", goal(30, target_date="2020").label, goal(30, target_date="2020", status="missed").label),
                ("modified", goal(50, target_date="2030").label, goal(55, target_date="2030").label),
            ],
        ),
        # as many equal fields: the nearest quote (made.extraction puts the n-th claim at character n)
        ([OPEN], [goal(42), goal(41)], [("added", None, goal(41).label), ("modified", OPEN.label, goal(42).label)]),
        # one to one: two before, one after
        ([OPEN, goal(41)], [goal(42)], [("modified", OPEN.label, goal(42).label), ("removed", goal(41).label, None)]),
    ],
)
def test_leftovers_are_paired_one_to_one(
    database: duckdb.DuckDBPyConnection, before: Sequence[Record], after: Sequence[Record], expected: list[tuple[Any, ...]]
) -> None:
    load(database, ("the page before", "2014-01-01", before), ("the page after", "2015-01-01", after))
    assert changes(database) == expected


def test_a_comparison_mirrors(database: duckdb.DuckDBPyConnection) -> None:
    one, other = [goal(10), goal(20), goal(30, status="missed")], [goal(11), goal(12), goal(21), goal(30)]
    load(database, ("the page before", "2014-01-01", one), ("the page after", "2015-01-01", other), ("the page before", "2016-01-01", one))
    there, back = (
        rows(database, "SELECT old_label, new_label FROM claim_changes WHERE new_represents_at = ? ORDER BY ALL", day)
        for day in ("2015-01-01", "2016-01-01")
    )
    assert len(there) == 4
    assert {(new, old) for old, new in there} == set(back)


def test_a_modified_claim_says_which_fields_changed(database: duckdb.DuckDBPyConnection) -> None:
    load(database, ("aa", "2014-01-01", [OPEN]), ("bb", "2015-01-01", [goal(45, status="missed")]))
    assert rows(database, "SELECT changed_fields FROM statement_changes") == [(["status", "value_percent"],)]


@pytest.mark.parametrize(
    ("quality", "status", "event"),
    [
        (Quality.ERROR, 404, "gone"),
        (Quality.ERROR, 410, "gone"),
        (Quality.SOFT_404, 200, "gone"),
        (Quality.ERROR, 403, "blocked"),
        (Quality.BLOCKED, 200, "blocked"),
        (Quality.REDIRECT, 301, "moved"),
        (Quality.ERROR, 500, "error"),
        (Quality.NOTICE, 200, "notice"),
        (Quality.EMPTY, 200, "empty"),
        (Quality.OTHER_LANGUAGE, 200, "other_language"),
    ],
)
def test_a_bad_capture_is_one_event_and_no_change(database: duckdb.DuckDBPyConnection, quality: Quality, status: int, event: str) -> None:
    load(database, ("good", "2014-01-01", [OPEN, agreement()]), ("good", "2016-01-01", [OPEN, agreement()]))
    bad = [
        capture("bad", "2015-01-01", quality=quality, http_status=status),
        capture("worse", "2015-06-01", quality=quality, http_status=status),
    ]
    load_batch(database, "r2", bad, [extraction("bad")], [], LATER)
    assert rows(database, "SELECT event, captures, first_represents_at::VARCHAR, back_at::VARCHAR FROM page_events") == [
        (event, 2, "2015-01-01", "2016-01-01")
    ]
    assert changes(database) == []
    assert rows(database, "SELECT absent_from, versions FROM statement_spans") == [(None, 1), (None, 1)]


def test_different_troubles_in_a_row_are_one_event_each(database: duckdb.DuckDBPyConnection) -> None:
    load(database, ("good", "2014-01-01", [OPEN]), ("good", "2018-01-01", [OPEN]))
    bad = [
        capture("no entry", "2015-01-01", quality=Quality.BLOCKED, http_status=403),
        capture("not found", "2016-01-01", quality=Quality.ERROR, http_status=404),
        capture("being updated", "2017-01-01", quality=Quality.NOTICE),
    ]
    load_batch(database, "r2", bad, [], [], LATER)
    assert rows(database, "SELECT event FROM page_events ORDER BY first_represents_at") == [("blocked",), ("gone",), ("notice",)]
    assert changes(database) == []


def test_a_capture_without_a_date_stands_neither_before_nor_after_others(database: duckdb.DuckDBPyConnection) -> None:
    load(database, ("dated", "2014-01-01", [OPEN]))
    load_batch(database, "r2", [capture("undated", None, url_key=capture("dated").url_key)], [extraction("undated")], [], LATER)
    assert rows(database, "SELECT count(*) FROM versions") == [(1,)]
    assert rows(database, "SELECT event FROM page_events") == [("undated",)]
    assert changes(database) == []


def test_claims_on_a_day_are_those_of_the_last_good_capture_up_to_it(database: duckdb.DuckDBPyConnection) -> None:
    load(database, ("first", "2014-01-01", [OPEN]), ("second", "2016-01-01", [MET]))
    load_batch(database, "r2", [capture("gone", "2017-01-01", quality=Quality.ERROR, http_status=404)], [], [], LATER)

    def on(day: str, address: str = "https://harbour.example/clean-water") -> list[str]:
        return [label for (label,) in rows(database, "SELECT label FROM claims_on(?, ?::DATE)", address, day)]

    assert on("2013-12-31") == []
    assert on("2014-01-01") == on("2015-12-31") == [OPEN.label]
    assert on("2016-01-01") == on("2017-06-01") == on("9999-12-31") == [MET.label]
    assert on("2020-01-01", "http://www.harbour.example/clean-water/") == [MET.label]  # scheme, www. and a last slash make no difference
    assert on("2020-01-01", "example,harbour)/clean-water") == [MET.label]
    assert on("2020-01-01", "https://harbour.example/other") == []


def test_claims_on_finds_a_page_that_has_neither_address_nor_date(database: duckdb.DuckDBPyConnection) -> None:
    lone = capture("a saved page", None, url=None, source_uri="shelf/saved.html")
    load_batch(database, "r1", [lone], [extraction("a saved page", [OPEN])], [], AT)
    assert rows(database, "SELECT label, represents_at FROM claims_on('shelf/saved.html', DATE '2020-01-01')") == [(OPEN.label, None)]


def test_an_upgrade_of_the_extractor_is_no_change_of_the_page(database: duckdb.DuckDBPyConnection) -> None:
    load(database, ("old", "2014-01-01", [OPEN]), ("new", "2015-01-01", [OPEN]))
    load(database, ("old", "2014-01-01", [MET]), ("new", "2015-01-01", [MET]), version="v2", at=LATER)
    assert changes(database) == []
    assert (
        rows(database, "SELECT change, old_extractor_version, new_extractor_version FROM extractor_changes")
        == [("modified", "v1", "v2")] * 2
    )
    assert rows(database, "SELECT DISTINCT status FROM document_percentage_goals") == [("achieved",)]
    assert rows(database, "SELECT superseded_at FROM extractions WHERE extractor_version = 'v1'") == [(LATER,)] * 2


def test_a_page_read_in_part_by_a_better_extractor_did_not_change_its_mind(database: duckdb.DuckDBPyConnection) -> None:
    load(database, ("old", "2014-01-01", [OPEN]), ("new", "2015-01-01", [OPEN]))
    load(database, ("new", "2015-01-01", []), version="v2", at=LATER)  # v2 no longer reads it as a goal
    assert changes(database) == []
    assert rows(database, "SELECT absent_from FROM statement_spans") == [(None,)]
    load(database, ("newer", "2016-01-01", [MET]), version="v2", at=LATER)
    assert changes(database) == [("added", None, MET.label)]


def test_going_back_to_an_earlier_extractor_reinstates_its_readings(database: duckdb.DuckDBPyConnection) -> None:
    load(database, ("page", "2014-01-01", [OPEN]))
    load(database, ("page", "2014-01-01", [MET]), version="v2", at=LATER)
    load(database, ("page", "2014-01-01", [OPEN]), at=datetime(2024, 7, 1))
    assert rows(database, "SELECT extractor_version FROM extractions WHERE superseded_at IS NULL") == [("v1",)]
    assert rows(database, "SELECT DISTINCT status FROM document_percentage_goals") == [(None,)]


def test_a_run_learns_which_neighbours_the_new_extractor_has_not_read(database: duckdb.DuckDBPyConnection) -> None:
    texts = {"2014-01-01": "first", "2015-01-01": "second", "2016-01-01": "third", "2018-01-01": "fourth"}
    load(database, *((text, day, []) for day, text in texts.items()))
    arriving = capture("between", "2017-01-01", captured_at=datetime(2017, 1, 1, tzinfo=UTC))
    found = unread_neighbours(database, [arriving], "v2")
    assert {doc_id for doc_id, *_ in found} == {capture(texts[day]).doc_id for day in ("2016-01-01", "2018-01-01")}
    assert unread_neighbours(database, [arriving], "v1") == []
