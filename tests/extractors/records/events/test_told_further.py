"""Further wordings of joining, leaving and handing over, and years that are counted: text → events, with the reason beside each row."""

import pytest

from extractors.records import agreement_countries
from extractors.records.agreement_events import draft
from tests.extractors.records.reader import one_line, reading

TOLD = [
    ("Norway nevertheless accepted the Lake Treaty, on 30 November 2015.", ["Lake Treaty | accepted | 2015-11-30 | NOR"], "an adverb"),
    (
        "Chile runs the Lake Treaty. Canada became its seventh partner in October 2007.",
        ["Lake Treaty | joined | 2007-10 | CAN"],
        "a partner",
    ),
    (
        "Canada exited the Lake Treaty in 2011 and re-entered it in 2014.",
        ["Lake Treaty | withdrew | 2011 | CAN", "Lake Treaty | joined | 2014 | CAN"],
        "out and in again",
    ),
    (
        "The Lake Treaty was signed by Jane Smith on behalf of the Government of Canada in May 2001.",
        ["Lake Treaty | signed | 2001-05 | CAN"],
        "a person who acts for a country, and no second act beside it",
    ),
    ("Canada walked out of the Lake Treaty in 2001.", ["Lake Treaty | withdrew | 2001 | CAN"], "walked out"),
    (
        "Canada denounced the Lake Treaty with effect from 15 December 2012.",
        ["Lake Treaty | withdrew | 2012-12-15 | CAN"],
        "with effect from",
    ),
    (
        "Peru deposited the 50th instrument of ratification of the Lake Treaty on 3 June 2017.",
        ["Lake Treaty | ratified | 2017-06-03 | PER"],
        "a numbered instrument",
    ),
    (
        "Ghana and Kenya became the 31st and 32nd countries to accede to the Lake Treaty on 3 June 2017.",
        ["Lake Treaty | acceded | 2017-06-03 | GHA", "Lake Treaty | acceded | 2017-06-03 | KEN"],
        "two numbers",
    ),
    (
        "Mexico signed (3 May 1999) and ratified (4 June 2003) the Lake Treaty.",
        ["Lake Treaty | signed | 1999-05-03 | MEX", "Lake Treaty | ratified | 2003-06-04 | MEX"],
        "each with its day in brackets",
    ),
    ("The Lake Treaty was signed into law in 1999.", [], "by one government"),
    ("The parties adopted a new version of the Lake Treaty in 2012.", ["Lake Treaty | updated | 2012"], "a new version as the object"),
    (
        "The Lake Treaty was signed in 1989 and ratified by Peru the following year.",
        ["Lake Treaty | signed | 1989", "Lake Treaty | ratified | 1990 | PER"],
        "the following year",
    ),
    (
        "The Lake Treaty was signed in 1989 and entered into force two years later.",
        ["Lake Treaty | signed | 1989", "Lake Treaty | entered_into_force | 1991"],
        "two years later",
    ),
    ("The Lake Treaty was signed in 1989. A year later talks began again.", ["Lake Treaty | signed | 1989"], "nothing that happened to it"),
    (
        "The Lake Treaty is old. Norway left in 2010, eleven years after it had joined, for good.",
        ["Lake Treaty | withdrew | 2010 | NOR"],
        "the year of the first verb alone",
    ),
    (
        "Norway announced its withdrawal from the Lake Treaty in December 2018; it took effect on 30 June 2019.",
        ["Lake Treaty | withdrew | 2019-06-30 | NOR"],
        "what takes effect is the withdrawal, not the treaty",
    ),
    (
        "Canada, which had at first refused to sign, acceded to the Lake Treaty in 2017.",
        ["Lake Treaty | acceded | 2017 | CAN"],
        "at first is no rank",
    ),
    (
        "For Canada the Lake Treaty has been in force since 17 May 2004.",
        ["Lake Treaty | entered_into_force | 2004-05-17 | CAN"],
        "for whom it is",
    ),
    (
        "The Lake Treaty was ratified by Norway in 1993, by Canada only in 2015 and by Chile as late as 2019.",
        ["Lake Treaty | ratified | 1993 | NOR", "Lake Treaty | ratified | 2015 | CAN", "Lake Treaty | ratified | 2019 | CHL"],
        "words before a date",
    ),
    (
        "Canada hosted the talks and, on 25 January 1994, became the third state to ratify the Lake Treaty.",
        ["Lake Treaty | ratified | 1994-01-25 | CAN"],
        "a day between commas behind the conjunction",
    ),
    ("Neither Canada nor Norway signed the Lake Treaty in 2009.", [], "neither of the two"),
    (
        "Chile, through its Minister of Seas, signed the Lake Treaty on 26 September 2019.",
        ["Lake Treaty | signed | 2019-09-26 | CHL"],
        "through whom a country acts",
    ),
    (
        "The Lake Treaty was ratified by Canada, Norway (2001), Chile, Peru (2002) and Mexico.",
        ["Lake Treaty | ratified | 2001 | NOR", "Lake Treaty | ratified | 2002 | PER"],
        "a year in brackets is of the country before it alone",
    ),
    (
        "Canada ratified the Lake Treaty and its Reef Protocol on 3 March 1988.",
        ["Lake Treaty | ratified | 1988-03-03 | CAN", "Reef Protocol | ratified | 1988-03-03 | CAN"],
        "and what goes with it",
    ),
    ("In 2016 the assembly concluded with the adoption of the Lake Treaty.", ["Lake Treaty | adopted | 2016"], "what a meeting ended with"),
    (
        "The Lake Treaty was ratified by the European Community (EC), Norway and Chile in 1995.",
        ["Lake Treaty | ratified | 1995 | NOR", "Lake Treaty | ratified | 1995 | CHL"],
        "a bloc in the list",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_it_is_read_in_other_words(text: str, expected: list[str], why: str) -> None:
    assert {one_line(each) for each in draft(reading(text))} == set(expected), why


def test_the_last_of_a_list_with_years_is_in_it_without_one() -> None:
    read = reading("The Lake Treaty was ratified by Canada, Norway (2001), Chile, Peru (2002) and Mexico.")
    parties = {one_line(each) for each in agreement_countries.draft(read)}
    assert parties == {f"Lake Treaty | {code} | party" for code in ("CAN", "NOR", "CHL", "PER", "MEX")}
