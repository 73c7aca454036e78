"""What a percentage hangs on: a verb, a noun, a goal, a level."""

import pytest

from extractors.records.goals.shapes.finding import find
from tests.extractors.records.goals.sentences import first

CHANGES = [
    ("They will cut waste by 20%.", ("reduce", "verb"), "a verb with by"),
    ("They will cut waste 20% by 2030.", ("reduce", "verb"), "a verb without by"),
    ("They will raise the share to 20%.", ("increase", "verb"), "a verb with to"),
    ("They will limit the loss to 20%.", ("limit", "verb"), "a limit"),
    ("They want a 20% reduction.", ("reduce", "noun"), "a noun behind the number"),
    ("They want a reduction of 20%.", ("reduce", "noun"), "a noun before the number"),
    ("They want a 20% rise in tests.", ("increase", "noun"), "a noun of increase"),
    ("They have a target of 20%.", ("reach", "goal"), "a goal without a direction"),
    ("They have a waste reduction target of 20%.", ("reduce", "goal"), "a goal whose modifiers give the direction"),
    ("They missed their 20% goal.", ("reach", "goal"), "the number before the goal"),
    ("It should be 20% below 1990 levels.", ("reduce", "level"), "a level"),
    ("It shows how -20% by 2030 looks.", ("reduce", "label"), "a minus"),
    ("They will phase out 20% by 2030.", ("reduce", "verb"), "a verb with its particle"),
    ("They fell short by 20%.", None, "a verb whose particle makes it something else"),
    ("They account for 20%.", None, "a share"),
    ("The price is 20%.", None, "nothing is changed"),
]


@pytest.mark.parametrize(("text", "expected", "why"), CHANGES)
def test_the_change_is_the_word_that_governs_the_number(text: str, expected: tuple[str, str] | None, why: str) -> None:
    placed, at = first(text)
    change = find(placed.sentence, at)
    assert (change and (change.direction, change.how)) == expected, why
