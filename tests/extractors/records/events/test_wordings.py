"""The words in which chronicles, agencies and newspapers tell what happened: text → events, with the reason beside each row."""

import pytest

from extractors.records.agreement_events import draft
from tests.extractors.records.reader import one_line, reading

TOLD = [
    ("Negotiators hammered out the Reef Protocol in Oslo in January 2000.", ["Reef Protocol | adopted | 2000-01"], "an idiom"),
    ("Ministers signed off on the Reef Protocol in 2000.", ["Reef Protocol | adopted | 2000"], "no signature"),
    ("The Reef Protocol was given the green light in 2000.", ["Reef Protocol | adopted | 2000"], "approval, passive"),
    ("It has been supplemented by the Reef Protocol, done at Oslo on 6 October 1999.", ["Reef Protocol | adopted | 1999-10-06"], "done at"),
    ("The Lake Treaty goes back to 1974.", ["Lake Treaty | adopted | 1974"], "its age"),
    ("In 1998 came the Lake Treaty.", ["Lake Treaty | adopted | 1998"], "what followed in a story"),
    ("Negotiations on the Lake Treaty were concluded on 4 March 2023.", ["Lake Treaty | finalized | 2023-03-04"], "the end of talks"),
    ("The six wrapped up talks on the Lake Treaty in 2023.", ["Lake Treaty | finalized | 2023"], "the same, active"),
    (
        "Norway and Peru put pen to paper on the Lake Treaty in May 2010.",
        ["Lake Treaty | signed | 2010-05"],
        "one signature of two",
    ),
    ("Peru affixed its signature to the Lake Treaty in 2001.", ["Lake Treaty | signed | 2001 | PER"], "a signature"),
    ("Peru gave its approval to the Lake Treaty in 2001.", ["Lake Treaty | accepted | 2001 | PER"], "one state's approval"),
    ("Peru approved the Lake Treaty on 20 July 1999.", ["Lake Treaty | accepted | 1999-07-20 | PER"], "one state's approval, by a verb"),
    ("The Congress of Peru approved the Lake Treaty on 20 July 1999.", [], "a parliament's approval is not the state's"),
    (
        "Peru completed its domestic ratification procedures for the Lake Treaty in 2001.",
        ["Lake Treaty | ratified | 2001 | PER"],
        "procedures",
    ),
    ("Peru was quick to ratify the Lake Treaty, in 2001.", ["Lake Treaty | ratified | 2001 | PER"], "a fact behind 'to'"),
    ("Not until 2021 did Peru ratify the Lake Treaty.", ["Lake Treaty | ratified | 2021 | PER"], "late, but a fact"),
    ("It took until 2021 for Peru to ratify the Lake Treaty.", ["Lake Treaty | ratified | 2021 | PER"], "the same"),
    ("Peru only ratified the Lake Treaty in 2021.", ["Lake Treaty | ratified | 2021 | PER"], "an adverb"),
    ("Peru was the first to ratify the Lake Treaty, doing so in 1995.", ["Lake Treaty | ratified | 1995 | PER"], "doing so"),
    ("Peru adhered to the Lake Treaty in 2015.", ["Lake Treaty | acceded | 2015 | PER"], "adherence"),
    ("Peru was admitted to the Lake Treaty in 2008.", ["Lake Treaty | joined | 2008 | PER"], "taken in"),
    (
        "The Lake Treaty welcomed Ghana and Kenya as new members in 2008.",
        ["Lake Treaty | joined | 2008 | GHA", "Lake Treaty | joined | 2008 | KEN"],
        "those who are welcomed join",
    ),
    ("The Lake Treaty welcomed Ghana's offer in 2008.", [], "nobody is taken in"),
    (
        "The new government pulled Canada out of the Lake Treaty in 2011.",
        ["Lake Treaty | withdrew | 2011 | CAN"],
        "who is taken out leaves",
    ),
    ("In 2001 the president took the United States out of the Lake Treaty.", ["Lake Treaty | withdrew | 2001 | USA"], "the same"),
    ("In 2001 the ministers took Canada out of the doldrums by the Lake Treaty.", [], "it is taken out of something else"),
    ("The candidate said in 2015 that he would pull Canada out of the Lake Treaty.", [], "a plan"),
    (
        "The UN opened the Lake Treaty for signature in 2003.",
        ["Lake Treaty | opened_for_signature | 2003"],
        "the treaty between the two words",
    ),
    ("Peru is a party to the Lake Treaty (since 2015).", ["Lake Treaty | joined | 2015 | PER"], "since, in brackets"),
    (
        "Peru, a signatory since 2016, ratified the Lake Treaty in 2021.",
        ["Lake Treaty | signed | 2016 | PER", "Lake Treaty | ratified | 2021 | PER"],
        "the agreement stands behind",
    ),
    ("Peru turned its back on the Lake Treaty in 2019.", ["Lake Treaty | withdrew | 2019 | PER"], "an idiom of leaving"),
    ("Peru's exit from the Lake Treaty became effective in 2016.", ["Lake Treaty | withdrew | 2016 | PER"], "a noun of leaving"),
    ("The Lake Treaty became applicable on 5 July 1985.", ["Lake Treaty | entered_into_force | 1985-07-05"], "applicable"),
    ("The Lake Treaty has been legally binding since 2004.", ["Lake Treaty | entered_into_force | 2004"], "a state"),
    (
        "The accession of Peru brought the Lake Treaty into force in 2001.",
        ["Lake Treaty | entered_into_force | 2001"],
        "brought into force",
    ),
    ("It will bring the Lake Treaty into force in 2031.", [], "a plan"),
    ("The Reef Protocol underwent a thorough revision in 2012.", ["Reef Protocol | updated | 2012"], "a revision"),
    ("The Reef Protocol lost its validity in 2012.", ["Reef Protocol | ended | 2012"], "an end"),
    ("The Lake Treaty was closed for signature in 1993.", [], "signature closed, not the treaty"),
    ("Peru joined forces with Chile under the Lake Treaty in 1993.", [], "a phrase that only looks like joining"),
    ("The Lake Treaty opened its office in Lima in 1993.", [], "an office"),
    ("The Lake Treaty is due to enter into force in 2031.", [], "a plan"),
]

COUNTED = [
    (
        "The Lake Treaty was adopted in May 2001. Two years later, Peru ratified it.",
        ["Lake Treaty | adopted | 2001-05", "Lake Treaty | ratified | 2003 | PER"],
        "counted from the sentence before",
    ),
    (
        "The Lake Treaty was adopted in November 2001 and entered into force three months later.",
        ["Lake Treaty | adopted | 2001-11", "Lake Treaty | entered_into_force | 2002-02"],
        "months, over the year's end",
    ),
    (
        "The Lake Treaty was adopted in 2001 and entered into force three months later.",
        ["Lake Treaty | adopted | 2001"],
        "no month to count from",
    ),
    (
        "The Lake Treaty was adopted in 1991. The same year, Peru signed it.",
        ["Lake Treaty | adopted | 1991", "Lake Treaty | signed | 1991 | PER"],
        "the same year",
    ),
    (
        "The Lake Treaty was adopted in 1991. Peru signed it by the end of that year.",
        ["Lake Treaty | adopted | 1991"],
        "a bound is no date",
    ),
    (
        "Peru ratified the Lake Treaty in 2021, and so did Chile in 2022.",
        ["Lake Treaty | ratified | 2021 | PER", "Lake Treaty | ratified | 2022 | CHL"],
        "so did",
    ),
    (
        "Peru ratified the Lake Treaty in 2007, nine years after signing it in 1998.",
        ["Lake Treaty | ratified | 2007 | PER", "Lake Treaty | signed | 1998 | PER"],
        "a gerund with a pronoun",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), [*TOLD, *COUNTED])
def test_what_these_words_tell_is_drafted(text: str, expected: list[str], why: str) -> None:
    assert [one_line(each) for each in draft(reading(text))] == expected, why
