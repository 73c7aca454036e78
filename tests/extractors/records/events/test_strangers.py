"""What one side approves is not adopted by that: text → events, with the reason beside each row."""

import pytest

from tests.extractors.records.pages import events

LYNX = "Lynx Convention"
TOLD = [
    (f"The {LYNX} was approved by the Federal Assembly on 20 June 1996.", set(), "a federal assembly"),
    (f"The National Assembly approved the {LYNX} in 2003.", set(), "a national one: no adverb, though it ends like one"),
    (f"The Dáil approved the {LYNX} in 2003.", set(), "a chamber by its own name"),
    (f"The {LYNX} was approved by Council Decision 81/462/EEC of 11 June 1981.", set(), "a union's own act"),
    (f"The {LYNX} was adopted by the General Assembly in 2003.", {f"{LYNX} | adopted | 2003"}, "the assembly of many"),
    (f"The {LYNX} was established in response to a United Nations Resolution in 1972.", {f"{LYNX} | established | 1972"}, "no agreement"),
    (f"The {LYNX} was signed by Ireland, subject to ratification, in 1996.", {f"{LYNX} | signed | 1996 | IRL"}, "past a condition"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD, ids=[why for *_, why in TOLD])
def test_what_one_side_approves_is_not_adopted_by_that(text: str, expected: set[str], why: str) -> None:
    assert events(f"<p>{text}</p>") == expected, why
