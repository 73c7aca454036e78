"""The commands that read the published warehouse: `query`, `claims`, `runs`, `rejects`, `schema`."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from flows.output import write_rows
from flows.settings import load_settings
from schemas.errors import UsageError
from warehouse.query import query

CLAIMS = """
SELECT kind, label, exact, array_to_string(heading_path, ' › ') AS heading, represents_at, start_char, end_char, statement_id, source_uri
FROM claims_on(?, ?) ORDER BY start_char, kind, statement_id
"""
RUNS = "SELECT run_id, flow, state, started_at, finished_at, code_version, counts FROM runs ORDER BY started_at DESC, run_id LIMIT ?"
REJECTS = """
SELECT stage, reason_code, location, message, first_seen_run_id, resolved_run_id IS NOT NULL AS resolved, payload, reject_id
FROM rejects WHERE ? OR resolved_run_id IS NULL ORDER BY stage, location, reject_id LIMIT ?
"""


def show_query(sql: str, warehouse: Path | None, form: str) -> None:
    """The answer to one statement."""
    show_rows(sql, (), warehouse, form)


def show_claims(url: str, on: str | None, warehouse: Path | None, form: str) -> None:
    """The claims of a page on a day; a note on stderr where there are none."""
    try:
        day = date.fromisoformat(on) if on else date.max
    except ValueError as error:
        raise UsageError(f"--on is {on!r}: give a day as YYYY-MM-DD") from error
    if not show_rows(CLAIMS, (url, day), warehouse, form):
        print(f"pledger: no capture of {url} makes a claim {f'on {on}' if on else 'at any time'}", file=sys.stderr)


def show_runs(limit: int, warehouse: Path | None, form: str) -> None:
    """The newest runs."""
    show_rows(RUNS, (limit,), warehouse, form)


def show_rejects(limit: int, everything: bool, warehouse: Path | None, form: str) -> None:
    """Open rejects, or all of them."""
    show_rows(REJECTS, (everything, limit), warehouse, form)


def show_schema(form: str) -> None:
    """The data dictionary, from the migrations alone: no warehouse is needed."""
    from warehouse.dictionary import dictionary

    columns, rows = dictionary()
    write_rows(columns, rows, form)


def show_rows(sql: str, parameters: Sequence[Any], warehouse: Path | None, form: str) -> int:
    """Write the answer to one statement; gives the number of its rows."""
    columns, rows = query(load_settings({"warehouse": warehouse}).warehouse, sql, parameters)
    write_rows(columns, rows, form)
    return len(rows)
