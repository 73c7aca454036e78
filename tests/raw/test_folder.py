"""A folder of pages, or one page: what is known of each, from where, and what could not be read."""

import json
import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from raw.arrival import Arrival
from raw.sources import SOURCES, read
from schemas.capture import Capture, Quality
from schemas.capture import RepresentsBasis as Basis
from schemas.errors import UsageError
from schemas.reject import Reject, Stage

PAGE = "<html><head><title>Mercury</title>{}</head><body><p>The parties agreed to cut releases.</p></body></html>"
PLAIN = PAGE.format("")
CANONICAL = '<link rel="canonical" href="https://www.example.org/from-page">'
BANNER = "<p>Historical material: the site as it existed on January 19, 2021.</p>"
WAYBACK = "<!-- FILE ARCHIVED ON 15:13:15 Nov 24, 2017 AND RETRIEVED FROM THE INTERNET ARCHIVE -->"

Put = Callable[..., Path]


@pytest.fixture
def put(tmp_path: Path) -> Put:
    """Write a file of the folder `pages`; gives the folder."""

    def write(name: str, content: str | bytes | dict[str, Any] = PLAIN) -> Path:
        path = tmp_path / "pages" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, dict):
            content = json.dumps(content)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return tmp_path / "pages"

    return write


def captures(path: Path) -> list[Capture]:
    return [item.capture for item in read(path) if isinstance(item, Arrival)]


def rejects(path: Path) -> list[Reject]:
    return [item for item in read(path) if isinstance(item, Reject)]


def only(path: Path) -> Capture:
    items = list(read(path))
    assert len(items) == 1, items
    assert isinstance(items[0], Arrival), items
    return items[0].capture


def listed(*rows: str) -> str:
    return "\n".join(("file,url,captured_at,basis,http_status,mimetype", *rows)) + "\n"


def test_a_page_without_address_and_date_is_known_by_its_digest(put: Put) -> None:
    capture = only(put("a.html"))
    assert capture.url is None
    assert capture.url_key == f"sha256:{capture.doc_id}"
    assert (capture.captured_at, capture.represents_at, capture.represents_basis) == (None, None, Basis.UNKNOWN)
    assert (capture.media_type, capture.source_uri, capture.http_status) == ("text/html", "pages/a.html", None)


def test_folders_are_read_deeply_and_in_order(put: Put) -> None:
    for name in ("b.html", "a/z.htm", "a/b/c.md", "Z.txt", "x.xhtml"):
        put(name)
    assert [capture.source_uri for capture in captures(put("c.html"))] == [
        "pages/Z.txt",
        "pages/a/b/c.md",
        "pages/a/z.htm",
        "pages/b.html",
        "pages/c.html",
        "pages/x.xhtml",
    ]


def test_a_file_is_the_same_capture_from_everywhere(put: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = put("a.html")
    ids = set()
    for cwd, path in (
        (tmp_path, "pages"),
        (tmp_path, "pages/"),
        (folder, "."),
        (folder, "../pages"),
        (folder, "a.html"),
        (tmp_path, "pages/a.html"),
    ):
        monkeypatch.chdir(cwd)
        ids |= {capture.capture_id for capture in captures(Path(path))}
    ids |= {capture.capture_id for capture in captures(folder)}
    assert len(ids) == 1


# What is given: sidecar, row of captures.csv, page, file's name → url's last part, captured_at, represents_at, basis
CASES: list[tuple[str, dict[str, Any] | None, str | None, str, str, tuple[str | None, str | None, str | None, Basis]]] = [
    (
        "the sidecar comes first",
        {"url": "https://x.org/sidecar", "captured_at": "2018-01-01T10:00:00Z"},
        "https://x.org/list,2017-01-01,capture",
        CANONICAL + WAYBACK,
        "a-20160101.html",
        ("sidecar", "2018-01-01T10:00:00", "2018-01-01", Basis.CAPTURE),
    ),
    (
        "then captures.csv",
        None,
        "https://x.org/list,2017-01-01T05:00:00+02:00,capture",
        CANONICAL + WAYBACK,
        "a-20160101.html",
        ("list", "2017-01-01T03:00:00", "2017-01-01", Basis.CAPTURE),
    ),
    ("the page", None, None, CANONICAL + WAYBACK, "a-20160101.html", ("from-page", "2017-11-24T15:13:15", "2017-11-24", Basis.CAPTURE)),
    ("then the file's name", None, None, CANONICAL, "a-20160101.html", ("from-page", None, "2016-01-01", Basis.FILENAME)),
    ("14 digits in a name", None, None, "", "a-20160101123000.html", (None, None, "2016-01-01", Basis.FILENAME)),
    ("dashes in a name", None, None, "", "a-2016-01-31.html", (None, None, "2016-01-31", Basis.FILENAME)),
    ("an impossible date in a name", None, None, "", "a-20161399.html", (None, None, None, Basis.UNKNOWN)),
    ("two dates in a name", None, None, "", "a-20160101-20170101.html", (None, None, None, Basis.UNKNOWN)),
    ("digits inside a digest", None, None, "", "a_3a0e20160101eeb8.html", (None, None, None, Basis.UNKNOWN)),
    ("a basis says: assumed", None, "https://x.org/l,2017-01-01,assumed", WAYBACK, "a.html", ("l", None, "2017-01-01", Basis.ASSUMED)),
    ("a basis as it says: page", None, "https://x.org/l,2017-01-01,page", BANNER, "a.html", ("l", None, "2017-01-01", Basis.PAGE)),
    ("a basis as it says: snapshot", None, "https://x.org/l,2017-01-01,snapshot", "", "a.html", ("l", None, "2017-01-01", Basis.SNAPSHOT)),
    ("a basis as it says: banner", None, "https://x.org/l,2017-01-01,banner", "", "a.html", ("l", None, "2017-01-01", Basis.BANNER)),
    ("no basis: the list says so", None, "https://x.org/l,2017-01-01,", "", "a.html", ("l", None, "2017-01-01", Basis.MANIFEST)),
    ("no date in the list: the banner", None, "https://x.org/l,,", BANNER, "a.html", ("l", None, "2021-01-19", Basis.BANNER)),
    (
        "neither list nor banner: the snapshot's host has it",
        None,
        "https://19january2017snapshot.example.org/l_.html,,",
        "",
        "a-20200202.html",
        ("l_.html", None, "2017-01-19", Basis.SNAPSHOT),
    ),
    (
        "crawled later than the day it stands for",
        None,
        "https://19january2021snapshot.example.org/l_.html,2024-05-05T00:00:00Z,capture",
        BANNER,
        "a.html",
        ("l_.html", "2024-05-05T00:00:00", "2021-01-19", Basis.BANNER),
    ),
    (
        "a banner of a day after the crawl speaks of something else",
        None,
        "https://x.org/l,2018-05-05T00:00:00Z,capture",
        BANNER,
        "a.html",
        ("l", "2018-05-05T00:00:00", "2018-05-05", Basis.CAPTURE),
    ),
    (
        "the instant of a playback address",
        {"url": "https://web.archive.org/web/20160229155838/https://x.org/l"},
        None,
        "",
        "a-20200101.html",
        ("l", "2016-02-29T15:58:38", "2016-02-29", Basis.CAPTURE),
    ),
    (
        "a sidecar with both clocks",
        {"captured_at": "2024-01-02T03:04:05Z", "represents_at": "2021-01-19", "represents_basis": "snapshot"},
        None,
        "",
        "a.html",
        (None, "2024-01-02T03:04:05", "2021-01-19", Basis.SNAPSHOT),
    ),
    ("a sidecar's day without a basis", {"represents_at": "2021-01-19"}, None, "", "a.html", (None, None, "2021-01-19", Basis.MANIFEST)),
    (
        "what the sidecar leaves out the list has",
        {"captured_at": "2018-01-01"},
        "https://x.org/list,2017-01-01,assumed",
        "",
        "a.html",
        ("list", "2018-01-01T00:00:00", "2018-01-01", Basis.CAPTURE),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("why", "sidecar", "row", "head", "name", "expected"), CASES, ids=[case[0] for case in CASES])
def test_metadata_comes_from_the_first_that_has_it(
    put: Put,
    why: str,
    sidecar: dict[str, Any] | None,
    row: str | None,
    head: str,
    name: str,
    expected: tuple[str | None, str | None, str | None, Basis],
) -> None:
    folder = put(name, PAGE.format(head))
    if sidecar is not None:
        put(f"{name}.json", sidecar)
    if row is not None:
        put("captures.csv", listed(f"{name},{row},200,text/html"))
    for path in (folder, folder / name):
        capture = only(path)
        instant = capture.captured_at.replace(tzinfo=None).isoformat() if capture.captured_at else None
        last = capture.url.rpartition("/")[2] if capture.url else None
        day = capture.represents_at.isoformat() if capture.represents_at else None
        assert (last, instant, day, capture.represents_basis) == expected


def test_a_list_speaks_for_the_folders_below_it_and_the_nearest_wins(put: Put) -> None:
    put(
        "captures.csv",
        listed("a/x.html,https://x.org/far,2017-01-01,capture,404,", "a/y.html,https://x.org/y,,,200,text/html; charset=latin-1"),
    )
    put("a/captures.csv", listed("x.html,https://x.org/near,2018-01-01,capture,200,"))
    put("a/x.html")
    found = captures(put("a/y.html"))
    assert [(capture.url, capture.http_status) for capture in found] == [("https://x.org/near", 200), ("https://x.org/y", 200)]
    assert found[1].media_type == "text/html; charset=latin-1"


def test_a_file_listed_twice_is_two_captures(put: Put) -> None:
    put("captures.csv", listed(*[f"a.html,https://x.org/a,{day},capture,200," for day in ("2017-01-01", "2018-01-01", "2018-01-01")]))
    assert [capture.represents_at for capture in captures(put("a.html"))] == [date(2017, 1, 1), date(2018, 1, 1)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_list_saved_by_a_spreadsheet_is_read(put: Put, encoding: str) -> None:
    put("captures.csv", listed("é.html,https://x.org/é,2017-01-01,capture,200,").encode(encoding))
    assert captures(put("é.html"))[0].url == "https://x.org/é"


def test_the_canonical_link_of_another_page_is_evidence_and_no_merge(put: Put) -> None:
    put("captures.csv", listed("a.html,https://x.org/a,,,200,"))
    folder = put("a.html", PAGE.format('<link rel="canonical" href="/b?utm_source=1">'))
    arrival = next(iter(read(folder)))
    assert isinstance(arrival, Arrival)
    assert arrival.capture.url_key == "org,x)/a"
    assert [(alias.url_key, alias.evidence) for alias in arrival.aliases] == [("org,x)/b", ("canonical_link", "dropped:utm_source"))]


def test_a_page_saved_under_any_name_is_known_by_its_beginning(put: Put) -> None:
    put("index.php", "<!DOCTYPE html><html><p>One")
    put("page", "\n<!-- saved --><HTML><p>Two")
    assert len(captures(put("notes.txt", "Three"))) == 3


BAD_SIDECARS = [
    ("{", "bad_sidecar", "no JSON"),
    ("[1]", "bad_sidecar", "no JSON object but list"),
    ("[" * 100_000, "bad_sidecar", "no JSON"),
    (b"\xff\xfe{", "bad_sidecar", "no JSON"),
    ('{"url": "https://x.org/a", "captured": 1}', "unknown_field", "'captured' is unknown"),
    ('{"url": "https://x.org/a", "captured_at": "1998-13-45"}', "bad_captured_at", "1998-13-45"),
    ('{"url": "https://x.org/a", "represents_at": "soon"}', "bad_represents_at", "soon"),
    ('{"url": "https://x.org/a", "http_status": 42}', "bad_http_status", "greater than or equal to 100"),
    ('{"url": "https://x.org/a", "represents_basis": "hearsay"}', "bad_represents_basis", "'capture'"),
    ('{"url": "nowhere"}', "bad_url", "no address of a web page"),
]


@pytest.mark.parametrize(("content", "code", "words"), BAD_SIDECARS)
def test_a_bad_sidecar_is_a_reject_and_the_page_is_read(put: Put, content: str | bytes, code: str, words: str) -> None:
    put("a.html.json", content)
    folder = put("a.html")
    (reject,) = rejects(folder)
    assert (reject.stage, reject.reason_code, reject.location) == (Stage.DISCOVER, code, "pages/a.html.json")
    assert words in reject.message
    (capture,) = captures(folder)
    assert capture.url == ("https://x.org/a" if "x.org" in str(content) else None), "the good fields count"


BAD_LISTS = [
    ("a.html,https://x.org/a,1998-13-45,capture,200,", "bad_captured_at", "1998-13-45", "https://x.org/a"),
    ("a.html,https://x.org/a,2017-01-01,hearsay,200,", "bad_basis", "hearsay", "https://x.org/a"),
    ("a.html,https://x.org/a,,,teapot,", "bad_http_status", "teapot", "https://x.org/a"),
    ("a.html,not an address,,,200,", "bad_url", "not an address", None),
    ("absent.html,https://x.org/a,,,200,", "missing_file", "absent.html", None),
    ("../a.html,https://x.org/a,,,200,", "bad_row", "../a.html", None),
    ("/etc/passwd,https://x.org/a,,,200,", "bad_row", "/etc/passwd", None),
    ("a.html,https://x.org/a,,,200,text/html,more", "bad_row", "more cells", None),
    (",https://x.org/a,,,200,", "bad_row", "no file", None),
]


@pytest.mark.parametrize(("row", "code", "words", "url"), BAD_LISTS)
def test_a_bad_row_is_a_reject_and_the_page_is_read(put: Put, row: str, code: str, words: str, url: str | None) -> None:
    put("captures.csv", listed(row))
    folder = put("a.html")
    (reject,) = rejects(folder)
    assert (reject.reason_code, reject.location) == (code, "pages/captures.csv:2")
    assert words in reject.message
    assert [capture.url for capture in captures(folder)] == [url]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("name,url\na.html,https://x.org/a\n", "bad_header"),
        ("file,url,captured\na.html,https://x.org/a,2017\n", "unknown_column"),
        ('file,url\na.html,"' + "x" * 200_000 + "\n", "bad_row"),
    ],
)
def test_a_bad_list_is_a_reject_and_the_page_is_read(put: Put, content: str, code: str) -> None:
    put("captures.csv", content)
    folder = put("a.html")
    assert [reject.reason_code for reject in rejects(folder)] == [code]
    assert len(captures(folder)) == 1


@pytest.mark.parametrize(
    ("content", "quality"),
    [
        (b"", Quality.EMPTY),
        (b"\xff" * 100, Quality.OK),
        (b"\x89PNG\r\n\x1a\n\x00\x00", Quality.UNSUPPORTED),
        ("<p>A page of two bytes</p>".encode("utf-16")[:-1], Quality.OK),
        (b"<p>A NUL \x00 inside</p>", Quality.OK),
        (b"<div>" * 20_000, Quality.EMPTY),
        (b"x" * 5_000_000, Quality.OK),
    ],
)
def test_strange_bytes_are_captures_with_a_quality(put: Put, content: bytes, quality: Quality) -> None:
    capture = only(put("a.html", content))
    assert (capture.quality, capture.length) == (quality, len(content))


def test_files_of_no_known_kind_are_reported_once_for_each_ending(put: Put) -> None:
    for name in ("a.css", "b.css", "c.css", "d.css", "data.json", "sub/e.css", "captures.csv", "README.md", ".hidden/x.html", ".dot.html"):
        put(name, "file,url\n" if name == "captures.csv" else "nothing to read")
    put("a.html.json", {"note": "a sidecar is no page"})
    folder = put("a.html")
    assert [(reject.reason_code, reject.location) for reject in rejects(folder)] == [
        ("unsupported_file", "pages/*.css"),
        ("unsupported_file", "pages/*.json"),
        ("unsupported_file", "pages/sub/*.css"),
    ]
    assert "4 file(s)" in rejects(folder)[0].message
    assert "(a.css, b.css, c.css, …)" in rejects(folder)[0].message
    assert len(captures(folder)) == 1


def test_a_file_of_no_known_kind_that_was_asked_for_is_a_reject(put: Put) -> None:
    (reject,) = rejects(put("data.bin", b"\x00\x01\x02") / "data.bin")
    assert (reject.reason_code, reject.location) == ("unsupported_file", "pages/data.bin")


def test_a_path_that_does_not_exist_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"nothing at .*absent"):
        read(tmp_path / "absent")


def test_what_may_not_be_read_is_a_reject_and_the_rest_is_read(put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    put("a.html")
    folder = put("b.html")
    opened = Path.open

    def refuse(path: Path, *args: Any, **kwargs: Any) -> Any:
        if path.name == "a.html":
            raise PermissionError(13, "Permission denied")
        return opened(path, *args, **kwargs)

    monkeypatch.setattr(Path, "open", refuse)
    (reject,) = rejects(folder)
    assert (reject.reason_code, reject.location) == ("unreadable_file", "pages/a.html")
    assert "Permission denied" in reject.message
    assert [capture.source_uri for capture in captures(folder)] == ["pages/b.html"]


def test_a_folder_that_may_not_be_read_is_a_reject(put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = put("sub/a.html")
    scan = os.scandir

    def refuse(path: Any) -> Any:
        if Path(path).name == "sub":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert [(reject.reason_code, reject.location) for reject in rejects(folder)] == [("unreadable_file", "pages/sub")]


def test_symbolic_links_never_lead_out_or_around(put: Put, tmp_path: Path) -> None:
    folder = put("a.html")
    (tmp_path / "secret.html").write_text("secret")
    (folder / "inside.html").symlink_to("a.html")
    (folder / "outside.html").symlink_to(tmp_path / "secret.html")
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "broken.html").symlink_to("absent.html")
    assert {reject.location for reject in rejects(folder)} == {"pages/outside.html", "pages/loop", "pages/broken.html"}
    assert [capture.source_uri for capture in captures(folder)] == ["pages/a.html", "pages/inside.html"]


def test_a_pipe_is_not_opened(put: Put) -> None:
    folder = put("a.html")
    os.mkfifo(folder / "pipe.html")
    assert [(reject.reason_code, reject.location) for reject in rejects(folder)] == [("not_a_file", "pages/pipe.html")]


def test_a_name_that_is_no_text_is_escaped(put: Put) -> None:
    folder = put("a.html")
    Path(os.fsdecode(os.fsencode(folder) + b"/b\xff.html")).write_bytes(b"x")
    assert captures(folder)[1].source_uri == "pages/b\\xff.html"


def test_one_payload_is_held_at_a_time(put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(5):
        put(f"{number}.html")
    read_so_far: list[str] = []
    read_bytes = Path.read_bytes

    def note(path: Path) -> bytes:
        read_so_far.append(path.name)
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", note)
    stream = read(put("5.html"))
    next(stream)
    assert read_so_far == ["0.html"]


def test_every_kind_of_source_is_listed() -> None:
    modules = {
        path.stem for path in (Path(__file__).parents[2] / "raw/sources").glob("*.py") if "\ndef knows(" in path.read_text(encoding="utf-8")
    }
    assert modules == {kind.read.__module__.rpartition(".")[2] for kind in SOURCES}


@pytest.mark.shared
def test_the_collection_beside_the_checkout_is_read_whole() -> None:
    shared = Path(__file__).parents[3] / "shared"
    if not shared.is_dir():
        pytest.skip("no collection of real pages beside the checkout")
    found = captures(shared / "pages")
    assert len(found) == 28
    assert {capture.source_uri: capture.quality for capture in found if capture.quality is not Quality.OK} == {
        "pages/census-gss-20201102-404.html": Quality.ERROR,
        "pages/dot-hpms-20260416-403.html": Quality.BLOCKED,
        "pages/epa-signpost-cc-20200201024405.html": Quality.NOTICE,
    }
    (seed,) = captures(shared / "seeds")
    assert (seed.represents_at, seed.represents_basis) == (date(2021, 1, 19), Basis.BANNER)
    raw, rewritten = (capture for capture in found if "fws-birds" in capture.source_uri)
    assert raw.url_key == rewritten.url_key
    assert raw.captured_at == datetime(2017, 11, 24, 15, 13, 15, tzinfo=UTC)
