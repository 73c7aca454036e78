"""Acts that go on from another one, dates that take their year from elsewhere: text → records, with the reason beside each row."""

import pytest

from extractors.records.agreement_events import draft
from tests.extractors.records.pages import events
from tests.extractors.records.reader import one_line, reading

REEF = "Reef Protocol"
GOING_ON = [
    (
        "60 countries have ratified the Reef Protocol. Norway was the first to do so, on 22 January 2011. Peru did so on 20 July 2012.",
        ["ratified | 2011-01-22 | NOR", "ratified | 2012-07-20 | PER"],
        "the act of the sentence before, and of the one before that",
    ),
    (
        "Norway acceded to the Reef Protocol on 3 May 1999. Chile followed suit in 2001 and Kenya in 2004.",
        ["acceded | 1999-05-03 | NOR", "acceded | 2001 | CHL", "acceded | 2004 | KEN"],
        "several that followed",
    ),
    (
        "Chile acceded to the Reef Protocol on 13 June 2022.\nGhana and Kenya joined in 2023.\nBrazil, home of most reefs, signed in 2018.",
        ["acceded | 2022-06-13 | CHL", "joined | 2023 | GHA", "joined | 2023 | KEN", "signed | 2018 | BRA"],
        "verbs without an object where the page tells who has joined what",
    ),
    (
        "The Reef Protocol was opened for signature on 14 May 2010 and signed that day by Kenya and Ghana; Peru did so on 19 May.",
        ["opened_for_signature | 2010-05-14", "signed | 2010-05-14 | KEN", "signed | 2010-05-14 | GHA", "signed | 2010-05-19 | PER"],
        "that day, and a day of the same year",
    ),
    (
        "Canada signed the Reef Protocol on the day it opened for signature, 20 September 2013.",
        ["signed | 2013-09-20 | CAN", "opened_for_signature | 2013-09-20"],
        "the day of another event",
    ),
    (
        "Peru has reefs of its own. It ratified the Reef Protocol in 2016, after Chile had deposited its ratification in May 2014.",
        ["ratified | 2016 | PER", "ratified | 2014-05 | CHL"],
        "the country that the sentence before is about",
    ),
    (
        "The Reef Protocol was adopted at COP5 (Bergen, Norway, October 2017) and signed there by Peru and Chile.",
        ["adopted | 2017-10", "signed | 2017-10 | PER", "signed | 2017-10 | CHL"],
        "a bracket with the place and the date, and what was done there",
    ),
    ("The Reef Protocol was adopted on 3 May 1999 and signed on 7 June.", ["adopted | 1999-05-03", "signed | 1999-06-07"], "a later day"),
]
SILENT = [
    ("Norway ratified the Reef Protocol. Peru intends to do so in 2012.", "an intention"),
    ("Norway ratified the Reef Protocol. Peru did not do so in 2012.", "it did not"),
    ("Norway has reefs. Peru followed in 2012.", "nothing was told that it could follow"),
]


@pytest.mark.parametrize(("text", "expected", "why"), GOING_ON)
def test_an_act_may_go_on_from_another(text: str, expected: list[str], why: str) -> None:
    found = {one_line(each) for each in draft(reading(*text.split("\n")))}
    assert found == {f"{REEF} | {each}" for each in expected}, why


@pytest.mark.parametrize(("text", "why"), SILENT)
def test_what_only_seems_to_go_on_is_no_act(text: str, why: str) -> None:
    assert [one_line(each) for each in draft(reading(text))] == [], why


def test_a_day_of_the_year_before_is_not_guessed() -> None:
    told = [one_line(each) for each in draft(reading("The Reef Protocol was adopted on 3 May 1999 and signed on 7 March."))]
    assert told == [f"{REEF} | adopted | 1999-05-03"], "March of which year is not said"


@pytest.mark.parametrize(
    ("head", "line", "expected"),
    [
        ("For Immediate Release<br>March 23, 2016", "Canada and Peru signed the Reef Accord on March 22.", {"signed | 2016-03-22"}),
        ("Published: 23 March 2016", "Canada and Peru today signed the Reef Accord.", {"signed | 2016-03-23"}),
        ("Published: 23 March 2016", "Canada and Peru signed the Reef Accord on April 22.", set()),
        ("We have known it since March 23, 2016", "Canada and Peru signed the Reef Accord on March 22.", set()),
    ],
)
def test_days_take_their_year_from_the_day_of_the_page(head: str, line: str, expected: set[str]) -> None:
    assert events(f"<h1>News</h1><p>{head}</p><p>{line}</p>") == {f"Reef Accord | {each}" for each in expected}
