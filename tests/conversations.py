"""Conversations with the installed command in a pseudo-terminal, and FAQs to talk about."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Protocol

from command import CHATBOT, Command
from pseudo_terminal import Terminal

FRANCE = {
    "title": "Facts about France",
    "description": "What travellers ask before they go.",
    "entries": [
        {
            "id": "capital",
            "question": "What is the capital of France?",
            "aliases": ["Which city does the French government sit in?"],
            "answer": "The capital is **Paris**.",
            "source": "An atlas",
            "tags": ["cities"],
            "related": ["currency"],
        },
        {"id": "currency", "question": "What is the currency of France?", "answer": "People pay in euros."},
        {
            "id": "mountain",
            "question": "How high is the tallest mountain?",
            "answer": "About 4,806 metres.",
            "tags": ["nature"],
        },
        {
            "id": "trains",
            "question": "Where can I buy railway tickets?",
            "answer": "At stations and online.",
            "tags": ["travel", "cities"],
        },
    ],
}

TWINS = [
    {"id": "app", "question": "How do I reset my password in the app?", "answer": "Open the app's settings."},
    {"id": "web", "question": "How do I reset my password on the web site?", "answer": "Follow the link."},
]
"""Each as good an answer as the other to who does not say where."""


class Start(Protocol):
    """Starts a conversation about an FAQ, up to its first prompt."""

    def __call__(
        self, *options: str,
        faq: object = FRANCE, columns: int = 80, rows: int = 50, afresh: bool = False, **env: str,
    ) -> Terminal: ...  # fmt: skip


@contextmanager
def conversations(home: Path) -> Iterator[Start]:
    """Conversations that share a home directory."""
    with ExitStack() as stack:

        def begin(
            *options: str,
            faq: object = FRANCE, columns: int = 80, rows: int = 50, afresh: bool = False, **env: str,
        ) -> Terminal:  # fmt: skip
            path = home / "faq.json"
            path.write_text(json.dumps(faq), encoding="utf-8")
            usual = {"PAGER": "cat", "XDG_STATE_HOME": str(home / "state")}
            terminal = Terminal(
                [str(CHATBOT), "--faq", str(path), *options],
                Command(home).environment(usual | env), columns=columns, rows=rows, afresh=afresh,
            )  # fmt: skip
            stack.enter_context(terminal)
            terminal.wait_until(lambda: terminal.at_prompt)
            return terminal

        yield begin


class Pool:
    """Conversations that several tests have one after the other: what a start costs is paid once."""

    def __init__(self, new_home: Callable[[], Path]) -> None:
        self._new_home = new_home
        self._begun: dict[str, tuple[Terminal, ExitStack]] = {}

    def begin(
        self, *options: str,
        faq: object = FRANCE, columns: int = 80, rows: int = 50, afresh: bool = False, **env: str,
    ) -> Terminal:  # fmt: skip
        """One with such options and an empty screen, which may have been asked other things before."""
        key = repr((options, faq, columns, rows, afresh, env))
        if key in self._begun:
            terminal = self._begun[key][0]
            terminal.enter("/clear")
        else:
            stack = ExitStack()
            start = stack.enter_context(conversations(self._new_home()))
            terminal = start(*options, faq=faq, columns=columns, rows=rows, afresh=afresh, **env)
            self._begun[key] = terminal, stack
        return terminal

    def tidy(self) -> None:
        """End those that a test has left elsewhere than at an empty prompt."""
        for key, (terminal, _) in list(self._begun.items()):
            if not (terminal.runs and terminal.at_prompt):
                self._end(key)

    def close(self) -> None:
        """End all."""
        for key in list(self._begun):
            self._end(key)

    def _end(self, key: str) -> None:
        self._begun.pop(key)[1].close()


def configure(home: Path, text: str) -> None:
    """Write the configuration of a home directory's user."""
    path = home / ".config" / "chatbot" / "config.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
