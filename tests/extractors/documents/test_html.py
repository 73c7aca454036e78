"""HTML pages, in the shapes that real ones have, become blocks with kinds, zones and an outline."""

import pytest

from schemas.document import Zone
from tests.extractors.documents.pages import find, html, shown, words

DRUPAL = """
<div class="skip-links"><a href="#main" class="element-invisible">Jump to main content</a></div>
<div class="sitewide-alert"><p>An official website of the United States government.</p></div>
<header class="masthead" role="banner"><h1 class="site-name"><a href="/">US EPA</a></h1></header>
<nav><ul class="menu"><li><a href="/a">Topics</a></li><li><a href="/b">Laws</a></li></ul></nav>
<section id="main-content" role="main"><h2 class="microsite-name">Mercury</h2>
 <h1 class="page-title">Work with Peru</h1>
 <div class="box related-info"><h2>Related Links</h2><ul><li><a href="/x">Treaty texts</a></li></ul></div>
 <h3>On This Page</h3><ul><li><a href="#one">The agreement</a></li></ul>
 <p>The two countries signed an agreement (<a href="http://example.org/t">its text</a>) <a class="exit-disclaimer" href="/exit">Exit</a>.</p>
 <h2 id="one">The agreement</h2>
 <p>It covers the following:</p>
 <ul><li>mines, and<ul><li>small ones</li></ul></li><li>trade.</li></ul>
 <p class="pagetop"><a href="#main-content">Top of Page</a></p>
 <div class="region-sidebar"><ul class="menu"><li><a href="/s">Science</a></li><li><a href="/t">Students</a></li></ul></div>
</section>
<footer role="contentinfo"><p class="last-updated">Last updated on May 3, 2016</p></footer>
"""


def test_a_drupal_page_keeps_every_part_in_its_zone() -> None:
    page = html(DRUPAL)
    assert words(page, Zone.HIDDEN) == ["Jump to main content"]
    assert words(page, Zone.BANNER) == ["An official website of the United States government."]
    assert words(page, Zone.HEADER) == ["US EPA", "Mercury"]
    assert words(page, Zone.NAVIGATION) == ["Topics", "Laws", "Top of Page", "Science", "Students"]
    assert words(page, Zone.RELATED) == ["Related Links", "Treaty texts", "On This Page", "The agreement"]
    assert words(page, Zone.FOOTER) == ["Last updated on May 3, 2016"]
    assert shown(page, Zone.MAIN) == [
        ("heading", "Work with Peru"),
        ("paragraph", "The two countries signed an agreement (its text)."),
        ("heading", "The agreement"),
        ("paragraph", "It covers the following:"),
        ("list_item", "mines, and"),
        ("list_item", "small ones"),
        ("list_item", "trade."),
    ]


def test_items_know_their_depth_their_lead_in_and_their_headings() -> None:
    page = html(DRUPAL)
    lead, item, deeper = find(page, "It covers"), find(page, "mines"), find(page, "small")
    assert (item.level, item.lead_in) == (1, lead.number)
    assert (deeper.level, deeper.lead_in) == (2, item.number)
    assert deeper.heading_path == ("Work with Peru", "The agreement")


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>methane (CH<sub>4</sub>) gas</p>", ["methane (CH4) gas"]),
        ("<p>North <span>Macedonia, </span>Norway</p>", ["North Macedonia, Norway"]),
        ("<p>began in 2011and <b>is</b>\n\n  now&nbsp; done</p>", ["began in 2011and is now done"]),
        ("<p>soft\u00adhyphen and zero\u200bwidth</p>", ["softhyphen and zerowidth"]),
        ("<div>one<div>two</div>three</div>", ["one", "two", "three"]),
        ("<p>See <a href='/t'>the treaty</a> <a href='/exit'>Exit</a>, too.</p>", ["See the treaty, too."]),
        (
            "<p>Plan <span class='fileinfo'>(76 pp, 3 MB)</span> explains it.</p>",
            ["Plan explains it."],
        ),
        ("<tbody><tr><td>Peru</td><td>2009</td></tr><tr><td>Chile</td><td>2011</td></tr></tbody>", ["Peru\t2009", "Chile\t2011"]),
    ],
)
def test_main_text_reads_as_a_browser_shows_it(markup: str, expected: list[str]) -> None:
    assert words(html(markup), Zone.MAIN) == expected


def test_labelled_lines_are_definitions_under_the_name_before_them() -> None:
    page = html(
        "<div class='entry-name'>River Treaty</div><div class='entry-text'><b>opened for signature - </b>4 May 1961<br>"
        "<b>parties - </b>(2) Chad, Niger</div><div class='entry-name'>Lake Treaty</div><div class='entry-text'>see River Treaty</div>"
    )
    assert shown(page, Zone.MAIN) == [
        ("heading", "River Treaty"),
        ("definition", "opened for signature - 4 May 1961"),
        ("definition", "parties - (2) Chad, Niger"),
        ("heading", "Lake Treaty"),
        ("paragraph", "see River Treaty"),
    ]
    assert find(page, "parties").heading_path == ("River Treaty",)
