"""What comes after an agreement told before, and chronologies in one line: text → events, with the reason beside each row."""

import pytest

from extractors.records.agreement_events import draft
from tests.extractors.records.pages import events
from tests.extractors.records.reader import one_line, reading

REEF, LAKE, HARBOUR = "Reef Protocol", "Lake Treaty", "Harbour Convention"
FOLLOWING = [
    (
        "The Lake Treaty replaced the Reef Protocol and entered into force on 5 August 1998.",
        [f"{LAKE} | entered_into_force | 1998-08-05"],
        "what replaced the other did so",
    ),
    (
        "In 2003 the Lake Treaty superseded the Reef Protocol, but it did not enter into force until 2016.",
        [f"{REEF} | ended | 2003", f"{LAKE} | entered_into_force | 2016"],
        "the same behind a day, and a pronoun",
    ),
    (
        "The Lake Treaty was signed in 1974. A new treaty was signed in 1992 and took effect in 2000.",
        [f"{LAKE} | signed | 1974"],
        "another one, without a name",
    ),
    (
        "The commission serves the Lake Treaty. A new treaty was signed in 1992 and took effect in 2000.",
        [f"{LAKE} | signed | 1992", f"{LAKE} | entered_into_force | 2000"],
        "the same in a new text, as nothing is told of an older one",
    ),
    (
        "The Lake Treaty ended in 2000 and was followed by Lake 2020, adopted on 29 January 2001.",
        [f"{LAKE} | ended | 2000"],
        "a successor with no name known as one",
    ),
    (
        "The Lake Treaty was modified by the Reef Protocol of 3 December 1982, which came into effect in 1986.",
        [f"{LAKE} | amended | 1982-12-03", f"{REEF} | entered_into_force | 1986"],
        "a relative clause behind the day of its name",
    ),
    (
        "Finally, in December 2015, 96 parties came together to adopt the Lake Treaty, which took effect a year later, on 4 May 2016.",
        [f"{LAKE} | adopted | 2015-12", f"{LAKE} | entered_into_force | 2016-05-04"],
        "an adverb before the day, and the day of the relative clause",
    ),
    ("The Lake Treaty was agreed, 2019 in force.", [f"{LAKE} | entered_into_force | 2019"], "a date before its note"),
    (
        "On 11 October 2019 the parties adopted the Reef Protocol and a Regional Soot Plan.",
        [f"{REEF} | adopted | 2019-10-11", "Regional Soot Plan | adopted | 2019-10-11"],
        "two objects with articles",
    ),
    ("In December 2009 the parties adopted decisions amending the Lake Treaty.", [f"{LAKE} | amended | 2009-12"], "decisions that amend"),
    (
        "The Lake Treaty dates from 1916. A protocol amending the treaty was signed in 1995 and entered into force in 1999.",
        [f"{LAKE} | adopted | 1916", f"{LAKE} | amended | 1995"],
        "the protocol entered into force, not the treaty",
    ),
    ("The Lake Treaty regime began in 1964.", [f"{LAKE} | began | 1964"], "what a treaty makes"),
    ("In May 2018 talks to modernize the Lake Treaty regime began.", [], "the talks began"),
    ("The Lake Treaty flows. The treaty regime began in 1964.", [f"{LAKE} | began | 1964"], "the same without its name"),
    ("The Lake Treaty has been operative since 1996.", [f"{LAKE} | entered_into_force | 1996"], "a state"),
    ("Delegates approved the Lake Treaty in the early hours of 30 October 2010.", [f"{LAKE} | adopted | 2010-10-30"], "at night"),
    ("In 2013 parties adopted the Lake Treaty.", [f"{LAKE} | adopted | 2013"], "a year, not a number of parties"),
    (
        "The Harbour Convention was adopted in 1989. The Lake Treaty followed in 1998 and the Reef Protocol in 2001.",
        [f"{HARBOUR} | adopted | 1989", f"{LAKE} | adopted | 1998", f"{REEF} | adopted | 2001"],
        "what was told before, of two others",
    ),
    (
        "The Harbour Convention entered into force in 1992. The Lake Treaty followed in 2004.",
        [f"{HARBOUR} | entered_into_force | 1992", f"{LAKE} | entered_into_force | 2004"],
        "whatever was told before",
    ),
    (
        "The Harbour Convention was adopted on 9 July 1992 and came into force on 20 May 1993; the Reef Protocol followed in 2014.",
        [f"{HARBOUR} | adopted | 1992-07-09", f"{HARBOUR} | entered_into_force | 1993-05-20", f"{REEF} | adopted | 2014"],
        "several things were told before: nobody says which is meant",
    ),
    ("The Reef Protocol followed in June 2010.", [f"{REEF} | adopted | 2010-06"], "a text is adopted"),
    ("A plan, the Regional Soot Plan, followed on 2 May 2010.", ["Regional Soot Plan | adopted | 2010-05-02"], "a plan as well"),
    ("A Quiet Oceans Partnership followed in June 2010.", ["Quiet Oceans Partnership | established | 2010-06"], "a partnership is not"),
    (
        "The Lake Treaty followed in 1992 (in force 14 June 1994), the Reef Protocol in September 1997.",
        [f"{LAKE} | adopted | 1992", f"{LAKE} | entered_into_force | 1994-06-14", f"{REEF} | adopted | 1997-09"],
        "past a bracket, whose verb is not shared",
    ),
    (
        "This was followed in 1991 by the Lake Treaty and in 1992 by the Reef Protocol.",
        [f"{LAKE} | adopted | 1991", f"{REEF} | adopted | 1992"],
        "the date before the name",
    ),
    (
        "The law was followed by the Lake Treaty in 1998 and the Reef Protocol in 2001.",
        [f"{LAKE} | adopted | 1998", f"{REEF} | adopted | 2001"],
        "the date behind the name",
    ),
    (
        "The Lake Treaty came in 1988, the Reef Protocol in 1991.",
        [f"{LAKE} | adopted | 1988", f"{REEF} | adopted | 1991"],
        "came by itself",
    ),
    ("The Lake Treaty came first, in 1971.", [f"{LAKE} | adopted | 1971"], "came first"),
    ("The Lake Treaty dates to 5 June 1992.", [f"{LAKE} | adopted | 1992-06-05"], "dates to"),
    ("The Lake Treaty was followed by a conference in 1998.", [], "what followed is no agreement"),
    ("The Lake Treaty came under fire in 1998.", [], "came is no arrival"),
    ("The secretariat of the Lake Treaty came in 1998.", [], "another subject"),
]
LINES = [
    ("<p>June 1990 Lake Treaty adopted</p>", {f"{LAKE} | adopted | 1990-06"}, "a line that is a headline behind its date"),
    (
        "<ul><li>1979  Sava Pact on Soot signed</li><li>1983  Sava Pact on Soot enters into force; Lake Treaty signed</li></ul>",
        {"Sava Pact on Soot | signed | 1979", "Sava Pact on Soot | entered_into_force | 1983", f"{LAKE} | signed | 1983"},
        "years that date two entries part no versions, and each clause has the line's date",
    ),
    (
        "<p>May 2004: Fourteen governments launch the Global Soot Partnership in Lima.</p>",
        {"Global Soot Partnership | established | 2004-05"},
        "governments launch",
    ),
    (
        "<h1>Global Soot Partnership</h1><p><b>Established:</b> 1991 <b>Renewed:</b> 2001, 2011 <b>Ended:</b> 2020</p>",
        {f"Global Soot Partnership | {each}" for each in ("established | 1991", "renewed | 2001", "renewed | 2011", "ended | 2020")},
        "further dates of a label that runs on",
    ),
    ("<p>Dec 1997 Lake Treaty signed</p>", {f"{LAKE} | signed | 1997-12"}, "a month's short name is no part of the agreement's"),
    (
        "<p>1998: Lake Treaty adopted; 2004: enters into force</p>",
        {f"{LAKE} | adopted | 1998", f"{LAKE} | entered_into_force | 2004"},
        "two",
    ),
    (
        "<p>1985: Lake Treaty adopted. 1988: Treaty enters into force. 2017: Annex III amended.</p>",
        {f"{LAKE} | adopted | 1985", f"{LAKE} | entered_into_force | 1988", f"{LAKE} | amended | 2017"},
        "a chronology in one line",
    ),
    (
        "<p>1987 – Lake Treaty signed by 24 countries; 1990 – Reef Protocol adopted; 1992 – Oslo Protocol adopted</p>",
        {f"{LAKE} | signed | 1987", f"{REEF} | adopted | 1990", "Oslo Protocol | adopted | 1992"},
        "to each entry its own",
    ),
    (
        '<p>Lake Treaty ("Oslo Treaty")\n   adopted 12 August 2011      in force 25 July 2016</p>',
        {f"{LAKE} | adopted | 2011-08-12", f"{LAKE} | entered_into_force | 2016-07-25"},
        "labels without marks",
    ),
    (
        "<h2>Lake Treaty</h2><p>First signed in 1972, and amended in 1978, 1987 and 2012.</p>",
        {f"{LAKE} | signed | 1972", *(f"{LAKE} | amended | {year}" for year in (1978, 1987, 2012))},
        "a note under a heading that begins with an adverb",
    ),
    (
        "<h2>Lake Treaty</h2><p>Signed 1961, ratified 1964.</p>",
        {f"{LAKE} | signed | 1961", f"{LAKE} | ratified | 1964"},
        "a note without prepositions",
    ),
    (
        "<p>Lake Treaty: Adoption: 2 May 1972; Entry into force: 3 August 1975; Reef Protocol: Adoption: 7 May 1996; "
        "Entry into force: 24 March 2006</p>",
        {
            f"{LAKE} | adopted | 1972-05-02",
            f"{LAKE} | entered_into_force | 1975-08-03",
            f"{REEF} | adopted | 1996-05-07",
            f"{REEF} | entered_into_force | 2006-03-24",
        },
        "labels of two that run on, each with its name",
    ),
    (
        "<p>The Lake Treaty protects fish.</p><p>1995: Amendments to the Lake Treaty adopted</p><p>2003: Fish annex added</p>",
        {f"{LAKE} | amended | 1995", f"{LAKE} | amended | 2003"},
        "changes in the words of headlines",
    ),
    (
        "<p>Lake Treaty - concluded 4 May 1990 - in force 3 June 1992 - expired 1 January 2005</p>",
        {f"{LAKE} | adopted | 1990-05-04", f"{LAKE} | entered_into_force | 1992-06-03", f"{LAKE} | ended | 2005-01-01"},
        "labels between dashes",
    ),
    (
        "<p>Lake Treaty adopted 4 May 1990 and Reef Protocol in force 3 June 1992</p>",
        {f"{LAKE} | adopted | 1990-05-04", f"{REEF} | entered_into_force | 1992-06-03"},
        "labels of two agreements are left to the sentence",
    ),
    ("<p>The Lake Treaty 1990 was a step. In 1992 the Montreal Amendment in 1997.</p>", set(), "a name's own words are no labels"),
]


@pytest.mark.parametrize(("text", "expected", "why"), FOLLOWING)
def test_an_agreement_may_follow_another(text: str, expected: list[str], why: str) -> None:
    assert sorted(one_line(each) for each in draft(reading(text))) == sorted(expected), why


@pytest.mark.parametrize(("page", "expected", "why"), LINES)
def test_lines_of_dates_tell_each_its_own(page: str, expected: set[str], why: str) -> None:
    assert events("<h1>Work</h1>" + page) == expected, why
