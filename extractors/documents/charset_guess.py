"""The charset of a page that does not say it: how its words look in each of a few, judged by charset-normalizer."""

import re
from collections.abc import Mapping

from extractors.documents.charset_labels import charsets, codec_of

SAMPLE = 16 * 1024  # bytes of text that decide
FEWEST = 6  # bytes beyond ASCII, below which nothing can be told
ALL_LETTERS = 0.25  # share of bytes beyond ASCII, from which the text's letters are no Latin ones
CLOSE = (0.02, 0.03)  # how much messier, and how much less like a language, the usual charset may look and still be preferred
USUAL = "cp1252"
_TAG = re.compile(rb"<[^<>]*>")  # no charset that is tried uses these signs' bytes for anything else
_BLANKS = b" \t\r\n"
_STRAYS = b"\x81\x8d\x8f\x90\x9d"  # nothing in windows-1252, which a few of them do not disprove


def guess(payload: bytes) -> str | None:
    """The codec that the payload looks most like; None where nothing can be told. The same bytes give the same answer.

    Bytes that are no text in any charset may look like one, too.
    """
    sample = sample_of(payload)
    beyond = sum(1 for byte in sample if byte > 0x7F)
    if beyond < FEWEST:
        return None
    letters = beyond > ALL_LETTERS * len(sample.translate(None, _BLANKS))
    if not letters and sum(map(sample.count, _STRAYS)) <= max(1, beyond // 10):
        sample = sample.translate(None, _STRAYS)
    for candidates in charsets().letters if letters else charsets().accents:
        if best := _best(_looks(sample, candidates), candidates):
            return codec_of(best)
    return None


def _best(looks: Mapping[str, tuple[float, float]], candidates: tuple[str, ...]) -> str | None:
    """The candidate that looks best; of equals the first, and windows-1252 before what is hardly better."""
    if not looks:
        return None
    best = min(candidates, key=lambda name: looks.get(name, (1.0, 0.0)))
    mess, likeness = looks.get(USUAL, (1.0, 0.0))
    return USUAL if mess <= looks[best][0] + CLOSE[0] and likeness <= looks[best][1] + CLOSE[1] else best


def sample_of(payload: bytes) -> bytes:
    """The text between tags, as far as it has bytes beyond ASCII: all else looks the same in every charset."""
    pieces, size = [], 0
    for piece in _TAG.split(payload[: 64 * SAMPLE]):
        if not piece.isascii():
            piece = piece if len(piece) <= SAMPLE else _cut(piece)
            pieces.append(piece)
            size += len(piece)
            if size >= SAMPLE:
                break
    return b"\n".join(pieces)


def _cut(piece: bytes) -> bytes:
    """The beginning of a long text, up to a blank: no charset that is tried has a blank's byte inside a character."""
    blank = max(piece.rfind(bytes([byte]), 0, SAMPLE) for byte in _BLANKS)
    return piece[:blank] if blank > 0 else piece[:SAMPLE]


def _looks(sample: bytes, candidates: tuple[str, ...]) -> dict[str, tuple[float, float]]:
    """How each candidate that can read the sample makes it look: mess, and likeness to a language (negative, so that less is better)."""
    from charset_normalizer import from_bytes  # 20 ms that only few pages need

    for cut in range(4):  # the last character may have been cut off
        found = from_bytes(sample[: len(sample) - cut], cp_isolation=list(candidates), preemptive_behaviour=False, enable_fallback=False)
        looks = {}
        for match in found:
            for name in match.could_be_from_charset:
                looks[name] = (round(match.chaos, 2), -round(match.coherence, 2))
        if looks:
            return looks
    return {}
