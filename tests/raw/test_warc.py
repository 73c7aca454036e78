"""Archives: every capture of a WARC or ARC comes out, or its damage is named with file and offset."""

import gzip
import io
import resource
import zlib
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import brotli
import pytest
import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from raw import http_body
from raw.archive_records import records
from raw.arrival import Arrival
from raw.record import Damage, Found
from raw.sources import read
from raw.store import RawStore
from schemas.capture import Quality
from schemas.reject import Reject
from tests.raw.made_archives import PAGE, Made, arc, digest, members


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "archives").mkdir()
    return tmp_path / "archives"


def arrivals(path: Path) -> list[Arrival]:
    return [item for item in read(path) if isinstance(item, Arrival)]


def rejects(path: Path) -> list[Reject]:
    return [item for item in read(path) if isinstance(item, Reject)]


@pytest.mark.parametrize("compressed", [True, False])
@pytest.mark.parametrize("name", ["a.warc.gz", "a.warc", "a.html", "no-ending"])
def test_a_warc_is_known_by_its_content(folder: Path, name: str, compressed: bool) -> None:
    (folder / name).write_bytes(Made(gzip=compressed).response().data)
    (arrival,) = arrivals(folder / name)
    capture = arrival.capture
    assert (capture.url, capture.url_key) == ("https://www.example.org/a", "org,example)/a")
    assert (capture.captured_at, capture.represents_at) == (datetime(2021, 1, 19, 12, tzinfo=UTC), date(2021, 1, 19))
    assert (capture.http_status, capture.media_type, capture.quality) == (200, "text/html", Quality.OK)
    assert capture.source_uri == f"archives/{name}#0"
    assert arrival.payload == PAGE


def test_an_arc_is_read_like_a_warc(folder: Path) -> None:
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE
    (folder / "a.arc.gz").write_bytes(
        arc(("http://www.example.org/a", "20080430204826", page), ("dns:www.example.org", "20080430204825", b"20080430 1.2.3.4"))
    )
    http, dns = arrivals(folder)
    assert (http.payload, http.capture.captured_at) == (PAGE, datetime(2008, 4, 30, 20, 48, 26, tzinfo=UTC))
    assert (dns.capture.quality, dns.capture.quality_reason, dns.capture.http_status) == (Quality.UNSUPPORTED, "not HTTP: dns", None)


def test_offsets_lead_to_their_records(folder: Path) -> None:
    data = Made().response("https://x.org/1").response("https://x.org/2").response("https://x.org/3").data
    (folder / "a.warc.gz").write_bytes(data)
    for arrival in arrivals(folder):
        offset = int(arrival.capture.source_uri.rpartition("#")[2])
        (folder / "one").write_bytes(data[offset:])
        assert arrivals(folder / "one")[0].capture.url == arrival.capture.url


def test_a_revisit_points_to_the_payload_that_it_repeats(folder: Path) -> None:
    (folder / "1.warc.gz").write_bytes(Made().revisit("https://x.org/early", digest(PAGE)).response("https://x.org/a").data)
    (folder / "2.warc.gz").write_bytes(Made().revisit("https://x.org/a", digest(PAGE)).revisit("https://x.org/b", digest(b"unknown")).data)
    first, second, third = arrivals(folder)
    assert (first.capture.url, first.revisit_of) == ("https://x.org/a", None)
    assert (second.capture.url, second.capture.captured_at) == ("https://x.org/a", datetime(2022, 1, 19, 12, tzinfo=UTC))
    assert third.capture.url == "https://x.org/early", "its original came later"
    for revisit in (second, third):
        assert revisit.capture.doc_id == first.capture.doc_id
        assert revisit.capture.length == len(PAGE)
        assert (revisit.payload, revisit.revisit_of) == (b"", digest(PAGE))
        assert revisit.capture.quality is Quality.OK
    (reject,) = rejects(folder)
    assert reject.reason_code == "revisit_unresolved"
    assert reject.location.startswith("archives/2.warc.gz#")


def test_a_revisit_may_repeat_what_an_earlier_run_ingested(folder: Path, tmp_path: Path) -> None:
    (folder / "1.warc.gz").write_bytes(Made().response("https://x.org/a").data)
    (folder / "2.warc.gz").write_bytes(Made().revisit("https://x.org/a", digest(PAGE)).data)
    store = RawStore(tmp_path / "store")
    (first,) = arrivals(folder / "1.warc.gz")
    store.put(first.payload)
    store.log([first.capture])
    (second,) = [item for item in read(folder / "2.warc.gz", earlier=RawStore(store.root).find) if isinstance(item, Arrival)]
    assert (second.capture.doc_id, second.capture.quality) == (first.capture.doc_id, Quality.OK)
    assert store.log([second.capture]) == 1, "its payload is there"


def test_a_redirect_is_evidence_for_another_address(folder: Path) -> None:
    made = Made().response("https://x.org/old", b"", status="301 Moved Permanently", headers=(("Location", "/new?utm_id=1"),))
    (folder / "a.warc.gz").write_bytes(made.data)
    (arrival,) = arrivals(folder)
    assert arrival.capture.quality is Quality.REDIRECT
    assert arrival.capture.url_key == "org,x)/old", "never a merge"
    assert [(alias.url_key, alias.evidence[0]) for alias in arrival.aliases] == [("org,x)/new", "redirect")]


@pytest.mark.parametrize(
    ("status", "body", "media_type", "quality"),
    [
        ("404 Not Found", PAGE, "text/html", Quality.ERROR),
        ("403 Forbidden", b"<title>Access Denied</title>", "text/html", Quality.BLOCKED),
        ("200 OK", b"", "text/html", Quality.EMPTY),
        ("200 OK", b"<title>Page not found</title><p>Nothing here.</p>", "text/html", Quality.SOFT_404),
        ("200 OK", b"<h1>This page is being updated</h1>", "text/html", Quality.NOTICE),
        ("200 OK", b"body { color: red }", "text/css", Quality.UNSUPPORTED),
        ("200 OK", b"\x89PNG\r\n\x1a\n", "text/html", Quality.UNSUPPORTED),
        ("nonsense", PAGE, "text/html", Quality.OK),
    ],
)
def test_bad_captures_are_set_apart(folder: Path, status: str, body: bytes, media_type: str, quality: Quality) -> None:
    (folder / "a.warc.gz").write_bytes(Made().response(body=body, status=status, headers=(("Content-Type", media_type),)).data)
    assert [arrival.capture.quality for arrival in arrivals(folder)] == [quality]


def test_resources_and_conversions_are_captures_and_requests_are_not(folder: Path) -> None:
    made = (
        Made()
        .response(kind="resource", warc={"Content-Type": "text/html"})
        .response(kind="conversion", warc={"Content-Type": "text/plain"})
    )
    (folder / "a.warc.gz").write_bytes(made.response(kind="metadata").response(kind="warcinfo").response(kind="continuation").data)
    assert [arrival.capture.media_type for arrival in arrivals(folder)] == ["text/html", "text/plain"]
    assert [reject.reason_code for reject in rejects(folder)] == ["unknown_record"]


NOISE = Random(3).randbytes(9000)
CHECKED = zstandard.ZstdCompressor(write_checksum=True).compress(NOISE)
CHUNKED = b"5\r\n<html\r\n%x;name=value\r\n%s\r\n0\r\n\r\n" % (len(PAGE) - 5, PAGE[5:])


@pytest.mark.parametrize(
    ("body", "transfer", "encoding", "payload", "problem"),
    [
        (PAGE, None, None, PAGE, None),
        (gzip.compress(PAGE, mtime=0), None, "gzip", PAGE, None),
        (gzip.compress(PAGE[:9], mtime=0) + gzip.compress(PAGE[9:], mtime=0), None, "x-gzip", PAGE, None),
        (zlib.compress(PAGE), None, "deflate", PAGE, None),
        (zlib.compress(PAGE)[2:-4], None, "Deflate", PAGE, None),
        (PAGE, None, "gzip", PAGE, None),
        (CHUNKED, "chunked", None, PAGE, None),
        (PAGE, "chunked", None, PAGE, None),
        (CHUNKED[:-5], "chunked", None, PAGE, "closing chunk is missing"),
        (CHUNKED[:-15], "chunked", None, PAGE[:-8], "last chunk"),
        (CHUNKED.replace(b"\r\n0", b"\r\nno"), "chunked", None, PAGE + b"no\r\n\r\n", "no chunk where one was announced"),
        (b"%x\r\n%s\r\n0\r\n\r\n" % (len(gzip.compress(PAGE, mtime=0)), gzip.compress(PAGE, mtime=0)), "Chunked", "gzip", PAGE, None),
        (gzip.compress(PAGE, mtime=0)[:-8], None, "gzip", PAGE, "cut off"),
        (brotli.compress(PAGE), None, "br", PAGE, None),
        (brotli.compress(bytes(3 << 20) + PAGE), None, "BR", bytes(3 << 20) + PAGE, None),
        (PAGE, None, "br", PAGE, None),
        (brotli.compress(PAGE * 200)[:-9], None, "br", None, "cut off"),
        (zstandard.compress(PAGE), None, "zstd", PAGE, None),
        (zstandard.compress(PAGE[:9]) + zstandard.compress(PAGE[9:]), None, "zstd", PAGE, None),
        (zstandard.compress(NOISE), None, "zstd", NOISE, None),
        (zstandard.compress(NOISE)[:-9], None, "zstd", None, "cut off"),
        (CHECKED[:3000] + b"\xff" * 9 + CHECKED[3009:], None, "zstd", None, "damaged"),
        (PAGE, None, "zstd", PAGE, None),
        (gzip.compress(brotli.compress(PAGE), mtime=0), None, "br, gzip", PAGE, None),
        (zlib.compress(PAGE), None, "gzip", PAGE, None),
        (gzip.compress(PAGE, mtime=0), None, "deflate", PAGE, None),
        (PAGE, None, "deflate", PAGE, None),
        (gzip.compress(PAGE, mtime=0), None, "gzip;q=1.0", PAGE, None),
        (gzip.compress(PAGE, mtime=0) + b"\0" * 8, None, "gzip", PAGE, None),
        (gzip.compress(PAGE, mtime=0), "gzip", None, PAGE, None),
        (b"%x\r\n%s\r\n0\r\n\r\n" % (len(brotli.compress(PAGE)), brotli.compress(PAGE)), "chunked", "br", PAGE, None),
        (PAGE, None, "windows-1252", PAGE, None),  # some servers say anything there
        (PAGE, None, "text/html", PAGE, None),
        (bytes(range(256)), None, "compress", bytes(range(256)), "'compress' is not known"),
        (CHUNKED, None, None, PAGE, None),  # chunks that no header announces
        (CHUNKED, "identity", None, PAGE, None),
        (CHUNKED[:-1], None, None, CHUNKED[:-1], None),  # nearly chunks: left as they are
        (b"0\r\n\r\n", None, None, b"0\r\n\r\n", None),  # a page that says "0"
        (b"5\r\n12345\r\n0\r\n\r\nmore 0\r\n\r\n", None, None, b"5\r\n12345\r\n0\r\n\r\nmore 0\r\n\r\n", None),
        (b"", "chunked", "gzip", b"", None),
    ],
)
def test_bodies_are_unpacked(body: bytes, transfer: str | None, encoding: str | None, payload: bytes | None, problem: str | None) -> None:
    found = http_body.decode(body, transfer_encoding=transfer, content_encoding=encoding)
    assert found.payload == payload if payload is not None else found.payload, "what came before the damage"
    assert (problem is None) == (found.problem is None), found.problem
    assert problem is None or problem in str(found.problem)


@given(st.binary(max_size=200), st.sampled_from([None, "chunked"]), st.sampled_from([None, "gzip", "deflate", "gzip, gzip", "br", "zstd"]))
def test_unpacking_never_raises(body: bytes, transfer: str | None, encoding: str | None) -> None:
    http_body.decode(body, transfer_encoding=transfer, content_encoding=encoding)


THREE = Made().response("https://x.org/1").response("https://x.org/2").response("https://x.org/3")


def test_a_file_compressed_as_one_is_read_and_reported(folder: Path) -> None:
    plain = Made(gzip=False).response("https://x.org/1").response("https://x.org/2").data
    (folder / "a.warc.gz").write_bytes(gzip.compress(plain))
    assert [arrival.capture.url for arrival in arrivals(folder)] == ["https://x.org/1", "https://x.org/2"]
    assert len({arrival.capture.source_uri for arrival in arrivals(folder)}) == 2
    assert [(reject.reason_code, reject.location) for reject in rejects(folder)] == [("damaged_record", "archives/a.warc.gz#0")]


def test_a_record_that_is_cut_off_is_no_version_of_its_page(folder: Path) -> None:
    body = bytes(Random(1).randbytes(5000)).hex().encode()
    (folder / "a.warc.gz").write_bytes(Made().response("https://x.org/1").response("https://x.org/2", body).data[:-900])
    first, second = arrivals(folder)
    assert (first.capture.quality, second.capture.quality) == (Quality.OK, Quality.ERROR)
    assert "cut off" in str(second.capture.quality_reason)
    (reject,) = rejects(folder)
    assert (reject.reason_code, reject.location) == ("damaged_payload", second.capture.source_uri)


def test_what_the_crawler_cut_off_is_no_version_of_its_page(folder: Path) -> None:
    (folder / "a.warc.gz").write_bytes(Made().response(warc={"WARC-Truncated": "length"}).data)
    assert [arrival.capture.quality for arrival in arrivals(folder)] == [Quality.ERROR]


def test_addresses_with_blanks_are_mended_in_silence(
    folder: Path, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    page = b"HTTP/1.1 200 OK\r\n\r\n" + PAGE
    (folder / "a.warc").write_bytes(Made(gzip=False).response("https://x.org/one page").data)
    (folder / "b.arc").write_bytes(gzip.decompress(arc(("https://x.org/one page", "20080430204826", page))))
    assert [arrival.capture.url for arrival in arrivals(folder)] == ["https://x.org/one%20page"] * 2
    assert capfd.readouterr() == ("", "")
    assert not caplog.records


@pytest.mark.parametrize("whole", [True, False])
def test_an_arc_of_the_second_version_is_read(folder: Path, whole: bool) -> None:
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE
    names = b"2 0 Example\nURL IP-address Archive-date Content-type Result-code Checksum Location Offset Filename Archive-length\n"
    head = b"filedesc://made.arc 0.0.0.0 20080430204825 text/plain 200 - - 0 made.arc %d\n" % len(names) + names + b"\n"
    line = b"http://www.example.org/a 1.2.3.4 20080430204826 text/html 200 AB12 - 12345678 made.arc %d\n" % len(body)
    members = [gzip.compress(head), gzip.compress(line + body + b"\n")] if whole else [head, line + body + b"\n"]
    (folder / "a.arc").write_bytes(b"".join(members))
    (arrival,) = arrivals(folder)
    capture = arrival.capture
    assert (capture.url, capture.http_status, arrival.payload) == ("http://www.example.org/a", 200, PAGE)
    assert capture.captured_at == datetime(2008, 4, 30, 20, 48, 26, tzinfo=UTC)
    assert rejects(folder) == []


@pytest.mark.parametrize("compressed", [True, False])
def test_records_behind_a_damaged_one_are_read(folder: Path, compressed: bool) -> None:
    one, three = (Made(gzip=compressed).response(url).data for url in ("https://x.org/1", "https://x.org/3"))
    damaged = b"\x1f\x8b\x08\x00" + b"\x55" * 500 if compressed else b"WARC/9.9\r\nnothing: of\r\n\r\nthe kind\r\n\r\n"
    (folder / "a.warc").write_bytes(one + damaged + three)
    assert [arrival.capture.url for arrival in arrivals(folder)] == ["https://x.org/1", "https://x.org/3"]
    assert {reject.reason_code for reject in rejects(folder)} == {"damaged_record"}
    assert all(f"#{len(one)}" in reject.location for reject in rejects(folder))


def noise(size: int) -> bytes:
    return b"HTTP/1.1 200 OK\r\n\r\n" + Random(1).randbytes(size)


@pytest.mark.parametrize("place", [30, 200, 0.5, -12, -6])
@pytest.mark.parametrize("size", [300, 60_000])
@pytest.mark.parametrize("kind", ["warc", "arc"])
def test_a_damaged_byte_costs_no_other_record(folder: Path, kind: str, size: int, place: float) -> None:
    urls = [f"http://x.org/{number}" for number in range(5)]
    bodies = [noise(size if number == 2 else 50) for number in range(5)]
    if kind == "arc":
        good = arc(*((url, "20200101000000", body) for url, body in zip(urls, bodies, strict=True)))
    else:
        good = b"".join(Made().response(url, body).data for url, body in zip(urls, bodies, strict=True))
    start = sum(map(len, members(good)[: 3 if kind == "arc" else 2]))
    length = len(members(good)[3 if kind == "arc" else 2])
    spoilt = bytearray(good)
    spoilt[start + int(place * length if isinstance(place, float) else place % length)] ^= 0xFF
    (folder / "a.gz").write_bytes(spoilt)
    found = [arrival.capture.url for arrival in arrivals(folder) if arrival.capture.quality is not Quality.ERROR]
    assert found == [url for url in urls if url != urls[2]]
    assert {reject.location.rpartition("#")[2] for reject in rejects(folder)} == {str(start)}


def test_a_damaged_byte_anywhere_makes_no_version_of_a_page(folder: Path) -> None:
    made = Made().response("http://x.org/good").response("http://x.org/bad", noise(300)).response("http://x.org/b")
    before, first, second = members(made.data)
    for place in range(20, len(first)):  # behind the head of the gzip member, which holds its name and time
        spoilt = bytearray(first)
        spoilt[place] ^= 0xFF
        (folder / "a.gz").write_bytes(before + bytes(spoilt) + second)
        whole = [arrival for arrival in arrivals(folder) if arrival.capture.quality is not Quality.ERROR]
        assert [arrival.capture.source_uri for arrival in whole] == ["archives/a.gz#0", f"archives/a.gz#{len(before + first)}"], place
        assert {reject.location for reject in rejects(folder)} == {f"archives/a.gz#{len(before)}"}, place


def test_a_damaged_revisit_repeats_nothing(folder: Path) -> None:
    first, second = members(Made().response("http://x.org/a").revisit("http://x.org/a", digest(PAGE)).data)
    spoilt = bytearray(second)
    spoilt[-6] ^= 0xFF  # the checksum
    (folder / "a.gz").write_bytes(first + bytes(spoilt))
    assert [arrival.capture.quality for arrival in arrivals(folder)] == [Quality.OK, Quality.ERROR]


@pytest.mark.parametrize("again", [False, True])
def test_a_damaged_payload_is_not_repeated_as_a_version(folder: Path, again: bool) -> None:
    made = Made().response("http://x.org/a").revisit("http://x.org/a", digest(PAGE))
    first, second = members(made.data)
    spoilt = bytearray(first)
    spoilt[-6] ^= 0xFF
    whole = Made().response("http://x.org/a", date="2021-06-01T00:00:00Z").data if again else b""
    (folder / "a.gz").write_bytes(bytes(spoilt) + whole + second)
    found = [arrival.capture.quality for arrival in arrivals(folder)]
    assert found == ([Quality.ERROR, Quality.OK, Quality.OK] if again else [Quality.ERROR, Quality.ERROR])


def test_records_behind_a_damage_are_found_in_an_arc_that_is_not_compressed(folder: Path) -> None:
    pages = [(f"http://x.org/{number}", "20200101000000", noise(50)) for number in range(3)]
    first, *rest = [gzip.decompress(member) for member in members(arc(*pages))]
    (folder / "a.arc").write_bytes(first + rest[0] + rest[1].replace(b" text/html ", b" ") + rest[2])
    assert [arrival.capture.url for arrival in arrivals(folder)] == ["http://x.org/0", "http://x.org/2"]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_damage_ends_the_reading(folder: Path, data: st.DataObject) -> None:
    whole = bytearray((THREE if data.draw(st.booleans()) else Made(gzip=False).response().response()).data)
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    (folder / "a.warc.gz").write_bytes(b"WARC/1.0\r\n\r\n" + whole[: data.draw(st.integers(0, len(whole)))])
    for item in read(folder / "a.warc.gz"):
        assert isinstance(item, Arrival | Reject)


@pytest.mark.parametrize("garbage", [b"five words and no more record", b"\x9d]Q \xb3 1 2 3 4", b"http://x.org/a 1.2.3.4 soon text/html 5"])
def test_garbage_with_blanks_is_taken_for_no_record(garbage: bytes) -> None:
    found = list(records(io.BytesIO(b"WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 0\r\n\r\n\r\n\r\n" + garbage + b"\n" + b"x" * 50)))
    assert [type(item) for item in found] == [Found, Damage, Damage] or [type(item) for item in found] == [Found, Damage]


def test_a_bad_date_is_a_reject_and_the_record_is_read(folder: Path) -> None:
    (folder / "a.warc.gz").write_bytes(Made().response(date="1998-13-45").data)
    assert [arrival.capture.captured_at for arrival in arrivals(folder)] == [None]
    assert [reject.reason_code for reject in rejects(folder)] == ["bad_captured_at"]


def zeros(size: int, begin: bytes = b"") -> bytes:
    """A gzip member of so many zeros behind a beginning, made a block at a time."""
    packer, out = zlib.compressobj(9, zlib.DEFLATED, 31), io.BytesIO()
    out.write(packer.compress(begin))
    for _ in range(size >> 20):
        out.write(packer.compress(bytes(1 << 20)))
    return out.getvalue() + packer.flush()


def test_decompression_bombs_end_in_a_reject_within_bounded_memory(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http_body, "MAX_BYTES", 8 << 20)
    size = 100 << 20
    head = b"WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: https://x.org/bomb\r\nWARC-Date: 2021-01-19T12:00:00Z\r\n"
    bombs = {
        "record": zeros(size, head % b"resource" + b"Content-Length: %d\r\n\r\n" % size),
        "endless": zeros(size, head % b"resource" + b"\r\n"),
        "header": zeros(size, b"WARC/1.0\r\nWARC-Type: "),
        "body": Made().response(body=zeros(size), headers=(("Content-Encoding", "gzip"),)).data,
        "brotli": Made().response(body=brotli.compress(bytes(size), quality=5), headers=(("Content-Encoding", "br"),)).data,
        "zstandard": Made().response(body=zstandard.compress(bytes(size)), headers=(("Content-Encoding", "zstd"),)).data,
    }
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for name, bomb in bombs.items():
        assert len(bomb) < 1 << 20
        (folder / name).write_bytes(bomb + THREE.data)
        items = list(read(folder / name))
        codes = {item.reason_code for item in items if isinstance(item, Reject)}
        assert codes, name
        assert codes <= {"too_large", "damaged_record"}, name
        urls = [item.capture.url for item in items if isinstance(item, Arrival)]
        assert urls[-3:] == ["https://x.org/1", "https://x.org/2", "https://x.org/3"], name
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200 << 10, "kilobytes"


@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "http", "other", "codes"),
    [
        ("aut-example.warc.gz", 261, 38, set()),
        ("aut-example.arc.gz", 261, 38, set()),
        ("aut-issue-493.warc", 15, 0, set()),
        ("pywb-dupes.warc.gz", 4, 0, {"revisit_unresolved"}),
        ("resiliparse-clipped.warc.gz", 1, 0, {"damaged_payload"}),
        ("warcio-bad-non-chunked.warc.gz", 2, 0, {"damaged_record"}),
        ("warcio-example-trunc.warc", 1, 0, {"damaged_payload", "damaged_record"}),
    ],
)
def test_the_archives_beside_the_checkout_are_read_whole(name: str, http: int, other: int, codes: set[str]) -> None:
    path = Path(__file__).parents[3] / "shared" / "archives" / name
    if not path.is_file():
        pytest.skip("no collection of archives beside the checkout")
    found = arrivals(path)
    assert sum(arrival.capture.http_status is not None for arrival in found) == http
    assert sum("not HTTP" in (arrival.capture.quality_reason or "") for arrival in found) == other
    assert {reject.reason_code for reject in rejects(path)} == codes
    assert all(f"/{name}#" in reject.location for reject in rejects(path))
    if name.startswith("aut-example"):
        assert sum((arrival.capture.media_type or "").startswith("text/html") for arrival in found) == 140
