"""The steps of an ingestion as plain functions: the direct engine calls them, the Prefect tasks wrap them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import extractors.documents
from explorer import feed_files
from extractors.extract import Proposal, propose, settle
from extractors.pipeline import build_nlp
from extractors.version import extractor_version
from flows.batches import Batch
from flows.notices import Notice
from flows.sending import Sent, send
from flows.targets import Target
from raw.store import RawStore
from schemas.capture import Capture, Quality
from schemas.document import Document
from schemas.errors import ChecksFailed
from schemas.extraction import Extraction
from schemas.page_address import PageAddress
from schemas.reject import Reject
from warehouse import checks, publish
from warehouse import load as loading

if (
    TYPE_CHECKING
):  # Prefect holds its tasks until the interpreter ends, and with them their annotations: DuckDB's types must not be among them
    from duckdb import DuckDBPyConnection


@dataclass(slots=True)
class Held:
    """The run's connection, as steps hand it on: Prefect keeps what tasks were given until the interpreter ends, too long for it."""

    open: "DuckDBPyConnection | None"

    @property
    def connection(self) -> "DuckDBPyConnection":
        """The connection; an error of ours where the run has let go of it."""
        assert self.open is not None, "the run has ended"
        return self.open

    def release(self) -> None:
        """Let go of the connection (whoever opened it closes it)."""
        self.open = None


@dataclass(frozen=True, slots=True)
class Payload:
    """A payload to be parsed, with what its capture says of it."""

    doc_id: str
    media_type: str | None
    url: str | None


def discover(stream: Iterator[Batch]) -> Batch | None:
    """The next batch of captures; None when the sources are exhausted."""
    return next(stream, None)


def store(batch: Batch, root: Path) -> list[Capture]:
    """Keep the payloads of a batch and log its captures; safe to repeat. The payload of a revisit came with the capture it repeats."""
    raw = RawStore(root)
    for arrival in batch.arrivals:
        if arrival.revisit_of is None and arrival.capture.quality is not Quality.NOT_FETCHED:
            raw.put(arrival.payload, arrival.doc_id)
    captures = [arrival.capture for arrival in batch.arrivals]
    raw.log(captures)
    return captures


def parse(payloads: Sequence[Payload], root: Path) -> list[Document]:
    """The documents of some payloads of the raw store."""
    raw = RawStore(root)
    return [extractors.documents.parse(raw.get(item.doc_id), media_type=item.media_type, url=item.url) for item in payloads]


def extract(documents: Sequence[Document], model: str | None) -> list[Proposal]:
    """What the documents say: mentions and drafts of records."""
    return list(propose(documents, build_nlp(model)))


def validate(proposals: Sequence[Proposal], model: str | None) -> list[Extraction]:
    """What of it holds: claims and rejects."""
    version = extractor_version(build_nlp(model))
    return [settle(proposal, version) for proposal in proposals]


def load(
    database: Held,
    run_id: str,
    captures: Sequence[Capture],
    extractions: Sequence[Extraction],
    rejects: Sequence[Reject],
    at: datetime,
    addresses: Sequence[PageAddress] = (),
) -> dict[str, int]:
    """Load a batch in one transaction; gives the number of rows added by table."""
    return loading.load_batch(database.connection, run_id, captures, extractions, rejects, at, addresses)


def check(database: Held) -> None:
    """Run every check of the warehouse; ChecksFailed names those that found rows."""
    if failures := checks.run_checks(database.connection):
        found = "; ".join(str(failure) for failure in failures)
        raise ChecksFailed(
            f"the warehouse failed {len(failures)} checks, nothing was published: {found}. The last publication stays as it is"
        )


def publish_warehouse(database: Held, published: Path) -> None:
    """Put a copy of the warehouse where readers find it."""
    publish.publish(database.connection, published)


def write_feeds(database: Held, folder: Path, pages: Sequence[str] | None) -> tuple[int, int]:
    """Write the feeds of these pages, or of all, and those of kinds and of everything. OSError where they cannot be written."""
    return feed_files.write(database.connection, folder, pages=pages)


def tell(targets: Sequence[Target], notice: Notice) -> list[Sent]:
    """Send a notice; says of each target whether it was taken."""
    return send(targets, notice)


@dataclass(frozen=True, slots=True)
class Steps:
    """One callable for each step: the functions above, or Prefect tasks around them."""

    discover: Callable[[Iterator[Batch]], Batch | None] = discover
    store: Callable[[Batch, Path], list[Capture]] = store
    parse: Callable[[Sequence[Payload], Path], list[Document]] = parse
    extract: Callable[[Sequence[Document], str | None], list[Proposal]] = extract
    validate: Callable[[Sequence[Proposal], str | None], list[Extraction]] = validate
    load: Callable[..., dict[str, int]] = load
    check: Callable[[Held], None] = check
    publish: Callable[[Held, Path], None] = publish_warehouse
    feed: Callable[[Held, Path, Sequence[str] | None], tuple[int, int]] = write_feeds
    tell: Callable[[Sequence[Target], Notice], list[Sent]] = tell
