"""The captures of a comparison: found by id, address or day, each with the reading that both sides share."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

import duckdb

from schemas.errors import UsageError
from warehouse.diffs.change import Capture
from warehouse.diffs.events import PageEvent

Version = tuple[int, date | None, date | None, str, str]  # number, first and last day, first and last capture
BY_ID = "SELECT capture_id FROM captures WHERE starts_with(capture_id, ?) ORDER BY capture_id LIMIT 2"
BY_SOURCE = """
SELECT capture_id FROM captures WHERE source_uri = ?1 OR ends_with(source_uri, '/' || ?1) ORDER BY quality = 'ok' DESC, capture_id LIMIT 1
"""
PAGES = "SELECT DISTINCT page_id FROM page_urls WHERE bare_url(url) = bare_url(?) ORDER BY page_id"
VERSIONS = """
SELECT v.number, v.first_represents_at, v.last_represents_at, v.first_capture_id, v.last_capture_id
FROM versions AS v WHERE v.page_id = ? ORDER BY v.number
"""
CAPTURES = """
SELECT capture_id, page_id, url, url_key, source_uri, represents_at, captured_at, doc_id, quality, quality_reason
FROM captures WHERE capture_id IN (?, ?)
"""
# Two questions in one statement, since a statement costs more than its rows: how the documents were read, and what befell the page.
STORED = """
SELECT doc_id, extractor_version, superseded_at IS NULL AS is_current, extracted_at, packed, title, extraction_id
FROM extractions WHERE doc_id IN (?, ?)
UNION ALL BY NAME
SELECT event, first_represents_at, last_represents_at, captures, http_status, reason, first_capture_id, back_at
FROM page_events WHERE page_id = ?
"""

Reading = tuple[Capture, bytes | None]  # a capture, and its reading as it was packed


def capture_named(connection: duckdb.DuckDBPyConnection, name: str) -> str | None:
    """The capture that is meant: by its id, its beginning (8 digits or more), or the file it was read from; None where there is none."""
    if len(name) >= 8 and all(char in "0123456789abcdef" for char in name):
        found = connection.execute(BY_ID, [name]).fetchall()
        if len(found) > 1:
            raise UsageError(f"several captures begin with {name}: give more of the id")
        if found:
            return str(found[0][0])
    rows = connection.execute(BY_SOURCE, [name]).fetchall()
    return str(rows[0][0]) if rows else None


def page_named(connection: duckdb.DuckDBPyConnection, address: str) -> str | None:
    """The page at an address, by any address it was ever seen at. UsageError where several pages are meant."""
    pages = [str(page_id) for (page_id,) in connection.execute(PAGES, [address]).fetchall()]
    if len(pages) > 1:
        raise UsageError(f"{address} is an address of {len(pages)} pages: give a full address, or two capture ids")
    return pages[0] if pages else None


def captures_between(connection: duckdb.DuckDBPyConnection, page_id: str, start: date | None, end: date | None) -> tuple[str, str]:
    """The captures that show a page on two days: its version on or before `start` (else its first), and on or before `end` (else its last).

    Without days: the last two versions. UsageError where the page has no two versions to choose from.
    """
    versions = connection.execute(VERSIONS, [page_id]).fetchall()
    if not versions:
        raise UsageError("no good capture of this page is in the warehouse: there is nothing to compare")
    old = _version_on(versions, start) if start else versions[-2] if len(versions) > 1 and not end else versions[0]
    new = _version_on(versions, end) if end else versions[-1]
    if old[0] > new[0]:
        raise UsageError(f"--from {start} is after --to {end}: turn them round")
    if old[0] == new[0]:
        return str(old[3]), str(new[4])
    return str(old[4]), str(new[3])


class Readings(NamedTuple):
    """Two captures, each as one extractor version has read it, and the events of their page; none where they are of two pages."""

    old: Reading
    new: Reading
    events: list[PageEvent]


def readings(connection: duckdb.DuckDBPyConnection, old: str, new: str) -> Readings:
    """What the warehouse has on two captures. UsageError says why they cannot be compared."""
    captures = {row[0]: row for row in connection.execute(CAPTURES, [old, new]).fetchall()}
    for name in (old, new):
        if name not in captures:
            raise UsageError(f"there is no capture {name} in the warehouse. `pledger timeline URL` gives the captures of a page")
    before, after = captures[old], captures[new]
    page_id = before[1] if before[1] == after[1] else None
    versions: dict[str, dict[str, Any]] = defaultdict(dict)
    events = []
    for row in connection.execute(STORED, [before[7], after[7], page_id]).fetchall():
        if row[0] is None:
            events.append(PageEvent(*row[7:]))
        else:
            versions[row[1]][row[0]] = row
    shared = [(found[before[7]], found[after[7]]) for found in versions.values() if before[7] in found and after[7] in found]
    if not shared:
        raise UsageError(_incomparable(before, after))
    one, other = min(sorted(shared, key=lambda both: str(both[0][1])), key=_preference)
    return Readings((_capture(before, one), one[4]), (_capture(after, other), other[4]), events)


def _capture(capture: Any, reading: Any) -> Capture:
    capture_id, page_id, url, url_key, source, represents_at, captured_at, doc_id, *_ = capture
    instant = f"{captured_at:%Y-%m-%dT%H:%M:%SZ}" if captured_at else None
    return Capture(capture_id, page_id, url, url_key, source, represents_at, instant, doc_id, *reading[5:7])


def _preference(both: tuple[Any, Any]) -> tuple[int, float]:
    """The current reading of both first, then of one, then the latest."""
    one, other = both
    return (-(one[2] + other[2]), -max(one[3], other[3]).timestamp())


def _incomparable(before: Any, after: Any) -> str:
    for capture_id, *_, source, _, _, _, quality, reason in (before, after):
        if quality != "ok":
            return f"the capture {capture_id} ({source}) is no version of its page: {quality}, {reason}. Choose another one"
    return (
        f"no extractor version has read both {before[0]} and {after[0]}, and readings by two versions are not compared. Ingest both again"
    )


def _version_on(
    versions: Sequence[tuple[int, date | None, date | None, str, str]], day: date
) -> tuple[int, date | None, date | None, str, str]:
    standing = [version for version in versions if version[1] is None or version[1] <= day]
    return standing[-1] if standing else versions[0]
