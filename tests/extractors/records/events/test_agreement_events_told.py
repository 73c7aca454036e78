"""The same events told in other ways: text → records, with the reason beside each row. The sentences are invented."""

import pytest

from extractors.records.agreement_events import draft
from schemas.document import BlockKind
from tests.extractors.records.reader import one_line, reading

REEF, LAKE, DELTA = "Reef Protocol", "Lake Treaty", "Delta Initiative"
TOLD = [
    # Ends and replacements
    ("The Reef Protocol was superseded in 1999 by the Lake Treaty.", [f"{REEF} | ended | 1999"], "the older one ends"),
    (
        "The Lake Treaty replaced the Reef Protocol on July 1, 2020.",
        [f"{LAKE} | entered_into_force | 2020-07-01", f"{REEF} | ended | 2020-07-01"],
        "in the active",
    ),
    ("The Lake Treaty of 1985 was terminated in 2018.", [f"{LAKE} | ended | 2018"], "a year that belongs to the name stands between"),
    # Nouns, gerunds and participles
    ("The adoption in 2001 of the Reef Protocol was a milestone.", [f"{REEF} | adopted | 2001"], "the date inside the noun phrase"),
    (
        "After entering into force in 2004, the Reef Protocol was amended in 2009.",
        [f"{REEF} | entered_into_force | 2004", f"{REEF} | amended | 2009"],
        "a gerund before its subject",
    ),
    (
        "Having entered into force in May 2004, the Reef Protocol has 180 parties.",
        [f"{REEF} | entered_into_force | 2004-05"],
        "a perfect one",
    ),
    # Dates
    (
        "At the Bergen meeting in May 1990, ministers adopted the Reef Protocol.",
        [f"{REEF} | adopted | 1990-05"],
        "the date ends the opening",
    ),
    (
        "The Reef Protocol was amended twice: in London (1990) and Copenhagen (1992).",
        [f"{REEF} | amended | 1990", f"{REEF} | amended | 1992"],
        "counted, then told",
    ),
    (
        "Amendments to the Reef Protocol were adopted in London (1990) and Copenhagen (1992).",
        [f"{REEF} | amended | 1990", f"{REEF} | amended | 1992"],
        "the amendments as the subject",
    ),
    (
        "The Reef Protocol (signed 1991; amended 2000) covers corals.",
        [f"{REEF} | signed | 1991", f"{REEF} | amended | 2000"],
        "two in one bracket",
    ),
    (
        "The Reef Protocol was agreed at Lima on 2 February 1971 (in force 21 December 1975).",
        [f"{REEF} | adopted | 1971-02-02", f"{REEF} | entered_into_force | 1975-12-21"],
        "a bracket behind a verb",
    ),
    (
        "The Lake Treaty was adopted in 1985, the Reef Protocol followed in 1987.",
        [f"{LAKE} | adopted | 1985", f"{REEF} | adopted | 1987"],
        "another agreement follows",
    ),
    (
        "Date of adoption of the Reef Protocol: 21 June 1985. Entry into force: 30 May 1996.",
        [f"{REEF} | adopted | 1985-06-21", f"{REEF} | entered_into_force | 1996-05-30"],
        "a label that names its agreement, and one behind a full stop",
    ),
]
SILENT = [
    ("The Lake Treaty replaced 12 older texts in 1985.", "none of them is named"),
    ("The Reef Protocol will be superseded in 2030 by the Lake Treaty.", "a plan"),
    ("Amendments to the Reef Protocol were discussed in 1990.", "discussed only"),
    ("The Reef Protocol entered the debate 90 days after 1990.", "no verb of ours"),
    ("The Delta Initiative expires in 2030.", "in the future"),
    ("Talks on the Delta Initiative began in 2008.", "the talks began"),
    ("The secretariat of the Reef Protocol was established in 1988.", "the secretariat"),
    ("The report of the Lake Treaty was updated in 2012.", "the report"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_an_event_told_another_way_is_drafted(text: str, expected: list[str], why: str) -> None:
    assert sorted({one_line(each) for each in draft(reading(text))}) == sorted(expected), why


@pytest.mark.parametrize(("text", "why"), SILENT)
def test_what_only_resembles_an_event_is_not(text: str, why: str) -> None:
    assert [one_line(each) for each in draft(reading(text))] == [], why


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("June 1992 – Rio Conference: the Reef Protocol is opened for signature", [f"{REEF} | opened_for_signature | 1992-06"]),
        ("29 December 1993 – the Reef Protocol enters into force", [f"{REEF} | entered_into_force | 1993-12-29"]),
        ("June 1992 – Rio Conference: talks on the Reef Protocol", []),
    ],
)
def test_a_chronologys_line_may_have_a_title_and_small_letters(line: str, expected: list[str]) -> None:
    assert [one_line(each) for each in draft(reading("Milestones", (BlockKind.LIST_ITEM, line)))] == expected
