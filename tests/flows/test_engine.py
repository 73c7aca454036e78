"""`auto` means Prefect only where a server is named or answers."""

import os
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from flows import engine
from flows.engine import choose_engine, server_answers


class Healthy(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/api/health" else 404)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Keep the test's output clean."""


@pytest.fixture
def healthy() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Healthy) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/api"
        server.shutdown()


def test_a_wish_is_an_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PREFECT_API_URL", "http://127.0.0.1:9/api")
    assert choose_engine("direct") == "direct"
    assert choose_engine("prefect") == "prefect"


def test_a_named_server_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PREFECT_API_URL", "http://127.0.0.1:9/api")
    assert choose_engine("auto") == "prefect"


def test_a_server_that_answers_is_used_and_named(monkeypatch: pytest.MonkeyPatch, healthy: str) -> None:
    monkeypatch.setenv("PREFECT_API_URL", "")
    monkeypatch.setattr(engine, "LOCAL_API", healthy)
    assert choose_engine("auto") == "prefect"
    assert os.environ["PREFECT_API_URL"] == healthy


def test_without_a_server_the_steps_are_called_directly(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PREFECT_API_URL", raising=False)
    monkeypatch.setattr(engine, "LOCAL_API", "http://127.0.0.1:9/api")
    assert choose_engine("auto") == "direct"


def test_what_is_no_prefect_server_does_not_answer(healthy: str) -> None:
    assert server_answers(healthy)
    assert not server_answers(healthy.replace("/api", "/other"))
    assert not server_answers("http://127.0.0.1:9/api")
    assert not server_answers("no address at all")
