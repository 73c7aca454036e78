"""Reviews: shown wherever their change is, never lost, carried from one warehouse to another."""

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.explorer.feed_rules import ATOM, atom_faults, json_feed_faults
from tests.flows.conftest import Call
from tests.flows.test_diff import URL, versions
from tests.flows.test_review_and_feeds import goal

__all__ = ["goal", "versions"]
WORDS = "a <b>misprint</b>?"


def rows(pledger: Call, *words: str) -> list[dict[str, Any]]:
    """The rows that a command answers with."""
    found: list[dict[str, Any]] = json.loads(pledger(*words, "--json").out)
    return found


@pytest.fixture
def reviewed(pledger: Call, goal: str) -> str:
    """The id of the change of the goal, accepted and commented."""
    assert pledger("review", goal, "accepted", "--by", "A. Reader").code == 0
    assert pledger("review", goal, "comment", "--comment", WORDS, "--by", "B. Reader").code == 0
    return goal


def test_a_comment_does_not_take_a_verdict_back(pledger: Call, reviewed: str) -> None:
    (row,) = rows(pledger, "query", "FROM reviewed_changes")
    assert (row["verdict"], row["reviewer"], row["comment"], row["reviews"]) == ("accepted", "A. Reader", WORDS, 2)


def test_changes_show_it_and_are_chosen_by_it(pledger: Call, reviewed: str) -> None:
    (accepted,) = rows(pledger, "changes", "--review", "accepted")
    assert (accepted["change_id"], accepted["review"], accepted["comment"]) == (reviewed, "accepted", WORDS)
    others = rows(pledger, "changes", "--review", "none")
    assert len(others) == len(rows(pledger, "changes")) - 1
    assert pledger("changes", "--review", "maybe").code == 2


def test_a_comparison_shows_it_in_every_form(pledger: Call, reviewed: str) -> None:
    told = f"accepted by A. Reader on {rows(pledger, 'reviews')[1]['reviewed_at'][:10]}: "
    assert told + WORDS in pledger("diff", URL).out
    assert told + "a &lt;b>misprint" in pledger("diff", URL, "--format", "md").out
    html = pledger("diff", URL, "--format", "html").out
    assert f"<strong>Review:</strong> {told}a &lt;b&gt;misprint" in html
    claims = json.loads(pledger("diff", URL, "--json").out)["claims"]
    (found,) = [claim for claim in claims if "review" in claim]
    assert found["change_id"] == reviewed
    assert found["review"].items() >= {"verdict": "accepted", "comment": WORDS, "reviewer": "A. Reader"}.items()


def test_feeds_show_it_and_stay_valid(pledger: Call, reviewed: str, tmp_path: Path) -> None:
    pledger("feeds", tmp_path / "feeds")
    atom, feed = ((tmp_path / "feeds" / f"kind-percentage_goal.{form}").read_text(encoding="utf-8") for form in ("atom", "json"))
    assert (atom_faults(atom), json_feed_faults(feed)) == ([], [])
    (item,) = json.loads(feed)["items"]
    assert "review:accepted" in item["tags"]
    assert "a &lt;b&gt;misprint" in item["content_html"]
    assert item["date_modified"] > item["date_published"] == "2011-04-01T00:00:00Z"
    assert ElementTree.fromstring(atom).findtext(f"{ATOM}entry/{ATOM}updated") == item["date_modified"]


def test_the_feeds_of_the_settings_follow_a_review(pledger: Call, goal: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLEDGER_FEEDS", "feeds")
    assert pledger("review", goal, "rejected").code == 0
    assert "review:rejected" in (tmp_path / "feeds" / "all.json").read_text(encoding="utf-8")


def test_reviews_are_exported_and_taken_in_by_a_warehouse_made_anew(pledger: Call, reviewed: str, versions: Path, tmp_path: Path) -> None:
    kept = tmp_path / "reviews.json"
    kept.write_text(pledger("reviews", "--json").out, encoding="utf-8")
    anew = ("--warehouse", str(tmp_path / "anew.duckdb"))
    assert pledger("ingest", versions, "-q", *anew).code == 0
    assert pledger("reviews", "--add", kept, *anew).out == "2 of 2 reviews are new\n"
    assert pledger("reviews", "--add", kept, *anew).out == "0 of 2 reviews are new\n"
    assert rows(pledger, "reviews", *anew) == rows(pledger, "reviews")
    assert [row["review"] for row in rows(pledger, "changes", "--review", "accepted", *anew)] == ["accepted"]


def test_reviews_may_come_before_what_they_are_about(pledger: Call, reviewed: str, versions: Path, tmp_path: Path) -> None:
    kept = tmp_path / "reviews.json"
    kept.write_text(pledger("reviews", "--json").out, encoding="utf-8")
    anew = ("--warehouse", str(tmp_path / "anew.duckdb"))
    assert pledger("reviews", "--add", kept, *anew).code == 0
    assert pledger("ingest", versions, "-q", *anew).code == 0
    assert len(rows(pledger, "changes", "--review", "accepted", *anew)) == 1


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"verdict": "rejected"}, "was changed since it was made"),
        ({"verdict": "maybe"}, "verdict"),
        ({"reviewed_at": "yesterday"}, "reviewed_at"),
        ({"stars": 5}, "stars"),
    ],
)
def test_what_was_changed_or_is_none_is_not_taken_in(
    pledger: Call, reviewed: str, tmp_path: Path, change: dict[str, Any], words: str
) -> None:
    first, second = rows(pledger, "reviews")
    (tmp_path / "reviews.json").write_text(json.dumps([first, second | change]), encoding="utf-8")
    anew = ("--warehouse", str(tmp_path / "anew.duckdb"))
    outcome = pledger("reviews", "--add", tmp_path / "reviews.json", *anew)
    assert outcome.code == 2
    assert "review 2" in outcome.err
    assert words in outcome.err


@pytest.mark.parametrize("content", ["", "{}", "[1]", "not json"])
def test_other_files_are_refused(pledger: Call, versions: Path, tmp_path: Path, content: str) -> None:
    (tmp_path / "other.json").write_text(content)
    assert pledger("reviews", "--add", tmp_path / "other.json").code == 2
    assert pledger("reviews", "--add", tmp_path / "missing.json").code == 2


def test_a_review_does_not_publish_what_a_failed_run_has_left(pledger: Call, goal: str, versions: Path) -> None:
    (versions / "broken.warc.gz").write_bytes(b"\x1f\x8bno archive")
    assert pledger("ingest", versions, "-q", "--max-rejects", "0").code == 3
    outcome = pledger("review", goal, "accepted")
    assert outcome.code == 0
    assert "next run that ends well" in outcome.err
    assert rows(pledger, "reviews") == []
    assert pledger("ingest", versions, "-q").code == 0
    assert len(rows(pledger, "reviews")) == 1
