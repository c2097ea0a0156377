"""What an FAQ in the program's own form says beside its entries comes along, from JSON and YAML."""

from __future__ import annotations

import json

import pytest
from command import Command

OWN = {
    "title": "Lorries",
    "synonyms": [["lorry", "truck"]],
    "fallback": "Ring **us**.",
    "small_talk": {"greeting": "Good day."},
    "entries": [
        {"id": "big", "question": "How big is the truck?", "answer": "Ten metres."},
        {"id": "park", "question": "Where do I park?", "answer": "Behind the house."},
    ],
}
YAML = """
title: Lorries
synonyms:
  - [lorry, truck]
fallback: Ring **us**.
small_talk: {greeting: Good day.}
entries:
  - {id: big, question: How big is the truck?, answer: Ten metres.}
  - {id: park, question: Where do I park?, answer: Behind the house.}
"""


@pytest.mark.parametrize(("name", "content"), [("own.json", json.dumps(OWN)), ("own.yaml", YAML)])
def test_all_of_it_comes_along(chatbot: Command, name: str, content: str) -> None:
    file = chatbot.file(content.encode(), name)
    outcome = chatbot("import", file, "-o", "-")
    assert json.loads(outcome.out) == OWN | {"language": "en"}
    assert "not used" not in outcome.err
    assert chatbot.ask("--faq", file, "size of the lorry").out == "Ten metres.\n"
    assert chatbot.ask("--faq", file, "--json", "do you sell cars").reply["fallback"] == "Ring **us**."


def test_what_is_not_as_it_is_to_be_is_named(chatbot: Command) -> None:
    file = chatbot.file(json.dumps(OWN | {"synonyms": "lorry"}).encode(), "own.yaml")
    assert "synonyms" in chatbot("import", file, "-o", "-").err


def test_the_one_title_that_there_is_is_that_of_all(chatbot: Command) -> None:
    own = chatbot.file(json.dumps(OWN).encode(), "own.json")
    page = chatbot.file(b"## What is new?\n\nNothing.\n", "page.md")
    assert json.loads(chatbot("import", own, page, "-o", "-").out)["title"] == "Lorries"
    other = chatbot.file(b"# Vans\n\n## What is old?\n\nAll.\n", "vans.md")
    assert "title" not in json.loads(chatbot("import", own, other, "-o", "-").out)
