"""`pledger review` and `pledger feeds`: as people call them."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.flows.conftest import Call
from tests.flows.test_diff import URL, versions

__all__ = ["versions"]
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def goal(pledger: Call, versions: Path) -> str:
    """The id of the change of the goal."""
    (change,) = json.loads(pledger("changes", "--kind", "percentage_goal", "--json").out)
    return str(change["change_id"])


def test_reviews_are_added_and_the_last_one_counts(pledger: Call, goal: str) -> None:
    assert pledger("review", goal, "rejected", "--comment", "a misprint?").code == 0
    assert "accepted: modified percentage_goal" in pledger("review", goal[:8], "accepted", "--by", "A. Reader").out
    rows = json.loads(pledger("query", "SELECT verdict, comment, old_exact, new_exact FROM reviews ORDER BY reviewed_at", "--json").out)
    assert [row["verdict"] for row in rows] == ["rejected", "accepted"]
    assert "60%" in rows[0]["old_exact"]
    (reviewed,) = json.loads(pledger("query", "FROM reviewed_changes", "--json").out)
    assert (reviewed["verdict"], reviewed["reviewer"], reviewed["is_same_reading"]) == ("accepted", "A. Reader", True)


def test_a_review_outlives_another_run(pledger: Call, versions: Path, goal: str) -> None:
    pledger("review", goal, "accepted")
    assert pledger("ingest", versions, "-q").code == 0
    assert len(json.loads(pledger("query", "FROM reviews", "--json").out)) == 1


def test_a_change_of_text_is_reviewed_between_its_captures(pledger: Call, versions: Path) -> None:
    found = json.loads(pledger("diff", URL, "--json").out)
    change_id, captures = found["blocks"][0]["change_id"], (found["old"]["capture"], found["new"]["capture"])
    assert pledger("review", change_id, "comment", "--comment", "seen", "--between", *captures).code == 0
    assert pledger("review", change_id, "accepted").code == 2


@pytest.mark.parametrize("words", [["feedbeef", "accepted"], ["feedbeef", "maybe"], ["feedbeef", "comment"]])
def test_what_cannot_be_reviewed_is_said(pledger: Call, versions: Path, words: list[str]) -> None:
    assert pledger("review", *words).code == 2


def test_feeds_are_written_for_all_kinds_and_pages(pledger: Call, versions: Path, goal: str, tmp_path: Path) -> None:
    folder = tmp_path / "feeds"
    assert pledger("feeds", folder).code == 0
    names = {path.name for path in folder.iterdir()}
    assert {"all.atom", "all.json", "kind-percentage_goal.atom", "kind-percentage_goal.json"} <= names
    assert any(name.startswith("page-") for name in names)
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert ", 0 of them" in pledger("feeds", folder).out
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before


def test_atom_has_what_its_rfc_asks_for(pledger: Call, goal: str, tmp_path: Path) -> None:
    pledger("feeds", tmp_path / "feeds")
    feed = ElementTree.parse(tmp_path / "feeds" / "kind-percentage_goal.atom").getroot()
    assert feed.tag == f"{ATOM}feed"
    for element in (feed, *feed.findall(f"{ATOM}entry")):
        assert [len(element.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated")] == [1, 1, 1]
    (entry,) = feed.findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}updated") == "2011-04-01T00:00:00Z"
    assert (entry.findtext(f"{ATOM}id") or "").replace("-", "").endswith(goal)
    assert "75%" in (entry.findtext(f"{ATOM}content") or "")


def test_json_feed_has_what_its_version_asks_for(pledger: Call, goal: str, tmp_path: Path) -> None:
    pledger("feeds", tmp_path / "feeds")
    feed = json.loads((tmp_path / "feeds" / "all.json").read_text(encoding="utf-8"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert all({"id", "content_html", "date_published"} <= item.keys() for item in feed["items"])
