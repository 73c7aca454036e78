"""The mention pass: all components over the blocks of a page, at a price that grows with the length alone."""

import time

import pytest

from extractors.found import found_in
from extractors.pipeline import build_nlp

UNITS = {
    "capitals": "A",
    "digits": "1",
    "brackets": "(",
    "brackets between blanks": "( ",
    "names": "Convention on Air Pollution, Paris ",
    "head nouns": "Agreement ",
    "head nouns that join": "Protocol to the ",
    "countries": "Georgia, Chad and U.S.-Jordan; ",
    "dates": "from 4 to 22 May 2011, ",
    "percentages": "20 to 25%, ",
    "prose": "In 2011 the U.S. and Canada signed the Lake Agreement, which isn't to cut lead by 40 percent before 2020. ",
}


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_its_cost_grows_with_the_length_alone(unit: str) -> None:
    """100 kB in at most twelve times the time of 20 kB: five times is linear, twenty-five quadratic, the rest a busy machine."""
    small, large = (min(_seconds(unit * (size // len(unit))) for _ in range(2)) for size in (20_000, 100_000))
    assert large < 12 * small + 0.2


def test_a_batch_gives_what_each_block_alone_gives() -> None:
    texts = [unit * 3 for unit in UNITS.values()]
    nlp = build_nlp()
    alone = [found_in(nlp(text)) for text in texts]
    assert any(alone)
    for size in (1, 4, 100):
        assert [found_in(doc) for doc in nlp.pipe(texts, batch_size=size)] == alone


def _seconds(text: str) -> float:
    began = time.process_time()
    build_nlp()(text)
    return time.process_time() - began
