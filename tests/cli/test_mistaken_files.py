"""A log in the place of an FAQ, and an FAQ in that of a log: each is refused with what it is."""

from __future__ import annotations

import json

import pytest
from command import Command

FAQ = {"title": "Shop", "entries": [{"question": "Do you ship?", "answer": "We do."}]}
LOG = b'{"kind":"asked","time":"2026-01-02T03:04:05Z","faq":"/faq.json","question":"do you ship","answered":true,"matches":[]}\n'


@pytest.mark.parametrize(
    "command", [["stats", "faq.json"], ["review", "faq.json", "--log", "faq.json", "--json"]]
)
@pytest.mark.parametrize("content", [FAQ, FAQ["entries"]], ids=["object", "list"])
@pytest.mark.parametrize("indent", [None, 2])
def test_an_faq_is_no_log(chatbot: Command, command: list[str], content: object, indent: int | None) -> None:
    chatbot.file(json.dumps(content, indent=indent).encode(), "faq.json")
    outcome = chatbot(*command)
    assert (outcome.status, outcome.out) == (2, "")
    assert "faq.json: is an FAQ, and no log of what it was asked; name the log" in outcome.err


def test_another_file_is_no_log(chatbot: Command) -> None:
    outcome = chatbot("stats", chatbot.file(b"question,answer\na,b\n", "x.csv"))
    assert outcome.status == 2
    assert "x.csv: is no log of what people asked: none of its lines is a record of one" in outcome.err


@pytest.mark.parametrize("content", [b"", b"\n", LOG[:30], b'{"ki', b"cut\n" + LOG])
def test_a_log_that_is_empty_or_cut_is_one(chatbot: Command, content: bytes) -> None:
    assert chatbot("stats", chatbot.file(content, "asked.jsonl")).status == 0


@pytest.mark.parametrize("lines", [1, 3])
@pytest.mark.parametrize("command", [["import"], ["ask", "do you ship", "--faq"]])
def test_a_log_is_no_faq(chatbot: Command, command: list[str], lines: int) -> None:
    chatbot.file(LOG * lines, "asked.jsonl")
    outcome = chatbot(*command, "asked.jsonl")
    assert (outcome.status, outcome.out) == (2, "")
    assert (
        "is a log of what people asked, which has no answers; `chatbot review FAQ --log FILE`" in outcome.err
    )
