"""What reading an archive costs, as a multiple of warcio's own pass over it (records and payloads read), all in one run.

    python -m benchmarks.archives FILE… [--rounds 5] [--json] [--without-fastwarc]

For each WARC or ARC file: a pass in which every payload is known (what an unchanged archive costs before the warehouse is asked), one in
which the payloads are new, read and stored but not judged, one in which every capture is judged and nothing stored, and the whole: new,
judged and stored. The best of the rounds, in CPU seconds and in wall time. FastWARC reads where it is installed, unless told otherwise.
"""

import argparse
import json
import platform
import tempfile
import time
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from unittest.mock import patch

from warcio.archiveiterator import ArchiveIterator

from flows.batches import batches
from flows.steps import store
from raw import archive_records
from raw.arrival import Arrival
from raw.sources import read
from raw.store import RawStore

BATCH = 100

Seconds = tuple[float, float]  # CPU, wall


def seconds(work: Callable[[], object]) -> Seconds:
    """What one call costs."""
    cpu, wall = time.process_time(), time.perf_counter()
    work()
    return time.process_time() - cpu, time.perf_counter() - wall


def warcio_pass(path: Path) -> None:
    """Every record and every payload, by warcio alone."""
    with path.open("rb") as stream:
        for record in ArchiveIterator(stream, arc2warc=True):
            record.content_stream().read()


def known(path: Path) -> None:
    """Every capture down to its id: all that a known one costs."""
    for item in read(path):
        if isinstance(item, Arrival):
            assert item.capture_id


def judged(path: Path) -> None:
    """Every capture with its quality."""
    for item in read(path):
        if isinstance(item, Arrival):
            assert item.capture


def stored(path: Path) -> Seconds:
    """Every payload and capture in an empty store, synced to disk, unjudged; removing the store is not counted."""

    def work(root: Path) -> None:
        for batch in batches(read(path), BATCH):
            raw = RawStore(root)
            for arrival in batch.arrivals:
                raw.put(arrival.payload, arrival.doc_id)
            raw.log([arrival.unjudged for arrival in batch.arrivals])

    with tempfile.TemporaryDirectory() as place:
        return seconds(lambda: work(Path(place) / "store"))


def new(path: Path) -> Seconds:
    """The same as an ingestion does it: judged as well."""
    with tempfile.TemporaryDirectory() as place:
        return seconds(lambda: [store(batch, Path(place) / "store") for batch in batches(read(path), BATCH)])


def measure(path: Path, rounds: int) -> dict[str, dict[str, float]]:
    """The ratios of each pass to warcio's, the best of each over the rounds."""
    passes: dict[str, Callable[[], Seconds]] = {
        "warcio": lambda: seconds(lambda: warcio_pass(path)),
        "known": lambda: seconds(lambda: known(path)),
        "new: read and stored": lambda: stored(path),
        "judged, not stored": lambda: seconds(lambda: judged(path)),
        "new: read, judged and stored": lambda: new(path),
    }
    found: dict[str, list[Seconds]] = {name: [] for name in passes}
    for _ in range(rounds):
        for name, run in passes.items():
            found[name].append(run())
    best = {name: (min(cpu for cpu, _ in times), min(wall for _, wall in times)) for name, times in found.items()}
    floor = best.pop("warcio")
    ratios = {name: {"cpu": round(cpu / floor[0], 2), "wall": round(wall / floor[1], 2)} for name, (cpu, wall) in best.items()}
    return {"warcio (seconds)": {"cpu": round(floor[0], 4), "wall": round(floor[1], 4)}, **ratios}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--without-fastwarc", action="store_true")
    options = parser.parse_args()
    with patch.object(archive_records, "installed", return_value=False) if options.without_fastwarc else nullcontext():
        figures = {path.name: measure(path, options.rounds) for path in options.files}
    if options.json:
        print(json.dumps({"python": platform.python_version(), **figures}, indent=2))
        return
    print(f"Python {platform.python_version()}")
    for name, rows in figures.items():
        print(name)
        for what, ratio in rows.items():
            print(f"  {ratio['cpu']:8.3f} cpu {ratio['wall']:8.3f} wall  {what}")


if __name__ == "__main__":
    main()
