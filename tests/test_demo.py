"""The demo prints what a person has reviewed: tests/golden/demo.txt. After a change that is meant to change it, write it anew and read it.

pledger demo --engine direct > tests/golden/demo.txt
"""

import io
import json
from contextlib import redirect_stdout
from pathlib import Path

import pytest

from flows.commands.demo import SAMPLES, run
from warehouse.query import query

GOLDEN = Path(__file__).parent / "golden" / "demo.txt"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The demo, run once: its warehouse and what it printed."""
    folder = tmp_path_factory.mktemp("demo") / "demo"
    out = io.StringIO()
    with redirect_stdout(out):
        run(folder, "direct")
    return folder / "pledger.duckdb", out.getvalue().replace(str(folder), ".demo")


def test_the_demo_prints_what_was_reviewed(demo: tuple[Path, str]) -> None:
    if not GOLDEN.exists():
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(demo[1], encoding="utf-8")
        pytest.fail(f"{GOLDEN.name} was missing and has been written: read it, and commit it if it is right")
    assert demo[1] == GOLDEN.read_text(encoding="utf-8")


def test_there_are_enough_goals_and_agreements_to_look_at(demo: tuple[Path, str]) -> None:
    _, rows = query(demo[0], "SELECT (SELECT count(*) FROM percentage_goals), (SELECT count(*) FROM agreement_names)")
    goals, agreements = rows[0]
    assert goals >= 8
    assert agreements >= 10


def test_every_quote_stands_in_its_page(demo: tuple[Path, str]) -> None:
    _, rows = query(
        demo[0], "SELECT e.exact, e.start_char, e.end_char, x.text FROM evidence AS e JOIN extractions AS x USING (extraction_id)"
    )
    assert rows
    assert all(text[start:end] == exact for exact, start, end, text in rows)


@pytest.mark.parametrize(
    ("percent", "why"),
    [(24, "a share"), (38, "a share"), (45, "a statistic"), (35, "a projection"), (12, "a statistic"), (90, "a goal that was given up")],
)
def test_what_is_no_goal_does_not_appear(demo: tuple[Path, str], percent: int, why: str) -> None:
    _, rows = query(
        demo[0], "SELECT claim, subject, exact FROM evidence JOIN percentage_goals USING (statement_id) WHERE value_percent = ?", [percent]
    )
    assert [row for row in rows if not (percent == 90 and row[0] == "outcome")] == [], why


def test_the_status_of_a_goal_changed_between_two_versions(demo: tuple[Path, str]) -> None:
    sql = """
    SELECT c.change, o.status, n.status FROM statement_changes AS c
    JOIN percentage_goals AS o ON o.statement_id = c.old_statement_id JOIN percentage_goals AS n ON n.statement_id = c.new_statement_id
    """
    assert query(demo[0], sql)[1] == [("modified", None, "achieved")]


def test_the_sign_post_between_them_is_an_event_of_the_page_and_of_no_claim(demo: tuple[Path, str]) -> None:
    assert query(demo[0], "SELECT event, captures FROM page_events")[1] == [("notice", 1)]


def test_the_list_of_samples_names_every_page_but_those_that_speak_for_themselves() -> None:
    names = {path.name for path in SAMPLES.glob("*.html")} | {path.name for path in SAMPLES.glob("*.txt")}
    described = (Path(__file__).parent.parent / "docs" / "samples.md").read_text(encoding="utf-8")
    assert {name for name in names if name not in described} == set()
    assert json.loads((SAMPLES / "acid-rain.html.json").read_text())
