"""Bytes into text: which charset, and why it was chosen."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a payload, the charset it was read with, and what that choice rests on."""

    text: str
    charset: str
    basis: str


def decode(payload: bytes, *, declared: str | None) -> Decoded:
    """The payload as text; undecodable bytes become U+FFFD, never an error."""
    try:
        return Decoded(payload.decode("utf-8"), "utf-8", "valid")
    except UnicodeDecodeError:
        return Decoded(payload.decode("cp1252", "replace"), "cp1252", "fallback")
