"""Links to the archive that land on the sentence."""

from datetime import date

import pytest

from explorer.mementos import deep_link, fragment, memento
from warehouse.diffs.change import Capture, Quote


def capture(
    source: str = "shelf/a.html", url: str | None = "https://harbour.example/a", at: str | None = "2016-06-03T01:02:03Z"
) -> Capture:
    """A capture of a page."""
    return Capture("c1", "p1", url, "example,harbour)/a", source, date(2016, 6, 3), at, "d1", "Harbour", "e1")


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (capture(), "https://web.archive.org/web/20160603010203/https://harbour.example/a"),
        (capture(at=None), "https://web.archive.org/web/20160603/https://harbour.example/a"),
        (
            capture("https://archive.example/web/2016/https://harbour.example/a"),
            "https://archive.example/web/2016/https://harbour.example/a",
        ),
        (capture(url=None), None),
        (capture(url="javascript:alert(1)"), None),  # an address that must never become a link
    ],
)
def test_where_an_archived_page_is(made: Capture, expected: str | None) -> None:
    assert memento(made) == expected


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        (Quote(None, "by 75%"), "#:~:text=by%2075%25"),
        (Quote(None, "well-known, & so"), "#:~:text=well%2Dknown%2C%20%26%20so"),
        (Quote(None, "by 75%", prefix="fessor cut litter ", suffix=" until spri"), "#:~:text=cut%20litter-,by%2075%25"),
        (Quote(None, "by 75%", prefix="", suffix=" until spri"), "#:~:text=by%2075%25,-until"),
        (
            Quote(
                None, "Corr", prefix="Alba, Bren, ", suffix=", Dune", opening="parties - (4) Alba, Bren, ", above="Compact\nsigned - 1998\n"
            ),
            "#:~:text=%2D%201998-,parties%20%2D%20%284%29%20Alba%2C%20Bren%2C,Corr",  # every list has these neighbours
        ),
        (
            Quote(None, " ".join(f"word{n}" for n in range(40))),
            "#:~:text=word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39",
        ),
        (Quote(None, "  "), ""),
        (Quote(None, "Corr\t2016\tcorr.pdf", prefix="a row\tBren and more "), "#:~:text=and%20more-,Corr"),  # inside one cell, on each side
    ],
)
def test_a_fragment_finds_the_words(quote: Quote, expected: str) -> None:
    assert fragment(quote) == expected


def test_a_deep_link_is_both() -> None:
    assert (
        deep_link(capture(), Quote(None, "by 75%"))
        == "https://web.archive.org/web/20160603010203/https://harbour.example/a#:~:text=by%2075%25"
    )
