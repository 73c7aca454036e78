"""`pledger ingest`: one run, by whichever engine."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from flows.engine import choose_engine, prepare_prefect
from flows.output import write_json, write_rows
from flows.progress import progress
from flows.report import Report, shortened
from flows.settings import Settings, load_settings
from schemas.errors import UsageError


def run(sources: Sequence[Path], flags: Mapping[str, Any], *, as_json: bool, quiet: bool) -> None:
    """Ingest the sources and write the report to stdout; what to look at goes to stderr."""
    for source in sources:
        if not source.exists():
            raise UsageError(f"there is no {source}. Name a folder of saved pages, or a page, that exists")
    report = ingest_with(load_settings(flags), sources, quiet=quiet)
    if as_json:
        write_json(report.as_dict())
    else:
        write_rows(("what", "how many"), report.rows(), "table")
        print(report.headline)
    for line in shortened(
        [f"reject: {message}" for message in report.reject_messages] + [f"warning: {message}" for message in report.warnings]
    ):
        print(f"pledger: {line}", file=sys.stderr)


def ingest_with(settings: Settings, sources: Sequence[Path], *, quiet: bool) -> Report:
    """One run by the engine that the settings ask for."""
    if choose_engine(settings.engine) == "prefect":
        prepare_prefect()
        from flows.ingest import run_flow

        return run_flow(sources, settings)
    from flows.ingestion import ingest_sources
    from flows.steps import Steps

    with progress("captures", quiet=quiet) as advance:
        return ingest_sources(sources, settings, Steps(), advance=advance)
