"""What people said of changes: entered, never overwritten."""

from datetime import datetime

import duckdb

from schemas.digest import content_id
from schemas.errors import UsageError
from warehouse.diffs.change import Change, ChangeSet
from warehouse.diffs.changeset import compare
from warehouse.instants import utc

VERDICTS = ("accepted", "rejected", "comment")
KNOWN = """
SELECT change_id, old_capture_id, new_capture_id FROM statement_changes WHERE starts_with(change_id, ?) ORDER BY change_id LIMIT 2
"""
ENTER = """
INSERT INTO reviews BY NAME SELECT ? AS review_id, ? AS change_id, ? AS verdict, ? AS comment, ? AS reviewer, ? AS reviewed_at, ? AS layer,
    ? AS change, ? AS kind, ? AS old_doc_id, ? AS new_doc_id, ? AS old_value, ? AS new_value, ? AS old_exact, ? AS new_exact,
    ? AS old_capture_id, ? AS new_capture_id
"""


def find_change(connection: duckdb.DuckDBPyConnection, change_id: str, between: tuple[str, str] | None = None) -> tuple[ChangeSet, Change]:
    """A change by its id or the beginning of it: in the comparison of two captures, or among the changes of claims.

    UsageError where there is none, or more than one.
    """
    if between is None:
        rows = connection.execute(KNOWN, [change_id]).fetchall()
        if len(rows) != 1:
            raise UsageError(
                f"{len(rows) or 'no'} changes of claims begin with {change_id}: `pledger changes --json` gives their ids; "
                "of a change of text, tables or links give its captures with --between"
            )
        between = (rows[0][1], rows[0][2])
    found = compare(connection, *between)
    matches = [change for change in (*found.every(), *found.noise) if change.change_id.startswith(change_id)]
    if len(matches) != 1:
        raise UsageError(
            f"{len(matches) or 'no'} changes between {between[0]} and {between[1]} begin with {change_id}: `pledger diff --json`"
        )
    return found, matches[0]


def review(
    connection: duckdb.DuckDBPyConnection,
    found: ChangeSet,
    change: Change,
    verdict: str,
    *,
    comment: str | None,
    reviewer: str | None,
    at: datetime,
) -> str:
    """Enter a verdict on a change; gives the review's id. What was said before stays."""
    if verdict not in VERDICTS:
        raise UsageError(f"{verdict!r} is no verdict: one of {', '.join(VERDICTS)}")
    review_id = content_id("review", change.change_id, verdict, comment, reviewer, utc(at))
    row: list[object] = [review_id, change.change_id, verdict, comment, reviewer, utc(at), change.layer, change.change, change.kind]
    row += [found.old.doc_id, found.new.doc_id]
    row += [side.value if side else None for side in (change.old, change.new)]
    row += [side.quote if side else None for side in (change.old, change.new)]
    connection.execute(ENTER, [*row, found.old.capture_id, found.new.capture_id])
    return review_id
