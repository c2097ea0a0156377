"""Folders that hold far more than an FAQ: refused by their size and names, before anything is read of them."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
from command import Command
from pseudo_terminal import Terminal

PAGE = "## How do I pay?\n\nBy card.\n"
MANY = 20_001
MEGABYTE = 1_000_000


def page(folder: Path, name: str = "faq.md", text: str = PAGE) -> None:
    """Write a page, with the folders that it is in."""
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text)


@pytest.fixture
def docs(chatbot: Command) -> Path:
    """A folder with a page."""
    page(chatbot.folder / "docs")
    return chatbot.folder / "docs"


@pytest.mark.parametrize("arguments", [("ask", "--faq", "docs", "how do I pay"), ("import", "docs")])
def test_a_folder_with_too_many_files_is_refused(
    chatbot: Command, docs: Path, arguments: tuple[str, ...]
) -> None:
    (docs / "pictures").mkdir()
    for number in range(MANY):
        (docs / "pictures" / f"{number}.png").touch()
    done = chatbot(*arguments)
    assert (done.status, done.out) == (2, "")
    assert done.err == (
        "chatbot: docs: holds more than 20000 files, far more than an FAQ does; "
        "name the files or the folder in it that have the questions\n"
    )


@pytest.mark.parametrize("arguments", [("ask", "--faq", "docs", "how do I pay"), ("import", "docs")])
def test_a_folder_with_too_much_to_read_is_refused(
    chatbot: Command, docs: Path, arguments: tuple[str, ...]
) -> None:
    for number in range(2):
        with open(docs / f"{number}.md", "wb") as file:
            file.truncate(51 * MEGABYTE)
    done = chatbot(*arguments)
    assert (done.status, done.out) == (2, "")
    assert "docs: holds more than 100 MB to be read, far more than an FAQ does; name the files" in done.err


@pytest.mark.parametrize(("count", "size"), [(2_001, 0), (1, 11 * MEGABYTE)])
def test_what_is_read_for_each_question_is_less_than_what_is_imported(
    chatbot: Command, docs: Path, count: int, size: int
) -> None:
    for number in range(count):
        with open(docs / f"{number}.md", "wb") as file:
            file.truncate(size)
    done = chatbot.ask("--faq", "docs", "how do I pay")
    assert (done.status, done.out) == (2, "")
    assert "make an FAQ file of it: `chatbot import docs -o faq.json`" in done.err
    assert chatbot("import", "docs").status == 0


def test_what_else_a_folder_holds_is_told_by_its_name(chatbot: Command, docs: Path) -> None:
    with open(docs / "big.csv", "wb") as file:
        file.truncate(8 * MEGABYTE)
    done = chatbot.ask("--faq", "docs", "how do I pay")
    assert (done.status, done.out) == (2, "")
    assert "holds docs/big.csv as well" in done.err


def test_what_programs_put_into_a_folder_is_passed_over(chatbot: Command, docs: Path) -> None:
    other = PAGE.replace("pay", "swim")
    for place in ("node_modules/swim", "env/lib", "tmp", "lib/site-packages"):
        page(docs / place, "README.md", other)
    page(docs, "env/pyvenv.cfg")
    page(docs, "tmp/CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55")
    done = chatbot("import", "docs")
    assert [one["question"] for one in json.loads(done.out)["entries"]] == ["How do I pay?"]
    assert "docs/env: a virtual environment of Python; name it to have it read" in done.err
    assert "docs/tmp: a cache; name it to have it read" in done.err
    for name in ("node_modules", "lib/site-packages"):
        assert f"docs/{name}: packages of programs; name it to have it read" in done.err
    assert "swim" in chatbot("import", "docs/node_modules").out


def test_a_bar_shows_how_far_the_reading_is(chatbot: Command, docs: Path) -> None:
    for number in range(50):
        page(docs, f"{number}.md", PAGE.replace("pay", f"pay {number}"))
    program = (
        "from chatbot.cli import main; from chatbot.terminal import progress; "
        "progress.PATIENCE = 0; main.main(['ask', '--faq', 'docs', 'how do I pay 7'])"
    )
    command = ["/bin/sh", "-c", f'cd {chatbot.folder} && {sys.executable} -c "{program}"']
    with Terminal(command, chatbot.environment()) as terminal:
        terminal.wait_for("By card.")
        assert re.search("docs/\\d+.md ━", re.sub(r"\x1b\[[\d;]*m", "", terminal.raw.decode()))
        assert "━" not in terminal.text
        assert terminal.wait_end() == 0
