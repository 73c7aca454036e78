"""Bad input is never fatal: a message says what, where and what to do, data becomes a reject, and what was there stays as it was."""

import errno
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.flows.conftest import Call
from warehouse import checks
from warehouse.connection import writer

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4


def write(name: str, content: bytes) -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_bytes(content)


BAD: dict[str, Callable[[Path], object]] = {
    "an empty file": write("empty.html", b""),
    "bytes that are no text": write("ff.html", b"\xff" * 5000),
    "a truncated UTF-16 page": write("utf16.html", "<html><p>Mercury fell by half.</p>".encode("utf-16")[:-3]),
    "a PNG named .html": write("image.html", PNG),
    "a NUL in the text": write("nul.html", b"<html lang=en><p>A goal of \x00 50% by 2020.</p></html>"),
    "20,000 nested divs": write("nested.html", b"<div>" * 20_000 + b"deep" + b"</div>" * 20_000),
    "a sidecar that is no JSON": lambda folder: [write("a.html", b"<p>x</p>")(folder), write("a.html.json", b"{no json")(folder)],
    "a date that is none": write("captures.csv", b"file,url,captured_at,basis\nrivers.html,https://x.example/,1998-13-45,capture\n"),
    "a list that names no file": write("captures.csv", b"file,url\nabsent.html,https://x.example/\n"),
    "a markup bomb without an end": write("open.html", b"<table><tr><td>" * 3000),
}


@pytest.mark.parametrize("what", BAD)
def test_the_good_page_beside_it_is_read_all_the_same(pledger: Call, page: Path, what: str) -> None:
    BAD[what](page)
    done = pledger("ingest", page, "--json")
    assert done.code == 0, done.err
    goals = json.loads(
        pledger("query", "SELECT value_percent FROM document_percentage_goals WHERE source_uri LIKE '%rivers.html'", "--json").out
    )
    assert {"value_percent": 60.0} in goals


@pytest.mark.parametrize(
    ("what", "words"),
    [
        ("a sidecar that is no JSON", "a.html.json"),
        ("a date that is none", "1998-13-45"),
        ("a list that names no file", "absent.html"),
    ],
)
def test_a_fault_is_a_reject_that_names_the_place(pledger: Call, page: Path, what: str, words: str) -> None:
    BAD[what](page)
    done = pledger("ingest", page)
    assert words in done.err
    rejects = json.loads(pledger("rejects", "--json").out)
    assert any(words in f"{reject['location']} {reject['message']}" for reject in rejects)


@pytest.mark.parametrize(("what", "quality"), [("an empty file", "empty"), ("a PNG named .html", "unsupported")])
def test_what_holds_no_text_is_a_capture_set_apart(pledger: Call, page: Path, what: str, quality: str) -> None:
    BAD[what](page)
    pledger("ingest", page)
    rows = json.loads(pledger("query", "SELECT quality, quality_reason FROM captures ORDER BY quality", "--json").out)
    assert {row["quality"] for row in rows} == {"ok", quality}
    assert all(row["quality_reason"] for row in rows if row["quality"] != "ok")


def test_a_file_that_may_not_be_read_is_a_reject(pledger: Call, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (page / "secret.html").write_text("<p>x</p>")
    real = Path.read_bytes

    def refuse(self: Path) -> bytes:
        if self.name == "secret.html":
            raise PermissionError(errno.EACCES, "Permission denied", str(self))
        return real(self)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    done = pledger("ingest", page)
    assert done.code == 0
    assert "secret.html" in done.err


def test_a_line_of_50_megabytes_is_read_in_bounded_time(pledger: Call, page: Path) -> None:
    (page / "line.txt").write_text("mercury and lead fell " * (50_000_000 // 22))
    done = pledger("ingest", page)
    assert done.code == 0, done.err
    assert json.loads(pledger("query", "SELECT count(*) AS n FROM document_percentage_goals", "--json").out) == [{"n": 1}]


def test_no_space_left_stops_the_run_and_leaves_everything_as_it_was(pledger: Call, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pledger("ingest", page)
    before = Path("warehouse/pledger.duckdb").read_bytes()
    (page / "second.html").write_text("<html lang=en><p>Peru aims to cut lead use by 10% by 2030.</p></html>")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        done = pledger("ingest", page)
    assert done.code == 1
    assert "No space left on device" in done.err
    assert Path("warehouse/pledger.duckdb").read_bytes() == before
    assert pledger("ingest", page).code == 0
    assert json.loads(pledger("runs", "--json").out)[1]["state"] == "failed"


def test_a_second_writer_is_told_to_try_later(pledger: Call, page: Path) -> None:
    with writer(Path("warehouse/pledger.duckdb")):
        done = pledger("ingest", page)
    assert done.code == 75
    assert "another run is writing" in done.err


def test_more_rejects_than_allowed_fail_the_run_and_publish_nothing(pledger: Call, page: Path) -> None:
    BAD["a sidecar that is no JSON"](page)
    done = pledger("ingest", page, "--max-rejects", "0")
    assert done.code == 3
    assert "--max-rejects" in done.err
    assert not Path("warehouse/pledger.duckdb").exists()


def test_a_failed_check_publishes_nothing(pledger: Call, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pledger("ingest", page)
    before = Path("warehouse/pledger.duckdb").read_bytes()
    monkeypatch.setattr(checks, "run_checks", lambda _: ["planted: 1 row"])
    done = pledger("ingest", page)
    assert done.code == 3
    assert "planted" in done.err
    assert Path("warehouse/pledger.duckdb").read_bytes() == before
