"""A server on loopback that answers as it is told, well or badly."""

from __future__ import annotations

import gzip
import socket
import socketserver
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from command import Outcome

CERTIFICATES = Path(__file__).parent / "data" / "tls"


class Request(NamedTuple):
    """What was asked for."""

    path: str
    headers: dict[str, str]
    """By their names in small letters."""


Respond = Callable[[Request, socket.socket], None]
"""Writes what comes back to a request."""


class Server(socketserver.ThreadingTCPServer):
    """Answers each path with bytes, or as a function does; anything else is not found."""

    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False

    def __init__(self, context: ssl.SSLContext | None = None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pages: dict[str, bytes | Respond] = {}
        self.asked: list[Request] = []
        self.closing = threading.Event()
        self.scheme = "http"
        if context:
            self.scheme = "https"
            self.socket = context.wrap_socket(self.socket, server_side=True)

    def address(self, path: str, userinfo: str = "") -> str:
        """The address of a path."""
        host, port = self.server_address[:2]
        return f"{self.scheme}://{userinfo}{host!s}:{port}{path}"

    def serves(self, content: bytes | Respond, path: str = "/faq.json") -> str:
        """Answer a path so from now on; returns its address."""
        self.pages[path] = content
        return self.address(path)

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes is none of our business."""


class _Handler(socketserver.BaseRequestHandler):
    server: Server

    def handle(self) -> None:
        data = b""
        while b"\r\n\r\n" not in data:
            part = self.request.recv(65536)
            if not part:
                return
            data += part
        first, *lines = data.split(b"\r\n\r\n")[0].decode().split("\r\n")
        headers = {line.split(": ", 1)[0].lower(): line.split(": ", 1)[1] for line in lines}
        request = Request(first.split(" ")[1], headers)
        self.server.asked.append(request)
        page = self.server.pages.get(request.path.split("?")[0], response(b"", "404 Not Found"))
        try:
            if callable(page):
                page(request, self.request)
            else:
                self.request.sendall(page)
        except OSError:
            pass


@contextmanager
def serving(certificate: str = "") -> Iterator[Server]:
    """A server that runs meanwhile, with a certificate for TLS if one is named."""
    context = None
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(CERTIFICATES / certificate)
    with Server(context) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.closing.set()
            server.shutdown()
            thread.join()


def fails(outcome: Outcome, why: str) -> None:
    """A run has ended with an error in a line, which says why."""
    assert (outcome.status, outcome.out) == (2, "")
    assert why in outcome.err
    assert len(outcome.err.splitlines()) == 1
    assert outcome.err.startswith("chatbot: ")


def response(body: bytes, status: str = "200 OK", **headers: object) -> bytes:
    """A whole response; an underscore in a header's name is a hyphen, and None is for one that is left out."""
    lines: dict[str, object] = {"Content-Length": len(body), "Connection": "close"}
    lines |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items() if value is not None)
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body


def zipped(body: bytes) -> bytes:
    """A response that is packed, as most are."""
    return response(gzip.compress(body), Content_Encoding="gzip")


def tagged(body: bytes, tag: str) -> Respond:
    """A response that is sent once, and then said to be the same."""

    def respond(request: Request, to: socket.socket) -> None:
        if request.headers.get("if-none-match") == tag:
            to.sendall(response(b"", "304 Not Modified", ETag=tag))
        else:
            to.sendall(response(body, ETag=tag))

    return respond


def redirect(location: str, status: str = "302 Found") -> bytes:
    """A response that leads on."""
    return response(b"", status, Location=location)


def stalling(beginning: bytes) -> Respond:
    """Sends a beginning, and then nothing more."""

    def respond(request: Request, to: socket.socket) -> None:
        to.sendall(beginning)
        _wait(to)

    return respond


def dripping(data: bytes) -> Respond:
    """Sends a byte now and then."""

    def respond(request: Request, to: socket.socket) -> None:
        for number in range(100_000):
            to.sendall(data[number % len(data) :][:1])
            time.sleep(0.05)

    return respond


def endless(beginning: bytes, piece: bytes) -> Respond:
    """Sends without end, as fast as it is taken."""

    def respond(request: Request, to: socket.socket) -> None:
        to.sendall(beginning)
        while True:
            to.sendall(piece)

    return respond


def _wait(to: socket.socket) -> None:
    """Until the client is gone."""
    to.settimeout(60)
    to.recv(1)
