"""FastWARC's records are the records that are found without it: of whole archives, of odd ones and of damaged ones."""

import gzip
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from raw import archive_records, fast_records, sources
from raw.archive_records import records
from raw.arrival import Arrival
from raw.record import Damage, Found
from tests.raw.made_archives import Made, arc, members

pytest.importorskip("fastwarc", reason="FastWARC is not there: pip install pledger[fastwarc]")

SHARED = Path(__file__).parents[3] / "shared" / "archives"
UNASKED = ("request", "metadata", "warcinfo", "arc_header")  # whose heads nobody reads
LENGTH = b"Content-Length: "


def found(data: bytes, *, fast: bool, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Everything that is found: kinds, places, heads and blocks of records, and damages."""
    monkeypatch.setattr(archive_records, "installed", lambda: fast)
    return [_plain(item) if isinstance(item, Found) else item for item in records(io.BytesIO(data))]


def _plain(item: Found) -> tuple[object, ...]:
    record, block = item.record, item.record.block.read()
    head = {name: value for name, value in record.head.items() if name != "warc-record-id"}  # warcio makes up those of an ARC
    asked = () if record.kind in UNASKED else (head, record.length, block, record.block.problem)
    return record.kind, item.offset, item.unzipped, *asked


def made(*, compressed: bool = True) -> bytes:
    archive = Made(gzip=compressed).response("https://a.example/one").response("https://a.example/two", b"x" * 5000)
    archive.response("https://a.example/three", b"GET /", kind="metadata").revisit("https://a.example/one", "sha1:ABC")
    archive.response("https://a.example/é and more", b"<p>words</p>" * 40)
    return archive.response("dns:a.example", b"192.0.2.1", kind="resource").data


def second(change: Callable[[bytes], bytes]) -> bytes:
    """An archive whose second record was changed before it was compressed."""
    first, other, *rest = members(made())
    return b"".join([first, gzip.compress(change(gzip.decompress(other))), *rest])


def longer(by: int) -> Callable[[bytes], bytes]:
    def change(record: bytes) -> bytes:
        size = record.partition(LENGTH)[2].partition(b"\r")[0]
        return record.replace(LENGTH + size, LENGTH + str(int(size) + by).encode(), 1)

    return change


WHOLE = made()
NEXT = len(gzip.decompress(members(WHOLE)[2]))
ARCHIVES = {
    "as it should be": WHOLE,
    "not compressed": made(compressed=False),
    "an ARC": arc(("https://a.example/", "20200101000000", b"HTTP/1.1 200 OK\r\n\r\nhello")),
    "nothing": b"",
    "no archive": b"Dear reader,\n",
    "cut off": WHOLE[:-40],
    "cut off in the checksum": WHOLE[:-3],
    "not compressed and cut off": made(compressed=False)[:-7],
    "zeros behind it": WHOLE + b"\0" * 600,
    "an empty member behind it": WHOLE + gzip.compress(b""),
    "an empty member before it": gzip.compress(b"") + WHOLE,
    "compressed as one": gzip.compress(gzip.decompress(WHOLE)),
    "garbage between": WHOLE.replace(members(WHOLE)[2], b"garbage" + members(WHOLE)[2]),
    "damaged compression": WHOLE[:500] + b"\0\0\0\0" + WHOLE[504:],
    "too short a length": second(longer(-7)),
    "too great a length": second(longer(9)),
    "a length that ends where the next record does": second(longer(NEXT)),
    "two records in one member": second(lambda record: record * 2),
    "a member of which a part is a record": second(lambda record: record + b"\r\n"),
    "a folded line": second(lambda record: record.replace(b"WARC-Date", b"X-Folded: a\r\n b\r\nWARC-Date", 1)),
    "an empty header, its line end a line feed": second(lambda record: record.replace(b"WARC-Record-ID", b"X-Empty:\nWARC-Record-ID", 1)),
    "a header without a name": second(lambda record: record.replace(b"WARC-Date", b"", 1)),
    "a first header without a name": second(lambda record: record.replace(b"WARC-Record-ID", b"", 1)),
    "bytes that are no UTF-8": second(lambda record: record.replace(b"a.example/two", b"a.example/tw\xf6", 1)),
    "a type in capitals": second(lambda record: record.replace(b"WARC-Type: response", b"WARC-Type: Response", 1)),
    "an unknown type": second(lambda record: record.replace(b"WARC-Type: response", b"WARC-Type: reponse", 1)),
    "no type": second(lambda record: record.replace(b"WARC-Type", b"WARC-Typo", 1)),
    "no length": second(lambda record: record.replace(LENGTH, b"Content-Size: ", 1)),
    "a length below zero": second(longer(-100_000)),
}


@pytest.mark.parametrize("name", ARCHIVES)
def test_the_same_is_found_with_fastwarc_and_without(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data = ARCHIVES[name]
    assert found(data, fast=True, monkeypatch=monkeypatch) == found(data, fast=False, monkeypatch=monkeypatch)


@pytest.mark.shared
@pytest.mark.parametrize("path", sorted(SHARED.glob("*")), ids=lambda path: str(path.name))
def test_the_same_is_read_from_real_archives(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read_both = []
    for fast in (True, False):
        monkeypatch.setattr(archive_records, "installed", lambda fast=fast: fast)
        items = list(sources.read(path))
        read_both.append([(item.capture, item.payload, item.aliases) if isinstance(item, Arrival) else item for item in items])
    assert read_both[0] == read_both[1]
    assert read_both[0]


@pytest.mark.parametrize("compressed", [True, False])
def test_whole_archives_are_read_by_fastwarc_to_their_end(compressed: bool) -> None:
    assert fast_records.installed()
    data = made(compressed=compressed)
    reading = fast_records.fast_records(io.BytesIO(b"before" + data))
    assert next(fast_records.fast_records(io.BytesIO(data)))[0] == 0
    assert list(reading) == [], "it begins where the stream stands"
    stream = io.BytesIO(b"before" + data)
    stream.seek(len(b"before"))
    assert len(list(fast_records.fast_records(stream))) == 6


def test_a_long_record_is_left_to_our_own_reading_and_the_next_one_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = found(WHOLE, fast=False, monkeypatch=monkeypatch)
    monkeypatch.setattr(fast_records, "MOST", 2000)
    monkeypatch.setattr("raw.whole_records.MOST", 2000)
    assert found(WHOLE, fast=True, monkeypatch=monkeypatch) == expected
    assert not any(isinstance(item, Damage) for item in expected)
