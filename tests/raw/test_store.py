"""The raw store keeps what it was given, once, through kills and full disks."""

import errno
import os
import resource
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raw.capture_log import CaptureLog
from raw.packs import Packs
from raw.store import RawStore
from schemas.capture import Capture, Quality, RepresentsBasis
from schemas.digest import payload_digest
from schemas.errors import StoreError


def capture(payload: bytes, name: str = "page.html") -> Capture:
    return Capture(
        url="https://www.example.org/é",
        url_key="org,example)/%c3%a9",
        captured_at=datetime(2021, 1, 19, 12, tzinfo=UTC),
        represents_at=date(2021, 1, 19),
        represents_basis=RepresentsBasis.CAPTURE,
        http_status=200,
        media_type="text/html",
        doc_id=payload_digest(payload),
        length=len(payload),
        source_uri=f"folder/{name}",
        quality=Quality.OK,
    )


def files(root: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file() and not path.name.endswith(".lock")
    }


def packs(store: RawStore) -> list[Path]:
    return sorted(store.root.glob("packs/*.warc"))


def keep(store: RawStore, payload: bytes) -> int:
    store.put(payload)
    return store.log([capture(payload)])


@pytest.fixture
def store(tmp_path: Path) -> RawStore:
    return RawStore(tmp_path / "captures")


def test_what_was_put_can_be_had_again(store: RawStore) -> None:
    doc_id = store.put(b"<p>one</p>")
    assert store.has(doc_id)
    assert store.get(doc_id) == b"<p>one</p>", "before it is durable"
    store.log([capture(b"<p>one</p>")])
    assert store.get(doc_id) == b"<p>one</p>"
    assert RawStore(store.root).get(doc_id) == b"<p>one</p>"


def test_a_logged_capture_comes_back_as_it_was(store: RawStore) -> None:
    first, second = capture(b"a"), capture(b"b", "other.html").model_copy(update={"quality": Quality.EMPTY, "quality_reason": "no bytes"})
    store.put(b"a")
    store.put(b"b")
    assert store.log([first, second]) == 2
    assert list(RawStore(store.root).captures()) == [first, second]


def test_an_empty_store_has_no_captures_and_is_not_made_by_looking(store: RawStore) -> None:
    assert list(store.captures()) == []
    assert not store.root.exists()


@settings(max_examples=25)
@given(payloads=st.lists(st.binary(max_size=50), max_size=8))
def test_putting_twice_is_putting_once(payloads: list[bytes], tmp_path_factory: pytest.TempPathFactory) -> None:
    store = RawStore(tmp_path_factory.mktemp("store"))

    def fill(target: RawStore) -> None:
        for number, payload in enumerate(payloads):
            target.put(payload)
            target.log([capture(payload, f"{number}.html")] * 2)

    fill(store)
    once = files(store.root)
    fill(store)
    fill(RawStore(store.root))
    assert files(store.root) == once
    assert len(list(store.captures())) == len(payloads)


def test_a_store_that_was_removed_and_made_again_is_a_new_one(store: RawStore) -> None:
    assert keep(store, b"a") == 1
    shutil.rmtree(store.root)
    assert keep(RawStore(store.root), b"a") == 1
    assert keep(store, b"a") == 0


def test_a_log_is_read_once_however_many_stores_are_opened(store: RawStore, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(store, b"a")
    again = RawStore(store.root)
    assert again.capture_log is store.capture_log


def test_two_writers_log_each_capture_once(store: RawStore) -> None:
    other = RawStore(store.root)
    other.capture_log = CaptureLog(store.capture_log.path)  # as in another process
    store.put(b"a")
    assert store.log([capture(b"a")]) == 1
    other.put(b"b")
    assert other.log([capture(b"a"), capture(b"b", "b.html")]) == 1
    assert store.log([capture(b"b", "b.html")]) == 0


def test_a_capture_is_never_logged_without_its_payload(store: RawStore) -> None:
    with pytest.raises(StoreError, match="has no payload"):
        store.log([capture(b"never put")])
    assert list(store.captures()) == []


@pytest.mark.parametrize("torn", [b"{", b'{"capture_id":"0123', b'{"capture_id":"' + b"x" * 70_000])
def test_a_last_line_torn_by_a_kill_is_passed_over_and_then_cut_off(store: RawStore, torn: bytes) -> None:
    store.put(b"a")
    store.log([capture(b"a")])
    whole = store.capture_log.path.read_bytes()
    store.capture_log.path.write_bytes(whole + torn)
    again = RawStore(store.root)
    assert len(list(again.captures())) == 1
    again.put(b"b")
    again.log([capture(b"b", "b.html")])
    assert again.capture_log.path.read_bytes().startswith(whole + b'{"capture_id"')
    assert len(list(again.captures())) == 2


def test_a_kill_in_the_middle_of_the_very_first_line(store: RawStore) -> None:
    store.root.mkdir(parents=True)
    store.capture_log.path.write_bytes(b'{"capture_id":"01')
    assert list(store.captures()) == []
    store.put(b"a")
    assert store.log([capture(b"a")]) == 1
    assert len(list(store.captures())) == 1


def test_a_damaged_line_inside_the_log_is_named(store: RawStore) -> None:
    store.put(b"a")
    store.log([capture(b"a")])
    path = store.capture_log.path
    path.write_bytes(b"no json\n" + path.read_bytes())
    with pytest.raises(StoreError, match="line 1 of the capture log"):
        list(store.captures())


@pytest.mark.parametrize("spoil", [lambda data: data.replace(b"<p>one</p>", b"<p>two</p>"), lambda data: data[:-9]])
def test_a_damaged_payload_is_noticed(store: RawStore, spoil: Callable[[bytes], bytes]) -> None:
    doc_id = store.put(b"<p>one</p>")
    store.flush()
    (pack,) = packs(store)
    pack.write_bytes(spoil(pack.read_bytes()))
    with pytest.raises(StoreError, match=rf"{pack.name} is damaged"):
        store.get(doc_id)


def test_a_missing_payload_says_where_it_was_looked_for(store: RawStore) -> None:
    with pytest.raises(StoreError, match="captures: No such file"):
        store.get("0" * 64)


def test_what_another_process_stored_is_found(store: RawStore) -> None:
    assert not store.has(payload_digest(b"a"))
    other = Packs(store.root / "packs")
    other.write({payload_digest(b"a"): b"a"})
    assert store.get(payload_digest(b"a")) == b"a"


def test_payloads_in_files_of_their_own_are_read_and_not_kept_twice(store: RawStore) -> None:
    doc_id = payload_digest(b"a")
    path = store.root / "payloads" / doc_id[:2] / doc_id
    path.parent.mkdir(parents=True)
    path.write_bytes(b"a")
    assert keep(store, b"a") == 1
    assert store.get(doc_id) == b"a"
    assert packs(store) == []


def test_many_bytes_are_not_held_back(store: RawStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("raw.store.MOST_HELD", 10)
    for number in range(10):
        store.put(b"four" + bytes([number]))
    assert [RawStore(store.root).has(payload_digest(b"four" + bytes([number]))) for number in (0, 8, 9)] == [True, True, False]


def refusing(code: int) -> Callable[..., Any]:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    return refuse


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EDQUOT, errno.EROFS])
@pytest.mark.parametrize("broken", ["pathlib.Path.open", "os.fsync", "os.replace"])
def test_no_space_left_changes_nothing_and_leaves_nothing(store: RawStore, monkeypatch: pytest.MonkeyPatch, broken: str, code: int) -> None:
    store.put(b"before")
    store.log([capture(b"before")])
    before = files(store.root)
    with monkeypatch.context() as patch:
        patch.setattr(broken, refusing(code))
        with pytest.raises(StoreError, match=r"Free some space there.*what was stored before is unchanged"):
            keep(store, b"after")
    assert files(store.root) == before
    assert keep(store, b"after") == 1, "the same call works once there is space"


def test_a_disk_that_is_full_in_the_middle_of_a_pack_leaves_no_half_of_it(store: RawStore) -> None:
    keep(store, b"before")
    before = files(store.root)
    for number in range(10):
        store.put(bytes([number]) * 1000)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        with pytest.raises(StoreError, match="10 payloads"):
            store.flush()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert files(store.root) == before


def test_no_space_left_for_the_log_line_leaves_no_half_line(store: RawStore, monkeypatch: pytest.MonkeyPatch) -> None:
    store.put(b"a")
    store.log([capture(b"a")])
    before = store.capture_log.path.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr("raw.capture_log.os.fsync", refusing(errno.ENOSPC))
        with pytest.raises(StoreError):
            store.log([capture(b"a", "again.html")])
    assert store.capture_log.path.read_bytes() == before
