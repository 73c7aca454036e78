"""`pledger payload`: the bytes of a document, as they were archived."""

import sys
from pathlib import Path

from flows.settings import load_settings
from raw.store import RawStore
from schemas.errors import UsageError

DIGITS = 64  # of a SHA-256


def run(doc_id: str, store: Path | None) -> None:
    """Write a payload to standard output, as it came. UsageError for what is no digest, StoreError where the store has no such payload."""
    doc_id = doc_id.removeprefix("sha256:").lower()
    if len(doc_id) != DIGITS or not set(doc_id) <= set("0123456789abcdef"):
        raise UsageError(f"{doc_id!r} is no doc_id: give the {DIGITS} digits of a SHA-256, such as the column doc_id of documents has them")
    sys.stdout.buffer.write(RawStore(load_settings({"store": store}).store).get(doc_id))
