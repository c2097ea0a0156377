"""A pseudo-terminal with a program in it, its screen read as a person would."""

from __future__ import annotations

import fcntl
import os
import select
import signal
import subprocess
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType

import pyte
from command import CHATBOT
from warm import Run, forker, is_as_usual

PATIENCE = 60.0
"""Seconds to wait for what must come; a slow machine needs a few."""

ENTER, TAB, ESCAPE, UP, DOWN, RIGHT = "\r", "\t", "\x1b", "\x1b[A", "\x1b[B", "\x1b[C"
CTRL_C, CTRL_D, CTRL_R = "\x03", "\x04", "\x12"
ALT_ENTER = "\x1b\r"


class _Screen(pyte.Screen):
    """A screen that tells the program where the cursor is, as terminals do when they are asked.

    What is dim blinks here: pyte knows no dim text, and nothing else blinks.
    """

    answer: Callable[[str], object]

    def __init__(self, columns: int, rows: int) -> None:
        self._rows: list[str] = []
        super().__init__(columns, rows)

    @property
    def display(self) -> list[str]:
        """The rows; put together anew are those alone that were written to since the last look."""
        if len(self._rows) != self.lines:
            self._rows = [""] * self.lines
            self.dirty.update(range(self.lines))
        for row in self.dirty:
            if row < self.lines:
                self._rows[row] = self._row(row)
        self.dirty.clear()
        return self._rows

    def _row(self, number: int) -> str:
        """A row as text, without the empty cells behind wide characters."""
        row = self.buffer[number]
        return "".join(row[column].data for column in range(self.columns) if row[column].data)

    def write_process_input(self, data: str) -> None:
        self.answer(data)

    def select_graphic_rendition(self, *codes: int, **private: bool) -> None:
        instead = {} if {38, 48} & set(codes) else {2: (5,), 22: (22, 25)}
        super().select_graphic_rendition(
            *(new for code in codes for new in instead.get(code, (code,))), **private
        )


class Terminal:
    """A program in a pseudo-terminal; leaving the context ends it.

    The chatbot is forked from a process that has loaded its modules, unless the interpreter is to start otherwise or it is to be
    ``afresh``. Any other program, as a shell that starts the chatbot, is started as itself.
    """

    def __init__(
        self, command: Sequence[str], env: Mapping[str, str], *,
        columns: int = 80, rows: int = 50, afresh: bool = False,
    ) -> None:  # fmt: skip
        self.raw = b""
        """Everything that the program wrote."""
        self.screen = _Screen(columns, rows)
        self.screen.answer = self.send
        self._stream = pyte.ByteStream(self.screen)
        self._master, slave = os.openpty()
        termios.tcsetwinsize(slave, (rows, columns))
        warm = command[0] == str(CHATBOT) and is_as_usual(env) and not afresh
        self._program = (_forked if warm else _started)(command, env, slave)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.runs:
            self.signal(signal.SIGKILL)
            self._program.wait()
        os.close(self._master)

    @property
    def lines(self) -> list[str]:
        """The rows of the screen."""
        return [line.rstrip() for line in self.screen.display]

    @property
    def text(self) -> str:
        """The screen as one text, white space as single spaces: it does not matter where lines wrap."""
        return " ".join("\n".join(self.lines).split())

    @property
    def typed(self) -> str | None:
        """What stands between the last prompt and the cursor; None where no prompt is open."""
        row, column = self.screen.cursor.y, self.screen.cursor.x
        for start in range(row, -1, -1):
            if self.lines[start].startswith(">"):
                rows = [*self.screen.display[start:row], self.screen.display[row][:column]]
                return " ".join("".join(rows).split())[1:].lstrip() if column else None
        return None

    @property
    def at_prompt(self) -> bool:
        """Does the cursor stand at an empty prompt?"""
        return self.screen.cursor.x == 2 and self.lines[self.screen.cursor.y] == ">"

    @property
    def prompts(self) -> int:
        """How many prompts are on the screen."""
        return sum(line.startswith(">") for line in self.lines)

    @property
    def echoes(self) -> bool:
        """Does the terminal edit and echo lines by itself, as it does before and after such a program?"""
        flags = termios.tcgetattr(self._master)[3]
        return bool(flags & termios.ECHO and flags & termios.ICANON)

    @property
    def runs(self) -> bool:
        """Has the program not ended?"""
        return self._program.poll() is None

    @property
    def pid(self) -> int:
        """The program's process."""
        return self._program.pid

    def send(self, keys: str | bytes) -> None:
        """Press keys."""
        os.write(self._master, keys.encode() if isinstance(keys, str) else keys)

    def type(self, text: str) -> None:
        """Type text, and wait until it is on the screen."""
        self.send(text)
        self.wait_until(lambda: "".join((self.typed or "").split()).endswith("".join(text.split())))

    def enter(self, text: str) -> None:
        """Type a line, and wait until the next prompt."""
        self.type(text)
        self.send(ENTER)
        self.wait_until(lambda: self.at_prompt)

    def wait_for(self, text: str) -> None:
        """Wait until a text is on the screen."""
        self.wait_until(lambda: text in self.text)

    def wait_until(self, holds: Callable[[], bool]) -> None:
        """Read what the program writes until something holds."""
        deadline = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < deadline, "waited in vain:\n" + "\n".join(self.lines)
            assert self._read(), "the program ended:\n" + "\n".join(self.lines)

    def wait_end(self) -> int:
        """Wait until the program ends; its exit status, minus the signal's number where one ended it."""
        deadline = time.monotonic() + PATIENCE
        while self._read():
            assert time.monotonic() < deadline, "does not end:\n" + "\n".join(self.lines)
        return self._program.wait(PATIENCE)

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the window."""
        self.screen.resize(rows, columns)
        termios.tcsetwinsize(self._master, (rows, columns))

    def signal(self, number: int) -> None:
        """Send a signal to the program."""
        os.kill(self.pid, number)

    def hang_up(self) -> None:
        """Go away, as a window that is closed does; what the program writes from here on is lost."""
        nowhere = os.open(os.devnull, os.O_RDWR)
        os.dup2(nowhere, self._master)
        os.close(nowhere)

    def _read(self) -> bool:
        """Take in what the program has written; False at its end."""
        if not select.select([self._master], [], [], 0.2)[0]:
            return True
        try:
            data = os.read(self._master, 65536)
        except OSError:  # how Linux says that the other side is closed
            data = b""
        self.raw += data
        self._stream.feed(data)
        return bool(data)


def _forked(command: Sequence[str], env: Mapping[str, str], slave: int) -> Run:
    return forker(command[1:], on_terminal=True).begin(command, [slave] * 3, Path(env["HOME"]), env)


def _started(command: Sequence[str], env: Mapping[str, str], slave: int) -> subprocess.Popen[bytes]:
    started = subprocess.Popen(
        command, stdin=slave, stdout=slave, stderr=slave, env=env, cwd=env["HOME"], start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
    )  # fmt: skip
    os.close(slave)
    return started
