"""The steps of an ingestion as plain functions: what the direct engine calls and the tasks wrap."""

from collections.abc import Sequence
from pathlib import Path

from extractors.documents import parse as parse_payload
from extractors.extract import extract as extract_documents
from extractors.pipeline import build_nlp
from extractors.version import extractor_version
from raw.arrival import Arrival
from raw.sources import read
from raw.store import RawStore
from schemas.document import Document
from schemas.extraction import Extraction
from warehouse import connection, load, publish


def discover(source: Path) -> list[Arrival]:
    """The captures of a source."""
    return list(read(source))


def store(arrivals: Sequence[Arrival], root: Path) -> None:
    """Keep the payloads and log the captures."""
    raw = RawStore(root)
    for arrival in arrivals:
        raw.put(arrival.payload)
    raw.log(arrival.capture for arrival in arrivals)


def parse(arrivals: Sequence[Arrival], warehouse: Path) -> list[Document]:
    """The documents of the payloads that this extractor has not read yet."""
    with connection.writer(warehouse) as database:
        known = load.known_extractions(database, extractor_version(build_nlp()))
    new = {arrival.capture.doc_id: arrival for arrival in arrivals if arrival.capture.doc_id not in known}
    return [parse_payload(arrival.payload, media_type=arrival.capture.media_type) for arrival in new.values()]


def extract(documents: Sequence[Document]) -> list[Extraction]:
    """What the documents claim."""
    return list(extract_documents(documents, build_nlp()))


def load_batch(arrivals: Sequence[Arrival], extractions: Sequence[Extraction], warehouse: Path) -> None:
    """Load and publish."""
    with connection.writer(warehouse) as database:
        load.load(database, [arrival.capture for arrival in arrivals], extractions)
        publish.publish(database, warehouse)
