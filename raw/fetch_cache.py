"""What was fetched, append-only: a WARC with each request and response, and an index of it. A killed fetch goes on where it was.

fetched.warc.gz    the records, as they came over the wire
fetched.jsonl      one line a response: address, offset, length; written when its record is on disk
"""

import json
import os
import threading
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from raw import http_head
from raw.archive_records import records
from raw.http_head import HttpHead
from raw.record import Found
from raw.warc_writer import http_block, write_record
from schemas.errors import StoreError


@dataclass(frozen=True, slots=True)
class Fetched:
    """A response as it came: its address after redirects inside the archive, its head, and its body still encoded."""

    url: str
    head: HttpHead
    body: bytes


class FetchCache:
    """The folder of what was fetched. One process writes to it at a time; its threads may share it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.archive, self.index = folder / "fetched.warc.gz", folder / "fetched.jsonl"
        self._places: dict[str, int] = {}
        self._lock = threading.Lock()
        self._end = self._load()

    def __len__(self) -> int:
        """The number of addresses fetched."""
        return len(self._places)

    def get(self, url: str) -> Fetched | None:
        """The response that was fetched from an address; None where there is none."""
        offset = self._places.get(url)
        if offset is None:
            return None
        with self.archive.open("rb") as stream:
            stream.seek(offset)
            found = next(records(stream), None)
            if not isinstance(found, Found):
                return None  # damaged: it is fetched again
            block = found.record.block.read()
            final = found.record.head.get("warc-target-uri") or url
        head = http_head.parse(block)
        return Fetched(final, head, block[head.body_start :])

    def put(self, url: str, fetched: Fetched, request: bytes) -> None:
        """Keep a response with its request. StoreError where that cannot be written; what was there before stays."""
        now = datetime.now(UTC)
        record_id, request_id = uuid.uuid4(), uuid.uuid4()
        target = ("WARC-Target-URI", fetched.url)
        block = http_block(fetched.head.status or 0, list(fetched.head.headers.items()), fetched.body)
        with self._lock:
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
                with self.archive.open("ab") as file:
                    file.truncate(self._end)
                    file.seek(self._end)
                    kind = ("Content-Type", "application/http; msgtype=response")
                    written = write_record(file, "response", str(record_id), now, [target, kind], block)
                    kind = ("Content-Type", "application/http; msgtype=request")
                    concurrent = ("WARC-Concurrent-To", f"<urn:uuid:{record_id}>")
                    last = write_record(file, "request", str(request_id), now, [target, concurrent, kind], request)
                    file.flush()
                    os.fsync(file.fileno())
                end = last.offset + last.length
                line = json.dumps({"url": url, "offset": written.offset, "end": end}) + "\n"
                with self.index.open("ab") as file:
                    file.write(line.encode())
                    file.flush()
                    os.fsync(file.fileno())
            except OSError as error:
                raise StoreError(
                    f"cannot keep what was fetched in {self.folder}: {error.strerror}. Free some space there; "
                    "the same command goes on from where it stopped"
                ) from error
            self._end = end
            self._places[url] = written.offset

    def _load(self) -> int:
        """Learn what was fetched; gives where the last whole record ends. Half a line or record of a killed fetch is written over."""
        if not self.index.exists():
            return 0
        data = self.index.read_bytes()
        whole = data[: data.rfind(b"\n") + 1]
        if len(whole) < len(data):
            os.truncate(self.index, len(whole))
        end = 0
        for line in whole.splitlines():
            entry = json.loads(line)
            self._places[entry["url"]] = entry["offset"]
            end = max(end, entry["end"])
        return end
