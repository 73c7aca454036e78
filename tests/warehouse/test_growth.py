"""A page with a long history: what it costs grows with its versions, not with their square."""

import time
from datetime import date, timedelta

import duckdb

from tests.warehouse.made import AT, capture, extraction, goal
from warehouse.diffs.changeset import compare
from warehouse.load import load_batch
from warehouse.migrate import migrate

FEW, MANY = 50, 100
CLAIMS = 8
MOST = 3.5  # times as long for twice as many: linear is 2, quadratic 4; the rest is left to a busy machine


def history(versions: int) -> float:
    """Processor time of loading a page in so many versions, each with other claims than the one before, and of asking how it went on."""
    connection = duckdb.connect(":memory:", config={"threads": "1"})
    migrate(connection)
    days = [str(date(2000, 1, 1) + timedelta(days=30 * number)) for number in range(versions)]
    texts = [f"version {day} of what the harbour says about litter in its basins" for day in days]
    claims = [[goal(value, subject=f"litter {value + number % 7}") for value in range(CLAIMS)] for number in range(versions)]
    captures = [capture(text, day) for text, day in zip(texts, days, strict=True)]
    readings = [extraction(text, found) for text, found in zip(texts, claims, strict=True)]
    began = time.process_time()
    load_batch(connection, "r1", captures, readings, [], AT)
    assert len(connection.execute("FROM page_timeline").fetchall()) == versions
    assert len(connection.execute("FROM statement_history").fetchall()) > versions
    pairs = connection.execute("SELECT old_capture_id, new_capture_id FROM comparisons").fetchall()
    assert len([pair for pair in pairs if compare(connection, *pair)]) == versions - 1
    return time.process_time() - began


def test_a_history_grows_linearly() -> None:
    few = min(history(FEW) for _ in range(2))
    assert min(history(MANY) for _ in range(2)) < MOST * few
