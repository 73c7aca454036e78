"""Lists of captures: CSV in many shapes, CDX and CDXJ with and without the WARCs beside them, and standard input."""

import gzip
import io
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from raw.arrival import Arrival
from raw.sources import cdx, read
from raw.store import RawStore
from schemas.capture import Quality
from schemas.reject import Reject
from tests.raw.made_archives import PAGE, Made, digest

WAYBACK = "http://web.archive.org/web/{}id_/https://www.example.org/{}"


def arrivals(path: Path, **options: dict[str, str]) -> list[Arrival]:
    return [item for item in read(path, **options) if isinstance(item, Arrival)]  # type: ignore[arg-type]  # only columns are given


def rejects(path: Path) -> list[Reject]:
    return [item for item in read(path) if isinstance(item, Reject)]


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    rows = [f"/{name}/,{WAYBACK.format('20160229155838', name)},{WAYBACK.format('20200101053534', name)}" for name in ("a", "b", "a")]
    (tmp_path / "pairs.csv").write_text("\ufeff" + "\r\n".join(rows), encoding="utf-8")
    return tmp_path / "pairs.csv"


def test_pairs_of_mementos_without_a_head_are_captures_not_fetched(pairs: Path) -> None:
    found = arrivals(pairs)
    assert len(found) == 4, "each once, although a is listed twice"
    capture = found[0].capture
    assert (capture.url, capture.source_uri) == ("https://www.example.org/a", WAYBACK.format("20160229155838", "a"))
    assert capture.captured_at == datetime(2016, 2, 29, 15, 58, 38, tzinfo=UTC)
    assert (capture.quality, capture.length, found[0].payload) == (Quality.NOT_FETCHED, 0, b"")
    assert rejects(pairs) == []


def test_a_capture_not_fetched_is_logged_without_a_payload(pairs: Path, tmp_path: Path) -> None:
    store = RawStore(tmp_path / "store")
    assert store.log(arrival.capture for arrival in arrivals(pairs)) == 4
    assert not (store.root / "payloads").exists()


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("url,timestamp\nhttps://x.org/a,20210119120000\n", None),
        ("URL;Captured At;Status Code\nhttps://x.org/a;2021-01-19T12:00:00Z;404\n", None),
        ("original\tdatetime\nhttps://x.org/a\t2021-01-19 12:00:00\n", None),
        ("Seite,Zeit,url_note\nhttps://x.org/a,2021-01-19T13:00:00+01:00,x\n", {"url": "Seite", "timestamp": "zeit"}),
    ],
)
def test_columns_are_recognised_or_named(tmp_path: Path, text: str, columns: dict[str, str] | None) -> None:
    path = tmp_path / "list.csv"
    path.write_text(text if columns is None else text.replace("url_note", "url"))
    (arrival,) = arrivals(path, **({"columns": columns} if columns else {}))
    assert (arrival.capture.url, arrival.capture.captured_at) == ("https://x.org/a", datetime(2021, 1, 19, 12, tzinfo=UTC))
    assert arrival.capture.source_uri == f"{tmp_path.name}/list.csv:2"


@pytest.mark.parametrize(
    ("row", "code", "captures"),
    [("nowhere,20210119120000", "bad_row", 0), ("https://x.org/a,1998-13-45", "bad_captured_at", 1), (",", "bad_row", 0)],
)
def test_a_bad_row_is_a_reject(tmp_path: Path, row: str, code: str, captures: int) -> None:
    (tmp_path / "list.csv").write_text(
        f"url,timestamp\n{row}\nhttps://x.org/b,20210119120000\n" if row != "," else "url,timestamp\n,x\nhttps://x.org/b,20210119120000\n"
    )
    assert [(reject.reason_code, reject.location) for reject in rejects(tmp_path / "list.csv")] == [(code, f"{tmp_path.name}/list.csv:2")]
    assert len(arrivals(tmp_path / "list.csv")) == captures + 1


@pytest.mark.parametrize("text", ["name,value\nmercury,3\n", "a,b\n", "Prose, with commas, and more.\n"])
def test_other_tables_are_no_lists(tmp_path: Path, text: str) -> None:
    (tmp_path / "table.csv").write_text(text)
    assert [reject.reason_code for reject in rejects(tmp_path)] == ["unsupported_file"]
    (reject,) = rejects(tmp_path / "table.csv")  # somebody named it: what it lacks is said
    assert reject.reason_code == "unknown_columns"
    assert "--columns url=" in reject.message
    assert arrivals(tmp_path / "table.csv") == []


def test_named_columns_make_a_list_of_any_table(tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("Page;Seen;Code\nhttps://x.org/a;2021-01-19T12:00:00Z;404\n")
    columns = {"url": "Page", "timestamp": "Seen", "status": "Code"}
    for place in (tmp_path / "list.csv", tmp_path):
        (arrival,) = arrivals(place, columns=columns)
        assert (arrival.capture.url, arrival.capture.http_status) == ("https://x.org/a", 404)
    (reject,) = [item for item in read(tmp_path / "list.csv", columns={"url": "Site"}) if isinstance(item, Reject)]
    assert "no column 'Site'" in reject.message


@pytest.mark.parametrize(
    "text", ["Prose, with a link to https://x.org/a, and more.", "See " + WAYBACK.format("20160229155838", "a") + ", please."]
)
def test_a_text_that_names_addresses_is_a_page(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt").write_text(text)
    assert [arrival.capture.quality for arrival in arrivals(tmp_path / "a.txt")] == [Quality.OK]


LINES = [
    (
        'org,example)/a 20210119120000 {"url": "https://example.org/a", "mime": "text/html", "status": "200", '
        '"filename": "x.warc.gz", "offset": "7"}',
        None,
        cdx.Line("https://example.org/a", "20210119120000", "text/html", "200", "x.warc.gz", 7),
    ),
    (
        "org,example)/a 20210119120000 https://example.org/a text/html 200 SHA1DIGEST 512",
        None,
        cdx.Line("https://example.org/a", "20210119120000", "text/html", "200"),
    ),
    (
        "org,example)/a 20210119120000 https://example.org/a text/html 404 SHA1DIGEST - - 512 7 x.warc.gz",
        None,
        cdx.Line("https://example.org/a", "20210119120000", "text/html", "404", "x.warc.gz", 7),
    ),
    (
        "org,example)/a 20210119120000 https://example.org/a warc/revisit - SHA1DIGEST - 7 x.warc.gz",
        ("urlkey", "timestamp", "url", "mime", "status", "digest", "r", "offset", "filename"),
        cdx.Line("https://example.org/a", "20210119120000", "warc/revisit", None, "x.warc.gz", 7),
    ),
    ("org,example)/a 20210119120000 {", None, None),
    ("org,example)/a 20210119120000 {}", None, None),
    ("org,example)/a 20210119120000", None, None),
    ('org,example)/a 20210119120000 {"url": "https://example.org/a", "offset": "near"}', None, None),
]


@pytest.mark.parametrize(("text", "fields", "line"), LINES)
def test_lines_of_an_index(text: str, fields: tuple[str, ...] | None, line: cdx.Line | None) -> None:
    assert cdx.parse(text, fields) == line


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    """A folder with a WARC, and an index of it that also names a WARC which is not there."""
    folder = tmp_path / "collection"
    (folder / "archive").mkdir(parents=True)
    (folder / "archive" / "a.warc.gz").write_bytes(Made().response("https://x.org/1").response("https://x.org/2").data)
    lines = []
    for arrival in arrivals(folder / "archive" / "a.warc.gz"):
        offset = arrival.capture.source_uri.rpartition("#")[2]
        entry = {"url": arrival.capture.url, "filename": "/data/elsewhere/a.warc.gz", "offset": offset}
        lines.append(f"{arrival.capture.url_key} 20210119120000 {json.dumps(entry)}\n")
    lines.append('org,x)/3 20210119120000 {"url": "https://x.org/3", "status": "200", "filename": "absent.warc.gz", "offset": "0"}\n')
    (folder / "index.cdxj").write_text("!meta 0 {}\n" + "".join(lines))
    return folder


@pytest.mark.parametrize("compressed", [True, False])
def test_an_index_reads_the_records_that_it_names(collection: Path, compressed: bool) -> None:
    index = collection / "index.cdxj"
    if compressed:
        index.write_bytes(gzip.compress(index.read_bytes()))
    found = arrivals(index)
    assert [(arrival.capture.url, arrival.capture.quality.value) for arrival in found] == [
        ("https://x.org/1", "ok"),
        ("https://x.org/2", "ok"),
        ("https://x.org/3", "not_fetched"),
    ]
    assert found[0].payload == PAGE


def test_in_a_folder_nothing_is_read_twice(collection: Path) -> None:
    found = [arrival.capture for arrival in arrivals(collection)]
    assert sorted(str(capture.url) for capture in found) == ["https://x.org/1", "https://x.org/2", "https://x.org/3"]
    by_index = {arrival.capture_id for arrival in arrivals(collection / "index.cdxj")}
    assert by_index == {capture.capture_id for capture in found}, "the same captures, whichever way they are reached"


def test_an_index_may_begin_with_what_is_no_page(tmp_path: Path) -> None:
    dns = 'dns:example.org 20210119120000 {"url": "dns:example.org", "mime": "text/dns", "status": "-"}\n'
    page = 'org,example)/a 20210119120000 {"url": "https://example.org/a", "status": "200"}\n'
    (tmp_path / "a.cdxj").write_text(dns + page)
    assert [arrival.capture.url for arrival in arrivals(tmp_path / "a.cdxj")] == ["dns:example.org", "https://example.org/a"]


def test_an_index_that_points_nowhere_says_so(collection: Path) -> None:
    index = collection / "index.cdxj"
    index.write_text(index.read_text().replace('"offset": "0"', '"offset": "5"', 1) + "no line\n")
    assert [reject.reason_code for reject in rejects(index)] == ["damaged_record", "bad_row"]


def standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes) -> list[Arrival]:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BufferedReader(Pipe(data))))
    return [item for item in read(Path("-")) if isinstance(item, Arrival)]


def test_standard_input_may_be_an_archive(monkeypatch: pytest.MonkeyPatch) -> None:
    made = Made().response("https://x.org/1").revisit("https://x.org/2", digest(PAGE))
    found = standard_input(monkeypatch, made.data)
    assert [(arrival.capture.url, arrival.capture.quality) for arrival in found] == [
        ("https://x.org/1", Quality.OK),
        ("https://x.org/2", Quality.OK),
    ]
    assert found[0].capture.source_uri == "stdin#0"
    assert found[0].capture.doc_id == found[1].capture.doc_id


def test_standard_input_may_be_one_page(monkeypatch: pytest.MonkeyPatch) -> None:
    (arrival,) = standard_input(monkeypatch, PAGE)
    assert (arrival.payload, arrival.capture.source_uri) == (PAGE, "stdin")


@pytest.mark.shared
def test_the_list_of_memento_pairs_beside_the_checkout_works_as_it_is() -> None:
    path = Path(__file__).parents[3] / "shared" / "archives" / "edgi-epa_urls-2016-2020-memento-pairs.csv"
    if not path.is_file():
        pytest.skip("no collection of archives beside the checkout")
    found = arrivals(path)
    assert rejects(path) == []
    assert len(found) > 4800
    assert all(arrival.capture.captured_at and arrival.capture.quality is Quality.NOT_FETCHED for arrival in found)
