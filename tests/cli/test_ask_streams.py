"""``chatbot ask`` where locales, disks and streams are not what they should be."""

from __future__ import annotations

import os
import signal
import subprocess

import pytest
from command import CHATBOT, STUCK, Command, Outcome
from faqs import CARD_ANSWER, LIBRARY, UNRELATED

ASCII = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


@pytest.mark.parametrize("locale", [{"LC_ALL": "C", "LANG": "C"}, ASCII], ids=["C", "ascii"])
def test_the_c_locale(chatbot: Command, locale: dict[str, str]) -> None:
    faq = chatbot.file([{"id": "café", "question": "Où est le café ?", "answer": "À côté — 5 €."}])
    outcome = chatbot.ask("--faq", faq, "où est le café", "--threshold", "0", env=locale)
    assert outcome == (0, "À côté — 5 €.\n", "", "")
    reply = chatbot.ask("--faq", faq, "où est le café", "--json", "--threshold", "0", env=locale).reply
    assert (reply["question"], reply["entry_id"]) == ("où est le café", "café")


def test_a_terminal_that_shows_only_ascii(chatbot: Command) -> None:
    faq = chatbot.file([{"question": "Où est le café ?", "answer": "À côté:\n\n- 5 €"}])
    ascii_only = {"FORCE_COLOR": "1", "PYTHONIOENCODING": "ascii"}
    for threshold, status in (("0", 0), ("1", 1)):
        outcome = chatbot.ask("--faq", faq, "où est le café", "--threshold", threshold, env=ascii_only)
        assert outcome.status == status
        assert "Traceback" not in outcome.err


def test_nothing_need_be_writable(chatbot: Command) -> None:
    env = {
        "HOME": "/nonexistent",
        "XDG_CACHE_HOME": "/nonexistent/cache",
        "XDG_STATE_HOME": "/nonexistent/state",
    }
    assert chatbot.ask("whats the gaza war", env=env).status == 0


def test_nothing_is_left_behind(chatbot: Command) -> None:
    chatbot.ask("whats the gaza war")
    assert list(chatbot.folder.iterdir()) == []


def test_a_closed_pipe_ends_it_quietly(chatbot: Command) -> None:
    process = chatbot.start("ask", "--jsonl", "--faq", chatbot.file(LIBRARY))
    process.tell("library card")
    process.hear()
    assert process.stdout is not None
    process.stdout.close()
    process.tell("library card")
    assert process.wait(STUCK) == -signal.SIGPIPE
    assert process.stderr is not None
    assert process.stderr.read() == b""


def test_interrupted(chatbot: Command) -> None:
    process = chatbot.start("ask", "--jsonl", "--faq", chatbot.file(LIBRARY))
    process.tell("library card")
    process.hear()
    process.send_signal(signal.SIGINT)
    assert process.wait(STUCK) == 130
    assert process.stderr is not None
    assert process.stderr.read() == b""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="has no device that is always full")
@pytest.mark.parametrize("options", [[], ["--json"]])
@pytest.mark.parametrize("env", [{}, {"FORCE_COLOR": "1"}])
def test_a_full_disk(chatbot: Command, options: list[str], env: dict[str, str]) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    process = chatbot.start("ask", "whats the gaza war", *options, env=env, stdout=full)
    os.close(full)
    _, err = process.communicate(timeout=STUCK)
    assert process.returncode == 2
    assert err == b"chatbot: cannot write the answer: No space left on device\n"


@pytest.mark.parametrize(
    ("redirection", "status", "out", "err"),
    [
        (">&-", 2, "", "chatbot: standard output is closed\n"),
        ("<&-", 0, CARD_ANSWER + "\n", ""),
        ("2>&-", 0, CARD_ANSWER + "\n", ""),
    ],
)
def test_closed_streams(chatbot: Command, redirection: str, status: int, out: str, err: str) -> None:
    outcome = _in_shell(chatbot, f"how do i get a library card {redirection}")
    assert (outcome.status, outcome.out, outcome.err) == (status, out, err)


def test_what_is_not_answered_never_goes_to_standard_output(chatbot: Command) -> None:
    outcome = _in_shell(chatbot, f"{UNRELATED} 2>&-")
    assert (outcome.status, outcome.out) == (1, "")


def _in_shell(chatbot: Command, rest: str) -> Outcome:
    done = subprocess.run(
        ["/bin/sh", "-c", f'"$0" ask --faq {chatbot.file(LIBRARY)} {rest}', CHATBOT],
        capture_output=True, text=True, cwd=chatbot.folder, env=chatbot.environment(), timeout=STUCK,
    )  # fmt: skip
    return Outcome(done.returncode, done.stdout, done.stderr)
