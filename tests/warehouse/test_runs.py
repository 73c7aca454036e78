"""The account of runs."""

from datetime import UTC, datetime, timedelta, timezone

import duckdb
import pytest

from tests.warehouse.made import AT, LATER
from warehouse import runs


def start(database: duckdb.DuckDBPyConnection, run_id: str, at: datetime = AT) -> None:
    """Enter a run."""
    runs.start(database, run_id, flow="ingest", code_version="0.1", parameters={"sources": ["shelf"]}, started_at=at)


def test_a_run_is_entered_and_closed(database: duckdb.DuckDBPyConnection) -> None:
    start(database, "r1")
    assert database.execute("SELECT state, finished_at, parameters->>'$.sources[0]' FROM runs").fetchall() == [("running", None, "shelf")]
    runs.finish(database, "r1", state="ok", counts={"seen": 3}, finished_at=LATER)
    assert database.execute("SELECT state, finished_at, counts->>'seen' FROM runs").fetchall() == [("ok", LATER, "3")]


def test_a_run_that_was_killed_becomes_failed_when_the_next_begins(database: duckdb.DuckDBPyConnection) -> None:
    start(database, "killed")
    start(database, "next", LATER)
    assert database.execute(
        "SELECT run_id, state, finished_at, counts->>'error' LIKE 'interrupted%' FROM runs ORDER BY started_at"
    ).fetchall() == [
        ("killed", "failed", LATER, True),
        ("next", "running", None, None),
    ]


def test_times_are_kept_in_utc_whatever_their_zone(database: duckdb.DuckDBPyConnection) -> None:
    database.execute("SET TimeZone = 'America/New_York'")
    start(database, "r1", datetime(2024, 5, 1, 14, 0, tzinfo=timezone(timedelta(hours=2))))
    runs.finish(database, "r1", state="ok", counts={}, finished_at=datetime(2024, 5, 1, 13, 0, tzinfo=UTC))
    assert database.execute("SELECT started_at, finished_at FROM runs").fetchall() == [(AT, datetime(2024, 5, 1, 13, 0))]


def test_a_state_that_is_none_is_refused(database: duckdb.DuckDBPyConnection) -> None:
    start(database, "r1")
    with pytest.raises(ValueError, match="'great' is no state of a run"):
        runs.finish(database, "r1", state="great", counts={}, finished_at=LATER)
