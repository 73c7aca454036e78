"""Whole records are read as warcio reads them, and what is not whole is left to it."""

import gzip
import io
import zlib
from collections.abc import Callable, Generator
from pathlib import Path
from typing import IO

import pytest

from raw import archive_records, instants
from raw import whole_records as module
from raw.archive_records import records
from raw.record import Damage, Found
from raw.whole_records import whole_records
from tests.raw.made_archives import Made, arc, members

SHARED = Path(__file__).parents[3] / "shared" / "archives"
Row = tuple[str, str | None, str | None, int | None, bytes, int]


class Pipe(io.BytesIO):
    """A stream that cannot be read again: of such ones warcio reads everything."""

    def seekable(self) -> bool:
        return False


@pytest.fixture(autouse=True)
def without_fastwarc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_records, "installed", lambda: False)


def rows(stream: io.BytesIO) -> list[Row]:
    found = []
    for item in records(stream):
        assert isinstance(item, Found)
        head, record = item.record.head, item.record
        asked = record.kind not in ("request", "metadata", "warcinfo", "arc_header")
        url, date = (head.get("warc-target-uri"), str(instants.instant(head["warc-date"]))) if asked else (None, None)
        found.append((record.kind, url, date, record.length if asked else None, record.block.read() if asked else b"", item.offset))
    return found


def archive(*, compressed: bool = True) -> bytes:
    made = Made(gzip=compressed).response("https://a.example/one").response("https://a.example/two", b"x" * 5000)
    made.response("https://a.example/three", b"GET /", kind="metadata").revisit("https://a.example/one", "sha1:ABC")
    return made.response("dns:a.example", b"192.0.2.1", kind="resource").data


ARC = arc(("https://a.example/one", "20200101000000", b"HTTP/1.1 200 OK\r\n\r\nhello"), ("dns:a.example", "20200101000000", b"192.0.2.1"))


PLAIN_ARC = b"".join(gzip.decompress(member) for member in members(ARC))


@pytest.mark.parametrize("data", [archive(), ARC, archive(compressed=False), PLAIN_ARC, PLAIN_ARC[:-1]])
def test_whole_records_are_what_warcio_finds(data: bytes) -> None:
    assert rows(io.BytesIO(data)) == rows(Pipe(data))
    assert len(list(whole_records(io.BytesIO(data)))) == len(rows(Pipe(data)))


@pytest.mark.parametrize("compressed", [True, False])
@pytest.mark.parametrize("ahead", [10, 3000])
def test_a_long_record_is_left_to_warcio_and_the_next_one_is_not(compressed: bool, ahead: int, monkeypatch: pytest.MonkeyPatch) -> None:
    data = archive(compressed=compressed)
    expected = rows(Pipe(data))
    monkeypatch.setattr(module, "MOST", 2000)
    monkeypatch.setattr(module, "AHEAD", ahead)
    assert rows(io.BytesIO(data)) == expected


@pytest.mark.parametrize(
    ("spoilt", "why"),
    [
        (lambda member: gzip.compress(gzip.decompress(member)[:-2]), "the blank lines behind it are not all there"),
        (lambda member: gzip.compress(gzip.decompress(member) * 2), "two records in one"),
        (lambda member: gzip.compress(gzip.decompress(member).replace(b"Content-Length", b"Content-Size", 1)), "no length"),
        (lambda member: member[:-9], "cut off"),
        (lambda member: member[:40] + b"\xff\xff" + member[42:], "damaged"),
        (lambda _: b"no gzip at all", "garbage"),
    ],
)
def test_what_is_not_whole_ends_it_there(spoilt: object, why: str) -> None:
    good = Made().response().data
    assert callable(spoilt)
    reading = whole_records(io.BytesIO(good + spoilt(good)))
    assert next(reading)[0] == 0
    with pytest.raises(StopIteration) as end:
        next(reading)
    assert end.value.value == (len(good), False), why


ONE = Made(gzip=False).response().data


@pytest.mark.parametrize(
    ("data", "whole", "why"),
    [
        (ONE + b"\r\n" + ONE, 0, "blank lines behind it"),
        (ONE[:-2] + ONE, 0, "too few of them"),
        (ONE + b"WARC/", 1, "half of the word that begins a record"),
        (ONE + ONE[:60], 1, "a head that is cut off"),
        (ONE + ONE[:-100], 1, "a block that is cut off"),
        (ONE + ONE.replace(b"Content-Length", b"Content-Size", 1), 1, "no length"),
        (ONE + ONE.replace(b"\r\nWARC-Type", b"\n\r\nWARC-Type", 1), 1, "a blank line in the head"),
        (PLAIN_ARC + b"\n", 2, "blank lines at the end of an ARC"),
        (PLAIN_ARC + b"garbage\n", 3, "garbage at the end of an ARC"),
    ],
)
def test_what_is_not_compressed_and_not_whole_ends_it_there(data: bytes, whole: int, why: str) -> None:
    assert len(list(whole_records(io.BytesIO(data)))) == whole, why


def test_what_is_read_before_a_damage_is_read_once() -> None:
    good = Made().response().data
    found = list(records(io.BytesIO(good + good[:-30])))
    assert [item.offset for item in found if isinstance(item, Found)].count(0) == 1
    assert isinstance(found[-1], Found | Damage)


def nothing_whole(stream: IO[bytes]) -> Generator[module.Whole, None, module.Left]:
    yield from ()
    return stream.tell(), False


def told(data: bytes) -> list[object]:
    return [_told(item) if isinstance(item, Found) else item for item in records(io.BytesIO(data))]


def _told(item: Found) -> tuple[object, ...]:
    asked = item.record.kind not in ("request", "metadata", "warcinfo")
    return (
        item.offset,
        item.record.kind,
        item.record.head.get("warc-target-uri") if asked else "",
        item.record.block.read() if asked else b"",
    )


def unpacked(data: bytes) -> bytes:
    """What a file holds that was compressed record by record; the file itself where it was not."""
    try:
        return b"".join(gzip.decompress(member) for member in members(data))
    except (zlib.error, EOFError, OSError):
        return data


@pytest.mark.shared
@pytest.mark.parametrize("change", [bytes, unpacked])
def test_the_shared_archives_are_read_as_warcio_reads_them(change: Callable[[bytes], bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    if not SHARED.is_dir():
        pytest.skip("no ../shared/archives")
    for path in sorted(SHARED.glob("*arc*")):
        data = change(path.read_bytes())
        ours = told(data)
        with monkeypatch.context() as patch:
            patch.setattr(archive_records, "whole_records", nothing_whole)
            assert told(data) == ours, path.name
