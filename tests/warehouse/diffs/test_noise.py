"""What is noise, and beside it the true change that is not."""

import pytest

from tests.warehouse.diffs.shelf import Shelf, reasons
from warehouse.diffs.change import Quote
from warehouse.diffs.noise import rules

MAIN = "<main><h1>Harbour</h1><p>The harbour office publishes the register of moorings every spring.</p>{}</main>"
FOOT = "<footer><p>{}</p></footer>"


@pytest.mark.parametrize(
    ("old", "new", "zone", "reason"),
    [
        ("Number of views (41)/Comments (0)", "Number of views (58)/Comments (3)", "footer", "view_counter"),
        ("1,204 views", "1,311 views", "main", "view_counter"),
        ("Number of views (41)", "Number of views (58) This page is withdrawn.", "footer", None),
        ("This page has been visited 5321 times since 1999.", "This page has been visited 9978 times since 1999.", "main", "view_counter"),
        ("The fort was visited 5321 times in 1999.", "The port was visited 9978 times in 1999.", "main", None),
        ("Visitor number: 00012345", "Visitor number: 00023456", "main", "view_counter"),
        ("Rating: 4.5 (12 votes)", "Rating: 4.4 out of 5 (15 votes)", "main", "view_counter"),
        ("Rated 4 by the council", "Rated 5 by the council", "main", None),
        ("The port had 12,000 visitors in 2010.", "The port had 14,000 visitors in 2010.", "main", None),  # a statistic, not a counter
        ("12,000 visitors came in spring; the basin was dredged", "14,000 visitors came in spring; the basin was dredged", "main", None),
        ("Last updated on January 12, 2017", "Last updated on January 20, 2017", "footer", "last_updated"),
        ("Page last reviewed: 3 May 2016", "Page last reviewed: 2016-06-01", "main", "last_updated"),
        ("Last updated on January 12, 2017", None, "footer", "last_updated"),
        ("Last updated on January 12, 2017", "Last updated on January 20, 2017. The office has closed.", "footer", None),
        ("The Convention was last revised on 2 May 2009.", "The Convention was last revised on 2 May 2011.", "main", None),
        ("Wednesday, February 01, 2017", "Thursday, February 02, 2017", "header", "crawl_day"),
        ("Wednesday, February 01, 2017", "Thursday, February 02, 2017", "main", "crawl_day"),
        ("February 1, 2017", "February 2, 2017", "main", None),  # a release's own date
        ("Adopted on February 1, 2017", "Adopted on February 2, 2017", "header", None),
        ("© 2016 Harbour Office. All rights reserved.", "© 2017 Harbour Office. All rights reserved.", "footer", "copyright"),
        ("© 2016 Harbour Office", None, "footer", "copyright"),
        ("Room 4, Quay Street", "Room 5, Quay Street", "footer", None),  # an unexplained edit in a footer is told
        ("1 - 162", "1 - 163", "main", "pager"),
        ("Showing 1 to 20 of 340 results", "Showing 1 to 20 of 351 results", "main", "pager"),
        ("Articles 1 - 16 apply", "Articles 1 - 17 apply", "main", None),
        ("(76 pp, 2.5 MB, About PDF)", None, "related", "file_note"),
        ("Cut by 76 pp", "Cut by 80 pp", "main", None),
        ("Moorings", "Berths", "navigation", "menu"),
        ("Moorings", "Berths", "slideshow", "slideshow"),
        ("Moorings", "Berths", "hidden", "hidden"),
        ("Moorings", "Berths", "banner", None),
        ("We use cookies to improve your visit.", "We use cookies to improve your stay.", "banner", "cookie_banner"),
    ],
)
def test_each_rule_and_what_it_leaves_alone(old: str, new: str | None, zone: str, reason: str | None) -> None:
    sides = [Quote(None, words, zone=zone) if words else None for words in (old, new)]
    assert rules().explain(sides[0], sides[1]) == reason
    assert rules().explain(sides[1], sides[0]) == reason


def test_every_reason_means_something() -> None:
    assert all(rules().meanings.values())


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('the harbour\'s "old" quay - 1998-99...', "the harbour’s “old” quay – 1998–99…", "typography"),
        ("the tide at Québec", "the tide at Que\u0301bec", "white_space"),  # another spelling in bytes
        ("the 5 % that is left", "the –5 % that is left", None),
    ],
)
def test_words_that_read_alike_are_noise(shelf: Shelf, old: str, new: str, reason: str | None) -> None:
    page = MAIN.format("<p>This page is about {}.</p>")
    found = shelf.compared(page.format(old), page.format(new))
    assert reasons(found) == ({reason} if reason else set())
    assert len(found.blocks) == (0 if reason else 1)


def test_noise_is_kept_with_its_reason(shelf: Shelf) -> None:
    old, new = (MAIN.format("") + FOOT.format(f"Last updated on January {day}, 2017") for day in (12, 20))
    found = shelf.compared(old, new)
    assert not found
    assert [(change.layer, change.reason) for change in found.noise] == [("blocks", "last_updated")]


def test_a_true_edit_beside_the_noise_is_told(shelf: Shelf) -> None:
    old = MAIN.format("") + FOOT.format("Last updated on January 12, 2017") + FOOT.format("Quay Street 4")
    new = MAIN.format("") + FOOT.format("Last updated on January 20, 2017") + FOOT.format("Quay Street 4, closed until further notice")
    found = shelf.compared(old, new)
    assert [change.summary for change in found.blocks] == ["Quay Street 4, closed until further notice"]
    assert reasons(found) == {"last_updated"}


def test_the_title_of_a_renamed_page_is_told_once(shelf: Shelf) -> None:
    page = (
        "<!DOCTYPE html><html lang='en'><head><title>{0}</title></head><body>"
        + MAIN.format("").replace("Harbour<", "{0}<")
        + "</body></html>"
    )
    found = shelf.compared(page.format("Harbour"), page.format("Port Authority"))
    assert [(change.kind, change.summary) for change in found.claims] == [("document", "Harbour → Port Authority")]
    assert [(change.kind, change.summary) for change in found.blocks] == [("heading", "Port Authority")]
    assert reasons(found) == {"title"}


def test_of_a_page_of_which_only_the_table_was_kept_the_rest_is_not_missing(shelf: Shelf) -> None:
    rows = "<tr><td>North quay</td><td>80 m</td></tr><tr><td>South quay</td><td>95 m</td></tr>"
    table = f"<table><tr><th>Berth</th><th>Length</th></tr>{rows}</table>"
    found = shelf.compared(MAIN.format(table), table)
    assert not found
    assert reasons(found) == {"fragment"}
