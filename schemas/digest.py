"""Content addresses: the same content has the same id, on every machine, in every order of arrival."""

import hashlib
import json
from typing import Any

_CANONICAL = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str
)  # making one costs as much as using it


def payload_digest(payload: bytes) -> str:
    """The SHA-256 of some bytes, 64 hexadecimal digits: the `doc_id` of a payload."""
    return hashlib.sha256(payload).hexdigest()


def content_id(kind: str, *parts: Any) -> str:
    """The id of a row: 128 bits of the SHA-256 over its kind and its JSON values, as 32 hexadecimal digits."""
    return hashlib.sha256(_CANONICAL.encode([kind, *parts]).encode("utf-8", "surrogatepass")).hexdigest()[:32]
