"""The plug-in of docs/plug-ins.md, run as it stands there, from a package outside the project; and a trained pipeline in front."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import spacy

DOC = Path(__file__).parent.parent / "docs" / "plug-ins.md"
FENCE = re.compile(r"^```\w+ (\S+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
PAGE = """<html lang="en"><body><main><h1>Clean Rivers Partnership</h1>
<p>Canada and Mexico launched the Clean Rivers Partnership in 2012. Under the Partnership, donors pledged US$2.5 million.</p>
<p>The budget of the agency is US$9 billion.</p></main></body></html>"""


@pytest.fixture
def installed(tmp_path: Path) -> dict[str, str]:
    """An environment in which the documented package is installed: its files, and the metadata that an installer would write."""
    site = tmp_path / "site"
    for name, content in FENCE.findall(DOC.read_text(encoding="utf-8")):
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    info = site / "pledger_money-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: pledger-money\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[pledger.plugins]\nmoney = pledger_money:plugin\n")
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "rivers.html").write_text(PAGE)
    return {**os.environ, "PYTHONPATH": str(site), "PLEDGER_ENGINE": "direct"}


def pledger(environ: dict[str, str], place: Path, *words: str) -> str:
    done = subprocess.run([sys.executable, "-m", "flows", *words], env=environ, cwd=place, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_new_label_and_a_new_kind_need_no_change_of_ours(installed: dict[str, str], tmp_path: Path) -> None:
    report = json.loads(pledger(installed, tmp_path, "ingest", "pages", "--json"))
    assert report["counts"]["new claims: monetary_pledge"] == 1
    sql = "SELECT amount, currency, agreement, exact FROM monetary_pledges JOIN evidence USING (statement_id)"
    assert json.loads(pledger(installed, tmp_path, "query", sql, "--json")) == [
        {"amount": 2.5e6, "currency": "USD", "agreement": "Clean Rivers Partnership", "exact": "US$2.5 million"}
    ]
    mentions = json.loads(
        pledger(installed, tmp_path, "query", "SELECT surface FROM mentions WHERE label = 'money' ORDER BY ALL", "--json")
    )
    assert [mention["surface"] for mention in mentions] == ["US$2.5 million", "US$9 billion"]


def test_a_plug_in_is_another_extractor_and_its_absence_hurts_nobody(installed: dict[str, str], tmp_path: Path) -> None:
    without = {**installed, "PYTHONPATH": ""}
    assert pledger(installed, tmp_path, "version") != pledger(without, tmp_path, "version")
    pledger(installed, tmp_path, "ingest", "pages")
    assert "0 new of 1 captures" in pledger(without, tmp_path, "ingest", "pages")


def test_a_broken_plug_in_is_named(installed: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "site" / "pledger_money" / "__init__.py").write_text("plugin = 5\n")
    done = subprocess.run([sys.executable, "-m", "flows", "ingest", "pages"], env=installed, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 2
    assert "the plug-in 'money' (pledger_money:plugin) is a int, no Plugin" in done.stderr


def test_a_trained_pipeline_contributes_its_organisations(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "ORG", "pattern": "River Council"}])  # type: ignore[attr-defined]  # spaCy types pipes as callables
    nlp.to_disk(tmp_path / "tiny")
    (tmp_path / "in.txt").write_text("The River Council pledged to cut lead use by 40% by 2030.")
    environ = {**os.environ, "PLEDGER_ENGINE": "direct"}
    answer = json.loads(pledger(environ, tmp_path, "extract", "in.txt", "--model", "tiny"))
    found = {(mention["label"], mention["surface"]) for mention in answer["mentions"]}
    assert {("organization", "River Council"), ("percentage", "40%"), ("date", "2030")} <= found


def test_a_model_that_is_not_installed_is_named(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-m", "flows", "extract", "-", "--model", "no_such"], input="x", capture_output=True, text=True)
    assert done.returncode == 2
    assert "--model is 'no_such'" in done.stderr
