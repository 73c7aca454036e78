"""What a payload is, from its first bytes and from what its capture says of it."""

import re

HTML = "text/html"
PLAIN = "text/plain"
MARKUP_TYPES = frozenset({HTML, "application/xhtml+xml"})
# What servers and crawlers say where they do not know.
UNKNOWN_TYPES = frozenset(
    {"", "unk", "unknown", "application/octet-stream", "binary/octet-stream", "application/x-download", "application/unknown"}
)
TAG = re.compile(rb"<(?:!doctype|!--|/?[a-z][a-z0-9]{0,15}[\s/>])", re.IGNORECASE)
TAG_BYTES = 100_000
# The signatures of the WHATWG MIME Sniffing Standard that web archives are full of.
MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"\x1f\x8b\x08", "application/gzip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/msword"),
    (b"BM", "image/bmp"),
)


def sniff(payload: bytes, media_type: str | None) -> str:
    """The media type to read the payload by: what its signature shows, else what the capture says, else HTML or plain text by its tags."""
    for magic, found in MAGIC:
        if payload.startswith(magic) and (len(magic) > 2 or b"\0" in payload[:64]):
            return found
    said = media_type.partition(";")[0].strip().lower() if media_type else ""
    if said in MARKUP_TYPES:
        return said if _has_tags(payload) or not payload.strip() else PLAIN
    if said not in UNKNOWN_TYPES:
        return said
    return HTML if _has_tags(payload[:2000]) else PLAIN


def readable(media_type: str) -> bool:
    """Whether we read text from payloads of this type."""
    return media_type in MARKUP_TYPES or media_type.startswith("text/")


def _has_tags(payload: bytes) -> bool:
    head = payload[:TAG_BYTES]
    return bool(TAG.search(head.replace(b"\0", b"") if b"\0" in head else head))
