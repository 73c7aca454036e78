"""Revisit records: captures that repeat a payload which the archive already had, and say so by its digest."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from raw.arrival import Arrival
from raw.assemble import assemble, redirected
from raw.faults import fault
from raw.hosts import Hosts
from raw.metadata import Metadata
from schemas.capture import Capture, Quality
from schemas.reject import Reject


@dataclass(frozen=True, slots=True)
class Revisit:
    """What a revisit record says: its own facts, and the digest of the payload that it repeats ("sha1:…")."""

    known: Metadata
    source_uri: str
    digest: str | None
    location: str | None = None


@dataclass(frozen=True, slots=True)
class _Original:
    doc_id: str
    length: int
    media_type: str | None
    quality: Quality
    quality_reason: str | None


class Revisits:
    """The payloads met while a source is read, by the digests that its records give; and the revisits that came before their originals."""

    def __init__(self) -> None:
        self._originals: dict[str, _Original] = {}
        self._waiting: list[tuple[Revisit, Hosts | None]] = []

    def remember(self, digest: str, capture: Capture) -> None:
        """Note the payload of a capture."""
        if digest.upper() not in self._originals:
            self._originals[digest.upper()] = _Original(
                capture.doc_id, capture.length, capture.media_type, capture.quality, capture.quality_reason
            )

    def repeat(self, revisit: Revisit, hosts: Hosts | None) -> Iterator[Arrival]:
        """The capture of a revisit; nothing yet where its original has not been met."""
        original = self._originals.get(revisit.digest.upper()) if revisit.digest else None
        if original is None:
            self._waiting.append((revisit, hosts))
        else:
            yield _arrival(revisit, original, hosts)

    def end(self) -> Iterator[Arrival | Reject]:
        """The revisits whose originals came after them; a reject for each whose original never came."""
        for revisit, hosts in self._waiting:
            original = self._originals.get(revisit.digest.upper()) if revisit.digest else None
            if original is not None:
                yield _arrival(revisit, original, hosts)
                continue
            message = f"{revisit.source_uri} ({revisit.known.url}) repeats the payload {revisit.digest}, which is not in this source"
            yield fault("revisit_unresolved", revisit.source_uri, f"{message}. Ingest it together with the file that holds that payload")
        self._waiting.clear()


def _arrival(revisit: Revisit, original: _Original, hosts: Hosts | None) -> Arrival:
    """A capture with the original's payload: its bytes are in the store already, so none are handed on."""
    known = replace(revisit.known, media_type=revisit.known.media_type or original.media_type)
    arrival = redirected(assemble(b"", known, source_uri=revisit.source_uri, hosts=hosts), revisit.location, hosts)
    status = known.http_status
    judged_by_status = status is not None and not 200 <= status < 300
    capture = arrival.capture.model_copy(
        update={
            "doc_id": original.doc_id,
            "length": original.length,
            "quality": arrival.capture.quality if judged_by_status else original.quality,
            "quality_reason": arrival.capture.quality_reason if judged_by_status else original.quality_reason,
        }
    )
    return replace(arrival, capture=capture, revisit_of=revisit.digest)
