"""A pywb server in a process of its own. It is GPL: never imported, never a dependency; tests of it skip where it is not installed."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

CONFIG = "framed_replay: false\nenable_memento: true\nredirect_to_exact: true\n"
SECONDS_TO_START = 60.0


def command() -> Path:
    """pywb's `wayback` on the PATH or beside this Python; the test is skipped where there is none."""
    found = shutil.which("wayback") or shutil.which("wayback", path=str(Path(sys.executable).parent))
    if found is None:
        pytest.skip("pywb is not there. `make test` installs it into .venv-archive; put that folder's bin on the PATH")
    return Path(found)


@contextmanager
def serving(folder: Path, warc: Path) -> Iterator[str]:
    """The address of the collection `gov`, made of a WARC; `folder` is where the server keeps it."""
    wayback = command()
    for words in (["init", "gov"], ["add", "gov", str(warc)]):
        subprocess.run([wayback.with_name("wb-manager"), *words], cwd=folder, check=True, capture_output=True)
    (folder / "config.yaml").write_text(CONFIG)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with (folder / "wayback.log").open("wb") as log:
        process = subprocess.Popen([wayback, "-b", "127.0.0.1", "-p", str(port)], cwd=folder, stdout=log, stderr=log, env=os.environ)
        try:
            _wait(process, port)
            yield f"http://127.0.0.1:{port}/gov"
        finally:
            process.terminate()
            process.wait(10)


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline:
        assert process.poll() is None, "pywb ended at once"
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise AssertionError("pywb did not start")
