"""Changes of claims with the words and the captures of both sides: what feeds, reports and notices tell."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import duckdb

from warehouse.diffs.change import Capture, Change, FieldChange, Quote

# A page can turn from one version to another, back, and there again: `occurrence` counts how often it has made the same change.
NEWEST = """
WITH ranked AS (
    SELECT *,
        row_number() OVER (PARTITION BY change_id ORDER BY new_represents_at NULLS FIRST, new_capture_id) AS occurrence,
        row_number() OVER told AS in_all,
        row_number() OVER (PARTITION BY kind ORDER BY new_represents_at DESC NULLS LAST, page_id, change_id, new_capture_id) AS in_kind,
        row_number() OVER (PARTITION BY page_id ORDER BY new_represents_at DESC NULLS LAST, kind, change_id, new_capture_id) AS in_page
    FROM statement_changes
    WINDOW told AS (ORDER BY new_represents_at DESC NULLS LAST, page_id, kind, change_id, new_capture_id)
),
wanted AS (SELECT unnest($2::VARCHAR[]) AS page_id),
chosen AS (SELECT * FROM ranked WHERE in_all <= $1 OR in_kind <= $1 OR in_page <= $1 AND ($2 IS NULL OR page_id IN (FROM wanted)))
"""
# Of some comparisons only: the cost is that of what is new, so nothing is ranked among what is there.
BETWEEN = """
WITH wanted AS (SELECT unnest($2::VARCHAR[]) AS page_id, unnest($3::VARCHAR[]) AS old_capture_id, unnest($4::VARCHAR[]) AS new_capture_id),
chosen AS (
    SELECT *, 1 AS occurrence, 0 AS in_kind, 0 AS in_page,
        row_number() OVER (ORDER BY new_represents_at DESC NULLS LAST, page_id, kind, change_id, new_capture_id) AS in_all
    FROM statement_changes SEMI JOIN wanted USING (page_id, old_capture_id, new_capture_id)
    ORDER BY in_all LIMIT $1
)
"""
TOLD = """,
seen AS (
    SELECT extraction_id, statement_id, arg_min({
        'exact': exact, 'prefix': prefix, 'suffix': suffix, 'start_char': start_char, 'end_char': end_char, 'block': block
    }, start_char) AS words
    FROM observations
    WHERE (extraction_id, statement_id) IN (
        SELECT (old_extraction_id, old_statement_id) FROM chosen UNION ALL SELECT (new_extraction_id, new_statement_id) FROM chosen
    )
    GROUP BY extraction_id, statement_id
),
sides AS (
    SELECT s.extraction_id, s.statement_id, t.label, t.fields, s.words, b.heading_path, b.zone,
        left(b.text, least(120, s.words.start_char - b.start_char)) AS opening, right(a.text, 40) AS above
    FROM seen AS s JOIN statements AS t USING (statement_id)
    LEFT JOIN blocks AS b ON b.extraction_id = s.extraction_id AND b.number = s.words.block
    LEFT JOIN blocks AS a ON a.extraction_id = s.extraction_id AND a.number = s.words.block - 1
),
shown AS (
    SELECT c.capture_id, {
        'capture_id': c.capture_id, 'page_id': c.page_id, 'url': c.url, 'url_key': c.url_key, 'source_uri': c.source_uri,
        'represents_at': c.represents_at, 'captured_at': strftime(c.captured_at, '%Y-%m-%dT%H:%M:%SZ'), 'doc_id': c.doc_id
    } AS capture
    FROM captures AS c WHERE capture_id IN (SELECT old_capture_id FROM chosen UNION ALL SELECT new_capture_id FROM chosen)
)
SELECT c.change_id, c.occurrence, c.change, c.kind, c.changed_fields, p.url, c.in_all, c.in_kind, c.in_page,
    o, n, old.capture, new.capture, oe.title, ne.title, c.old_extraction_id, c.new_extraction_id
FROM chosen AS c
JOIN pages AS p USING (page_id)
JOIN shown AS old ON old.capture_id = c.old_capture_id
JOIN shown AS new ON new.capture_id = c.new_capture_id
JOIN extractions AS oe ON oe.extraction_id = c.old_extraction_id
JOIN extractions AS ne ON ne.extraction_id = c.new_extraction_id
LEFT JOIN sides AS o ON o.extraction_id = c.old_extraction_id AND o.statement_id = c.old_statement_id
LEFT JOIN sides AS n ON n.extraction_id = c.new_extraction_id AND n.statement_id = c.new_statement_id
ORDER BY c.in_all
"""


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """One change of a claim: what changed, and both captures.

    Its ranks in all, in its kind and in its page count from 1, the newest first; of `between` only `in_all` does, among what was asked for,
    and `occurrence` is not counted there.
    """

    change: Change
    url: str | None
    old: Capture
    new: Capture
    occurrence: int
    in_all: int
    in_kind: int
    in_page: int

    @property
    def seen_on(self) -> date | None:
        """The day of the capture that shows the change; None where it is not known."""
        return self.new.represents_at

    @property
    def label(self) -> str:
        """What the claim was and is, in one line."""
        sides = [side.value or "" for side in (self.change.old, self.change.new) if side]
        return " → ".join(sides)


def newest(connection: duckdb.DuckDBPyConnection, limit: int, pages: Iterable[str] | None = None) -> list[ClaimChange]:
    """The newest changes, the newest first: `limit` of all, of each kind, and of each page (of these pages, where some are given)."""
    return _told(connection, NEWEST, [limit, None if pages is None else sorted(pages)])


def between(connection: duckdb.DuckDBPyConnection, comparisons: Sequence[tuple[str, str, str]], limit: int) -> list[ClaimChange]:
    """The newest changes in these comparisons (page, old and new capture), at most `limit`."""
    columns = [list(column) for column in zip(*comparisons, strict=True)] or [[], [], []]
    return _told(connection, BETWEEN, [limit, *columns])


def _told(connection: duckdb.DuckDBPyConnection, chosen: str, parameters: list[Any]) -> list[ClaimChange]:
    return [_change(row) for row in connection.execute(f"{chosen}{TOLD}", parameters).fetchall()]


def _change(row: tuple[Any, ...]) -> ClaimChange:
    change_id, occurrence, change, kind, names, url, in_all, in_kind, in_page, old, new, before, after, *rest = row
    old_title, new_title, old_extraction, new_extraction = rest
    fields = tuple(FieldChange(name, old["fields"].get(name), new["fields"].get(name)) for name in names or ())
    before_words, after_words = _quote(old, before["capture_id"]), _quote(new, after["capture_id"])
    return ClaimChange(
        Change("claims", change, kind, before_words, after_words, fields=fields, change_id=change_id),
        url,
        Capture(**before, title=old_title, extraction_id=old_extraction),
        Capture(**after, title=new_title, extraction_id=new_extraction),
        occurrence,
        in_all,
        in_kind,
        in_page,
    )


def _quote(side: dict[str, Any] | None, capture: str) -> Quote | None:
    if not side or not side["statement_id"]:  # a join that finds nothing gives a row of nulls
        return None
    words = side["words"]
    return Quote(
        side["label"],
        words["exact"],
        heading=tuple(side["heading_path"] or ()),
        start_char=words["start_char"],
        end_char=words["end_char"],
        capture=capture,
        zone=side["zone"],
        blocks=(words["block"],) if words["block"] is not None else (),
        prefix=words["prefix"] or "",
        suffix=words["suffix"] or "",
        statement_id=side["statement_id"],
        opening=side["opening"] or "",
        above=side["above"] or "",
    )
