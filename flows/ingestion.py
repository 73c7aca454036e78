"""One ingestion from top to bottom, whichever engine calls its steps."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from extractors.pipeline import build_nlp
from extractors.version import extractor_version
from flows.account import Account
from flows.addresses import page_addresses
from flows.aftermath import Aftermath
from flows.batches import Batch, batches
from flows.report import Report
from flows.request import Request, Source
from flows.settings import Settings
from flows.sources import opened
from flows.steps import Held, Payload, Steps
from flows.version import VERSION
from raw.arrival import Arrival
from raw.store import RawStore
from schemas.capture import Capture, Quality
from schemas.digest import content_id
from schemas.errors import PledgerError, RejectBudgetExceeded, WarehouseError, WarehouseLocked
from schemas.extraction import Extraction
from schemas.language import is_mined
from warehouse import known, news, runs
from warehouse.connection import writer


def ingest_sources(
    sources: Sequence[Source],
    settings: Settings,
    steps: Steps,
    *,
    request: Request | None = None,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    advance: Callable[[int], None] = lambda _: None,
    link: str | None = None,
) -> Report:
    """Discover → store → parse → extract → validate → load, batch by batch; then check, publish, and tell. Gives the run's report.

    `link` is where its report will be shown. Raises PledgerError where the run as a whole cannot go on; the published warehouse is then
    what it was before. Whoever is to be told of failures is told, but for a warehouse that another run is writing: that one will tell.
    """
    request, account = request or Request(), Account()
    aftermath = Aftermath(settings, steps, account.report, link)
    try:
        with writer(settings.warehouse) as connection:
            version = extractor_version(build_nlp(settings.model))
            run = Ingestion(Held(connection), settings, steps, clock, version, account, aftermath)
            run.start(sources, request)
            try:
                with opened(sources, settings, request, RawStore(settings.store).find) as items:
                    stream = batches(items, settings.batch_size, partial(_known, run.database, run.version))
                    while batch := steps.discover(stream):
                        run.take(batch)
                        advance(batch.seen)
                run.end()
            except BaseException as error:
                run.fail(error)
                raise
            finally:
                run.database.release()
                del connection
    except WarehouseLocked:
        raise
    except Exception as error:  # the warehouse did not open, or the model is gone: there is no run to enter it in
        aftermath.tell_failure(error)
        raise
    return account.report


@dataclass(slots=True)
class Ingestion:
    """A run under way: the connection it writes through, what it may do, and the account that it keeps."""

    database: Held
    settings: Settings
    steps: Steps
    clock: Callable[[], datetime]
    version: str
    account: Account
    aftermath: Aftermath

    @property
    def report(self) -> Report:
        """What the run has done so far."""
        return self.account.report

    def start(self, sources: Sequence[Source], request: Request) -> None:
        """Enter the run in the warehouse."""
        at, settings = self.clock(), self.settings
        parameters = {"sources": list(map(str, sources)), "batch_size": settings.batch_size, "model": settings.model}
        parameters |= request.as_parameters() if request != Request() else {}
        self.report.run_id = content_id("run", at, parameters)
        runs.start(self.database.connection, self.report.run_id, flow="ingest", code_version=VERSION, parameters=parameters, started_at=at)

    def take(self, batch: Batch) -> None:
        """Take one batch through all steps; a capture that is known already has cost its digest only, and is not in it."""
        captures = self.steps.store(batch, self.settings.store) if batch.arrivals else []
        extractions = self._read(captures) if captures else []
        added: dict[str, int] = {}
        if captures or batch.rejects:
            captures = self._judged(captures, extractions)
            addresses = page_addresses(batch.arrivals)
            added = self.steps.load(self.database, self.report.run_id, captures, extractions, batch.rejects, self.clock(), addresses)
        self.account.enter(batch.seen, captures, extractions, batch.rejects, added)

    def end(self) -> None:
        """Check, publish, close the account, and tell. RejectBudgetExceeded where there were more rejects than allowed."""
        allowed = self.settings.max_rejects
        if allowed is not None and self.report.rejected > allowed:
            raise RejectBudgetExceeded(
                f"the run met {self.report.rejected} rejects, {allowed} are allowed (--max-rejects): nothing was published. "
                f"The first: {self.report.reject_messages[0]}"
            )
        touched = news.touched(self.database.connection)
        self.steps.check(self.database)
        self._find_news(touched)
        self.report.state = "ok_with_rejects" if self.report.rejected else "ok"
        self._publish()
        self.aftermath.write_feeds(self.database, touched)
        self.aftermath.tell_changes()
        if self.report.notices:
            self._publish()  # who was told, and who could not be, is part of the account

    def fail(self, error: BaseException) -> None:
        """Say that the run failed, in the warehouse where it still can be said; else the next run marks it as interrupted."""
        self.report.state = "failed"
        self.aftermath.tell_failure(error)
        counts = {**self.report.counts(), "error": str(error) if isinstance(error, PledgerError) else repr(error)}
        try:
            runs.finish(self.database.connection, self.report.run_id, state="failed", counts=counts, finished_at=self.clock())
        except PledgerError:
            return

    def _publish(self) -> None:
        runs.finish(
            self.database.connection, self.report.run_id, state=self.report.state, counts=self.report.counts(), finished_at=self.clock()
        )
        self.steps.publish(self.database, self.settings.warehouse)

    def _find_news(self, touched: list[str] | None) -> None:
        """What this run has found changed; where the last publication cannot be read to compare with, that is said instead."""
        try:
            self.report.news = news.news(self.database.connection, self.settings.warehouse, touched)
        except WarehouseError as error:
            self.report.warnings.append(f"{error}. Changes are not told this time: pledger changes")

    def _read(self, captures: Sequence[Capture]) -> list[Extraction]:
        """Readings of all that this extractor has not read: new payloads, and after an upgrade their neighbours in the pages' history."""
        good = [capture for capture in captures if capture.quality is Quality.OK]
        there = known.known_extractions(self.database.connection, self.version, [capture.doc_id for capture in good])
        wanted = {c.doc_id: Payload(c.doc_id, c.media_type, c.url) for c in good if c.doc_id not in there}
        wanted |= {
            doc_id: Payload(doc_id, kind, url)
            for doc_id, kind, url in known.unread_neighbours(self.database.connection, good, self.version)
        }
        if not wanted:
            return []
        documents = self.steps.parse(list(wanted.values()), self.settings.store)
        return self.steps.validate(self.steps.extract(documents, self.settings.model), self.settings.model)

    def _judged(self, captures: Sequence[Capture], extractions: Sequence[Extraction]) -> list[Capture]:
        """The captures, those whose document is in a language that is not mined set apart: only reading it could tell."""
        languages = known.document_languages(self.database.connection, [capture.doc_id for capture in captures])
        languages |= {extraction.document.doc_id: extraction.document.language for extraction in extractions}
        return [_in_language(capture, languages.get(capture.doc_id)) for capture in captures]


def _known(database: Held, version: str, arrivals: Sequence[Arrival]) -> set[str]:
    return known.known_captures(database.connection, arrivals, version)


def _in_language(capture: Capture, language: str | None) -> Capture:
    if capture.quality is not Quality.OK or is_mined(language):
        return capture
    reason = f"the page is in the language {language!r}; claims are read from English only"
    return capture.model_copy(update={"quality": Quality.OTHER_LANGUAGE, "quality_reason": reason})
