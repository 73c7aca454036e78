"""The HTML report: complete in itself, and safe with whatever a page says."""

import re

import pytest

from explorer.events import as_object
from explorer.markdown import markdown
from explorer.report import report
from tests.warehouse.diffs.shelf import Shelf
from tests.warehouse.made import goal
from warehouse.diffs.change import ChangeSet

PAGE = "<main><h1>Litter</h1><p>The port will cut litter by {}%.</p><p>The office is open on weekdays.</p>{}</main>"
EVIL = "<p>See &lt;script&gt;alert(1)&lt;/script&gt; and <a href='javascript:alert(1)'>this</a> [link](x) *now*.</p>"


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    """A shelf of this module."""
    return Shelf()


@pytest.fixture(scope="module")
def found(shelf: Shelf) -> ChangeSet:
    """A comparison with a changed goal and a hostile new paragraph."""
    claims = {"cut litter by 40%": goal(40)}, {"cut litter by 60%": goal(60)}
    return shelf.compared(PAGE.format(40, ""), PAGE.format(60, EVIL), *claims)


def test_the_report_asks_nobody_for_anything(shelf: Shelf, found: ChangeSet) -> None:
    html = report(shelf.connection, found)
    assert not re.search(r"<(link|img|iframe|script)\b[^>]*\b(src|href)=", html)
    assert "@import" not in html
    assert "url(" not in html


def test_what_a_page_says_is_escaped(shelf: Shelf, found: ChangeSet) -> None:
    html = report(shelf.connection, found)
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)" in html
    assert not re.search(r"href=[\"']?javascript:", html)


def test_claims_come_before_text_with_both_sides(shelf: Shelf, found: ChangeSet) -> None:
    html = report(shelf.connection, found)
    assert html.index('id="h-claims"') < html.index('id="h-blocks"')
    assert "<del>40</del>" in html
    assert "<ins>60</ins>" in html
    assert "#:~:text=" in html


def test_the_same_comparison_gives_the_same_bytes(shelf: Shelf, found: ChangeSet) -> None:
    assert report(shelf.connection, found) == report(shelf.connection, found)


def test_every_id_is_there_once_and_every_label_has_its_heading(shelf: Shelf, found: ChangeSet) -> None:
    html = report(shelf.connection, found)
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'aria-labelledby="([^"]+)"', html)) <= set(ids)


def test_unchanged_blocks_are_there_for_who_wants_them(shelf: Shelf, found: ChangeSet) -> None:
    assert "The office is open on weekdays." in report(shelf.connection, found)


def test_markdown_is_escaped_too(found: ChangeSet) -> None:
    told = markdown(found)
    assert "\\[link]" in told
    assert "<script>" not in told


def test_an_object_has_every_list(found: ChangeSet) -> None:
    made = as_object(found)
    assert [name for name, value in made.items() if isinstance(value, list)] == [
        "claims",
        "blocks",
        "tables",
        "links",
        "page_events",
        "noise",
    ]
