"""A real archive, end to end: asked by the command, killed half-way and asked again, it gives what its WARC file gives."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from raw.export import export_warc
from raw.fetch_cache import FetchCache
from raw.store import RawStore
from tests.flows.test_orders import SENTENCES, page
from tests.raw.made_archives import Made, digest
from tests.raw.pywb_server import serving

RIVERS = "https://www.rivers.example/mercury"
VERSIONS = ((0, 1), (0, 1), (0, 2), (0, 3), (2,))  # which sentences the page had from year to year, from 2014
PATIENCE = 120.0
SAME = {
    "statements": "SELECT statement_id, label FROM statements ORDER BY ALL",
    "spans": "SELECT page_id, statement_id, absent_before, first_seen, last_seen, absent_from, versions FROM statement_spans ORDER BY ALL",
    "changes": "SELECT page_id, change, old_statement_id, new_statement_id, old_represents_at, new_represents_at "
    "FROM statement_changes ORDER BY ALL",
    "events": "SELECT page_id, event FROM page_events ORDER BY ALL",
    "captures": "SELECT url_key, captured_at, doc_id, http_status, quality FROM captures ORDER BY ALL",
}


def archive() -> bytes:
    """The page in five versions, a revisit, a 301, a 403, a 404 and a sign-post."""
    made = Made()
    for number, sentences in enumerate(VERSIONS):
        made.response(RIVERS, f"<!-- {number} -->{page(sentences)}".encode(), date=f"{2014 + number}-06-01T12:00:00Z")
    made.response(RIVERS, b"<title>Access Denied</title>", status="403 Forbidden", date="2016-09-01T00:00:00Z")
    made.response(RIVERS, b"gone", status="404 Not Found", date="2017-01-01T00:00:00Z")
    made.response(RIVERS, b"<h1>This page is being updated</h1><p>Soon.</p>", date="2017-03-01T00:00:00Z")
    made.response(RIVERS, b"", status="301 Moved", headers=(("Location", f"{RIVERS}/new"),), date="2017-09-01T00:00:00Z")
    made.revisit(RIVERS, digest(f"<!-- 0 -->{page(VERSIONS[0])}".encode()), date="2019-06-01T12:00:00Z")
    return made.data


@dataclass(frozen=True)
class Pledger:
    """The command in processes of its own, with a warehouse and a store in one folder."""

    folder: Path

    def start(self, *words: str | Path) -> subprocess.Popen[str]:
        places = ("--warehouse", self.folder / "w.duckdb", "--store", self.folder / "raw")
        environ = {**os.environ, "PLEDGER_ENGINE": "direct", "PYTHONPATH": str(Path(__file__).parents[2])}
        return subprocess.Popen(
            [sys.executable, "-m", "flows", *map(str, (*words, *places))],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environ, cwd=self.folder,
        )  # fmt: skip

    def run(self, *words: str | Path) -> str:
        out, err = (process := self.start(*words)).communicate(timeout=PATIENCE)
        assert process.returncode == 0, err
        return out

    def kept(self) -> int:
        index = self.folder / "raw" / "fetched" / "fetched.jsonl"
        return index.read_bytes().count(b"\n") if index.exists() else 0

    def said(self) -> dict[str, Any]:
        import duckdb

        with duckdb.connect(str(self.folder / "w.duckdb"), read_only=True) as connection:
            return {name: connection.execute(sql).fetchall() for name, sql in SAME.items()}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    folder = tmp_path / "pywb"
    folder.mkdir()
    warc = tmp_path / "gov.warc.gz"
    warc.write_bytes(archive())
    with serving(folder, warc) as address:
        yield address, warc


def test_a_killed_and_resumed_ingestion_says_what_the_file_says(server: tuple[str, Path], tmp_path: Path) -> None:
    address, warc = server
    asked, read = Pledger(tmp_path / "asked"), Pledger(tmp_path / "read")
    asked.folder.mkdir()
    read.folder.mkdir()
    words = ("ingest", f"memento:{RIVERS}", "--archive", address, "--allow-private", "--contact", "tests@rivers.example", "--json")

    process = asked.start(*words)
    deadline = time.monotonic() + PATIENCE
    while asked.kept() < 4:
        assert process.poll() is None, process.communicate()[1]
        assert time.monotonic() < deadline
        time.sleep(0.05)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    half = asked.kept()
    assert 4 <= half < 9

    counts = json.loads(asked.run(*words))["counts"]
    assert counts["captures new"] == 10
    assert len(FetchCache(asked.folder / "raw" / "fetched")) == 9, "the revisit repeats a payload that was fetched"
    records = (asked.folder / "raw" / "fetched" / "fetched.warc.gz").stat().st_size
    assert json.loads(asked.run(*words))["headline"] == "unchanged: all 10 captures were known already"
    assert (asked.folder / "raw" / "fetched" / "fetched.warc.gz").stat().st_size == records, "nothing is fetched twice"

    read.run("ingest", warc)
    assert asked.said() == read.said()
    assert len(asked.said()["statements"]) > len(SENTENCES)


def test_one_capture_nearest_to_a_day_or_a_few_between_two_are_taken(server: tuple[str, Path], tmp_path: Path) -> None:
    address, _ = server
    places = ("ingest", f"memento:{RIVERS}", "--archive", address, "--allow-private", "--json")
    for name, words, expected in (
        ("at", ("--at", "2015-07-01"), ["2015-06-01"]),
        ("between", ("--from", "2015", "--to", "2016"), ["2015-06-01", "2016-06-01", "2016-09-01"]),
        ("few", ("--limit", "2"), ["2014-06-01", "2015-06-01"]),
    ):
        command = Pledger(tmp_path / name)
        command.folder.mkdir()
        command.run(*places, *words)
        assert [str(captured_at.date()) for _, captured_at, *_ in command.said()["captures"]] == expected


def test_what_is_exported_plays_back(tmp_path: Path) -> None:
    source, handed_on, asked = tmp_path / "gov.warc.gz", Pledger(tmp_path / "handed on"), Pledger(tmp_path / "asked")
    source.write_bytes(archive())
    for command in (handed_on, asked):
        command.folder.mkdir()
    handed_on.run("ingest", source)
    (exported,) = export_warc(RawStore(handed_on.folder / "raw"), handed_on.folder / "out").files
    (tmp_path / "pywb").mkdir()
    with serving(tmp_path / "pywb", exported) as address:
        asked.run("ingest", f"memento:{RIVERS}", "--archive", address, "--allow-private", "--json")
    assert asked.said() == handed_on.said()
