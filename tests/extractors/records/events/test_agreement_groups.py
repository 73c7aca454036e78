"""Several agreements at once, parts of them, notes without a subject: text → records, with the reason beside each row."""

import pytest

from extractors.records.agreement_events import draft
from schemas.document import BlockKind
from tests.extractors.records.reader import one_line, reading

REEF, LAKE = "Reef Protocol", "Lake Treaty"
TOLD = [
    # By their number
    (
        "The Reef Protocol and the Lake Treaty are young. Both were adopted in Bergen on 27 May 2011.",
        [f"{LAKE} | adopted | 2011-05-27", f"{REEF} | adopted | 2011-05-27"],
        "both, alone before a verb",
    ),
    (
        "The Lake Treaty is older than the Reef Protocol. The two treaties entered into force in 2014.",
        [f"{LAKE} | entered_into_force | 2014", f"{REEF} | entered_into_force | 2014"],
        "a number and a noun",
    ),
    (
        "Two texts took effect on different days: the Lake Treaty on 21 October 2013, the Reef Protocol on 29 April 2013.",
        [f"{LAKE} | entered_into_force | 2013-10-21", f"{REEF} | entered_into_force | 2013-04-29"],
        "a list behind a colon",
    ),
    (
        "The Reef Protocol has been ratified by three countries: Kenya (2001), Ghana (2002) and Chile in 2004.",
        [f"{REEF} | ratified | 2001 | KEN", f"{REEF} | ratified | 2002 | GHA", f"{REEF} | ratified | 2004 | CHL"],
        "countries behind a colon",
    ),
    # Parts and changes
    (
        "They wrote the Regional Soot Plan. Phase I was approved in October 1997, Phase II in June 2000.",
        ["Regional Soot Plan | adopted | 1997-10", "Regional Soot Plan | adopted | 2000-06"],
        "the phases of a plan",
    ),
    (
        "The Reef Protocol has 40 parties. In December 2012 they adopted amendments with stricter limits.",
        [f"{REEF} | amended | 2012-12"],
        "amendments, whose is said before",
    ),
    ("The Reef Protocol has 40 parties. Amendments were adopted in 2012.", [f"{REEF} | amended | 2012"], "the same in the passive"),
    # Told of before they are named
    (
        "On 3 May 1976 two treaties were signed in Lima: the Lake Treaty, which entered into force on 1 June 1979, and the Reef Protocol.",
        ["Lake Treaty | signed | 1976-05-03", f"{REEF} | signed | 1976-05-03", "Lake Treaty | entered_into_force | 1979-06-01"],
        "behind a colon",
    ),
    (
        "In 1986 the assembly adopted three further instruments: the Lake Treaty, the Clean Air Accord and the Reef Protocol.",
        [f"{name} | adopted | 1986" for name in ("Lake Treaty", "Clean Air Accord", REEF)],
        "as an object",
    ),
    (
        "At a summit in June 1992 two treaties were opened for signature: the Lake Treaty and the Reef Protocol.",
        ["Lake Treaty | opened_for_signature | 1992-06", f"{REEF} | opened_for_signature | 1992-06"],
        "far from their day",
    ),
    (
        "The Lake Treaty, the Clean Air Accord and the Reef Protocol were adopted in 1986.",
        [f"{name} | adopted | 1986" for name in ("Lake Treaty", "Clean Air Accord", REEF)],
        "three as the subject",
    ),
    # One object for two verbs with dates of their own
    (
        "In June 1998 Canada signed, and on 10 January 2001 accepted, the Reef Protocol.",
        [f"{REEF} | signed | 1998-06 | CAN", f"{REEF} | accepted | 2001-01-10 | CAN"],
        "a date between the conjunction and the verb",
    ),
    # Notes
    ("The Reef Protocol. Opened for signature on 19 June 2001 at Bergen.", [f"{REEF} | opened_for_signature | 2001-06-19"], "a note"),
    ("the Reef Protocol; signed in 2001, revised at Lima in 2009.", [f"{REEF} | signed | 2001", f"{REEF} | updated | 2009"], "semicolon"),
    ("Norway (which joined the Reef Protocol in 2021) fishes.", [f"{REEF} | joined | 2021 | NOR"], "a clause in brackets"),
    (
        "The Reef Protocol, which Ghana became the first country outside that region to join, in 2023, is old.",
        [f"{REEF} | joined | 2023 | GHA"],
        "the first to join what the clause is about",
    ),
]
SILENT = [
    ("The Reef Protocol, the Lake Treaty and the Clean Air Accord exist. Both were adopted in 2011.", "three: which two is not said"),
    ("In 1986 two treaties were signed: the Lake Treaty, the Clean Air Accord and the Reef Protocol.", "two of three: which is not said"),
    ("Canada and Norway have ratified the Reef Protocol, the last of them in November 2017.", "the date of one that is not told"),
    ("The Lake Treaty helps. Bergen. Adopted at a meeting in 1992.", "about what the title means"),
    ("They wrote the Regional Soot Plan. Phase II was planned in June 2000.", "a plan"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TOLD)
def test_what_is_said_of_several_or_of_a_part_is_drafted(text: str, expected: list[str], why: str) -> None:
    assert sorted({one_line(each) for each in draft(reading(text))}) == sorted(expected), why


@pytest.mark.parametrize(("text", "why"), SILENT)
def test_what_is_not_said_of_whom_is_not(text: str, why: str) -> None:
    found = [one_line(each) for each in draft(reading(text))]
    assert found == [], why


def test_a_note_under_a_heading_is_about_it() -> None:
    read = reading((BlockKind.HEADING, REEF), "Adopted at COP4 in Bergen, Norway, on 26 September 2014. Two have ratified.")
    assert [one_line(each) for each in draft(read)] == [f"{REEF} | adopted | 2014-09-26"]
