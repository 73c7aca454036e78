"""Countries that stand for a number of them, and what they mean by it: text → events, with the reason beside each row."""

import pytest

from extractors.records.agreement_events import draft
from tests.extractors.records.reader import one_line, reading

TOLD = [
    (
        "Ten states ratified the Lake Treaty on 3 May 2001, among them Peru, Chile and Ghana.",
        [
            "Lake Treaty | ratified | 2001-05-03 | PER",
            "Lake Treaty | ratified | 2001-05-03 | CHL",
            "Lake Treaty | ratified | 2001-05-03 | GHA",
        ],
        "among them",
    ),
    (
        "The Lake Treaty was opened for signature in November 2016. On its first day (15 November), four countries signed the Treaty: "
        "Peru, Chile; Ghana and India.",
        [
            "Lake Treaty | opened_for_signature | 2016-11",
            "Lake Treaty | signed | 2016-11-15 | PER",
            "Lake Treaty | signed | 2016-11-15 | CHL",
            "Lake Treaty | signed | 2016-11-15 | GHA",
            "Lake Treaty | signed | 2016-11-15 | IND",
        ],
        "a list in full, and a day of a month told before",
    ),
    (
        "Among the countries that ratified the Lake Treaty on 3 May 2001 were Peru and Chile.",
        ["Lake Treaty | ratified | 2001-05-03 | PER", "Lake Treaty | ratified | 2001-05-03 | CHL"],
        "the sentence turned round",
    ),
    (
        "Peru, which acceded to the Lake Treaty on 24 May 2014, was followed by Chile on the same day.",
        ["Lake Treaty | acceded | 2014-05-24 | PER", "Lake Treaty | acceded | 2014-05-24 | CHL"],
        "one that was followed",
    ),
    (
        "Peru is a signatory to the Lake Treaty, having signed it on 22 April 2016.",
        ["Lake Treaty | signed | 2016-04-22 | PER"],
        "having, behind its subject",
    ),
    (
        "The Lake Treaty between Peru and Chile was signed on 7 May 1936, ratified by Peru in 1936 and by Chile in 1937.",
        ["Lake Treaty | signed | 1936-05-07", "Lake Treaty | ratified | 1936 | PER", "Lake Treaty | ratified | 1937 | CHL"],
        "between whom it is",
    ),
    (
        "Ten states ratified the Lake Treaty on 3 May 2001, which bans the trade in rare birds, including those of Peru.",
        [],
        "examples of something else",
    ),
    ("Ten states met on 3 May 2001, among them Peru. The Lake Treaty is old.", [], "no act"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_some_stand_for_many(text: str, expected: list[str], why: str) -> None:
    assert sorted({one_line(each) for each in draft(reading(text))}) == sorted(expected), why
