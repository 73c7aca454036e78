"""The checks: silent on a sound warehouse, and each one wakes at its own fault."""

import shutil
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from schemas.capture import Quality
from tests.warehouse.made import AT, LATER, agreement, capture, extraction, goal, reject
from warehouse import runs
from warehouse.checks import CHECKS, run_checks
from warehouse.connection import writer
from warehouse.load import load_batch
from warehouse.publish import working_file

FAULTS = [  # the check that must wake, and what is wrong
    ("captures_are_of_a_page", "DELETE FROM pages"),
    ("captures_are_of_a_page", "DELETE FROM payloads"),
    ("captures_are_dated_soundly", "UPDATE captures SET represents_at = represents_at + 400"),
    ("captures_are_dated_soundly", "UPDATE captures SET represents_basis = 'unknown'"),
    ("one_reading_is_current", "UPDATE extractions SET superseded_at = extracted_at"),
    ("one_reading_is_current", "UPDATE extractions SET superseded_at = NULL"),
    ("readings_are_of_a_capture", "UPDATE extractions SET doc_id = doc_id || 'x'"),
    ("parts_belong_to_a_reading", "DELETE FROM extractions"),
    ("parts_stand_in_a_block", "UPDATE mentions SET block = 99"),
    ("parts_stand_in_a_block", "UPDATE cells SET block = 99"),
    ("observations_make_a_statement", "DELETE FROM statements"),
    ("observations_make_a_statement", "DELETE FROM observations"),
    ("statements_have_their_values", "DELETE FROM percentage_goals"),
    ("statements_have_their_values", "UPDATE statements SET kind = 'qualitative_goal' WHERE kind = 'percentage_goal'"),
    ("words_are_slices", "UPDATE blocks SET start_char = start_char + 1"),
    ("words_are_slices", "UPDATE mentions SET surface = 'forty'"),
    ("words_are_slices", "UPDATE mentions SET end_char = 9999"),
    ("words_are_slices", "UPDATE mentions SET start_char = 1, end_char = 3"),
    ("words_are_slices", "UPDATE mentions SET start_char = -2, end_char = 0"),
    ("words_are_slices", "UPDATE mentions SET surface = '', end_char = start_char"),
    ("words_are_slices", "UPDATE blocks SET text = upper(text)"),
    ("words_are_slices", "UPDATE observations SET start_char = start_char + 1, end_char = end_char + 1"),
    ("words_are_slices", "UPDATE observations SET exact = 'forty percent'"),
    ("words_are_slices", "UPDATE observations SET suffix = 'another suffix'"),
    ("inherited_values_stand_in_the_text", "UPDATE extractions SET text = ''"),
    ("links_and_cells_stand_in_the_text", "UPDATE links SET end_char = 9999"),
    ("links_and_cells_stand_in_the_text", "UPDATE cells SET start_char = -1"),
    ("percentages_are_possible", "UPDATE percentage_goals SET value_percent = -1"),
    ("percentages_are_possible", "UPDATE percentage_goals SET value_percent = 101"),
    (
        "events_are_dated_soundly",
        "INSERT INTO agreement_events VALUES ('s', 'Compact', 'signed', '2010', '2010-12-31', '2010-01-01', NULL)",
    ),
    ("spans_are_in_order", "UPDATE statement_spans SET last_seen = DATE '1999-01-01'"),
    (
        "spans_are_in_order",
        "INSERT INTO statement_spans SELECT * REPLACE (first_seen - 1 AS first_seen, last_seen + 1 AS last_seen) FROM statement_spans",
    ),
    ("versions_differ", "UPDATE versions SET number = number + 1"),
    ("versions_differ", "UPDATE versions SET doc_id = 'the same'"),
    ("rejects_name_their_runs", "UPDATE rejects SET last_seen_run_id = 'r9'"),
    ("keys_are_unique", "INSERT INTO captures FROM captures LIMIT 1"),
    ("keys_are_unique", "INSERT INTO mentions FROM mentions LIMIT 1"),
    ("keys_are_unique", "INSERT INTO pages SELECT page_id || 'x', url_key, url FROM pages"),
    ("derived_tables_are_current", "UPDATE page_events SET event = 'moved'"),
    ("derived_tables_are_current", "DELETE FROM statement_changes"),
    ("derived_tables_are_current", "DELETE FROM extractor_changes"),
    ("derived_tables_are_current", "INSERT INTO page_urls FROM page_urls LIMIT 1"),
]


@pytest.fixture(scope="module")
def sound_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse with something in every sort of table: two versions, an outage, two extractor versions, a reject."""
    published = tmp_path_factory.mktemp("sound") / "pledger.duckdb"
    pages = [("40 percent by 2020", "2014-01-01", [goal(), agreement()]), ("45 percent by 2020", "2016-01-01", [goal(45), agreement()])]
    captures = [capture(text, day) for text, day, _ in pages]
    gone = capture("gone", "2015-01-01", http_status=404, quality=Quality.ERROR)
    with writer(published) as connection:
        runs.start(connection, "r1", flow="ingest", code_version="0.1", parameters={}, started_at=AT)
        load_batch(connection, "r1", [*captures, gone], [extraction(text, records) for text, _, records in pages], [reject()], AT)
        load_batch(connection, "r1", captures, [extraction(text, records[:1], version="v2") for text, _, records in pages], [], LATER)
    return working_file(published)


@pytest.fixture
def sound(sound_file: Path, tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A copy of it, to be damaged."""
    shutil.copyfile(sound_file, working_file(tmp_path / "pledger.duckdb"))
    with writer(tmp_path / "pledger.duckdb") as connection:
        yield connection


def test_a_sound_warehouse_passes(sound: duckdb.DuckDBPyConnection) -> None:
    assert run_checks(sound) == []
    assert run_checks(sound, everything=True) == []


@pytest.mark.parametrize(("check", "fault"), FAULTS)
def test_a_fault_wakes_its_check(sound: duckdb.DuckDBPyConnection, check: str, fault: str) -> None:
    sound.execute(fault)
    failures = {failure.name: failure for failure in run_checks(sound, everything=True)}
    assert check in failures
    assert failures[check].count > 0
    assert failures[check].meaning in str(failures[check])


def test_every_check_has_a_fault_that_wakes_it() -> None:
    assert {check for check, _ in FAULTS} == {path.stem for path in CHECKS.glob("*.sql")} | {"derived_tables_are_current"}


def test_a_run_looks_at_what_was_touched_since_the_checks_last_passed(sound: duckdb.DuckDBPyConnection) -> None:
    assert run_checks(sound) == []
    sound.execute("UPDATE mentions SET surface = 'forty'")
    assert run_checks(sound) == []  # nothing was touched by a batch: somebody meddled, which only looking at everything finds
    load_batch(sound, "r2", [capture("40 percent by 2020", "2018-01-01")], [], [], LATER)
    assert "words_are_slices" in {failure.name for failure in run_checks(sound)}
    assert "words_are_slices" in {failure.name for failure in run_checks(sound)}  # and again, until it is mended


def test_words_of_a_long_text_are_found_in_linear_time(database: duckdb.DuckDBPyConnection) -> None:
    """Slicing a long text at every mention would walk through all of it each time: minutes, where this takes a second or two."""
    text = "Öl 🌊\0\n" + "lorem ipsum dolor sit " * 50_000
    reading = extraction(text, [goal()])
    places = range(0, len(text) - 300, 110)
    mentions = tuple(
        reading.mentions[0].model_copy(update={"start_char": place, "end_char": place + 250, "surface": text[place : place + 250]})
        for place in places
    )
    began = time.perf_counter()
    runs.start(database, "r1", flow="ingest", code_version="0.1", parameters={}, started_at=AT)
    load_batch(database, "r1", [capture(text)], [replace(reading, mentions=mentions)], [], AT)
    assert run_checks(database) == []
    assert time.perf_counter() - began < 20
