"""Changes told by a noun, members by their number, parts of an agreement: text → records, with the reason beside each row."""

import pytest

from extractors.records.agreement_events import draft
from tests.extractors.records.reader import one_line, reading

REEF = "Reef Protocol"
TOLD = [
    ("Halons were added to the list of gases controlled by the Reef Protocol in 1992.", ["amended | 1992"], "what was added"),
    ("The Reef Protocol has two annexes. A third annex was added in December 2000.", ["amended | 2000-12"], "a part of it"),
    ("Norway was added to the Reef Protocol in 1992.", [], "a country is no part of a text"),
    ("The wreck was added to a list in 1992, years before the Reef Protocol.", [], "another list"),
    (
        "The Reef Protocol is old. An amendment on deep corals was agreed in Lima in 2005.",
        ["amended | 2005"],
        "about something",
    ),
    ("The Reef Protocol dates from 1974; a revised version was signed in 1992.", ["adopted | 1974", "updated | 1992"], "a new text"),
    ("The Reef Protocol is old. A new protocol was signed in 2012.", ["signed | 2012"], "the same in a new text"),
    ("Norway became the 193rd Party to the Reef Protocol on 11 October 2021.", ["joined | 2021-10-11 | NOR"], "a number"),
    ("In 2021 Peru became the third and most recent party to the Reef Protocol.", ["joined | 2021 | PER"], "an adjective"),
    ("The Reef Protocol is old; its mandate was extended in 2015.", ["renewed | 2015"], "its mandate"),
    ("The Reef Protocol lasted until 2012.", ["ended | 2012"], "until is the verb's own"),
    ("The Reef Protocol became law on 5 May 1992.", ["entered_into_force | 1992-05-05"], "a synonym"),
    ("For Norway the Reef Protocol entered into force in 1997.", ["entered_into_force | 1997 | NOR"], "the country before it"),
    (
        "The Reef Protocol took effect with the Lake Treaty in 1994.",
        ["entered_into_force | 1994", "Lake Treaty | entered_into_force | 1994"],
        "with another one",
    ),
    ("India ratified the Reef Protocol in 2012, followed by Peru in 2013.", ["ratified | 2012 | IND", "ratified | 2013 | PER"], "followed"),
    ("Kenya and Ghana ratified the Reef Protocol in 2019 and 2020.", ["ratified | 2019 | KEN", "ratified | 2020 | GHA"], "as many dates"),
    ("The Reef Protocol is young. The latest accession was that of Chile, in 2019.", ["acceded | 2019 | CHL"], "a noun and its owner"),
    ("Peru's accession to the Reef Protocol dates from 1997.", ["acceded | 1997 | PER"], "the date that it is from"),
    ("The Reef Protocol (signed Bergen, 15 May 1973) is old.", ["signed | 1973-05-15"], "a place in the bracket"),
]
SILENT = [
    ("The Reef Protocol was amended by text. That amendment took effect in 2014.", "the amendment did"),
    ("The parliament of Norway approved the Reef Protocol in 2014.", "one parliament's approval adopts nothing"),
    ("An amendment on deep corals was discussed in 2005.", "discussed only"),
    ("The Reef Protocol is old. A new website was launched in 2012.", "a website"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_a_change_or_a_member_is_drafted(text: str, expected: list[str], why: str) -> None:
    found = {one_line(each) for each in draft(reading(text))}
    assert found == {each if each.startswith("Lake") else f"{REEF} | {each}" for each in expected}, why


@pytest.mark.parametrize(("text", "why"), SILENT)
def test_what_is_told_of_something_else_is_not(text: str, why: str) -> None:
    assert [one_line(each) for each in draft(reading(text))] == [], why
