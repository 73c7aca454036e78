"""Lines that hold a date and nothing else, in chronologies and in copied infoboxes: page → events."""

import pytest

from tests.extractors.records.pages import events

IN_FORCE = "Lake Treaty | entered_into_force | 1982"
SIGNED = "Lake Treaty | signed | 1979"
PAGES = [
    (
        "1979\n\nSignature of the Lake Treaty in Lisbon.\n\n1982\n\nThe Treaty enters into force.\n\n1991\n\nPeru accedes.\n",
        {SIGNED, IN_FORCE, "Lake Treaty | acceded | 1991 | PER"},
        "a chronology of lines: each date is over what it dates",
    ),
    ("Lake Treaty\n\n1979\n\nSignature\n\n1982\n\nEntry into force\n\n1991\n\nMeeting\n", {SIGNED, IN_FORCE}, "of labels, the date first"),
    ("Lake Treaty\n\nSignature\n\n1979\n\nEntry into force\n\n1982\n\nMeeting\n", {SIGNED, IN_FORCE}, "of labels, the label first"),
    (
        "Lake Treaty\n\nEntry into force\n\n:\n\n3 May 1982, in accordance with article 18\n\nStatus:\n\nParties: 35\n",
        {"Lake Treaty | entered_into_force | 1982-05-03"},
        "behind a colon, which may have a line of its own, the date goes on",
    ),
    ("<h1>Lake Treaty</h1><dl><dt>1979</dt><dd>Signature</dd><dt>1982</dt><dd>Entry into force</dd></dl>", {SIGNED, IN_FORCE}, "terms"),
    ("<h1>Lake Treaty</h1><h2>1982</h2><p>Entry into force</p>", {IN_FORCE}, "a heading"),
]


@pytest.mark.parametrize(("text", "expected", "why"), PAGES)
def test_what_stands_first_tells_which_date_is_whose(text: str, expected: set[str], why: str) -> None:
    assert events(text if text.startswith("<") else f"History\n\n{text}") == expected, why


LINES = [
    ("**1990** Signed in Riga", {"Lake Treaty | signed | 1990"}, "a year in bold, and a note without a subject"),
    ("1991 – Accession of Peru", {"Lake Treaty | acceded | 1991 | PER"}, "a noun with its country"),
    ("2002: Withdrawal of Peru from the Treaty", {"Lake Treaty | withdrew | 2002 | PER"}, "from what"),
    ("2013: Accession of Croatia to the European Union", set(), "to something else"),
]


@pytest.mark.parametrize(("line", "expected", "why"), LINES)
def test_a_line_of_a_chronology_may_be_a_note(line: str, expected: set[str], why: str) -> None:
    assert events(f"Lake Treaty\n\nIts history.\n\n{line}\n2030 – Meeting in Bergen\n") == expected, why
