"""Runs of the command that find loaded what a question needs: a run costs a third of what it does otherwise.

Each is a process of its own, with pipes, folder, environment and arguments of its own, and does from there to its end what the
installed command does. What its modules do when they are loaded is tried by the runs that are started otherwise.
"""

from __future__ import annotations

import atexit
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import cache
from pathlib import Path

from warm_start import kind_of

PROGRAM = Path(__file__).with_name("warm_start.py")


class Forker:
    """A process that forks for each run."""

    def __init__(self, env: Mapping[str, str], kind: str) -> None:
        """``env`` is what an interpreter looks at when it starts; ``kind`` says what is loaded beside the usual."""
        self._control, theirs = socket.socketpair()
        piped = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        with theirs:
            self._process = subprocess.Popen(  # type: ignore[call-overload]
                [sys.executable, PROGRAM, str(theirs.fileno()), kind],
                env=env, pass_fds=[theirs.fileno()], start_new_session=True, **piped,
            )  # fmt: skip
        atexit.register(self.end)

    def run(
        self, command: Sequence[str], data: bytes, folder: Path, env: Mapping[str, str], patience: int
    ) -> tuple[int, bytes, bytes]:
        """Run a command line to its end; its status, and what it wrote to standard output and standard error."""
        (given, to), (out, out_to), (err, err_to) = os.pipe(), os.pipe(), os.pipe()
        self._ask({"command": command, "folder": str(folder), "env": env}, [given, out_to, err_to])
        with ThreadPoolExecutor(3) as pool:
            pool.submit(_write, to, data)
            written = pool.submit(_read, out), pool.submit(_read, err)
            status = self._status(command, patience)
        return status, written[0].result(), written[1].result()

    def end(self) -> None:
        """End it, and what it still waits for."""
        self._control.close()
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.communicate()

    def _ask(self, wanted: object, streams: Sequence[int]) -> None:
        data = json.dumps(wanted).encode()
        socket.send_fds(self._control, [len(data).to_bytes(8, "big")], streams)
        self._control.sendall(data)
        for stream in streams:
            os.close(stream)

    def _status(self, command: Sequence[str], patience: int) -> int:
        self._control.settimeout(patience)
        try:
            told = self._control.recv(64)
        except TimeoutError:
            _forker.cache_clear()  # the others are started again, too
            self.end()
            raise subprocess.TimeoutExpired(command, patience) from None
        assert told, self._process.communicate()
        return int(told)


def forker(arguments: Sequence[str]) -> Forker:
    """The one of these tests for such arguments; it starts as a run with the usual environment does."""
    return _forker(kind_of(arguments))


@cache
def _forker(kind: str) -> Forker:
    return Forker({"PATH": os.environ["PATH"], "HOME": os.devnull, "LANG": "C.UTF-8"}, kind)


def _write(to: int, data: bytes) -> None:
    with suppress(BrokenPipeError), os.fdopen(to, "wb") as stream:
        stream.write(data)


def _read(stream: int) -> bytes:
    with os.fdopen(stream, "rb") as pipe:
        return pipe.read()
