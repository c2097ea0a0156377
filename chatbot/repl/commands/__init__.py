"""The commands of the conversation, each a function."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from msgspec.structs import asdict
from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler
from rich.console import Group
from rich.text import Text

from chatbot.language.tags import language_of
from chatbot.repl.bare import ALSO, BARE, IN_OTHER_LANGUAGES, NAMED, NEAR_ENOUGH, PROGRAM, SHORT, bare_word
from chatbot.repl.chat import Chat
from chatbot.repl.commands import looking, manner, replies
from chatbot.repl.pieces import pairs
from chatbot.repl.screen import MOST_SCREENS
from chatbot.repl.texts.table import Texts

NEAR = 0.74
"""Likeness from which a name is taken for a misspelling of another."""
KEYS = (
    ("Tab, ↑, ↓", "menu"),
    ("→", "rest"),
    ("↑, Ctrl-R", "earlier"),
    ("Alt-Enter", "line"),
    ("Ctrl-C", "drop"),
    ("Ctrl-D", "leave"),
)
"""Keys, each with the name of the text that says what it does."""


class Command(NamedTuple):
    """Something that the conversation does for a line ``/name argument``."""

    name: str
    argument: str
    """What may follow the name, as help writes it; what stands in braces is said in the language."""
    run: Callable[[Chat, str], None]

    def usage(self, texts: Texts) -> str:
        """How it is typed."""
        return f"/{self.name} {self.argument.format_map(asdict(texts))}".rstrip()

    def help(self, texts: Texts) -> str:
        """What it does."""
        return str(getattr(texts, f"help_{self.name}"))


def help_(chat: Chat, _argument: str) -> None:
    """List the commands and keys."""
    texts = chat.messages.texts
    rows = [(command.usage(texts), Text(command.help(texts))) for command in COMMANDS.values()]
    bare = texts.without_slash.format(names=texts.comma.join(bare_names(chat.faq.language)))
    parts = [pairs(rows), Text(f"\n{bare}", style="faq.quiet")]
    if not chat.screen.plain:
        keys = [(texts.key(key), Text(str(getattr(texts, f"key_{name}")))) for key, name in KEYS]
        parts += [Text(""), pairs(keys)]
    chat.screen.show(Group(*parts), screens=MOST_SCREENS)


COMMANDS = {
    command.name: command
    for command in (
        Command("help", "", help_),
        Command("list", "[{words}] [#{topic} …]", looking.list_),
        Command("show", "[{id}]", looking.show),
        Command("why", "", replies.why),
        Command("related", "", looking.related),
        Command("back", "", looking.back),
        Command("good", "", replies.good),
        Command("bad", "", replies.bad),
        Command("copy", "", replies.copy),
        Command("save", "{file}", replies.save),
        Command("faq", "[{file}]", looking.faq_),
        Command("reload", "", looking.reload_),
        Command("threshold", "[X]", manner.threshold),
        Command("theme", "[{name}]", manner.theme),
        Command("clear", "", manner.clear),
        Command("quit", "", manner.quit_),
    )
}
OTHER_NAMES = {"exit": "quit", "?": "help"}


def find(name: str) -> Command | None:
    """The command of that name, or the only one whose name begins so."""
    name = OTHER_NAMES.get(name.lower(), name.lower())
    begun = [command for command in COMMANDS.values() if name and command.name.startswith(name)]
    return COMMANDS.get(name) or (begun[0] if len(begun) == 1 else None)


def spelt_out(chat: Chat, text: str) -> tuple[Command, str] | None:
    """A command that is typed as in a shell, with what it is about: ``show ID``, ``list #topic``, ``chatbot list``."""
    words = text.split()
    in_full = len(words) > 1 and words[0].lower() == PROGRAM
    name, *rest = words[1:] if in_full else words
    command, argument = COMMANDS.get(name.lower()), " ".join(rest)
    means_it = (
        (name.lower() == "show" and looking.entry_of(chat, argument) is not None)
        or (name.lower() == "list" and argument.startswith("#"))
        or (in_full and not argument)
    )
    return (command, argument) if command and means_it else None


def bare_names(language: str) -> list[str]:
    """The words that help tells of as working without a slash, in English and the language of the FAQ."""
    return [*NAMED, *IN_OTHER_LANGUAGES.get(language_of(language), {})]


def bare(text: str, language: str) -> Command | None:
    """The command that a text is without its slash, in English or the language of the FAQ."""
    word = bare_word(text)
    own = (names.get(language_of(language), {}) for names in (IN_OTHER_LANGUAGES, ALSO))
    name = BARE.get(word) or next((names[word] for names in own if word in names), None)
    return COMMANDS[name] if name else None


def nearly_bare(text: str, language: str) -> Command | None:
    """The command that a text is without its slash, misspelt: ``lsit``, ``chatbot lsit``."""
    word = bare_word(re.sub(rf"{PROGRAM}\s+", "", text, count=1, flags=re.IGNORECASE))
    if len(word) < SHORT - 1 or not word.isalpha():
        return None
    names = [name for name in bare_names(language) if len(name) >= SHORT]
    found = process.extractOne(word, names, scorer=OSA.distance, score_cutoff=NEAR_ENOUGH)
    return bare(found[0], language) if found else None


def is_name(text: str) -> bool:
    """Is a text just a command's name?"""
    return text.lower() in {*COMMANDS, *OTHER_NAMES}


def nearest(name: str) -> list[str]:
    """The names that a beginning may become, else the one that a misspelt name is likely to stand for."""
    name = name.lower()
    if begun := [known for known in COMMANDS if name and known.startswith(name)]:
        return begun
    found = process.extractOne(
        name, [*COMMANDS, *OTHER_NAMES], scorer=JaroWinkler.similarity, score_cutoff=NEAR
    )
    return [found[0]] if found else []
