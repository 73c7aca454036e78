"""`pledger status` and `pledger version`."""

import sys
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path
from typing import Any

from flows.output import write_json, write_rows
from flows.settings import NAMES, Settings, load_settings
from flows.version import VERSION


def show_status(flags: Mapping[str, Any], *, as_json: bool) -> None:
    """The settings with their origins, and what the warehouse holds."""
    settings = load_settings(flags)
    values = [(name, _shown(getattr(settings, name)), settings.origins[name]) for name in NAMES]
    holdings = _holdings(settings)
    if as_json:
        write_json({"settings": {name: {"value": value, "origin": origin} for name, value, origin in values}, "warehouse": holdings})
        return
    write_rows(("setting", "value", "from"), values, "table")
    if holdings is None:
        print(f"There is no warehouse at {settings.warehouse} yet: `pledger ingest PATH…` makes it.", file=sys.stderr)
    else:
        write_rows(("the warehouse holds", "how many"), list(holdings.items()), "table")


def _holdings(settings: Settings) -> dict[str, Any] | None:
    from warehouse.query import query

    if not settings.warehouse.exists():
        return None
    tables = ("pages", "captures", "documents", "extractions", "statements", "observations", "rejects", "runs")
    columns, rows = query(settings.warehouse, "SELECT " + ", ".join(f"(SELECT count(*) FROM {table}) AS {table}" for table in tables))  # noqa: S608 -- names of ours
    return dict(zip(columns, rows[0], strict=True))


def _shown(value: object) -> str:
    if isinstance(value, tuple):  # targets of notices: their addresses hold secrets
        return " ".join(target.shown for target in value)
    return "" if value is None else value.as_posix() if isinstance(value, Path) else str(value)


def show_version() -> None:
    """What the package is called, the digest of what the extractor knows, and what reads archives."""
    from extractors.pipeline import build_nlp
    from extractors.version import extractor_version
    from raw.fast_records import installed

    print(f"pledger {VERSION}")
    print(f"extractor {extractor_version(build_nlp())}")
    reader = "fastwarc" if installed() else "warcio"
    print(f"archives read with {reader} {metadata.version(reader)}")
