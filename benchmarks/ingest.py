"""What an ingestion costs, as a multiple of BeautifulSoup on lxml parsing the same pages, all in one run.

    python -m benchmarks.ingest [FOLDER] [--rounds 3] [--json]

Prints, each the median of the rounds: the first `--engine direct` ingestion (start-up apart: the pipeline is built before), the second
one of the same, unchanged folder, and what the peers of benchmarks/peers.txt cost for a part of the same work, where they are installed.
The bare parse takes decoded text, so that no library pays for guessing charsets; pages are those that the ingestion reads.
"""

import argparse
import importlib
import json
import platform
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bs4 import BeautifulSoup

from extractors.documents.charset import decode
from extractors.pipeline import build_nlp
from flows.ingestion import ingest_sources
from flows.settings import load_settings
from flows.steps import Steps

SAMPLES = Path(__file__).parent.parent / "raw" / "samples"
PAGES = {".html", ".htm", ".md", ".txt"}


def texts(folder: Path) -> list[str]:
    """The decoded markup of every page below a folder."""
    return [decode(path.read_bytes(), declared=None).text for path in sorted(folder.rglob("*")) if path.suffix in PAGES]


def seconds(work: Callable[[], object]) -> float:
    """Wall time of one call."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def ingestions(folder: Path) -> tuple[float, float]:
    """The first and the second ingestion into a warehouse of their own."""
    with tempfile.TemporaryDirectory() as place:
        settings = load_settings({"warehouse": Path(place) / "w.duckdb", "store": Path(place) / "raw"}, cwd=Path(place), environ={})

        def once() -> object:
            return ingest_sources([folder], settings, Steps())

        return seconds(once), seconds(once)


def peers(pages: list[str]) -> Iterator[tuple[str, float]]:
    """What each installed peer costs on the pages, or on their text where it takes no markup."""
    plain = [BeautifulSoup(page, "lxml").get_text(" ") for page in pages]
    calls: dict[str, Callable[[], object]] = {
        "trafilatura": lambda: [importlib.import_module("trafilatura").extract(page) for page in pages],
        "dateparser": lambda: [importlib.import_module("dateparser.search").search_dates(text, languages=["en"]) for text in plain],
        "geotext": lambda: [importlib.import_module("geotext").GeoText(text).country_mentions for text in plain],
    }
    for name, call in calls.items():
        try:
            importlib.import_module(name)
        except ImportError:
            continue
        yield name, seconds(call)


def measure(folder: Path, rounds: int) -> dict[str, object]:
    """All figures, as ratios to the bare parse in the same round."""
    build_nlp()
    pages = texts(folder)
    ingestions(SAMPLES)  # warm: caches, code, the database library
    table: dict[str, list[float]] = {}
    bare_seconds = []
    for _ in range(rounds):
        bare = seconds(lambda: [BeautifulSoup(page, "lxml") for page in pages])
        first, second = ingestions(folder)
        bare_seconds.append(bare)
        for name, value in (("first ingestion", first), ("second ingestion, unchanged", second)):
            table.setdefault(name, []).append(value / bare)
    table.update({f"peer: {name}": [value / bare_seconds[-1]] for name, value in peers(pages)})
    return {
        "python": platform.python_version(),
        "pages": len(pages),
        "characters": sum(map(len, pages)),
        "bare_parse_seconds": round(statistics.median(bare_seconds), 3),
        "ratios": {name: round(statistics.median(values), 3) for name, values in table.items()},
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=SAMPLES)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures = measure(options.folder, options.rounds)
    if options.json:
        print(json.dumps(figures, indent=2))
        return
    about = f"{figures['pages']} pages, {figures['characters']} characters, Python {figures['python']}"
    print(f"{about}; the bare parse takes {figures['bare_parse_seconds']} s = 1.0")
    ratios = figures["ratios"]
    assert isinstance(ratios, dict)
    for name, ratio in ratios.items():
        print(f"{ratio:8.3f}  {name}")


if __name__ == "__main__":
    main()
