"""The bare parse: BeautifulSoup on lxml over the pages of a folder, in a process that has loaded nothing else.

    python -m benchmarks.bare FOLDER

Prints processor and wall time in seconds. The text is decoded before, so that no library pays for guessing charsets.
"""

import gc
import sys
import time
from pathlib import Path

from bs4 import BeautifulSoup

from extractors.documents.charset import decode

PAGES = {".html", ".htm", ".md", ".txt"}


def texts(folder: Path) -> list[str]:
    """The decoded markup of every page below a folder."""
    return [decode(path.read_bytes(), declared=None).text for path in sorted(folder.rglob("*")) if path.suffix in PAGES]


def main() -> None:
    """Parse once to warm up, then once for the figures."""
    pages = texts(Path(sys.argv[1]))
    for _ in range(2):
        gc.collect()
        cpu, wall = time.process_time(), time.perf_counter()
        for page in pages:
            BeautifulSoup(page, "lxml")
        costs = time.process_time() - cpu, time.perf_counter() - wall
    print(*costs)


if __name__ == "__main__":
    main()
