"""What was ingested can be handed on as WARC 1.1, and read back as what it was."""

import errno
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from warcio.archiveiterator import ArchiveIterator

from raw.arrival import Arrival
from raw.export import export_warc
from raw.sources import read
from raw.store import RawStore
from schemas.errors import StoreError, UsageError
from tests.raw.made_archives import PAGE, Made, digest

HTML = (("Content-Type", "text/html; charset=utf-8"),)


@pytest.fixture
def store(tmp_path: Path) -> RawStore:
    """A store with pages from an archive and from files: repeated, redirected, missing, of a snapshot, undated, not fetched."""
    source = tmp_path / "source"
    source.mkdir()
    made = Made().response("https://x.org/a", headers=HTML).response("https://x.org/a", date="2022-01-19T12:00:00Z", headers=HTML)
    made.revisit("https://x.org/b", digest(PAGE)).response("https://x.org/gone", b"<p>Gone</p>", status="404 Not Found")
    made.response("https://x.org/old", b"", status="301 Moved", headers=(("Location", "/new"),))
    (source / "a.warc.gz").write_bytes(made.data)
    (source / "undated.html").write_bytes(b"<p>No date</p>")
    (source / "named-20180101.html").write_bytes(b"<p>Named</p>")
    (source / "captures.csv").write_text(
        "file,url,captured_at,basis\nsnap.html,https://19january2021snapshot.example.org/s_.html,2024-01-01,capture\n"
    )
    (source / "snap.html").write_bytes(b"<p>Snapshot</p>")
    (source / "list.csv").write_text("url,timestamp\nhttps://x.org/listed,20210119120000\n")
    store = RawStore(tmp_path / "store")
    for arrival in arrivals(source):
        store.put(arrival.payload)
        store.log([arrival.capture])
    return store


def arrivals(path: Path) -> list[Arrival]:
    return [item for item in read(path) if isinstance(item, Arrival)]


def test_what_is_exported_reads_back_as_it_was(store: RawStore, tmp_path: Path) -> None:
    result = export_warc(store, tmp_path / "out")
    assert (result.captures, result.left_out) == (7, {"no_date": 1, "not_fetched": 1})
    assert [path.name for path in result.files] == ["pledger-00000.warc.gz"]
    ignored = {"source_uri"}
    before = [capture.model_dump(exclude=ignored) for capture in store.captures()]
    after = [arrival.capture.model_dump(exclude=ignored) for arrival in arrivals(result.files[0])]
    assert after == [row for row in before if row["quality"] != "not_fetched" and row["represents_at"]]


def test_the_files_are_valid_and_repeat_no_payload(store: RawStore, tmp_path: Path) -> None:
    (path,) = export_warc(store, tmp_path / "out").files
    kinds = []
    with path.open("rb") as stream:
        for record in ArchiveIterator(stream, check_digests="raise"):
            kinds.append(record.rec_type)
            record.content_stream().read()
            assert record.rec_headers.protocol == "WARC/1.1"
    assert kinds == ["warcinfo", "response", "revisit", "revisit", "response", "response", "resource", "resource"]


def test_the_index_leads_to_every_record(store: RawStore, tmp_path: Path) -> None:
    result = export_warc(store, tmp_path / "out")
    assert result.index is not None
    lines = result.index.read_text().splitlines()
    assert lines == sorted(lines)
    assert len(lines) == result.captures
    for line in lines:
        values = json.loads(line.split(" ", 2)[2])
        with (tmp_path / "out" / values["filename"]).open("rb") as stream:
            stream.seek(int(values["offset"]))
            record = next(iter(ArchiveIterator(stream)))
            assert record.rec_headers.get_header("WARC-Target-URI") == values["url"]
    assert lines[-1].startswith("urn:sha256:") or lines[0].startswith("org,example,19january2021snapshot)/s_.html "), (
        "the address as captured"
    )
    assert {arrival.capture.url for arrival in arrivals(result.index)} == {arrival.capture.url for arrival in arrivals(result.files[0])}


def test_the_same_store_gives_the_same_bytes(store: RawStore, tmp_path: Path) -> None:
    first, second = (export_warc(store, tmp_path / name) for name in ("one", "two"))
    assert [path.read_bytes() for path in first.files] == [path.read_bytes() for path in second.files]


def test_large_exports_are_cut_into_files(store: RawStore, tmp_path: Path) -> None:
    result = export_warc(store, tmp_path / "out", max_file=1000)
    assert len(result.files) > 1
    assert len(arrivals(tmp_path / "out")) == result.captures


def test_nothing_is_written_over(store: RawStore, tmp_path: Path) -> None:
    export_warc(store, tmp_path / "out")
    with pytest.raises(UsageError, match="never written over"):
        export_warc(store, tmp_path / "out")


def test_no_space_left_leaves_nothing_behind(store: RawStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    written: Callable[..., Any] = refuse
    monkeypatch.setattr("raw.export.os.fsync", written)
    with pytest.raises(StoreError, match="No space left"):
        export_warc(store, tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []
