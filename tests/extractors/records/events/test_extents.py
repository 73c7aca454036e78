"""What is made wider, revisions that take effect, announcements, cells of several acts: text → events, with the reason beside each row."""

import pytest

from extractors.records.agreement_events import draft
from tests.extractors.records.pages import events, table
from tests.extractors.records.reader import one_line, reading

TOLD = [
    ("The Reef Protocol was extended in 2010 to cover the waters of Spain.", ["expanded | 2010"], "to cover"),
    ("The Reef Protocol was extended to Norway in 2010.", ["expanded | 2010"], "to a country"),
    ("The Reef Protocol was extended in 2010 to 2020.", ["renewed | 2010"], "to a year"),
    ("The Reef Protocol was extended for ten years in 2010.", ["renewed | 2010"], "for some years"),
    ("The scope of the Reef Protocol was extended in 2003.", ["expanded | 2003"], "its scope"),
    ("In February 2008 an extension of the area of the Reef Protocol came into force.", ["expanded | 2008-02"], "its area, by a noun"),
    ("A major revision to the Reef Protocol took effect on 8 November 2016.", ["amended | 2016-11-08"], "a treaty's revision amends it"),
    ("The Reef Protocol is old. After a revision in 2005, it covers 180 species.", ["amended | 2005"], "a revision, and it"),
    ("After a revision in 2005, the Reef Protocol covers 180 species.", ["amended | 2005"], "a revision, and the name"),
    ("The Reef Protocol became international law binding its Parties on 8 October 2009.", ["entered_into_force | 2009-10-08"], "law"),
    ("The Reef Protocol was replaced by one of 1983.", ["ended | 1983"], "what replaced it is only dated"),
    ("The Reef Protocol was superseded by that of 1975.", ["ended | 1975"], "the same with that"),
    (
        "The Reef Protocol is our main text; signed on 29 June 1994 in Sofia, it came into force in 1998.",
        ["signed | 1994-06-29", "entered_into_force | 1998"],
        "a participle behind a semicolon",
    ),
    (
        "The Reef Protocol, first adopted as a decision in September 1995, became law on 5 December 2019.",
        ["adopted | 1995-09", "entered_into_force | 2019-12-05"],
        "what it was first",
    ),
    (
        "It led to the signing of the Reef Protocol on 3 May 1963 in Bern, which came into force in 1964.",
        ["signed | 1963-05-03", "entered_into_force | 1964"],
        "a place before which",
    ),
    ("At a meeting of May 1999 in Lima, Peru, the Reef Protocol was adopted.", ["adopted | 1999-05"], "the meeting's place"),
    ("In 2023, agreement was reached on the Reef Protocol.", ["finalized | 2023"], "agreement was reached"),
    ("The Reef Protocol and its two annexes were adopted in 1986.", ["adopted | 1986"], "together with what belongs to it"),
    ("The Reef Protocol (1992; revised 2009) is old.", ["updated | 2009"], "behind a date in the bracket"),
    ("The Reef Protocol was extended by an exchange of notes of 12 May 2004.", ["renewed | 2004-05-12"], "notes of a day"),
    (
        "At the second meeting of the Conference of the Parties (COP-2, May 2019) the Parties amended Annex II of the Reef Protocol.",
        ["amended | 2019-05"],
        "the meeting's bracket, past who met",
    ),
    (
        "The Reef Protocol was signed in 1993, under the auspices of the Ocean Fish Authority (OFA), created in 1985.",
        ["signed | 1993"],
        "a participle told of a body",
    ),
    ("The Reef Protocol is kept by the Tana Commission, set up in 1995.", [], "the same where nothing else is told"),
    (
        "The Reef Protocol was signed on 3 May 1993 in Bahir Dar, amended in 1999 and renewed in 2003.",
        ["signed | 1993-05-03", "amended | 1999", "renewed | 2003"],
        "a place is no body",
    ),
    (
        "The Reef Protocol was signed in 1966 and took effect in 1969; a protocol to amend it was opened for signature in 2019.",
        ["signed | 1966", "entered_into_force | 1969"],
        "what amends it is opened, not it",
    ),
    (
        "The Reef Protocol was signed in 1999. It was adopted by the European Community by a decision of 7 November 2000.",
        ["signed | 1999"],
        "what one party approves is not adopted by that",
    ),
    ("The Reef Protocol was adopted by European Union countries in 1999.", ["adopted | 1999"], "countries of a bloc"),
    ("A supplement to the Reef Protocol was added in 1983.", ["amended | 1983"], "a supplement"),
    ("It belongs to the Reef Protocol between Canada and Norway, as amended in 1987.", ["amended | 1987"], "past between whom"),
    ("Under Annex 4 of the Reef Protocol, as revised in 2012, all act.", ["updated | 2012"], "past the part of it"),
    (
        "The Reef Protocol was amended in 1983 by a supplement on phosphorus and again by protocol in 1987.",
        ["amended | 1983", "amended | 1987"],
        "again, past what the first change was about",
    ),
    (
        "By an amendment adopted in Lima on 22 August 2003, the area of the Reef Protocol grew.",
        ["amended | 2003-08-22"],
        "an amendment that opens the sentence",
    ),
    ("In 1944, exiled leaders of the three countries signed the Reef Protocol.", ["signed | 1944"], "a participle is no other verb"),
    ("Originally concluded in 1902, the Reef Protocol was superseded by another.", ["adopted | 1902"], "the date of the first verb only"),
    ("The Reef Protocol of the Council of Lakes was adopted in 2000.", ["adopted | 2000"], "past whose it is"),
    ("An amendment to the Reef Protocol was signed in 2012, and a 2013 plan was made.", ["amended | 2012"], "the year of another thing"),
]
FOUNDED = [
    ("The Quiet Oceans Partnership was announced in May 2016.", ["established | 2016-05"], "what was announced was founded"),
    (
        "The Quiet Oceans Partnership was announced in May 2016 and launched in June 2017.",
        ["established | 2017-06"],
        "a better word outdoes it",
    ),
    ("In May 2016 the leaders announced the Quiet Oceans Partnership.", ["established | 2016-05"], "by somebody"),
    ("In May 2016 the leaders announced that the Quiet Oceans Partnership works.", [], "announced that"),
    ("In May 2016 the agency announced Quiet Oceans Partnership grants.", [], "grants"),
    ("The Reef Protocol was announced in 1999.", [], "a treaty is not founded"),
    ("Launched in 2004 as the Quiet Oceans Partnership, the effort grew.", ["established | 2004"], "the effort is not named"),
    ("The Quiet Oceans Partnership was chartered in 2002 and rechartered in 2007.", ["established | 2002", "renewed | 2007"], "charters"),
    (
        "The Quiet Oceans Partnership began in 2009, following a memorandum signed in 2005 and amended in 2006.",
        ["began | 2009"],
        "what happened to another text",
    ),
    ("The Quiet Oceans Partnership was launched in 2011 and endorsed in 2014.", ["established | 2011"], "who endorses it founds nothing"),
    ("In 2017 the dialogue gave way to the Quiet Oceans Partnership.", ["established | 2017"], "what came after a dialogue"),
    ("The Quiet Oceans Partnership concluded its joint work on 5 April 2011.", ["ended | 2011-04-05"], "its joint work"),
]
TABLES = [
    (
        table(
            "Treaty | Adoption / entry into force", "Lake Treaty | 8 July 1985 / 2 September 1987", "Reef Protocol | 18 May 1991 / not yet"
        ),
        {
            "Lake Treaty | adopted | 1985-07-08",
            "Lake Treaty | entered_into_force | 1987-09-02",
            "Reef Protocol | adopted | 1991-05-18",
        },
        "two acts in one head",
    ),
    (
        table("Treaty | Signed (in force)", "Lake Treaty | 1985 (1987)"),
        {"Lake Treaty | signed | 1985", "Lake Treaty | entered_into_force | 1987"},
        "the second in brackets",
    ),
    (
        table("Treaty | Status", "Lake Treaty | Adopted: 1987; Amended: 1990, 1992 and 2016"),
        {"Lake Treaty | adopted | 1987", *(f"Lake Treaty | amended | {year}" for year in (1990, 1992, 2016))},
        "further dates of one label",
    ),
    (
        "<p>Lake Treaty</p>" + table("Amendment | Adopted | In force", "First Amendment | 1994 | 1996", "Second Amendment | 2001 | 2004"),
        {"Lake Treaty | amended | 1994", "Lake Treaty | amended | 2001"},
        "rows of its amendments",
    ),
    (
        "<dl><dt>Title</dt><dd>Lake Treaty</dd><dt>Amendment(s)</dt><dd>1994; 2001</dd></dl>",
        {"Lake Treaty | amended | 1994", "Lake Treaty | amended | 2001"},
        "one or several amendments",
    ),
    (
        "<h1>Lake Treaty</h1><p>Signed: March 17, 1992<br>Effective: October 6, 1996<br>Depositary: Norway</p>",
        {"Lake Treaty | signed | 1992-03-17", "Lake Treaty | entered_into_force | 1996-10-06"},
        "a label is no place",
    ),
    (
        "<p>2002 – Ministers of both countries in the north and in the south sign the Lake Treaty<br>2007 – Treaty amended</p>",
        {"Lake Treaty | signed | 2002", "Lake Treaty | amended | 2007"},
        "a year opens a line of its own",
    ),
    (
        "<ul><li>1978 The Lake Treaty is signed</li><li>1987 Treaty amended by text</li><li>2012 Treaty revised</li></ul>",
        {"Lake Treaty | signed | 1978", "Lake Treaty | amended | 1987", "Lake Treaty | updated | 2012"},
        "the year of an entry is no part of a name",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_extents_revisions_and_companions(text: str, expected: list[str], why: str) -> None:
    assert {one_line(each) for each in draft(reading(text))} == {f"Reef Protocol | {each}" for each in expected}, why


@pytest.mark.parametrize(("text", "expected", "why"), FOUNDED)
def test_what_was_announced_or_chartered(text: str, expected: list[str], why: str) -> None:
    assert {one_line(each) for each in draft(reading(text))} == {f"Quiet Oceans Partnership | {each}" for each in expected}, why


def test_a_treaty_is_in_force_not_a_resolution_named_since() -> None:
    page = (
        "<h1>Work</h1><p>The Lake Treaty was adopted in resolution 34/68 of 1979, but it was not until 1984 that it entered into force.</p>"
    )
    assert events(page) == {"Lake Treaty | adopted | 1979", "Lake Treaty | entered_into_force | 1984"}


def test_who_sign_together_what_a_government_keeps_sign_for_all() -> None:
    page = (
        "<h1>Work</h1><p>The Convention for the Conservation of Southern Bluefin Tuna was signed by Australia, Japan and Chile in 1993.</p>"
    )
    assert events(page) == {"Convention for the Conservation of Southern Bluefin Tuna | signed | 1993"}


@pytest.mark.parametrize(("page", "expected", "why"), TABLES)
def test_several_acts_in_one_cell(page: str, expected: set[str], why: str) -> None:
    assert {each.replace("The Lake", "Lake") for each in events("<h1>Work</h1>" + page)} == expected, why
