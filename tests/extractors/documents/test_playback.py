"""Raw and rewritten playback of one memento are one document: the same text, blocks, links and title, whichever archive played it back."""

import re
from collections.abc import Callable

import pytest

from extractors.documents import parse
from schemas.document import Document

URL = "http://www.rivers.example.gov/mercury/index.html"
STAMP = "20171124151315"
RAW = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Mercury in rivers</title><link rel="stylesheet" href="/style.css"></head>
<body class="page"><div id="nav"><a href="/">Home</a> <a href="/topics">Topics</a></div>
<main><h1>Mercury in rivers</h1>
<p>In 2013 the parties adopted the <a href="http://www.rivers.example.gov/convention">River Convention</a>, see also
<a href="https://other.example.org/a?b=1">other agreements</a> and <a href="/faq">questions</a>.</p>
<ul><li>Cut releases by 50 percent by 2030</li><li><a href="mailto:desk@rivers.example.gov">Write to us</a></li></ul></main>
<p class="footer">Last updated on May 3, 2017</p></body></html>"""


def relinked(prefix: str) -> str:
    """The page with its addresses as an archive rewrites them."""
    absolute = RAW.replace('href="/', 'href="http://www.rivers.example.gov/')
    return re.sub(r'href="(https?:)', rf'href="{prefix}\1', absolute)


def in_head(page: str, insert: str) -> str:
    return page.replace("<head>", f"<head>{insert}", 1)


def in_body(page: str, insert: str) -> str:
    return page.replace('<body class="page">', f'<body class="page">{insert}', 1)


TOOLBAR = """<div id="wm-ipp-base" lang="en" style="display:none;direction:ltr;"><div id="wm-ipp-inside"><div id="wm-toolbar">
<form action="/web/submit"><input name="url" value="x"></form><a href="/web/2017*/http://www.rivers.example.gov/">12 captures</a>
<div>24 Nov 2017 - 19 Jan 2021</div><table><tr><td>Oct</td><td>NOV</td><td>Dec</td></tr></table>
<div id="wm-capinfo"><span>COLLECTED BY</span><p>An organization that collects 90 percent of such pages.</p></div></div></div></div>
<div id="wm-ipp-print">The Wayback Machine - https://web.archive.org/web/20171124151315/http://www.rivers.example.gov/</div>"""
DONATION = """<div id="donato" style="position:relative"><div id="donato-base">
<p>Please donate: we reached 75 percent of our goal for 2025.</p>
<iframe id="donato-if" src="https://archive.example/includes/donate"></iframe></div></div>"""
APPENDED = """<!--
     FILE ARCHIVED ON 15:13:15 Nov 24, 2017 AND RETRIEVED FROM THE INTERNET ARCHIVE ON 10:00:00 Jan 19, 2021.
     JAVASCRIPT APPENDED BY WAYBACK MACHINE
--><!-- playback timings (ms): captures_list: 1.0 -->"""


def wayback(comments: bool = True) -> str:
    begin, end = ("<!-- BEGIN WAYBACK TOOLBAR INSERT -->", "<!-- END WAYBACK TOOLBAR INSERT -->") if comments else ("", "")
    script = f'<script>__wm.wombat("{URL}","{STAMP}","https://web.archive.org/");</script><!-- End Wayback Rewrite JS Include -->'
    page = in_head(relinked(f"/web/{STAMP}/"), script + '<link rel="stylesheet" href="https://web-static.archive.org/banner.css">')
    return in_body(page, f"{begin}<style>body {{margin: 0}}</style><script>__wm.rw(0);</script>{TOOLBAR}{DONATION}{end}") + APPENDED


def old_wayback() -> str:
    page = relinked(f"http://web.archive.org/web/{STAMP}/")
    return in_body(
        page, '<div id="wm-ipp" lang="en" class="__wb_banner_div" style="display:none"><p>3 captures from 2001 to 2017</p></div>'
    )


def pywb(prefix: str = f"http://pywb.example.org:8080/gov/{STAMP}mp_/", banner: str = "") -> str:
    info = f'<!-- WB Insert --><script>wbinfo = {{}}; wbinfo.url = "{URL}"; wbinfo.timestamp = "{STAMP}";</script>'
    return in_head(relinked(prefix), f'{info}<script src="/static/wombat.js"> </script>{banner}<!-- End WB Insert -->')


def pywb_with_banner() -> str:
    words = '<div id="_wb_capture_info">This is an archived page from Fri, 24 Nov 2017</div><a href="/gov/*/x">Back to calendar</a>'
    return in_body(pywb(), f'<div id="_wb_frame_top_banner" class="banner">{words}</div>')


DISCLAIMER = """<div id="wm-disclaim-banner"><a id="wm-disclaim-hide" href="#">hide</a> You are viewing an archived web page,
collected at the request of <a href="https://archive-it.org/organizations/1">An Agency</a> using Archive-It.
This page was captured on 15:13:15 Nov 24, 2017.</div>
<div id="wm-media-player">Loading media</div>"""


def archive_it() -> str:
    return in_body(relinked(f"https://wayback.archive-it.org/1234/{STAMP}/"), DISCLAIMER)


def perma() -> str:
    return pywb(f"https://perma-archives.org/warc/{STAMP}mp_/")


def uk_web_archive() -> str:
    banner = '<div id="_wb_plain_banner">Archived On: 24/11/2017</div>'
    return in_body(pywb(f"https://www.webarchive.org.uk/wayback/archive/{STAMP}mp_/"), banner)


def uk_government() -> str:
    box = '<div id="webArchiveInfobox"><h3>Archived content</h3><p>This snapshot, taken on 24/11/2017, shows web content.</p></div>'
    page = in_body(relinked(f"https://webarchive.nationalarchives.gov.uk/ukgwa/{STAMP}/"), box)
    return page.replace("<title>", "<title>[ARCHIVED CONTENT] ")


def arquivo() -> str:
    return in_body(pywb(f"https://arquivo.pt/noFrame/replay/{STAMP}mp_/"), '<div id="_wb_frame_top_banner">Preservado pelo Arquivo</div>')


def of_another_archive() -> str:
    """An archive's capture of another archive's playback."""
    return relinked(f"/web/20200101000000/https://arquivo.pt/wayback/{STAMP}/")


def read(markup: str, url: str = URL) -> Document:
    return parse(markup.encode(), media_type="text/html", url=url)


@pytest.mark.parametrize(
    "played",
    [
        wayback,
        lambda: wayback(comments=False),
        old_wayback,
        pywb,
        lambda: pywb(f"/gov/{STAMP}/"),
        pywb_with_banner,
        archive_it,
        perma,
        uk_web_archive,
        uk_government,
        arquivo,
        of_another_archive,
    ],
)
def test_playback_is_the_page_itself(played: Callable[[], str]) -> None:
    raw = read(RAW)
    for url in (URL, f"https://web.archive.org/web/{STAMP}/{URL}"):
        found = read(played(), url)
        assert found.text == raw.text
        assert (found.title, found.blocks, found.links, found.language) == (raw.title, raw.blocks, raw.links, raw.language)
    assert [link.target for link in raw.links][-3:] == [
        "http://www.rivers.example.gov/convention",
        "https://other.example.org/a?b=1",
        "http://www.rivers.example.gov/faq",
    ]


@pytest.mark.parametrize(
    "page",
    [
        "<p>An id such as wm-ipp or donato is no banner in a sentence.</p>",
        "<div id='donations'><p>Donations rose by 5 percent.</p></div>",
        "<p>before</p><!-- BEGIN WAYBACK TOOLBAR INSERT --><p>an insert without an end is no insert</p>",
    ],
)
def test_what_only_looks_like_an_insert_stays(page: str) -> None:
    words = " ".join(re.sub(r"<[^>]*>", " ", page.replace("<!-- BEGIN WAYBACK TOOLBAR INSERT -->", "")).split())
    assert " ".join(read(page).text.split()) == words


def test_the_words_behind_a_banner_stay() -> None:
    assert read("<p>one <span id='wm-ipp-x'>banner</span> two</p>").text == "one two"
