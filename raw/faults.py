"""Rejects of the reading stage, made in one way: what, where, what to do."""

import json
from collections.abc import Mapping

from schemas.reject import Reject, Stage


def fault(
    reason_code: str, location: str, message: str, *, payload: Mapping[str, object] | None = None, doc_id: str | None = None
) -> Reject:
    """A reject of the stage `discover`. `location` is a source_uri, with the line where there is one; `payload` what was refused."""
    text = None if payload is None else json.dumps(payload, ensure_ascii=False, sort_keys=True, default=str)
    return Reject(
        stage=Stage.DISCOVER, model="Capture", reason_code=reason_code, location=location, message=message, payload=text, doc_id=doc_id
    )


def of_os_error(error: OSError, location: str) -> Reject:
    """The reject for something that the system does not let us read."""
    return fault(
        "unreadable_file", location, f"{location} cannot be read: {error.strerror or error}. Allow reading it, or take it out of the source"
    )
