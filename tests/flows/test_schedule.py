"""How often a schedule fires, in the words that people give. (That it does fire is in test_prefect.)"""

from datetime import timedelta

import pytest

from flows.schedule import interval
from schemas.errors import UsageError


@pytest.mark.parametrize(
    ("words", "span"),
    [("30s", timedelta(seconds=30)), ("10m", timedelta(minutes=10)), ("6h", timedelta(hours=6)), ("1d", timedelta(days=1))],
)
def test_a_number_and_a_unit(words: str, span: timedelta) -> None:
    assert interval(words) == span


@pytest.mark.parametrize("words", ["", "10", "m", "0s", "-5m", "1.5h", "10 m", "ten minutes", "5w"])
def test_anything_else_is_refused_with_examples(words: str) -> None:
    with pytest.raises(UsageError, match="30s, 10m, 6h, 1d"):
        interval(words)
