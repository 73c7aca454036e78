"""Bytes into text: which charset, and why it was chosen."""

import codecs
from dataclasses import dataclass

from extractors.documents.charset_guess import guess
from extractors.documents.charset_labels import codec_of, label_in

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
FALLBACK = "cp1252"
MULTIBYTE = ("cp9", "euc", "gb", "big5")
SOUND = 50  # bytes beyond ASCII for each damaged one, from which what header or page say is believed in spite of the damage
ESCAPING = ("iso2022", "hz")  # charsets whose pages are ASCII to the eye
ESCAPE = b"\x1b$"  # begins Japanese text in ISO-2022-JP


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a payload, the charset it was read with, and what that choice rests on.

    `basis` is one of `bom`, `header`, `meta`, `valid` (the bytes are UTF-8), `nulls` (UTF-16 by its zero bytes), `escapes` (ISO-2022-JP by
    its escapes), `repaired` (UTF-8 with some damage), `detected` (by how the text looks) and `fallback` (windows-1252, as browsers do).
    """

    text: str
    charset: str
    basis: str


def decode(payload: bytes, *, declared: str | None) -> Decoded:
    """The payload as text; undecodable bytes become U+FFFD, never an error. `declared` is the charset of the HTTP header.

    Valid UTF-8 with more than ASCII in it wins over what header and page say: bytes of another charset are hardly ever valid UTF-8.
    """
    for bom, charset in BOMS:
        if payload.startswith(bom):
            return Decoded(_lossy(payload, charset), charset.removesuffix("-sig"), "bom")
    labels = ((codec_of(declared), "header"), (codec_of(label_in(payload)), "meta"))
    named = [(codec, basis) for codec, basis in labels if codec]
    if wide := _wide(payload, named) or _escaped(payload, named):
        return wide
    utf8 = _utf8(payload)
    if utf8 is not None:
        agreed = next((basis for charset, basis in named if charset == "utf-8"), None)
        return Decoded(utf8, "utf-8", agreed or "valid")
    return _legacy(payload, named)


def _legacy(payload: bytes, named: list[tuple[str, str]]) -> Decoded:
    """Bytes that are no valid UTF-8: by what header and page name, by repair, by their looks, or as windows-1252."""
    named_utf8 = any(charset == "utf-8" for charset, _ in named)
    named = [(charset, basis) for charset, basis in named if not charset.startswith("utf")]
    for charset, basis in named:
        if (text := _strict(payload, charset)) is not None:
            return Decoded(text, charset, basis)
    repaired = payload.decode("utf-8", "replace")
    damage, multibyte = repaired.count("\ufffd"), sum(1 for character in repaired[:100_000] if character > "\u007f")
    if multibyte > 10 * damage or (named_utf8 and damage <= multibyte / 2):
        return Decoded(repaired, "utf-8", "repaired")
    believed = next((Decoded(_lossy(payload, charset), charset, basis) for charset, basis in named), None)
    if believed and (not believed.charset.startswith(MULTIBYTE) or _is_sound(believed.text, payload)):
        return believed
    if guessed := guess(payload):
        return Decoded(_lossy(payload, guessed), guessed, "detected")
    return believed or Decoded(_lossy(payload, FALLBACK), FALLBACK, "fallback")


def _is_sound(text: str, payload: bytes) -> bool:
    """Whether only little of a payload could not be read: bytes of another charset are hardly ever valid ones of several bytes a letter."""
    beyond = len(payload) - len(payload.decode("ascii", "ignore"))
    return text.count("\ufffd") * SOUND <= beyond


def _utf8(payload: bytes) -> str | None:
    """The payload as UTF-8 if it is that, a last character cut off by truncation apart."""
    try:
        return payload.decode("utf-8")
    except UnicodeDecodeError as error:
        cut = error.reason == "unexpected end of data" and error.end == len(payload)
        sure = cut and not payload[: error.start].isascii()  # else it may as well be the last letter of "Café" in windows-1252
        return payload.decode("utf-8", "replace") if sure else None


def _wide(payload: bytes, named: list[tuple[str, str]]) -> Decoded | None:
    """UTF-16 without a byte-order mark: zero bytes, of which text in one byte a letter has none, all on one side of each pair."""
    head = payload[:2000]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if even + odd < max(4, len(head) // 100):
        return _named_wide(payload, named)
    charset = "utf-16-le" if odd > 4 * even else "utf-16-be" if even > 4 * odd else None
    if charset is None or (even + odd < len(head) // 4 and _strict(payload, charset) is None):
        return None
    basis = next((basis for name, basis in named if name.startswith("utf-16")), "nulls")
    return Decoded(_lossy(payload, charset), charset, basis)


def _named_wide(payload: bytes, named: list[tuple[str, str]]) -> Decoded | None:
    """UTF-16 without any zero byte, such as bare Chinese: only where the header says so, and the bytes can be nothing but that."""
    said = next((name for name, basis in named if name.startswith("utf-16") and basis == "header"), None)
    if said is None or payload.isascii():
        return None
    text = _strict(payload, "utf-16-le" if said == "utf-16" else said)
    return Decoded(text, said, "header") if text is not None and text.isprintable() else None


def _escaped(payload: bytes, named: list[tuple[str, str]]) -> Decoded | None:
    """Charsets of seven bits, whose bytes are valid UTF-8: by what header and page name, or by the escapes of ISO-2022-JP."""
    if not payload.isascii():
        return None
    unnamed = [("iso2022_jp", "escapes")] if ESCAPE in payload else []
    for charset, basis in [(charset, basis) for charset, basis in named if charset.startswith(ESCAPING)] + unnamed:
        text = _strict(payload, charset)
        if text is not None:
            return Decoded(text, charset, basis)
    return None


def _strict(payload: bytes, charset: str) -> str | None:
    """The text, where all bytes can be read, a last character apart that was cut off; None else."""
    try:
        decoder = codecs.getincrementaldecoder(charset)()
        text = decoder.decode(payload)
    except (UnicodeError, LookupError):
        return None
    return text + "\ufffd" if decoder.getstate()[0] else text


def _lossy(payload: bytes, charset: str) -> str:
    try:
        return payload.decode(charset, "replace")
    except UnicodeError:  # a UTF-32 or UTF-16 codec may still refuse what it cannot resynchronise
        return payload.decode("utf-8", "replace")
