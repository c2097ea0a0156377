"""Completion in shells: what the command prints for them, and what bash makes of it."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess

import pytest
from command import STUCK, Command

from chatbot.cli.parser import COMMANDS


@pytest.fixture(scope="module")
def helps(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What each command says of itself; the one without a name is all of them."""
    chatbot = Command(tmp_path_factory.mktemp("home"))
    return {name: chatbot(*filter(None, [name]), "--help").out for name in ("", *COMMANDS)}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_command_and_option_is_known(chatbot: Command, helps: dict[str, str], shell: str) -> None:
    printed = chatbot("--print-completion", shell)
    assert (printed.status, printed.err) == (0, "")
    for name, help_text in helps.items():
        for option in set(re.findall(r"(?<![\w-])--([a-z][a-z-]*)", help_text)):
            assert option in printed.out, f"{name} --{option}"
        assert name in printed.out
    if shutil.which(shell):
        checked = subprocess.run(
            [shell, "-n"], input=printed.out, capture_output=True, text=True, timeout=STUCK
        )
        assert (checked.returncode, checked.stderr) == (0, "")


def test_another_shell_is_a_usage_error(chatbot: Command) -> None:
    outcome = chatbot("--print-completion", "cmd")
    assert outcome.status == 2
    assert "choose from" in outcome.err


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_bash_completes(chatbot: Command) -> None:
    script = chatbot("--print-completion", "bash").out
    chatbot.file(b"", "file.json")
    lines = [
        ["chatbot", ""],
        ["chatbot", "ask", "--js"],
        ["chatbot", "--theme", ""],
        ["chatbot", "--faq", "fi"],
    ]
    asks = [
        f"COMP_WORDS=({' '.join(map(shlex.quote, words))}); COMP_CWORD={len(words) - 1}; _shtab_chatbot; echo ${{COMPREPLY[@]}}"
        for words in lines
    ]
    done = subprocess.run(
        ["bash", "--norc"], input="\n".join([script, *asks]), capture_output=True, text=True, timeout=STUCK,
        cwd=chatbot.folder, env=chatbot.environment(),
    )  # fmt: skip
    commands, options, themes, files = (set(line.split()) for line in done.stdout.splitlines())
    assert commands == set(COMMANDS)
    assert options == {"--json", "--jsonl"}
    assert themes == {"auto", "dark", "light", "none"}
    assert files == {"file.json"}
