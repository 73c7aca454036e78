"""What an ingestion costs, as a multiple of BeautifulSoup on lxml parsing the same pages, all in one run.

    python -m benchmarks.ingest [FOLDER] [--rounds 5] [--json]

Each round measures the bare parse, a first `--engine direct` ingestion into a new warehouse with its parts, and a second one of the same,
unchanged folder: one after the other, so that a busy machine is as busy for each. Of all rounds the least counts. Processor time (user and
system, all threads, child processes) stands beside wall time. Start-up is apart: libraries and the pipeline are loaded before, and the
samples were ingested once.
"""

import argparse
import gc
import importlib
import json
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup

from benchmarks.bare import texts
from extractors.pipeline import build_nlp
from extractors.reading import read
from flows.ingestion import ingest_sources
from flows.settings import load_settings
from flows.steps import Steps
from schemas.document import Document

SAMPLES = Path(__file__).parent.parent / "raw" / "samples"
BARE, FIRST, SECOND = "bare parse: BeautifulSoup on lxml", "first ingestion", "second ingestion, nothing changed"
PARTS = {
    "discover": "find, read, hash",
    "store": "judge, store",
    "parse": "parse",
    "extract": "extract",
    "validate": "validate",
    "load": "load, derive",
    "check": "check",
    "publish": "publish",
}
MENTIONS, AFTER, OPEN = "of it mentions", "all after parsing: mentions, records, validation", "open, make tables, close"

Cost = tuple[float, float]  # processor and wall time in seconds


def cost(work: Callable[[], object]) -> Cost:
    """What one call costs, garbage of earlier ones not counted."""
    gc.collect()
    cpu, wall = _processor(), time.perf_counter()
    work()
    return _processor() - cpu, time.perf_counter() - wall


def bare(folder: Path) -> Cost:
    """The bare parse, by a process of its own: neither our heap nor our settings of the garbage collector touch it."""
    done = subprocess.run([sys.executable, "-m", "benchmarks.bare", str(folder)], capture_output=True, text=True, check=True)
    cpu, wall = map(float, done.stdout.split())
    return cpu, wall


class Watch:
    """The steps of a direct run, each with what it cost, and the documents that were read."""

    def __init__(self) -> None:
        self.costs: dict[str, Cost] = {}
        self.documents: list[Document] = []
        plain = Steps()
        self.steps = Steps(**{field.name: self._watched(field.name, getattr(plain, field.name)) for field in fields(Steps)})

    def _watched(self, name: str, step: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*arguments: Any) -> Any:
            cpu, wall = _processor(), time.perf_counter()
            result = step(*arguments)
            before = self.costs.get(name, (0.0, 0.0))
            self.costs[name] = (before[0] + _processor() - cpu, before[1] + time.perf_counter() - wall)
            if name == "parse":
                self.documents += result
            return result

        return watched


def ingestions(folder: Path) -> dict[str, Cost]:
    """The first ingestion with its parts, and the second, into a warehouse of their own."""
    with tempfile.TemporaryDirectory() as place:
        settings = load_settings({"warehouse": Path(place) / "w.duckdb", "store": Path(place) / "raw"}, cwd=Path(place), environ={})
        watch = Watch()
        first = cost(lambda: ingest_sources([folder], settings, watch.steps))
        second = cost(lambda: ingest_sources([folder], settings, Steps()))
    mentions = cost(lambda: list(read(watch.documents, build_nlp())))
    parts = watch.costs
    after = _sum([parts["extract"], parts["validate"]])
    rest = _sum([first, *((-cpu, -wall) for cpu, wall in parts.values())])
    named = {f"  {PARTS[name]}": value for name, value in parts.items() if name not in ("extract", "validate")}
    return {FIRST: first, **named, f"  {AFTER}": after, f"  {MENTIONS}": mentions, f"  {OPEN}": rest, SECOND: second}


def peers(pages: list[str]) -> Iterator[tuple[str, Cost]]:
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
        yield f"peer: {name}", cost(call)


def measure(folder: Path, rounds: int) -> dict[str, Any]:
    """All figures: the least cost of each, and its ratio to the least cost of the bare parse."""
    build_nlp()
    pages = texts(folder)
    ingestions(SAMPLES)  # warm: caches, code, the database library
    seen: dict[str, list[Cost]] = {}
    for _ in range(rounds):
        seen.setdefault(BARE, []).append(bare(folder))
        for name, value in ingestions(folder).items():
            seen.setdefault(name, []).append(value)
    seen |= {name: [value] for name, value in peers(pages)}
    least = {name: (min(cpu for cpu, _ in values), min(wall for _, wall in values)) for name, values in seen.items()}
    cpu, wall = least[BARE]
    return {
        "python": platform.python_version(),
        "pages": len(pages),
        "characters": sum(map(len, pages)),
        "rounds": rounds,
        "costs": {
            name.strip(): {"cpu_seconds": one, "cpu_ratio": one / cpu, "wall_seconds": other, "wall_ratio": other / wall}
            for name, (one, other) in least.items()
        },
        "table": [
            f"{one * 1000:9.1f} {one / cpu:8.3f} {other * 1000:9.1f} {other / wall:8.3f}  {name}" for name, (one, other) in least.items()
        ],
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=SAMPLES)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures = measure(options.folder, options.rounds)
    table = figures.pop("table")
    if options.json:
        print(json.dumps(figures, indent=2))
        return
    print(f"{figures['pages']} pages, {figures['characters']} characters, Python {figures['python']}, least of {options.rounds} rounds")
    print(f"{'cpu ms':>9} {'ratio':>8} {'wall ms':>9} {'ratio':>8}")
    print("\n".join(table))


def _processor() -> float:
    """Processor time so far: this process with all its threads, and its children that have ended."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


def _sum(costs: list[Cost]) -> Cost:
    return sum(cpu for cpu, _ in costs), sum(wall for _, wall in costs)


if __name__ == "__main__":
    main()
