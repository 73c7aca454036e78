"""What a source hands on: a capture with its payload."""

from dataclasses import dataclass

from schemas.capture import Capture


@dataclass(frozen=True, slots=True)
class Arrival:
    """One capture as a source gives it, its payload still in hand."""

    capture: Capture
    payload: bytes
