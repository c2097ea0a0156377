"""README.md says what is so."""

from __future__ import annotations

import contextlib
import io
import json
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pictures
import pytest
from command import CHATBOT, STUCK, Command

from chatbot.cli.configuration import configurable
from chatbot.cli.parser import COMMANDS
from chatbot.faq.format import parse_faq
from chatbot.repl import commands
from chatbot.settings import Settings

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The code blocks in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def options_of(text: str) -> set[str]:
    """The long options that a text names."""
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", text))


NEAR = 0.01

EXAMPLES = [
    example
    for block in blocks("console")
    for example in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.M)
]
"""Commands, each with what it prints."""


@pytest.fixture
def faq(chatbot: Command) -> str:
    """The FAQ that the README shows."""
    (example,) = blocks("json")
    return chatbot.file(example.encode())


def test_the_faq_in_it_is_one() -> None:
    (example,) = blocks("json")
    assert [entry.id for entry in parse_faq(example.encode(), "faq.json").entries][
        2
    ] == "when-is-the-library-open"
    assert "`when-is-the-library-open`" in README


@pytest.mark.parametrize(("command", "printed"), EXAMPLES, ids=[command for command, _ in EXAMPLES])
@pytest.mark.usefixtures("faq")
def test_examples(chatbot: Command, command: str, printed: str) -> None:
    path = f"{CHATBOT.parent}:{chatbot.environment()['PATH']}"
    done = subprocess.run(
        ["/bin/sh", "-c", command],
        capture_output=True, text=True, cwd=chatbot.folder, env=chatbot.environment({"PATH": path}), timeout=STUCK,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert _lines(done.stdout) == [_nearly(line) for line in _lines(printed)]


def _lines(text: str) -> list[Any]:
    """Lines of output, replies as objects."""
    return [json.loads(line) if line.startswith("{") else line for line in text.splitlines()]


def _nearly(line: Any) -> Any:
    """The same, a confidence as anything near it: the last digits may be others on another machine."""
    if isinstance(line, dict):
        return {
            key: pytest.approx(value, abs=NEAR) if key == "confidence" else _nearly(value)
            for key, value in line.items()
        }
    return [_nearly(item) for item in line] if isinstance(line, list) else line


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 4


@pytest.mark.usefixtures("faq")
def test_python_in_it_runs(chatbot: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(chatbot.folder)
    (example,) = blocks("python")
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(example, {})  # noqa: S102
    assert printed.getvalue().startswith("Bring an **ID** to the front desk. The card is free.\n")


@pytest.mark.usefixtures("faq")
@pytest.mark.parametrize(
    ("question", "said"), [("late fee", "Twenty cents a day"), ("grow tomatoes", "A librarian will get back")]
)
def test_the_shell_script_in_it_runs(chatbot: Command, question: str, said: str) -> None:
    (script,) = [block for block in blocks("sh") if "$question" in block]
    env = chatbot.environment(
        {"PATH": f"{CHATBOT.parent}:{chatbot.environment()['PATH']}", "question": question}
    )
    done = subprocess.run(
        ["/bin/sh", "-c", script], capture_output=True, text=True, cwd=chatbot.folder, env=env
    )
    assert done.stdout.startswith(said)


def test_options_are_those_of_the_command(chatbot: Command) -> None:
    asking, alone = chatbot.ask("--help").out, chatbot("--help").out
    table = re.findall(r"^\| `(--[^`]*)` \|([^|]*)\|([^|]*)\|$", README, re.MULTILINE)
    assert {option.split()[0] for option, _, _ in table} == options_of(asking) - {"--help"}
    for option, _, default in table:
        assert option in asking
        if default.strip()[:1].isdecimal():
            assert f"({default.strip()})" in re.sub(r"\s+", " ", asking)
    others = {"--check"}
    known = options_of(alone).union(*(options_of(chatbot(name, "--help").out) for name in COMMANDS))
    assert options_of(README) - others <= known


def test_commands_of_the_conversation_exist() -> None:
    named = set(re.findall(r"`/([a-z]+)", README))
    assert named == set(commands.COMMANDS)


def test_settings_in_it_are_those_that_there_are() -> None:
    settings = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    table = re.findall(r"^\| `([a-z_]+)` \|.*\| `?([^|`]*)`? \|$", settings, re.MULTILINE)
    defaults = configurable(Settings())
    assert [key for key, _ in table] == list(defaults)
    for key, default in table:
        if defaults[key] is not None:
            assert tomllib.loads(f"key = {default}")["key"] == defaults[key]


def test_links_lead_somewhere() -> None:
    links = re.findall(r"\]\(([^)\s]+)\)", README)
    local = [link for link in links if "://" not in link]
    assert "docs/answer.svg" in local
    assert [link for link in local if not (ROOT / link).exists()] == []


def test_files_it_names_exist() -> None:
    named = re.findall(
        r"`((?:chatbot|data|training|lexicon|datasets|scripts|benchmarks|schema|docs|tests|\.ci)/[\w./-]*)`",
        README,
    )
    assert "chatbot/faq/schema.py" in named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_the_two_commands_are_one_line_each_and_set_up_all_they_need() -> None:
    lines = [
        line
        for block in blocks("sh")
        for line in block.splitlines()
        if line.startswith("python3 -m venv .venv && ")
    ]
    assert len(lines) == 2
    asking, testing = lines
    assert asking.endswith('.venv/bin/chatbot ask "whats the gaza war"')
    assert testing.endswith(".venv/bin/pytest")
    assert "[test]" in testing


@pytest.mark.parametrize("name", pictures.PICTURES)
def test_pictures_show_what_the_program_shows_now(name: str) -> None:
    picture = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert _words(picture) == _words(pictures.svg(name, pictures.take(name))), "run scripts/pictures.py"
    assert "http" not in picture.replace("http://www.w3.org/2000/svg", ""), "fetches nothing"


def _words(picture: str) -> list[str]:
    """What a picture says, without figures and the order of the evidence: these change as matching gets better."""
    texts = [
        text.replace("&#160;", " ").strip() for text in re.findall(r"<text[^>]*>([^<]*)</text>", picture)
    ]
    end = next((at for at, text in enumerate(texts) if text.startswith("What counted")), len(texts))
    return [re.sub(r"\d+", "0", text) for text in texts[:end]]


def test_pictures_are_shown() -> None:
    pages = {ROOT / "README.md", *(ROOT / "docs").glob("*.md")}
    shown = {
        (page.parent / name).resolve().relative_to(ROOT)
        for page in pages
        for name in re.findall(r"!\[[^]]+\]\(([\w/-]+\.svg)\)", page.read_text(encoding="utf-8"))
    }
    assert shown == {path.relative_to(ROOT) for path in (ROOT / "docs").glob("*.svg")}
    assert shown >= {Path("docs", name) for name in pictures.PICTURES}
