"""One country's treaties line by line: a page → events, with the reason beside each row."""

import pytest

from tests.extractors.records.pages import events

PAGES = [
    (
        "<h1>Treaties of Zambia</h1><p>They are:</p><p>Lake Treaty: 24 January 1990 (accession)</p>"
        "<p>Reef Protocol: 15 April 1994 (ratification)</p>",
        ["Lake Treaty | acceded | 1990-01-24 | ZMB", "Reef Protocol | ratified | 1994-04-15 | ZMB"],
        "a mark behind the date",
    ),
    (
        "<h1>Kenya and the sea</h1><ul><li>Lake Treaty (ratified 5 June 1990)</li><li>Reef Protocol: signed 2001, ratified 2004</li></ul>",
        ["Lake Treaty | ratified | 1990-06-05 | KEN", "Reef Protocol | signed | 2001 | KEN", "Reef Protocol | ratified | 2004 | KEN"],
        "a label before it",
    ),
    (
        "Kenya and the sea\n\nThese bind it:\n\nLake Treaty: 24 January 1990 (accession)\nReef Protocol: 15 April 1994 (ratification)\n",
        ["Lake Treaty | acceded | 1990-01-24 | KEN", "Reef Protocol | ratified | 1994-04-15 | KEN"],
        "lines of one paragraph",
    ),
    (
        "<h1>Treaties</h1><p>Kenya and Ghana belong to these:</p><p>Lake Treaty: 24 January 1990 (accession)</p>",
        [],
        "two countries: whose is not said",
    ),
    ("<h1>Treaties</h1><p>Lake Treaty: 24 January 1990 (accession)</p>", [], "no country"),
    ("<h1>Kenya</h1><p>Lake Treaty: 24 January 1990</p>", [], "no act"),
]


@pytest.mark.parametrize(("text", "expected", "why"), PAGES)
def test_a_line_tells_an_act_of_the_pages_country(text: str, expected: list[str], why: str) -> None:
    assert events(text) == set(expected), why
