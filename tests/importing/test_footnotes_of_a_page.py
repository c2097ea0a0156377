"""Footnotes of a Markdown page go with the answers that refer to them, and with no other."""

from __future__ import annotations

import json
from pathlib import Path

from command import Command

PAGE = """# Pottery

## When are you open?
Daily.[^1] On Sundays[^sun] too.

## Where is it?
By the river.[^1]

[^1]: In August we close early.
[^sun]: Mornings.
"""


def test_each_answer_has_its_own_notes(chatbot: Command, tmp_path: Path) -> None:
    page, faq = tmp_path / "page.md", tmp_path / "faq.json"
    page.write_text(PAGE)
    assert chatbot("import", str(page), "-o", str(faq)).status == 0
    answers = [entry["answer"] for entry in json.loads(faq.read_text())["entries"]]
    assert answers == [
        "Daily.[^1] On Sundays[^sun] too.\n\n[^1]: In August we close early.\n\n[^sun]: Mornings.",
        "By the river.[^1]\n\n[^1]: In August we close early.",
    ]
    assert "link" not in chatbot("check", str(faq)).out
