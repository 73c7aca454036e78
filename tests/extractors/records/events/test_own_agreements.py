"""Agreements with a date of their own each: text → events, with the reason beside each row."""

import pytest

from extractors.records.agreement_events import draft
from tests.extractors.records.pages import events
from tests.extractors.records.reader import one_line, reading

OWN = [
    (
        "Kenya has ratified several texts: the Lake Treaty in 2000, the Reef Protocol in 2005 and the Harbour Convention in 2004.",
        ["Lake Treaty | ratified | 2000 | KEN", "Reef Protocol | ratified | 2005 | KEN", "Harbour Convention | ratified | 2004 | KEN"],
        "a noun before them",
    ),
    (
        "Kenya is party to the following: the Lake Treaty (1 June 2000), the Reef Protocol (3 February 2005).",
        ["Lake Treaty | joined | 2000-06-01 | KEN", "Reef Protocol | joined | 2005-02-03 | KEN"],
        "days in brackets",
    ),
    (
        "Kenya is a party to the Lake Treaty (since 2000) and the Reef Protocol (since 2005).",
        ["Lake Treaty | joined | 2000 | KEN", "Reef Protocol | joined | 2005 | KEN"],
        "since, in brackets",
    ),
    (
        "Kenya joined the Lake Treaty in 2000 and the Reef Protocol five years later.",
        ["Lake Treaty | joined | 2000 | KEN", "Reef Protocol | joined | 2005 | KEN"],
        "a date that is counted",
    ),
    ("Kenya has ratified the Lake Treaty (1994) and the Reef Protocol (2005).", [], "years that may belong to the names"),
    ("Kenya has not ratified the Lake Treaty in 2000 nor the Reef Protocol in 2005.", [], "what it did not do"),
]


@pytest.mark.parametrize(("text", "expected", "why"), OWN)
def test_each_agreement_has_its_own_date(text: str, expected: list[str], why: str) -> None:
    assert sorted({one_line(each) for each in draft(reading(text))}) == sorted(expected), why


def test_a_year_later_than_a_known_text_is_none_of_its_name() -> None:
    assert events("<h1>Work</h1><p>Kenya has ratified the Basel Convention (2000) and the Rotterdam Convention (2005).</p>") == {
        "Basel Convention | ratified | 2000 | KEN",
        "Rotterdam Convention | ratified | 2005 | KEN",
    }
    assert not events("<h1>Work</h1><p>Kenya has ratified the Basel Convention (1989) and the Rotterdam Convention (1998).</p>")
