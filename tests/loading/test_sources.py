"""What an FAQ is loaded from: files, folders, pipes; and what is said where that cannot be."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest
from command import Command
from faqs import LIBRARY

from chatbot import FAQError, load_faq
from chatbot.loading.load import load_own
from chatbot.loading.reading import read_any

OK = {"question": "a", "answer": "b"}


@pytest.mark.parametrize("mode", [["q"], ["q", "--json"], ["--jsonl"]], ids=["plain", "json", "jsonl"])
def test_a_mistake_through_the_command(chatbot: Command, mode: list[str]) -> None:
    faq = chatbot.file([{**OK, "answer": 5}, {**OK, "question": ""}])
    outcome = chatbot.ask("--faq", faq, *mode, stdin="q\n")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.splitlines() == [
        "chatbot: faq.json: entries[0].answer: expected a string, got a number (line 1, column 30)",
        "faq.json: entries[1].question: must not be blank (line 1, column 47)",
    ]


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("nothere.json", os.strerror(errno.ENOENT)),
        ("nothere/faq.json", os.strerror(errno.ENOENT)),
        ("x" * 300, os.strerror(errno.ENAMETOOLONG)),
    ],
)
def test_a_file_that_can_not_be_read(chatbot: Command, path: str, reason: str) -> None:
    outcome = chatbot.ask("q", "--faq", path)
    assert (outcome.status, outcome.out, outcome.err) == (
        2,
        "",
        f"chatbot: {path}: cannot be read: {reason}\n",
    )


def test_a_folder_without_questions(chatbot: Command) -> None:
    outcome = chatbot.ask("q", "--faq", ".")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith("chatbot: .: there is no file in it that questions are read from")


def test_a_folder_of_more_than_pages_is_not_guessed_at(chatbot: Command) -> None:
    (chatbot.folder / "page.md").write_text("# How do I pay?\n\nBy card.\n")
    assert chatbot.ask("--faq", ".", "how do I pay").out == "By card.\n"
    chatbot.file(LIBRARY, "other.json")
    done = chatbot.ask("--faq", ".", "how do I pay")
    assert (done.status, done.out) == (2, "")
    assert "other.json" in done.err
    assert "chatbot import" in done.err


def test_a_name_that_no_file_can_have() -> None:
    with pytest.raises(FAQError, match="cannot be read: no file can have such a name"):
        load_faq("a\0b")


def test_an_empty_file(chatbot: Command) -> None:
    outcome = chatbot.ask("q", "--faq", chatbot.file(b""))
    assert outcome.status == 2
    assert outcome.err.startswith("chatbot: faq.json: is empty")


def test_an_faq_through_a_pipe(chatbot: Command) -> None:
    outcome = chatbot.ask("a", "--json", "--threshold", "0", "--faq", "/dev/stdin", stdin=json.dumps([OK]))
    assert outcome.reply["matches"][0]["entry_id"] == "a"


def test_only_our_own_format_can_be_added_to(tmp_path: Path) -> None:
    own, page = tmp_path / "faq.json", tmp_path / "faq.md"
    own.write_text(json.dumps([OK]))
    page.write_text("# How do I pay?\n\nBy card.\n")
    assert load_own(str(own)) == read_any(own.read_bytes(), str(own))
    loaded = read_any(page.read_bytes(), str(page))
    assert (loaded.own, loaded.faq.entries[0].answer) == (False, "By card.")
    with pytest.raises(FAQError, match="not valid JSON"):
        load_own(str(page))
