"""A capture is a version of its page, or there is a reason why not. One page for every rule of the data file."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raw.quality import RULES, judge
from schemas.capture import Quality

PROSE = "<p>The parties met and agreed to cut what they release by half within ten years.</p>"


def page(title: str = "", heading: str = "", body: str = PROSE, extra: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head><title>{title}</title>{extra}</head><body><h1>{heading}</h1>{body}</body></html>".encode()


NAVIGATION = "<ul>" + "<li><a href='/x'>Something else of ours</a></li>" * 60 + "</ul>"

PAGES = [
    (page("Mercury", "What we do about mercury"), 200, Quality.OK, "a page"),
    (b"Mercury is a metal.\n\nIt harms.", None, Quality.OK, "a text"),
    (page("Mercury"), None, Quality.OK, "no status is no fault"),
    (b"", 200, Quality.EMPTY, "no bytes"),
    (b" \r\n\t ", None, Quality.EMPTY, "blanks"),
    (b"<html><head><title>x</title></head><body> </body></html>", 200, Quality.EMPTY, "no words"),
    (b"<body><script>var a = 'many words';</script><noscript>Enable JavaScript</noscript></body>", 200, Quality.EMPTY, "scripts only"),
    (b"<html><frameset cols='20%,80%'><frame src='a'><frame src='b'></frameset></html>", 200, Quality.EMPTY, "frames"),
    (b"<!-- nothing --><style>p {color: red}</style>", 200, Quality.EMPTY, "styles and comments are not seen"),
    (page("Moved"), 301, Quality.REDIRECT, "status"),
    (b"", 302, Quality.REDIRECT, "a redirect needs no body"),
    (page(extra='<meta http-equiv="refresh" content="0; url=https://x.org/new">'), 200, Quality.REDIRECT, "a page that forwards"),
    (page(extra='<meta http-equiv="refresh" content="600; url=https://x.org/new">'), 200, Quality.OK, "a page that reloads itself is read"),
    (page(extra='<meta http-equiv="refresh" content="0; url=/x">', body=PROSE * 30), 200, Quality.OK, "a forwarding page is short"),
    (page("Mercury"), 404, Quality.ERROR, "status, whatever the page says"),
    (page("Mercury"), 500, Quality.ERROR, "status"),
    (page("Mercury"), 403, Quality.BLOCKED, "status"),
    (b"", 429, Quality.BLOCKED, "status"),
    (b"", 404, Quality.ERROR, "status goes before emptiness"),
    (page("Just a moment..."), 503, Quality.BLOCKED, "a firewall's page goes before its status"),
    (page("Access Denied", "Access Denied", "Reference #18.52"), 200, Quality.BLOCKED, "title"),
    (page("", "", "Checking your browser before accessing example.org"), 200, Quality.BLOCKED, "text"),
    (page("", "", "<p>Hello</p><iframe src='/_Incapsula_Resource?x'></iframe>"), 200, Quality.BLOCKED, "markup"),
    (page("Page not found | US Agency", "", NAVIGATION), 200, Quality.SOFT_404, "title begins with it"),
    (page("Agency: Page not found", "", NAVIGATION), 200, Quality.SOFT_404, "title ends with it"),
    (page("US Agency", "Sorry, we can't find that page", NAVIGATION), 200, Quality.SOFT_404, "heading"),
    (page("US Agency", "", "<p>The page you requested could not be found on this server.</p>"), 200, Quality.SOFT_404, "text"),
    (page("404 - File or directory not found."), 200, Quality.SOFT_404, "a status number before it"),
    (page("How to report a page not found on our site", "Reporting", PROSE * 30), 200, Quality.OK, "a page about missing pages"),
    (page("Not found guilty: the case", "", PROSE * 300), 200, Quality.OK, "far too long"),
    (page("Forbidden fuels", "Forbidden fuels"), 200, Quality.OK, "a title that goes on"),
    (page("Forbidden | Example"), 200, Quality.BLOCKED, "a title with the site's name"),
    (page("Coming soon: a rule on mercury", "Coming soon: a rule on mercury"), 200, Quality.OK, "news"),
    (page("Capsaicin - 404-86-4"), 200, Quality.OK, "a number of the chemical register"),
    (page("Plan", "", PROSE * 20 + "<p>Not updated due to a lapse in appropriations.</p>"), 200, Quality.OK, "a shutdown's banner"),
    (page("Plan", "", "<p>Not updated due to a lapse in appropriations.</p>"), 200, Quality.NOTICE, "a shutdown's sign-post"),
    (page("Plan", "", PROSE * 5, "<script src='/cdn-cgi/challenge-platform/h/g/x.js'></script>"), 200, Quality.OK, "let through"),
    (b"<html><div id='app'></div><iframe id=\"replay_iframe\"></iframe></html>", 200, Quality.EMPTY, "pywb's frame"),
    (page("A record", "", "<p>In May.</p>", '<iframe class="archive-iframe"></iframe>'), 200, Quality.NOTICE, "an archive's frame"),
    (page("Frames", "", PROSE * 20 + '<iframe id="replay_iframe"></iframe>'), 200, Quality.OK, "a page with such a frame"),
    (page("Emissions", "404 facilities reported"), 200, Quality.OK, "a number is no status"),
    (page("Cleanup", "", "<p>The resource was not found to be polluted.</p>"), 200, Quality.OK, "other words"),
    (page("503 Service Unavailable"), 200, Quality.ERROR, "title"),
    (page("", "", "Error establishing a database connection"), 200, Quality.ERROR, "text"),
    (page("Climate", "This page is being updated", NAVIGATION), 200, Quality.NOTICE, "heading"),
    (page("Climate", "", NAVIGATION + "<p>We are currently updating our website</p>"), 200, Quality.NOTICE, "text"),
    (page("Climate", "Progress", PROSE * 60 + "<p>This page is being updated weekly</p>"), 200, Quality.OK, "a page with content"),
    (page("Climate", "", "<p>This page has moved. Please update your bookmarks.</p>"), 200, Quality.NOTICE, "few words"),
    (page("Climate", "", "<p>The plan has moved to a new location.</p>" + PROSE * 20), 200, Quality.OK, "too long for that"),
    (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 200, Quality.UNSUPPORTED, "an image, whatever its name"),
    (b"%PDF-1.4\n%\xe2\xe3", None, Quality.UNSUPPORTED, "PDF"),
    (b"\x1f\x8b\x08\x00\x00", 200, Quality.UNSUPPORTED, "compressed"),
    (bytes(range(256)) * 20, 200, Quality.UNSUPPORTED, "bytes of no known kind"),
    (b"BM is what we call it. A text.", 200, Quality.OK, "letters that also begin an image"),
    (b"A \x00.", 200, Quality.OK, "one NUL in a short text"),
    (b"A text with a NUL\x00 in it", 200, Quality.OK, "one NUL makes no binary"),
    (b"\xff" * 500, 200, Quality.OK, "bytes that are no UTF-8: the document's parser decides"),
    ("\ufeffA page of two bytes a letter".encode("utf-16-le")[:-1], 200, Quality.OK, "cut in the middle of a letter"),
    ("A page of two bytes a letter, without a mark".encode("utf-16-be"), 200, Quality.OK, "no byte order mark"),
    ("<html><p lang=ru>Страница о ртути и о реках".encode("utf-16-le"), 200, Quality.OK, "no byte order mark, and few letters of ASCII"),
    ("<title>Page not found</title>".encode("utf-16-le"), 200, Quality.SOFT_404, "no byte order mark, and no page either"),
    (b"\0\1\0\2\0\3\0\4" * 50, 200, Quality.UNSUPPORTED, "numbers of two bytes, not letters"),
    ("日本語のページ、二バイトの文字".encode("iso2022_jp"), 200, Quality.OK, "a charset with escapes"),
]  # fmt: skip


@pytest.mark.parametrize(("payload", "status", "quality", "why"), PAGES, ids=[f"{case[2].value}: {case[3]}" for case in PAGES])
def test_the_quality_of_a_page(payload: bytes, status: int | None, quality: Quality, why: str) -> None:
    verdict = judge(payload, http_status=status)
    assert verdict.quality is quality, (why, verdict.reason)
    assert bool(verdict.reason) == (quality is not Quality.OK)


@pytest.mark.parametrize(
    ("media_type", "quality"),
    [
        ("text/html; charset=utf-8", Quality.OK),
        ("application/xhtml+xml", Quality.OK),
        ("TEXT/PLAIN", Quality.OK),
        ("application/octet-stream", Quality.OK),
        ("unk", Quality.OK),
        (None, Quality.OK),
        ("text/css", Quality.UNSUPPORTED),
        ("application/json", Quality.UNSUPPORTED),
        ("image/svg+xml", Quality.UNSUPPORTED),
    ],
)
def test_what_calls_itself_something_else_is_not_read(media_type: str | None, quality: Quality) -> None:
    assert judge(page("Mercury"), media_type=media_type).quality is quality


RULES_AND_PHRASES = [
    (rule["quality"], rule.get("at", "anywhere"), place, phrase)
    for rule in tomllib.loads(RULES.read_text(encoding="utf-8"))["rule"]
    for place in rule["in"]
    for phrase in rule["any"]
]


@pytest.mark.parametrize(("quality", "rule_at", "place", "phrase"), RULES_AND_PHRASES)
def test_every_phrase_makes_its_page_bad(quality: str, rule_at: str, place: str, phrase: str) -> None:
    words = phrase.upper().replace("&", "&amp;")
    behind = " | x" if words.endswith("$") else " x"
    words = words.rstrip("$")
    pages = {
        "title": page("Hello " + words if rule_at == "end" else words + behind, body="<p>Hello</p>"),
        "heading": page("", words + behind, body="<p>Hello</p>"),
        "text": page("", "", f"<p>Hello. {words} x</p>"),
        "markup": page("", "", f"<p class='{phrase}'>Hello</p>"),
    }
    assert judge(pages[place]).quality is not Quality.OK
    assert judge(pages[place].replace(b"Hello", PROSE.encode() * 300)).quality is Quality.OK, "a long page is about it, and not it"


@given(st.binary(max_size=300), st.sampled_from([None, 200, 301, 404, 999]), st.sampled_from([None, "text/html", "image/png", ";"]))
def test_judging_never_raises(payload: bytes, status: int | None, media_type: str | None) -> None:
    judge(payload, http_status=status, media_type=media_type)


@pytest.mark.parametrize(
    "unit", [b"<", b"<noscript>", b"<script>", b"<!--", b"<svg ", b"&", b"&#", b"<meta http-equiv=refresh content=", b"<title>", b"x "]
)
def test_hostile_pages_take_linear_time(unit: bytes) -> None:
    judge((b"<html>" + unit * 300_000)[:290_000])
