"""Reviews outlive our rules: no re-extraction touches them, and they are found again by documents and words."""

from dataclasses import replace
from datetime import UTC, datetime

import duckdb
import pytest

from schemas.record import Record
from tests.warehouse.made import AT, LATER, capture, extraction, goal
from warehouse.diffs.changeset import compare
from warehouse.load import load_batch
from warehouse.reviews import find_change, review, standings, standings_of_claims

PAGES = (("the first page", "2014-01-01"), ("the second page", "2015-01-01"))
NOW = datetime(2024, 7, 1, tzinfo=UTC)


def load(database: duckdb.DuckDBPyConnection, old: list[Record], new: list[Record], *, version: str = "v1") -> None:
    """Two versions of a page, read by an extractor version that finds these claims."""
    readings = [extraction(text, records, version=version) for (text, _), records in zip(PAGES, (old, new), strict=True)]
    load_batch(database, "r", [capture(text, day) for text, day in PAGES], readings, [], AT if version == "v1" else LATER)


def changes(database: duckdb.DuckDBPyConnection) -> list[str]:
    """The ids of the changes of claims there are now."""
    return [i for (i,) in database.execute("SELECT change_id FROM statement_changes ORDER BY kind, change_id").fetchall()]


def say(database: duckdb.DuckDBPyConnection, change_id: str, verdict: str) -> None:
    """Review a change of a claim."""
    review(database, *find_change(database, change_id), verdict, comment=None, reviewer=None, at=NOW)


def test_a_review_of_a_claim_that_is_read_otherwise_since_is_found_again(database: duckdb.DuckDBPyConnection) -> None:
    load(database, [goal(40)], [goal(60)])
    (before,) = changes(database)
    say(database, before, "accepted")
    rows = database.execute("FROM reviews").fetchall()
    load(database, [goal(40, actor="the port")], [goal(60, actor="the port")], version="v2")
    (after,) = changes(database)
    assert after != before
    assert database.execute("FROM reviews").fetchall() == rows
    assert standings_of_claims(database)[after].verdict == "accepted"
    captures = [capture(text, day).capture_id for text, day in PAGES]
    assert standings(database, compare(database, *captures))[after].verdict == "accepted"
    assert database.execute("SELECT is_same_reading FROM reviewed_changes").fetchall() == [(False,)]


def test_a_review_is_of_one_change_only_where_two_rest_on_the_same_words(database: duckdb.DuckDBPyConnection) -> None:
    """A range such as 20-25 % is two goals with one quote."""
    load(database, [], [])
    claims = [goal(20), goal(25, subject="waste")]
    reading = extraction(PAGES[1][0], claims, version="v2")
    place = reading.claims[0].evidence
    reading = replace(reading, claims=tuple(replace(claim, evidence=place) for claim in reading.claims))
    load_batch(database, "r", [], [extraction(PAGES[0][0], [], version="v2"), reading], [], LATER)
    one, other = changes(database)
    say(database, one, "rejected")
    assert standings_of_claims(database).keys() == {one}
    captures = [capture(text, day).capture_id for text, day in PAGES]
    assert one in standings(database, compare(database, *captures))
    assert other not in standings(database, compare(database, *captures))


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        (["accepted"], "accepted"),
        (["accepted", "rejected"], "rejected"),
        (["rejected", "accepted", "comment"], "accepted"),  # a comment takes nothing back
        (["comment"], "comment"),
    ],
)
def test_the_last_verdict_stands(database: duckdb.DuckDBPyConnection, said: list[str], stands: str) -> None:
    load(database, [goal(40)], [goal(60)])
    (change_id,) = changes(database)
    for day, verdict in enumerate(said, 1):
        review(database, *find_change(database, change_id), verdict, comment="words", reviewer=None, at=NOW.replace(day=day))
    assert standings_of_claims(database)[change_id].verdict == stands
