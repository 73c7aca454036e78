"""What a page's own bytes say of its address and its day."""

from datetime import UTC, date, datetime

import pytest

from raw.hints import Hints, hints, may_have_banner
from raw.view import HEAD_BYTES, View

BANNER = "This site is historical material, a copy of our site as it existed on {}. It is no longer updated."


def found(page: str | bytes) -> Hints:
    return hints(View(page.encode() if isinstance(page, str) else page))


@pytest.mark.parametrize(
    ("page", "url", "evidence"),
    [
        ('<link rel="canonical" href="https://x.org/A&amp;b">', "https://x.org/A&b", "canonical_link"),
        ("<LINK href='https://x.org/a' REL='canonical' />", "https://x.org/a", "canonical_link"),
        ("<link rel=canonical href=https://x.org/a>", "https://x.org/a", "canonical_link"),
        ('<meta property="og:url" content="https://x.org/og">', "https://x.org/og", "og_url"),
        (
            '<meta content="https://x.org/og" property="og:url"><link rel="canonical" href="https://x.org/c">',
            "https://x.org/c",
            "canonical_link",
        ),
        ('<link rel="canonical" href="/a"><meta property="og:url" content="https://x.org/og">', "https://x.org/og", "og_url"),
        ("<!-- saved from url=(0021)https://x.org/Saved -->", "https://x.org/Saved", "saved_from"),
        ("<!--\n Page saved with SingleFile \n url: https://x.org/single \n saved date: today -->", "https://x.org/single", "single_file"),
        ('__wm.wombat("https://x.org/Way","20171124151315","http://web.archive.org/")', "https://x.org/Way", "wayback_script"),
        ('<script>wbinfo.url = "https://x.org/py"; wbinfo.timestamp = "20200102030405";', "https://x.org/py", "pywb_script"),
        ('<link rel="canonical" href="">', None, "an empty link says nothing"),
        ('<link rel="stylesheet" href="https://x.org/a.css"> canonical', None, "the word alone is no link"),
        ('<a rel="canonical" href="https://x.org/a">', None, "no link element"),
        ("A canonical form and an og:url of nothing.", None, "words of a text"),
    ],
)
def test_the_address_is_found(page: str, url: str | None, evidence: str) -> None:
    said = found(page)
    assert said.url == url
    assert url is None or said.url_evidence == evidence


@pytest.mark.parametrize(
    ("page", "instant", "evidence"),
    [
        ('__wm.wombat("https://x.org/a","20171124151315","x")', datetime(2017, 11, 24, 15, 13, 15, tzinfo=UTC), "wayback_script"),
        (
            "<!-- FILE ARCHIVED ON 15:13:15 Nov 24, 2017 AND RETRIEVED FROM",
            datetime(2017, 11, 24, 15, 13, 15, tzinfo=UTC),
            "wayback_comment",
        ),
        (
            '<meta http-equiv="Memento-Datetime" content="Tue, 19 Jan 2021 12:00:00 GMT">',
            datetime(2021, 1, 19, 12, tzinfo=UTC),
            "memento_datetime",
        ),
        ("<!--\nMemento-Datetime: Tue, 19 Jan 2021 12:00:00 GMT\n-->", datetime(2021, 1, 19, 12, tzinfo=UTC), "memento_datetime"),
        (
            "<!-- Mirrored from x.org/a by HTTrack Website Copier/3.x [XR&CO'2014], Tue, 19 Jan 2021 12:00:00 GMT -->",
            datetime(2021, 1, 19, 12, tzinfo=UTC),
            "httrack",
        ),
        ("<!-- FILE ARCHIVED ON 25:13:15 Nov 44, 2017 AND", None, "no such instant"),
        ("This file archived on demand.", None, "words of a text"),
    ],
)
def test_the_instant_is_found(page: str, instant: datetime | None, evidence: str) -> None:
    said = found(page)
    assert said.captured_at == instant
    assert instant is None or said.captured_evidence == evidence


@pytest.mark.parametrize(
    "words",
    [
        "January 19, 2021",
        "Jan. 19, 2021",
        "January&nbsp;19,&nbsp;2021",
        "<strong>January 19,\n  2021</strong>",
        "19 January 2021",
        "the 19th of January".replace("the 19th of January", "19th January, 2021"),
        "2021-01-19",
        "January\u00a019, 2021",
    ],
)
def test_the_banner_of_an_archive_says_its_day(words: str) -> None:
    assert found(BANNER.format(words)).banner_date == date(2021, 1, 19)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The treaty, as it existed on January 19, 2021, had 40 parties.", "nothing says that this is an archived copy"),
        (BANNER.format("February 31, 2021"), "no such day"),
        (BANNER.format("January 19, 1871"), "before the web"),
        (BANNER.format("the last day of the administration"), "no date"),
    ],
)
def test_words_that_are_no_banner(text: str, why: str) -> None:
    assert found(text).banner_date is None, why


def test_hints_at_the_very_end_of_a_long_page_are_found() -> None:
    page = b"<p>" + b"x " * HEAD_BYTES + b"<!-- FILE ARCHIVED ON 15:13:15 Nov 24, 2017 AND RETRIEVED -->"
    assert hints(View(page)).captured_at == datetime(2017, 11, 24, 15, 13, 15, tzinfo=UTC)


def test_two_byte_charsets_are_read() -> None:
    assert found("\ufeff<link rel=canonical href=https://x.org/a>".encode("utf-16-le")).url == "https://x.org/a"


@pytest.mark.parametrize(
    "page", [b"", b"\xff" * 1000, b"\x00" * 1000, b"canonical" * 100_000, b"<link rel=canonical " * 50_000, b"as it existed on" * 50_000]
)
def test_no_bytes_raise_or_take_long(page: bytes) -> None:
    assert hints(View(page)).url is None


@pytest.mark.parametrize(
    ("text", "may"),
    [
        (b"as it existed on", True),
        (b"As it Appeared", True),
        (b"it is it was it stood, as it looked", True),
        (b"as it was, is it so? As it exists", False),
        (b"as it ", False),
        (b"s it " * 100_000, False),
    ],
)
def test_pages_without_the_words_of_a_banner_are_passed_over(text: bytes, may: bool) -> None:
    assert may_have_banner(View(text)) is may
