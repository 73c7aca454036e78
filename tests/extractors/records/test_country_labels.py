"""Labels that name a country or nobody: a page → events, with the reason beside each row."""

import pytest

from tests.extractors.records.pages import events

PAGES = [
    (
        "<h1>Lake Treaty</h1><ul><li>In force in Canada April 1, 1989</li><li>In force internationally January 1, 1989</li></ul>",
        ["Lake Treaty | entered_into_force | 1989-04-01 | CAN", "Lake Treaty | entered_into_force | 1989-01-01"],
        "for one, and for all",
    ),
    (
        "<h1>Lake Treaty</h1><p>In force for Norway: 3 May 2001</p><p>Entry into force in Canada: 1990</p>",
        ["Lake Treaty | entered_into_force | 2001-05-03 | NOR", "Lake Treaty | entered_into_force | 1990 | CAN"],
        "before a colon",
    ),
    ("<h1>Lake Treaty</h1><p>Signed in Norway: 3 May 2001</p>", ["Lake Treaty | signed | 2001-05-03"], "a place"),
]


@pytest.mark.parametrize(("text", "expected", "why"), PAGES)
def test_a_label_may_say_whose_act_it_is(text: str, expected: list[str], why: str) -> None:
    assert events(text) == set(expected), why
