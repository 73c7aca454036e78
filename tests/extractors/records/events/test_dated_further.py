"""Dates and agreements that stand further off: text → events, with the reason beside each row."""

import pytest

from extractors.records.agreement_events import draft
from tests.extractors.records.reader import one_line, reading

TOLD = [
    ("The Lake Treaty dates from June 28, 2004.", ["Lake Treaty | adopted | 2004-06-28"], "the date that it is from"),
    (
        "The Lake Treaty is old. Norway's accession, in May 2005, was welcomed.",
        ["Lake Treaty | acceded | 2005-05 | NOR"],
        "a country's own noun",
    ),
    (
        "The Lake Treaty has been ratified by Chile, Peru and, in March 2003, Norway.",
        ["Lake Treaty | ratified | 2003-03 | NOR"],
        "of the last alone",
    ),
    (
        "The Lake Treaty is old. Chile has signed but not yet ratified it; Norway did so in 2002, Peru in 2005.",
        ["Lake Treaty | ratified | 2002 | NOR", "Lake Treaty | ratified | 2005 | PER"],
        "what the first did not do",
    ),
    (
        "Norway, which ratified the Lake Treaty on 30 June 1994, gave it up; Chile and Peru did in 2012 and 2013 respectively.",
        ["Lake Treaty | ratified | 1994-06-30 | NOR"],
        "respectively in another clause",
    ),
    (
        "The Lake Treaty rests on the Regional Soot Plan. A meeting, held in Oslo on 3 May 1999, approved the text.",
        ["Lake Treaty | adopted | 1999-05-03"],
        "what has a text is no plan",
    ),
    (
        "Norway ratified the Reef Protocol in 1993, and has been a Party to the Lake Treaty since November 2017.",
        ["Reef Protocol | ratified | 1993 | NOR", "Lake Treaty | joined | 2017-11 | NOR"],
        "the subject is shared",
    ),
    (
        "The Lake Treaty is old. Norway and Chile, a participant since 2014, brought catches down.",
        ["Lake Treaty | joined | 2014 | CHL"],
        "one participant",
    ),
    ("Peru, a signatory to the Lake Treaty since 1998, has laws.", ["Lake Treaty | signed | 1998 | PER"], "a signatory since"),
    (
        "Soot is cut by the Soot Monitoring Network, a body that the Board (BD) and the Academy founded in 2011.",
        ["Soot Monitoring Network | established | 2011"],
        "a clause of its own founders",
    ),
    (
        "The Quiet Oceans Partnership (QOP): in operation since April 2013, the youngest of all.",
        ["Quiet Oceans Partnership | began | 2013-04"],
        "a name that opens, and a note",
    ),
    (
        "The Lake Treaty is old. It was kept alive by letters, until its renewal was achieved in 2013.",
        ["Lake Treaty | renewed | 2013"],
        "a noun, and what is said of it",
    ),
    (
        "All goes back to 1988, the year in which the six countries signed the Lake Treaty.",
        ["Lake Treaty | signed | 1988"],
        "the year, said again",
    ),
    (
        "Work began on 3 May 1988, the day on which Norway ratified the Lake Treaty.",
        ["Lake Treaty | ratified | 1988-05-03 | NOR"],
        "the day, said again",
    ),
    ("In March 2012 the ministers took part in the signing of the Lake Treaty.", ["Lake Treaty | signed | 2012-03"], "who was there"),
    (
        "It followed the Lake Treaty, which had been adopted two years before, on 22 March 1989, to end the trade.",
        ["Lake Treaty | adopted | 1989-03-22"],
        "years before",
    ),
    (
        "The Lake Treaty is old. Under the deal, adopted in Oslo in October 2016, catches fall.",
        ["Lake Treaty | adopted | 2016-10"],
        "a participle behind a bare noun",
    ),
    (
        "Waste is dealt with in the Lake Treaty, a binding instrument whose text was finalized in December 2000.",
        ["Lake Treaty | finalized | 2000-12"],
        "whose text",
    ),
    (
        "The Lake Treaty took effect in 1999, once the instruments of ratification had been deposited by Norway in 1995, by Chile in 1996.",
        ["Lake Treaty | entered_into_force | 1999", "Lake Treaty | ratified | 1995 | NOR", "Lake Treaty | ratified | 1996 | CHL"],
        "what had been handed over",
    ),
    ("The members of the Lake Treaty said in 2007 that they have settled on a target.", [], "a target is no treaty"),
    ("The Lake Treaty failed, which Norway had left the year before talks ended in 2004.", [], "no comma, so the date is another one"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_a_date_or_an_agreement_further_off_is_found(text: str, expected: list[str], why: str) -> None:
    assert {one_line(each) for each in draft(reading(text))} == set(expected), why
