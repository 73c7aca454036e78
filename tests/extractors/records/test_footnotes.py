"""Pages as encyclopaedias and their mirrors write them: footnotes' marks, and labels glued to their dates."""

import pytest

from tests.extractors.records.pages import events

PAGES = [
    (
        "<p>The Lake Treaty[1] was signed[2] in Oslo[3] on 20 June 2011.[4] It entered into force in 2013.[note 5]</p>",
        ["signed | 2011-06-20", "entered_into_force | 2013"],
        "marks in brackets",
    ),
    (
        "<p>The Lake Treaty<sup>1</sup> was signed in 2011<sup>2,3</sup> and entered into force on 3 May 2013<sup>a</sup>.</p>",
        ["signed | 2011", "entered_into_force | 2013-05-03"],
        "raised marks",
    ),
    (
        "<h1>Lake Treaty</h1><p>Signed10 October 2013; 11 years ago</p><p>Effective16 August 2017 (2017-08-16)</p>",
        ["signed | 2013-10-10", "entered_into_force | 2017-08-16"],
        "the label glued to the day",
    ),
    ("<h1>Lake Treaty</h1><p>SignedDecember 17, 1992</p>", ["signed | 1992-12-17"], "the label glued to the month"),
    (
        "<h1>Lake Treaty</h1><p>Signed | 10 October 2013</p><p>Location | Oslo</p><p>Effective | 16 August 2017</p>",
        ["signed | 2013-10-10", "entered_into_force | 2017-08-16"],
        "parted by a bar",
    ),
]


@pytest.mark.parametrize(("page", "expected", "why"), PAGES)
def test_footnotes_and_glued_labels_hide_no_date(page: str, expected: list[str], why: str) -> None:
    assert events(page) == {f"Lake Treaty | {each}" for each in expected}, why
