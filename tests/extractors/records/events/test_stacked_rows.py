"""Tables copied cell by cell, each in a line of its own: a page → events, with the reason beside each row."""

import pytest

from tests.extractors.records.pages import events

HEADS = ["Party", "Signature", "Ratification A=Accession R=Ratification", "Entry into force", "Termination"]


def lines(*cells: str, heads: list[str] = HEADS) -> str:
    return "\n\n".join(["Lake Treaty", "The Lake Treaty was adopted in 1992.", *heads, *cells]) + "\n"


ROWS = [
    (
        lines("Kenya", "06-11-1992", "14-05-1993 (R)", "29-03-1994", "Ghana", "13-09-1999 (A)", "13-10-1999"),
        [
            "Lake Treaty | signed | 1992-11-06 | KEN",
            "Lake Treaty | ratified | 1993-05-14 | KEN",
            "Lake Treaty | entered_into_force | 1994-03-29 | KEN",
            "Lake Treaty | acceded | 1999-09-13 | GHA",
            "Lake Treaty | entered_into_force | 1999-10-13 | GHA",
        ],
        "a mark tells the column where cells are missing, and the head what it means",
    ),
    (
        lines("Kenya", "06-11-1992", "14-05-1993", "29-03-1994"),
        [
            "Lake Treaty | signed | 1992-11-06 | KEN",
            "Lake Treaty | ratified | 1993-05-14 | KEN",
            "Lake Treaty | entered_into_force | 1994-03-29 | KEN",
        ],
        "no cell is missing",
    ),
    (
        lines("Kenya", "06-11-1992", "Ghana", "14-05-1993", "29-03-1994 R"),
        ["Lake Treaty | signed | 1992-11-06 | KEN", "Lake Treaty | signed | 1993-05-14 | GHA", "Lake Treaty | ratified | 1994-03-29 | GHA"],
        "where the head tells of marks, who has none has signed",
    ),
    (
        lines(
            *("Kenya", "Acceptance", "27/10/2005", "05/12/2019", "Ghana", "Declaration", "28/10/2005"),
            heads=["Participant", "Action", "Date of Notification/Deposit", "Date of Effect"],
        ),
        ["Lake Treaty | accepted | 2005-10-27 | KEN", "Lake Treaty | entered_into_force | 2019-12-05 | KEN"],
        "a line names the act",
    ),
    (
        lines("Kenya", "06-11-1992", "Ghana", "14-05-1993", heads=["States:", "Date of deposit of the instruments of ratification:"]),
        ["Lake Treaty | ratified | 1992-11-06 | KEN", "Lake Treaty | ratified | 1993-05-14 | GHA"],
        "heads with colons",
    ),
    (lines("Kenya", "06-11-1992", heads=["Party", "Signature", "Ratification"]), [], "one day of two: of which column nobody knows"),
    (
        lines("Kenya", "06-11-1992", "14-05-1993 (R)", heads=["State", "Signature", "Reservations", "RatificationTooltip R=Ratified"]),
        ["Lake Treaty | signed | 1992-11-06 | KEN", "Lake Treaty | ratified | 1993-05-14 | KEN"],
        "a head that tells no act stands between",
    ),
    (lines("Kenya", "06-11-1992", "14-05-1993 (R)", heads=["Party", "Capital"]), [], "heads that tell no act"),
]


@pytest.mark.parametrize(("text", "expected", "why"), ROWS)
def test_a_line_is_told_by_its_column(text: str, expected: list[str], why: str) -> None:
    assert {each for each in events(text) if each.count("|") > 2} == set(expected), why


def test_a_data_base_gives_the_title_and_the_place_in_lines_of_their_own() -> None:
    cells = [
        "VIEW PDF",
        "Registration Number",
        "28911",
        "Title",
        "Amendment to the Lake Treaty on Fish",
        "Places/dates of conclusion",
        "Place",
    ]
    cells += [
        "Date",
        "Geneva",
        "22/09/1995",
        "EIF information",
        "5 December 2019 , in accordance with article 17 of the Treaty which is old.",
    ]
    cells += [
        "Subject terms",
        "Lake Treaty",
        "Participant",
        "Action",
        "Date of Deposit",
        "Date of Effect",
        "Kenya",
        "Ratification",
        "03/07/2017",
    ]
    name = "Amendment to the Lake Treaty on Fish"
    assert events("\n".join(cells) + "\n") == {
        f"{name} | adopted | 1995-09-22",
        f"{name} | entered_into_force | 2019-12-05",
        f"{name} | ratified | 2017-07-03 | KEN",
    }
