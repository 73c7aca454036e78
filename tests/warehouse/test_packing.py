"""A packed reading says what the tables say: whoever compares may take either."""

from dataclasses import replace
from typing import Any

import duckdb
import pytest

from extractors.documents import parse
from schemas.extraction import Extraction
from schemas.mention import Label, Mention
from tests.warehouse.diffs.shelf import Shelf, told
from tests.warehouse.made import AT, capture, extraction, goal
from warehouse.diffs.changeset import compare
from warehouse.load import load_batch
from warehouse.packing import COLUMNS, from_tables, unpack

PAGE = """<html lang="en"><head><title>Harbour</title></head><body><nav><a href="/a">Home</a></nav><main><h1>Clean water</h1><h2>Litter</h2>
<p>See <a href="https://harbour.example/x">the list</a> of 40% less.</p>
<table><tr><th>Berth</th><th>Length</th></tr><tr><td>North</td><td>80 m</td></tr></table></main></body></html>"""


def in_lists(value: Any) -> Any:
    """The same with lists for tuples, as JSON has them."""
    return [in_lists(item) for item in value] if isinstance(value, list | tuple) else value


def assert_packed_as_stored(database: duckdb.DuckDBPyConnection) -> None:
    rows = database.execute("SELECT extraction_id, packed FROM extractions").fetchall()
    assert rows
    for extraction_id, packed in rows:
        assert in_lists(unpack(packed)) == in_lists(from_tables(database, extraction_id))


def read(page: str) -> Extraction:
    """A page that is parsed, with nothing found in it."""
    document = parse(page.encode(), media_type="text/html", url="https://harbour.example/")
    return Extraction(document=document, extractor_version="v1", mentions=(), claims=())


@pytest.mark.parametrize(
    "reading",
    [
        extraction("40 percent less litter by 2020", [goal(), goal(50)]),
        extraction("40 percent less", []),
        extraction("Öl 🌊 40 percent", [goal()]),
        read(PAGE),
        read(""),
    ],
    ids=["claims", "no claims", "wide characters", "a page", "nothing"],
)
@pytest.mark.parametrize("value", ["40", "4\ud8000"], ids=["", "and a lone surrogate"])  # which UTF-8 cannot hold
def test_a_packed_reading_is_what_the_tables_say(database: duckdb.DuckDBPyConnection, reading: Extraction, value: str) -> None:
    mention = Mention(label=Label.PERCENTAGE, start_char=0, end_char=1, surface="4", value=value, rule="made", block=0)
    load_batch(database, "r1", [capture("any")], [replace(reading, mentions=(mention, *reading.mentions))], [], AT)
    assert_packed_as_stored(database)


def test_a_claim_made_twice_at_one_place_is_one_place(database: duckdb.DuckDBPyConnection) -> None:
    reading = extraction("40 percent less", [goal()])
    load_batch(database, "r1", [capture("any")], [replace(reading, claims=reading.claims * 2)], [], AT)
    assert_packed_as_stored(database)


def test_its_columns_are_columns_of_the_tables(database: duckdb.DuckDBPyConnection) -> None:
    for table, names in COLUMNS.items():
        assert {*names} <= {name for name, *_ in database.execute(f"DESCRIBE {table}").fetchall()}


def test_readings_that_nobody_packed_are_compared_from_the_tables() -> None:
    shelf = Shelf()
    url = shelf.fresh()
    old, new = (shelf.put(f"<main><p>Litter falls by {value}%.</p></main>", {f"by {value}%": goal(value)}, url=url) for value in (40, 60))
    found = compare(shelf.connection, old, new)
    assert ("modified", "percentage_goal", goal(60).label) in told(found, "claims")
    shelf.connection.execute("UPDATE extractions SET packed = NULL")
    assert compare(shelf.connection, old, new) == found
