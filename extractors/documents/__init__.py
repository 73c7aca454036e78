"""Payloads into documents: bytes → text, blocks with zones and headings, links."""

from extractors.documents.charset import Decoded, decode
from extractors.documents.html import parse_html
from extractors.documents.sniff import MARKUP_TYPES, readable, sniff
from extractors.documents.text import parse_text
from schemas.digest import payload_digest
from schemas.document import Document


def parse(payload: bytes, *, media_type: str | None = None, charset: str | None = None, url: str | None = None) -> Document:
    """The document of a payload. Never raises on any bytes: what cannot be read (an image, a PDF) has its real media type and no blocks.

    `media_type` and `charset` are what the capture says of itself: either may be wrong or None, and a charset inside the media type counts.
    `url` makes link targets absolute.
    """
    kind = sniff(payload, media_type)
    doc_id, length = payload_digest(payload), len(payload)
    if not readable(kind):
        return parse_text(Decoded("", "", ""), doc_id=doc_id, media_type=kind, length=length)
    decoded = decode(payload, declared=charset or charset_of(media_type))
    if kind in MARKUP_TYPES:
        return parse_html(decoded, doc_id=doc_id, media_type=kind, length=length, url=url)
    return parse_text(decoded, doc_id=doc_id, media_type=kind, length=length, url=url)


def charset_of(media_type: str | None) -> str | None:
    """The charset parameter of a Content-Type value, if it has one."""
    _, found, value = (media_type or "").lower().partition("charset=")
    return value.partition(";")[0].strip(" \"'") or None if found else None
