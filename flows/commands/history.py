"""`pledger timeline`, `pledger history`, `pledger changes`: how pages and claims went, over the warehouse's views."""

import sys
from datetime import date
from pathlib import Path

from flows.commands.read import show_rows
from schemas.errors import UsageError

TIMELINE = """
SELECT first_represents_at AS "from", last_represents_at AS "to", what, number, captures,
    claims_added AS "claims +", claims_removed AS "claims -", claims_modified AS "claims ~",
    blocks_added AS "blocks +", blocks_removed AS "blocks -", note, first_capture_id
FROM page_timeline
WHERE page_id IN (SELECT page_id FROM page_urls WHERE bare_url(url) = bare_url(?))
ORDER BY first_represents_at NULLS FIRST, number NULLS LAST, first_capture_id
"""
HISTORY = """
SELECT label, url, history, absent_before, first_seen, last_seen, absent_from, versions, statement_id
FROM statement_history WHERE starts_with(statement_id, ?) ORDER BY url, first_seen, statement_id
"""
CHANGES = """
SELECT new_represents_at AS seen_on, url, change, kind, old_label AS old, new_label AS new, changed_fields AS fields,
    old_represents_at AS before, r.verdict AS review, r.comment, change_id
FROM change_log
LEFT JOIN (SELECT change_id, verdict, comment FROM reviewed_changes) AS r USING (change_id)
WHERE (?1 IS NULL OR new_represents_at >= ?1)
    AND (?2 IS NULL OR page_id IN (SELECT page_id FROM page_urls WHERE bare_url(url) = bare_url(?2)))
    AND (?3 IS NULL OR kind = ?3)
    AND (?4 IS NULL OR list_contains(countries, upper(?4)))
    AND (?5 IS NULL OR contains(lower(agreement), lower(?5)) OR agreement IN (
        SELECT name FROM agreement_links WHERE agreement_id IN (
            SELECT agreement_id FROM agreement_links WHERE lower(name) = lower(?5)
            UNION SELECT agreement_id FROM agreements WHERE agreement_id = ?5
        )
    ))
    AND (?6 IS NULL OR coalesce(r.verdict, 'none') = ?6)
ORDER BY seen_on, url, kind, change, old, new, change_id
"""
REVIEWS = ("accepted", "rejected", "comment", "none")


def show_timeline(url: str, warehouse: Path | None, form: str) -> None:
    """The versions of a page and what befell it between them."""
    if not show_rows(TIMELINE, (url,), warehouse, form):
        print(f"pledger: {url} is no address of a page in the warehouse. `pledger pages` lists them", file=sys.stderr)


def show_history(statement: str, warehouse: Path | None, form: str) -> None:
    """Where and between which captures a claim was made."""
    if not show_rows(HISTORY, (statement,), warehouse, form):
        print(f"pledger: no claim has the id {statement}. `pledger claims URL --json` gives the ids of a page's claims", file=sys.stderr)


def show_changes(
    since: str | None,
    page: str | None,
    kind: str | None,
    country: str | None,
    agreement: str | None,
    review: str | None,
    warehouse: Path | None,
    form: str,
) -> None:
    """The changes of claims over the whole warehouse, those that pass every filter."""
    try:
        day = date.fromisoformat(since) if since else None
    except ValueError as error:
        raise UsageError(f"--since is {since!r}: give a day as YYYY-MM-DD") from error
    if review not in (None, *REVIEWS):
        raise UsageError(f"--review is {review!r}: one of {', '.join(REVIEWS)}")
    if not show_rows(CHANGES, (day, page, kind, country, agreement, review), warehouse, form):
        print("pledger: no claim changed that passes these filters", file=sys.stderr)
