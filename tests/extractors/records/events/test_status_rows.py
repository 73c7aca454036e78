"""Rows of tables: a depositary's lists, tables of treaties, milestones. Page → records, with the reason beside each row."""

import pytest

from tests.extractors.records.pages import events, table

TITLE = "Harbour Convention"
ROWS = [
    (
        ("Country | Signed | Ratified, accepted or acceded", "Kenya | – | 1 June 2000 (accession)", "Norway | 22 March 1989 | 2 July 1990"),
        {"acceded | 2000-06-01 | KEN", "signed | 1989-03-22 | NOR", "ratified | 1990-07-02 | NOR"},
        "a column for several acts: brackets say which, else it is the first",
    ),
    (
        ("Participant | Signature | Ratification, Acceptance(A), Accession(a)", "Japan 2 | | 17 Sep 1993 a", "Norway* | | 16 Apr 1993 A"),
        {"acceded | 1993-09-17 | JPN", "accepted | 1993-04-16 | NOR"},
        "a depositary's marks",
    ),
    (
        ("Participant | Signature, Succession to signature(d)", "Japan | 22 Mar 1989 d"),
        {"signed | 1989-03-22 | JPN"},
        "a mark in a column of signatures: a signature all the same",
    ),
    (
        ("Country | Date | Action", "Kenya | 1 June 2000 | Accession", "Peru | 23 November 1993 | Signature"),
        {"acceded | 2000-06-01 | KEN", "signed | 1993-11-23 | PER"},
        "the act in a column of its own",
    ),
    (
        ("No. | Country | Date of deposit | Instrument", "1 | Kenya | 28 December 2016 | Ratification", "2. | Niue | 2017 | Accession"),
        {"ratified | 2016-12-28 | KEN", "acceded | 2017 | NIU"},
        "a running number before the country",
    ),
    (
        ("State | Status", "Kenya | Acceded on 1 June 2000", "Norway | Signed 22 March 1989, ratified 2 July 1990; in force 1992"),
        {"acceded | 2000-06-01 | KEN", "signed | 1989-03-22 | NOR", "ratified | 1990-07-02 | NOR", "entered_into_force | 1992 | NOR"},
        "verbs in the cell",
    ),
    (
        ("State | Sign. | Rat./Acc. | E.I.F.", "Norway | 2001 | 2002 | 2003"),
        {"signed | 2001 | NOR", "ratified | 2002 | NOR", "entered_into_force | 2003 | NOR"},
        "short heads",
    ),
    (
        ("State | Status", "Kenya | Party (7 April 2017)", "Peru | Approved: 23 June 2017", "Chile | Non-party (2017)"),
        {"joined | 2017-04-07 | KEN", "accepted | 2017-06-23 | PER"},
        "standings with their days",
    ),
    (
        ("Party | Date of ratification | Method", "Kenya | 23 March 2000 | Accession", "Peru | 1 September 2004 | Ratification"),
        {"acceded | 2000-03-23 | KEN", "ratified | 2004-09-01 | PER"},
        "the column of methods says more than the head over the dates",
    ),
    (
        (
            "State | Signature / Ratification",
            "Kenya | – / 21 Feb 1997 (a)",
            "Peru | 26 Feb 1991 / 10 Aug 1995 (A)",
            "Chile | 26 Feb 1991 / –",
        ),
        {"acceded | 1997-02-21 | KEN", "signed | 1991-02-26 | PER", "accepted | 1995-08-10 | PER", "signed | 1991-02-26 | CHL"},
        "two acts in one cell, by their places",
    ),
    (
        ("State | Signed | Ratified | Notes", "Kenya | 1998 | 2002 | Withdrew effective 15 December 2012", "Peru | – | At: 2004 | –"),
        {"signed | 1998 | KEN", "ratified | 2002 | KEN", "withdrew | 2012-12-15 | KEN", "accepted | 2004 | PER"},
        "notes and marks of their own",
    ),
    (("State | Status", "Haiti | Signed 22 March 1989; not ratified"), {"signed | 1989-03-22 | HTI"}, "and what did not happen"),
    (("State | Status", "Paraguay | withdrawn from Congress in December 2019"), set(), "withdrawn from something else"),
    (("Country | Status | Report filed", "Kenya | Ratified | 28 December 2016"), set(), "the date is that of the report"),
    (("Country | Ratified", "Peru | expected in 2030", "Chile | not before 2031"), set(), "no fact yet"),
    (("Country | Signed", "European Union | 22 March 1989"), set(), "in a list of countries a row without one is nobody's"),
    (("Country | Signed", "Serbia¹ | 22 March 1989"), {"signed | 1989-03-22 | SRB"}, "a raised figure is a footnote's, no part of a name"),
    (
        ("Step | Canada | Mexico", "Signature | — | 1998", "Ratification | 26 August 2002 | 4 May 2005"),
        {"signed | 1998 | MEX", "ratified | 2002-08-26 | CAN", "ratified | 2005-05-04 | MEX"},
        "countries over the columns, events before the rows",
    ),
    (("Milestone | Date", "Entry into force | 16 August 2017", "First meeting | 2018"), {"entered_into_force | 2017-08-16"}, "milestones"),
    (
        ("Entry into force | Ratified | Signed | Party", "6 March 1995 | 8 February 1994 | 7 November 1991 | Norway"),
        {"signed | 1991-11-07 | NOR", "ratified | 1994-02-08 | NOR", "entered_into_force | 1995-03-06 | NOR"},
        "the countries in the last column",
    ),
    (
        ("Country | Ratified | Country | Ratified", "Kenya | 3 May 1999 | Peru | 14 June 2001"),
        {"ratified | 1999-05-03 | KEN", "ratified | 2001-06-14 | PER"},
        "two countries in a row",
    ),
    (
        ("Participant | Acceptance(A), Accession(a), Ratification", "Japan | 12 June 1991", "Kenya | 7 September 1994 a"),
        {"ratified | 1991-06-12 | JPN", "acceded | 1994-09-07 | KEN"},
        "without a mark it is the act that has none",
    ),
    (
        ("State | Signed | Deposited | Method", "Japan | 4 May 1990 | 12 June 1991 | Acceptance"),
        {"signed | 1990-05-04 | JPN", "accepted | 1991-06-12 | JPN"},
        "a column of deposits, and one of how it was done",
    ),
    (("State | Ratified", "Denmark (with Greenland) | 24 May 2016"), {"ratified | 2016-05-24 | DNK"}, "the country before the bracket"),
    (("Date | Milestone", "16 August 2017 | Entry into force", "2018 | Talks begin"), {"entered_into_force | 2017-08-16"}, "turned round"),
]


@pytest.mark.parametrize(("rows", "expected", "why"), ROWS)
def test_a_row_tells_when_things_happened_to_what_the_table_is_about(rows: tuple[str, ...], expected: set[str], why: str) -> None:
    assert events(table(*rows, title=TITLE)) == {f"{TITLE} | {each}" for each in expected}, why


def test_a_first_row_that_names_events_heads_a_table_without_heads() -> None:
    plain = table("Country | Signed | Ratified", "Chile | 1 May 1994 | 2 June 1996", title=TITLE).replace("th>", "td>")
    assert events(plain) == {f"{TITLE} | signed | 1994-05-01 | CHL", f"{TITLE} | ratified | 1996-06-02 | CHL"}


def test_a_column_may_be_headed_by_its_agreement_and_the_caption_name_the_event() -> None:
    rows = ("Country | Lake Protocol | Reef Agreement", "Chile | 26 August 2002 | 10 February 2017")
    told = {"Lake Protocol | ratified | 2002-08-26 | CHL", "Reef Agreement | ratified | 2017-02-10 | CHL"}
    assert events(table(*rows, title="Treaties", caption="Dates of ratification")) == told
    assert not events(table(*rows, title="Treaties", caption="Signature and ratification")), "which of the two is not said"


def test_under_a_country_the_title_names_the_event_and_the_row_the_agreement() -> None:
    rows = ("Protocol | Chile | Peru", "Lake Protocol | 26 August 2002 | 10 February 2017")
    told = {"Lake Protocol | ratified | 2002-08-26 | CHL", "Lake Protocol | ratified | 2017-02-10 | PER"}
    assert events(table(*rows, title="Ratification of the protocols")) == told
    assert not events(table(*rows, title="Meetings on the protocols")), "nothing says what was done"


def test_a_column_of_the_convention_itself_stands_beside_those_of_its_protocols() -> None:
    rows = ("Country | Convention | Lake Protocol", "Chile | 28 May 1985 | 14 October 2002")
    told = {"Harbour Convention | ratified | 1985-05-28 | CHL", "Lake Protocol | ratified | 2002-10-14 | CHL"}
    assert events(table(*rows, title="Harbour Convention and protocol: ratification")) == told


def test_two_rows_of_heads_name_the_agreement_and_the_event() -> None:
    heads = "<tr><th rowspan=2>Country</th><th colspan=2>Lake Protocol</th><th colspan=2>Reef Agreement</th></tr>"
    below = "<tr><th>Signed</th><th>Ratified</th><th>Signed</th><th>Ratified</th></tr>"
    row = "<tr><td>Chile</td><td>1998</td><td>2002</td><td>2016</td><td>2017</td></tr>"
    assert events(f"<table>{heads}{below}{row}</table>") == {
        "Lake Protocol | signed | 1998 | CHL",
        "Lake Protocol | ratified | 2002 | CHL",
        "Reef Agreement | signed | 2016 | CHL",
        "Reef Agreement | ratified | 2017 | CHL",
    }


def test_whose_acts_a_table_of_treaties_lists_is_said_by_the_column_or_the_heading() -> None:
    told = {"Lake Protocol | ratified | 2001 | CAN", "Lake Protocol | entered_into_force | 2004"}
    assert events(table("Treaty | Ratified by Canada | In force", "Lake Protocol | 2001 | 2004", title="Treaties")) == told
    hers = {"Lake Protocol | ratified | 2001 | CAN", "Lake Protocol | entered_into_force | 2004 | CAN"}
    assert events(table("Treaty | Ratified | In force", "Lake Protocol | 2001 | 2004", title="Canada and its treaties")) == hers
    assert events(table("Treaty | In force | Ratified", "Lake Protocol | 2004 | 2001", title="Canada and its treaties")) == told, "of all"
    assert events(table("Treaty | Ratified | In force", "Lake Protocol | 2001 | 2004", title="Treaties")) == {
        "Lake Protocol | entered_into_force | 2004"
    }, "nobody's ratification"


def test_a_head_may_name_the_agreement_and_the_event() -> None:
    assert events(table("Country | Lynx Pact signed | Lynx Pact ratified", "Fiji | 2016 | 2017")) == {
        "Lynx Pact | signed | 2016 | FJI",
        "Lynx Pact | ratified | 2017 | FJI",
    }


def test_a_head_without_a_name_is_about_what_the_head_left_of_it_names() -> None:
    page = table(
        "Party | Lake Treaty Signature | Ratification | Reef Protocol Signature | Ratification",
        "Chile | 2001 | 2002 | 2003 | 03.04.2004/AC",
    )
    assert events(page) == {
        "Lake Treaty | signed | 2001 | CHL",
        "Lake Treaty | ratified | 2002 | CHL",
        "Reef Protocol | signed | 2003 | CHL",
        "Reef Protocol | acceded | 2004-04-03 | CHL",
    }


@pytest.mark.parametrize(
    ("caption", "expected", "why"),
    [
        ("Amendments: dates of ratification", {"Harbour Convention | ratified | 1999-05-03 | KEN"}, "what they were ratified of is no act"),
        ("Dates of ratification", {"Harbour Convention | ratified | 1999-05-03 | KEN"}, "the title tells"),
        ("National reports received", set(), "it tells something else"),
        ("Expected ratifications", set(), "a plan"),
    ],
)
def test_dates_of_a_list_of_countries_have_the_event_of_its_title(caption: str, expected: set[str], why: str) -> None:
    assert events(table("State | Date", "Kenya | 3 May 1999", title=TITLE, caption=caption)) == expected, why


def test_signatures_in_a_list_of_one_countrys_treaties_are_that_countrys() -> None:
    rows = ("Treaty | Signed | Ratified or acceded", "Lake Treaty | 4 June 1992 | 9 February 1994")
    assert events(table(*rows, title="Multilateral treaties of Samoa")) == {
        "Lake Treaty | signed | 1992-06-04 | WSM",
        "Lake Treaty | ratified | 1994-02-09 | WSM",
    }


def test_dates_under_their_heads_in_the_first_columns_are_of_what_the_last_one_names() -> None:
    rows = ("Adopted | In force | Instrument", "24 April 1978 | 1 July 1979 | Lynx Protocol", "2 May 1989 | – | Reef Protocol on Eels")
    assert events(table(*rows, title=TITLE)) == {
        "Lynx Protocol | adopted | 1978-04-24",
        "Lynx Protocol | entered_into_force | 1979-07-01",
        "Reef Protocol on Eels | adopted | 1989-05-02",
    }


def test_the_same_in_a_table_drawn_with_blanks() -> None:
    text = """Harbour Convention

The Harbour Convention has a protocol.

Adopted            In force           Instrument
------------------------------------------------
24 April 1978      1 July 1979        Lynx Protocol on Fur
29 March 1989      17 May 1990        Reef Protocol on Eels

The end of it.
"""
    assert {each for each in events(text) if "1990" in each or "1979" in each} == {
        "Lynx Protocol on Fur | entered_into_force | 1979-07-01",
        "Reef Protocol on Eels | entered_into_force | 1990-05-17",
    }, "and no year of the cell before a name is part of it"


def test_a_line_in_capitals_at_the_head_of_a_text_tells_what_its_tables_are_about() -> None:
    body = "The Harbour Convention and the Dumping Protocol were adopted in Oslo on 23 March 1981."
    rows = "State    Signature     Ratification\nKenya    23.03.1981    17.10.1997\nPeru     -             01.03.1983 (a)\n"
    found = events(f"STATUS: HARBOUR CONVENTION\n\n1. Adoption\n\n{body}\n\n2. Signatures and ratifications\n\n{rows}")
    assert {each for each in found if "KEN" in each or "PER" in each} == {
        "Harbour Convention | signed | 1981-03-23 | KEN",
        "Harbour Convention | ratified | 1997-10-17 | KEN",
        "Harbour Convention | acceded | 1983-03-01 | PER",
    }


def test_one_of_the_two_who_make_an_agreement_signs_it_for_both() -> None:
    found = events(
        "<dl><dt>Convention between Norway and Peru on Harbours</dt><dd>Signed in Oslo on 16 August 1916, on behalf of Peru.</dd></dl>"
    )
    assert found == {"Convention between Norway and Peru on Harbours | signed | 1916-08-16"}


def test_a_table_of_treaties_is_of_the_only_country_that_stands_over_the_page() -> None:
    rows = (
        "Agreement            Signed        Ratified          Entry into force\n"
        "Lake Treaty          -             15-10-1996 (a)    13-01-1997\n"
        "Harbour Convention   1985-05-03    17-12-1987        17-04-1988\n"
    )
    found = events(f"NEPAL\nMultilateral agreements\n\n{rows}")
    assert found == {
        "Lake Treaty | acceded | 1996-10-15 | NPL",
        "Lake Treaty | entered_into_force | 1997-01-13 | NPL",
        "Harbour Convention | signed | 1985-05-03 | NPL",
        "Harbour Convention | ratified | 1987-12-17 | NPL",
        "Harbour Convention | entered_into_force | 1988-04-17 | NPL",
    }
