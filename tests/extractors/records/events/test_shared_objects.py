"""Acts upon several agreements, deposits told by a noun, and times between a country and its verb: text → events, with the reason."""

import pytest

from extractors.records.agreement_events import draft
from tests.extractors.records.reader import one_line, reading

TOLD = [
    (
        "Peru acceded to the Lake Treaty and the Reef Protocol on 15 December 1989.",
        ["Lake Treaty | acceded | 1989-12-15 | PER", "Reef Protocol | acceded | 1989-12-15 | PER"],
        "two objects of one verb",
    ),
    (
        "Peru has been a party to the Lake Treaty and to the Reef Protocol since 1993.",
        ["Lake Treaty | joined | 1993 | PER", "Reef Protocol | joined | 1993 | PER"],
        "a standing in two",
    ),
    (
        "Peru signed the Lake Treaty in 1990, and the Reef Protocol entered into force in 1993.",
        ["Lake Treaty | signed | 1990 | PER", "Reef Protocol | entered_into_force | 1993"],
        "the second is a subject",
    ),
    (
        "The Lake Treaty grew with the deposit by Peru, on 26 November 2003, of the fiftieth instrument of ratification.",
        ["Lake Treaty | ratified | 2003-11-26 | PER"],
        "a deposit with its day",
    ),
    (
        "With the deposit, on 30 June 2017, of its instrument of accession by Peru, the Lake Treaty has 68 parties.",
        ["Lake Treaty | acceded | 2017-06-30 | PER"],
        "a deposit whose country stands behind",
    ),
    ("The Lake Treaty awaits the deposit of the fiftieth instrument of ratification.", [], "nobody's deposit"),
    (
        "Peru on 6 September 2017 deposited its instrument of accession to the Lake Treaty.",
        ["Lake Treaty | acceded | 2017-09-06 | PER"],
        "a day between the country and its verb",
    ),
    ("Peru, in 2002, ratified the Lake Treaty.", ["Lake Treaty | ratified | 2002 | PER"], "the same between commas"),
    (
        "After Peru joined in September 2015, the Lake Treaty had 12 parties.",
        ["Lake Treaty | joined | 2015-09 | PER"],
        "the agreement is named behind",
    ),
    (
        "Ministers adopted the Lake Treaty at a conference convened in September 1998.",
        ["Lake Treaty | adopted | 1998-09"],
        "the time of the conference",
    ),
    (
        "The Lake Treaty is old. Entry into force, on 14 January 1998, followed a deposit by Japan.",
        ["Lake Treaty | entered_into_force | 1998-01-14"],
        "a noun that opens its sentence",
    ),
    ("The Lake Treaty is old. In November 2006, the Parties amended Annex I.", ["Lake Treaty | amended | 2006-11"], "a part of its text"),
    ("The Lake Treaty is old. In October 2009, Article 6 was amended.", ["Lake Treaty | amended | 2009-10"], "the same, passive"),
    (
        "Peru signed the Lake Treaty in 2016 and the instrument of ratification was deposited in 2017.",
        ["Lake Treaty | signed | 2016 | PER", "Lake Treaty | ratified | 2017 | PER"],
        "whose instrument is told before",
    ),
    (
        "The Lake Treaty was signed in 1995 and was ratified by Peru in the same year.",
        ["Lake Treaty | signed | 1995", "Lake Treaty | ratified | 1995 | PER"],
        "the same year, behind the agent",
    ),
    ("With Peru's accession in 1988, the Lake Treaty had eight members.", ["Lake Treaty | acceded | 1988 | PER"], "an owner behind 'with'"),
    ("Peru has been bound by the Lake Treaty since 1985.", ["Lake Treaty | joined | 1985 | PER"], "bound since"),
    ("Peru's Chamber of Deputies approved the Lake Treaty in 2013.", [], "a body of one country"),
    ("The scope of the Lake Treaty was broadened in 2004.", ["Lake Treaty | expanded | 2004"], "its scope is its own"),
    (
        "Peru joined the Lake Treaty in 2013, Chile a year later.",
        ["Lake Treaty | joined | 2013 | PER", "Lake Treaty | joined | 2014 | CHL"],
        "a verb that is left out, with a counted year",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_what_is_shared_or_stands_apart_is_drafted(text: str, expected: list[str], why: str) -> None:
    assert [one_line(each) for each in draft(reading(text))] == expected, why
