"""Agreements listed under what was done to all of them: a page → events, with the reason beside each row."""

import pytest

from tests.extractors.records.pages import events

PAGES = [
    (
        "<p>The conference resulted in two treaties concluded in 1958:</p>"
        "<ul><li>Lake Treaty, entry into force: 10 September 1964</li><li>Reef Protocol</li></ul>",
        ["Lake Treaty | adopted | 1958", "Lake Treaty | entered_into_force | 1964-09-10", "Reef Protocol | adopted | 1958"],
        "one act, one day, and a label of its own",
    ),
    (
        "<p>In May 2004 ministers signed these agreements:</p><ul><li>the Lake Treaty on fish;</li><li>the Reef Protocol.</li></ul>",
        ["Lake Treaty | signed | 2004-05", "Reef Protocol | signed | 2004-05"],
        "signed together",
    ),
    ("<p>They spoke of these agreements in 2004:</p><ul><li>the Lake Treaty</li></ul>", [], "no act"),
    ("<p>Agreements to be signed in 2004:</p><ul><li>the Lake Treaty</li></ul>", [], "a plan"),
    ("<p>Treaties signed between 2001 and 2004:</p><ul><li>the Lake Treaty</li></ul>", [], "no single day"),
    (
        "<p>In 2004 they signed an instrument on these parts of the Reef Protocol:</p><ul><li>the Lake Treaty</li></ul>",
        [],
        "the lead-in is about another one",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), PAGES)
def test_an_item_has_the_act_of_its_lead_in(text: str, expected: list[str], why: str) -> None:
    assert events(text) == set(expected), why
