"""Habits of pages: front matter in JSON, options of blocks, comments behind text, labels that are set in as code is."""

from __future__ import annotations

import json

import pytest
from command import Command
from imports import pairs

JSON_FRONT = '{\n\t"title": "Lamp FAQ",\n  "draft": "false"\n}\n\n## What is a lamp?\n\nA light.\n\n## Who makes it?\n\nWe.\n'
SLASHES = "/// details | Who can help?\n    type: question\n    open: true\n\nAsk Ann.\n///\n\n/// details | How?\nSo.\n///\n"
COMMENT = (
    "## How do I open it?\nTurn. <!-- left? -->\n\nIn HTML it is `<!-- so -->`.\n\n## And then?\n\nPull.\n"
)
SET_IN = (
    "       FAQ\n       ===\n\n    Q) How do I join, if I live\n       abroad?\n    A) By post.\n\n"
    "       Soon.\n\n    Q) A fee?\n    A) Ten.\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (JSON_FRONT, [("What is a lamp?", "A light."), ("Who makes it?", "We.")]),
        (SLASHES, [("Who can help?", "Ask Ann."), ("How?", "So.")]),
        (COMMENT, [("How do I open it?", "Turn.\n\nIn HTML it is `<!-- so -->`."), ("And then?", "Pull.")]),
        (SET_IN, [("How do I join, if I live abroad?", "By post.\n\n   Soon."), ("A fee?", "Ten.")]),
    ],
)
def test_habits(chatbot: Command, text: str, expected: list[tuple[str, str]]) -> None:
    chatbot.file(text.encode(), "faq.md")
    outcome = chatbot("import", "faq.md")
    assert outcome.status == 0, outcome.err
    assert pairs(json.loads(outcome.out)["entries"]) == expected


def test_front_matter_in_json_is_about_the_page(chatbot: Command) -> None:
    chatbot.file(JSON_FRONT.encode(), "faq.md")
    assert json.loads(chatbot("import", "faq.md").out)["title"] == "Lamp FAQ"
    chatbot.file(JSON_FRONT.replace('"false"', "tru").encode(), "faq.md")
    outcome = chatbot("import", "faq.md")
    assert "line 3" in outcome.err
    assert "front matter: this is not valid JSON" in outcome.err


def test_a_comment_behind_text_is_named(chatbot: Command) -> None:
    chatbot.file(COMMENT.encode(), "faq.md")
    assert "line 2: a comment: “<!-- left? -->”" in chatbot("import", "faq.md").err
