"""What holds for any text: mentions are slices, in order, apart, of known codes; and the cost grows with the length alone."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.components.countries.finder import find
from schemas.country import country_codes

WORDS = [
    "Georgia",
    "US",
    "U.S.",
    "Korea,",
    "South",
    "Africa",
    "Republic of",
    "the",
    "Congo",
    "American",
    "Indian",
    "Ocean",
    "French",
    "and",
]
WORDS += [
    "Jordan",
    "Smith",
    ",",
    ";",
    "-",
    "/",
    "(",
    ")",
    "\t",
    "\n",
    "Côte d’Ivoire",
    "Serbia and Montenegro",
    "in",
    "St.",
    "Lebanon, Pa.",
    "x",
]
TEXTS = st.lists(st.sampled_from(WORDS) | st.text(max_size=5), max_size=30).map(" ".join)


@given(TEXTS)
@settings(max_examples=300)
def test_mentions_are_apart_in_order_and_of_known_codes(text: str) -> None:
    end = 0
    for found in find(text).found:
        assert end <= found.start_char < found.end_char <= len(text)
        assert found.value in country_codes()
        end = found.end_char


@given(TEXTS)
@settings(max_examples=100)
def test_the_same_text_gives_the_same_mentions(text: str) -> None:
    assert find(text).found == find(text).found


@pytest.mark.parametrize(
    "unit", ["U.S. ", "Georgia ", "Republic of ", "A", "1", "(", "Korea, ", "in French, ", "Serbia and ", "Jordan Smith, "]
)
def test_the_cost_is_linear_in_the_length(unit: str) -> None:
    def cost(length: int) -> float:
        text = unit * (length // len(unit))
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            find(text)
            best = min(best, time.process_time() - start)
        return best

    find(unit)
    assert cost(80_000) < 12 * cost(20_000) + 0.1  # four times the text; quadratic would be sixteen
