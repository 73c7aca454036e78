"""Days of meetings: what was done at a meeting is dated by it. Text → events, with the reason beside each row."""

import pytest

from extractors.records.agreement_events import draft
from tests.extractors.records.reader import one_line, reading

MET = [
    ("A conference held in Geneva in May 2001 adopted the Lake Treaty.", ["Lake Treaty | adopted | 2001-05"], "the meeting as the subject"),
    (
        "The third meeting, held in Lima on 8 October 2007, ended the talks and adopted the Lake Treaty.",
        ["Lake Treaty | adopted | 2007-10-08"],
        "between commas",
    ),
    ("Ministers meeting in Oslo in May 2001 adopted the Lake Treaty.", ["Lake Treaty | adopted | 2001-05"], "those who met"),
    (
        "The Lake Treaty is old. A conference was held in Oslo on 3 May 2001. At this conference Norway ratified it.",
        ["Lake Treaty | ratified | 2001-05-03 | NOR"],
        "the sentence before tells the day",
    ),
    ("A workshop held in Oslo in May 2001 discussed the Lake Treaty.", [], "nothing was done to it"),
    (
        "The Lake Treaty is old. Talks were held in May 1999 and June 2000. At this meeting Norway ratified it.",
        [],
        "two days: which is not said",
    ),
    ("A summit was held in 1999, and Norway ratified the Lake Treaty.", [], "another clause"),
]


@pytest.mark.parametrize(("text", "expected", "why"), MET)
def test_what_was_done_at_a_meeting_has_its_day(text: str, expected: list[str], why: str) -> None:
    assert {one_line(each) for each in draft(reading(text))} == set(expected), why
