"""Gerunds that tell a fact: text → events, with the reason beside each row."""

import pytest

from extractors.records.agreement_events import draft
from tests.extractors.records.reader import one_line, reading

TOLD = [
    (
        "The Lake Treaty has 40 parties, with Norway ratifying on 3 May 2001.",
        ["Lake Treaty | ratified | 2001-05-03 | NOR"],
        "with its own country",
    ),
    (
        "The Lake Treaty was signed in 1999, with Chile signing in 2001.",
        ["Lake Treaty | signed | 1999", "Lake Treaty | signed | 2001 | CHL"],
        "one who came later",
    ),
    (
        "The Lake Treaty is old. Canada reversed its withdrawal by re-acceding to the treaty on 21 December 2016.",
        ["Lake Treaty | acceded | 2016-12-21 | CAN"],
        "upon a bare noun",
    ),
    (
        "The Lake Treaty is old. Later, Canada reversed its withdrawal by re-acceding to the Lake Treaty on 21 December 2016.",
        ["Lake Treaty | acceded | 2016-12-21 | CAN"],
        "upon a name",
    ),
    (
        "The Lake Treaty is old. That resulted in Canada becoming party to the treaty again on 21 March 2017.",
        ["Lake Treaty | joined | 2017-03-21 | CAN"],
        "resulted in",
    ),
    (
        "Ministers signed a declaration establishing the Quiet Oceans Partnership on 3 May 2004.",
        ["Quiet Oceans Partnership | established | 2004-05-03"],
        "what the text creates",
    ),
    ("Ministers discussed establishing the Quiet Oceans Partnership on 3 May 2004.", [], "no text was signed"),
    ("The minister spoke of Canada joining the Lake Treaty by 2030.", [], "a bound"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_a_gerund_tells_a_fact_where_it_has_its_own_country_or_text(text: str, expected: list[str], why: str) -> None:
    assert {one_line(each) for each in draft(reading(text))} == set(expected), why
