"""What the tests of the flows share: a small page, a call of the command, a warehouse of the samples."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from flows.cli import main

PAGE = """<html lang="en"><head><title>Rivers</title></head><body><main><h1>River Mercury Strategy</h1>
<p>The River Mercury Strategy was adopted in 2004 by Canada and Mexico. It set a goal of a 60% reduction of mercury releases by 2010.</p>
</main></body></html>"""


@dataclass(frozen=True)
class Outcome:
    """How a call ended."""

    code: int
    out: str
    err: str


Call = Callable[..., Outcome]


@pytest.fixture
def pledger(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Call:
    """Calls the command in this process, in an empty folder of its own, without Prefect."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PLEDGER_ENGINE", "direct")
    monkeypatch.setenv("NO_COLOR", "1")

    def call(*words: str | Path) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["pledger", *map(str, words)])
        capsys.readouterr()
        try:
            main()
            code = 0
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return call


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A folder with one good page."""
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "rivers.html").write_text(PAGE, encoding="utf-8")
    return folder
