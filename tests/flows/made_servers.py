"""Servers for tests, on this machine only: a webhook and a mail server that keep what they were sent."""

import json
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any, cast

HOST = "127.0.0.1"


class Webhook(HTTPServer):
    """Answers every POST with `status`, and keeps what came: the path, and the JSON body."""

    def __init__(self, status: int) -> None:
        super().__init__((HOST, 0), _Posted)
        self.status = status
        self.received: list[tuple[str, dict[str, Any]]] = []


class _Posted(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        server = cast(Webhook, self.server)
        server.received.append((self.path, json.loads(self.rfile.read(int(self.headers["content-length"])))))
        self.send_response(server.status)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Keep the test's output clean."""


class Mailbox(socketserver.TCPServer):
    """As much of SMTP as a message needs; keeps the messages."""

    allow_reuse_address = True

    def __init__(self) -> None:
        super().__init__((HOST, 0), _Delivered)
        self.received: list[EmailMessage] = []

    @property
    def server_port(self) -> int:
        """Where it listens."""
        return int(self.server_address[1])


class _Delivered(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        self.say("220 test")
        while line := self.rfile.readline():
            word = line.split()[0].upper() if line.split() else b""
            if word == b"DATA":
                self.say("354 go on")
                cast(Mailbox, self.server).received.append(self.message())
                self.say("250 kept")
            elif word == b"QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 well")

    def message(self) -> EmailMessage:
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        return message_from_bytes(b"".join(lines), policy=policy.default)

    def say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


@contextmanager
def running(server: Any) -> Iterator[Any]:
    """The server, answering until the end."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
