"""A schedule on a server that the command starts: it fires, the third run says "unchanged", the rows are those of the direct engine."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest

from flows.ingestion import ingest_sources
from flows.settings import load_settings
from flows.steps import Steps
from warehouse.query import query

pytestmark = pytest.mark.prefect
SAMPLES = Path(__file__).parent.parent.parent / "raw" / "samples"
PATIENCE = 240.0
# What differs from run to run by its nature: when it was, and what the runs were called.
TIMES = {"runs", "rejects"}
TIME_COLUMNS = {"extracted_at", "superseded_at"}


@dataclass(frozen=True)
class Served:
    """A schedule that has fired three times: its server's API, its warehouse, and what the command said."""

    api: str
    warehouse: Path
    runs: list[dict[str, Any]]
    said: str


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def ask(api: str, path: str, body: dict[str, Any]) -> list[dict[str, Any]]:
    request = Request(f"{api}/{path}", json.dumps(body).encode(), {"content-type": "application/json"})
    with urlopen(request, timeout=10) as response:
        answer: list[dict[str, Any]] = json.load(response)
        return answer


def completed(api: str) -> list[dict[str, Any]]:
    try:
        runs = ask(api, "flow_runs/filter", {"sort": "START_TIME_ASC"})
    except OSError:
        return []
    assert not [run for run in runs if run["state_type"] in ("FAILED", "CRASHED")], runs
    return [run for run in runs if run["state_type"] == "COMPLETED"]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    place = tmp_path_factory.mktemp("schedule")
    port, warehouse = free_port(), place / "w.duckdb"
    api = f"http://127.0.0.1:{port}/api"
    command = [str(Path(sys.executable).parent / "pledger"), "schedule", str(SAMPLES), "--every", "10s", "--port", str(port)]
    command += ["--warehouse", str(warehouse), "--store", str(place / "raw")]
    environ = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")} | {
        "PREFECT_HOME": str(place / "prefect")
    }
    log = place / "said.txt"
    with log.open("w") as out:
        process = subprocess.Popen(command, env=environ, stdout=out, stderr=out, cwd=place)
        try:
            deadline = time.monotonic() + PATIENCE
            while len(runs := completed(api)) < 3:
                assert process.poll() is None, log.read_text()
                assert time.monotonic() < deadline, log.read_text()
                time.sleep(1)
            yield Served(api, warehouse, runs, log.read_text())
        finally:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(timeout=60)
            except subprocess.TimeoutExpired:
                process.kill()


def test_the_command_says_where_the_runs_are_shown(served: Served) -> None:
    assert f"shown at {served.api.removesuffix('/api')}" in served.said


def test_each_run_leaves_a_table_and_a_report_and_the_third_says_unchanged(served: Served) -> None:
    artifacts = ask(served.api, "artifacts/filter", {"sort": "UPDATED_DESC"})
    assert {artifact["type"] for artifact in artifacts} == {"table", "markdown"}
    third = next(a for a in artifacts if a["flow_run_id"] == served.runs[2]["id"] and a["type"] == "markdown")
    assert "unchanged: all 7 captures were known already" in third["data"]


def test_runs_do_not_overlap(served: Served) -> None:
    ends = [run["end_time"] for run in served.runs]
    starts = [run["start_time"] for run in served.runs]
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))


def test_both_engines_write_the_same_rows(served: Served, tmp_path: Path) -> None:
    settings = load_settings({"warehouse": tmp_path / "w.duckdb", "store": tmp_path / "raw"}, cwd=tmp_path, environ={})
    ingest_sources([SAMPLES], settings, Steps())
    _, tables = query(settings.warehouse, "SELECT table_name FROM duckdb_tables() ORDER BY ALL")
    for (table,) in tables:
        if table not in TIMES:
            assert rows(settings.warehouse, table) == rows(served.warehouse, table), table


def rows(warehouse: Path, table: str) -> list[tuple[Any, ...]]:
    columns, found = query(warehouse, f"FROM {table} ORDER BY ALL")
    kept = [number for number, column in enumerate(columns) if column not in TIME_COLUMNS]
    return [tuple(row[number] for number in kept) for row in found]
