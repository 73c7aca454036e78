"""What a comparison costs, as a multiple of BeautifulSoup on lxml parsing both pages, all in one run.

    python -m benchmarks.diff FOLDER [--rounds 5]

FOLDER holds saved pages with a captures.csv. It is ingested into a warehouse of its own; then each two neighbouring versions of each page
are compared in all layers. Prints each ratio and the median. Each figure is the best of its rounds, in processor time.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bs4 import BeautifulSoup

from flows.ingestion import ingest_sources
from flows.settings import load_settings
from flows.steps import Steps
from raw.store import RawStore
from warehouse.connection import reader
from warehouse.diffs.changeset import compare

PAIRS = """
SELECT c.old_capture_id, c.new_capture_id, old.doc_id, new.doc_id, new.source_uri
FROM comparisons AS c JOIN captures AS old ON old.capture_id = c.old_capture_id JOIN captures AS new ON new.capture_id = c.new_capture_id
ORDER BY new.source_uri
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        settings = load_settings({"warehouse": Path(work) / "pledger.duckdb", "store": Path(work) / "raw", "engine": "direct"})
        ingest_sources([asked.folder], settings, Steps())
        store, ratios = RawStore(settings.store), []
        with reader(settings.warehouse) as connection:
            for old, new, old_doc, new_doc, source in connection.execute(PAIRS).fetchall():
                payloads = [store.get(doc_id) for doc_id in (old_doc, new_doc)]
                parsing = best(lambda: [BeautifulSoup(payload, "lxml") for payload in payloads], asked.rounds)  # noqa: B023 -- called at once
                comparing = best(lambda: compare(connection, old, new), asked.rounds)  # noqa: B023 -- called at once
                ratios.append(comparing / parsing)
                print(f"{ratios[-1]:6.2f}  {comparing * 1000:7.1f} ms of {parsing * 1000:7.1f} ms  {source}")
        print(f"{statistics.median(ratios):6.2f}  median of {len(ratios)} pairs")


def best(work: Callable[[], object], rounds: int) -> float:
    """The least processor time of some rounds, in seconds."""
    times = []
    for _ in range(rounds):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return min(times)


if __name__ == "__main__":
    main()
