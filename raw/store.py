"""The raw store: payloads addressed by their digest, and a log of captures. Append-only: nothing in it is ever changed.

    packs/NAME.warc        payloads that arrived together, in one WARC file (`raw/packs.py`)
    packs/.arriving/       packs on their way (what a killed run left here is removed a day later)
    payloads/ab/abcd…      payloads in files of their own, as earlier versions kept them: read, and no longer written
    captures.jsonl         the capture log

`put` holds a payload back; the next `log` (or `flush`) writes what is held back into one pack, syncs it and renames it to its place, before
the log line that names it is written: a logged capture always has its payload, and no payload is ever seen in part. One file for a
batch: as files of their own, 200 payloads cost thirty times as much.
"""

import os
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cached_property
from pathlib import Path

from raw import capture_log, packs
from raw.packs import Packs
from raw.urls import surt
from schemas.capture import Capture, Quality
from schemas.digest import payload_digest
from schemas.errors import StoreError

MOST_HELD = 64 * 2**20  # bytes held back in memory before they are written


class RawStore:
    """A folder of payloads with a capture log beside them. Several processes may write to it; one object belongs to one thread."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.capture_log = capture_log.shared(root.resolve() / "captures.jsonl")
        self._arriving: dict[str, bytes] = {}
        self._held = 0
        self._by_place: dict[tuple[str, datetime | None], Capture] | None = None

    def has(self, doc_id: str) -> bool:
        """Whether the payload of this digest is kept."""
        return doc_id in self._arriving or doc_id in self._packs or os.path.exists(self._alone(doc_id))  # noqa: PTH110 -- a tenth of pathlib's price

    def put(self, payload: bytes, doc_id: str | None = None) -> str:
        """Keep a payload, once; gives its digest. It is durable after the next `log` or `flush`. StoreError where it cannot be written.

        `doc_id` is the payload's digest, where the caller has just made it.
        """
        doc_id = doc_id or payload_digest(payload)
        if not self.has(doc_id):
            self._arriving[doc_id] = payload
            self._held += len(payload)
            if self._held > MOST_HELD:
                self.flush()
        return doc_id

    def get(self, doc_id: str) -> bytes:
        """The payload of this digest; StoreError where there is none, or where it is not what its name says."""
        if doc_id in self._arriving:
            return self._arriving[doc_id]
        if not self.has(doc_id):
            self._packs.look()  # another process may have written it
        alone = Path(self._alone(doc_id))
        try:
            path, payload = self._packs.read(doc_id) or (alone, alone.read_bytes())
        except OSError as error:
            raise StoreError(
                f"cannot read the payload {doc_id} in {self.root}: {error.strerror}. "
                "Ingest its source again, or choose the --store that has it"
            ) from error
        if payload_digest(payload) != doc_id:
            raise StoreError(
                f"the payload {doc_id} in {path} is damaged: its bytes have another digest. "
                "Take the file from a backup, or remove it and ingest its sources again"
            )
        return payload

    def flush(self) -> None:
        """Write the payloads that arrived since the last call to disk. StoreError where that cannot be done: none of them is kept then."""
        arriving, self._arriving, self._held = self._arriving, {}, 0
        if not arriving:
            return
        try:
            self._packs.write(arriving)
        except OSError as error:
            raise _cannot_write(f"{len(arriving)} payloads", self.root, error) from error

    def log(self, captures: Iterable[Capture]) -> int:
        """Log captures, each once and only with its payload; gives how many were new. StoreError where that cannot be done."""
        self.flush()
        captures = list(captures)
        for capture in captures:
            if capture.quality is not Quality.NOT_FETCHED and not self.has(capture.doc_id):
                raise StoreError(
                    f"the capture {capture.source_uri} has no payload in {self.root}: put({capture.doc_id}) comes before log()"
                )
        try:
            return self.capture_log.append(captures)
        except OSError as error:
            raise _cannot_write(f"{len(captures)} captures", self.capture_log.path, error) from error

    def captures(self) -> Iterator[Capture]:
        """Every logged capture, in the order of the log."""
        return iter(self.capture_log)

    def find(self, url: str, captured_at: datetime) -> Capture | None:
        """The logged capture of an address at an instant; None where there is none. The first call reads the log."""
        if self._by_place is None:
            self._by_place = {
                (surt(capture.url), capture.captured_at): capture for capture in self.captures() if capture.url and capture.captured_at
            }
        return self._by_place.get((surt(url), captured_at))

    @cached_property
    def _packs(self) -> Packs:
        """The store's packs, as they are when they are first asked for. StoreError where they cannot be read."""
        found = packs.shared(self.root.resolve() / "packs")
        try:
            found.look()
        except OSError as error:
            raise StoreError(
                f"cannot read the packs in {found.folder}: {error.strerror}. Allow reading, or choose another --store"
            ) from error
        return found

    def _alone(self, doc_id: str) -> str:
        return f"{self.root}/payloads/{doc_id[:2]}/{doc_id}"


def _cannot_write(what: str, where: Path, error: OSError) -> StoreError:
    return StoreError(
        f"cannot write {what} to {where}: {error.strerror}. Free some space there, allow writing, or choose another --store; "
        "what was stored before is unchanged, and the same command goes on from there"
    )
