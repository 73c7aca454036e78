"""The capture log: one JSON object a line, one line a capture, written once. Lines are added and never changed.

A line has the fields of `Capture` behind its `capture_id`. In CDX terms: `url_key` is urlkey, `captured_at` timestamp, `url` original,
`media_type` mimetype, `http_status` statuscode, `doc_id` digest (SHA-256), `length` length.
"""

import json
import os
import threading
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import BinaryIO

from filelock import FileLock
from pydantic import ValidationError

from schemas.capture import Capture
from schemas.errors import StoreError

_HEAD = b'{"capture_id":"'
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_ID_END = len(_HEAD) + 32  # every line begins with its id, so that a million of them are read without parsing JSON


class CaptureLog:
    """The log file of a raw store. A last line torn by a kill is passed over by readers and cut off by the next append."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._ids: set[str] = set()
        self._read_to = 0  # bytes of the log whose ids are in `_ids`
        self._inode = 0
        self._thread = threading.Lock()

    def __iter__(self) -> Iterator[Capture]:
        """The captures in the order in which they were logged; StoreError names a line that is damaged."""
        if not self.path.exists():
            return
        with self.path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                if line.endswith(b"\n"):
                    yield self._capture(line, number)

    def append(self, captures: Iterable[Capture]) -> int:
        """Log the captures that are not logged yet and sync them to disk; gives how many those were. OSError where that fails."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self._thread, FileLock(self.path.with_name(f".{self.path.name}.lock")), self.path.open("ab+") as file:
            self._repair(file)
            self._catch_up(file)
            new = {capture.capture_id: capture for capture in captures}
            new = {capture_id: capture for capture_id, capture in new.items() if capture_id not in self._ids}
            if not new:
                return 0
            data = b"".join(_line(capture_id, capture) for capture_id, capture in new.items())
            self._write(file, data)
            self._ids.update(new)
            self._read_to += len(data)
        return len(new)

    def _write(self, file: BinaryIO, data: bytes) -> None:
        end = file.seek(0, os.SEEK_END)
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            os.ftruncate(file.fileno(), end)  # half a line would be repaired later; none at all is better
            raise

    def _repair(self, file: BinaryIO) -> None:
        """Cut off a last line that a killed writer left without its end. Its capture was never reported as logged."""
        size = file.seek(0, os.SEEK_END)
        if not size:
            return
        file.seek(size - 1)
        if file.read(1) == b"\n":
            return
        end = size
        while end > 0:
            start = max(0, end - 65_536)
            file.seek(start)
            newline = file.read(end - start).rfind(b"\n")
            if newline >= 0:
                file.truncate(start + newline + 1)
                return
            end = start
        file.truncate(0)

    def _catch_up(self, file: BinaryIO) -> None:
        """Learn the ids that were logged since the last look, by this process or another; all of them where the log is a new one."""
        status = os.fstat(file.fileno())
        if status.st_ino != self._inode or status.st_size < self._read_to:
            self._ids, self._read_to, self._inode = set(), 0, status.st_ino
        file.seek(self._read_to)
        for line in file:
            if line.startswith(_HEAD):
                self._ids.add(line[len(_HEAD) : _ID_END].decode("ascii", "replace"))
            self._read_to += len(line)

    def _capture(self, line: bytes, number: int) -> Capture:
        try:
            values = json.loads(line)
            del values["capture_id"]
            return Capture.model_validate(values)
        except (ValueError, KeyError, TypeError, ValidationError) as error:
            raise StoreError(
                f"line {number} of the capture log {self.path} is damaged ({type(error).__name__}). "
                "Take the file from a backup, or remove that line and ingest its source again: nothing else depends on it"
            ) from error


@cache
def shared(path: Path) -> CaptureLog:
    """The one log object of this process for a path: a long log is then read once, however many stores are opened on it."""
    return CaptureLog(path)


def _line(capture_id: str, capture: Capture) -> bytes:
    values = {"capture_id": capture_id, **capture.model_dump(mode="json")}
    return _JSON.encode(values).encode("utf-8", "surrogatepass") + b"\n"
