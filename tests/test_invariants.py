"""The invariants of the design, over pages that nobody wrote: each by its number."""

import ast
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractors.documents import parse
from extractors.extract import extract
from extractors.pipeline import build_nlp
from flows.ingestion import ingest_sources
from flows.settings import load_settings
from flows.steps import Steps
from raw.sources import read
from schemas.document import Document
from schemas.extraction import Extraction
from schemas.reject import Reject
from warehouse.query import query

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "raw" / "samples"
CLAUSES = (
    "The Lake Treaty (LT) entered into force on 3 May 1990.",
    "Canada and Peru are Parties to the Lake Treaty.",
    "It set a goal of a 50% reduction of lead use by 2010, which has been met.",
    "Under the Treaty, emissions fell 20–25 % between 1990 and 2000.",
    "Georgia, Jordan and the U.S.\u00a0signed the Cloud Protocol in 1998-99.",
    "About 12 percent of the mercury comes from elsewhere\u2026",
    "Top of Page",
    "• cadmium,",
    "\U0001f40b Whales \ud83d\n",
    "",
)
WORDS = st.lists(st.one_of(st.sampled_from(CLAUSES), st.text(max_size=40)), max_size=12)
TAGS = ("p", "li", "h2", "td", "div", "b", "nav", "footer", "blockquote")
PAGES = st.lists(st.tuples(st.sampled_from(TAGS), st.one_of(st.sampled_from(CLAUSES), st.text(max_size=40))), max_size=12)
SLOW = settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def read_one(document: Document) -> Extraction:
    return next(iter(extract([document], build_nlp())))


def markup(parts: list[tuple[str, str]]) -> bytes:
    body = "".join(f"<{tag}>{words}</{tag}>" for tag, words in parts)
    return f"<html lang=en><body><main>{body}</main></body></html>".encode("utf-8", "surrogatepass")


def check_offsets(extraction: Extraction) -> None:
    text = extraction.document.text
    for mention in extraction.mentions:
        assert text[mention.start_char : mention.end_char] == mention.surface
    for claim in extraction.claims:
        evidence = claim.evidence
        assert text[evidence.start_char : evidence.end_char] == evidence.exact != ""
        assert text[: evidence.start_char].endswith(evidence.prefix)
        assert text[evidence.end_char :].startswith(evidence.suffix)


@SLOW
@given(WORDS)
def test_1_what_is_quoted_from_a_text_stands_in_it(words: list[str]) -> None:
    check_offsets(read_one(parse("\n".join(words).encode("utf-8", "surrogatepass"), media_type="text/plain")))


@SLOW
@given(PAGES)
def test_1_what_is_quoted_from_a_page_stands_in_its_text(parts: list[tuple[str, str]]) -> None:
    check_offsets(read_one(parse(markup(parts), media_type="text/html")))


def everything(warehouse: Path) -> dict[str, list[str]]:
    """All rows of a warehouse but its runs, each table sorted, without the times at which they were loaded."""
    _, tables = query(warehouse, "SELECT table_name FROM duckdb_tables() WHERE table_name NOT IN ('runs', 'rejects', 'state') ORDER BY ALL")
    rows = {}
    for (table,) in tables:
        columns, found = query(warehouse, f"FROM {table}")
        kept = [number for number, column in enumerate(columns) if column not in ("extracted_at", "superseded_at")]
        rows[table] = sorted(repr([row[number] for number in kept]) for row in found)
    return rows


def ingested(place: Path, *sources: Path, batch_size: int = 100) -> dict[str, list[str]]:
    chosen = load_settings({"warehouse": place / "w.duckdb", "store": place / "raw", "batch_size": batch_size}, cwd=place, environ={})
    for source in sources:
        ingest_sources([source], chosen, Steps())
    return everything(chosen.warehouse)


def history(place: Path) -> list[tuple[object, ...]]:
    """Spans, changes and events without the captures that show them."""
    spans = "SELECT page_id, statement_id, absent_before, first_seen, last_seen, absent_from FROM statement_spans ORDER BY ALL"
    changes = "SELECT page_id, change, old_statement_id, new_statement_id, old_represents_at FROM statement_changes ORDER BY ALL"
    events = "SELECT page_id, event, first_represents_at, back_at FROM page_events ORDER BY ALL"
    return [row for sql in (spans, changes, events) for row in query(place / "w.duckdb", sql)[1]]


def test_2_twice_is_once_and_the_order_makes_no_difference(tmp_path: Path) -> None:
    places = [tmp_path / str(n) for n in range(3)]
    for place in places:
        place.mkdir()
    files = sorted(path for path in SAMPLES.iterdir() if path.suffix in {".html", ".txt"})
    whole = ingested(places[0], SAMPLES)
    assert ingested(places[1], SAMPLES, SAMPLES, batch_size=2) == whole
    backwards = ingested(places[2], *reversed(files))  # file by file: the same captures, but read from other places
    for table in ("statements", "observations", "mentions", "blocks", "extractions"):
        assert backwards[table] == whole[table], table
    assert history(places[2]) == history(places[0])


@pytest.mark.parametrize("after", [0.5, 1.2, 1.6, 2.0, 2.4, 2.8])
def test_3_killed_and_run_again_equals_uninterrupted(tmp_path: Path, after: float) -> None:
    """Killed at different moments: while it starts, reads, loads, publishes, or not at all, as the machine's speed has it."""
    command = [sys.executable, "-m", "flows", "ingest", str(SAMPLES), "--batch-size", "1", "--engine", "direct"]
    command += ["--warehouse", str(tmp_path / "w.duckdb"), "--store", str(tmp_path / "raw")]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(after)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    subprocess.run(command, check=True, capture_output=True)
    (tmp_path / "whole").mkdir()
    assert everything(tmp_path / "w.duckdb") == ingested(tmp_path / "whole", SAMPLES, batch_size=1)


def test_7_every_file_is_a_capture_a_reject_or_what_it_says_it_is(tmp_path: Path) -> None:
    for name, content in {
        "a.html": b"<p>x",
        "b.html": b"",
        "c.txt": b"\xff",
        "d.exe": b"MZ",
        "e.html.json": b"{",
        "e.html": b"<p>y",
    }.items():
        (tmp_path / name).write_bytes(content)
    found = list(read(tmp_path))
    told = json.dumps([item.location + item.message if isinstance(item, Reject) else item.capture.source_uri for item in found])
    assert [name for name in ("a.html", "b.html", "c.txt", "d.exe", "e.html.json", "e.html") if name not in told] == []


@settings(max_examples=150)
@given(st.binary(max_size=300), st.sampled_from(["text/html", "text/plain", "text/markdown", "application/pdf", None]))
def test_8_reading_never_raises_on_any_bytes(payload: bytes, media_type: str | None) -> None:
    check_offsets(read_one(parse(payload, media_type=media_type)))


@SLOW
@given(WORDS, WORDS)
def test_9_a_document_reads_the_same_alone_and_among_others(words: list[str], others: list[str]) -> None:
    one, other = (parse("\n".join(lines).encode("utf-8", "surrogatepass"), media_type="text/plain") for lines in (words, others))
    alone, among = read_one(one), list(extract([other, one, other], build_nlp()))[1]
    assert (alone.mentions, alone.claims, alone.extraction_id) == (among.mentions, among.claims, among.extraction_id)


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (node.module, *(f"{node.module}.{name.name}" for name in node.names))


def test_9_extractors_know_no_clock_no_chance_and_no_network() -> None:
    forbidden = {"time", "random", "secrets", "uuid", "socket", "urllib.request", "httpx", "requests", "os", "subprocess"}
    used = {(path.name, name) for path in (ROOT / "extractors").rglob("*.py") for name in imported(path) if name in forbidden}
    assert used == set()
    clocks = [path.name for path in (ROOT / "extractors").rglob("*.py") if ".now(" in (text := path.read_text()) or ".today(" in text]
    assert clocks == []
