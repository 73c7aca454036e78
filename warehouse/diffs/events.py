"""Page events between two captures of one page: gone, moved, blocked, a notice. They are no changes of what the page says."""

from collections.abc import Iterator

import duckdb

from warehouse.diffs.change import Capture, Change, Quote

OF_PAGE = """
SELECT first_represents_at, last_represents_at, event, captures, http_status, reason, first_capture_id, back_at
FROM page_events WHERE page_id = ?
"""


def changes(connection: duckdb.DuckDBPyConnection, old: Capture, new: Capture) -> Iterator[Change]:
    """What happened to the page between the days of both captures; nothing where they are of two pages or without a day.

    Told as seen by whoever goes forward in time: an event that is over is `added` between the two, whichever of them is called old.
    """
    if old.page_id != new.page_id or old.represents_at is None or new.represents_at is None:
        return
    earlier, later = sorted((old.represents_at, new.represents_at))
    rows = [row for row in connection.execute(OF_PAGE, [old.page_id]).fetchall() if row[2] != "undated" and row[0] and row[1]]
    between = [row for row in rows if earlier <= row[0] and row[1] <= later]
    for first, last, event, count, status, reason, capture_id, back in sorted(between, key=lambda row: (row[0], row[6])):
        span = f"{first}" if first == last else f"{first} to {last}"
        told = f"{event} {span}, {count} capture{'s' * (count > 1)}{f', status {status}' if status else ''}"
        value = f"{told}; back on {back}" if back else f"{told}; not seen back"
        yield Change("page_events", "between", event, None, Quote(value, reason or event, capture=capture_id))
