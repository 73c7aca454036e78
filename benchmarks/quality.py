"""How well the extractor reads, file by file, against floors that a change may raise and not lower without saying why.

    python -m benchmarks.quality [--shared FOLDER] [--write]      (or: make quality)

Reads the annotated pages in tests/gold, and where the collection of real pages lies beside the checkout (`../shared`) all of it too:
its gold pages by its own scorer, its test suites by `pledger extract --jsonl -`. Prints a table; with --write writes docs/quality.md.
Exit status 1 where a figure is under its floor (benchmarks/floors.toml), 0 otherwise.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.scoring import Score, score_page
from extractors.documents import parse
from extractors.extract import extract
from extractors.pipeline import build_nlp
from extractors.version import extractor_version
from raw.sources.page import MEDIA_TYPES
from schemas.extraction import Extraction

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests" / "gold"
FLOORS = Path(__file__).parent / "floors.toml"
FACTBOOK = "factbook-environmental-agreements"
UNSEEN = Path(__file__).parent / "unseen.toml"
WORST = 10


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of one corpus: its name, its value, and the floor or ceiling it is held to (None: reported only)."""

    corpus: str
    name: str
    value: float
    floor: float | None = None
    ceiling: float | None = None

    @property
    def holds(self) -> bool:
        """Whether the figure is not under its floor and not over its ceiling (to four places, as they are printed)."""
        value = round(self.value, 4)
        return (self.floor is None or value >= self.floor) and (self.ceiling is None or value <= self.ceiling)


def own_pages() -> tuple[dict[str, Score], list[tuple[float, str, list[str]]]]:
    """Scores over the pages in tests/gold by kind, and the worst of the pages with what went wrong on them."""
    golds = [(path, json.loads(path.read_text(encoding="utf-8"))) for path in sorted(GOLD.glob("*.json"))]
    pages = [(_page_of(path), gold.get("url")) for path, gold in golds]
    documents = [parse(page.read_bytes(), media_type=MEDIA_TYPES[page.suffix], url=url) for page, url in pages]
    total: dict[str, Score] = {}
    worst = []
    for (path, gold), extraction in zip(golds, extract(documents, build_nlp()), strict=True):
        scores = score_page(gold, rows_of(extraction))
        for kind, score in scores.items():
            total.setdefault(kind, Score()).__iadd__(score)
        faults = [f"missed {kind}: {item}" for kind, score in scores.items() for item in score.missed]
        faults += [f"wrong {kind}: {item}" for kind, score in scores.items() for item in score.wrong]
        worst.append((sum(score.f1 for score in scores.values()) / len(scores), path.stem, faults))
    return total, sorted(worst)[:WORST]


def _page_of(gold: Path) -> Path:
    return next(path for suffix in MEDIA_TYPES if (path := gold.with_suffix(suffix)).exists())


def rows_of(extraction: Extraction) -> dict[str, list[dict[str, Any]]]:
    """An extraction in the shape of the annotations."""
    lists = {"agreement": "agreements", "agreement_event": "events", "agreement_country": "parties", "percentage_goal": "goals"}
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in lists.values()}
    for claim in extraction.claims:
        if (kind := claim.record.kind_name) in lists:
            values = claim.record.model_dump(mode="json")
            row = {"date" if key == "event_date" else key: value for key, value in values.items()}
            if row not in rows[lists[kind]]:  # a record told twice is two claims with the same values
                rows[lists[kind]].append(row)
    for party in [row for row in rows["parties"] if row["country"] is None]:
        rows["parties"].remove(party)  # parties that are no country are not annotated
    rows["mentions"] = [{"label": str(mention.label), "value": mention.value} for mention in extraction.mentions]
    return rows


def shared_gold(shared: Path) -> Iterator[tuple[str, str, float]]:
    """The figures of the collection's gold pages, by its own scorer, on a warehouse made for it."""
    with tempfile.TemporaryDirectory() as place:
        warehouse = Path(place) / "w.duckdb"
        sources = [str(shared / name) for name in ("seeds", "pages")]
        _run("-m", "flows", "ingest", *sources, "--engine", "direct", "--quiet", "--warehouse", str(warehouse), "--store", f"{place}/raw")
        names = [path.stem for path in (shared / "gold").glob("*.json")]
        for corpus, skipped in (
            ("gold pages without the Factbook", [FACTBOOK]),
            ("gold: the Factbook", [name for name in names if name != FACTBOOK]),
            ("gold: the seed page", [name for name in names if name != "seed"]),
        ):
            report = _json(str(shared / "gold" / "score.py"), "--warehouse", str(warehouse), "--json", "--except", *skipped)
            for kind, row in report["kinds"].items():
                yield corpus, f"{kind} F1", row["f1"]
            yield corpus, "goal fields right", report["goal_fields"]["share"]


def shared_suites(shared: Path) -> Iterator[tuple[str, str, float]]:
    """The figures of the public test suites: value right (of agreements: found), precision, traps taken; and of the goals."""
    command = f"{sys.executable} -m flows extract --jsonl -"
    for corpus, result in _json(str(shared / "eval" / "score_eval.py"), "--json", "--command", command).items():
        for label, row in result["labels"].items():
            yield (
                corpus,
                f"{label}: found" if label == "agreement" else f"{label}: value right",
                row["recall" if label == "agreement" else "value_accuracy"],
            )
            yield from (
                (corpus, f"{label}: {name}", row[key])
                for name, key in (("precision", "precision"), ("mentions per gold item", "per_gold"))
                if row[key]
            )
            if row["traps"]:
                yield corpus, f"{label}: traps taken of {row['traps']}", row["traps_taken"]
    for corpus, row in _json(str(shared / "eval" / "score_goals.py"), "--json", "--command", command).items():
        if "texts" in row:
            yield corpus, "goals found", row["found"] / row["goals"]
            yield corpus, "target date right, of those found", row["target"] / row["found"]
            yield corpus, "baseline right, of those with one", row["baseline"] / row["with_baseline"]
            yield corpus, "goals per text", row["goals_per_text"]
        else:
            yield corpus, "false goals", row["false"]


def _run(*words: str) -> str:
    return subprocess.run([sys.executable, *words], cwd=ROOT, check=True, capture_output=True, text=True).stdout


def _json(*words: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(_run(*words))
    return answer


def held(rows: Sequence[tuple[str, str, float]]) -> list[Figure]:
    """The figures with their floors and ceilings."""
    limits = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    figures = []
    for corpus, name, value in rows:
        limit = limits.get(corpus, {}).get(name, {})
        figures.append(Figure(corpus, name, value, limit.get("floor"), limit.get("ceiling")))
    return figures


def digest(folder: Path) -> str:
    """A digest of a corpus, so that two reports can be compared."""
    content = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts):
        content.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return content.hexdigest()[:16]


def first_readings() -> list[str]:
    """What to expect on pages that nobody tuned the rules to: the recorded first readings, as Markdown."""
    readings = tomllib.loads(UNSEEN.read_text(encoding="utf-8"))["first_reading"]
    kinds = [kind for kind in readings[0] if kind not in ("pages", "commit")]
    lines = [
        "## On pages that it had never seen",
        "",
        "F1, and of goal_fields the share that is right, when they were read for the first time (benchmarks/unseen.toml):",
        "what to expect on yours.",
        "",
    ]
    lines += [f"| pages | {' | '.join(kinds)} |", f"| --- |{' ---: |' * len(kinds)}"]
    for row in readings:  # a set may hold none of a kind
        values = (f"{row[kind]:.3f}" if kind in row else "–" for kind in kinds)
        lines.append(f"| {row['pages']} ({row['commit']}) | {' | '.join(values)} |")
    return [*lines, ""]


def report(figures: Sequence[Figure], worst: Sequence[tuple[float, str, list[str]]], shared: Path | None) -> str:
    """The report as Markdown."""
    corpora = {"tests/gold": GOLD, **({name: shared / name for name in ("gold", "eval", "pages", "seeds")} if shared else {})}
    lines = ["# How well it reads", "", "Written by `make quality`. A figure under its floor fails `make test`.", ""]
    digests = ", ".join(f"{name} `{digest(path)}`" for name, path in corpora.items())
    lines += [f"Extractor `{extractor_version(build_nlp())}`. Corpora: {digests}.", ""]
    lines += ["| corpus | figure | value | held to |", "| --- | --- | ---: | --- |"]
    for figure in figures:
        limit = f"≥ {figure.floor:g}" if figure.floor is not None else f"≤ {figure.ceiling:g}" if figure.ceiling is not None else ""
        lines.append(f"| {figure.corpus} | {figure.name} | {figure.value:.4g} | {limit}{'' if figure.holds else ' **missed**'} |")
    lines += ["", *first_readings(), "## The worst of our own pages", ""]
    for f1, name, faults in worst:
        lines += [f"**{name}** (mean F1 {f1:.3f})", "", *(f"- {fault}" for fault in faults[:WORST]), ""]
    return "\n".join(lines).rstrip() + "\n"


def main() -> int:
    """Measure, print, and say by the exit status whether every floor holds."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--write", action="store_true", help="write docs/quality.md")
    options = parser.parse_args()
    total, worst = own_pages()
    fields = total.pop("goal fields")
    rows = [("our own pages", f"{kind} F1", score.f1) for kind, score in total.items()]
    rows.append(("our own pages", "goal fields right", fields.share))
    shared = options.shared if options.shared.is_dir() else None
    if shared:
        rows += [*shared_gold(shared), *shared_suites(shared)]
    else:
        print(f"quality: {options.shared} is absent: only our own pages are measured", file=sys.stderr)
    figures = held(rows)
    for figure in figures:
        print(f"{figure.value:8.4f}  {'ok    ' if figure.holds else 'MISSED'}  {figure.corpus}: {figure.name}")
    if options.write:
        (ROOT / "docs" / "quality.md").write_text(report(figures, worst, shared), encoding="utf-8")
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
