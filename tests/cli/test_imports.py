"""What a run loads: a script that asks one question pays for every import, every time."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from command import Command
from faqs import LIBRARY, UNRELATED
from loaded import loaded

TERMINAL = {"rich", "prompt_toolkit", "pygments", "markdown_it"}
MATCHING = {"tantivy", "rapidfuzz", "msgspec"}
CONFIGURATION = {"platformdirs", "tomllib"}
"""What finds and reads a configuration, where it takes more than a look at the usual place."""
IMPORTING = {"lxml", "yaml", "charset_normalizer", "markdown_it"}
SERVERS = {"psycopg", "urllib3"}
LEARNING = {"numpy", "scipy", "sklearn"}


@pytest.fixture
def faq(chatbot: Command) -> str:
    return chatbot.file(LIBRARY)


@pytest.mark.parametrize(
    "arguments",
    [
        ["library card", "--json"],
        [UNRELATED, "--json"],
        ["--jsonl"],
        ["library card"],
        [UNRELATED],
        ["--json", "--explain"],
    ],
    ids=" ".join,
)
def test_scripts_load_nothing_of_the_terminal(tmp_path: Path, faq: str, arguments: list[str]) -> None:
    modules = loaded(tmp_path, "ask", "--faq", faq, *arguments)
    assert modules >= MATCHING - {"rapidfuzz"}
    assert not modules & (TERMINAL | IMPORTING | LEARNING | CONFIGURATION | SERVERS)


@pytest.mark.parametrize(
    "question", ["library card", "libary card", "how do i get a libbrary cardd for my hamsterr"]
)
def test_one_question_loads_nothing_that_compares_many_words(tmp_path: Path, faq: str, question: str) -> None:
    assert "rapidfuzz" not in loaded(tmp_path, "ask", "--faq", faq, question)


def test_what_only_slows_the_start_is_not_loaded(tmp_path: Path, faq: str) -> None:
    """It is installed, with what reads HTML, and msgspec would import it; so it would what it asks little or nothing of."""
    assert find_spec("typing_extensions")
    modules = loaded(tmp_path, "ask", "--faq", faq, "library card", "--json")
    assert not modules & {"typing_extensions", "textwrap", "gettext", "locale"}
    assert sys.platform != "linux" or "platform" not in modules


def test_a_styled_answer_loads_nothing_of_the_conversation(tmp_path: Path, faq: str) -> None:
    modules = loaded(tmp_path, "ask", "--faq", faq, "library card", FORCE_COLOR="1")
    assert "rich" in modules
    assert "prompt_toolkit" not in modules


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["ask", "--help"]], ids=" ".join)
def test_help_loads_nothing_else(tmp_path: Path, arguments: list[str]) -> None:
    assert not loaded(tmp_path, *arguments) & (TERMINAL | MATCHING | IMPORTING | LEARNING)


def test_a_usage_error_loads_no_matcher(tmp_path: Path) -> None:
    assert not loaded(tmp_path, "ask", "q", "--top", "0") & (TERMINAL | MATCHING | IMPORTING | LEARNING)
