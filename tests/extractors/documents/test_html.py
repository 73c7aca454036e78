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
 <p>The two countries signed an agreement
 (<a href="http://example.org/t">its text</a>) <a class="exit-disclaimer" href="/exit">Exit</a>.</p>
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


OLD = """<html><head><title>Rivers</title></head><body bgcolor=white>
<table width=100%><tr><td colspan=2>You are here: <a href=/>Home</a> &raquo; <a href=/r>Rivers</a> &raquo; Treaty</td></tr>
<tr><td><a href=a>Home</a><br><a href=b>Basics</a><br><a href=c>Where You Live</a><br><a href=d>Papers</a><br><a href=e>Laws</a></td>
<td><font size="+2"><b>The River Strategy</b></font><p>In 1997 two countries signed it. It set<br>a goal of fifty percent.
<p><b>Progress</b><br>The goal was met in 2004.<ul><li>Chad: 90 percent<li>Niger: 50 percent</ul>
<hr><a href=/>Home</a> | <a href=p>Privacy</a> | <a href=c>Contact Us</a><br>Last updated on Monday, June 5th, 2006</td></tr></table>"""


def test_an_old_page_laid_out_by_a_table() -> None:
    page = html(OLD)
    assert shown(page, Zone.MAIN) == [
        ("heading", "The River Strategy"),
        ("paragraph", "In 1997 two countries signed it. It set a goal of fifty percent."),
        ("heading", "Progress"),
        ("paragraph", "The goal was met in 2004."),
        ("list_item", "Chad: 90 percent"),
        ("list_item", "Niger: 50 percent"),
    ]
    assert find(page, "The goal").heading_path == ("The River Strategy", "Progress"), "a larger font stands above bold type"
    assert words(page, Zone.FOOTER) == ["Last updated on Monday, June 5th, 2006"]
    assert "Home | Privacy | Contact Us" in words(page, Zone.NAVIGATION)


WIKI = """<div id="content" role="main"><h1>River Treaty</h1><div id="bodyContent"><div id="siteSub">From Wikipedia</div>
<table class="infobox"><tr><th colspan="2">River Treaty</th></tr><tr><th>Signed</th><td>4 May 1961</td></tr></table>
<p>The <b>River Treaty</b> is a treaty<sup class="reference"><a href="#n1">[1]</a></sup> of 1961.</p>
<div id="toc" class="toc"><h2>Contents</h2><ul><li><a href="#H">1 History</a></li></ul></div>
<h2><span class="mw-headline" id="H">History</span><span class="mw-editsection">[<a href="/e">edit</a>]</span></h2>
<p>Talks began in 1955.</p>
<h2>See also</h2><ul><li><a href="/l">Lake Treaty</a></li></ul>
<h2>References</h2><ol><li>Smith, The Rivers of 1961.</li></ol>
<div id="catlinks" class="catlinks"><a href="/c">Categories</a>: <ul><li><a href="/t">Treaties of Chad</a></li></ul></div></div></div>"""


def test_an_encyclopedia_page() -> None:
    page = html(WIKI)
    assert words(page, Zone.MAIN) == [
        "River Treaty",
        "River Treaty",
        "Signed\t4 May 1961",
        "The River Treaty is a treaty of 1961.",
        "History",
        "Talks began in 1955.",
    ]
    assert find(page, "Talks").heading_path == ("River Treaty", "History")
    assert {"Lake Treaty", "Smith, The Rivers of 1961.", "Treaties of Chad"} <= set(words(page, Zone.RELATED))


@pytest.mark.parametrize(
    ("markup", "zone", "text", "why"),
    [
        ("<div style='display: none'>text</div>", Zone.HIDDEN, "text", "style"),
        ("<p hidden>text</p>", Zone.HIDDEN, "text", "the attribute"),
        ("<div class='d-none d-lg-block'><p>text</p></div>", Zone.MAIN, "text", "shown on wide screens"),
        ("<p>Seen <span class='sr-only'>(new window)</span> here.</p>", Zone.HIDDEN, "(new window)", "for screen readers"),
        (
            "<div class='nav-list'><p>" + "A treaty of two countries. " * 10 + "</p></div>",
            Zone.MAIN,
            "A treaty",
            "no menu, for all its class",
        ),
        ("<aside><p>Did you know?</p></aside>", Zone.RELATED, "Did you know?", "an aside"),
        (
            "<aside><p>" + "The treaty was signed by two countries. " * 10 + "</p></aside>",
            Zone.MAIN,
            "The treaty",
            "an aside that tells something",
        ),
        ("<p>A B C D E F G H I J K L M</p>", Zone.NAVIGATION, "A B C", "an A–Z bar"),
        ("<select><option>Chad</option><option>Niger</option></select>", Zone.NAVIGATION, "Chad Niger", "a chooser"),
        ("<p>Number of views (4099)/Comments (0)</p>", Zone.FOOTER, "Number", "a counter"),
        ("<p>1,234 views</p>", Zone.FOOTER, "1,234 views", "a counter"),
        ("<p>1,234 views were collected in 2010 from the parties to the treaty, who then met again.</p>", Zone.MAIN, "1,234", "a sentence"),
        ("<p>Return to top This page was last updated on 1 January 2001</p>", Zone.FOOTER, "Return", "a stamp behind a link"),
        ("<p>Disclaimer | Terms of use | © Lynx Office 2019</p>", Zone.FOOTER, "Disclaimer", "whose it is"),
        ("<p>Copyright 2016 Lynx Office</p>", Zone.FOOTER, "Copyright", "in words"),
        ("<p>Copyright law was changed in 2016. It is strict.</p>", Zone.MAIN, "Copyright", "a sentence on copyright"),
        ("<p>Last updated on May 3, 2016</p>", Zone.FOOTER, "Last updated", "a stamp"),
        ("<p>This is not the current EPA website. It shows 19 January 2017.</p>", Zone.BANNER, "This is not", "a notice"),
        ("<div class='usa-banner'><p>Hello</p></div>", Zone.BANNER, "Hello", "a banner by its class"),
    ],
)
def test_zones_by_markup_and_by_words(markup: str, zone: Zone, text: str, why: str) -> None:
    page = html(f"<h1>Treaty</h1>{markup}<p>The last paragraph.</p>")
    assert find(page, text).zone is zone, why


def test_sentences_beside_the_main_part_are_main_unless_markup_says_otherwise() -> None:
    prose = "The two countries announced a treaty on their common river in 2010, and it entered into force two years after that."
    page = html(f"<div class='hero'><p>{prose}</p></div><main><h1>Treaty</h1><p>{prose}</p></main><footer><p>{prose}</p></footer>")
    assert [block.zone for block in page.blocks] == [Zone.MAIN, Zone.MAIN, Zone.MAIN, Zone.FOOTER]


def test_an_image_text_counts_once_and_only_if_it_tells_something() -> None:
    alt = "In 2009, two presidents announced a research centre."
    assert words(html(f"<div><img alt='{alt}'></div><p>{alt}</p>")) == [alt], "the caption says it"
    assert shown(html(f"<figure><img alt='{alt}'></figure><p>Text.</p>")) == [("caption", alt), ("paragraph", "Text.")]
    assert words(html("<div><img alt='EPA logo'></div><p>Text.</p>")) == ["Text."]


def test_preformatted_text_has_paragraphs() -> None:
    assert words(html("<pre>\n  The Parties, wishing to\nreduce losses,\n\nHave agreed:\n</pre>")) == [
        "The Parties, wishing to reduce losses,",
        "Have agreed:",
    ]


def test_terms_and_their_definitions() -> None:
    page = html("<dl><dt>Party</dt><dd>a State</dd><dt>Basin</dt><dd>the land</dd></dl>")
    assert [kind for kind, _ in shown(page)] == ["term", "definition", "term", "definition"]
    assert find(page, "the land").lead_in == find(page, "Basin").number


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>12 Main St.<br>Washington, DC<br>20460</p>", ["12 Main St.", "Washington, DC", "20460"]),
        ("<p>The treaty, which two countries on the common river signed in the<br>Capital of one, holds.</p>", None),  # a wrapped sentence
        ("<p>The Canada-United<br>States River Treaty</p>", ["The Canada-United States River Treaty"]),  # nothing ends with "United"
        ("<p>a treaty of the<br>Danube states</p>", ["a treaty of the Danube states"]),  # nor with an article
        ("<p>less by 35<br>% and CO<br>2</p>", ["less by 35 % and CO 2"]),  # signs and formulas
        ("<p>River Treaty<br>Lake Treaty</p>", ["River Treaty", "Lake Treaty"]),  # names, one a line
        ("<p>one<br><br>two</p>", ["one", "two"]),
        ("<h1>Rivers<br>of 2010</h1>", ["Rivers of 2010"]),
        ("<ul><li>Chad<br>(since 2001)</li></ul>", ["Chad (since 2001)"]),
    ],
)
def test_line_breaks_part_lines_but_no_sentences(markup: str, expected: list[str] | None) -> None:
    found = words(html(markup))
    assert found == (expected or ["The treaty, which two countries on the common river signed in the Capital of one, holds."])


FEDERAL = """<section class="usa-banner"><p>An official website of the United States government</p></section>
<header class="l-header"><a href="/">US EPA</a></header>
<main role="main"><div class="l-page  has-footer"><nav class="usa-breadcrumb"><ol><li><a href="/">Home</a></li></ol></nav>
<h1 class="page-title">River Treaty</h1>
<div class="box box--related-info"><div class="box__title">Related Topics</div><ul><li><a href="/l">Lakes</a></li></ul></div>
<p>The two countries signed it in 2009
 <span title="Exit EPA's Website"><span>Exit</span><span class="u-visually-hidden"> Exit EPA's Website</span></span>.</p>
<div class="usa-accordion"><h3><button>First part</button></h3>
<div class="usa-accordion__content" hidden><p>It cut losses by half, as was agreed.</p></div></div>
<div class="l-page__footer"><p><a href="/c">Contact Us</a> to ask.</p><p>Last updated on June 3, 2021</p></div></div></main>"""


def test_a_page_of_the_federal_design_system() -> None:
    page = html(FEDERAL)
    assert words(page, Zone.MAIN) == [
        "River Treaty",
        "The two countries signed it in 2009.",
        "First part",
        "It cut losses by half, as was agreed.",
    ]
    assert find(page, "It cut").heading_path == ("River Treaty", "First part"), "what an accordion folds up is there to be read"
    assert words(page, Zone.RELATED) == ["Related Topics", "Lakes"]
    assert words(page, Zone.FOOTER) == ["Contact Us to ask.", "Last updated on June 3, 2021"]


@pytest.mark.parametrize("markup", ["<div id='left-column'>{}</div>", "<div class='footer'>{}</div>", "<div style='display:none'>{}</div>"])
def test_what_holds_nearly_all_of_a_page_is_its_main_part_whatever_it_is_called(markup: str) -> None:
    prose = "<p>The treaty was signed in 2009 by two countries which share the river and its basin.</p><p>They meet each year.</p>"
    page = html("<ul class='menu'><li><a href='/a'>Home page</a></li></ul>" + markup.format(prose))
    assert len(words(page, Zone.MAIN)) == 2
