"""`pledger diff`, `timeline`, `history`, `changes`: as people call them."""

import json
from pathlib import Path

import pytest

from tests.flows.conftest import Call

PAGE = """<html lang="en"><head><title>Rivers</title></head><body><main><h1>River Mercury Strategy</h1>
<p>The River Mercury Strategy was adopted in 2004 by Canada and Mexico.
It set a goal of a {value}% reduction of mercury releases by 2010.</p>
<p>{extra}</p></main><footer><p>Last updated on March {day}, 2011</p></footer></body></html>"""
URL = "https://rivers.example/strategy"


@pytest.fixture
def versions(tmp_path: Path, pledger: Call) -> Path:
    """A folder with two versions of a page, ingested."""
    folder = tmp_path / "rivers"
    folder.mkdir()
    (folder / "old.html").write_text(PAGE.format(value=60, extra="Offices are open on weekdays.", day=1), encoding="utf-8")
    (folder / "new.html").write_text(PAGE.format(value=75, extra="Offices are open on weekdays.", day=9), encoding="utf-8")
    (folder / "captures.csv").write_text(
        f"file,url,captured_at,basis\nold.html,{URL},2011-03-01T00:00:00Z,capture\nnew.html,{URL},2011-04-01T00:00:00Z,capture\n"
    )
    assert pledger("ingest", folder, "-q").code == 0
    return folder


def test_an_address_is_compared_with_the_version_before(pledger: Call, versions: Path) -> None:
    found = json.loads(pledger("diff", URL, "--format", "json").out)
    goal = next(change for change in found["claims"] if change["kind"] == "percentage_goal")
    assert set(found) >= {"claims", "blocks", "tables", "links", "page_events", "noise"}
    assert goal["change"] == "modified"
    assert ("60%" in goal["old"]["quote"], "75%" in goal["new"]["quote"]) == (True, True)
    assert set(goal["new"]) >= {"value", "quote", "heading", "offsets", "capture"}
    assert [change["reason"] for change in found["noise"]] == ["last_updated"]


def test_days_choose_the_versions(pledger: Call, versions: Path) -> None:
    assert "Nothing changed" in pledger("diff", URL, "--from", "2011-04-01", "--to", "2011-05-01").out
    assert pledger("diff", URL, "--from", "2011-05-01", "--to", "2011-03-02").code == 2


def test_captures_and_files_are_compared_alike(pledger: Call, versions: Path) -> None:
    by_url = json.loads(pledger("diff", URL, "--json").out)
    by_capture = json.loads(pledger("diff", by_url["old"]["capture"], by_url["new"]["capture"][:12], "--json").out)
    by_file = json.loads(pledger("diff", versions / "old.html", versions / "new.html", "--json").out)
    assert by_capture == by_url
    assert by_file["claims"] == by_url["claims"]


def test_the_exit_code_tells_whether_they_differ(pledger: Call, versions: Path) -> None:
    assert pledger("diff", URL).code == 0
    assert pledger("diff", URL, "--exit-code").code == 1
    assert pledger("diff", versions / "old.html", versions / "old.html", "--exit-code").code == 0


def test_the_terminal_tells_claims_first_and_folds_noise(pledger: Call, versions: Path) -> None:
    out = pledger("diff", URL).out
    assert out.index("Claims (") < out.index("Text (")
    assert "[-60-]" in out
    assert "--noise shows it" in out
    assert "{+9+}, 2011" in pledger("diff", URL, "--noise").out


def test_markdown_and_html_are_one_document_each(pledger: Call, versions: Path) -> None:
    assert pledger("diff", URL, "--format", "md").out.startswith("# Changed: ")
    html = pledger("diff", URL, "--format", "html").out
    assert html.startswith("<!DOCTYPE html>")
    assert html.count("</html>") == 1


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["https://nowhere.example/"], "no address of a page"),
        ([URL, URL, URL], "3 things cannot be compared"),
        ([URL, "--from", "spring"], "give a day as YYYY-MM-DD"),
    ],
)
def test_what_cannot_be_compared_is_said(pledger: Call, versions: Path, words: list[str], expected: str) -> None:
    outcome = pledger("diff", *words)
    assert outcome.code == 2
    assert expected in outcome.err


def test_a_timeline_measures_each_version(pledger: Call, versions: Path) -> None:
    first, second = json.loads(pledger("timeline", URL, "--json").out)
    assert (first["what"], first["number"], first["claims +"]) == ("version", 1, None)
    assert (second["number"], second["claims ~"], second["blocks +"], second["blocks -"]) == (2, 1, 1, 1)


def test_changes_are_filtered_and_history_brackets(pledger: Call, versions: Path) -> None:
    (change,) = json.loads(
        pledger("changes", "--since", "2011-03-15", "--kind", "percentage_goal", "--agreement", "river mercury", "--json").out
    )
    assert (change["change"], change["seen_on"], change["before"]) == ("modified", "2011-04-01", "2011-03-01")
    assert json.loads(pledger("changes", "--since", "2011-05-01", "--json").out) == []
    goal = next(row for row in json.loads(pledger("claims", URL, "--on", "2011-03-02", "--json").out) if row["kind"] == "percentage_goal")
    (told,) = json.loads(pledger("history", goal["statement_id"][:10], "--json").out)
    assert told["history"] == "first seen in that of 2011-03-01, last seen in that of 2011-03-01, not in the capture of 2011-04-01"
