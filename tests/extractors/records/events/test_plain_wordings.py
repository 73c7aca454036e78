"""What plain pages say of an agreement in wordings of every kind: text → events of the Lake Treaty, with the reason beside each row."""

import pytest

from extractors.records.agreement_events import draft
from tests.extractors.records.reader import one_line, reading

DATED = [
    ("The Lake Treaty is sometimes called the Lima Pact. Its text was agreed in 1973.", ["adopted | 1973"], "its text"),
    (
        "Concluded in Lima in 1982, the Lake Treaty came into operation in 1987.",
        ["adopted | 1982", "entered_into_force | 1987"],
        "of a treaty",
    ),
    ("In letters dated May 5, 1992, the parties extended the Lake Treaty.", ["renewed | 1992-05-05"], "the day of letters"),
    ("Delegates from 19 governments gathered in Lima in May 1982 and adopted the Lake Treaty.", ["adopted | 1982-05"], "gathered and"),
    ("The Lima Conference (May 1982) adopted the Lake Treaty.", ["adopted | 1982-05"], "the meeting's bracket"),
    ("The Lake Treaty came into force from 25 March 1998.", ["entered_into_force | 1998-03-25"], "from a day on"),
    ("In 1974 the Lake Treaty was brought into place.", ["established | 1974"], "into place"),
    ("On 3 May 1992 the Lake Treaty was opened for signatories.", ["opened_for_signature | 1992-05-03"], "for those who sign"),
    ("In 2001 the Lake Treaty was incorporated into a wider programme.", [], "made part of something"),
    ("Since 1987 the Lake Treaty has been in force.", ["entered_into_force | 1987"], "since, before the state"),
    (
        "Although signed in 1990, the Lake Treaty did not enter into force until 1993.",
        ["signed | 1990", "entered_into_force | 1993"],
        "although",
    ),
    (
        "Signed in 1990 but not in force until 1993, the Lake Treaty has six parties.",
        ["signed | 1990", "entered_into_force | 1993"],
        "until",
    ),
    ("The Lake Treaty, on 1 June 1993, became law.", ["entered_into_force | 1993-06-01"], "a date between commas"),
    ("Norway hosted the meeting in 2001 at which the Lake Treaty was adopted.", ["adopted | 2001"], "at which"),
    (
        "Lake Treaty, Oslo, adopted 5 May 1990, entered into force 1 June 1993",
        ["adopted | 1990-05-05", "entered_into_force | 1993-06-01"],
        "a list",
    ),
    ("Work on the Lake Treaty started in 1995 and was completed in February 1998.", ["finalized | 1998-02"], "work on it"),
]
CHANGED = [
    ("The Lake Treaty's annexes were amended in 1995 and 2008.", ["amended | 1995", "amended | 2008"], "its annexes"),
    ("In 1995 the Lake Treaty was strengthened by an amendment on nests.", ["amended | 1995"], "by an amendment"),
    ("The amendments to the Lake Treaty, adopted in December 2012, are new.", ["amended | 2012-12"], "what stands beside the name"),
    ("In December 2000 the two countries added an ozone annex to the Lake Treaty.", ["amended | 2000-12"], "added to it"),
    ("A ban on oil was adopted in June 2021 as an amendment to the Lake Treaty.", ["amended | 2021-06"], "adopted as an amendment"),
    ("The Lake Treaty is old. In 2000 both sides added a new chapter to the treaty.", ["amended | 2000"], "to the treaty"),
]


@pytest.mark.parametrize(("text", "expected", "why"), DATED + CHANGED)
def test_plain_wordings_are_read(text: str, expected: list[str], why: str) -> None:
    assert {one_line(each) for each in draft(reading(text))} == {f"Lake Treaty | {each}" for each in expected}, why


NOT_DATED = [
    ("Delegates from 19 governments met in Lima in May 1982, and Norway praised the Lake Treaty.", "praise"),
    ("The Lima Conference (May 1982) discussed the Lake Treaty.", "talk"),
    ("The two countries added a page to the website of the Lake Treaty in 2000.", "no part of it"),
    ("Norway, a friend of the Lake Treaty, added a wing to its museum in 2000.", "a museum"),
    ("Since 1987 the Lake Treaty has been praised.", "no state"),
    ("Amendments adopted in 1995 made the Lake Treaty known.", "whose amendments is not said"),
]


@pytest.mark.parametrize(("text", "why"), NOT_DATED)
def test_what_happened_to_something_else_is_not_read(text: str, why: str) -> None:
    assert [one_line(each) for each in draft(reading(text))] == [], why


def test_a_programme_that_concluded_has_ended() -> None:
    text = "The Soot Monitoring Network, launched on 4 April 2003, was a ten-year network which concluded in 2012."
    found = {one_line(each) for each in draft(reading(text))}
    assert found == {"Soot Monitoring Network | established | 2003-04-04", "Soot Monitoring Network | ended | 2012"}


FURTHER = [
    ("On Earth Day, 22 April 2016, 175 leaders signed the Lake Treaty.", ["signed | 2016-04-22"], "the name of a day before its date"),
    (
        "The Lake Treaty entered into force when notes were exchanged on June 4, 1982.",
        ["entered_into_force | 1982-06-04"],
        "when notes were",
    ),
    ("The Lake Treaty entered into force when the last bird had died in 1982.", [], "when something else happened"),
    ("The Lake Treaty was in operation until 2012.", ["ended | 2012"], "in operation until"),
    (
        "Lake Treaty: talks began December 2000; concluded March 25, 2003; signed June 26, 2003; entered into force December 1, 2004.",
        ["finalized | 2003-03-25", "signed | 2003-06-26", "entered_into_force | 2004-12-01"],
        "labels in a row",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), FURTHER)
def test_further_wordings_are_read(text: str, expected: list[str], why: str) -> None:
    assert {one_line(each) for each in draft(reading(text))} == {f"Lake Treaty | {each}" for each in expected}, why
