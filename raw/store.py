"""The raw store: payloads addressed by their digest, and a log of captures. Append-only: nothing in it is ever changed."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from schemas.capture import Capture
from schemas.digest import payload_digest
from schemas.errors import StoreError


class RawStore:
    """A folder of payloads (`payloads/ab/abcd…`) with a capture log (`captures.jsonl`) beside them."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def path_of(self, doc_id: str) -> Path:
        """Where the payload of this digest lies, or would lie."""
        return self.root / "payloads" / doc_id[:2] / doc_id

    def put(self, payload: bytes) -> str:
        """Keep a payload, once; gives its digest. Written to a temporary file, synced, renamed. StoreError where it cannot be written."""
        doc_id = payload_digest(payload)
        path = self.path_of(doc_id)
        if path.exists():
            return doc_id
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
                file.write(payload)
                file.flush()
                os.fsync(file.fileno())
            Path(file.name).replace(path)
        except OSError as error:
            raise StoreError(
                f"cannot write {len(payload)} bytes to {path}: {error.strerror}. Free some space or choose another --store"
            ) from error
        return doc_id

    def get(self, doc_id: str) -> bytes:
        """The payload of this digest."""
        return self.path_of(doc_id).read_bytes()

    def log(self, captures: Iterable[Capture]) -> None:
        """Add captures to the log."""
        lines = "".join(capture.model_dump_json() + "\n" for capture in captures)
        with (self.root / "captures.jsonl").open("a", encoding="utf-8") as file:
            file.write(lines)
            file.flush()
            os.fsync(file.fileno())
