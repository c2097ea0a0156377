"""A server that hangs up ends a fetching, not the program: not even one that ends with the reader of its output."""

from __future__ import annotations

import socketserver
import subprocess
import sys
import threading

from command import STUCK

FETCHING = """
import sys
from chatbot.importing.web.client import UnreachableError, fetch
from chatbot.terminal.output import end_with_reader

end_with_reader()
for _ in range(50):
    try:
        fetch(sys.argv[1], timeout=5)
    except UnreachableError as error:
        print(error)
"""


class HangingUp(socketserver.BaseRequestHandler):
    """Closes the connection before anything is read of it."""


def test_a_server_that_hangs_up() -> None:
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), HangingUp) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"https://127.0.0.1:{server.server_address[1]}/faq.json"
        command = [sys.executable, "-c", FETCHING, address]
        done = subprocess.run(command, capture_output=True, text=True, timeout=STUCK, check=False)
        server.shutdown()
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == 50
