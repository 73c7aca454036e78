"""Events in unusual orders, and sentences that only resemble one: text → records, with the reason beside each row."""

import pytest

from extractors.records.agreement_events import draft
from schemas.document import BlockKind
from tests.extractors.records.reader import one_line, reading

REEF = "Reef Protocol"
TOLD = [
    ("It was not until 2004 that the Reef Protocol entered into force.", ["entered_into_force | 2004"], "a cleft sentence"),
    ("Only in 2004 did the Reef Protocol enter into force.", ["entered_into_force | 2004"], "turned round"),
    ("The Reef Protocol did enter into force in 2004.", ["entered_into_force | 2004"], "with stress"),
    ("At the 2002 summit the Reef Protocol was adopted.", ["adopted | 2002"], "the year before a meeting"),
    ("The first to ratify the Reef Protocol was Chile, in March 2003.", ["ratified | 2003-03 | CHL"], "the country behind the verb"),
    ("The Reef Protocol entered definitively into force in 2014.", ["entered_into_force | 2014"], "an adverb inside the phrase"),
    ("The Reef Protocol became binding on Peru in 2014.", ["entered_into_force | 2014 | PER"], "on whom"),
    ("Peru has belonged to the Reef Protocol since 2002.", ["joined | 2002 | PER"], "belonging"),
    ("Peru's membership of the Reef Protocol dates back to 2002.", ["joined | 2002 | PER"], "membership"),
    ("Ties date from 2000, when the Reef Protocol was signed.", ["signed | 2000"], "when"),
    (
        "The Reef Protocol was amended in 2013 (Lima), 2015 (Bergen) and most recently in 2021.",
        ["amended | 2013", "amended | 2015", "amended | 2021"],
        "places in brackets, and the last of several",
    ),
    (
        "The Reef Protocol, first signed in 1993 and most recently extended in 2018, works.",
        ["signed | 1993", "renewed | 2018"],
        "most recently",
    ),
    ("The Reef Protocol, whose text had been agreed before, was signed in 2008.", ["signed | 2008"], "whose"),
    (
        "Norway signed the Reef Protocol in June and ratified it in November 1992.",
        ["signed | 1992-06 | NOR", "ratified | 1992-11 | NOR"],
        "the year of the second",
    ),
    (
        "Norway (signed 1992, ratified 1993) and Chile (signed 1994) are bound by the Reef Protocol.",
        ["signed | 1992 | NOR", "ratified | 1993 | NOR", "signed | 1994 | CHL"],
        "acts in brackets behind who did them",
    ),
    ("The Reef Protocol (Lima, signed 3 May 2001) is old.", ["signed | 2001-05-03"], "a place in the bracket"),
    ("The Reef Protocol [signed 2010, extended 2015] is old.", ["signed | 2010", "renewed | 2015"], "square brackets"),
    ("With effect from 1 January 2012 Peru became a Party to the Reef Protocol.", ["joined | 2012-01-01 | PER"], "with effect from"),
    (
        "The Reef Protocol is the first. Signed in Lima on 3 May 2001, it entered into force on 4 June 2003.",
        ["signed | 2001-05-03", "entered_into_force | 2003-06-04"],
        "a participle before the pronoun",
    ),
    ("Reef Protocol\nStatus: in force since 3 May 2001", ["entered_into_force | 2001-05-03"], "behind the word status"),
    ("Reef Protocol\nAmendments: 2005, 2010", ["amended | 2005", "amended | 2010"], "a label with two dates"),
    ("The Reef Protocol: signed in 1992.", ["signed | 1992"], "a colon"),
    ("The signing ceremony of the Reef Protocol took place on 6 June 1992.", ["signed | 1992-06-06"], "the ceremony"),
    ("The Reef Protocol was extended in 2003 for ten years and in 2013 for another ten.", ["renewed | 2003", "renewed | 2013"], "spans"),
    ("The Reef Protocol lapsed in 2003 but was revived in 2006.", ["ended | 2003", "renewed | 2006"], "revived"),
    (
        "The Reef Protocol has been signed by Norway (1992) and, most recently, Chile (2004).",
        ["signed | 1992 | NOR", "signed | 2004 | CHL"],
        "the latest in a list",
    ),
]
SILENT = [
    ("The ministers agreed in 2001 to strengthen the Reef Protocol.", "to strengthen it"),
    ("Waste goes by deals with Chile (signed 1986) and under the Reef Protocol.", "a deal with Chile"),
    ("The secretariat of the Reef Protocol, established in 2011, moved.", "the secretariat"),
    ("Had Peru signed the Reef Protocol in 2011, it would have had to act.", "a condition"),
    ("Signatories to the Reef Protocol met in 2012 and 2014.", "they met"),
    ("In 2019 the parties to the Reef Protocol adopted a resolution on plastics.", "a resolution"),
    ("The Reef Protocol adopted a strategy on plastics in 2019.", "a strategy"),
    ("Canada has neither signed nor ratified the Reef Protocol of 2011.", "neither"),
    ("Chile hopes to ratify the Reef Protocol in 2025.", "a hope"),
    ("Colombia was expelled from the Reef Protocol in 2019.", "no act of its own"),
    ("Colombia suspended its part in the Reef Protocol in 2019.", "suspended"),
    ("The Reef Protocol did not enter into force in 2004.", "it did not"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_an_event_is_found_in_any_order(text: str, expected: list[str], why: str) -> None:
    assert {one_line(each) for each in draft(reading(*text.split("\n")))} == {f"{REEF} | {each}" for each in expected}, why


@pytest.mark.parametrize(("text", "why"), SILENT)
def test_what_resembles_an_event_is_none(text: str, why: str) -> None:
    assert [one_line(each) for each in draft(reading(text))] == [], why


def test_a_line_of_a_timeline_may_be_a_date_and_a_label() -> None:
    read = reading((BlockKind.HEADING, REEF), (BlockKind.LIST_ITEM, "12 August 2006 – entry into force"))
    assert [one_line(each) for each in draft(read)] == [f"{REEF} | entered_into_force | 2006-08-12"]


def test_each_act_of_a_countrys_line_is_its_own() -> None:
    read = reading((BlockKind.HEADING, REEF), (BlockKind.LIST_ITEM, "Norway: acceded 6 June 1992; withdrew 7 July 1993"))
    assert {one_line(each) for each in draft(read)} == {f"{REEF} | acceded | 1992-06-06 | NOR", f"{REEF} | withdrew | 1993-07-07 | NOR"}
