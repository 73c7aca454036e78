"""Timelines: lines with a date before them, in the words of headlines."""

import pytest

from extractors.records import agreement_countries, agreement_events
from schemas.document import BlockKind
from tests.extractors.records.reader import one_line, reading

HEAD = (BlockKind.HEADING, "Reef Protocol")
LINES = [
    ("1998 – Protocol adopted", ["Reef Protocol | adopted | 1998"], "no article, no auxiliary"),
    ("2003: The Protocol enters into force.", ["Reef Protocol | entered_into_force | 2003"], "the present of headlines"),
    ("May 2004: Canada ratifies the Protocol", ["Reef Protocol | ratified | 2004-05 | CAN"], "a country's own act"),
    ("3 May 2005 Norway accedes to the Protocol", ["Reef Protocol | acceded | 2005-05-03 | NOR"], "nothing between the date and the line"),
    ("1999: Adoption of the Harbour Protocol", ["Harbour Protocol | adopted | 1999"], "a noun"),
    ("In 2001 – Protocol amended in Kuwait", ["Reef Protocol | amended | 2001"], "in"),
    ("1998 – Protocol adopted, to be reviewed by 2020", ["Reef Protocol | adopted | 1998"], "the other date is of another verb"),
    ("May 3, 1998 – Governors and premiers sign the Lake Treaty.", ["Lake Treaty | signed | 1998-05-03"], "who signs is no country"),
    (
        "May 3, 1998 – Ministers sign the Lake Treaty, which enters into force on 4 June 2001.",
        ["Lake Treaty | signed | 1998-05-03", "Lake Treaty | entered_into_force | 2001-06-04"],
        "the line's date, and one of its own",
    ),
    (
        "1998 – The Lake Treaty is signed. It enters into force on 4 June 2001.",
        ["Lake Treaty | signed | 1998", "Lake Treaty | entered_into_force | 2001-06-04"],
        "the present tense goes on in a sentence with a date of its own",
    ),
    (
        "1998 - Lake Treaty: Ministers of six states adopted the Lake Treaty.",
        ["Lake Treaty | adopted | 1998"],
        "a title, and who adopted it",
    ),
    ("1998 - Lake Treaty: Adopted in Kuwait", ["Lake Treaty | adopted | 1998"], "what the title names was adopted"),
    ("1998 – The summit opens the Lake Treaty for signature.", ["Lake Treaty | opened_for_signature | 1998"], "who opens it is no party"),
    (
        "2004. Norway ratifies the Lake Treaty, triggering its entry into force in February 2005.",
        ["Lake Treaty | ratified | 2004 | NOR", "Lake Treaty | entered_into_force | 2005-02"],
        "behind a full stop the first sentence has the line's date, and one of its own",
    ),
    ("1998 – The Lake Treaty is discussed. It may enter into force in 2001.", [], "a guess"),
    ("1998 – Ministers meet in Kuwait", [], "nothing happens to it"),
    ("1998 – Norway will ratify the Protocol", [], "a plan"),
]


@pytest.mark.parametrize(("line", "expected", "why"), LINES)
def test_an_item_of_a_timeline_tells_an_event_of_its_date(line: str, expected: list[str], why: str) -> None:
    read = reading(HEAD, (BlockKind.LIST_ITEM, line))
    assert [one_line(each) for each in agreement_events.draft(read)] == expected, why


def test_a_row_with_a_date_in_its_first_cell_is_a_line_of_a_timeline() -> None:
    read = reading(HEAD, (BlockKind.TABLE_ROW, "1998\tLake Treaty concluded"), heads=("Year", "What happened"))
    assert [one_line(each) for each in agreement_events.draft(read)] == ["Lake Treaty | adopted | 1998"]


def test_the_date_may_be_the_heading_or_the_term() -> None:
    headed = reading("The Reef Protocol.", (BlockKind.HEADING, "1998"), "The Reef Protocol is adopted in Kuwait.")
    assert [one_line(each) for each in agreement_events.draft(headed)] == ["Reef Protocol | adopted | 1998"]
    (draft,) = agreement_events.draft(reading((BlockKind.TERM, "May 2004"), (BlockKind.DEFINITION, "Canada joins the Reef Protocol.")))
    assert one_line(draft) == "Reef Protocol | joined | 2004-05 | CAN"
    assert [(each.field, each.source, each.text) for each in draft.evidence.inherited] == [("event_date", "row_head", "May 2004")]


def test_a_heading_dates_what_stands_before_other_dates() -> None:
    told = "The Reef Protocol is adopted. It has been ratified by Japan (2001). Another one is signed."
    headed = reading("The Reef Protocol.", (BlockKind.HEADING, "1998"), told)
    assert [one_line(each) for each in agreement_events.draft(headed)] == [
        "Reef Protocol | adopted | 1998",
        "Reef Protocol | ratified | 2001 | JPN",
    ]


def test_who_acts_in_a_timeline_has_a_part() -> None:
    read = reading(HEAD, (BlockKind.LIST_ITEM, "2004: Canada ratifies the Protocol"))
    assert [one_line(each) for each in agreement_countries.draft(read)] == ["Reef Protocol | CAN | party"]
