"""An FAQ and a log of questions to it, and reviews of them in a pseudo-terminal."""

from __future__ import annotations

import json
import sys
from typing import Any

from command import CHATBOT, Command
from faqs import LIBRARY
from pseudo_terminal import Terminal

EXTRA: dict[str, Any] = {
    "colour": "blue",
    "entries": [*LIBRARY["entries"], {"id": "fee", "question": "Is it free?", "answer": "Yes.", "x": 1.50}],
}

ASKED = {
    "can we play football": 3, "Can we play football?": 1, "play football": 2, "weather tomorrow": 2,
    "mimeograph something": 1, "How do I get a library card?": 5,
}  # fmt: skip
"""Questions, the last of which is answered, and how often each is asked."""


def record(
    chatbot: Command, question: str, *, answered: bool = False, faq: str = "faq.json"
) -> dict[str, Any]:
    """A record of a question."""
    path = str((chatbot.folder / faq).resolve())
    return {
        "kind": "asked",
        "time": "2026-01-01T00:00:00Z",
        "faq": path,
        "question": question,
        "answered": answered,
        "matches": [],
    }


def picked(chatbot: Command, question: str, entry: str) -> dict[str, Any]:
    """A record of a picked entry."""
    kept = record(chatbot, question)
    return {key: kept[key] for key in ("time", "faq", "question")} | {"kind": "picked", "entry_id": entry}


def rated(chatbot: Command, question: str, entry: str, *, good: bool) -> dict[str, Any]:
    """A record of what was thought of an answer."""
    return picked(chatbot, question, entry) | {"kind": "rated", "good": good}


def write_log(chatbot: Command, *records: dict[str, Any]) -> None:
    """Write the log."""
    (chatbot.folder / "log").write_text("".join(json.dumps(one) + "\n" for one in records))


def write_questions(chatbot: Command) -> None:
    """Write an FAQ and a log of questions to it."""
    (chatbot.folder / "faq.json").write_text(json.dumps(EXTRA, indent=3).replace("1.5", "1.50"))
    asked = [record(chatbot, question) for question, count in ASKED.items() for _ in range(count)]
    write_log(
        chatbot,
        *asked,
        picked(chatbot, "mimeograph something", "printer"),
        record(chatbot, "parking", faq="other.json"),
    )


def groups(chatbot: Command, *arguments: str) -> list[dict[str, Any]]:
    """The groups that there are to review."""
    done = chatbot("review", "faq.json", "--log", "log", "--json", *arguments)
    assert (done.status, done.err) == (0, "")
    found: list[dict[str, Any]] = done.reply["groups"]
    return found


def faq(chatbot: Command) -> Any:
    """The FAQ file as it is now."""
    return json.loads((chatbot.folder / "faq.json").read_text())


def review(chatbot: Command, *arguments: str, columns: int = 80, **env: str) -> Terminal:
    """A review in a terminal."""
    command = [
        str(CHATBOT),
        "review",
        str(chatbot.folder / "faq.json"),
        "--log",
        str(chatbot.folder / "log"),
        *arguments,
    ]
    return Terminal(command, chatbot.environment(env), columns=columns, rows=120)


def editor(chatbot: Command, program: str) -> str:
    """A command that edits a file as a program says, which has the path as ``path``."""
    script = chatbot.folder / "editor.py"
    script.write_text(f"import sys, pathlib\npath = pathlib.Path(sys.argv[1])\n{program}\n")
    return f"{sys.executable} {script}"
