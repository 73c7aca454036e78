"""What the mention pass costs, as a multiple of spaCy's bare tokenizer on the same blocks, all in one run.

    python -m benchmarks.mentions [FOLDER] [--rounds 15]

The pass is all of the pipeline: tokens, and the components of dates, countries, percentages and agreements; the blocks are those that
records are read from. Each round takes `spacy.blank("en")`, then the pass, then the pass with one component alone, one after the other
and both warm; of all rounds the least counts. Processor time.
"""

import argparse
import platform
from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import spacy
from spacy.language import Language

from benchmarks.bare import PAGES
from benchmarks.ingest import SAMPLES, cost
from extractors.documents import parse
from extractors.pipeline import build_nlp
from extractors.reading import block_texts, mined_blocks

TOKENS, PASS = 'tokens by spacy.blank("en")', "the mention pass"


def blocks(folder: Path) -> list[str]:
    """The texts of the blocks that are mined, of every page below a folder."""
    documents = [parse(path.read_bytes()) for path in sorted(folder.rglob("*")) if path.suffix in PAGES]
    return [text for document in documents for text in block_texts(document, mined_blocks(document))]


def measure(texts: list[str], rounds: int) -> dict[str, float]:
    """Seconds of processor time by what was done."""
    bare, nlp = spacy.blank("en"), build_nlp()
    calls: dict[str, Callable[[], object]] = {TOKENS: partial(_pass, bare, texts), PASS: partial(_pass, nlp, texts)}
    for name in nlp.pipe_names:
        others = [other for other in nlp.pipe_names if other != name]
        calls[f"  of it tokens and {name}"] = partial(_pass, nlp, texts, others)
    for call in calls.values():
        call()  # warm
    seen = [{name: cost(call)[0] for name, call in calls.items()} for _ in range(rounds)]
    return {name: min(costs[name] for costs in seen) for name in calls}


def _pass(nlp: Language, texts: list[str], without: Sequence[str] = ()) -> None:
    deque(nlp.pipe(texts, disable=without), maxlen=0)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=SAMPLES)
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    texts = blocks(options.folder)
    costs = measure(texts, options.rounds)
    print(f"{len(texts)} blocks, {sum(map(len, texts))} characters, Python {platform.python_version()}, least of {options.rounds} rounds")
    for name, seconds in costs.items():
        print(f"{seconds * 1000:9.1f} ms {seconds / costs[TOKENS]:8.2f}  {name}")


if __name__ == "__main__":
    main()
