"""`pledger schedule`: serve the flow until it is interrupted."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from flows.schedule import interval, server
from flows.settings import load_settings
from schemas.errors import UsageError


def serve(sources: Sequence[Path], flags: Mapping[str, Any], *, cron: str | None, every: str | None, port: int) -> None:
    """Start the server if none answers, register the deployment, and run what its schedule fires, one run at a time."""
    if (cron is None) == (every is None):
        raise UsageError('give one of --cron "0 6 * * *" and --every 10m')
    if absent := [source for source in sources if not source.exists()]:
        raise UsageError(f"there is no {absent[0]}. Name a folder of saved pages, or a page, that exists")
    timing: dict[str, Any] = {"cron": cron} if cron else {"interval": interval(every or "")}
    settings = load_settings(flags)
    with server(port) as api:
        from prefect.types.entrypoint import EntrypointType

        from flows.ingest import as_parameters, ingest

        print(f"pledger: the runs are shown at {api.removesuffix('/api')}; stop with Ctrl-C", file=sys.stderr, flush=True)
        ingest.serve(
            name="pledger-schedule",
            parameters={"sources": [str(source.absolute()) for source in sources], "settings": as_parameters(settings, absolute=True)},
            limit=1,
            global_limit=1,
            entrypoint_type=EntrypointType.MODULE_PATH,  # by name, so that the flow file's folder does not come first on sys.path
            print_starting_message=False,
            **timing,
        )
