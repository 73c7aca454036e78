"""Headlines, boxes in one line, and what another sentence names: page → events, with the reason beside each row."""

import pytest

from tests.extractors.records.pages import events

FURTHER = [
    (
        "A service of the Institute, kept for all who ask.\n\nLake Treaty\n\nIts text is in the annex to the report of the"
        " talks.\n\n   Date of adoption           23.6.1979\n   Place of adoption          Bonn\n   Date of entry into force   "
        "1.11.1983\n   Depositary                 Germany\n\n   Participant                Entry into force\n"
        "   -----------                ----------------\n\n   Kenya                      1. 1.1992\n"
        "   Ghana                      1.10.1990\n",
        {
            "Lake Treaty | adopted | 1979-06-23",
            "Lake Treaty | entered_into_force | 1983-11-01",
            "Lake Treaty | entered_into_force | 1992-01-01 | KEN",
            "Lake Treaty | entered_into_force | 1990-10-01 | GHA",
        },
        "labels and their values in two columns, and a table whose rows an empty line sets off from their heads",
    ),
    (
        "<h1>Texts</h1><p>Convention on the Conservation of the Deep Lake and Its Shores (reproduced in LAKE/CIRC/500): Entered into"
        " force on 3 May 1993. Now has 26 Parties as a result of accession by two States.</p>",
        {"Convention on the Conservation of the Deep Lake and Its Shores | entered_into_force | 1993-05-03"},
        "a name with a note, however long, its colon, and a label",
    ),
    (
        "<h1>Fish Protocol to the 1992 Lake Convention</h1><p>Adopted on 3 May 1999 at the Third Ministerial Conference on Lakes</p>",
        {"Fish Protocol to the 1992 Lake Convention | adopted | 1999-05-03"},
        "a title that says whose protocol it is",
    ),
    (
        "<h1>Acts</h1><p>The Fish Protocol to the 1992 Lake Convention, done in London on 3 May 1999, will be fully effective.</p>",
        {"Fish Protocol to the 1992 Lake Convention | adopted | 1999-05-03"},
        "what was done is the protocol",
    ),
    (
        "<h1>Lake Treaty</h1><p>Signed: 1979; Entered into force for the United States: 1983</p>",
        {"Lake Treaty | signed | 1979", "Lake Treaty | entered_into_force | 1983 | USA"},
        "a long label that names a country",
    ),
    (
        "<h1>Treaties</h1><p>Lake Treaty, with schedules.1 Signed at Brussels July 2, 1890; entered into force August 31, 1891; "
        "for the United States April 2, 1892. 27 Stat. 886.</p>",
        {
            "Lake Treaty | signed | 1890-07-02",
            "Lake Treaty | entered_into_force | 1891-08-31",
            "Lake Treaty | entered_into_force | 1892-04-02 | USA",
        },
        "the number of a note behind a full stop",
    ),
    (
        "<h1>Lake Treaty</h1><p>The Treaty was open for signature from 22 March 1985 to 21 September 1985.</p>",
        {"Lake Treaty | opened_for_signature | 1985-03-22"},
        "the first of the months for which it was open",
    ),
    (
        "The Government of Kenya is committed to its lakes.\nName of Treaty | Date of Ratification/ Accession | Remarks |\n---|---|---|\n"
        "Convention on the High Rivers, Geneva, 1958 | Oct. 8, 1965 (Succession) | |\n",
        {"Convention on the High Rivers | joined | 1965-10-08 | KEN"},
        "the treaties of the only country that a page names",
    ),
    ("<h1>Lake Treaty</h1><p>In force as of: 3 May 1993</p>", {"Lake Treaty | entered_into_force | 1993-05-03"}, "as of"),
    (
        "<h1>News</h1><ul><li>Six Countries Sign Lake Treaty (May 3, 2011)</li><li>Peru to Join Lake Treaty (May 4, 2009)</li></ul>",
        {"Lake Treaty | signed | 2011-05-03"},
        "a headline that ends with its day",
    ),
    (
        "<h1>News</h1><p>LIMA (Agency), Dec. 12, 2015 - Six countries adopted the Lake Treaty on Saturday.</p>",
        {"Lake Treaty | adopted | 2015-12-12"},
        "the weekday of the day on which it was published",
    ),
    (
        "<h1>News</h1><p>LIMA, Dec. 12, 2015 - Six countries adopted the Lake Treaty on Monday.</p>",
        set(),
        "another weekday is not the page's own",
    ),
    (
        "<h1>Lake Treaty</h1><p>Type: Multilateral Signed: 5 May 1990 Location: Oslo Effective: 1 June 1993 Parties: 19</p>",
        {"Lake Treaty | signed | 1990-05-05", "Lake Treaty | entered_into_force | 1993-06-01"},
        "an infobox in one line",
    ),
    (
        "<h1>Lake Treaty</h1><p>Lake Treaty Type Regional Signed 5 May 1990 Location Oslo Effective 1 June 1993 Parties 19</p>",
        {"Lake Treaty | signed | 1990-05-05", "Lake Treaty | entered_into_force | 1993-06-01"},
        "the same without marks",
    ),
    (
        "<h1>Lake Treaty</h1><p>note - abbreviated as Lakes opened for signature - 5 May 1990 entered into force - 1 June 1993</p>",
        {"Lake Treaty | opened_for_signature | 1990-05-05", "Lake Treaty | entered_into_force | 1993-06-01"},
        "labels behind dashes",
    ),
    ("<h1>Lake Treaty</h1><p>The text that was Signed 5 May 1990 is kept where Effective 1 June 1993 stands.</p>", set(), "a sentence"),
    (
        "<h1>Work</h1><p>The Lake Treaty and the Reef Convention were adopted in 1978 and 1990 respectively.</p>",
        {"Lake Treaty | adopted | 1978", "Reef Convention | adopted | 1990"},
        "to each its own date",
    ),
    (
        "<h1>Work</h1><p>The Lake Treaty was announced on September 17, 2021 and signed in Lima that November.</p>",
        {"Lake Treaty | signed | 2021-11"},
        "a month of the same year",
    ),
    (
        "<h1>Work</h1><ul><li>Agreement on Lakes with Peru, signed June 6, 1999</li></ul>",
        {"Agreement on Lakes | signed | 1999-06-06"},
        "with whom",
    ),
]


@pytest.mark.parametrize(("page", "expected", "why"), FURTHER)
def test_headlines_and_boxes_in_one_line(page: str, expected: set[str], why: str) -> None:
    assert {each.replace("Lakes with Peru", "Lakes") for each in events(page)} == expected, why


NAMED_ELSEWHERE = [
    (
        "<p>In answer six countries signed a far-reaching treaty in Oslo on May 23, 2001. The Lynx Treaty, as it has come to "
        "be called, protects lynxes.</p>",
        {"Lynx Treaty | signed | 2001-05-23"},
        "named in the next sentence",
    ),
    (
        "<p>The ministers of six countries signed a treaty in Oslo on May 23, 2001. The Lynx Treaty is older.</p>",
        set(),
        "the next sentence speaks of another one",
    ),
    (
        "<p>The Ibex Protocol protects ibexes.</p><p>On May 23, 2001, at a meeting in Bern, the Parties adopted an amendment to take in "
        "chamois.</p><p>The Bern Amendment to the Ibex Protocol has ten parties.</p>",
        {"Bern Amendment to the Ibex Protocol | adopted | 2001-05-23"},
        "an amendment that the page names by the place",
    ),
    (
        "<p>The Ibex Protocol protects ibexes. In 2001 the Parties adopted an amendment to take in chamois.</p>",
        {"Ibex Protocol | amended | 2001"},
        "one without a name",
    ),
    (
        "<p>The Ibex Protocol was negotiated, which was opened for signature in Bern on 14 May 2010.</p>",
        {"Ibex Protocol | opened_for_signature | 2010-05-14"},
        "a verb before the relative clause",
    ),
    (
        "<h1>Moldova</h1><ul><li>Sweden: Agreement on Lynxes, signed in Oslo on 30 March 2018.</li></ul>",
        {"Agreement on Lynxes | signed | 2018-03-30"},
        "with whom, not who alone",
    ),
    (
        "<h1>Work</h1><h2>India</h2><p>Signed in January 2002 and extended in 2007, the Agreement on Lynxes between Norway and India is "
        "in use.</p>",
        {
            "Agreement on Lynxes between Norway and India | signed | 2002-01",
            "Agreement on Lynxes between Norway and India | renewed | 2007",
        },
        "no act of the heading's country",
    ),
]


@pytest.mark.parametrize(("page", "expected", "why"), NAMED_ELSEWHERE)
def test_what_was_made_may_be_named_elsewhere(page: str, expected: set[str], why: str) -> None:
    assert events(page) == expected, why
