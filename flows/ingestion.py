"""One ingestion from top to bottom, whichever engine calls its steps."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

import duckdb

from extractors.pipeline import build_nlp
from extractors.version import extractor_version
from flows.batches import Batch, batches
from flows.report import Report
from flows.settings import Settings
from flows.steps import Steps, readable, with_language
from flows.version import VERSION
from raw.sources import read
from schemas.capture import Capture
from schemas.digest import content_id
from schemas.errors import PledgerError, RejectBudgetExceeded
from schemas.extraction import Extraction
from schemas.reject import Reject
from warehouse import load as loading
from warehouse import runs
from warehouse.connection import writer

LEAST_TEXT = 200  # characters of a page from which "nothing was found" is worth a warning


def ingest_sources(
    sources: Sequence[Path],
    settings: Settings,
    steps: Steps,
    *,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    advance: Callable[[int], None] = lambda _: None,
) -> Report:
    """Discover → store → parse → extract → validate → load, batch by batch; then check and publish. Gives the run's report.

    Raises PledgerError where the run as a whole cannot go on; the published warehouse is then what it was before.
    """
    with writer(settings.warehouse) as database:
        run = Ingestion(database, settings, steps, clock, Report())
        run.start(sources)
        try:
            stream = batches(chain.from_iterable(map(read, sources)), settings.batch_size)
            while batch := steps.discover(stream):
                run.take(batch)
                advance(len(batch.arrivals))
            run.end()
        except BaseException as error:
            run.fail(error)
            raise
    return run.report


@dataclass(slots=True)
class Ingestion:
    """A run under way: the connection it writes through, and the account that it keeps."""

    database: duckdb.DuckDBPyConnection
    settings: Settings
    steps: Steps
    clock: Callable[[], datetime]
    report: Report

    def start(self, sources: Sequence[Path]) -> None:
        """Enter the run in the warehouse."""
        started = self.clock()
        parameters = {
            "sources": [source.as_posix() for source in sources],
            "batch_size": self.settings.batch_size,
            "model": self.settings.model,
        }
        self.report.run_id = content_id("run", started, parameters)
        runs.start(self.database, self.report.run_id, flow="ingest", code_version=VERSION, parameters=parameters, started_at=started)

    def take(self, batch: Batch) -> None:
        """Take one batch through all steps; a batch that is known already costs its digests only."""
        new = self._unknown(batch)
        captures = self.steps.store(new, self.settings.store) if new.arrivals else []
        extractions = self._read(captures)
        rejects = [*batch.rejects, *chain.from_iterable(extraction.rejects for extraction in extractions)]
        if captures or extractions or rejects:
            self._load(captures, extractions, rejects)
        self._account(batch, new, extractions, rejects)

    def end(self) -> None:
        """Check, publish, and close the account; RejectBudgetExceeded where there were more rejects than allowed."""
        allowed = self.settings.max_rejects
        if allowed is not None and self.report.rejected > allowed:
            raise RejectBudgetExceeded(
                f"{self.report.rejected} rejects, {allowed} allowed (--max-rejects): nothing was published. See `pledger rejects`"
            )
        self.steps.check(self.database)
        self.report.state = "ok_with_rejects" if self.report.rejected else "ok"
        runs.finish(self.database, self.report.run_id, state=self.report.state, counts=self.report.counts(), finished_at=self.clock())
        self.steps.publish(self.database, self.settings.warehouse)

    def fail(self, error: BaseException) -> None:
        """Say in the warehouse that the run failed, if it still can be said."""
        self.report.state = "failed"
        counts = {**self.report.counts(), "error": str(error) if isinstance(error, PledgerError) else repr(error)}
        try:
            runs.finish(self.database, self.report.run_id, state="failed", counts=counts, finished_at=self.clock())
        except (duckdb.Error, PledgerError):
            return  # the next run marks it as interrupted

    def _unknown(self, batch: Batch) -> Batch:
        version = extractor_version(build_nlp(self.settings.model))
        known = loading.known_captures(self.database, [arrival.capture for arrival in batch.arrivals], version)
        return Batch([arrival for arrival in batch.arrivals if arrival.capture.capture_id not in known])

    def _read(self, captures: Sequence[Capture]) -> list[Extraction]:
        version = extractor_version(build_nlp(self.settings.model))
        stale = loading.unread_payloads(self.database, captures, version)
        documents = self.steps.parse(stale, self.settings.store) if stale else []
        proposals = self.steps.extract(documents, self.settings.model) if documents else []
        return self.steps.validate(proposals, self.settings.model) if proposals else []
