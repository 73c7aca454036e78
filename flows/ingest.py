"""The Prefect flow around an ingestion: discover → store → parse → extract → validate → load → check → publish."""

import os
from collections.abc import Sequence
from typing import Any

from prefect import flow
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.runtime import flow_run

from explorer import bulletin
from flows.engine import hush_exit
from flows.ingestion import ingest_sources
from flows.report import Report
from flows.request import Request, Source
from flows.settings import Settings, load_settings
from flows.tasks import TASKS


@flow(name="ingest", persist_result=False, validate_parameters=False)
def ingest(sources: list[str], settings: dict[str, Any], request: dict[str, Any] | None = None) -> Report:
    """Ingest some sources. `settings` overrides what environment and `pledger.toml` say; see `flows.settings`, `flows.request`."""
    hush_exit()
    wanted = Request.from_parameters(request or {})
    report = ingest_sources(sources, load_settings(settings), TASKS, request=wanted, link=flow_run.ui_url)
    create_table_artifact(
        key="ingest-counts", table=[{"what": what, "how many": count} for what, count in report.rows()], description=report.headline
    )
    create_markdown_artifact(key="ingest-report", markdown=report.markdown(), description=report.headline)
    if report.news:
        create_markdown_artifact(key="ingest-changes", markdown=bulletin.markdown(report.news), description=bulletin.headline(report.news))
    return report


def run_flow(sources: Sequence[Source], settings: Settings, request: Request) -> Report:
    """Run the flow here and now, on the server that Prefect is told of or else on one of its own."""
    hand_over(settings)
    return ingest([str(source) for source in sources], as_parameters(settings), request.as_parameters())


def as_parameters(settings: Settings, *, absolute: bool = False) -> dict[str, Any]:
    """The settings as a flow's parameters: JSON values only, so that a server can keep them and show them.

    Whom to notify is not among them, as addresses hold secrets: see `hand_over`. That nobody is to be notified is.
    """
    values = {name: getattr(settings, name) for name in ("batch_size", "max_rejects", "model", "contact", "fetch_allow_private")}
    paths = {name: getattr(settings, name) for name in ("warehouse", "store", "hosts", "feeds") if getattr(settings, name)}
    off = {**({} if settings.feeds else {"feeds": ""}), **({} if settings.notify else {"notify": []})}
    return {**values, **off, **{name: str(path.absolute() if absolute else path) for name, path in paths.items()}}


def hand_over(settings: Settings) -> None:
    """Give the addresses of notices to the runs of this process and of those that it starts, past Prefect's server."""
    if settings.notify:
        os.environ["PLEDGER_NOTIFY"] = " ".join(target.address for target in settings.notify)
