"""The commands of the conversation, each a function."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler
from rich.console import Group
from rich.text import Text

from chatbot.repl import messages

if TYPE_CHECKING:
    from chatbot.repl.chat import Chat

NEAR = 0.7
"""Likeness from which a name is taken for a misspelling of another."""
MOST_NEAR = 3

KEYS = (
    ("Tab, ↑, ↓", "pick a question from the menu; Enter asks it"),
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
    keys = [(key, Text(meaning)) for key, meaning in KEYS]
    chat.say(Group(messages.pairs(rows), Text(""), messages.pairs(keys)))


def list_(chat: Chat, words: str) -> None:
    """List the questions, all or those that have to do with some words."""
    entries = chat.entries_about(words)
    if not entries:
        chat.say(messages.note(f"No question has to do with “{words}”."))
        return
    chat.show_list(entries)


def show(chat: Chat, identifier: str) -> None:
    """Show an entry by its id; offer the nearest where there is none."""
    by_id = {entry.id: entry for entry in chat.faq.entries}
    if identifier in by_id:
        chat.show(by_id[identifier])
        return
    ids = list(by_id)
    near = process.extract(identifier, ids, scorer=JaroWinkler.similarity, score_cutoff=NEAR, limit=MOST_NEAR)
    if identifier and near:
        chat.offer(tuple(by_id[found] for found, _, _ in near))
    else:
        chat.say(messages.note("/show needs an entry's id; /list shows them."))


def related(chat: Chat, _argument: str) -> None:
    """Number the questions related to the last answer again."""
    if chat.conversation.last is None:
        chat.say(messages.note("Nothing was answered yet."))
    elif not chat.offer_related(chat.conversation.last):
        chat.say(messages.note("The last answer names no related questions."))


def quit_(chat: Chat, _argument: str) -> None:
    """End the conversation."""
    chat.finished = True


COMMANDS = {
    command.name: command
    for command in (
        Command("help", "", "this list", help_),
        Command("list", "[WORDS]", "the questions, all or those about WORDS", list_),
        Command("show", "ID", "the entry with that id", show),
        Command("related", "", "the questions related to the last answer", related),
        Command("quit", "", "leave; /exit does too", quit_),
    )
}
OTHER_NAMES = {"exit": "quit"}


def find(name: str) -> Command | None:
    """The command of that name, or the only one whose name begins so."""
    name = OTHER_NAMES.get(name.lower(), name.lower())
    begun = [command for command in COMMANDS.values() if name and command.name.startswith(name)]
    return COMMANDS.get(name) or (begun[0] if len(begun) == 1 else None)


def is_name(text: str) -> bool:
    """Is a text just a command's name?"""
    return text.lower() in {*COMMANDS, *OTHER_NAMES}


def nearest(name: str) -> str | None:
    """The name that a misspelt one is likely to stand for."""
    names = [*COMMANDS, *OTHER_NAMES]
    found = process.extractOne(name.lower(), names, scorer=JaroWinkler.similarity, score_cutoff=NEAR)
    return found[0] if found else None
