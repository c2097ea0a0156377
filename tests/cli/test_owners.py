"""The page for those who keep an FAQ says what is so: its files are written, its commands run, one after another."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from command import CHATBOT, STUCK, Command
from pseudo_terminal import ENTER, Terminal

from chatbot.checking.rules import RULES

PAGE = (Path(__file__).parents[2] / "docs" / "owners.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"(?:`([\w.]+)`:\n\n)?^```(\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
"""The code blocks: the name of the file that one is the content of, its language, its text."""
ASKED = re.compile(r"^(> |Alias: |Write this\? \[y/n/s/q\] )(.*)\n", re.MULTILINE)
"""Where a review asks something, and the answer."""

Run = Callable[[str], str]


@pytest.fixture
def run(chatbot: Command) -> Run:
    """Runs a command line in a shell; returns all that is printed."""
    env = chatbot.environment({"PATH": f"{CHATBOT.parent}:{chatbot.environment()['PATH']}"})

    def run_command(command: str) -> str:
        done = subprocess.run(
            ["/bin/sh", "-c", command],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=chatbot.folder, env=env, timeout=STUCK,
        )  # fmt: skip
        return done.stdout

    return run_command


def test_the_example(chatbot: Command, run: Run) -> None:
    for file, language, text in BLOCKS:
        if file:
            chatbot.file(text.encode(), file)
        elif language == "console":
            for command, printed in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", text, re.MULTILINE):
                if command.startswith("chatbot review") and "--json" not in command:
                    _review(chatbot, command.split()[1:], printed)
                else:
                    assert _comparable(run(command)) == _comparable(printed), command
    saved = json.loads((chatbot.folder / "faq.json").read_text())
    assert saved["entries"][0]["aliases"] == ["How do I get a library pass?"]
    gate = [
        line
        for _, language, text in BLOCKS
        if language == "yaml"
        for line in re.findall(r"- run: (chatbot .*)", text)
    ]
    assert len(gate) == 2
    for command in gate:
        assert run(f"{command}; echo status $?").endswith("status 0\n"), command
    run("sed -i 's/Twenty cents a day/See [prices](#prices)/' faq.json")
    assert "::error file=faq.json,line=" in run(gate[0])
    assert run(f"{gate[0]}; echo status $?").endswith("status 1\n")


def _review(chatbot: Command, arguments: list[str], printed: str) -> None:
    """Go through a review as the page does: what it shows is what is shown."""
    env = chatbot.environment()
    with Terminal(
        ["/bin/sh", "-c", f'cd "$0" && exec {CHATBOT} "$@"', str(chatbot.folder), *arguments], env, rows=100
    ) as terminal:
        shown = ""
        for part, prompt, answer in _turns(printed):
            proposed = answer if prompt == "Alias: " else ""
            shown += part + prompt + proposed
            wanted = _plain(shown)
            terminal.wait_until(lambda wanted=wanted: _plain(terminal.text).endswith(wanted))  # type: ignore[misc]
            terminal.send(answer.removeprefix(proposed) + ENTER)
            shown += answer.removeprefix(proposed) + "\n"
        assert terminal.wait_end() == 0
        assert _plain(terminal.text) == _plain(printed)


def _turns(printed: str) -> list[tuple[str, str, str]]:
    """What is shown, the prompt below it, and what is answered; the last part, which asks nothing, is left out."""
    parts = ASKED.split(printed)[:-1]
    return list(zip(parts[::3], parts[1::3], parts[2::3], strict=True))


def _plain(text: str) -> str:
    """A text without figures, and white space as single spaces."""
    return re.sub(r"\d+%", "0%", " ".join(text.split()))


def _comparable(printed: str) -> list[str]:
    """Lines of output; of a report, which has figures that change with matching, the titles."""
    lines = re.sub(r"\(\d\.\d+\)", "(0.0)", printed).splitlines()
    if not lines or "questions: " not in lines[0]:
        return lines
    return [re.sub(r"\d+", "0", line) for line in lines if line[:1] not in (" ", "")]


def test_rules_are_those_that_there_are() -> None:
    table = re.findall(r"^\| `([a-z-]+)` \|.*\| (?:error|warning).*\|$", PAGE, re.MULTILINE)
    assert table == ["load", *RULES]


def test_options_exist(chatbot: Command) -> None:
    commands = ("import", "check", "eval", "review", "stats", "list", "show", "add", "edit", "remove", "ask")
    known = set(re.findall(r"--[a-z-]+", "".join(chatbot(command, "--help").out for command in commands)))
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", PAGE)) <= known


def test_links_lead_somewhere() -> None:
    from chatbot.checking.rules.links import _broken, _tokens

    tokens = _tokens(re.sub(r"^```.*?^```$", "", PAGE, flags=re.MULTILINE | re.DOTALL))
    links = [
        child.attrs["href"] for token in tokens for child in token.children or () if child.type == "link_open"
    ]
    folder = str(Path(__file__).parents[2] / "docs")
    assert len(links) > 5
    assert [link for link in links if _broken(str(link), tokens, folder)] == []
