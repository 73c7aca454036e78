"""The documents say what is true: their SQL runs, their links lead somewhere, and no command or setting goes without a word."""

import re
from pathlib import Path
from typing import Any

import pytest
import typer.main

from flows.cli import app
from flows.commands.demo import SAMPLES
from flows.ingestion import ingest_sources
from flows.settings import NAMES, load_settings
from flows.steps import Steps
from warehouse.query import query

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COOKBOOK = (ROOT / "docs" / "cookbook.md").read_text(encoding="utf-8")
RECIPES = re.findall(r"^## (.+?)$.*?^```sql\n(.*?)^```", COOKBOOK, re.MULTILINE | re.DOTALL)
# A question to which "nothing" is the right answer on the sample pages: none of them contradicts the lexicon.
MAY_BE_EMPTY = {"Does a page contradict what is known?"}
DOCUMENTS = sorted(path for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("benchmarks/*.md")])


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("docs")
    settings = load_settings({"warehouse": place / "w.duckdb", "store": place / "raw"}, cwd=place, environ={})
    ingest_sources([SAMPLES], settings, Steps())
    return settings.warehouse


@pytest.mark.parametrize(("question", "sql"), RECIPES, ids=[question for question, _ in RECIPES])
def test_every_recipe_of_the_cookbook_answers(warehouse: Path, question: str, sql: str) -> None:
    _, rows = query(warehouse, sql)
    assert rows or question in MAY_BE_EMPTY


def test_the_cookbook_has_recipes() -> None:
    assert len(RECIPES) >= 12


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_between_documents_leads_somewhere(document: Path) -> None:
    targets = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", document.read_text(encoding="utf-8"))
    assert [target for target in targets if not (document.parent / target).exists()] == []


def commands() -> dict[str, Any]:
    group = typer.main.get_command(app)
    found: dict[str, Any] = group.commands  # type: ignore[attr-defined]  # a command that is a group
    return found


@pytest.mark.parametrize("name", sorted(commands()))
def test_every_command_is_in_the_readme(name: str) -> None:
    assert re.search(rf"`{name}\b", README)


@pytest.mark.parametrize("name", sorted(commands()))
def test_every_command_and_every_option_has_help(name: str) -> None:
    command = commands()[name]
    assert command.help
    options = [option for option in command.params if not option.help and option.name != "help"]
    assert options == []


def test_the_settings_are_those_that_the_command_knows() -> None:
    example = ROOT / "docs" / "settings.md"
    assert [name for name in NAMES if f"`{name}`" not in example.read_text(encoding="utf-8")] == []


def test_the_readme_is_short_enough_to_be_read() -> None:
    assert 60 <= len(README.splitlines()) <= 140
