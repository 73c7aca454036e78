"""What a page's bytes say of its own address and day, found without parsing the page.

Looked for, surest first: what a playback wrote into the page (Wayback's and pywb's scripts, the `FILE ARCHIVED ON` comment), a saved
`Memento-Datetime`, what a tool that saved the page noted (HTTrack, SingleFile, browsers), the banner of a snapshot site ("as it existed on
January 19, 2021"), the canonical link, `og:url`. Each is found by a plain search for its literal; patterns run on a window around it only.
"""

import html
import re
from dataclasses import dataclass
from datetime import date, datetime

from raw import instants
from raw.view import View

_BLANK = rb"(?:\s|&nbsp;|\xc2\xa0|\xa0|<[^<>]{0,200}>){1,12}"
_VERBS = (b"existed", b"appeared", b"looked", b"stood")
_BEFORE_VERB = b"s it "  # as it existed, As it appeared
_BANNER = re.compile(
    rb"as it (?:" + b"|".join(_VERBS) + rb")" + _BLANK + rb"(?:on|as of)" + _BLANK
    + rb"(?:(?P<month>[a-z]{3,9})\.?" + _BLANK + rb"(?P<day>\d{1,2})(?:st|nd|rd|th)?,?" + _BLANK + rb"(?P<year>\d{4})"
    + rb"|(?P<day2>\d{1,2})(?:st|nd|rd|th)?" + _BLANK + rb"(?P<month2>[a-z]{3,9})\.?,?" + _BLANK + rb"(?P<year2>\d{4})"
    + rb"|(?P<year3>\d{4})-(?P<month3>\d\d)-(?P<day3>\d\d))"
)  # fmt: skip
_BANNER_WORDS = (b"historical material", b"no longer updated", b"archive", b"snapshot", b"historical record", b"frozen in time")
_FILE_ARCHIVED = re.compile(rb"file archived on (\d\d:\d\d:\d\d [a-z]{3} \d\d?, \d{4})")
_WOMBAT = re.compile(rb"""__wm\.wombat\(\s{0,10}["']([^"'<>\s]{1,4000})["']\s{0,10},\s{0,10}["'](\d{14})["']""")
_WBINFO_URL = re.compile(rb"""wbinfo\.url\s{0,5}=\s{0,5}["']([^"'<>\s]{1,4000})["']""")
_WBINFO_STAMP = re.compile(rb"""wbinfo\.timestamp\s{0,5}=\s{0,5}["'](\d{14})["']""")
_MEMENTO = re.compile(rb"memento-datetime[\"'\s:=a-z]{1,40}([a-z]{3}, \d\d [a-z]{3} \d{4} \d\d:\d\d:\d\d gmt)")
_HTTRACK = re.compile(
    rb"mirrored from (\S{4,4000}) by httrack website copier[^,>]{0,80}, ([a-z]{3}, \d\d [a-z]{3} \d{4} \d\d:\d\d:\d\d gmt)"
)
_SAVED_FROM = re.compile(rb"saved from url=\(\d{1,5}\)(https?://[^\s<>]{1,4000})")
_SINGLE_FILE = re.compile(rb"page saved with singlefile\s{1,20}url:\s{1,5}(https?://[^\s<>]{1,4000})")
_TAG_ATTRIBUTE = {
    "canonical": re.compile(rb"""<link\b[^<>]{0,400}\brel\s{0,3}=\s{0,3}["']?canonical\b[^<>]{0,4000}>"""),
    "og:url": re.compile(rb"""<meta\b[^<>]{0,400}\bproperty\s{0,3}=\s{0,3}["']og:url["'][^<>]{0,4000}>"""),
}
_HREF = re.compile(rb"""\bhref\s{0,3}=\s{0,3}(?:"([^"<>]{1,4000})"|'([^'<>]{1,4000})'|([^\s"'<>]{1,4000}))""", re.IGNORECASE)
_CONTENT = re.compile(rb"""\bcontent\s{0,3}=\s{0,3}(?:"([^"<>]{1,4000})"|'([^'<>]{1,4000})')""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hints:
    """What a page says of itself. `url_evidence` and `captured_evidence` name where that was found."""

    url: str | None = None
    url_evidence: str | None = None
    captured_at: datetime | None = None
    captured_evidence: str | None = None
    banner_date: date | None = None


def hints(view: View) -> Hints:
    """The hints of a page; no hint is made up, and nothing raises."""
    url, url_evidence, captured_at, captured_evidence = _playback(view)
    if url is None:
        url, url_evidence = _saved_by_tool(view)
    canonical = canonical_link(view)
    if url is None and canonical and _absolute(canonical):
        url, url_evidence = canonical, "canonical_link"
    if url is None and (found := _attribute(view, "og:url", _CONTENT)) and _absolute(found):
        url, url_evidence = found, "og_url"
    return Hints(url, url_evidence, captured_at, captured_evidence, banner(view))


def _playback(view: View) -> tuple[str | None, str | None, datetime | None, str | None]:
    if found := view.near(b"__wm.wombat(", _WOMBAT):
        return view.original(found, 1), "wayback_script", instants.from_digits(found[2].decode()), "wayback_script"
    if found := view.near(b"wbinfo.url", _WBINFO_URL):
        stamp = view.near(b"wbinfo.timestamp", _WBINFO_STAMP)
        captured_at = instants.from_digits(stamp[1].decode()) if stamp else None
        return view.original(found, 1), "pywb_script", captured_at, "pywb_script" if captured_at else None
    if found := view.near(b"file archived on ", _FILE_ARCHIVED):
        return None, None, _parsed(found[1], "%H:%M:%S %b %d, %Y"), "wayback_comment"
    if found := view.near(b"memento-datetime", _MEMENTO):
        return None, None, _parsed(found[1], "%a, %d %b %Y %H:%M:%S gmt"), "memento_datetime"
    if found := view.near(b" by httrack website copier", _HTTRACK, before=4200):
        url = view.original(found, 1)
        return url if _absolute(url) else f"http://{url}", "httrack", _parsed(found[2], "%a, %d %b %Y %H:%M:%S gmt"), "httrack"
    return None, None, None, None


def _saved_by_tool(view: View) -> tuple[str | None, str | None]:
    if found := view.near(b"saved from url=(", _SAVED_FROM):
        return view.original(found, 1), "saved_from"
    if found := view.near(b"page saved with singlefile", _SINGLE_FILE):
        return view.original(found, 1), "single_file"
    return None, None


def may_have_banner(view: View) -> bool:
    """Whether the words of a banner stand in the page: nearly always not, and that is told without making it all lower case."""
    place = view.payload.find(_BEFORE_VERB)
    while place >= 0:
        place += len(_BEFORE_VERB)
        if view.payload[place : place + 8].lower().startswith(_VERBS):
            return True
        place = view.payload.find(_BEFORE_VERB, place)
    return False


def banner(view: View) -> date | None:
    """The day of an archive's banner. The words alone are not enough: something near must say that this is a historical copy."""
    for place in view.places(b"as it ", limit=50):
        found = _BANNER.match(view.low, place)
        if not found:
            continue
        around = view.low[max(0, place - 600) : place + 900]
        if any(words in around for words in _BANNER_WORDS):
            parts = {name: value.decode("ascii", "replace") for name, value in found.groupdict().items() if value}
            ending = next((ending for ending in ("", "2", "3") if f"year{ending}" in parts), "")
            return instants.day(parts[f"year{ending}"], parts[f"month{ending}"], parts[f"day{ending}"])
    return None


def canonical_link(view: View) -> str | None:
    """The address in the page's canonical link, as it is written there: it may be relative."""
    return _attribute(view, "canonical", _HREF)


def _attribute(view: View, literal: str, value: re.Pattern[bytes]) -> str | None:
    tag = view.near(literal.encode(), _TAG_ATTRIBUTE[literal], before=4400, after=4400)
    if not tag:
        return None
    found = value.search(view.payload, tag.start(), tag.end())
    text = next((part for part in found.groups() if part), b"") if found else b""
    return html.unescape(text.decode("utf-8", "replace")).strip() or None


def _absolute(url: str) -> bool:
    return url[:8].lower().startswith(("http://", "https://", "//"))


def _parsed(text: bytes, form: str) -> datetime | None:
    try:
        parsed = datetime.strptime(text.decode("ascii"), form)  # month names of the C locale: Python's default
    except ValueError:
        return None
    return instants.from_digits(parsed.strftime("%Y%m%d%H%M%S"))
