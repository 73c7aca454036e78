"""What the rules know: words, names and facts in the TOML and CSV files beside this one, and the one way to read them."""

import csv
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@cache
def table(name: str) -> dict[str, Any]:
    """The TOML file of this name ("events"), read once a process; shared by all who ask, so nobody may change it."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of the CSV file of this name ("countries_names"), by the names of its columns, without the lines of comment."""
    lines = (FOLDER / f"{name}.csv").read_text(encoding="utf-8").splitlines()
    yield from csv.DictReader(line for line in lines if not line.startswith("#"))
