"""Questions dealt out to several processes, each of which answers its share of the lines."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import cycle
from queue import Queue
from threading import Thread

from chatbot.errors import ChatbotError
from chatbot.terminal.json_lines import Unusable, line

AHEAD = 64
"""Lines for each process that are dealt out before their turn to be written comes."""

Process = subprocess.Popen[bytes]


def replies(
    asked: Iterable[str | Unusable], arguments: Sequence[str], jobs: int, *, configured: bool = True
) -> Iterator[str | Unusable]:
    """A reply object, as JSON, for each question, in order; what is unusable is handed on.

    Each process runs the same command line for itself, and ends with its standard input, whatever becomes of this one.
    What is not ``configured`` takes no heed of the user's configuration: nothing that it asks is noted.

    Raises:
        ChatbotError: one of the processes has ended before its time.
    """
    env = None if configured else os.environ | {"CHATBOT_CONFIG": os.devnull}
    processes = [_start(arguments, env) for _ in range(jobs)]
    dealt: Queue[Process | Unusable | None] = Queue(AHEAD * jobs)
    Thread(target=_deal, args=(asked, processes, dealt), daemon=True).start()
    try:
        while (turn := dealt.get()) is not None:
            yield turn if isinstance(turn, Unusable) else _reply(turn)
    finally:
        for process in processes:
            process.terminate()
            process.wait()


def _start(arguments: Sequence[str], env: Mapping[str, str] | None) -> Process:
    command = [sys.executable, "-P", "-m", "chatbot", *arguments, "--jobs", "1", "--bare"]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=env)  # noqa: S603  this very program


def _deal(
    asked: Iterable[str | Unusable], processes: list[Process], dealt: Queue[Process | Unusable | None]
) -> None:
    """Give each process its questions, and note in which order the replies are to come."""
    turns = cycle(processes)
    try:
        for question in asked:
            if isinstance(question, Unusable):
                dealt.put(question)
            else:
                process = next(turns)
                dealt.put(process)
                _tell(process, question)
    finally:
        dealt.put(None)


def _tell(process: Process, question: str) -> None:
    assert process.stdin is not None
    try:
        process.stdin.write(line({"question": question}).encode() + b"\n")
        process.stdin.flush()
    except BrokenPipeError:
        pass  # who waits for the reply finds out


def _reply(process: Process) -> str:
    assert process.stdout is not None
    reply = process.stdout.readline()
    if not reply:
        raise ChatbotError(f"a process that answered questions has ended, with status {process.wait()}")
    return reply.decode().rstrip("\n")
