"""The date of a clause, and acts told one after another: text → events, with the reason beside each row."""

import pytest

from extractors.records.agreement_events import draft
from tests.extractors.records.reader import one_line, reading

TOLD = [
    (
        "A further annex dealt with sampling, and in 1995 the Parties signed the Reef Protocol to tackle it.",
        ["Reef Protocol | signed | 1995"],
        "the date that opens the second clause",
    ),
    (
        "Cambodia stayed away, so in April 1977 the other three agreed to the Reef Protocol.",
        ["Reef Protocol | adopted | 1977-04"],
        "behind so",
    ),
    (
        "The Reef Protocol binds. Peru, which ratified the protocol on 31 May 2002 with the others, may act.",
        ["Reef Protocol | ratified | 2002-05-31 | PER"],
        "the noun of its object, and a day",
    ),
    (
        "Peru signed the Reef Protocol on 10 May 2013, the day it was opened for signature in Lima.",
        ["Reef Protocol | signed | 2013-05-10 | PER", "Reef Protocol | opened_for_signature | 2013-05-10"],
        "the day that it was opened",
    ),
    (
        "Under the Reef Protocol, however, which ministers adopted in 2006, catches were to fall.",
        ["Reef Protocol | adopted | 2006"],
        "a word put in before which",
    ),
    ("The Reef Protocol treaty, first adopted in 1973, restricts catches.", ["Reef Protocol | adopted | 1973"], "its noun again"),
    (
        "The Reef Protocol binds. Peru's accession, in December 2004, was followed by Chile's in April 2006 and by that of Ghana in 2010.",
        [
            "Reef Protocol | acceded | 2004-12 | PER",
            "Reef Protocol | acceded | 2006-04 | CHL",
            "Reef Protocol | acceded | 2010 | GHA",
        ],
        "one accession behind the other",
    ),
]
SILENT = [
    ("The Reef Protocol binds. Since 1995 the Parties' offices, which in 1996 moved, have signed contracts.", "contracts"),
    ("Catches fell in 1995, the year, and the Reef Protocol may be signed.", "no day told again"),
    ("In 1995 reefs died and the fishing of the Reef Protocol's parties, signed or not, went on.", "a participle of nobody"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_the_date_of_a_clause_is_that_of_its_verb(text: str, expected: list[str], why: str) -> None:
    assert {one_line(each) for each in draft(reading(text))} == set(expected), why


@pytest.mark.parametrize(("text", "why"), SILENT)
def test_a_date_beside_other_verbs_is_none_of_theirs(text: str, why: str) -> None:
    assert [one_line(each) for each in draft(reading(text))] == [], why
