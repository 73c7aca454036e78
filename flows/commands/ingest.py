"""`pledger ingest`: one run, by whichever engine."""

import sys
from collections.abc import Mapping, Sequence
from typing import Any

from flows import request
from flows.engine import choose_engine, prepare_prefect
from flows.output import write_json, write_rows
from flows.progress import progress
from flows.report import Report, shortened
from flows.request import Request, Source
from flows.settings import Settings, load_settings


def run(sources: Sequence[str], flags: Mapping[str, Any], words: Mapping[str, Any], *, as_json: bool, quiet: bool) -> None:
    """Ingest the sources and write the report to stdout; what to look at goes to stderr. `words` say what of the sources is wanted."""
    request.check(sources)
    wanted, settings = request.from_words(**words), load_settings(flags)
    if settings.contact is None and (wanted.fetch or any(source.startswith(request.MEMENTO) for source in sources)):
        print("pledger: archives like to know who asks: give an e-mail or web address with --contact, or set it once", file=sys.stderr)
    report = ingest_with(settings, sources, wanted, quiet=quiet)
    if as_json:
        write_json(report.as_dict())
    else:
        write_rows(("what", "how many"), report.rows(), "table")
        print(report.headline)
    for line in shortened(
        [f"reject: {message}" for message in report.reject_messages] + [f"warning: {message}" for message in report.warnings]
    ):
        print(f"pledger: {line}", file=sys.stderr)


def ingest_with(settings: Settings, sources: Sequence[Source], wanted: Request | None = None, *, quiet: bool) -> Report:
    """One run by the engine that the settings ask for."""
    wanted = wanted or Request()
    if choose_engine(settings.engine) == "prefect":
        prepare_prefect()
        from flows.ingest import run_flow

        return run_flow(sources, settings, wanted)
    from flows.ingestion import ingest_sources
    from flows.steps import Steps

    with progress("captures", quiet=quiet) as advance:
        return ingest_sources(sources, settings, Steps(), request=wanted, advance=advance)
