"""Whole records are read as warcio reads them, and what is not whole is left to it."""

import gzip
import io

import pytest

from raw import instants
from raw import whole_records as module
from raw.archive_records import Damage, Found, records
from raw.whole_records import whole_records
from tests.raw.made_archives import Made, arc

Row = tuple[str, str | None, str | None, int | None, bytes, int]


class Pipe(io.BytesIO):
    """A stream that cannot be read again: of such ones warcio reads everything."""

    def seekable(self) -> bool:
        return False


def rows(stream: io.BytesIO) -> list[Row]:
    found = []
    for item in records(stream):
        assert isinstance(item, Found)
        head, record = item.record.head, item.record
        asked = record.kind not in ("request", "metadata", "warcinfo", "arc_header")
        url, date = (head.get("warc-target-uri"), str(instants.instant(head["warc-date"]))) if asked else (None, None)
        found.append((record.kind, url, date, record.length if asked else None, record.block.read() if asked else b"", item.offset))
    return found


def archive() -> bytes:
    made = Made().response("https://a.example/one").response("https://a.example/two", b"x" * 5000)
    made.response("https://a.example/three", b"GET /", kind="metadata").revisit("https://a.example/one", "sha1:ABC")
    return made.response("dns:a.example", b"192.0.2.1", kind="resource").data


ARC = arc(("https://a.example/one", "20200101000000", b"HTTP/1.1 200 OK\r\n\r\nhello"), ("dns:a.example", "20200101000000", b"192.0.2.1"))


@pytest.mark.parametrize("data", [archive(), ARC])
def test_whole_records_are_what_warcio_finds(data: bytes) -> None:
    assert rows(io.BytesIO(data)) == rows(Pipe(data))
    assert len(list(whole_records(io.BytesIO(data)))) == len(rows(Pipe(data)))


def test_a_long_record_is_left_to_warcio_and_the_next_one_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    data = archive()
    expected = rows(Pipe(data))
    monkeypatch.setattr(module, "MOST", 2000)
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


def test_what_is_read_before_a_damage_is_read_once() -> None:
    good = Made().response().data
    found = list(records(io.BytesIO(good + good[:-30])))
    assert [item.offset for item in found if isinstance(item, Found)].count(0) == 1
    assert isinstance(found[-1], Found | Damage)
