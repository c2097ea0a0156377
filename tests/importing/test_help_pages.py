"""Help pages of which few headings are questions: all that have a text of their own are entries."""

from __future__ import annotations

import json

from command import Command

PAGE = """# Lamp 3 – Help

Lamp is a lamp.

## Getting started

### Installing it

Put it on a table.

### Moving house

1. Pull the plug.
2. Pack it.

### How do I dim it?

Turn the knob.

#### With a remote control

Press **-**.

## Light

### Colours

Red and blue.

### It hums

Let it.
"""


def entries(chatbot: Command, page: str) -> dict[str, str]:
    """The answers that are made of a page, by their questions."""
    chatbot.file(page.encode(), "help.md")
    done = chatbot("import", "help.md")
    assert done.status == 0
    return {entry["question"]: entry["answer"] for entry in json.loads(done.out)["entries"]}


def test_headings_that_ask_nothing_are_entries_where_few_ask(chatbot: Command) -> None:
    found = entries(chatbot, PAGE)
    assert list(found) == ["Installing it", "Moving house", "How do I dim it?", "Colours", "It hums"]
    assert found["Installing it"] == "Put it on a table."
    assert "Press **-**." in found["How do I dim it?"]


def test_sections_become_tags(chatbot: Command) -> None:
    chatbot.file(PAGE.encode(), "help.md")
    tags = [entry["tags"] for entry in json.loads(chatbot("import", "help.md").out)["entries"]]
    assert tags == [["Getting started"]] * 3 + [["Light"]] * 2


def test_a_part_that_is_called_an_faq_decides(chatbot: Command) -> None:
    page = (
        PAGE.replace("### How do I dim it?", "### Dimming") + "\n## FAQ\n\n### Does it shine?\n\nIt does.\n"
    )
    assert list(entries(chatbot, page)) == ["Does it shine?"]


def test_headings_above_those_that_ask_are_no_entries(chatbot: Command) -> None:
    light = "## Light\n\nOf light.\n\n### How do I dim it?\n\nTurn it.\n\n"
    page = f"# Lamp\n\n{light}## Sound\n\nOf sound.\n\n### Why does it hum?\n\nIt likes to.\n"
    assert list(entries(chatbot, page)) == ["How do I dim it?", "Why does it hum?"]
