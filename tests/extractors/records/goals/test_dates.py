"""Dates of a sentence with their roles."""

import pytest

from extractors.records.goals.text.dates import Role, roles
from tests.extractors.records.goals.sentences import first

ROLES = [
    ("20% by 2030", [(Role.TARGET, "2030")], "by"),
    ("20% from 2005 levels", [(Role.BASELINE, "2005")], "from, and levels behind it"),
    ("20% in 2030 compared to 2005", [(Role.TARGET, "2030"), (Role.BASELINE, "2005")], "in, compared to"),
    ("20% of the emissions that existed in 2005", [(Role.BASELINE, "2005")], "what existed then"),
    ("20% by 2022 (base year 2014)", [(Role.TARGET, "2022"), (Role.BASELINE, "2014")], "a noun of baselines belongs to the date behind it"),
    ("20% as of 2030 compared to 2009", [(Role.TARGET, "2030"), (Role.BASELINE, "2009")], "as of"),
    ("20% over the period from 2016 to 2025", [(Role.BASELINE, "2016"), (Role.TARGET, "2025")], "a span from … to"),
    ("20% as the plan, adopted in 2009, has it", [], "when something was adopted"),
    ("2030 target: 20%", [(Role.TARGET, "2030")], "the year of a target"),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROLES)
def test_a_date_has_the_role_that_the_words_beside_it_give_it(text: str, expected: list[tuple[Role, str]], why: str) -> None:
    placed, _ = first(text)
    assert [(dated.role, dated.value) for dated in roles(placed.sentence.items)] == expected, why
