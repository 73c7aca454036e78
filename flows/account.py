"""The account that a run keeps while it goes: it turns what happened into the report."""

from collections.abc import Mapping, Sequence

from flows.report import Report
from schemas.capture import Capture, Quality
from schemas.extraction import Extraction
from schemas.language import is_mined
from schemas.reject import Reject
from warehouse.rows import statement_tables

NO_HTTP = "not HTTP"  # so begins the reason of such captures
LEAST_TEXT = 200  # characters of a page from which "nothing was found" is worth a warning


class Account:
    """Counts, reject messages and warnings of one run."""

    def __init__(self) -> None:
        self.report = Report()

    def enter(
        self,
        seen: int,
        taken: Sequence[Capture],
        extractions: Sequence[Extraction],
        rejects: Sequence[Reject],
        added: Mapping[str, int],
    ) -> None:
        """Enter one batch: how many captures were seen, which of them were new, what was read, what was rejected, what rows came of it."""
        report = self.report
        report.seen += seen
        report.unchanged += seen - len(taken)
        report.documents += len(extractions)
        report.qualities.update(_kind(capture) for capture in taken)
        kinds = {table: kind.kind_name for kind, table in statement_tables().items()}
        report.added.update({kinds.get(table, table): count for table, count in added.items()})
        for reject in (*rejects, *(reject for extraction in extractions for reject in extraction.rejects)):
            report.rejects[reject.reason_code] += 1
            named = reject.message.startswith(reject.location.partition("#")[0])  # most messages begin with the place
            report.reject_messages.append(reject.message if named else f"{reject.location}: {reject.message}")
        places = {capture.doc_id: capture for capture in taken}
        report.warnings += [warning for extraction in extractions for warning in _silence(extraction, places)]


def _kind(capture: Capture) -> str:
    """The quality as the report counts it; records of an archive that are no HTTP (dns, ftp) are not mixed with images and the like."""
    no_http = capture.quality is Quality.UNSUPPORTED and (capture.quality_reason or "").startswith(NO_HTTP)
    return "unsupported (no HTTP)" if no_http else capture.quality.value


def _silence(extraction: Extraction, places: Mapping[str, Capture]) -> list[str]:
    document = extraction.document
    capture = places.get(document.doc_id)
    if extraction.claims or capture is None or capture.quality is not Quality.OK or not is_mined(document.language):
        return []
    words = sum(block.end_char - block.start_char for block in document.blocks if block.zone == "main")
    if words < LEAST_TEXT:
        return []
    where = f"{capture.source_uri}: {words} characters of text and not one claim"
    return [f"{where}. If the page makes claims, the rules do not know its shape"]
