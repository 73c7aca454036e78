"""What becomes of blocks, told on pages of a few lines."""

import time
from random import Random

import pytest

from tests.warehouse.diffs.shelf import Shelf, reasons, told
from warehouse.diffs.blocks import match
from warehouse.diffs.side import BlockRow

WORDS = [f"word{n}" for n in range(900)]
FIRST = "<p>The harbour office publishes the register of moorings every spring.</p>"
SECOND = "<p>Ferries leave for the islands twice a day in summer.</p>"
THIRD = "<p>Dredging of the inner basin is paid for by the county.</p>"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (FIRST + SECOND, FIRST + SECOND, []),
        (FIRST, FIRST + SECOND, [("added", "paragraph", "Ferries leave for the islands twice a day in summer.")]),
        (FIRST + SECOND + THIRD, FIRST + THIRD, [("removed", "paragraph", "Ferries leave for the islands twice a day in summer.")]),
        (
            FIRST + SECOND,
            FIRST + SECOND.replace("twice", "once"),
            [("modified", "paragraph", "Ferries leave for the islands once a day in summer.")],
        ),
        (
            FIRST + SECOND + THIRD,
            SECOND + THIRD + FIRST,
            [("moved", "paragraph", "The harbour office publishes the register of moorings every spring.")],
        ),
        (
            "<h2>Moorings</h2>" + FIRST,
            "<h2>Berths and buoys</h2>" + FIRST,
            [("modified", "heading", "Berths and buoys")],  # the only heading of its level on either side
        ),
        (
            # half of the words in common, one in a menu and one in the text: not one block that changed
            "<nav><ul><li>What is dredging good for?</li></ul></nav>" + FIRST,
            FIRST + "<p>Related topic: what is dredging for?</p>",
            [("added", "paragraph", "Related topic: what is dredging for?")],
        ),
        (
            # nothing in common but their place: another block, not a changed one
            FIRST + SECOND,
            FIRST + "<p>Applications close in March.</p>",
            [
                ("added", "paragraph", "Applications close in March."),
                ("removed", "paragraph", "Ferries leave for the islands twice a day in summer."),
            ],
        ),
    ],
)
def test_changes_of_blocks(shelf: Shelf, old: str, new: str, expected: list[tuple[str, str, str]]) -> None:
    assert sorted(told(shelf.compared(old, new), "blocks")) == sorted(expected)


def test_a_block_that_is_split_is_one_change(shelf: Shelf) -> None:
    whole = "<p>The register is public. Copies can be had at the office, or by letter.</p>"
    parts = "<p>The register is public.</p><p>Copies can be had at the office, or by letter.</p>"
    (change,) = shelf.compared(FIRST + whole, FIRST + parts).blocks
    assert (change.change, [part.quote for part in change.parts]) == (
        "split",
        ["The register is public.", "Copies can be had at the office, or by letter."],
    )
    (change,) = shelf.compared(FIRST + parts, FIRST + whole).blocks
    assert change.change == "joined"


def test_the_words_that_changed_are_marked(shelf: Shelf) -> None:
    (change,) = shelf.compared(SECOND, SECOND.replace("twice a day", "once a week")).blocks
    assert [(mark.op, mark.words) for mark in change.marks] == [
        ("=", "Ferries leave for the islands "),
        ("-", "twice"),
        ("+", "once"),
        ("=", " a "),
        ("-", "day"),
        ("+", "week"),
        ("=", " in summer."),
    ]


def test_every_side_is_quoted_where_it_stands(shelf: Shelf) -> None:
    (change,) = shelf.compared("<h2>Ferries</h2>" + SECOND, "<h2>Ferries</h2>" + SECOND.replace("twice", "once")).blocks
    assert change.old is not None
    assert change.new is not None
    assert change.old.heading == ("Ferries",)
    ((text,),) = shelf.connection.execute(
        "SELECT e.text FROM captures AS c JOIN extractions AS e USING (doc_id) WHERE c.capture_id = ?", [change.old.capture]
    ).fetchall()
    assert text[change.old.start_char : change.old.end_char] == change.old.quote


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("<p>Open  from\nMay</p>", "<p>Open from May</p>", None),  # what the parser folds itself is no change at all
        ("<p>Open from May\u200b to June</p>", "<p>Open from May to June</p>", "white_space"),
        ("<p>Moorings</p>", "<h2>Moorings</h2>", "markup"),
    ],
)
def test_what_a_reader_does_not_see_is_noise(shelf: Shelf, old: str, new: str, reason: str | None) -> None:
    found = shelf.compared(FIRST + old + SECOND, FIRST + new + SECOND)
    assert not found
    assert reasons(found) <= {reason}


def test_time_grows_with_the_page_and_not_with_its_square() -> None:
    """Pages without a word in the same place: four times the blocks take about four times as long; sixteen would be the square."""

    def seconds(count: int) -> float:
        chance = Random(7)
        old, new = ([row(n, " ".join(chance.choices(WORDS, k=20))) for n in range(count)] for _ in range(2))
        began = time.process_time()
        match(old, new)
        return time.process_time() - began

    small, large = (min(seconds(count) for _ in range(3)) for count in (300, 1200))
    assert large < 12 * max(small, 0.02)


def row(number: int, text: str) -> BlockRow:
    """A paragraph."""
    return BlockRow(number, "paragraph", "main", None, 0, len(text), None, text, text, number)
