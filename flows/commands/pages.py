"""`pledger pages`: pages and their addresses."""

import sys
from pathlib import Path

from flows.output import write_rows
from flows.settings import load_settings
from warehouse.query import query

# An address that only points to another page is listed last: it is evidence that the page moved, and no address of it.
PAGES = """
WITH wanted AS (
    SELECT DISTINCT page_id FROM page_urls WHERE ? IS NULL OR url ILIKE ?
),
counted AS (
    SELECT page_id, count(*) AS captures, count(*) FILTER (WHERE quality = 'ok') AS good,
        min(represents_at) AS first_day, max(represents_at) AS last_day
    FROM captures SEMI JOIN wanted USING (page_id) GROUP BY page_id
),
listed AS (
    SELECT p.url_key, p.page_id, c.captures, c.good, c.first_day, c.last_day
    FROM pages AS p JOIN counted AS c USING (page_id) ORDER BY p.url_key LIMIT ?
)
SELECT l.url_key AS page, l.captures, l.good, l.first_day, l.last_day, u.url AS address,
    string_agg(u.evidence, ', ' ORDER BY u.evidence) AS evidence, u.is_elsewhere AS elsewhere
FROM listed AS l JOIN page_urls AS u USING (page_id)
WHERE u.evidence <> 'key'
GROUP BY ALL
ORDER BY l.url_key, elsewhere, address
"""


def show_pages(like: str | None, limit: int, warehouse: Path | None, form: str) -> None:
    """The pages that have an address like this, each with its addresses; a note on stderr where there are none."""
    pattern = like if like is None or "%" in like else f"%{like}%"
    columns, rows = query(load_settings({"warehouse": warehouse}).warehouse, PAGES, (pattern, pattern, limit))
    write_rows(columns, rows, form)
    if not rows:
        print(f"pledger: no page has an address like {like}" if like else "pledger: there are no pages yet", file=sys.stderr)
