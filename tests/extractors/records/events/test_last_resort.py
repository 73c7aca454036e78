"""Subjects and dates that stand far from their verb: text → events of the Lake Treaty, with the reason beside each row."""

import pytest

from extractors.records.agreement_events import draft
from tests.extractors.records.reader import one_line, reading

FAR = [
    (
        "The Lake Treaty received its sixth ratification in February 2007 and thus entered into force on 9 May 2007.",
        ["entered_into_force | 2007-05-09"],
        "a verb between that tells no event",
    ),
    (
        "Negotiated over six years and finally adopted in June 2009, the Lake Treaty has 31 parties.",
        ["adopted | 2009-06"],
        "before its subject",
    ),
    (
        "In 2018, the Lake Treaty on the reduction of noise from ships was adopted.",
        ["adopted | 2018"],
        "phrases behind the name",
    ),
    (
        "The Lake Treaty was modified by a protocol signed in Oslo on 5 May 2018.",
        ["amended | 2018-05-05"],
        "the day of the text that did it",
    ),
    (
        "At a conference in Oslo on 3 March 2003 the envoys of six states adopted the Lake Treaty.",
        ["adopted | 2003-03-03"],
        "an opening phrase without a comma",
    ),
    (
        "The last record was set in 1982 when 119 states signed the Lake Treaty.",
        ["signed | 1982"],
        "when",
    ),
    ("It was in 2003 that the Lake Treaty was adopted.", ["adopted | 2003"], "it was in … that"),
    ("2003 was the year in which the Lake Treaty was signed.", ["signed | 2003"], "the year in which"),
    (
        "Since its adoption in 1987 the Lake Treaty has been amended twice.",
        ["adopted | 1987"],
        "its, without a comma before the name",
    ),
    ("The Lake Treaty, whose adoption in 2003 crowned years of work, is old.", ["adopted | 2003"], "whose"),
    ("The date of signature of the Lake Treaty was 3 March 2003.", ["signed | 2003-03-03"], "the date of"),
    ("The entry into force of the Lake Treaty was on 9 May 2007.", ["entered_into_force | 2007-05-09"], "was on"),
    ("Negotiations on the Lake Treaty were brought to a close on 3 March 2003.", ["finalized | 2003-03-03"], "the talks' end"),
    ("Negotiations for the Lake Treaty began in 2010 and concluded in January 2013.", ["finalized | 2013-01"], "two verbs of the talks"),
]


@pytest.mark.parametrize(("text", "expected", "why"), FAR)
def test_a_subject_or_a_date_may_stand_far_from_its_verb(text: str, expected: list[str], why: str) -> None:
    assert {one_line(each) for each in draft(reading(text))} == {f"Lake Treaty | {each}" for each in expected}, why


NOT_ITS = [
    ("The Lake Treaty covers the lake and its secretariat was established in 1990.", "another subject right before the verb"),
    ("The Lake Treaty is run by a body that was set up in 1990 and closed in 2003.", "a relative clause"),
    ("The revised Lake Treaty includes checkpoints for 2030 and 2040.", "an attribute"),
    ("The Lake Treaty served Norway and the country closed its office in 2003.", "a country of its own"),
    ("The Lake Treaty was adopted after the floods of 1997.", "the day of something else"),
    ("The Lake Treaty was hailed by those who met in 1997; a fund was set up.", "a fund"),
]


@pytest.mark.parametrize(("text", "why"), NOT_ITS)
def test_what_another_one_did_is_not_told_of_the_agreement(text: str, why: str) -> None:
    assert [one_line(each) for each in draft(reading(text))] == [], why


CHANGED = [
    ("A protocol amending the Lake Treaty was signed in Oslo on 5 May 2018.", ["amended | 2018-05-05"], "what the text does"),
    ("The Parties signed a protocol amending the Lake Treaty on 5 May 2018.", ["amended | 2018-05-05"], "the same as an object"),
    ("Parties to the Lake Treaty adopted in May 2019 amendments that bring in springs.", ["amended | 2019-05"], "a date before the object"),
    ("The plastic waste amendments to the Lake Treaty were adopted in 2019.", ["amended | 2019"], "words before the noun"),
    (
        "In May 2019, the meeting decided to amend Annexes II, VIII and IX to the Lake Treaty.",
        ["amended | 2019-05"],
        "parts by their numbers",
    ),
    ("In 2012 the parties widened the scope of the Lake Treaty to take in springs.", ["expanded | 2012"], "its scope"),
    ("The Lake Treaty underwent changes in 2012.", ["amended | 2012"], "underwent"),
    ("Changes to the Lake Treaty were agreed in 2012.", ["amended | 2012"], "changes to it"),
]


@pytest.mark.parametrize(("text", "expected", "why"), CHANGED)
def test_a_change_may_be_told_in_many_ways(text: str, expected: list[str], why: str) -> None:
    assert {one_line(each) for each in draft(reading(text))} == {f"Lake Treaty | {each}" for each in expected}, why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The Lake Treaty is old. The ministers adopted changes to the tax code in 2012.", "changes to something else"),
        ("The Lake Treaty is old. The assembly adopted modifications in 2012.", "changes of nothing in particular"),
        ("A group amending the Lake Treaty was seen in 2012.", "no act"),
    ],
)
def test_other_changes_are_not_its_own(text: str, why: str) -> None:
    assert [one_line(each) for each in draft(reading(text))] == [], why


TOLD_TOGETHER = [
    (
        "The Reef Protocol was adopted along with the Lake Treaty in 1983, and entered into force, as did the Lake Treaty, in 1986.",
        {
            "Reef Protocol | adopted | 1983",
            "Lake Treaty | adopted | 1983",
            "Reef Protocol | entered_into_force | 1986",
            "Lake Treaty | entered_into_force | 1986",
        },
        "as did",
    ),
    (
        "The Lake Treaty was signed in Oslo in December 1994, together with the Reef Protocol.",
        {"Lake Treaty | signed | 1994-12", "Reef Protocol | signed | 1994-12"},
        "together with, behind the date",
    ),
    (
        "The Lake Treaty is old. It was amended in 1983 by a supplement and again by protocol in 1987.",
        {"Lake Treaty | amended | 1983", "Lake Treaty | amended | 1987"},
        "by what, between the dates",
    ),
    (
        "The Lake Treaty was modified twice, by the Reef Protocol, adopted in 1982, and by amendments adopted in Oslo in 1987.",
        {"Lake Treaty | amended | 1982", "Reef Protocol | adopted | 1982", "Lake Treaty | amended | 1987"},
        "by two texts",
    ),
    (
        "The Lake Treaty is old. An amendment which opened it to all states was adopted on 28 November 2003.",
        {"Lake Treaty | amended | 2003-11-28"},
        "a relative clause behind the noun",
    ),
    (
        "The Parties decided on 28 November 2003 to amend the Lake Treaty.",
        {"Lake Treaty | amended | 2003-11-28"},
        "a date inside the verb",
    ),
    (
        "The goals go back to the Regional Soot Plan, which Norway's king and Canada's minister signed on April 7, 1997.",
        {"Regional Soot Plan | signed | 1997-04-07"},
        "officials in a relative clause",
    ),
    (
        "Canada is in the Soot Monitoring Network, a network of agencies established in 2013.",
        {"Soot Monitoring Network | established | 2013"},
        "beside the name",
    ),
    (
        "In April 2014, the Administrator visited Oslo and, together with the Board, launched the Soot Monitoring Network.",
        {"Soot Monitoring Network | established | 2014-04"},
        "what the same person did on the way, and with whom",
    ),
    ("In 1996, negotiations were concluded on the Lake Treaty.", {"Lake Treaty | finalized | 1996"}, "talks on what stands behind"),
    ("The Lake Treaty is an instrument whose text was finalized in December 2000.", {"Lake Treaty | finalized | 2000-12"}, "whose text"),
    ("In 2015, the world came together to finalize the Lake Treaty.", {"Lake Treaty | finalized | 2015"}, "met to"),
    (
        "The text of the Lake Treaty began in 1999, when the Parties to the Reef Protocol asked for it.",
        {"Lake Treaty | began | 1999"},
        "the parties to another one share no verb",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD_TOGETHER)
def test_one_sentence_may_tell_of_several(text: str, expected: set[str], why: str) -> None:
    assert {one_line(each) for each in draft(reading(text))} == expected, why
