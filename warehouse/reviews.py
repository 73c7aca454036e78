"""What people said of changes: entered, never overwritten, and found again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import get_args

import duckdb

from schemas.errors import UsageError
from schemas.review import Review, Verdict
from warehouse.diffs.change import Change, ChangeSet
from warehouse.diffs.changeset import compare
from warehouse.instants import utc
from warehouse.load import insert_new

VERDICTS: tuple[str, ...] = get_args(Verdict)
KNOWN = """
SELECT change_id, old_capture_id, new_capture_id FROM statement_changes WHERE starts_with(change_id, ?) ORDER BY change_id LIMIT 2
"""
STATES = """
SELECT change_id, layer, kind, old_exact, new_exact, verdict, comment, reviewer, reviewed_at FROM review_states
WHERE old_doc_id = ? AND new_doc_id = ? ORDER BY reviewed_at, change_id
"""
OF_CLAIMS = "SELECT change_id, verdict, comment, reviewer, reviewed_at FROM reviewed_changes"


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands of the reviews of a change: the last verdict (`comment` for none), its reviewer, the last comment, when (UTC)."""

    verdict: str
    comment: str | None
    reviewer: str | None
    reviewed_at: datetime

    @property
    def told(self) -> str:
        """It in one line."""
        said = "commented" if self.verdict == "comment" else self.verdict
        by = f" by {self.reviewer}" if self.reviewer else ""
        return f"{said}{by} on {self.reviewed_at:%Y-%m-%d}" + (f": {self.comment}" if self.comment else "")


Standings = Mapping[str, Standing]  # by change_id


def standings(connection: duckdb.DuckDBPyConnection, found: ChangeSet) -> Standings:
    """What stands of the reviews of these changes, noise included.

    A change that our rules tell otherwise since is found again by its documents, its kind and its words.
    """
    changes = [*found.every(), *found.noise]
    ids = {change.change_id for change in changes}
    anchored: dict[object, list[str]] = {}
    for change in changes:
        anchored.setdefault(_anchor(change), []).append(change.change_id)
    made: dict[str, Standing] = {}
    again: dict[str, Standing] = {}
    for change_id, layer, kind, old, new, *standing in connection.execute(STATES, [found.old.doc_id, found.new.doc_id]).fetchall():
        if change_id in ids:
            made[change_id] = Standing(*standing)
        else:
            again |= dict.fromkeys(anchored.get((layer, kind, old, new), ()), Standing(*standing))
    return again | made


def standings_of_claims(connection: duckdb.DuckDBPyConnection) -> Standings:
    """What stands of the reviews of all changes of claims between neighbouring versions."""
    if not connection.execute("SELECT review_id FROM reviews LIMIT 1").fetchall():
        return {}
    return {change_id: Standing(*standing) for change_id, *standing in connection.execute(OF_CLAIMS).fetchall()}


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
    made = Review.model_validate(
        {
            "change_id": change.change_id,
            "verdict": verdict,
            "comment": comment,
            "reviewer": reviewer,
            "reviewed_at": utc(at).replace(tzinfo=UTC),
            "layer": change.layer,
            "change": change.change,
            "kind": change.kind,
            **{f"{name}_doc_id": capture.doc_id for name, capture in (("old", found.old), ("new", found.new))},
            **{f"{name}_capture_id": capture.capture_id for name, capture in (("old", found.old), ("new", found.new))},
            **{f"{name}_value": side.value if side else None for name, side in (("old", change.old), ("new", change.new))},
            **{f"{name}_exact": side.quote if side else None for name, side in (("old", change.old), ("new", change.new))},
        }
    )
    take_in(connection, [made])
    return made.review_id


def take_in(connection: duckdb.DuckDBPyConnection, reviews: Iterable[Review]) -> int:
    """Enter reviews, from wherever they come; those that are there already are left as they are. Gives how many are new."""
    arriving = {review.review_id: review for review in reviews}
    return insert_new(connection, "reviews", [(review, {"review_id": i}) for i, review in arriving.items()], "review_id")


def _anchor(change: Change) -> object:
    old, new = (side.quote if side else None for side in (change.old, change.new))
    return change.layer, change.kind, old, new
