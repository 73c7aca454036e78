"""Tables copied with the cells of a row glued into one line: a page → events, with the reason beside each row."""

import pytest

from tests.extractors.records.pages import events, parties

DEPOSITARY = "Participant Signature Ratification, Acceptance (A), Approval (AA), Accession (a)"


def rows(heads: str, *lines: str) -> str:
    return "\n".join(["Lake Treaty", "", "The Lake Treaty was adopted in 1992.", "", heads, *lines]) + "\n"


KEYED = (
    "Lake Treaty\n\nSTATUS OF RATIFICATION\n\nNotes:\nR = Ratification\nAc = Accession\n* indicates a Party to the River Convention.\n\n"
    "COUNTRY SIGNATURERATIFICATION,\nACCESSION\nREMARKS % of fish\n"
)
ROWS = [
    (
        KEYED + "1.KENYA  16/03/98  03/11/98 (R)\n2.GHANA -----25/04/03 (Ac)\n3.PERU*  29/04/98\n4.CHAD*  29/04/98  31/05/02 (R)1  0.4%\n",
        [
            "Lake Treaty | signed | 1998-03-16 | KEN",
            "Lake Treaty | ratified | 1998-11-03 | KEN",
            "Lake Treaty | acceded | 2003-04-25 | GHA",
            "Lake Treaty | signed | 1998-04-29 | PER",
            "Lake Treaty | signed | 1998-04-29 | TCD",
            "Lake Treaty | ratified | 2002-05-31 | TCD",
        ],
        "numbered rows below a key that speaks of another treaty, heads glued into one word, notes and shares behind the days",
    ),
    (
        rows(DEPOSITARY, "Kenya 11 Sep 1998 3 Feb 2005", "Ghana   30 May 2003 a", "Iran (Islamic Republic of) 17 Feb 1999 26 Aug 2004 A"),
        [
            "Lake Treaty | signed | 1998-09-11 | KEN",
            "Lake Treaty | ratified | 2005-02-03 | KEN",
            "Lake Treaty | acceded | 2003-05-30 | GHA",
            "Lake Treaty | signed | 1999-02-17 | IRN",
            "Lake Treaty | accepted | 2004-08-26 | IRN",
        ],
        "a mark behind a day tells the column",
    ),
    (
        rows(DEPOSITARY, "Kenya 11 Sep 1998", "Ghana 2, 3 11 Sep 1998 30 May 2003 A 4"),
        [
            "Lake Treaty | signed | 1998-09-11 | KEN",
            "Lake Treaty | signed | 1998-09-11 | GHA",
            "Lake Treaty | accepted | 2003-05-30 | GHA",
        ],
        "where heads tell of marks, a lone day without one is that of signature; notes have numbers",
    ),
    (
        rows("State Date of signature Date of ratification Entry into force", "Kenya 11/09/1998 13/02/2005 14/05/2005"),
        [
            "Lake Treaty | signed | 1998-09-11 | KEN",
            "Lake Treaty | ratified | 2005-02-13 | KEN",
            "Lake Treaty | entered_into_force | 2005-05-14 | KEN",
        ],
        "no cell is missing",
    ),
    (
        rows("Parties Date of signature Date of ratification Entry into force", "Kenya 4 Dec 1995", "Ghana 10 Jan 1997 a"),
        ["Lake Treaty | signed | 1995-12-04 | KEN", "Lake Treaty | acceded | 1997-01-10 | GHA"],
        "rows have a mark that no head explains",
    ),
    (
        rows("Country Signed Ratified In force", "Kenya 11 September 1998 3 February 2005"),
        [],
        "one of three is missing, and nothing tells which",
    ),
    (
        rows(
            "Participant Action Date of deposit Date of effect",
            "Kenya Signature 22/03/1989",
            "Kenya Ratification 25/03/2013 23/06/2013",
            "Ghana Accession 29/06/1999 27/09/1999",
            "Ghana Declaration 13/07/1999",
        ),
        [
            "Lake Treaty | signed | 1989-03-22 | KEN",
            "Lake Treaty | ratified | 2013-03-25 | KEN",
            "Lake Treaty | entered_into_force | 2013-06-23 | KEN",
            "Lake Treaty | acceded | 1999-06-29 | GHA",
            "Lake Treaty | entered_into_force | 1999-09-27 | GHA",
        ],
        "a cell names the act, of which the first day is; a declaration is none",
    ),
    (
        rows(
            "Party Signature Provisional",
            "application",
            "RatificationS=Signature without requirement of ratification R=Ratification A=Accession Entry into force Renunciation",
            "Kenya 13-09-2011 (A) 14-12-2011",
            "Gambia, The 21-02-2010 27-03-2012 (R) 25-06-2012",
        ),
        [
            "Lake Treaty | acceded | 2011-09-13 | KEN",
            "Lake Treaty | entered_into_force | 2011-12-14 | KEN",
            "Lake Treaty | signed | 2010-02-21 | GMB",
            "Lake Treaty | ratified | 2012-03-27 | GMB",
            "Lake Treaty | entered_into_force | 2012-06-25 | GMB",
        ],
        "heads over several lines, with a legend that is glued to one",
    ),
    (
        "# Lake Treaty\n\n| Party | Signature |\nRatification A=Accession | In force |\n|---|---|---|---|\n"
        "| Kenya | 13-09-2011 (A) | 14-12-2011 ||\n| Ghana | 01-02-2010 | 27-03-2012 (R) | 25-06-2012 |\n| Peru | 02-02-2010 |||\n",
        [
            "Lake Treaty | acceded | 2011-09-13 | KEN",
            "Lake Treaty | entered_into_force | 2011-12-14 | KEN",
            "Lake Treaty | signed | 2010-02-01 | GHA",
            "Lake Treaty | ratified | 2012-03-27 | GHA",
            "Lake Treaty | entered_into_force | 2012-06-25 | GHA",
            "Lake Treaty | signed | 2010-02-02 | PER",
        ],
        "a line of heads that a break in a cell has cut off from its rows",
    ),
    (
        rows("Country Capital Population", "Kenya 11 Sep 1998 3 Feb 2005"),
        [],
        "heads that tell no act",
    ),
    (
        rows("Participant Signature Ratification", "Kenya visited Ghana on 11 Sep 1998 and 3 Feb 2005"),
        [],
        "a sentence, no row",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROWS)
def test_a_glued_row_is_told_by_its_columns(text: str, expected: list[str], why: str) -> None:
    assert {each for each in events(text) if each.count("|") > 2} == set(expected), why


def test_a_row_says_itself_who_is_a_party() -> None:
    found = parties(KEYED + "1.KENYA  16/03/98  03/11/98 (R)\n2.GHANA -----25/04/03 (Ac)\n3.PERU*  29/04/98\n")
    assert found == {"Lake Treaty | KEN | party", "Lake Treaty | GHA | party", "Lake Treaty | PER | signatory"}
