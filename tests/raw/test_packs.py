"""Packs are WARC files that any tool reads, that appear whole or not at all, and that list what they hold."""

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator

from raw.packs import LEFTOVER_SECONDS, Packs
from raw.store import RawStore
from schemas.digest import payload_digest
from schemas.errors import StoreError


def by_digest(*payloads: bytes) -> dict[str, bytes]:
    return {payload_digest(payload): payload for payload in payloads}


def read(packs: Packs, doc_id: str) -> bytes | None:
    found = packs.read(doc_id)
    return found and found[1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "packs"


@settings(max_examples=30)
@given(batches=st.lists(st.lists(st.binary(max_size=300), min_size=1, max_size=6), max_size=4))
def test_what_was_written_is_found_by_whoever_looks(batches: list[list[bytes]], tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("store") / "packs"
    writer, reader = Packs(folder), Packs(folder)
    for payloads in batches:
        writer.write(by_digest(*payloads))
        reader.look()
        for packs in (writer, reader, Packs(folder)):
            packs.look()
            assert {doc_id: read(packs, doc_id) for doc_id in by_digest(*payloads)} == by_digest(*payloads)
    assert payload_digest(b"x" * 301) not in reader


def test_a_pack_is_a_warc_that_others_read_and_verify(folder: Path) -> None:
    payloads = by_digest(b"", b"<p>one</p>", b"WARC/1.1\r\n\r\n" * 3, bytes(range(256)) * 500)
    Packs(folder).write(payloads)
    (pack,) = folder.glob("*.warc")
    with pack.open("rb") as stream:
        found = {}
        for record in ArchiveIterator(stream, check_digests="raise"):
            block = record.content_stream().read()
            if record.rec_type == "resource":
                found[record.rec_headers["WARC-Target-URI"].removeprefix("urn:sha256:")] = block
    assert found == payloads


def test_the_same_payloads_are_the_same_file(folder: Path) -> None:
    for _ in range(2):
        Packs(folder).write(by_digest(b"a", b"b"))
    assert len(list(folder.glob("*.warc"))) == 1


def test_packs_that_are_gone_are_forgotten(folder: Path) -> None:
    packs = Packs(folder)
    packs.write(by_digest(b"a"))
    packs.write(by_digest(b"b"))
    next(folder.glob("*.warc")).unlink()
    packs.look()
    assert [payload_digest(payload) in packs for payload in (b"a", b"b")].count(True) == 1


@pytest.mark.parametrize(
    "spoilt",
    [
        b"",
        b"WARC/1.1\r\n\r\n",
        b"no pack at all",
        b"WARC/1.1\r\nContent-Length: 99\r\n\r\ncut",
        b"Content-Length: 14\r\n\r\npayload: abc\r\n",
    ],
)
def test_what_does_not_list_its_payloads_is_named(folder: Path, spoilt: bytes) -> None:
    folder.mkdir()
    (folder / "x.warc").write_bytes(spoilt)
    with pytest.raises(StoreError, match=r"x\.warc is no pack.*from a backup"):
        Packs(folder).look()


def test_leftovers_of_a_killed_run_are_removed_a_day_later(folder: Path) -> None:
    arriving = folder / ".arriving"
    arriving.mkdir(parents=True)
    old, new = arriving / "old", arriving / "new"
    for path in (old, new):
        path.write_bytes(b"half")
    long_ago = old.stat().st_mtime - 2 * LEFTOVER_SECONDS
    os.utime(old, (long_ago, long_ago))
    Packs(folder).write(by_digest(b"a"))
    assert not old.exists()
    assert new.exists(), "another run may still be writing it"


KILLED = """
    import os, sys
    from pathlib import Path
    from raw.store import RawStore
    name, calls = sys.argv[2], int(sys.argv[3])
    true = getattr(os, name)
    def last(*given):
        global calls
        calls -= 1
        if calls < 0:
            os._exit(9)
        return true(*given)
    setattr(os, name, last)
    store = RawStore(Path(sys.argv[1]))
    for batch in range(3):
        for number in range(3):
            store.put(f"{batch}-{number}".encode() * 1000)
        store.flush()
"""


@pytest.mark.parametrize(
    ("name", "calls"), [("open", 1), ("open", 2), ("fsync", 0), ("fsync", 1), ("fsync", 3), ("replace", 0), ("replace", 1)]
)
def test_a_kill_at_any_moment_leaves_whole_packs_and_the_next_run_completes_them(tmp_path: Path, name: str, calls: int) -> None:
    run = [sys.executable, "-c", textwrap.dedent(KILLED), str(tmp_path), name]
    assert subprocess.run([*run, str(calls)], check=False).returncode == 9
    before = {path.name: path.read_bytes() for path in tmp_path.glob("packs/*.warc")}
    killed = RawStore(tmp_path)
    for doc_id in (payload_digest(f"{batch}-{number}".encode() * 1000) for batch in range(3) for number in range(3)):
        assert not killed.has(doc_id) or killed.get(doc_id)
    assert subprocess.run([*run, "99"], check=False).returncode == 0
    assert len(list(tmp_path.glob("packs/*.warc"))) == 3
    assert {name: (tmp_path / "packs" / name).read_bytes() for name in before} == before, "what is there is never written again"
