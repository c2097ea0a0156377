"""The commands of the conversation, each a function."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler
from rich.console import Group
from rich.text import Text

from chatbot.repl import messages
from chatbot.repl.bare import BARE, NAMED, bare_word
from chatbot.repl.chat import Chat
from chatbot.repl.commands import looking, manner, replies

NEAR = 0.7
"""Likeness from which a name is taken for a misspelling of another."""
NEAR_ENOUGH = 1
"""Edits from a word that works without a slash for which that is offered."""
SHORT = 4
"""Letters below which a word is near too many."""

KEYS = (
    ("Tab, ↑, ↓", "pick a question from the menu; Enter asks it, Esc closes it"),
    ("→", "take the grey rest of an earlier line"),
    ("↑, Ctrl-R", "earlier lines; search them (a line that begins with a space is not kept)"),
    ("Alt-Enter", "begin another line of the same question"),
    ("Ctrl-C", "drop the line"),
    ("Ctrl-D", "leave"),
)


class Command(NamedTuple):
    """Something that the conversation does for a line ``/name argument``."""

    name: str
    argument: str
    """What may follow the name, as help writes it."""
    help: str
    run: Callable[[Chat, str], None]

    @property
    def usage(self) -> str:
        """How it is typed."""
        return f"/{self.name} {self.argument}".rstrip()


def help_(chat: Chat, _argument: str) -> None:
    """List the commands and keys."""
    rows = [(command.usage, Text(command.help)) for command in COMMANDS.values()]
    parts = [
        messages.pairs(rows),
        Text(f"\n{', '.join(NAMED)} work without the slash, too.", style="faq.quiet"),
    ]
    if not chat.screen.plain:
        parts += [Text(""), messages.pairs([(key, Text(meaning)) for key, meaning in KEYS])]
    chat.say(Group(*parts))


COMMANDS = {
    command.name: command
    for command in (
        Command("help", "", "this list", help_),
        Command(
            "list",
            "[WORDS] [#TAG …]",
            "the questions: all, those about WORDS, those of a topic",
            looking.list_,
        ),
        Command("show", "ID", "the entry with that id, or that number in the list", looking.show),
        Command("why", "", "how the last reply came about", replies.why),
        Command("related", "", "the questions related to the last answer", looking.related),
        Command("back", "", "the questions that were numbered before", looking.back),
        Command("good", "", "note that the last answer was right", replies.good),
        Command("bad", "", "note that it was wrong, and see what else was near", replies.bad),
        Command("copy", "", "put the last answer on the clipboard", replies.copy),
        Command("save", "FILE", "write the conversation to a file, as Markdown", replies.save),
        Command("faq", "[FILE]", "answer from another file; which it is now", looking.faq_),
        Command("reload", "", "read the FAQ's file again", looking.reload_),
        Command("threshold", "[X]", "answer from confidence X on, 0 to 1", manner.threshold),
        Command("theme", "[NAME]", "colours: auto, dark, light, none", manner.theme),
        Command("clear", "", "empty the screen", manner.clear),
        Command("quit", "", "leave; /exit does too", manner.quit_),
    )
}
OTHER_NAMES = {"exit": "quit", "?": "help"}


def find(name: str) -> Command | None:
    """The command of that name, or the only one whose name begins so."""
    name = OTHER_NAMES.get(name.lower(), name.lower())
    begun = [command for command in COMMANDS.values() if name and command.name.startswith(name)]
    return COMMANDS.get(name) or (begun[0] if len(begun) == 1 else None)


def bare(text: str) -> Command | None:
    """The command that a text is without its slash."""
    name = BARE.get(bare_word(text))
    return COMMANDS[name] if name else None


def nearly_bare(text: str) -> Command | None:
    """The command that a text is without its slash, misspelt."""
    word = bare_word(text)
    if len(word) < SHORT - 1 or not word.isalpha():
        return None
    names = [name for name in NAMED if len(name) >= SHORT]
    found = process.extractOne(word, names, scorer=OSA.distance, score_cutoff=NEAR_ENOUGH)
    return bare(found[0]) if found else None


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
