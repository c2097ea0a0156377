"""Files that programs write: help desks, editors, sites. Nothing that is in them is lost without a word."""

from __future__ import annotations

import json
from typing import Any

from command import Command


def imported(chatbot: Command, content: str | bytes, name: str) -> tuple[dict[str, dict[str, Any]], str]:
    """The entries of a file, by question, and what was said of it."""
    data = content.encode() if isinstance(content, str) else content
    outcome = chatbot("import", chatbot.file(data, name))
    assert outcome.status == 0, outcome.err
    return {entry["question"]: entry for entry in json.loads(outcome.out)["entries"]}, outcome.err


def test_an_article_whose_tags_are_objects_is_read(chatbot: Command) -> None:
    article = {"title": "How do I begin?", "description": "<p>Plug in.</p>", "tags": [{"name": "start"}]}
    folder = {"name": "First steps", "articles": [article]}
    found, _ = imported(
        chatbot, json.dumps([{"category": {"name": "General", "all_folders": [folder]}}]), "desk.json"
    )
    assert found["How do I begin?"]["answer"] == "Plug in."
    assert found["How do I begin?"]["tags"] == ["General", "First steps", "start"]


def test_columns_of_articles_and_names_of_languages_are_known(chatbot: Command) -> None:
    rows = "Article title,Article language,Article URL,Article body\nIs it dear?,English,https://e.example/1,<p>No.</p>\n"
    outcome = chatbot("import", chatbot.file(rows.encode(), "articles.csv"))
    content = json.loads(outcome.out)
    assert content["language"] == "en"
    (entry,) = content["entries"]
    assert (entry["question"], entry["answer"], entry["source"]) == (
        "Is it dear?",
        "No.",
        "https://e.example/1",
    )
