"""Payloads that arrived together, in one WARC file: written whole, synced once, renamed to its place, and never changed.

The first record of a pack (`warcinfo`) lists the others, one line a payload: `payload: DIGEST OFFSET LENGTH`, the offset counted from the
end of that first record. The others are `resource` records, uncompressed, at the address `urn:sha256:DIGEST`: any tool for WARC reads them
without us. A pack has the name of what it holds, so that the same payloads written twice, by whomever, are the same file.
"""

import os
import time
import uuid
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import IO, NamedTuple

from raw.warc_writer import BY_DIGEST, RECORD_END, SOFTWARE, record_head
from schemas.digest import content_id
from schemas.errors import StoreError

ENDING = ".warc"
ARRIVING = ".arriving"  # the folder of packs on their way
LEFTOVER_SECONDS = 86_400  # no run takes a day to write a pack: what is older, a killed one left
BUFFER = 1024 * 1024
_LINE = "payload: "
_LENGTH = b"Content-Length: "


class Place(NamedTuple):
    """Where a payload lies: a pack, and the bytes of it."""

    pack: Path
    offset: int
    length: int


class Packs:
    """The packs in a folder. Several processes may write to it; `look` finds what others have written since."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._places: dict[bytes, Place] = {}
        self._known: set[str] = set()

    def __contains__(self, doc_id: str) -> bool:
        """Whether a payload lies in a pack that is known."""
        return bytes.fromhex(doc_id) in self._places

    def look(self) -> None:
        """Learn what lies in packs that came since the last look; all of it where some have gone. StoreError names a damaged one."""
        try:
            there = {name for name in os.listdir(self.folder) if name.endswith(ENDING)}  # noqa: PTH208 -- a tenth of pathlib's price
        except FileNotFoundError:
            there = set()
        if self._known - there:
            self._places, self._known = {}, set()
        for name in there - self._known:
            self._places.update(_listed(self.folder / name))
            self._known.add(name)

    def read(self, doc_id: str) -> tuple[Path, bytes] | None:
        """The pack that has a payload, and the bytes in the payload's place; None where no known pack has it. OSError as it comes."""
        place = self._places.get(bytes.fromhex(doc_id))
        if place is None:
            return None
        with place.pack.open("rb", buffering=0) as file:
            file.seek(place.offset)
            return place.pack, _read(file, place.length)

    def write(self, payloads: Mapping[str, bytes]) -> None:
        """Put payloads, by their digests, into a pack that is on disk when this returns. OSError leaves no part of one."""
        name = content_id("pack", *payloads) + ENDING
        arriving = self.folder / ARRIVING
        if not arriving.is_dir():
            arriving.mkdir(parents=True, exist_ok=True)
            _sync(self.folder.parent)
        _remove_leftovers(arriving)
        temporary = arriving / uuid.uuid4().hex
        try:
            with temporary.open("xb", buffering=BUFFER) as file:
                file.writelines(_pieces(payloads, datetime.now(UTC)))
                file.flush()
                os.fsync(file.fileno())
            os.replace(temporary, self.folder / name)  # noqa: PTH105 -- the tests of full disks take its place
            _sync(self.folder)
        except OSError:
            temporary.unlink(missing_ok=True)
            raise
        self._places.update(_listed(self.folder / name))
        self._known.add(name)


@cache
def shared(folder: Path) -> Packs:
    """The one object of this process for a folder: the heads of many packs are then read once, however many stores are opened."""
    return Packs(folder)


def _pieces(payloads: Mapping[str, bytes], now: datetime) -> Iterator[bytes]:
    heads = [_head(doc_id, len(payload), now) for doc_id, payload in payloads.items()]
    lines, position = [], 0
    for head, (doc_id, payload) in zip(heads, payloads.items(), strict=True):
        position += len(head)
        lines.append(f"{_LINE}{doc_id} {position} {len(payload)}\r\n")
        position += len(payload) + len(RECORD_END)
    listing = (SOFTWARE + "".join(lines)).encode()
    fields = [("Content-Type", "application/warc-fields")]
    yield record_head("warcinfo", str(uuid.uuid5(uuid.NAMESPACE_OID, "".join(lines))), now, fields, len(listing))
    yield listing
    yield RECORD_END
    for head, payload in zip(heads, payloads.values(), strict=True):
        yield head
        yield payload
        yield RECORD_END


def _head(doc_id: str, length: int, now: datetime) -> bytes:
    headers = [
        ("WARC-Target-URI", BY_DIGEST + doc_id),
        ("WARC-Block-Digest", f"sha256:{doc_id}"),
        ("Content-Type", "application/octet-stream"),
    ]
    return record_head("resource", str(uuid.UUID(doc_id[:32])), now, headers, length)


def _listed(pack: Path) -> Iterator[tuple[bytes, Place]]:
    """The digests in a pack with their places, by its first record."""
    try:
        with pack.open("rb") as file:
            length = 0
            while (line := file.readline(1000)).strip():
                if line.startswith(_LENGTH):
                    length = int(line.removeprefix(_LENGTH))
            listing = file.read(length)
            start = file.tell() + len(RECORD_END)
        if not length or len(listing) < length:
            raise ValueError("its first record is not whole")
        for entry in listing.decode("ascii").splitlines():
            if entry.startswith(_LINE):
                digest, offset, size = entry.removeprefix(_LINE).split(" ")
                yield bytes.fromhex(digest), Place(pack, start + int(offset), int(size))
    except ValueError as error:
        raise StoreError(
            f"{pack} is no pack of payloads, or a damaged one: its first record does not list what it holds ({error}). "
            "Take the file from a backup, or remove it and ingest its sources again"
        ) from error


def _read(file: IO[bytes], length: int) -> bytes:
    """So many bytes, or fewer where the file ends; one read may give less than was asked of it."""
    data = file.read(length)
    while len(data) < length and (more := file.read(length - len(data))):
        data += more
    return data


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove_leftovers(folder: Path) -> None:
    before = time.time() - LEFTOVER_SECONDS
    for path in folder.iterdir():
        with suppress(FileNotFoundError):  # another run has just put its pack in its place
            if path.stat().st_mtime < before:
                path.unlink()
