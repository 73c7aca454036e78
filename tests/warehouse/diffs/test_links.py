"""Links, as a set of where they lead."""

import pytest

from tests.warehouse.diffs.shelf import Shelf, reasons
from warehouse.diffs.targets import target

TEXT = "<main><h1>Harbour</h1><p>The office keeps <a href='{}'>the register</a> of moorings.</p>{}</main>"
BASE = "https://harbour.example/docs/register.pdf"


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (BASE, "http://harbour.example/docs/register.pdf", "scheme"),
        ("https://harbour.example/a%20b%281%29.pdf", "https://harbour.example/a b(1).pdf", "escapes"),
        ("https://harbour.example/list/", "https://harbour.example/list", "slash"),
        (BASE + "?sid=81f", BASE + "?sid=99a", "session"),
        (BASE + "?utm_source=news", BASE, "session"),
        (BASE, f"https://web.archive.example/web/20170101000000/{BASE}", None),  # nor does the parser keep an archive's own
        ("/docs/register.pdf", BASE, None),  # the parser has made it absolute already
        ("https://www.facebook.com/sharer.php?u=a", "https://www.facebook.com/sharer.php?u=b", "share_link"),
    ],
)
def test_another_spelling_is_noise(shelf: Shelf, old: str, new: str, reason: str | None) -> None:
    found = shelf.compared(TEXT.format(old, ""), TEXT.format(new, "<!-- -->"))
    assert not found.links
    assert reasons(found) == ({reason} if reason else set())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (BASE, BASE + "?page=2"),
        (BASE, BASE + "#annex"),
        ("https://harbour.example/A", "https://harbour.example/a"),
        ("mailto:a@b.example", "a@b.example"),
    ],
)
def test_other_targets_are_others(one: str, other: str) -> None:
    assert target(one).key != target(other).key


def test_same_words_under_the_same_heading_are_retargeted(shelf: Shelf) -> None:
    (change,) = shelf.compared(TEXT.format(BASE, ""), TEXT.format("https://other.example/register", "")).links
    assert (change.change, change.summary) == ("retargeted", f"{BASE} → https://other.example/register")


def test_a_note_behind_the_words_makes_no_other_link(shelf: Shelf) -> None:
    old = TEXT.replace("</a>", " (PDF)</a>").format(BASE, "")
    (change,) = shelf.compared(old, TEXT.replace("</a>", " (PDF, 2 MB)</a>").format("https://other.example/register", "")).links
    assert change.change == "retargeted"


def test_the_one_link_that_is_left_in_the_same_words_is_retargeted(shelf: Shelf) -> None:
    old, new = "<p>Read the <a href='/a'>full register</a> here.</p>", "<p>Read the <a href='/b'>full register here</a>.</p>"
    two = "<p>Read the <a href='/c'>full</a> <a href='/d'>register here</a>.</p>"
    assert [change.change for change in shelf.compared(old, new).links] == ["retargeted"]
    assert sorted(change.change for change in shelf.compared(old, two).links) == ["added", "added", "removed"]


def test_links_come_and_go(shelf: Shelf) -> None:
    more = "<p>See also the <a href='https://harbour.example/fees'>fees</a> that are due.</p>"
    assert [change.change for change in shelf.compared(TEXT.format(BASE, ""), TEXT.format(BASE, more)).links] == ["added"]
    assert [change.change for change in shelf.compared(TEXT.format(BASE, more), TEXT.format(BASE, "")).links] == ["removed"]
