"""Archives, indexes, lists and standard input through the command: told apart by content, read once, set apart where they are no pages."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.flows.conftest import PAGE, Call
from tests.raw.made_archives import Made, digest

BODY = PAGE.encode()
RIVERS = "https://www.rivers.example/mercury"
LIST = f"url,timestamp\n{RIVERS},20200101000000\n{RIVERS},20210101000000\n"
NOT_FOUND = b"<html><title>404 Not Found</title><p>Nothing here.</p></html>"


def made() -> Made:
    return (
        Made()
        .response(RIVERS, BODY, date="2018-01-19T12:00:00Z")
        .revisit(RIVERS, digest(BODY), date="2019-01-19T12:00:00Z")
        .response("http://rivers.example/old", b"", status="301 Moved Permanently", headers=(("Location", RIVERS),))
        .response(RIVERS, NOT_FOUND, status="404 Not Found", date="2020-01-19T12:00:00Z")
        .response("https://www.rivers.example/logo", b"\x89PNG\r\n\x1a\n\x00\x00", headers=(("Content-Type", "image/png"),))
        .response("dns:www.rivers.example", b"20180119120000\n192.0.2.1\n", kind="resource")
    )


def answer(pledger: Call, sql: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(pledger("query", sql, "--json").out)
    return rows


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "rivers.warc.gz"
    path.write_bytes(made().data)
    return path


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("nothing may leave the machine")

    monkeypatch.setattr(httpx.Client, "stream", refuse)


def test_an_archive_goes_in_by_its_content_and_its_captures_have_their_qualities(pledger: Call, archive: Path, no_network: None) -> None:
    done = pledger("ingest", archive.rename(archive.with_name("no-ending")), "--json")
    counts = json.loads(done.out)["counts"]
    qualities = {name.removeprefix("captures "): count for name, count in counts.items() if name.startswith("captures ")}
    assert qualities == {
        "seen": 6, "new": 6, "unchanged": 0, "ok": 2, "redirect": 1, "error": 1, "unsupported": 1, "unsupported (no HTTP)": 1,
    }  # fmt: skip
    assert answer(pledger, "SELECT captures FROM versions") == [{"captures": 2}]
    assert answer(pledger, "SELECT DISTINCT value_percent FROM document_percentage_goals") == [{"value_percent": 60.0}]


def test_the_second_time_nothing_of_it_is_judged_or_kept(pledger: Call, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pledger("ingest", archive)

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a known capture was judged")

    monkeypatch.setattr("raw.assemble.judge", refuse)
    assert "unchanged: all 6 captures were known already" in pledger("ingest", archive).out


def test_a_redirect_is_evidence_for_another_address_and_no_address_of_its_page(pledger: Call, archive: Path) -> None:
    pledger("ingest", archive)
    rows = json.loads(pledger("pages", "--like", "rivers.example/old", "--json").out)
    assert [(row["address"], row["evidence"]) for row in rows if row["elsewhere"]] == [(RIVERS, "redirect")]
    assert {row["page"] for row in rows} == {"example,rivers)/old"}
    assert json.loads(pledger("claims", "rivers.example/old", "--json").out) == []


def test_pages_are_listed_by_a_part_of_any_address_and_a_miss_is_said(pledger: Call, archive: Path) -> None:
    pledger("ingest", archive)
    found = json.loads(pledger("pages", "--like", "RIVERS.example/merc%", "--json").out)
    assert found == []  # with % the pattern is taken as it is
    assert {row["page"] for row in json.loads(pledger("pages", "--json").out)} >= {"example,rivers)/mercury", "example,rivers)/logo"}
    assert "no page has an address like nowhere" in pledger("pages", "--like", "nowhere").err


def test_a_revisit_of_an_earlier_run_is_resolved(pledger: Call, tmp_path: Path) -> None:
    first, second = tmp_path / "a.warc.gz", tmp_path / "b.warc.gz"
    first.write_bytes(Made().response(RIVERS, BODY, date="2021-01-19T12:00:00Z").data)
    second.write_bytes(Made().revisit(RIVERS, digest(BODY)).data)
    pledger("ingest", first)
    done = pledger("ingest", second, "--json")
    assert json.loads(done.out)["rejects"] == []
    assert answer(pledger, "SELECT captures FROM versions") == [{"captures": 2}]


def test_standard_input_is_read_as_an_archive(pledger: Call, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(archive.read_bytes()))))
    assert "6 new of 6 captures" in pledger("ingest", "-").out


def test_the_captures_of_a_list_are_noted_and_not_fetched(pledger: Call, tmp_path: Path, no_network: None) -> None:
    (tmp_path / "list.csv").write_text(LIST)
    assert "2 new of 2 captures" in pledger("ingest", "list.csv").out
    assert answer(pledger, "SELECT DISTINCT quality FROM captures") == [{"quality": "not_fetched"}]


def test_the_columns_of_a_list_can_be_named(pledger: Call, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text(LIST.replace("url,timestamp", "Page URL,Seen"))
    pledger("ingest", "list.csv", "--columns", "url=Page URL,timestamp=Seen")
    assert answer(pledger, "SELECT count(*) AS n FROM captures WHERE captured_at IS NOT NULL") == [{"n": 2}]


def test_rules_for_hosts_join_pages(pledger: Call, tmp_path: Path) -> None:
    (tmp_path / "rules.toml").write_text(
        '[[snapshot]]\nhost = "2020.rivers.example"\nsite = "www.rivers.example"\nrepresents_at = 2020-06-30\n'
    )
    (tmp_path / "a.warc.gz").write_bytes(Made().response("https://2020.rivers.example/mercury", BODY).data)
    pledger("ingest", "a.warc.gz", "--hosts", "rules.toml")
    assert answer(pledger, "SELECT url_key, represents_at FROM captures") == [
        {"url_key": "example,rivers)/mercury", "represents_at": "2020-06-30"}
    ]
    rows = json.loads(pledger("pages", "--json").out)
    assert (RIVERS, "snapshot:2020.rivers.example", False) in {(row["address"], row["evidence"], row["elsewhere"]) for row in rows}


def test_what_was_ingested_can_be_handed_on_and_says_the_same(pledger: Call, archive: Path, tmp_path: Path) -> None:
    claims = "SELECT statement_id, first_seen, last_seen FROM statement_spans ORDER BY ALL"
    pledger("ingest", archive)
    before = answer(pledger, claims)
    done = json.loads(pledger("export-warc", "out", "--json").out)
    assert (done["captures"], done["left_out"]) == (6, {})
    assert (tmp_path / "out" / "pledger.cdxj").read_text().count("\n") == 6
    elsewhere = ("--warehouse", "other.duckdb", "--store", "other")
    pledger("ingest", "out", *elsewhere)
    assert before
    assert json.loads(pledger("query", claims, "--json", "--warehouse", "other.duckdb").out) == before
    assert pledger("export-warc", "out").code == 2  # never written over


def test_the_bytes_of_a_document_come_out_as_they_went_in(pledger: Call, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pledger("ingest", archive)
    ((doc_id,),) = [row.values() for row in answer(pledger, "SELECT DISTINCT doc_id FROM captures WHERE media_type LIKE 'image%'")]
    out = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out))
    pledger("payload", f"sha256:{doc_id}")
    assert out.getvalue() == b"\x89PNG\r\n\x1a\n\x00\x00"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("ingest", "https://www.example.org/a"), "write memento:ADDRESS"),
        (("ingest", "memento:"), "names no page"),
        (("ingest", "memento:https://a.example/", "--archive", "nobody"), "is no archive"),
        (("ingest", "memento:https://a.example/", "--at", "2020", "--from", "2019"), "--at"),
        (("ingest", "memento:https://a.example/", "--from", "yesterday"), "--from cannot be used"),
        (("ingest", "memento:https://a.example/", "--archive", "http://127.0.0.1:9/x"), "--allow-private"),
        (("ingest", "memento:https://a.example/", "--archive", "file:///etc"), "is no archive"),
        (("ingest", ".", "--columns", "address=Page"), "url=Page"),
        (("ingest", ".", "--hosts", "absent.toml"), "absent.toml"),
        (("schedule", "-", "--every", "1h"), "standard input"),
        (("export-warc", "out"), "there is no raw store"),
        (("payload", "abc"), "the 64 digits of a SHA-256"),
    ],
)
def test_a_wrong_call_says_what_is_right(pledger: Call, words: tuple[str, ...], message: str, no_network: None) -> None:
    done = pledger(*words)
    assert done.code == 2, done.err
    assert message in done.err
