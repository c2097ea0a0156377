"""The installed command, run as a shell runs it."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from warm import STUCK as STUCK
from warm import forker, is_as_usual

CHATBOT = Path(sys.executable).parent / "chatbot"


class Outcome(NamedTuple):
    """What a run left behind."""

    status: int
    out: str
    err: str
    terminal: str = ""
    """What was written to those streams that were a terminal."""

    @property
    def reply(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)

    @property
    def replies(self) -> list[Any]:
        """Standard output as JSON, one value a line."""
        return [json.loads(line) for line in self.out.splitlines()]


Ask = Callable[..., Outcome]
"""Runs ``chatbot ask`` with the arguments that it is given, as ``Command.ask`` takes them."""


class Conversation(subprocess.Popen[bytes]):
    """A run that is talked to while it goes on."""

    def __init__(
        self, command: Sequence[str | Path], folder: Path, env: dict[str, str], **streams: int
    ) -> None:
        piped = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE) | streams
        super().__init__(command, cwd=folder, env=env, start_new_session=True, **piped)  # type: ignore[call-overload]

    def tell(self, line: str) -> None:
        """Write a line to its standard input, which stays open."""
        assert self.stdin is not None
        self.stdin.write(line.encode() + b"\n")
        self.stdin.flush()

    def hear(self) -> Any:
        """The next line of its standard output, as JSON."""
        assert self.stdout is not None
        assert select.select([self.stdout], [], [], STUCK)[0], "nothing comes while the input is still open"
        return json.loads(self.stdout.readline())


class Command:
    """Runs ``chatbot`` in a folder, with an environment in which nothing is set that could change what it does."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._started: list[Conversation] = []

    def __call__(
        self,
        *arguments: str | bytes,
        stdin: str | bytes = b"",
        env: Mapping[str, str] | None = None,
        patience: int = STUCK,
    ) -> Outcome:
        """Run with all streams piped, from modules that are loaded already unless the interpreter is to start otherwise."""
        if not is_as_usual(self.environment(env)):
            return self.afresh(*arguments, stdin=stdin, env=env, patience=patience)
        data = stdin.encode() if isinstance(stdin, str) else stdin
        command = [str(CHATBOT), *map(os.fsdecode, arguments)]
        status, out, err = forker(command[1:]).run(
            command, data, self.folder, self.environment(env), patience
        )
        return Outcome(status, out.decode(), err.decode())

    def afresh(
        self,
        *arguments: str | bytes,
        stdin: str | bytes = b"",
        env: Mapping[str, str] | None = None,
        patience: int = STUCK,
    ) -> Outcome:
        """Do the same from the very start, as a shell does."""
        data = stdin.encode() if isinstance(stdin, str) else stdin
        done = subprocess.run(
            [CHATBOT, *arguments],
            input=data, capture_output=True, cwd=self.folder, env=self.environment(env), timeout=patience,
        )  # fmt: skip
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

    def limited(self, limit: str, *arguments: str) -> Outcome:
        """Run from a shell that has done something first, such as ``ulimit``."""
        done = subprocess.run(
            ["/bin/sh", "-c", f'{limit}; exec "$@"', "sh", CHATBOT, *arguments],
            stdin=subprocess.DEVNULL, capture_output=True, cwd=self.folder, env=self.environment(), timeout=STUCK,
        )  # fmt: skip
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

    def ask(
        self, *arguments: str | bytes, stdin: str | bytes = b"", env: Mapping[str, str] | None = None
    ) -> Outcome:
        """Run ``chatbot ask`` with all streams piped."""
        return self("ask", *arguments, stdin=stdin, env=env)

    def on_terminal(
        self, *arguments: str, piped: tuple[str, ...] = (), env: Mapping[str, str] | None = None
    ) -> Outcome:
        """Run on a pseudo-terminal, but for the streams that are ``piped``."""
        master, slave = os.openpty()
        streams = {
            name: subprocess.PIPE if name in piped else slave for name in ("stdin", "stdout", "stderr")
        }
        process = self.start(*arguments, env=env, **streams)
        os.close(slave)
        shown = _read_all(master)
        out, err = process.communicate(timeout=STUCK)
        return Outcome(process.returncode, (out or b"").decode(), (err or b"").decode(), shown.decode())

    def start(self, *arguments: str, env: Mapping[str, str] | None = None, **streams: int) -> Conversation:
        """Start a run to be talked to; the streams that are not given are piped."""
        process = Conversation([CHATBOT, *arguments], self.folder, self.environment(env), **streams)
        self._started.append(process)
        return process

    def stop(self) -> None:
        """End what is still running."""
        for process in self._started:
            process.kill()
            process.communicate()

    def environment(self, more: Mapping[str, str] | None = None) -> dict[str, str]:
        """The variables that a run has."""
        usual = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
        }
        return usual | dict(more or {})

    def file(self, content: object, name: str = "faq.json") -> str:
        """Write a file into the folder, JSON unless it is bytes; returns its name."""
        data = content if isinstance(content, bytes) else json.dumps(content, ensure_ascii=False).encode()
        (self.folder / name).write_bytes(data)
        return name


def _read_all(master: int) -> bytes:
    """What is written to a terminal until nobody has it open any more."""
    read = b""
    try:
        while part := os.read(master, 65536):
            read += part
    except OSError:  # how Linux says that the other side is closed
        pass
    finally:
        os.close(master)
    return read
