"""What pages call their charsets, and which codec reads them."""

import codecs
import re
from dataclasses import dataclass
from functools import cache

from extractors.lexicon import table

HEAD_BYTES = 4096
META = re.compile(rb"""<meta[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w:.-]{2,40})""", re.IGNORECASE)
XML_DECLARATION = re.compile(rb"""^\s{0,20}<\?xml[^>]{0,100}?encoding\s{0,5}=\s{0,5}["']([\w:.-]{2,40})""")
# Codecs that a web page may name; others (hex, idna, unicode_escape, …) are no charsets of pages.
WEB_CODECS = re.compile(
    r"utf-8|utf-16(-[lb]e)?|utf-32(-[lb]e)?|cp125\d|cp8(66|74)|cp9(32|49|50)|iso8859-\d+|iso2022_.*|koi8-.|euc_.*|gb.*|big5.*|mac-.*|hz"
)


@dataclass(frozen=True, slots=True)
class Charsets:
    """The lexicon of charsets: codecs read as their supersets, labels that Python does not know, groups of codecs to be tried."""

    supersets: dict[str, str]
    labels: dict[str, str]
    letters: tuple[tuple[str, ...], ...]
    accents: tuple[tuple[str, ...], ...]


@cache
def charsets() -> Charsets:
    """The lexicon `charsets.toml`, read once."""
    data = table("charsets")
    letters, accents = (tuple(tuple(group) for group in data["guess"][name]) for name in ("letters", "accents"))
    return Charsets(data["supersets"], data["labels"], letters, accents)


def codec_of(label: str | None) -> str | None:
    """Python's name of the charset that a page means by a label; None for what is no charset of pages."""
    words = (label or "").strip().strip("\"'").lower()
    bare = words.removeprefix("x-")
    try:
        name = charsets().labels.get(bare) or codecs.lookup(bare).name
    except (LookupError, ValueError):
        return None
    name = charsets().supersets.get(name, name)
    return name if WEB_CODECS.fullmatch(name) else None


def label_in(payload: bytes) -> str | None:
    """The charset that the page's own head names. A page that could be read this far as ASCII is no UTF-16, whatever it says."""
    head = payload[:HEAD_BYTES]
    found = META.search(head) or XML_DECLARATION.search(head)
    label = found[1].decode("ascii", "replace") if found else None
    return "utf-8" if (codec_of(label) or "").startswith(("utf-16", "utf-32")) else label
