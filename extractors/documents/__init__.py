"""Payloads into documents: bytes → text, blocks with zones and headings, links."""

from extractors.documents.charset import decode
from extractors.documents.html import parse_html
from extractors.documents.text import parse_text
from schemas.digest import payload_digest
from schemas.document import Document

MARKUP_TYPES = ("text/html", "application/xhtml+xml")


def parse(payload: bytes, *, media_type: str | None = None, charset: str | None = None, url: str | None = None) -> Document:
    """The document of a payload. Never raises on any bytes: what cannot be read has no blocks.

    `media_type` and `charset` are what the capture says of itself (either may be wrong or None); `url` makes link targets absolute.
    """
    decoded = decode(payload, declared=charset)
    kind = media_type.partition(";")[0].strip().lower() if media_type else ""
    if kind in MARKUP_TYPES or (not kind and b"<" in payload[:2000]):
        return parse_html(decoded, doc_id=payload_digest(payload), media_type=kind or "text/html", length=len(payload), url=url)
    return parse_text(decoded, doc_id=payload_digest(payload), media_type=kind or "text/plain", length=len(payload))
