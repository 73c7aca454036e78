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
from tests.flows.made_servers import HOST, Webhook, running
from warehouse.query import query

pytestmark = pytest.mark.prefect
SAMPLES = Path(__file__).parent.parent.parent / "raw" / "samples"
PATIENCE = 240.0
SECRET = "p4ssw0rd-t0ken"
# Whatever a script starts in the background ignores Ctrl-C, and so do the processes that it starts: those are asked to end.
STOP = signal.SIGTERM if signal.getsignal(signal.SIGINT) is signal.SIG_IGN else signal.SIGINT
# Sends through a notification block of the server, then through one that leads nowhere, then through one that is not there.
THROUGH_BLOCKS = """
import sys
from flows.engine import prepare_prefect
prepare_prefect()
from prefect.blocks.notifications import CustomWebhookNotificationBlock
from flows.notices import Notice
from flows.sending import send
from flows.targets import targets
words = {"title": "{{subject}}", "message": "{{body}}"}
for name, url in (("ops", sys.argv[1]), ("nowhere", "http://127.0.0.1:9/p4ssw0rd-t0ken")):
    CustomWebhookNotificationBlock(name=name, url=url, json_data=words).save(name, overwrite=True)
names = targets("custom-webhook/ops custom-webhook/nowhere custom-webhook/missing", "test")
for sent in send(names, Notice("Pledger: two claims changed", "the words")):
    print(sent)
"""
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
    hook: Webhook
    feeds: Path


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


def environment(place: Path) -> dict[str, str]:
    """What a process is given: nothing of this machine's Prefect."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")} | {"PREFECT_HOME": str(place / "prefect")}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    place = tmp_path_factory.mktemp("schedule")
    port, warehouse = free_port(), place / "w.duckdb"
    api = f"http://127.0.0.1:{port}/api"
    command = [str(Path(sys.executable).parent / "pledger"), "schedule", str(SAMPLES), "--every", "10s", "--port", str(port)]
    command += ["--warehouse", str(warehouse), "--store", str(place / "raw")]
    command += ["--feeds", str(place / "feeds")]
    environ = environment(place)
    log = place / "said.txt"
    with log.open("w") as out, running(Webhook(200)) as hook:
        environ["PLEDGER_NOTIFY"] = f"json://reader:{SECRET}@{HOST}:{hook.server_port}/{SECRET}"
        process = subprocess.Popen(command, env=environ, stdout=out, stderr=out, cwd=place)
        try:
            deadline = time.monotonic() + PATIENCE
            while len(runs := completed(api)) < 3:
                assert process.poll() is None, log.read_text()
                assert time.monotonic() < deadline, log.read_text()
                time.sleep(1)
            yield Served(api, warehouse, runs, log.read_text(), hook, place / "feeds")
        finally:
            process.send_signal(STOP)
            try:
                process.wait(timeout=60)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def test_the_command_says_where_the_runs_are_shown(served: Served) -> None:
    assert f"shown at {served.api.removesuffix('/api')}" in served.said


def test_each_run_leaves_a_table_and_a_report_and_the_third_says_unchanged(served: Served) -> None:
    artifacts = ask(served.api, "artifacts/filter", {"sort": "UPDATED_DESC"})
    assert {artifact["type"] for artifact in artifacts} == {"table", "markdown"}
    third = next(a for a in artifacts if a["flow_run_id"] == served.runs[2]["id"] and a["type"] == "markdown")
    assert "unchanged: all 7 captures were known already" in third["data"]


def test_the_run_that_found_changes_leaves_them_as_an_artifact_claims_first(served: Served) -> None:
    found = ask(served.api, "artifacts/filter", {"artifacts": {"key": {"any_": ["ingest-changes"]}}})
    (artifact,) = [one for one in found if one["key"] == "ingest-changes"]
    assert artifact["flow_run_id"] == served.runs[0]["id"]
    told = artifact["data"]
    assert told.index("## Claims") < told.index("## Pages")
    assert "old: “Finland is a signatory to the Convention” ([in the archive](<https://web.archive.org/web/" in told
    assert "new: “Finland is a party to the Convention”" in told
    assert "page events" in artifact["description"]


def test_the_webhook_is_told_once_with_the_place_of_the_report(served: Served) -> None:
    ((_, message),) = served.hook.received
    assert "6 claims changed on 1 page" in message["title"]
    report = next(line for line in message["message"].splitlines() if line.startswith("Report: "))
    assert report.startswith(f"Report: {served.api.removesuffix('/api')}/")
    assert report.endswith(served.runs[0]["id"])


def test_the_address_of_the_webhook_is_nowhere_on_the_server(served: Served) -> None:
    kinds = ("flow_runs", "deployments", "artifacts", "task_runs", "logs", "flows")
    everything = [json.dumps(ask(served.api, f"{kind}/filter", {"limit": 200})) for kind in kinds]
    assert SECRET not in "".join([*everything, served.said])


def test_the_schedule_writes_feeds(served: Served) -> None:
    assert {"all.atom", "all.json", "kind-agreement_country.atom"} <= {path.name for path in served.feeds.iterdir()}


def test_blocks_of_the_server_are_told_and_what_fails_is_said_without_their_secrets(served: Served, tmp_path: Path) -> None:
    with running(Webhook(200)) as hook:
        command = [sys.executable, "-c", THROUGH_BLOCKS, f"http://{HOST}:{hook.server_port}/ops"]
        environ = environment(tmp_path) | {"PREFECT_API_URL": served.api}
        done = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=120, check=True)
    assert hook.received == [("/ops", {"title": "Pledger: two claims changed", "message": "the words"})]
    taken, nowhere, missing = done.stdout.splitlines()
    assert taken == "Sent(target='custom-webhook/ops', error=None)"
    assert "the block could not send" in nowhere
    assert "custom-webhook/missing" in missing
    assert "error=None" not in missing
    assert SECRET not in done.stdout + done.stderr


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
