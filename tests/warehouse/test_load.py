"""Loading a batch: what arrives is there once, with its evidence, and arriving again changes nothing."""

from typing import Any

import duckdb

from schemas.capture import Capture, Quality
from schemas.page_address import PageAddress
from tests.warehouse.made import AT, LATER, PAGE, agreement, capture, extraction, goal, reject
from warehouse.known import known_captures, known_extractions
from warehouse.load import load_batch

TEXT = "40 percent less litter by 2020"


def rows(database: duckdb.DuckDBPyConnection, sql: str) -> list[tuple[Any, ...]]:
    """The rows of a query."""
    return database.execute(sql).fetchall()


def everything(database: duckdb.DuckDBPyConnection) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but the account of runs."""
    tables = [name for (name,) in rows(database, "SELECT table_name FROM duckdb_tables() WHERE NOT temporary AND table_name <> 'runs'")]
    return {table: rows(database, f"FROM {table} ORDER BY ALL") for table in tables}


def test_a_batch_fills_every_table_that_it_has_rows_for(database: duckdb.DuckDBPyConnection) -> None:
    added = load_batch(database, "r1", [capture(TEXT)], [extraction(TEXT, [goal(), agreement()])], [reject()], AT)
    assert added == {
        "captures": 1, "payloads": 1, "extractions": 1, "blocks": 2, "cells": 1, "links": 1, "mentions": 1, "observations": 2,
        "statements": 2, "percentage_goals": 1, "agreement_names": 1, "rejects": 1,
    }  # fmt: skip


def test_loading_twice_equals_loading_once(database: duckdb.DuckDBPyConnection) -> None:
    batch = [capture(TEXT)], [extraction(TEXT, [goal(), agreement("Harbour Compact", "the Compact")])], [reject()]
    load_batch(database, "r1", *batch, AT)
    once = everything(database)
    assert load_batch(database, "r1", *batch, LATER) == {}
    assert everything(database) == once


def test_a_quote_is_found_in_the_text_at_its_offsets(database: duckdb.DuckDBPyConnection) -> None:
    text = "Öl 🌊 40 percent"
    load_batch(database, "r1", [capture(text)], [extraction(text, [goal(), agreement()])], [], AT)
    assert rows(
        database, "SELECT count(*) FROM observations JOIN extractions USING (extraction_id) WHERE text[start_char + 1 : end_char] = exact"
    ) == [(2,)]


def test_a_capture_of_a_known_document_costs_a_row(database: duckdb.DuckDBPyConnection) -> None:
    load_batch(database, "r1", [capture(TEXT)], [extraction(TEXT, [goal()])], [], AT)
    assert load_batch(database, "r2", [capture(TEXT, "2016-03-01")], [], [], LATER) == {"captures": 1}
    assert rows(database, "SELECT count(*) FROM document_percentage_goals") == [(2,)]


def test_what_is_known_is_decided_by_capture_and_extractor_version(database: duckdb.DuckDBPyConnection) -> None:
    good, bad = capture(TEXT), capture("404", "2016-01-01", quality=Quality.ERROR)
    unread = capture("unread", "2017-01-01")
    load_batch(database, "r1", [good, bad, unread], [extraction(TEXT)], [], AT)
    arriving = [good, bad, unread, capture(TEXT, "2018-01-01")]
    assert known_captures(database, arriving, "v1") == {good.capture_id, bad.capture_id}
    assert known_captures(database, arriving, "v2") == {bad.capture_id}
    assert known_extractions(database, "v1") == {good.doc_id}
    assert known_extractions(database, "v2") == set()


def test_a_better_judgement_of_a_capture_is_taken_over(database: duckdb.DuckDBPyConnection) -> None:
    load_batch(database, "r1", [capture(TEXT)], [extraction(TEXT)], [], AT)
    load_batch(database, "r2", [capture(TEXT, quality=Quality.NOTICE)], [], [], LATER)
    assert rows(database, "SELECT quality FROM captures") == [("notice",)]
    assert rows(database, "SELECT count(*) FROM versions") == [(0,)]
    assert rows(database, "SELECT event FROM page_events") == [("notice",)]


def test_text_that_utf8_cannot_hold_is_kept_one_character_for_one(database: duckdb.DuckDBPyConnection) -> None:
    text = "40 \ud800 percent\0 less"
    made = capture("stand-in")
    reading = extraction("stand-in", [goal()])
    document = reading.document.model_copy(update={"text": text, "blocks": (), "links": ()})
    load_batch(database, "r1", [made], [type(reading)(document, "v1", (), ())], [], AT)
    assert rows(database, "SELECT text FROM extractions") == [("40 � percent\0 less",)]


def test_the_address_of_a_page_is_the_shortest_one_seen(database: duckdb.DuckDBPyConnection) -> None:
    snapshot = capture(TEXT, "2021-01-19", url="https://19january2021snapshot.harbour.example/clean-water_.html")
    load_batch(database, "r1", [snapshot, capture(TEXT)], [extraction(TEXT)], [], AT)
    assert rows(database, "SELECT url FROM pages") == [(PAGE,)]
    assert len(rows(database, "FROM page_urls WHERE evidence = 'capture'")) == 2


def moved(made: Capture, url: str, evidence: str, *, is_elsewhere: bool) -> PageAddress:
    return PageAddress(page_id=made.page_id, url=url, url_key="x", evidence=evidence, capture_id=made.capture_id, is_elsewhere=is_elsewhere)


def test_a_page_is_found_by_addresses_of_its_own_and_not_by_where_it_points(database: duckdb.DuckDBPyConnection) -> None:
    made = capture(TEXT)
    own, other = "https://copies.example/2015/clean-water", "https://harbour.example/moved"
    shown = [moved(made, own, "playback", is_elsewhere=False), moved(made, other, "redirect", is_elsewhere=True)]
    for day in (AT, LATER):  # twice is once
        load_batch(database, "r1", [made], [extraction(TEXT, [goal()])], [], day, shown)
    found = rows(
        database, "SELECT url, evidence, is_elsewhere FROM page_urls WHERE evidence NOT IN ('capture', 'source', 'key') ORDER BY url"
    )
    assert found == [(own, "playback", False), (other, "redirect", True)]
    assert len(rows(database, f"FROM claims_on('{own}', DATE '2020-01-01')")) == 1
    assert rows(database, f"FROM claims_on('{other}', DATE '2020-01-01')") == []
