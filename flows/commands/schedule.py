"""`pledger schedule`: serve the flow until it is interrupted."""

import sys
from collections.abc import Mapping, Sequence
from typing import Any

from flows import request
from flows.schedule import interval, server
from flows.settings import load_settings
from schemas.errors import UsageError


def serve(
    sources: Sequence[str], flags: Mapping[str, Any], words: Mapping[str, Any], *, cron: str | None, every: str | None, port: int
) -> None:
    """Start the server if none answers, register the deployment, and run what its schedule fires, one run at a time."""
    if (cron is None) == (every is None):
        raise UsageError('give one of --cron "0 6 * * *" and --every 10m')
    request.check(sources)
    wanted, named = request.from_words(**words), [request.absolute(source) for source in sources]
    timing: dict[str, Any] = {"cron": cron} if cron else {"interval": interval(every or "")}
    settings = load_settings(flags)
    with server(port) as api:
        from prefect.types.entrypoint import EntrypointType

        from flows.ingest import as_parameters, hand_over, ingest

        hand_over(settings)
        print(f"pledger: the runs are shown at {api.removesuffix('/api')}; stop with Ctrl-C", file=sys.stderr, flush=True)
        ingest.serve(
            name="pledger-schedule",
            parameters={
                "sources": named,
                "settings": as_parameters(settings, absolute=True),
                "request": wanted.as_parameters(),
            },
            limit=1,
            global_limit=1,
            entrypoint_type=EntrypointType.MODULE_PATH,  # by name, so that the flow file's folder does not come first on sys.path
            print_starting_message=False,
            **timing,
        )
