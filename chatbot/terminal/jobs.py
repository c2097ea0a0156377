"""Questions dealt out to several processes, each of which answers its share of the lines.

A process that ends before its time, as where it is killed for its memory, is started anew, and is asked once more what it had
not answered.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from queue import SimpleQueue
from threading import BoundedSemaphore, Lock, Thread

from chatbot.files.pipes import meet_broken_ones_as_errors
from chatbot.terminal.json_lines import Unusable, as_unusable, line

AHEAD = 64
"""Lines for each process that are read before their turn to be written comes."""
TRIES = 2
"""How often a question is asked that nothing comes back to."""
MOST_IN_VAIN = 3
"""Questions in a row that nothing comes back to; a process is not started again after that."""

Turn = Future[str | Unusable]
"""A line's reply, when it is known."""


def replies(
    asked: Iterable[str | Unusable], arguments: Sequence[str], jobs: int, *, configured: bool = True
) -> Iterator[str | Unusable]:
    """A reply object, as JSON, for each question, in order; what is unusable is handed on, or can't be answered.

    Each process runs the same command line for itself, and ends with its standard input, whatever becomes of this one.
    What is not ``configured`` takes no heed of the user's configuration: nothing that it asks is noted.
    """
    desk = _Desk(jobs)
    workers = [_Worker(desk, arguments, configured=configured) for _ in range(jobs)]
    for worker in workers:
        Thread(target=worker.work, daemon=True).start()
    Thread(target=desk.put_down, args=(asked,), daemon=True).start()
    try:
        yield from desk.in_turn()
    finally:
        for worker in workers:
            worker.end()


class _Desk:
    """Where questions lie until somebody has time, and replies until their turn comes."""

    def __init__(self, jobs: int) -> None:
        self._room = BoundedSemaphore(AHEAD * jobs)
        self._turns: SimpleQueue[Turn | None] = SimpleQueue()
        self._at_work = jobs
        self._lock = Lock()
        self.tasks: SimpleQueue[tuple[str, Turn]] = SimpleQueue()

    def put_down(self, asked: Iterable[str | Unusable]) -> None:
        """Lay down all questions, as long as there is room."""
        try:
            for question in asked:
                turn = self._next_turn()
                if isinstance(question, Unusable):
                    turn.set_result(question)
                else:
                    self.tasks.put((question, turn))
        except BaseException as error:  # for the one who waits for the replies
            self._next_turn().set_exception(error)
        finally:
            self._turns.put(None)

    def in_turn(self) -> Iterator[str | Unusable]:
        """The replies, in the order of the questions."""
        while (turn := self._turns.get()) is not None:
            yield turn.result()
            self._room.release()

    def may_be_left(self) -> bool:
        """May somebody go who can't work any more? The last one stays, to say so of each question."""
        with self._lock:
            if self._at_work == 1:
                return False
            self._at_work -= 1
            return True

    def _next_turn(self) -> Turn:
        self._room.acquire()
        turn: Turn = Future()
        self._turns.put(turn)
        return turn


class _Worker:
    """A process that answers, and is started anew where it has ended."""

    def __init__(self, desk: _Desk, arguments: Sequence[str], *, configured: bool) -> None:
        self._desk = desk
        self._command = [sys.executable, "-P", "-m", "chatbot", *arguments, "--jobs", "1", "--bare"]
        self._env = None if configured else os.environ | {"CHATBOT_CONFIG": os.devnull}
        self._in_vain = 0
        self._ended = False
        self._process = self._start()

    def work(self) -> None:
        """Answer one question after another."""
        meet_broken_ones_as_errors()
        while not self._ended and not (self._in_vain >= MOST_IN_VAIN and self._desk.may_be_left()):
            question, turn = self._desk.tasks.get()
            try:
                turn.set_result(self._answer(question))
            except BaseException as error:  # for the one who waits for it
                turn.set_exception(error)

    def end(self) -> None:
        """Let the process go, and start no other."""
        self._ended = True
        self._process.kill()
        self._process.wait()

    def _answer(self, question: str) -> str | Unusable:
        """The reply, or why there is none."""
        data = line({"question": question}).encode() + b"\n"
        for _ in range(TRIES):
            if self._process.poll() is not None and self._in_vain < MOST_IN_VAIN and not self._ended:
                self._process = self._start()
            if reply := _ask(self._process, data):
                self._in_vain = 0
                return as_unusable(reply) or reply
            status = self._process.wait()
        self._in_vain += 1
        return Unusable(f"the process that was to answer has ended, with status {status}")

    def _start(self) -> subprocess.Popen[bytes]:
        """A process in a group of its own: an interruption at the terminal is for the one that gathers the replies."""
        return subprocess.Popen(  # noqa: S603  this very program
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=self._env,
            process_group=0 if os.name == "posix" else None,
        )  # fmt: skip


def _ask(process: subprocess.Popen[bytes], data: bytes) -> str | None:
    """What a process replies; None where it has ended."""
    assert process.stdin is not None
    assert process.stdout is not None
    rest = memoryview(data)
    try:
        while rest:  # past the buffer, which would try again what did not go through
            rest = rest[os.write(process.stdin.fileno(), rest) :]
        reply = process.stdout.readline()
    except OSError:
        return None
    return reply.decode().rstrip("\n") if reply.endswith(b"\n") else None
