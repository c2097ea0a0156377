"""Whoever reads what a command prints may have had enough: that ends it quietly, whichever command it is."""

from __future__ import annotations

import signal

import pytest
from command import STUCK, Command
from faqs import LIBRARY

PAGE = b"# FAQ\n\n## How?\n\nSo.\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",), ("help", "ask"), ("--version",), ("--print-completion", "bash"), ("config",), ("config", "--path"),
        ("import", "page.md"), ("list", "--faq", "faq.json"), ("show", "card", "--faq", "faq.json", "--json"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_a_reader_that_has_had_enough(chatbot: Command, arguments: tuple[str, ...]) -> None:
    chatbot.file(LIBRARY)
    chatbot.file(PAGE, "page.md")
    process = chatbot.start(*arguments)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.wait(STUCK) == -signal.SIGPIPE
    assert b"cannot write" not in process.stderr.read()
