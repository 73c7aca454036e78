"""Invariants of the warehouse, tried on many small worlds: order and repetition make no difference, and the checks hold."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas.capture import Capture, Quality
from schemas.extraction import Extraction
from schemas.record import Record
from tests.warehouse.made import AT, capture, extraction, goal
from warehouse.checks import run_checks
from warehouse.load import load_batch
from warehouse.migrate import migrate

TABLES = ("pages", "page_urls", "versions", "comparisons", "statement_spans", "statement_changes", "page_events", "captures", "statements")
TEXTS = ["first page text", "second page", "the third page", "a fourth"]
PAGES = ["https://harbour.example/a", "https://harbour.example/b"]
Arrival = tuple[Capture, list[Extraction]]
Rows = dict[str, list[Any]]
goals = st.lists(st.sampled_from([goal(10), goal(20), goal(20, status="missed"), goal(20, subject="noise")]), max_size=3, unique_by=repr)


@st.composite
def worlds(draw: st.DrawFn) -> list[Arrival]:
    """Captures of two pages out of four documents, each document always claiming the same; each with its reading, good or bad."""
    claims = {text: draw(goals) for text in TEXTS}
    drawn = draw(
        st.lists(
            st.tuples(
                st.sampled_from(PAGES), st.integers(10, 16), st.sampled_from(TEXTS), st.sampled_from(["ok", "ok", "ok", "notice", "error"])
            ),
            max_size=7,
        )
    )
    arrivals = []
    for page, year, text, quality in drawn:
        made = capture(text, f"20{year}-01-01", url=page, url_key=page, quality=Quality(quality), source_uri=f"{page} {year} {text}")
        arrivals.append((made, [extraction(text, claims[text])] if quality != "error" else []))
    return list({made.capture_id: (made, readings) for made, readings in arrivals}.values())


class World:
    """One database for many examples: emptied for each, and let go at the end (Hypothesis holds on to what its tests were given)."""

    def __init__(self) -> None:
        self.connection = duckdb.connect(":memory:")
        migrate(self.connection)

    def of(self, batches: list[list[Arrival]]) -> Rows:
        """What the database holds after these batches."""
        tables = self.connection.execute("SELECT table_name FROM duckdb_tables() WHERE NOT temporary").fetchall()
        for (table,) in tables:
            if table != "migrations":
                self.connection.execute(f"DELETE FROM {table}")
        for number, batch in enumerate(batches):
            readings = [reading for _, found in batch for reading in found]
            load_batch(self.connection, "r1", [made for made, _ in batch], readings, [], AT + timedelta(days=number))
        return {table: self.connection.execute(f"FROM {table} ORDER BY ALL").fetchall() for table in TABLES}


@pytest.fixture(scope="module")
def one_world() -> Iterator[World]:
    """A database; what the last example leaves in it passes the checks."""
    world = World()
    yield world
    assert run_checks(world.connection, everything=True) == []
    world.connection.close()
    del world.connection


few = settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow])


@few
@given(world=worlds(), data=st.data())
def test_any_order_and_any_batches_give_the_same_warehouse(one_world: World, world: list[Arrival], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(world))
    cut = data.draw(st.integers(0, len(shuffled)))
    # A capture's quality is its own: the same capture never comes with another one, so nothing depends on who comes last.
    assert one_world.of([world]) == one_world.of([shuffled[:cut], shuffled[cut:]])


@few
@given(world=worlds())
def test_loading_twice_equals_loading_once(one_world: World, world: list[Arrival]) -> None:
    assert one_world.of([world]) == one_world.of([world, world])


@few
@given(world=worlds())
def test_bad_captures_change_no_claim(one_world: World, world: list[Arrival]) -> None:
    good = [(made, readings) for made, readings in world if made.quality is Quality.OK]
    with_bad, without = one_world.of([world]), one_world.of([good])
    for table in ("versions", "statement_spans", "statement_changes"):
        assert with_bad[table] == without[table]


@few
@given(before=goals, after=goals)
def test_a_comparison_mirrors(one_world: World, before: list[Record], after: list[Record]) -> None:
    """There and back again: what was added is removed, what was modified is modified back, pair by pair."""
    pages = [("the page before", "2014-01-01", before), ("the page after", "2015-01-01", after), ("the page before", "2016-01-01", before)]
    arrivals = [(capture(text, day), [extraction(text, claims)]) for text, day, claims in pages]
    one_world.of([arrivals])
    there, back = (
        one_world.connection.execute(
            "SELECT old_statement_id, new_statement_id, changed_fields FROM statement_changes WHERE new_represents_at = ?", [day]
        ).fetchall()
        for day in ("2015-01-01", "2016-01-01")
    )
    assert sorted(((new, old, fields) for old, new, fields in there), key=str) == sorted(back, key=str)
    assert len(there) >= abs(len(before) - len(after))
