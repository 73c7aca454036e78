"""One page has many addresses and one key."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raw import hosts, urls
from raw.urls import canonical, url_key
from schemas.errors import UsageError

SAME = [
    ("https://www.epa.gov/mercury", "http://epa.gov/mercury", "scheme and www"),
    ("https://www.epa.gov/mercury", "https://www3.epa.gov/mercury", "a numbered www"),
    ("https://www.epa.gov/mercury", "https://www.epa.gov/mercury/", "trailing slash"),
    ("https://www.epa.gov", "https://www.epa.gov/", "no path at all"),
    ("https://www.epa.gov/mercury", "https://WWW.EPA.GOV/Mercury", "case"),
    ("https://www.epa.gov/mercury", "https://www.epa.gov:443/mercury", "the scheme's own port"),
    ("https://www.epa.gov/mercury", "https://me:secret@www.epa.gov/mercury", "user and password"),
    ("https://www.epa.gov/mercury", "https://www.epa.gov./mercury", "the root's dot"),
    ("https://www.epa.gov/mercury", "//www.epa.gov/mercury", "no scheme"),
    ("https://www.epa.gov/mercury", "www.epa.gov/mercury", "as people write it"),
    ("https://www.epa.gov/mercury", " https://www.epa.gov/mer\ncury\t", "blanks and breaks of a text it was copied from"),
    ("https://www.epa.gov/mercury#top", "https://www.epa.gov/mercury", "fragment"),
    ("https://www.epa.gov/mercury?", "https://www.epa.gov/mercury", "an empty query"),
    ("https://www.epa.gov/a//b", "https://www.epa.gov/a/b", "doubled slashes"),
    ("https://www.epa.gov/a/./b/../c", "https://www.epa.gov/a/c", "dot segments"),
    ("https://www.epa.gov/%7Emercury", "https://www.epa.gov/~mercury", "an escape that was not needed"),
    ("https://www.epa.gov/a b", "https://www.epa.gov/a%20b", "an escape that was forgotten"),
    ("https://www.epa.gov/caf%c3%a9", "https://www.epa.gov/café", "letters beyond ASCII"),
    ("https://bücher.example/a", "https://xn--bcher-kva.example/a", "names beyond ASCII"),
    ("https://x.org/a?b=2&a=1", "https://x.org/a?a=1&b=2", "order of the query"),
    ("https://x.org/a?id=7&utm_source=news&gclid=1", "https://x.org/a?id=7", "campaign parameters"),
    ("https://x.org/a?PHPSESSID=0123456789abcdef0123456789abcdef", "https://x.org/a", "session parameter"),
    ("https://x.org/a;jsessionid=0A1B2C?id=7", "https://x.org/a?id=7", "session in the path"),
    ("https://x.org/(S(abcdefghijklmnopqrstuvwx))/a.aspx", "https://x.org/a.aspx", "session of ASP.NET"),
    ("https://19january2017snapshot.epa.gov/mercury_.html", "https://www.epa.gov/mercury", "snapshot of 2017"),
    ("https://19january2021snapshot.epa.gov/mercury/about_.html", "https://www.epa.gov/mercury/about", "snapshot of 2021"),
    ("https://19January2025Snapshot.epa.gov/", "https://www.epa.gov/", "snapshot of 2025"),
    ("https://19january2017snapshot.epa.gov/files/a.pdf", "https://www.epa.gov/files/a.pdf", "a snapshot's files keep their names"),
    ("https://4july2030snapshot.example.org/x_.html", "https://www.example.org/x", "any snapshot host of that form"),
    ("https://obamawhitehouse.archives.gov/energy", "https://www.whitehouse.gov/energy", "a snapshot host that is listed"),
    ("https://web.archive.org/web/20200101000000id_/http://www3.epa.gov/mercury/", "https://www.epa.gov/mercury", "Wayback, raw"),
    ("https://web.archive.org/web/20200101000000/https://www.epa.gov/mercury", "https://www.epa.gov/mercury", "Wayback, rewritten"),
    ("https://web.archive.org/web/2020*/https://www.epa.gov/mercury", "https://www.epa.gov/mercury", "Wayback's calendar"),
    ("https://web.archive.org/web/20200101000000/epa.gov/mercury", "https://www.epa.gov/mercury", "Wayback, no scheme inside"),
    ("https://web.archive.org/web/20200101000000/http:/www.epa.gov/mercury", "https://www.epa.gov/mercury", "a slash eaten on the way"),
    ("http://127.0.0.1:8080/gov/20200101000000mp_/https://www.epa.gov/mercury", "https://www.epa.gov/mercury", "pywb on any host"),
    (
        "https://web.archive.org/web/20210301000000/https://19january2021snapshot.epa.gov/mercury_.html",
        "https://www.epa.gov/mercury",
        "a playback of a snapshot",
    ),
]
DIFFERENT = [
    ("https://www.epa.gov/mercury", "https://www.epa.gov/lead", "path"),
    ("https://www.epa.gov/mercury", "https://www.epa.gov/mercury?page=2", "query"),
    ("https://www.epa.gov/mercury", "https://archive.epa.gov/mercury", "pages that moved to archive.epa.gov live there"),
    ("https://archive.epa.gov/x_.html", "https://archive.epa.gov/x", "only a snapshot appends an ending"),
    ("https://www.epa.gov/mercury", "https://www.epa.gov:8080/mercury", "port"),
    ("https://x.org/a?sid=12", "https://x.org/a?sid=13", "too short for a session: it names a page"),
    ("https://x.org/a%2Fb", "https://x.org/a/b", "an escaped slash is no slash"),
    ("https://www.gov/", "https://gov/", "www is the name itself"),
    ("https://static-www.epa.gov/", "https://static-epa.gov/", "www at the end of a name is a part of it"),
    ("https://31foo2017snapshot.epa.gov/", "https://www.epa.gov/", "no such month"),
    ("https://x.org/20200101/news", "https://x.org/news", "a date in a path is no playback"),
    ("https://x.org/go/20200101000000/local/page", "https://x.org/local/page", "no address behind the digits"),
]
KEYS = [
    ("https://www.epa.gov/ClimateChange/?b=2&a=1", "gov,epa)/climatechange?a=1&b=2"),
    ("http://www4.unfccc.int/submissions/a b", "int,unfccc)/submissions/a%20b"),
    ("http://127.0.0.1:8080/x", "127.0.0.1:8080)/x"),
    ("http://[::1]/x", "[::1])/x"),
    ("https://x.org", "org,x)/"),
]


@pytest.mark.parametrize(("one", "other", "why"), SAME)
def test_addresses_of_one_page_have_one_key(one: str, other: str, why: str) -> None:
    assert url_key(one) == url_key(other), why


@pytest.mark.parametrize(("one", "other", "why"), DIFFERENT)
def test_addresses_of_two_pages_have_two_keys(one: str, other: str, why: str) -> None:
    assert url_key(one) != url_key(other), why


@pytest.mark.parametrize(("url", "key"), KEYS)
def test_keys_are_written_as_archives_write_them(url: str, key: str) -> None:
    assert url_key(url) == key


@pytest.mark.parametrize(
    "url", ["", " ", "dns:epa.gov", "mailto:a@epa.gov", "http://", "http://a b/", "file:///etc/passwd", "urn:uuid:1", "a", "x:y"]
)
def test_what_is_no_page_address_is_its_own_key(url: str) -> None:
    assert urls.split(url) is None
    assert url_key(url) == url.strip().lower()


def test_a_snapshot_says_its_day_and_the_live_page() -> None:
    page = canonical("https://19january2021snapshot.epa.gov/mercury_.html")
    assert page.url == "https://19january2021snapshot.epa.gov/mercury_.html"
    assert page.page_url == "https://www.epa.gov/mercury"
    assert page.represents_at == date(2021, 1, 19)
    assert page.captured_at is None
    assert page.evidence == ("snapshot:19january2021snapshot.epa.gov",)


def test_a_playback_says_its_instant_and_the_captured_address() -> None:
    page = canonical("http://web.archive.org/web/20160229155838id_/http://www3.epa.gov/science/?a=1&utm_id=3")
    assert page.url == "http://www3.epa.gov/science/?a=1&utm_id=3"
    assert page.captured_at == datetime(2016, 2, 29, 15, 58, 38, tzinfo=UTC)
    assert page.evidence == ("playback", "dropped:utm_id")


def test_an_impossible_instant_is_none() -> None:
    assert canonical("http://web.archive.org/web/20161399999999id_/http://epa.gov/").captured_at is None


def test_users_add_hosts_in_a_file(tmp_path: Path) -> None:
    rules = tmp_path / "hosts.toml"
    rules.write_text('[[snapshot]]\nhost = "old.{site}"\nsite = "{site}"\nrepresents_at = 2001-01-20\n[query]\ndropped = ["Ref"]\n')
    page = canonical("https://old.example.org/a?ref=x", hosts=hosts.load(rules))
    assert (page.url_key, page.represents_at) == ("org,example)/a", date(2001, 1, 20))
    assert url_key("https://19january2017snapshot.epa.gov/x_.html", hosts=hosts.load(rules)) == "gov,epa)/x", "shipped rules stay"
    assert url_key("https://old.example.org/a?ref=x") == "org,example,old)/a?ref=x"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[[snapshot]]\nhost = 'a'\n", "site"),
        ("[[snapshot]]\nhost = 'a'\nsite = 'b'\nrepresents_at = 'soon'\n", "soon"),
        ("[[snapshot]]\nhost = 'a'\nsite = 'b'\ndate = 1\n", "unknown keys date"),
        ("[hosts]\n", "unknown tables hosts"),
        ("not toml", "Expected"),
    ],
)
def test_a_bad_rule_file_is_named_with_its_fault(tmp_path: Path, text: str, reason: str) -> None:
    rules = tmp_path / "mine.toml"
    rules.write_text(text)
    with pytest.raises(UsageError, match=rf"mine\.toml.*{reason}"):
        hosts.load(rules)


PIECES = st.text(st.sampled_from("aZ0é%2fF/.?&=#;:@[]()\\ \t\u2028\ud800_~+-"), max_size=30)


@given(st.one_of(st.text(max_size=60), PIECES.map("http://x.org/".__add__), PIECES.map("https://".__add__)))
def test_keys_never_raise_and_are_idempotent(url: str) -> None:
    page = canonical(url)
    assert url_key(page.page_url) == page.url_key
    assert canonical(page.page_url).page_url == page.page_url


@pytest.mark.parametrize(
    "url",
    ["http://x.org/" + "(S(" * 50_000, "http://x.org/" + "/../a" * 50_000, "http://x.org/?" + "a&" * 50_000, "http://" + "www." * 20_000],
)
def test_long_addresses_take_linear_time(url: str) -> None:
    assert url_key(url)
