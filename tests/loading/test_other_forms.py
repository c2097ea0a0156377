"""An FAQ in another form than our own is loaded as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from command import CHATBOT, Command
from pseudo_terminal import Terminal

SOURCES = Path(__file__).parents[1] / "data" / "import" / "sources"


@pytest.mark.parametrize(
    ("name", "question", "answer"),
    [
        ("page.md", "lending it to a friend", "No.[^1]"),
        ("anchors.yaml", "how long is a sprint", "Two weeks, usually."),
        ("excel.csv", "Café wo", "Dort"),
        ("squad.json", "who won", "Denver"),
        ("pairs.json", "why", "thus"),
        ("details.html", "is it safe", "Yes — *very*."),
    ],
)  # fmt: skip
def test_any_form_is_asked_directly(chatbot: Command, name: str, question: str, answer: str) -> None:
    outcome = chatbot.ask("--faq", str(SOURCES / name), question, "--threshold", "0")
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith(answer)


def test_a_conversation_about_a_page(chatbot: Command) -> None:
    with Terminal([str(CHATBOT), "--faq", str(SOURCES / "page.md")], chatbot.environment()) as terminal:
        terminal.wait_until(lambda: terminal.at_prompt)
        assert "Town library FAQ" in terminal.text
        terminal.enter("lost cards")
        assert "Five euros." in terminal.text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty; an FAQ is"),
        (b"3", "expected a JSON object"),
        (b"[]", "entries: is empty"),
        (b"{}", "entries: is missing"),
        (b'[{"question": "a"}]', "entries[0].answer: is missing"),
        (b'[{"question": "a", "answer": ""}]', "entries[0].answer: must not be blank"),
        (b'{"entries": [{"q": "a", "a": "b"}]}', "entries[0].question: is missing"),
        (b'[{"question": "a", "answer": "b"}, {"q": 1}]', "entries[1].question: is missing"),
        (b'[{"question": "a", "answer": "b"},', "line 1, column 35: this is not valid JSON"),
        (b"question: a\nanswer: b", "line 1, column 1: this is not valid JSON"),
    ],
)
def test_a_file_in_our_own_format_keeps_its_errors(chatbot: Command, data: bytes, said: str) -> None:
    outcome = chatbot.ask("--faq", chatbot.file(data), "a")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith(f"chatbot: faq.json: {said}")


def test_what_can_not_be_read_says_as_what(chatbot: Command) -> None:
    outcome = chatbot.ask("--faq", chatbot.file(b"only text", "a.md"), "a")
    assert outcome.err == "chatbot: a.md: no questions with answers were found in it, read as Markdown\n"
    outcome = chatbot.ask("--faq", chatbot.file(b"a: [", "a.yaml"), "a")
    assert (
        outcome.err
        == "chatbot: a.yaml: line 2, column 1: this is not valid YAML: it ends where a bracket, a quote or a value is missing\n"
    )
