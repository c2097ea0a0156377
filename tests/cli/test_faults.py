"""Whatever goes wrong, the exit status is 2 and a line says so: 1 would mean that the FAQ has no answer."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

import pytest
from command import STUCK, Command
from faqs import LIBRARY, UNRELATED

from chatbot.cli.faults import guarded
from chatbot.errors import UsageError

FULL = "/dev/full"


def fails(error: BaseException) -> Callable[[], int]:
    def action() -> int:
        raise error

    return action


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (UsageError("not so"), "chatbot: not so\n"),
        (MemoryError(), "chatbot: there is not enough memory\n"),
        (OSError(24, "Too many open files", "/x"), "chatbot: cannot go on: Too many open files\n"),
        (FileNotFoundError(2, "No such file", "a\x1b[31m"), "chatbot: a: No such file\n"),
        (UnicodeEncodeError("utf-8", "\ud800", 0, 1, "a\nb"), "a fault in the program: UnicodeEncodeError:"),
        (RecursionError("too deep"), "a fault in the program: RecursionError: too deep; CHATBOT_DEBUG=1"),
        (BaseException("a panic"), "a fault in the program: BaseException: a panic"),
        (SystemExit("left"), ""),
    ],
)
def test_a_fault_is_a_line_and_status_2(
    error: BaseException, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert guarded(fails(error)) == 2
    err = capsys.readouterr().err
    assert said in err
    assert err.count("\n") == bool(said)


def test_where_it_went_wrong_is_shown_to_those_who_ask(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CHATBOT_DEBUG", "1")
    assert guarded(fails(ValueError("\x1b]0;title\x07why"))) == 2
    err = capsys.readouterr().err
    assert err.startswith("Traceback")
    assert "in action" in err
    assert err.endswith(
        "chatbot: a fault in the program: ValueError: why; CHATBOT_DEBUG=1 in the environment shows where\n"
    )
    assert "\x1b" not in err


def test_interrupted_and_left() -> None:
    assert guarded(fails(KeyboardInterrupt())) == 128 + signal.SIGINT
    assert guarded(fails(SystemExit())) == 0
    assert guarded(lambda: 1) == 1


@pytest.mark.parametrize("limit", ["ulimit -n 4", "ulimit -v 25000"])
def test_without_memory_or_files_to_open(chatbot: Command, limit: str) -> None:
    done = chatbot.limited(limit, "ask", "--faq", chatbot.file(LIBRARY), "How do I get a library card?")
    if "Fatal Python error" in done.err:
        pytest.skip("the interpreter itself does not start")
    assert done.status in (0, 2, 126, 127)  # answered after all, or nothing starts: 1 would be a lie
    assert "Traceback" not in done.err


@pytest.mark.skipif(not os.path.exists(FULL), reason="has no device that is always full")
@pytest.mark.parametrize(
    ("stream", "arguments"),
    [
        ("stdout", ["--print-completion", "bash"]),
        ("stdout", ["--help"]),
        ("stdout", ["--version"]),
        ("stdout", ["ask", "--help"]),
        ("stdout", ["config"]),
        ("stderr", ["ask", "--faq", "faq.json", UNRELATED]),
        ("stderr", ["ask", "--faq", "nowhere.json", UNRELATED]),
        ("stderr", ["--no-such-option"]),
        ("stderr", ["check", "faq.json"]),
    ],
)
def test_onto_a_full_disk(chatbot: Command, stream: str, arguments: list[str]) -> None:
    chatbot.file(LIBRARY)
    full = os.open(FULL, os.O_WRONLY)
    streams = {"stdout": full} if stream == "stdout" else {"stderr": full}
    process = chatbot.start(*arguments, env=None, **streams)
    os.close(full)
    _, err = process.communicate(timeout=STUCK)
    assert process.returncode == 2
    if stream == "stdout":
        assert err == b"chatbot: cannot write the answer: No space left on device\n"
