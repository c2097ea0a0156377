"""Words that work without a slash, as in other programs."""

from __future__ import annotations

BARE = {
    "help": "help", "?": "help", "list": "list", "back": "back", "clear": "clear", "quit": "quit", "exit": "quit",
    "ls": "list", "cls": "clear", "q": "quit", "wq": "quit", "logout": "quit",
}  # fmt: skip
"""Each with the name of its command."""
NAMED = ("help", "?", "list", "back", "clear", "quit", "exit")
"""Those that help tells of; the others are for who is used to them."""
IN_OTHER_LANGUAGES = {
    "de": {"hilfe": "help", "liste": "list", "zurück": "back", "beenden": "quit"},
    "es": {"ayuda": "help", "lista": "list", "volver": "back", "salir": "quit"},
    "fr": {"aide": "help", "liste": "list", "retour": "back", "quitter": "quit"},
    "ja": {"ヘルプ": "help", "一覧": "list", "戻る": "back", "終了": "quit"},
}
"""The same for who talks another language with an FAQ in that; of these help tells as well."""
AROUND = " ().;:!/\\"
"""Signs around such a word that other programs want: ``exit()``, ``:q!``."""


def bare_word(text: str) -> str:
    """A text as such a word is written."""
    return text.lower().strip(AROUND)
