"""What tests of ``chatbot import`` use: a page and what is made of it, projects of several files, files as they really are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from command import Command, Outcome

PAGE = b"# Shop\n\n## How do I pay?\n\nBy card.\n\n## Do you ship abroad?\n\nYes, [everywhere](map.md).\n"
MADE: dict[str, Any] = {
    "title": "Shop",
    "language": "en",
    "entries": [
        {"id": "how-do-i-pay", "question": "How do I pay?", "answer": "By card."},
        {
            "id": "do-you-ship-abroad",
            "question": "Do you ship abroad?",
            "answer": "Yes, [everywhere](map.md).",
        },
    ],
}
"""What is made of the page."""
REAL_FILES = Path(__file__).parent / "data" / "cases" / "real-files"


def content(chatbot: Command, name: str = "faq.json") -> Any:
    """A file in the folder, as JSON."""
    return json.loads((chatbot.folder / name).read_text(encoding="utf-8"))


def entries(outcome: Outcome) -> dict[str, dict[str, Any]]:
    """The entries that an import made, by question; it must not have failed."""
    assert outcome.status == 0, outcome.err
    return {entry["question"]: entry for entry in json.loads(outcome.out)["entries"]}


def tree(folder: Path, files: dict[str, object]) -> None:
    """Write files into a folder, JSON unless they are text."""
    for name, inside in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(inside if isinstance(inside, str) else json.dumps(inside), encoding="utf-8")


def imported(chatbot: Command, source: str) -> tuple[list[dict[str, Any]], str]:
    """The entries that a real file makes, and what is said."""
    outcome = chatbot("import", "--details", str(REAL_FILES / source))
    assert outcome.status == 0, outcome.err
    return json.loads(outcome.out)["entries"], outcome.err


def pairs(made: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Questions and answers of entries."""
    return [(entry["question"], entry["answer"]) for entry in made]
