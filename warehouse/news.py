"""What a run has to tell: the comparisons of versions and the events of pages that the publication before it did not have.

An upgrade of the extractor is no news: pairs of documents that were compared before stay what they were. Nor is it news twice: what a run
that failed has loaded is told by the one that publishes it.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import duckdb

from schemas.errors import WarehouseError
from warehouse.claim_changes import ClaimChange, between

MOST = 50  # changes that are told with their words; the rest is counted
TOUCHED = "SELECT page_id FROM unchecked ORDER BY page_id"
LAST_STATE = "SELECT state FROM runs WHERE state <> 'running' ORDER BY started_at DESC, run_id LIMIT 1"
COMPARED = """
SELECT c.page_id, old.doc_id, new.doc_id, c.old_capture_id, c.new_capture_id
FROM {schema}comparisons AS c
JOIN {schema}versions AS new ON new.page_id = c.page_id AND new.number = c.number
JOIN {schema}versions AS old ON old.page_id = c.page_id AND old.number = c.number - 1
WHERE $1 IS NULL OR c.page_id IN (SELECT unnest($1::VARCHAR[]))
ORDER BY c.page_id, c.number
"""
# Events of a page that was there before, or is there again. What was not fetched, or has no day, befell no page.
EVENTS = """
SELECT e.page_id, e.event, e.first_capture_id, e.last_capture_id, e.back_capture_id,
    p.url, e.first_represents_at, e.back_at, e.http_status, e.reason
FROM {schema}page_events AS e JOIN {schema}pages AS p USING (page_id)
WHERE e.last_good_capture_id IS NOT NULL AND e.event NOT IN ('undated', 'not_fetched')
    AND ($1 IS NULL OR e.page_id IN (SELECT unnest($1::VARCHAR[])))
ORDER BY e.first_represents_at DESC NULLS LAST, p.url, e.first_capture_id
"""
COUNTED = """
WITH wanted AS (SELECT unnest($1::VARCHAR[]) AS page_id, unnest($2::VARCHAR[]) AS old_capture_id, unnest($3::VARCHAR[]) AS new_capture_id)
SELECT change, count(*), min(new_represents_at), list(DISTINCT [page_id, old_capture_id, new_capture_id])
FROM statement_changes SEMI JOIN wanted USING (page_id, old_capture_id, new_capture_id)
GROUP BY change ORDER BY change
"""
BEFORE = "publication_before"

Comparison = tuple[str, str, str]  # page, old and new capture


@dataclass(frozen=True, slots=True)
class PageEvent:
    """Something that befell a page: `event` as in page_events, or `back`."""

    event: str
    url: str | None
    on: date | None
    http_status: int | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class News:
    """What changed: claims by sort of change, the newest with their words; events of pages; and versions that differ in their text alone.

    `since` is the day of the earliest change, for who wants to see all of them.
    """

    counts: dict[str, int]
    pages: int = 0
    since: date | None = None
    claims: tuple[ClaimChange, ...] = ()
    events: tuple[PageEvent, ...] = ()
    text_only: int = 0

    @property
    def changes(self) -> int:
        """How many changes of claims there are."""
        return sum(self.counts.values())

    def __bool__(self) -> bool:
        """Whether there is anything to tell. That words changed which claim nothing is counted, and told with the rest."""
        return bool(self.changes or self.events)


NOTHING = News({})


def touched(connection: duckdb.DuckDBPyConnection) -> list[str] | None:
    """The pages that may have news: those touched since the checks last passed; None, for all, where the run before this one failed.

    To be asked before the checks run, and before this run is over.
    """
    if connection.execute(LAST_STATE).fetchall() == [("failed",)]:
        return None
    return [page_id for (page_id,) in connection.execute(TOUCHED).fetchall()]


def news(connection: duckdb.DuckDBPyConnection, published: Path, pages: list[str] | None, *, most: int = MOST) -> News:
    """What these pages have to tell that the published file does not have yet. WarehouseError where that file cannot be read."""
    if pages == []:
        return NOTHING
    compared, events = _state(connection, pages)
    before, earlier = _before(connection, published, pages)
    comparisons = list(_new_comparisons(compared, Counter(row[:3] for row in before)))
    told = list(_new_events(events, earlier))
    if not comparisons:
        return News({}, events=tuple(told))
    columns = [list(column) for column in zip(*comparisons, strict=True)]
    rows = connection.execute(COUNTED, columns).fetchall()
    changed = {tuple(comparison) for row in rows for comparison in row[3]}
    return News(
        {change: count for change, count, *_ in rows},
        pages=len({page for page, *_ in changed}),
        since=min((day for _, _, day, _ in rows if day), default=None),
        claims=tuple(between(connection, sorted(changed), most)) if changed else (),
        events=tuple(told),
        text_only=len(comparisons) - len(changed),
    )


def _state(connection: duckdb.DuckDBPyConnection, pages: list[str] | None, schema: str = "") -> tuple[list[Any], list[Any]]:
    compared, events = (connection.execute(sql.format(schema=schema), [pages]).fetchall() for sql in (COMPARED, EVENTS))
    return compared, events


def _before(connection: duckdb.DuckDBPyConnection, published: Path, pages: list[str] | None) -> tuple[list[Any], list[Any]]:
    if not published.is_file():
        return [], []
    try:
        path = str(published).replace("'", "''")
        connection.execute(f"ATTACH '{path}' AS {BEFORE} (READ_ONLY)")
        try:
            return _state(connection, pages, f"{BEFORE}.")
        finally:
            connection.execute(f"DETACH {BEFORE}")
    except duckdb.Error as error:
        raise WarehouseError(
            f"{published} cannot be read, so that nobody knows what is new: {error}. It is replaced by this run"
        ) from error


def _new_comparisons(compared: Iterable[Any], before: Counter[Any]) -> Iterable[Comparison]:
    """Those of documents that were not compared before, or not so often: a page may make the same step once more."""
    left = before.copy()
    for page, old_doc, new_doc, old, new in compared:
        if left[page, old_doc, new_doc] > 0:
            left[page, old_doc, new_doc] -= 1
        else:
            yield page, old, new


def _new_events(events: Iterable[Any], before: Iterable[Any]) -> Iterable[PageEvent]:
    """Events that share no end with one known before, and pages that are back since."""
    ends = {(page, event, end) for page, event, first, last, *_ in before for end in (first, last)}
    over = {(page, event, end) for page, event, first, last, back, *_ in before if back for end in (first, last)}
    for page, event, first, last, back, url, day, back_at, status, reason in events:
        names = {(page, event, first), (page, event, last)}
        if not names & ends:
            yield PageEvent(event, url, day, status, reason)
        if back and not names & over:
            yield PageEvent("back", url, back_at, None, None)
