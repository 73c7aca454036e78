"""The Prefect flow around an ingestion: discover → store → parse → extract → validate → load → check → publish."""

from collections.abc import Sequence
from typing import Any

from prefect import flow
from prefect.artifacts import create_markdown_artifact, create_table_artifact

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
    report = ingest_sources(sources, load_settings(settings), TASKS, request=Request.from_parameters(request or {}))
    create_table_artifact(
        key="ingest-counts", table=[{"what": what, "how many": count} for what, count in report.rows()], description=report.headline
    )
    create_markdown_artifact(key="ingest-report", markdown=report.markdown(), description=report.headline)
    return report


def run_flow(sources: Sequence[Source], settings: Settings, request: Request) -> Report:
    """Run the flow here and now, on the server that Prefect is told of or else on one of its own."""
    return ingest([str(source) for source in sources], as_parameters(settings), request.as_parameters())


def as_parameters(settings: Settings, *, absolute: bool = False) -> dict[str, Any]:
    """The settings as a flow's parameters: JSON values only, so that a server can keep them."""
    values = {name: getattr(settings, name) for name in ("batch_size", "max_rejects", "model", "contact", "fetch_allow_private")}
    paths = {name: getattr(settings, name) for name in ("warehouse", "store", "hosts") if getattr(settings, name)}
    return {**values, **{name: str(path.absolute() if absolute else path) for name, path in paths.items()}}
