"""Two verbs with one date: "signed X and deposited its instrument of acceptance on DAY"."""

import pytest

from extractors.records.agreement_events import draft
from tests.extractors.records.reader import one_line, reading

LAKE = "Lake Treaty"
SHARED = [
    (
        "Norway signed the Lake Treaty and deposited its instrument of acceptance on 25 May 2016.",
        ["signed | 2016-05-25 | NOR", "accepted | 2016-05-25 | NOR"],
        "the same actor, the same treaty",
    ),
    (
        "Norway signed the Lake Treaty, and ratified it, on 25 May 2016.",
        ["signed | 2016-05-25 | NOR", "ratified | 2016-05-25 | NOR"],
        "between commas",
    ),
    ("Ministers finalized and signed the Lake Treaty on 3 May 1999.", ["finalized | 1999-05-03", "signed | 1999-05-03"], "one object"),
    ("Norway had signed the Lake Treaty and ratified it in 2001.", ["ratified | 2001 | NOR"], "the first was earlier"),
    ("Norway already signed the Lake Treaty and ratified it in 2001.", ["ratified | 2001 | NOR"], "the first was earlier"),
    ("Norway signed the Lake Treaty and later ratified it in 2001.", ["ratified | 2001 | NOR"], "the second was later"),
    ("In 1999 Norway signed the Lake Treaty and ratified it in 2001.", ["signed | 1999 | NOR", "ratified | 2001 | NOR"], "two dates"),
    ("The Lake Treaty was adopted in Oslo and entered into force in 2001.", ["entered_into_force | 2001"], "nobody's act"),
]


@pytest.mark.parametrize(("text", "expected", "why"), SHARED)
def test_two_verbs_share_a_date_where_one_actor_did_both_at_once(text: str, expected: list[str], why: str) -> None:
    assert {one_line(each) for each in draft(reading(text))} == {f"{LAKE} | {each}" for each in expected}, why
