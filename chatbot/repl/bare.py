"""Words that work without a slash, as in other programs."""

from __future__ import annotations

BARE = {
    "help": "help", "?": "help", "list": "list", "back": "back", "clear": "clear", "quit": "quit", "exit": "quit",
    "ls": "list", "cls": "clear", "q": "quit", "wq": "quit", "logout": "quit",
}  # fmt: skip
"""Each with the name of its command."""
NAMED = ("help", "?", "list", "back", "clear", "quit", "exit")
"""Those that help tells of; the others are for who is used to them."""
AROUND = " ().;:!/\\"
"""Signs around such a word that other programs want: ``exit()``, ``:q!``."""


def bare_word(text: str) -> str:
    """A text as such a word is written."""
    return text.lower().strip(AROUND)
