"""`pledger review`: what somebody says of a change."""

from datetime import UTC, datetime
from pathlib import Path

from flows.settings import load_settings
from schemas.errors import UsageError
from warehouse.connection import writer
from warehouse.diffs.captures import capture_named
from warehouse.publish import publish
from warehouse.reviews import find_change, review


def enter_review(
    change_id: str, verdict: str, comment: str | None, reviewer: str | None, between: tuple[str, str] | None, warehouse: Path | None
) -> None:
    """Enter a verdict and publish the warehouse."""
    if verdict == "comment" and not comment:
        raise UsageError("a comment has words: give them with --comment")
    published = load_settings({"warehouse": warehouse}).warehouse
    if not published.exists():
        raise UsageError(f"there is no warehouse at {published}: `pledger ingest PATH…` makes one")
    with writer(published) as connection:
        old, new = (capture_named(connection, name) or name for name in between or ("", ""))
        found, change = find_change(connection, change_id, (old, new) if between else None)
        review(connection, found, change, verdict, comment=comment, reviewer=reviewer, at=datetime.now(UTC))
        publish(connection, published)
    print(f"{verdict}: {change.change} {change.kind} {change.summary}")
