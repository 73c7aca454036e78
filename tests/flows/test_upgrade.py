"""Another version of the extractor reads the same bytes otherwise: that is told as such, and never as a change of a page."""

import json
from pathlib import Path
from typing import Any

import pytest

from extractors.records import drafters, percentage_goals
from tests.flows.conftest import Call

URL = "https://rivers.example/strategy"
PAGE = """<html lang="en"><head><title>Rivers</title></head><body><main><h1>River Mercury Strategy</h1>
<p>The River Mercury Strategy was adopted in 2004 by {party} and Mexico.</p>
<p>It set a goal of a 60% reduction of mercury releases by 2010.</p></main></body></html>"""


def rows(pledger: Call, sql: str) -> list[dict[str, Any]]:
    """The rows of a query."""
    found: list[dict[str, Any]] = json.loads(pledger("query", sql, "--json").out)
    return found


def claims(pledger: Call, *words: str) -> list[tuple[str, str]]:
    """Change and kind of the claims that `pledger diff` tells, without mentions and the document."""
    found = json.loads(pledger("diff", *words, "--json").out)["claims"]
    return sorted((change["change"], change["kind"]) for change in found if change["kind"] in ("agreement_country", "percentage_goal"))


def test_an_upgrade_is_seen_as_what_it_is(pledger: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for day, party in (("2011-03-01", "Canada"), ("2011-04-01", "Canada"), ("2011-05-01", "Belize")):
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / "in" / f"{day}.html").write_text(PAGE.format(party=party) + f"<!-- {day} -->", encoding="utf-8")
    days = ("2011-03-01", "2011-04-01", "2011-05-01")
    (tmp_path / "in" / "captures.csv").write_text(
        "file,url,captured_at,basis\n" + "".join(f"{day}.html,{URL},{day}T00:00:00Z,capture\n" for day in days)
    )
    first, last = (URL, "--from", days[0], "--to", days[1]), (URL, "--from", days[1], "--to", days[2])
    for module in ("extractors.extract", "flows.steps", "flows.ingestion"):
        monkeypatch.setattr(f"{module}.extractor_version", lambda nlp: "one")
    monkeypatch.setattr("extractors.extract.drafters", lambda: tuple(one for one in drafters() if one is not percentage_goals.draft))
    assert pledger("ingest", tmp_path / "in", "-q").code == 0
    before = claims(pledger, *last)
    assert (claims(pledger, *first), before) == ([], [("added", "agreement_country"), ("removed", "agreement_country")])
    changes = rows(pledger, "SELECT change_id FROM statement_changes ORDER BY ALL")

    for module in ("extractors.extract", "flows.steps", "flows.ingestion"):  # the upgrade: it reads goals, too
        monkeypatch.setattr(f"{module}.extractor_version", lambda nlp: "two")
    monkeypatch.setattr("extractors.extract.drafters", drafters)
    assert pledger("ingest", tmp_path / "in", "-q").code == 0
    assert (claims(pledger, *first), claims(pledger, *last)) == ([], before)
    assert rows(pledger, "SELECT change_id FROM statement_changes ORDER BY ALL") == changes
    upgraded = rows(pledger, "SELECT change, kind, old_extractor_version AS o, new_extractor_version AS n FROM extractor_changes")
    assert upgraded == [{"change": "added", "kind": "percentage_goal", "o": "one", "n": "two"}] * len(days)
