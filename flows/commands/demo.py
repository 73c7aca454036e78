"""`pledger demo`: the sample pages through the flow, and what they claim."""

import shutil
import sys
from pathlib import Path

import raw
from flows.commands.ingest import ingest_with
from flows.output import write_rows
from flows.settings import QUIETLY, load_settings
from warehouse.query import query

SAMPLES = Path(raw.__file__).parent / "samples"

GOALS = """
SELECT claim, comparator || ' ' || value_percent::INT || '%' AS value, direction, subject, actor, agreement,
    baseline_date AS baseline, target_date AS target, status,
    string_agg(DISTINCT parse_filename(source_uri), ', ' ORDER BY parse_filename(source_uri)) AS pages
FROM document_percentage_goals
GROUP BY ALL
ORDER BY agreement NULLS LAST, subject, target_date, value, status NULLS FIRST
"""
AGREEMENTS = """
WITH events AS (
    SELECT DISTINCT agreement, event_date,
        replace(event, '_', ' ') || coalesce(' by ' || country, '') || coalesce(' ' || event_date, '') AS words
    FROM document_agreement_events
),
parties AS (
    SELECT DISTINCT agreement, country, country || CASE role WHEN 'party' THEN '' ELSE ' (' || role || ')' END AS words
    FROM document_agreement_countries
)
SELECT agreement, kind,
    (SELECT string_agg(words, '; ' ORDER BY event_date, words) FROM events WHERE events.agreement = names.agreement) AS events,
    (SELECT string_agg(words, ', ' ORDER BY words) FROM parties WHERE parties.agreement = names.agreement) AS countries
FROM (SELECT DISTINCT agreement, kind FROM document_agreements) AS names
ORDER BY agreement, kind
"""
EVIDENCE = """
SELECT label AS claim, exact AS "the words", regexp_replace(prefix || '[…]' || suffix, '\\s+', ' ', 'g') AS "around them",
    array_to_string(heading_path, ' › ') AS "under", url AS page, represents_at::VARCHAR AS "as of"
FROM evidence
WHERE kind = 'percentage_goal' AND label LIKE '%(achieved)%'
ORDER BY url, represents_at, start_char
LIMIT 1
"""


def run(folder: Path, engine: str) -> None:
    """Ingest the samples into a folder of their own, made anew, and print goals, agreements and one claim with its evidence."""
    shutil.rmtree(folder, ignore_errors=True)
    published = folder / "pledger.duckdb"
    settings = load_settings({"warehouse": published, "store": folder / "raw", "engine": engine, **QUIETLY})
    report = ingest_with(settings, [SAMPLES], quiet=True)
    print(report.headline, file=sys.stderr)
    for title, sql in (("Percentage goals", GOALS), ("Agreements, what happened to them, and their parties", AGREEMENTS)):
        print(f"\n{title}\n")
        columns, rows = query(published, sql)
        write_rows(columns, rows, "table")
    print("\nOne claim, and the words that say so\n")
    columns, rows = query(published, EVIDENCE)
    write_rows(("what", "says"), list(zip(columns, rows[0], strict=True)) if rows else [], "table")
    print(f'\nAsk it yourself: pledger query "FROM document_percentage_goals" --warehouse {published}')
