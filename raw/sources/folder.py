"""A folder of saved pages, or one of them."""

from collections.abc import Iterator
from pathlib import Path

from raw.arrival import Arrival
from schemas.capture import Capture, RepresentsBasis
from schemas.digest import payload_digest

MEDIA_TYPES = {".html": "text/html", ".htm": "text/html", ".txt": "text/plain", ".md": "text/markdown"}


def read(path: Path) -> Iterator[Arrival]:
    """The pages of a folder in the order of their names, or one page."""
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    for file in files:
        if file.suffix in MEDIA_TYPES:
            payload = file.read_bytes()
            digest = payload_digest(payload)
            yield Arrival(
                Capture(
                    url=None,
                    url_key=f"sha256:{digest}",
                    captured_at=None,
                    represents_at=None,
                    represents_basis=RepresentsBasis.UNKNOWN,
                    http_status=None,
                    media_type=MEDIA_TYPES[file.suffix],
                    doc_id=digest,
                    length=len(payload),
                    source_uri=file.name,
                ),
                payload,
            )
