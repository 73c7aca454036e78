"""Countries with a date of their own each: text → events, with the reason beside each row."""

import pytest

from extractors.records.agreement_events import draft
from tests.extractors.records.reader import one_line, reading

OWN = [
    (
        "The Lake Treaty is old. Among those to accede in recent years are Peru (2009), Chile (2012) and Ghana (2014).",
        ["Lake Treaty | acceded | 2009 | PER", "Lake Treaty | acceded | 2012 | CHL", "Lake Treaty | acceded | 2014 | GHA"],
        "an infinitive of what they did",
    ),
    (
        "Parties to the Lake Treaty include Peru (since 1985) and Chile (since 1988).",
        ["Lake Treaty | joined | 1985 | PER", "Lake Treaty | joined | 1988 | CHL"],
        "a noun for them",
    ),
    (
        "The first to ratify the Lake Treaty was Peru (January 2004), followed by Chile (February 2004).",
        ["Lake Treaty | ratified | 2004-01 | PER", "Lake Treaty | ratified | 2004-02 | CHL"],
        "neither takes the other's date",
    ),
    (
        "So far the Lake Treaty has been ratified by Peru (June 2008), Chile (July 2009) and, most recently, Ghana (2012).",
        ["Lake Treaty | ratified | 2008-06 | PER", "Lake Treaty | ratified | 2009-07 | CHL", "Lake Treaty | ratified | 2012 | GHA"],
        "past what says which was the last",
    ),
    (
        "In 2010 five states ratified the Lake Treaty. These were Peru (3 May 2010) and Chile (4 May 2010).",
        ["Lake Treaty | ratified | 2010-05-03 | PER", "Lake Treaty | ratified | 2010-05-04 | CHL"],
        "the act of the sentence before",
    ),
    (
        "Few have accepted the Lake Treaty. Sweden was the first to do so, in November 2015, followed by Peru and Chile in 2017.",
        ["Lake Treaty | accepted | 2015-11 | SWE", "Lake Treaty | accepted | 2017 | PER", "Lake Treaty | accepted | 2017 | CHL"],
        "two that share the second date",
    ),
    (
        "The last to join the Lake Treaty was Ghana, in January 2012.",
        ["Lake Treaty | joined | 2012-01 | GHA"],
        "one alone, between commas",
    ),
    (
        "The Lake Treaty was ratified in 1986 by Peru and Chile and in 1994 by Ghana.",
        ["Lake Treaty | ratified | 1986 | PER", "Lake Treaty | ratified | 1986 | CHL", "Lake Treaty | ratified | 1994 | GHA"],
        "dates that go before those who did it",
    ),
    (
        "The Lake Treaty was ratified in 2003 (Peru), 2004 (Chile) and 2005 (Ghana).",
        ["Lake Treaty | ratified | 2003 | PER", "Lake Treaty | ratified | 2004 | CHL", "Lake Treaty | ratified | 2005 | GHA"],
        "the countries stand behind their dates",
    ),
    (
        "Since March 2016 all countries can accede to the Lake Treaty. Peru and Chile were the first to do so, both in 2018. "
        "They were followed by Ghana in June 2020, Kenya and India in 2021.",
        [
            "Lake Treaty | acceded | 2018 | PER",
            "Lake Treaty | acceded | 2018 | CHL",
            "Lake Treaty | acceded | 2020-06 | GHA",
            "Lake Treaty | acceded | 2021 | KEN",
            "Lake Treaty | acceded | 2021 | IND",
        ],
        "what some did of what all may do",
    ),
    (
        "Peru signed the Quiet Oceans Partnership on 13 December 2018, and Spain and Chile on 28 March 2019.",
        [
            "Quiet Oceans Partnership | signed | 2018-12-13 | PER",
            "Quiet Oceans Partnership | signed | 2019-03-28 | ESP",
            "Quiet Oceans Partnership | signed | 2019-03-28 | CHL",
        ],
        "who signs on another day signs for itself",
    ),
    (
        "The Lake Treaty was opened for signature on 14 May 2010. Peru and Chile signed on the same day, Kenya on 19 May 2010.",
        ["Lake Treaty | signed | 2010-05-14 | PER", "Lake Treaty | signed | 2010-05-14 | CHL", "Lake Treaty | signed | 2010-05-19 | KEN"],
        "the same day, and another one",
    ),
]
NOT_OWN = [
    ("The parties to the Lake Treaty met in Oslo, Norway, in July 1998.", [], "a country that says where a town lies"),
    ("The parties to the Lake Treaty met for the first time in Bergen, Norway in 1980.", [], "the same without a comma"),
    ("Under the Lake Treaty deals were signed with Peru on 20 October 2020 and with Ghana on 23 November 2020.", [], "with whom"),
    ("All parties to the Lake Treaty but Peru (2009) and Chile (2012) have met the goal.", [], "those that are excepted"),
    ("The Lake Treaty will be ratified by Peru (2030) and Chile (2031).", [], "a plan"),
    ("The Lake Treaty has not been ratified by Peru (population in 2010: 30 million).", [], "what was not done"),
    (
        "Signatories to the Lake Treaty, which Peru, in 2001, left, number 30.",
        ["Lake Treaty | withdrew | 2001 | PER"],
        "a clause of its own",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), OWN)
def test_each_country_has_its_own_date(text: str, expected: list[str], why: str) -> None:
    found = {one_line(each) for each in draft(reading(text))}
    assert set(expected) <= found, why
    assert not {each for each in found if each.count("|") > 2} - set(expected), why


@pytest.mark.parametrize(("text", "expected", "why"), NOT_OWN)
def test_what_stands_beside_a_date_may_do_nothing(text: str, expected: list[str], why: str) -> None:
    assert [one_line(each) for each in draft(reading(text)) if each.values["country"]] == expected, why
