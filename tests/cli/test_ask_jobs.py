"""Several processes answer: what becomes of the lines where one of them dies, and of the run where it is interrupted."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
import time
from typing import Any

import pytest
from children import children
from command import STUCK, Command, Conversation
from faqs import LIBRARY

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="children are found in /proc")

ASKED = "library card"


def kill_one(run: Conversation) -> None:
    """Kill a process that answers; what ends by itself between being found and the signal does not count."""
    while run.poll() is None:
        for pid in children(run):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
                return


def kill_all(run: Conversation) -> None:
    for pid in children(run):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


@pytest.fixture
def run(chatbot: Command) -> Conversation:
    """A run of two processes that both wait for a question."""
    run = chatbot.start("ask", "--faq", chatbot.file(LIBRARY), "--jsonl", "--jobs", "2")
    run.tell(ASKED)
    assert run.hear()["entry_id"] == "card"
    return run


def heard(run: Conversation, count: int) -> list[Any]:
    """The next lines of its output, each as JSON."""
    assert run.stdout is not None
    return [json.loads(run.stdout.readline()) for _ in range(count)]


def ended(run: Conversation) -> tuple[int, bytes, bytes]:
    out, err = run.communicate(timeout=STUCK)
    return run.returncode, out, err


def test_what_a_dead_process_was_to_answer_another_does(run: Conversation) -> None:
    for _ in range(3):
        kill_all(run)
        for _ in range(4):
            run.tell(ASKED)
        assert [one["entry_id"] for one in heard(run, 4)] == ["card"] * 4
    assert ended(run) == (0, b"", b"")


def test_processes_killed_while_they_answer(run: Conversation) -> None:
    """Its input stays open, so that there are always processes to kill."""
    count = 300
    for _ in range(count):
        run.tell(ASKED)
    found = heard(run, 20)
    for _ in range(3):
        kill_one(run)
        found += heard(run, 40)
    found += heard(run, count - len(found))
    assert [one["line"] for one in found] == [*range(2, count + 2)]
    assert {one.get("entry_id") for one in found} == {"card"}
    assert ended(run) == (0, b"", b"")


def test_lines_that_nobody_can_answer_are_named(run: Conversation, chatbot: Command) -> None:
    (chatbot.folder / "faq.json").unlink()  # so that none can start any more
    kill_all(run)
    for _ in range(10):
        run.tell(ASKED)
    found = heard(run, 10)
    assert [one["line"] for one in found] == [*range(2, 12)]
    assert all("has ended, with status 2" in one["error"] for one in found)
    status, _, err = ended(run)
    assert status == 2
    assert err.count(b"cannot be read") <= 12


def test_interrupted_while_it_waits(run: Conversation) -> None:
    run.send_signal(signal.SIGINT)
    assert ended(run) == (130, b"", b"")


def test_interrupted_at_a_terminal(run: Conversation) -> None:
    """All of the group get the signal, as at a terminal."""
    time.sleep(0.2)
    os.killpg(run.pid, signal.SIGINT)
    assert ended(run) == (130, b"", b"")


def test_a_reader_that_has_had_enough(run: Conversation) -> None:
    assert run.stdout is not None
    run.stdout.close()
    run.tell(ASKED)
    assert run.wait(STUCK) == -signal.SIGPIPE


def test_processes_end_with_the_one_that_gathers(run: Conversation) -> None:
    assert children(run)
    run.kill()
    assert run.stderr is not None
    run.stderr.read()  # which ends when none of them holds it any more


def test_input_that_cannot_be_read_is_an_error(chatbot: Command) -> None:
    (chatbot.folder / "asked").touch()
    for jobs in ("1", "2"):
        asked = os.open(chatbot.folder / "asked", os.O_WRONLY)
        run = chatbot.start("ask", "--faq", chatbot.file(LIBRARY), "--jsonl", "--jobs", jobs, stdin=asked)
        os.close(asked)
        status, out, err = ended(run)
        assert (status, out) == (2, b"")
        assert b"Traceback" not in err
