"""`pledger review`: what somebody says of a change."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from explorer import feed_files
from flows.settings import Settings, load_settings
from schemas.errors import UsageError
from warehouse.connection import writer
from warehouse.diffs.captures import capture_named
from warehouse.news import touched
from warehouse.publish import publish
from warehouse.reviews import find_change, review

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def enter_review(
    change_id: str, verdict: str, comment: str | None, reviewer: str | None, between: tuple[str, str] | None, warehouse: Path | None
) -> None:
    """Enter a verdict, publish the warehouse, and bring the feeds up to date where the settings have some."""
    if verdict == "comment" and not comment:
        raise UsageError("a comment has words: give them with --comment")
    settings = load_settings({"warehouse": warehouse})
    if not settings.warehouse.exists():
        raise UsageError(f"there is no warehouse at {settings.warehouse}: `pledger ingest PATH…` makes one")
    with writer(settings.warehouse) as connection:
        old, new = (capture_named(connection, name) or name for name in between or ("", ""))
        found, change = find_change(connection, change_id, (old, new) if between else None)
        review(connection, found, change, verdict, comment=comment, reviewer=reviewer, at=datetime.now(UTC))
        refresh(connection, settings)
    print(f"{verdict}: {change.change} {change.kind} {change.summary}")


def refresh(connection: "DuckDBPyConnection", settings: Settings) -> None:
    """Publish reviews, and the feeds that show them. Feeds that cannot be written are said: the reviews are kept all the same.

    What a failed run has left is not published with them: the next run that ends well publishes both.
    """
    if touched(connection) != []:
        print("pledger: the last run failed: this is kept, and will be published by the next run that ends well", file=sys.stderr)
        return
    publish(connection, settings.warehouse)
    if settings.feeds is None:
        return
    try:
        feed_files.write(connection, settings.feeds)
    except OSError as error:
        print(f"pledger: feeds cannot be written to {settings.feeds}: {error.strerror}", file=sys.stderr)
