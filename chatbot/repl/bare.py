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
ALSO = {"de": {"ende": "quit"}, "es": {"fin": "quit"}, "fr": {"fin": "quit"}}
"""The same, of which help does not tell."""
PROGRAM = "chatbot"
"""What a command line begins with."""
OF_SHELL = (
    "ask", "list", "show", "check", "eval", "import", "publish", "add", "edit", "remove", "review", "stats", "model", "config",
    "help",
)  # fmt: skip
"""The commands that a shell has of the program."""
NEAR_ENOUGH = 1
"""Edits from such a word or command at which that is taken to be meant."""
SHORT = 4
"""Letters below which a word is near too many."""
AROUND = " ().;:!/\\"
"""Signs around such a word that other programs want: ``exit()``, ``:q!``."""


def is_for_shell(text: str) -> bool:
    """Is a text a command line of the program, which a conversation cannot run?"""
    name, *rest = text.split()
    return name.lower() == PROGRAM and bool(rest) and (rest[0].startswith("-") or _is_of_shell(rest))


def _is_of_shell(words: list[str]) -> bool:
    """Does the first of some words name a command of the shell's, misspelt where it stands alone and none of ours is near?"""
    if words[0] in OF_SHELL or len(words) > 1:
        return words[0] in OF_SHELL
    from rapidfuzz.distance import OSA  # a pipe with one question does without

    long = [name for name in OF_SHELL if len(name) >= SHORT and name not in NAMED]
    return any(OSA.distance(words[0], name) <= NEAR_ENOUGH for name in long)


def bare_word(text: str) -> str:
    """A text as such a word is written."""
    return text.lower().strip(AROUND)
