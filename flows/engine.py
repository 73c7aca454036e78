"""Which engine runs an ingestion: the steps called directly, or Prefect."""

import atexit
import os
from functools import cache
from typing import Literal
from urllib.error import URLError
from urllib.request import urlopen

from flows.settings import Engine

LOCAL_API = "http://127.0.0.1:4200/api"
# Privacy and quiet: read by Prefect when it is imported, so set before that; what the user has set stays.
PREFECT_ENVIRONMENT = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_SERVER_UI_V2_ENABLED": "false",  # its page fetches from an outside host
    "PREFECT_LOGGING_SERVER_LEVEL": "CRITICAL",  # 150 lines of noise at every shutdown of a temporary server
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
}


def choose_engine(wanted: Engine) -> Literal["direct", "prefect"]:
    """The engine to use; `auto` is Prefect where an API is named (`PREFECT_API_URL`) or a local server answers."""
    if wanted != "auto":
        return wanted
    if os.environ.get("PREFECT_API_URL"):
        return "prefect"
    if server_answers(LOCAL_API):
        os.environ["PREFECT_API_URL"] = LOCAL_API
        return "prefect"
    return "direct"


def server_answers(api: str, *, seconds: float = 0.5) -> bool:
    """Whether a Prefect server answers at this address, such as `http://127.0.0.1:4200/api`."""
    try:
        with urlopen(f"{api}/health", timeout=seconds) as response:  # noqa: S310 - an http address of the user's own
            return bool(response.status == 200)
    except (URLError, OSError, ValueError):
        return False


def prepare_prefect() -> None:
    """Set what Prefect reads when it is imported; call before the first import of it."""
    for name, value in PREFECT_ENVIRONMENT.items():
        os.environ.setdefault(name, value)
    hush_exit()


@cache
def hush_exit() -> None:
    """Let the process say nothing after its exit handlers have run.

    Prefect keeps flows and tasks, and what their modules name, until after the interpreter has ended. DuckDB's bindings then list on
    stderr, in a hundred lines, that types of theirs are still there. Nothing is lost by it: the connections are closed by then.
    """
    atexit.register(os.dup2, os.open(os.devnull, os.O_WRONLY), 2)
