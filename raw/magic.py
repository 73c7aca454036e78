"""Kinds of bytes that are no text, told by their first bytes, whatever they are named or declared to be."""

TEXT_TYPES = frozenset({"text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/x-markdown"})
UNTOLD_TYPES = frozenset(
    {"", "application/octet-stream", "unk", "unknown", "application/unknown", "binary/octet-stream", "warc/revisit", "no-type", "*/*"}
)
CONTROL_SHARE = 0.10  # of control characters in the first bytes, from which bytes are no text
FEWEST_CONTROLS = 8  # one NUL in a line of text makes no binary
LOOKED_AT = 4096

_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "PNG image"),
    (b"GIF87a", "GIF image"),
    (b"GIF89a", "GIF image"),
    (b"\xff\xd8\xff", "JPEG image"),
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "zip archive or office document"),
    (b"PK\x05\x06", "zip archive"),
    (b"\x1f\x8b\x08", "gzip data"),
    (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ\x00", "xz data"),
    (b"\x28\xb5\x2f\xfd", "zstandard data"),
    (b"7z\xbc\xaf\x27\x1c", "7-zip archive"),
    (b"Rar!\x1a\x07", "RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old office document"),
    (b"{\\rtf", "RTF document"),
    (b"%!PS", "PostScript"),
    (b"II*\x00", "TIFF image"),
    (b"MM\x00*", "TIFF image"),
    (b"\x00\x00\x01\x00", "icon"),
    (b"BM", "BMP image"),
    (b"wOFF", "font"),
    (b"wOF2", "font"),
    (b"\x00\x01\x00\x00\x00", "font"),
    (b"OTTO\x00", "font"),
    (b"ID3", "MP3 audio"),
    (b"OggS\x00", "Ogg media"),
    (b"fLaC\x00", "FLAC audio"),
    (b"\x1a\x45\xdf\xa3", "Matroska or WebM video"),
    (b"\x00\x00\x01\xba", "MPEG video"),
    (b"FWS", "Flash"),
    (b"CWS", "Flash"),
    (b"ZWS", "Flash"),
    (b"\x7fELF", "program"),
    (b"MZ\x90\x00", "program"),
    (b"\xca\xfe\xba\xbe", "program"),
    (b"SQLite format 3\x00", "SQLite database"),
)
_FIRST = tuple(magic for magic, _ in _MAGIC)
_NEEDS_CONTROL = ("BMP image", "Flash", "MP3 audio", "bzip2 data")  # their first letters also begin words
_CONTROLS = bytes((*range(9), 11, *range(14, 27), *range(28, 32), 127))  # no tabs, line and form feeds, and no escape of ISO-2022
_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")


def binary_kind(payload: bytes) -> str | None:
    """What the bytes are, where they are no text; None where they may be text."""
    head = payload[:LOOKED_AT]
    for magic, kind in _MAGIC if head.startswith(_FIRST) else ():
        if head.startswith(magic) and (kind not in _NEEDS_CONTROL or _control_share(head) > 0):
            return kind
    if head[:4] == b"RIFF" and head[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "RIFF media"
    if head[4:8] == b"ftyp":
        return "MP4 media"
    if head.startswith(_BOMS) or wide_charset(head):
        return None
    share = _control_share(head)
    return "binary data" if share > CONTROL_SHARE and share * len(head) >= FEWEST_CONTROLS else None


def declared_kind(media_type: str | None) -> str | None:
    """The declared media type, where it is one that is not read; None where it is read, or nothing useful is declared."""
    kind = (media_type or "").partition(";")[0].strip().lower()
    return None if kind in TEXT_TYPES or kind in UNTOLD_TYPES or "/" not in kind else kind


def _control_share(head: bytes) -> float:
    return 1 - len(head.translate(None, _CONTROLS)) / max(1, len(head))


def wide_charset(head: bytes) -> str | None:
    """The UTF-16 of text without a byte order mark, whose markup has a NUL in each pair of bytes, always on one side; None for all else."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) < max(2, 0.05 * len(head)) or min(even, odd) > 0.05 * max(even, odd):
        return None
    charset = "utf-16-le" if odd > even else "utf-16-be"
    words = head.decode(charset, "replace")
    return charset if sum(map(str.isprintable, words)) + sum(map(str.isspace, words)) > 0.95 * len(words) else None
