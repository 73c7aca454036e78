"""Bytes into text: which charset, and why it was chosen."""

import codecs
import re
from dataclasses import dataclass

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
HEAD_BYTES = 4096
META = re.compile(rb"""<meta[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:.-]{2,40})""", re.IGNORECASE)
XML_DECLARATION = re.compile(rb"""^\s{0,20}<\?xml[^>]{0,100}?encoding\s{0,5}=\s{0,5}["']([\w:.-]{2,40})""")
# Codecs that a web page may name; others (hex, idna, unicode_escape, …) are no charsets of pages.
WEB_CODECS = re.compile(
    r"utf-8|utf-16(-[lb]e)?|utf-32(-[lb]e)?|cp125\d|cp8(66|74)|cp9(32|49|50)|iso8859-\d+|iso2022_.*|koi8-.|euc_.*|gb.*|big5.*|mac-.*|hz"
)
# The WHATWG Encoding Standard reads these labels as their supersets.
SUPERSETS = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
FALLBACK = "cp1252"


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a payload, the charset it was read with, and what that choice rests on.

    `basis` is one of `bom`, `header`, `meta`, `valid` (the bytes are UTF-8), `nulls` (UTF-16 by its zero bytes), `repaired` (UTF-8 with
    some damage) and `fallback` (windows-1252, as browsers do).
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
    wide = _wide(payload)
    if wide:
        return Decoded(_lossy(payload, wide), wide, "nulls")
    utf8 = _utf8(payload)
    labels = ((_codec(declared), "header"), (_codec(_in_page(payload)), "meta"))
    named = [(codec, basis) for codec, basis in labels if codec]
    if utf8 is not None:
        agreed = next((basis for charset, basis in named if charset == "utf-8"), None)
        return Decoded(utf8, "utf-8", agreed or "valid")
    return _legacy(payload, named)


def _legacy(payload: bytes, named: list[tuple[str, str]]) -> Decoded:
    """Bytes that are no valid UTF-8: by what header and page name, by repair, or as windows-1252."""
    for charset, basis in named:
        if charset.startswith("utf"):
            continue
        text = _strict(payload, charset)
        if text is not None:
            return Decoded(text, charset, basis)
    repaired = payload.decode("utf-8", "replace")
    damage, multibyte = repaired.count("\ufffd"), sum(1 for character in repaired[:100_000] if character > "\u007f")
    if multibyte > 10 * damage or any(charset == "utf-8" and damage <= multibyte / 2 for charset, _ in named):
        return Decoded(repaired, "utf-8", "repaired")
    for charset, basis in named:
        if not charset.startswith("utf"):
            return Decoded(_lossy(payload, charset), charset, basis)
    return Decoded(_lossy(payload, FALLBACK), FALLBACK, "fallback")


def _codec(label: str | None) -> str | None:
    """Python's name of the charset that a page means by a label; None for what is no charset of pages."""
    try:
        name = codecs.lookup((label or "").strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    name = SUPERSETS.get(name, name)
    return name if WEB_CODECS.fullmatch(name) else None


def _in_page(payload: bytes) -> str | None:
    """The charset that the page's own head names. A page that could be read this far as ASCII is no UTF-16, whatever it says."""
    head = payload[:HEAD_BYTES]
    found = META.search(head) or XML_DECLARATION.search(head)
    label = found[1].decode("ascii", "replace") if found else None
    return "utf-8" if label and label.lower().startswith("utf-16") else label


def _utf8(payload: bytes) -> str | None:
    """The payload as UTF-8 if it is that, a last character cut off by truncation apart."""
    try:
        return payload.decode("utf-8")
    except UnicodeDecodeError as error:
        cut = error.reason == "unexpected end of data" and error.end == len(payload)
        sure = cut and not payload[: error.start].isascii()  # else it may as well be the last letter of "Café" in windows-1252
        return payload.decode("utf-8", "replace") if sure else None


def _wide(payload: bytes) -> str | None:
    """UTF-16 without a byte-order mark: every other byte of Western text is zero."""
    head = payload[:2000]
    if head.count(0) < max(4, len(head) // 4):
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > 4 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 4 * odd else None


def _strict(payload: bytes, charset: str) -> str | None:
    try:
        return payload.decode(charset)
    except (UnicodeError, LookupError):
        return None


def _lossy(payload: bytes, charset: str) -> str:
    try:
        return payload.decode(charset, "replace")
    except UnicodeError:  # a UTF-32 or UTF-16 codec may still refuse what it cannot resynchronise
        return payload.decode("utf-8", "replace")
