"""What was ingested, written as WARC 1.1 with a CDXJ index, to be replayed or handed on. The same store gives the same bytes."""

import os
import re
import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from pathlib import Path
from typing import IO

from raw import urls
from raw.store import RawStore
from raw.warc_writer import BY_DIGEST, REVISIT_PROFILE, SOFTWARE, cdxj_line, http_block, sha1, write_record
from schemas.capture import Capture, Quality, RepresentsBasis
from schemas.errors import StoreError, UsageError

MAX_FILE = 1_000_000_000  # bytes after which the next file is begun, as is the custom
_REDIRECT = re.compile(r"HTTP status 3\d\d to (\S+)")
# Extension fields: the day that a page stands for, how that is known, and that WARC-Date is this day because no clock is known.
REPRESENTS_AT, REPRESENTS_BASIS, NO_CLOCK = "Pledger-Represents-At", "Pledger-Represents-Basis", "Pledger-No-Clock"


@dataclass(slots=True)
class Export:
    """What was written: the WARC files, the index, how many captures, and how many were left out for what reason."""

    files: list[Path] = field(default_factory=list)
    index: Path | None = None
    captures: int = 0
    left_out: dict[str, int] = field(default_factory=dict)


def export_warc(
    store: RawStore, folder: Path, *, name: str = "pledger", captures: Iterable[Capture] | None = None, max_file: int = MAX_FILE
) -> Export:
    """Write the captures of a store (or some of them) to `NAME-00000.warc.gz`, … and `NAME.cdxj` in a folder.

    A payload is written once; further captures of it are revisits. Left out are captures without a payload (`not_fetched`) and those
    without any date, which a WARC cannot hold. UsageError where files of that name are there already, StoreError where they cannot be made.
    """
    if any(folder.glob(f"{name}-?????.warc.gz")):
        raise UsageError(f"{folder} has files named {name}-….warc.gz already: they are never written over. Choose another folder or name")
    writer = _Writer(store, folder, name, max_file)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for capture in store.captures() if captures is None else captures:
            writer.add(capture)
        return writer.end()
    except OSError as error:
        writer.discard()
        raise StoreError(
            f"cannot write the export to {folder}: {error.strerror}. Free some space there or choose another folder"
        ) from error


class _Writer:
    """An export under way. Files appear under their names when they are complete."""

    def __init__(self, store: RawStore, folder: Path, name: str, max_file: int) -> None:
        self.store, self.folder, self.name, self.max_file = store, folder, name, max_file
        self.result = Export()
        self.lines: list[str] = []
        self.first: dict[str, tuple[str, datetime, str]] = {}  # doc_id → address, instant and digest of the capture that has its payload
        self.file: IO[bytes] | None = None
        self.seen: set[str] = set()

    def add(self, capture: Capture) -> None:
        """Write a capture, or note why it is left out."""
        date = capture.captured_at or (datetime.combine(capture.represents_at, time(), UTC) if capture.represents_at else None)
        if capture.quality is Quality.NOT_FETCHED:
            self._leave("not_fetched")
        elif date is None:
            self._leave("no_date")
        elif capture.capture_id not in self.seen:
            self.seen.add(capture.capture_id)
            self._write(capture, date)
            self.result.captures += 1

    def end(self) -> Export:
        """Close the files, write the index, and give the account."""
        self._close()
        index = self.folder / f"{self.name}.cdxj"
        with _arriving(index) as file:
            file.write("".join(sorted(self.lines)).encode("utf-8", "replace"))
        self.result.index = index
        return self.result

    def discard(self) -> None:
        """Remove what was begun."""
        if self.file is not None:
            self.file.close()
        for path in (*self.result.files, self._path(len(self.result.files)).with_suffix(".part")):
            path.unlink(missing_ok=True)

    def _write(self, capture: Capture, date: datetime) -> None:
        file = self._open(date)
        target = capture.url or f"{BY_DIGEST}{capture.doc_id}"
        headers = [("WARC-Target-URI", target)]
        if capture.represents_at and capture.represents_basis is not RepresentsBasis.CAPTURE:
            headers += [(REPRESENTS_AT, capture.represents_at.isoformat()), (REPRESENTS_BASIS, capture.represents_basis.value)]
        if capture.captured_at is None:
            headers.append((NO_CLOCK, "true"))
        original = self.first.get(capture.doc_id) if capture.http_status else None
        if original is None:
            payload = self.store.get(capture.doc_id)
            digest = sha1(payload)
            kind, block = _block(capture, payload)
            if capture.http_status:
                self.first[capture.doc_id] = (target, date, digest)
        else:
            digest = original[2]
            kind, (_, block) = "revisit", _block(capture, b"")
            refers = original[1].astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            headers += [("WARC-Profile", REVISIT_PROFILE), ("WARC-Refers-To-Target-URI", original[0]), ("WARC-Refers-To-Date", refers)]
        content_type = "application/http; msgtype=response" if capture.http_status else capture.media_type or "application/octet-stream"
        headers += [("WARC-Payload-Digest", digest), ("Content-Type", content_type)]
        written = write_record(file, kind, str(uuid.UUID(capture.capture_id)), date, headers, block)
        self._index(capture, date, digest, written.offset, written.length, kind)

    def _index(self, capture: Capture, date: datetime, digest: str, offset: int, length: int, kind: str) -> None:
        values = {
            "url": capture.url or f"{BY_DIGEST}{capture.doc_id}",
            "mime": "warc/revisit" if kind == "revisit" else (capture.media_type or "unk").partition(";")[0],
            "status": str(capture.http_status or "-"),
            "digest": digest.partition(":")[2],
            "length": str(length),
            "offset": str(offset),
            "filename": self._path(len(self.result.files)).name,
        }
        self.lines.append(cdxj_line(urls.surt(values["url"]), date, values))

    def _open(self, date: datetime) -> IO[bytes]:
        if self.file is not None and self.file.tell() >= self.max_file:
            self._close()
        if self.file is None:
            path = self._path(len(self.result.files))
            self.file = path.with_suffix(".part").open("wb")
            info = [("WARC-Filename", path.name), ("Content-Type", "application/warc-fields")]
            write_record(self.file, "warcinfo", str(uuid.uuid5(uuid.NAMESPACE_URL, path.name)), date, info, SOFTWARE.encode())
        return self.file

    def _close(self) -> None:
        if self.file is None:
            return
        self.file.flush()
        os.fsync(self.file.fileno())
        self.file.close()
        path = self._path(len(self.result.files))
        path.with_suffix(".part").replace(path)
        self.result.files.append(path)
        self.file = None

    def _path(self, number: int) -> Path:
        return self.folder / f"{self.name}-{number:05d}.warc.gz"

    def _leave(self, reason: str) -> None:
        self.result.left_out[reason] = self.result.left_out.get(reason, 0) + 1


def _block(capture: Capture, payload: bytes) -> tuple[str, bytes]:
    """The kind and the block of a record: a response where a status was kept, else the bare bytes, for no head is made up."""
    if capture.http_status is None:
        return "resource", payload
    headers = [("Content-Type", capture.media_type)] if capture.media_type else []
    if found := _REDIRECT.match(capture.quality_reason or ""):
        headers.append(("Location", found[1]))
    headers.append(("Content-Length", str(capture.length)))
    return "response", http_block(capture.http_status, headers, payload)


@contextmanager
def _arriving(path: Path) -> Iterator[IO[bytes]]:
    part = path.with_suffix(".part")
    with part.open("wb") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
