"""Ingestion on a schedule: Prefect's server, started here if none answers, and a deployment that runs one at a time."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from flows.engine import prepare_prefect, server_answers
from schemas.errors import PledgerError, UsageError

HOST = "127.0.0.1"
SECONDS_TO_START = 120.0
UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}


def interval(words: str) -> timedelta:
    """`30s`, `10m`, `6h`, `1d` as a time span; UsageError for anything else."""
    number, unit = words[:-1], words[-1:]
    if unit not in UNITS or not number.isdecimal() or int(number) == 0:
        raise UsageError(f"--every is {words!r}: give a whole number and one of s, m, h, d, such as 30s, 10m, 6h, 1d")
    return timedelta(**{UNITS[unit]: int(number)})


@contextmanager
def server(port: int) -> Iterator[str]:
    """The address of a Prefect server's API: the one that PREFECT_API_URL names or that answers on the port, else one started here."""
    prepare_prefect()
    api = os.environ.get("PREFECT_API_URL") or f"http://{HOST}:{port}/api"
    if server_answers(api):
        os.environ["PREFECT_API_URL"] = api
        yield api
        return
    if "PREFECT_API_URL" in os.environ:
        raise PledgerError(
            f"no Prefect server answers at {api} (PREFECT_API_URL). Start it, or unset PREFECT_API_URL to have one started here"
        )
    os.environ["PREFECT_API_URL"] = api
    os.environ.setdefault("PREFECT_SERVER_UI_API_URL", api)  # a page served from another port than 4200 must be told where its API is
    command = [sys.executable, "-m", "prefect", "server", "start", "--host", HOST, "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(process, api)
        yield api
    finally:
        process.terminate()
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait(process: subprocess.Popen[bytes], api: str) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline:
        if server_answers(api):
            return
        if process.poll() is not None:
            raise PledgerError(
                f"Prefect's server ended at once (exit {process.returncode}). Is another program using {api}? Try another --port"
            )
        time.sleep(0.25)
    raise PledgerError(f"Prefect's server did not answer at {api} within {SECONDS_TO_START:g} s. Start it by hand: prefect server start")
