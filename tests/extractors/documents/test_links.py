"""Links are absolute, and as the page had them before an archive rewrote them."""

import pytest

from extractors.documents.links import original, page_base, target
from schemas.document import Zone
from tests.extractors.documents.pages import html, words

BASE = "http://www.example.gov/a/b.html"


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("c.html", "http://www.example.gov/a/c.html"),
        ("/c.html", "http://www.example.gov/c.html"),
        ("/../c.html", "http://www.example.gov/c.html"),
        ("//other.org/x", "http://other.org/x"),
        ("#part", "http://www.example.gov/a/b.html#part"),
        (" https://x.org/\n y ", "https://x.org/y"),
        ("/web/20171124151315/https://x.org/y", "https://x.org/y"),
        ("http://web.archive.org/web/20171124151315im_/http://x.org/y?z=1", "http://x.org/y?z=1"),
        ("/web/20171124151315/mailto:a@b.org", None),
        ("/gov/20171124151315mp_/https://x.org/y", "https://x.org/y"),
        ("https://wayback.example-it.org/1234/20171124151315/http://x.org/", "http://x.org/"),
        ("/web/20200101000000/https://web.archive.org/web/2017/http://x.org/", "http://x.org/"),  # one archive of another
        ("/share?u=https://x.org/", "http://www.example.gov/share?u=https://x.org/"),  # an address in a query is no capture
        ("/2017/https://x.org/", "http://www.example.gov/2017/https://x.org/"),  # nor is it behind a year alone
        ("/web/about/", "http://www.example.gov/web/about/"),  # no capture's address
        ("mailto:a@b.org", None),
        ("JavaScript:void(0)", None),
        ("", None),
        ("http://[", "http://["),  # broken, and kept as it is
    ],
)
def test_targets(href: str, expected: str | None) -> None:
    assert target(href, BASE) == expected


def test_without_the_pages_address_links_stay_relative() -> None:
    assert target("c.html", None) == "c.html"


@pytest.mark.parametrize(
    ("url", "declared", "expected"),
    [
        (BASE, None, BASE),
        (f"https://web.archive.org/web/20170101000000/{BASE}", None, BASE),
        (BASE, "/deep/", "http://www.example.gov/deep/"),
        (None, "https://x.org/", "https://x.org/"),
        (None, "relative/", None),
    ],
)
def test_bases(url: str | None, declared: str | None, expected: str | None) -> None:
    assert page_base(url, declared) == expected


def test_original_leaves_other_addresses_alone() -> None:
    assert original("https://x.org/web/guide") == "https://x.org/web/guide"


def test_rewritten_playback_is_the_page_itself() -> None:
    raw = "<p>See <a href='/t'>the treaty</a>.</p>"
    toolbar = "<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id='wm-ipp'>12 captures</div><!-- END WAYBACK TOOLBAR INSERT -->"
    rewritten = toolbar + raw.replace("/t", "/web/20171124151315/http://www.example.gov/t")
    assert html(raw, url=BASE).blocks == html(rewritten, url=BASE).blocks
    assert html(raw, url=BASE).links == html(rewritten, url=BASE).links


def test_links_know_their_words_their_block_and_their_zone() -> None:
    page = html("<nav><a href='/n'>Menu</a></nav><p>Read  the <a href='/t'>river <b>treaty</b> </a>now.</p>", url=BASE)
    menu, treaty = page.links
    assert menu.zone is Zone.NAVIGATION
    assert treaty.text == "river treaty" == page.text[treaty.start_char : treaty.end_char]
    assert page.blocks[treaty.block or 0].zone is Zone.MAIN
    assert words(page, Zone.MAIN) == ["Read the river treaty now."]
