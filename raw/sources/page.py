"""A saved page: one file with the bytes of one page, text or markup."""

import re
from collections.abc import Iterator
from pathlib import Path

from raw.arrival import Arrival
from raw.assemble import assemble
from raw.faults import fault, of_os_error
from raw.metadata import NOTHING, Metadata
from raw.sources import filename, sidecar
from raw.sources.place import Place
from schemas.reject import Reject

MEDIA_TYPES = {
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".txt": "text/plain",
    ".md": "text/markdown",
}
MAX_BYTES = 256 * 1024 * 1024  # of a page; the largest ones that people publish have a tenth of it
_MARKUP = re.compile(
    rb"\s{0,200}(?:\xef\xbb\xbf)?\s{0,200}(?:<\?xml[^<>]{0,200}>\s{0,20})?(?:<!--.{0,500}?-->\s{0,20}){0,3}<(?:!doctype\s{1,20}html|html)\b",
    re.I | re.S,
)


def knows(path: Path, head: bytes) -> bool:
    """Whether a file is a page: by its ending, or because it begins like one (mirrors save pages as `index.php` or without an ending)."""
    return path.suffix.lower() in MEDIA_TYPES or bool(_MARKUP.match(head))


def read(place: Place) -> Iterator[Arrival | Reject]:
    """The captures of a page's file: one, or one for each row of captures.csv that names it."""
    beside, rejects = sidecar.read(place.path, place.source_uri)
    yield from rejects
    try:
        if place.path.stat().st_size > MAX_BYTES:
            message = f"{place.source_uri} has more than {MAX_BYTES} bytes: that is no page. Split it, or take it out of the source"
            yield fault("too_large", place.source_uri, message)
            return
        payload = place.path.read_bytes()
    except OSError as error:
        yield of_os_error(error, place.source_uri)
        return
    guess = Metadata(media_type=MEDIA_TYPES.get(place.path.suffix.lower(), "text/html")).over(filename.date_in(place.path.name))
    for listed in place.listed() or [NOTHING]:
        yield assemble(payload, beside.over(listed), source_uri=place.source_uri, last_resort=guess, hosts=place.hosts)
