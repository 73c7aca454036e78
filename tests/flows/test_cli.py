"""The command as a person or a program uses it."""

import json
from pathlib import Path

import pytest

from tests.flows.conftest import Call


def test_a_page_goes_in_and_its_goal_can_be_asked_for(pledger: Call, page: Path) -> None:
    done = pledger("ingest", page)
    assert done.code == 0
    assert "1 new of 1 captures" in done.out
    answer = pledger("query", "SELECT agreement, value_percent, target_date FROM document_percentage_goals", "--format", "csv")
    assert answer.out == "agreement,value_percent,target_date\nRiver Mercury Strategy,60,2010\n"


def test_json_is_one_document_on_stdout(pledger: Call, page: Path) -> None:
    report = json.loads(pledger("ingest", page, "--json").out)
    assert report["state"] == "ok"
    assert report["counts"]["captures new"] == 1
    assert json.loads(pledger("runs", "--json").out)[0]["run_id"] == report["run_id"]


def test_the_second_time_nothing_changes_but_the_runs(pledger: Call, page: Path) -> None:
    pledger("ingest", page)
    tables = [row["table_name"] for row in json.loads(pledger("query", "SELECT table_name FROM duckdb_tables()", "--json").out)]
    counts = "SELECT " + ", ".join(f"(SELECT count(*) FROM {table}) AS {table}" for table in tables if table != "runs")
    before = pledger("query", counts, "--json").out
    done = pledger("ingest", page)
    assert "unchanged: all 1 captures were known already" in done.out
    assert pledger("query", counts, "--json").out == before
    assert len(json.loads(pledger("runs", "--json").out)) == 2


def test_the_claims_of_a_page_come_with_their_words(pledger: Call, page: Path) -> None:
    pledger("ingest", page)
    claims = json.loads(pledger("claims", "pages/rivers.html", "--json").out)
    goal = next(claim for claim in claims if claim["kind"] == "percentage_goal")
    assert "60%" in goal["exact"]
    assert goal["heading"] == "River Mercury Strategy"


def test_claims_of_an_unknown_page_are_none_and_said_so(pledger: Call, page: Path) -> None:
    pledger("ingest", page)
    done = pledger("claims", "https://nowhere.example/", "--json")
    assert (done.code, json.loads(done.out)) == (0, [])
    assert "no capture of https://nowhere.example/" in done.err


def test_status_says_where_each_setting_came_from(pledger: Call, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLEDGER_BATCH_SIZE", "7")
    settings = json.loads(pledger("status", "--json", "--store", "elsewhere").out)["settings"]
    assert settings["batch_size"] == {"value": "7", "origin": "PLEDGER_BATCH_SIZE"}
    assert settings["store"] == {"value": "elsewhere", "origin": "flag"}
    assert settings["warehouse"]["origin"] == "default"


def test_the_schema_needs_no_warehouse_and_explains_every_column(pledger: Call) -> None:
    rows = json.loads(pledger("schema", "--json").out)
    assert {"percentage_goals", "captures", "observations"} <= {row["table"] for row in rows}
    assert all(row["meaning"] for row in rows)


def test_extract_answers_json_lines_with_offsets_into_the_text_as_sent(pledger: Call, tmp_path: Path) -> None:
    text = "  The plan aims to cut lead by 40\u00a0percent by 2030.\nIt was adopted in Peru."
    (tmp_path / "in.jsonl").write_text(json.dumps({"id": 7, "text": text}) + "\n\n", encoding="utf-8")
    answer = json.loads(pledger("extract", "--jsonl", "in.jsonl").out)
    assert answer["id"] == 7
    assert {text[m["start"] : m["end"]] for m in answer["mentions"]} >= {"40\u00a0percent", "2030", "Peru"}
    assert all(text[m["start"] : m["end"]] == m["surface"] for m in answer["mentions"])


def test_extract_reads_pages_without_a_warehouse(pledger: Call, page: Path, tmp_path: Path) -> None:
    answer = json.loads(pledger("extract", page / "rivers.html").out)
    assert "percentage_goal" in {record["kind"] for record in answer["records"]}
    assert not (tmp_path / "warehouse").exists()


def test_version_names_the_package_the_extractor_and_the_reader_of_archives(pledger: Call) -> None:
    first, second, third = pledger("version").out.split("\n")[:3]
    assert first.startswith("pledger ")
    assert third.startswith(("archives read with fastwarc ", "archives read with warcio "))
    assert len(second.removeprefix("extractor ")) == 16


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("ingest", "no/such/place"), 2, "there is no no/such/place"),
        (("ingest",), 2, "Missing argument"),
        (("query", "SELECT 1"), 1, "there is no warehouse at warehouse/pledger.duckdb"),
        (("claims", "x", "--on", "yesterday"), 2, "YYYY-MM-DD"),
        (("extract", "no-such-file"), 2, "no-such-file cannot be read"),
        (("schedule", "."), 2, "--cron"),
        (("schedule", ".", "--every", "often"), 2, "30s, 10m, 6h, 1d"),
        (("frobnicate",), 2, "No such command"),
    ],
)
def test_a_wrong_call_says_what_and_what_instead(pledger: Call, words: tuple[str, ...], code: int, message: str) -> None:
    done = pledger(*words)
    assert done.code == code
    assert message in done.err


@pytest.mark.parametrize("line", ["not json", "[1, 2]", '{"id": 1}', '{"id": 1, "text": 5}'])
def test_a_line_that_is_no_request_is_named_by_its_number(pledger: Call, tmp_path: Path, line: str) -> None:
    (tmp_path / "in.jsonl").write_text('{"id": 0, "text": "fine"}\n' + line + "\n")
    done = pledger("extract", "--jsonl", "in.jsonl")
    assert done.code == 2
    assert "line 2 of in.jsonl" in done.err


def test_bad_sql_is_answered_with_the_databases_words(pledger: Call, page: Path) -> None:
    pledger("ingest", page)
    done = pledger("query", "SELECT nothing FROM nowhere")
    assert done.code == 1
    assert "nowhere does not exist" in done.err
    assert "pledger schema" in done.err


@pytest.mark.parametrize(
    "sql", ["DELETE FROM runs", "COPY runs TO 'stolen.csv'", "ATTACH 'other.duckdb'", "SELECT * FROM read_csv('/etc/hostname')"]
)
def test_the_query_door_neither_writes_nor_reads_files(pledger: Call, page: Path, sql: str) -> None:
    pledger("ingest", page)
    assert pledger("query", sql).code == 1
