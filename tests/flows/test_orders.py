"""Captures may arrive in any order: 30 shuffles give the same statements, spans and changes, row for row, and the same `diff`."""

import json
import random
import shutil
from pathlib import Path
from typing import Any

import pytest

from explorer.events import as_object
from extractors.pipeline import build_nlp
from flows.ingestion import ingest_sources
from flows.settings import load_settings
from flows.steps import Steps
from warehouse.connection import reader
from warehouse.diffs.changeset import compare
from warehouse.query import query

SENTENCES = (
    "The River Mercury Strategy was adopted in 2004 by Canada and Mexico.",
    "It set a goal of a 60% reduction of mercury releases by 2010.",
    "It set a goal of a 75% reduction of mercury releases by 2010.",
    "The goal of a 75% reduction of mercury releases by 2010 has been met.",
)
# Which sentences each version of the page has. A capture of 2012 says "not found": it must not make a claim vanish.
VERSIONS = {"2005": (0, 1), "2007": (0, 1), "2009": (0, 2), "2010": (2,), "2013": (0, 3), "2015": (0, 1)}
TABLES = ("statements", "statement_spans", "statement_changes", "versions", "page_events", "page_urls")
SHUFFLES = 30
COMPARISONS = "SELECT old_capture_id, new_capture_id FROM comparisons ORDER BY page_id, number"


def page(numbers: tuple[int, ...]) -> str:
    text = "".join(f"<p>{SENTENCES[number]}</p>" for number in numbers)
    return f'<html lang="en"><head><title>Rivers</title></head><body><main><h1>River Mercury Strategy</h1>{text}</main></body></html>'


@pytest.fixture(scope="module")
def captures(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("captures")
    rows = ["file,url,captured_at,basis,http_status"]
    for year, numbers in VERSIONS.items():
        (folder / f"{year}.html").write_text(page(numbers))
        rows.append(f"{year}.html,https://rivers.example/mercury,{year}-05-01T12:00:00Z,capture,200")
    (folder / "2012.html").write_text("<html><title>404 Not Found</title><p>Sorry.</p></html>")
    rows.append("2012.html,https://rivers.example/mercury,2012-05-01T12:00:00Z,capture,404")
    (folder / "captures.csv").write_text("\n".join(rows) + "\n")
    return sorted(folder.glob("*.html"))


def ingested(order: list[Path], place: Path) -> dict[str, list[tuple[Any, ...]]]:
    settings = load_settings({"warehouse": place / "w.duckdb", "store": place / "raw", "batch_size": 2}, cwd=place, environ={})
    report = ingest_sources(order, settings, Steps())
    assert (report.seen, report.rejected) == (len(VERSIONS) + 1, 0)
    found = {table: query(settings.warehouse, f"FROM {table} ORDER BY ALL")[1] for table in TABLES}
    with reader(settings.warehouse) as connection:
        pairs = connection.execute(COMPARISONS).fetchall()
        found["change sets"] = [(json.dumps(as_object(compare(connection, old, new))),) for old, new in pairs]
    return found


def test_any_order_gives_the_same_history(captures: list[Path], tmp_path: Path) -> None:
    build_nlp()
    expected = ingested(captures, tmp_path)
    assert len(expected["statement_spans"]) > 4
    assert len(expected["statement_changes"]) > 4
    assert len(expected["change sets"]) == 4  # two neighbours are equal
    for seed in range(SHUFFLES):
        place = tmp_path / str(seed)
        place.mkdir()
        assert ingested(random.Random(seed).sample(captures, len(captures)), place) == expected, f"shuffle {seed}"
        shutil.rmtree(place)
