"""A run comes to the same from the very start, as from a shell, and from modules that are loaded already, as in most tests."""

from __future__ import annotations

import os

import pytest
from command import CHATBOT, Command
from pseudo_terminal import CTRL_D, ENTER, Terminal
from warm import forker

from chatbot.cli.parser import COMMANDS

PAGE = b"# Shop\n\n## How do I pay?\n\nIn cash.\n"
RUNS = {
    "ask": ["--faq", "faq.json", "--explain", "libary card"],
    "list": ["--faq", "faq.json", "--json"],
    "show": ["card", "--faq", "faq.json"],
    "check": ["faq.json", "--format", "junit"],
    "import": ["page.md"],
    "edit": ["faq.json", "nobody"],
    "add": ["faq.json", "--question", "Who pays?", "--answer", ""],
    "remove": ["faq.json", "nobody"],
    "eval": ["faq.json", "tests.csv"],
    "stats": ["log"],
    "review": ["faq.json", "--log", "log", "--json"],
    "publish": ["faq.json", "postgresql://localhost:1/none"],
    "model": ["--nope"],
    "config": [],
    "help": ["check"],
}
"""Arguments of each command that has it do something, or refuse to, and change nothing."""


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command(reviewed: Command, name: str) -> None:
    reviewed.file(PAGE, "page.md")
    reviewed.file(b"question,expected\nlibrary card,card\n", "tests.csv")
    arguments = [name, *RUNS[name]]
    afresh = reviewed.afresh(*arguments)
    assert afresh == reviewed(*arguments)
    assert "Traceback" not in afresh.err
    assert afresh.out or afresh.err


def test_a_conversation_and_lines(reviewed: Command) -> None:
    for arguments in (["--faq", "faq.json"], ["ask", "--faq", "faq.json", "--jsonl"]):
        lines = "libary card\n/list\nis it free\n"
        afresh = reviewed.afresh(*arguments, stdin=lines)
        assert afresh == reviewed(*arguments, stdin=lines)
        assert "Bring an **ID**" in afresh.out


def test_a_conversation_on_a_terminal(reviewed: Command) -> None:
    def shown(*, afresh: bool) -> tuple[list[str], int]:
        with _terminal(reviewed, "--faq", "faq.json", afresh=afresh) as terminal:
            terminal.wait_until(lambda: terminal.at_prompt)
            for line in ("libary card", "/why", "/list", "is it free"):
                terminal.enter(line)
            terminal.send(CTRL_D)
            status = terminal.wait_end()
            return terminal.lines, status

    assert shown(afresh=True) == shown(afresh=False)


@pytest.mark.parametrize(
    ("arguments", "question"),
    [(["review", "faq.json", "--log", "log"], ">"), (["remove", "faq.json", "fee"], "[y/n/q]")],
)
def test_what_is_asked_on_a_terminal(reviewed: Command, arguments: list[str], question: str) -> None:
    def shown(*, afresh: bool) -> tuple[list[str], int]:
        with _terminal(reviewed, *arguments, afresh=afresh) as terminal:
            terminal.wait_until(lambda: terminal.text.endswith(question))
            terminal.send("q")
            terminal.wait_until(lambda: terminal.text.endswith(f"{question} q"))
            terminal.send(ENTER)
            status = terminal.wait_end()
            return terminal.lines, status

    assert shown(afresh=True) == shown(afresh=False)


def _terminal(command: Command, *arguments: str, afresh: bool) -> Terminal:
    env = command.environment({"PAGER": "cat", "XDG_STATE_HOME": f"state-{afresh}"})
    return Terminal([str(CHATBOT), *arguments], env, rows=120, afresh=afresh)


def test_what_is_said_too_late_is_no_answer_to_the_next_run(chatbot: Command) -> None:
    begun = {"command": ["chatbot", "--version"], "folder": str(chatbot.folder), "env": chatbot.environment()}
    null = os.open(os.devnull, os.O_RDWR)
    late = forker(["list"])
    late.stop()
    with pytest.raises(TimeoutError):
        late.ask(begun, 0.1, [null, null, null])
    os.close(null)
    assert chatbot("list", "--faq", chatbot.file(PAGE, "page.md")).out == "How do I pay?\n"
