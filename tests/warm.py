"""Runs of the command that find loaded what a question needs: a run costs a third of what it does otherwise.

Each is a process of its own, with pipes or a terminal, folder, environment and arguments of its own, and does from there to its
end what the installed command does. What its modules do when they are loaded is tried by the runs that are started otherwise.
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

from warm_start import needs_more

PROGRAM = Path(__file__).with_name("warm_start.py")
STUCK = 30
"""Seconds after which a run is taken to hang; nothing is measured by it."""
AT_START = ("PYTHON", "LANG", "LC_")
"""How variables begin that an interpreter looks at when it starts."""


class Forker:
    """A process that forks for each run."""

    def __init__(self, env: Mapping[str, str], loaded: str) -> None:
        """``env`` is what an interpreter looks at when it starts; ``loaded`` is the usual, or more."""
        self._control, theirs = socket.socketpair()
        piped = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        with theirs:
            self._process = subprocess.Popen(  # type: ignore[call-overload]
                [sys.executable, PROGRAM, str(theirs.fileno()), loaded],
                env=env, pass_fds=[theirs.fileno()], start_new_session=True, **piped,
            )  # fmt: skip
        atexit.register(self.end)

    def run(
        self, command: Sequence[str], data: bytes, folder: Path, env: Mapping[str, str], patience: int
    ) -> tuple[int, bytes, bytes]:
        """Run a command line to its end; its status, and what it wrote to standard output and standard error."""
        (given, to), (out, out_to), (err, err_to) = os.pipe(), os.pipe(), os.pipe()
        run = self.begin(command, [given, out_to, err_to], folder, env)
        with ThreadPoolExecutor(3) as pool:
            pool.submit(_write, to, data)
            written = pool.submit(_read, out), pool.submit(_read, err)
            status = run.wait(patience)
        return status, written[0].result(), written[1].result()

    def begin(
        self, command: Sequence[str], streams: Sequence[int], folder: Path, env: Mapping[str, str]
    ) -> Run:
        """Run a command line with such streams, which are closed here."""
        told = self.ask({"command": command, "folder": str(folder), "env": {**env}}, STUCK, streams)
        for stream in {*streams}:
            os.close(stream)
        return Run(self, command, int(told))

    def stop(self) -> None:
        """Let it do nothing more, though it is there."""
        os.kill(self._process.pid, signal.SIGSTOP)

    def end(self) -> None:
        """End it, and what it still waits for."""
        self._control.close()
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.communicate()

    def ask(self, wanted: object, patience: float, streams: Sequence[int] = ()) -> bytes:
        """What it says to a request, which may have streams with it.

        Raises:
            TimeoutError: it says nothing in time; it is ended then, as what it says later is no answer to the next request.
        """
        data = json.dumps(wanted).encode()
        socket.send_fds(self._control, [len(data).to_bytes(8, "big")], streams)
        self._control.sendall(data)
        self._control.settimeout(patience)
        try:
            told = self._control.recv(64)
        except TimeoutError:
            _forker.cache_clear()  # the other is started again, too
            self.end()
            raise
        assert told, self._process.communicate()
        return told.strip()


class Run:
    """A run that goes on, or has ended."""

    def __init__(self, forker: Forker, command: Sequence[str], pid: int) -> None:
        self.pid = pid
        self._forker, self._command = forker, command
        self._status: int | None = None

    def poll(self) -> int | None:
        """How it ended, as ``Popen.poll`` says it; None while it goes on."""
        if self._status is None:
            told = self._forker.ask({"ended": self.pid, "wait": False}, STUCK)
            self._status = int(told) if told else None
        return self._status

    def wait(self, patience: float = STUCK) -> int:
        """Wait until it ends; its status."""
        if self._status is None:
            try:
                self._status = int(self._forker.ask({"ended": self.pid, "wait": True}, patience))
            except TimeoutError:
                raise subprocess.TimeoutExpired(self._command, patience) from None
        return self._status


def forker(arguments: Sequence[str], *, on_terminal: bool = False) -> Forker:
    """The one of these tests for such arguments; it starts as a run with the usual environment does."""
    return _forker("more" if on_terminal or needs_more(arguments) else "usual")


@cache
def _forker(loaded: str) -> Forker:
    return Forker({"PATH": os.environ["PATH"], "HOME": os.devnull, "LANG": "C.UTF-8"}, loaded)


def is_as_usual(env: Mapping[str, str]) -> bool:
    """Would an interpreter start with such an environment as the forkers have?"""
    return {name: env[name] for name in env if name.startswith(AT_START)} == {"LANG": "C.UTF-8"}


def _write(to: int, data: bytes) -> None:
    with suppress(BrokenPipeError), os.fdopen(to, "wb") as stream:
        stream.write(data)


def _read(stream: int) -> bytes:
    with os.fdopen(stream, "rb") as pipe:
        return pipe.read()
