"""How a number is meant: the words beside it."""

import pytest

from extractors.records.goals.text.comparator import comparator
from tests.extractors.records.goals.sentences import first

MEANT = [
    ("cut waste by 20%", "=", "nothing beside it"),
    ("cut waste by more than 20%", ">", "more than"),
    ("cut waste by over 20%", ">", "over"),
    ("cut waste by at least 20%", ">=", "at least"),
    ("cut waste by a minimum of 20%", ">=", "a minimum of"),
    ("cut waste by 20% or more", ">=", "or more, behind it"),
    ("cut waste by less than 20%", "<", "less than"),
    ("cut waste by up to 20%", "<=", "up to"),
    ("cut waste by no more than 20%", "<=", "no more than"),
    ("cut waste by about 20%", "~", "about"),
    ("cut waste by almost 20%", "~", "almost"),
    ("cut waste by nearly 20%", "~", "nearly"),
    ("cut waste by at least a further 20%", ">=", "a word between the comparator and the number"),
    ("at least the waste was cut by 20%", "=", "a comparator of something else"),
]


@pytest.mark.parametrize(("text", "expected", "why"), MEANT)
def test_the_comparator_is_what_stands_beside_the_number(text: str, expected: str, why: str) -> None:
    placed, at = first(text)
    assert comparator(placed.sentence, at) == expected, why
