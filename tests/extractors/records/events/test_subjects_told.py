"""Subjects and dates that stand further off: text → records, with the reason beside each row."""

import pytest

from extractors.records.agreement_events import draft
from tests.extractors.records.pages import events
from tests.extractors.records.reader import one_line, reading

REEF = "Reef Protocol"
TOLD = [
    (
        "The Reef Protocol, named for the bay where thousands were poisoned in those years, was adopted in 2013.",
        ["adopted | 2013"],
        "a long apposition",
    ),
    (
        "The Reef Protocol is old. In accordance with its Article 20 it entered into force on 4 January 2006.",
        ["entered_into_force | 2006-01-04"],
        "it",
    ),
    ("Canada took part in the talks: the Reef Protocol, ratified in July 1997, caps it.", ["ratified | 1997-07 | CAN"], "one country only"),
    ("Chile and Peru took part: the Reef Protocol, ratified in July 1997, caps it.", [], "two: whose is not said"),
    ("The President signed the Reef Protocol for Norway on 6 November 2013.", ["signed | 2013-11-06 | NOR"], "for whom"),
    (
        "Norway and Chile joined the Reef Protocol in 2001. Ghana became the latest in May 2004.",
        ["joined | 2001 | NOR", "joined | 2001 | CHL", "joined | 2004-05 | GHA"],
        "latest",
    ),
    ("Two took effect in 2013: the Reef Protocol on 21 October 2013.", ["entered_into_force | 2013-10-21"], "a list of one"),
    ("Fish is dealt with by the Reef Protocol, in force since February 2004.", ["entered_into_force | 2004-02"], "a state behind a comma"),
    ("The Reef Protocol has been in force between both sides since 1986.", ["entered_into_force | 1986"], "between whom"),
    ("Brazil was among the nations that joined the Reef Protocol in 2004.", ["joined | 2004 | BRA"], "one of them"),
    ("In 2012 Canada joined with Peru and Chile to found the Reef Protocol.", ["established | 2012"], "with whom, and what for"),
    ("Canada planned in 2012 to found the Reef Protocol.", [], "a plan"),
    ("The parties adopted in August 2016 the Reef Protocol.", ["adopted | 2016-08"], "the date before the object"),
    ("The Reef Protocol is old. A protocol of amendment was signed in 2019.", ["amended | 2019"], "what the protocol is of"),
    (
        "In May 2003, EPA and what was then a bureau of Chile signed the Reef Protocol.",
        ["signed | 2003-05"],
        "a clause inside",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_a_subject_further_off_is_found(text: str, expected: list[str], why: str) -> None:
    assert {one_line(each) for each in draft(reading(text))} == {f"{REEF} | {each}" for each in expected}, why


def test_what_an_acronym_is_short_for_gives_its_row_the_full_name() -> None:
    page = "<p>NRMBA is short for the Norway-Russia Migratory Bird Agreement.</p>"
    rows = "<table><tr><th>Agreement</th><th>Signed</th></tr><tr><td>NRMBA</td><td>6 February 1974</td></tr></table>"
    assert events(page + rows) == {"Norway-Russia Migratory Bird Agreement | signed | 1974-02-06"}


def test_a_label_before_a_sentence_hides_not_what_it_is_about() -> None:
    page = (
        "Lynxes\n\nThe Lynx Convention is old.\n\nNote: The Convention was adopted by Resolution 34/146 of the General Assembly in 1979. "
        "It was opened for signature on 18 December 1979."
    )
    assert "Lynx Convention | opened_for_signature | 1979-12-18" in events(page)


def test_no_country_ratifies_a_resolution() -> None:
    page = (
        "Lynx Convention\n\nThe Lynx Convention is old.\n\nThe text was approved by the General Assembly (Resolution 31/72) "
        "on 10 December 1976. Kenya ratified on 17 January 1980."
    )
    assert "Lynx Convention | ratified | 1980-01-17 | KEN" in events(page)


def test_bold_type_that_ends_with_a_full_stop_opens_a_sentence() -> None:
    page = "Pacts\n\n**Lynx Treaty.** Signed in 2021 by Kenya and Chile, it entered into force in 2022.\n"
    assert events(page) == {"Lynx Treaty | signed | 2021", "Lynx Treaty | entered_into_force | 2022"}


def test_what_one_countrys_congress_approves_is_not_adopted_by_that() -> None:
    page = "Pacts\n\nThe Lynx Treaty was signed by Peru in 2016, approved by Congress in 2017 and ratified in 2018.\n"
    assert events(page) == {"Lynx Treaty | signed | 2016 | PER", "Lynx Treaty | ratified | 2018 | PER"}
