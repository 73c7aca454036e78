"""Revisit records: captures that repeat a payload which the archive already had, and say so by its digest."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, Protocol

from raw.arrival import Arrival
from raw.assemble import forwarding, repeated
from raw.faults import fault
from raw.hosts import Hosts
from raw.metadata import Metadata
from raw.quality import Verdict, judge
from schemas.capture import Capture, Quality
from schemas.reject import Reject


class Archive(Protocol):
    """A file whose payloads can be read again."""

    def payload_at(self, offset: int) -> bytes:
        """The payload of the record at an offset."""


@dataclass(frozen=True, slots=True)
class Revisit:
    """What a revisit record says: its own facts, the digest of the payload that it repeats ("sha1:…"), and the capture that has it."""

    known: Metadata
    source_uri: str
    digest: str | None
    redirect: str | None = None
    refers_to: tuple[str, datetime] | None = None  # address and instant of the original capture


Earlier = Callable[[str, datetime], Capture | None]


class _Original(NamedTuple):
    """A payload met before: kept small, for an archive has hundreds of thousands of them."""

    doc_id: bytes
    length: int
    archive: Archive | None
    offset: int
    verdict: Verdict | None  # where the archive cannot be read again, or its bytes do not tell

    @property
    def is_damaged(self) -> bool:
        return self.verdict is not None and self.verdict.quality is Quality.ERROR


class Revisits:
    """The payloads met while a source is read, by the digests that its records give; and the revisits that came before their originals.

    `earlier` finds a capture that was ingested before, by address and instant (`RawStore.find`).
    """

    def __init__(self, earlier: Earlier | None = None) -> None:
        self._earlier = earlier
        self._originals: dict[str, _Original] = {}
        self._waiting: list[tuple[Revisit, Hosts | None]] = []

    def remember(self, digest: str, arrival: Arrival, archive: Archive | None, offset: int) -> None:
        """Note a payload, and where it can be read again should its quality be asked for; one that came whole rather than a damaged one."""
        before = self._originals.get(digest)
        if before is None or (before.is_damaged and arrival.capture.quality is not Quality.ERROR):
            verdict = None if archive else Verdict(arrival.capture.quality, arrival.capture.quality_reason)
            self._originals[digest] = _Original(bytes.fromhex(arrival.doc_id), len(arrival.payload), archive, offset, verdict)

    def repeat(self, revisit: Revisit, hosts: Hosts | None) -> Iterator[Arrival]:
        """The capture of a revisit; nothing yet where its original has not been met."""
        original = self._originals.get(revisit.digest or "")
        if original is None:
            self._waiting.append((revisit, hosts))
        else:
            yield _arrival(revisit, original, hosts)

    def end(self) -> Iterator[Arrival | Reject]:
        """The revisits whose originals came after them; a reject for each whose original never came."""
        for revisit, hosts in self._waiting:
            original = self._originals.get(revisit.digest or "") or self._of_an_earlier_run(revisit)
            if original is not None:
                yield _arrival(revisit, original, hosts)
                continue
            message = f"{revisit.source_uri} ({revisit.known.url}) repeats the payload {revisit.digest}, which is not in this source"
            yield fault("revisit_unresolved", revisit.source_uri, f"{message}. Ingest it together with the file that holds that payload")
        self._waiting.clear()

    def _of_an_earlier_run(self, revisit: Revisit) -> _Original | None:
        """The payload of the capture that a revisit names, where it was ingested before."""
        if self._earlier is None or revisit.refers_to is None:
            return None
        capture = self._earlier(*revisit.refers_to)
        if capture is None or capture.quality is Quality.NOT_FETCHED:
            return None
        return _Original(bytes.fromhex(capture.doc_id), capture.length, None, 0, Verdict(capture.quality, capture.quality_reason))


def _arrival(revisit: Revisit, original: _Original, hosts: Hosts | None) -> Arrival:
    """A capture with the original's payload: its bytes are in the store already, so none are handed on."""
    return repeated(
        revisit.known,
        source_uri=revisit.source_uri,
        doc_id=original.doc_id.hex(),
        length=original.length,
        revisit_of=revisit.digest,
        redirect=revisit.redirect,
        verdict=_judging(revisit, original),
        hosts=hosts,
    )


def _judging(revisit: Revisit, original: _Original) -> Callable[[], Verdict]:
    """How to judge a revisit: by its own status, else by the payload that it repeats."""
    known = revisit.known

    def judged() -> Verdict:
        if forward := forwarding(known, revisit.redirect):
            return forward
        if known.http_status is not None and not 200 <= known.http_status < 300 and known.http_status != 304:
            return judge(b"", http_status=known.http_status)
        if original.archive is None:
            return original.verdict or Verdict(Quality.OK)
        return judge(original.archive.payload_at(original.offset), media_type=known.media_type)

    return judged
