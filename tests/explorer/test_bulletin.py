"""News in words: claims first, not too many, and safe with whatever a page says."""

from datetime import date

from explorer.bulletin import headline, markdown, text
from tests.explorer.test_feeds import EVIL, HISTORY, Page, warehouse
from tests.warehouse.made import goal
from warehouse.claim_changes import newest
from warehouse.news import News, PageEvent

GONE = PageEvent("gone", "https://harbour.example/x", date(2019, 5, 1), 404, "status 404")


def made(count: int) -> News:
    """News of the usual history, told to be of so many changes."""
    claims = newest(warehouse(HISTORY), 100)
    return News({"added": count}, 1, date(2015, 1, 1), tuple(claims), (GONE,), 2)


def test_the_headline_counts() -> None:
    assert headline(made(2)) == "2 claims changed on 1 page (2 added), 1 page event"
    assert headline(News({})) == "nothing changed"


def test_claims_come_first_and_then_pages_and_how_to_see_the_rest() -> None:
    for told in (markdown(made(1000), most=2), text(made(1000), most=2)):
        rest = "and 998 more: `pledger changes --since 2015-01-01`"
        places = [told.index(words) for words in ("between the captures of", rest, "gone, 2019-05-01")]
        assert places == sorted(places)
        assert told.count("between the captures of") == 2
        assert "2 further versions with the same claims" in told


def test_its_length_has_a_bound_whatever_there_is_to_tell() -> None:
    long = "y" * 50_000
    pages: list[Page] = [("x" + long, "2014-01-01", [goal(subject=long)]), ("z" + long, "2015-01-01", [goal(60, subject=long)])]
    claims = newest(warehouse(pages), 100) * 500
    many = News({"modified": 500}, 1, None, tuple(claims), (GONE,) * 500)
    assert len(text(many)) < 30_000
    assert len(markdown(many)) < 150_000


def test_what_a_page_says_is_no_markdown() -> None:
    pages: list[Page] = [("a page", "2014-01-01", [goal(subject=EVIL + "[x](y) `z` *w*")]), ("b page", "2015-01-01", [])]
    told = markdown(News({"removed": 1}, 1, None, tuple(newest(warehouse(pages), 9))))
    assert "<script>" not in told
    assert "\\[x](y) \\`z\\` \\*w\\*" in told
