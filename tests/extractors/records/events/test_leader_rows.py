"""Printed tables whose rows run on in one paragraph: a text → events, with the reason beside each row."""

import pytest

from tests.extractors.records.pages import events

HEADS = "Approval(AA), Acceptance(A), Accession(a), Succession(d) Participant Signature Ratification "
ROWS = [
    (
        HEADS + "Kenya...... 17 Jun 2004 a Ghana ...... 6 Jan 1997 a ...... 8 Oct 1999 a "
        "Peru3,4 ...... 22 Mar 1985 6 Mar 1990 Chad...... 1 Sep 1993 d",
        {"acceded | 2004-06-17 | KEN", "acceded | 1997-01-06 | GHA", "signed | 1985-03-22 | PER", "ratified | 1990-03-06 | PER"}
        | {"joined | 1993-09-01 | TCD"},
        "marks tell the columns; a row whose name is torn tells nothing",
    ),
    (
        HEADS
        + "Kenya...... 17 Jun 2004 a Ghana ...... 6 Jan 1997 a Democratic People's State of)...... 3 Oct 1994 a Republic of Korea ...... "
        "24 Jan 1995 a Mali ...... 7 May 1998",
        {"acceded | 2004-06-17 | KEN", "acceded | 1997-01-06 | GHA", "signed | 1998-05-07 | MLI"},
        "a name that may be the rest of a longer one",
    ),
    ("Contents: Kenya ...... 17 Jun 2004, Ghana ...... 6 Jan 1997, Peru ...... 8 Oct 1999", set(), "no heads of a table"),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROWS)
def test_dots_lead_from_a_country_to_its_days(text: str, expected: set[str], why: str) -> None:
    found = events(f"# Lake Treaty\n\nThe Lake Treaty is old, and many have joined it.\n\n{text}\n")
    assert found == {f"Lake Treaty | {each}" for each in expected}, why
