"""Page events between two captures of one page: gone, moved, blocked, a notice. They are no changes of what the page says."""

from collections.abc import Iterator

import duckdb

from warehouse.diffs.change import Capture, Change, Quote

BETWEEN = """
SELECT e.event, e.first_represents_at::VARCHAR, e.last_represents_at::VARCHAR, e.captures, e.http_status, e.reason,
    e.first_capture_id, e.back_at::VARCHAR
FROM page_events AS e
WHERE e.page_id = ? AND e.first_represents_at >= ? AND e.last_represents_at <= ? AND e.event <> 'undated'
ORDER BY e.first_represents_at, e.first_capture_id
"""


def changes(connection: duckdb.DuckDBPyConnection, old: Capture, new: Capture) -> Iterator[Change]:
    """What happened to the page between the days of both captures; nothing where they are of two pages or without a day.

    Told as seen by whoever goes forward in time: an event that is over is `added` between the two, whichever of them is called old.
    """
    if old.page_id != new.page_id or old.represents_at is None or new.represents_at is None:
        return
    days = sorted((old.represents_at, new.represents_at))
    for event, first, last, count, status, reason, capture_id, back in connection.execute(BETWEEN, [old.page_id, *days]).fetchall():
        span = first if first == last else f"{first} to {last}"
        summary = f"{event} {span}, {count} capture{'s' * (count > 1)}{f', status {status}' if status else ''}; " + (
            f"back on {back}" if back else "not seen back"
        )
        yield Change("page_events", "between", event, None, Quote(summary, reason or event, capture=capture_id))
