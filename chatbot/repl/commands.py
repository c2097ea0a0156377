"""The commands of the conversation, each a function."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler
from rich.console import Group
from rich.text import Text

from chatbot.defaults import THEMES
from chatbot.errors import FAQError
from chatbot.language.printable import one_line
from chatbot.repl import messages
from chatbot.repl.chat import Chat

if TYPE_CHECKING:
    from chatbot.faq.entry import FAQ

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
    parts = (
        [messages.pairs(rows)]
        if chat.screen.plain
        else [messages.pairs(rows), Text(""), messages.pairs(keys)]
    )
    chat.say(Group(*parts))


# --- what the FAQ has ------------------------------------------------------------------------


def list_(chat: Chat, words: str) -> None:
    """List the questions, all, those of a topic, or those that have to do with some words."""
    if words.startswith("#"):
        _list_topic(chat, words[1:].strip())
    elif entries := chat.knowledge.about(words):
        chat.show_list(entries)
    else:
        chat.say(messages.note(f"No question has to do with “{words}”."))


def _list_topic(chat: Chat, topic: str) -> None:
    if entries := chat.knowledge.tagged(topic):
        chat.show_list(entries)
    elif chat.knowledge.topics:
        near = chat.knowledge.topics_like(topic) if topic else []
        chat.screen.show(messages.no_topic(topic, near, chat.knowledge.topics))
    else:
        chat.say(messages.note("This FAQ has no topics."))


def show(chat: Chat, identifier: str) -> None:
    """Show an entry by its id; offer the nearest where there is none."""
    if entry := chat.faq.entry(identifier):
        chat.show(entry)
        return
    by_id = {entry.id: entry for entry in chat.faq.entries}
    ids = list(by_id)
    near = process.extract(identifier, ids, scorer=JaroWinkler.similarity, score_cutoff=NEAR, limit=MOST_NEAR)
    if identifier and near:
        heading = Text(f"There is no entry {identifier}. Did you mean:")
        chat.offer(tuple(by_id[found] for found, _, _ in near), heading)
    else:
        chat.say(messages.note("/show needs an entry's id; /list shows them."))


def related(chat: Chat, _argument: str) -> None:
    """Number the questions related to the last answer again."""
    if chat.conversation.last is None:
        chat.say(messages.NOTHING_ANSWERED)
    elif not chat.offer_related(chat.conversation.last):
        chat.say(messages.note("The last answer names no related questions."))


def reload_(chat: Chat, _argument: str) -> None:
    """Read the FAQ's file again; one that is broken changes nothing."""
    if faq := _opened(chat, chat.faq.path):
        chat.renew(faq)
        chat.say(messages.note(f"Read again: {messages.title(faq)}, {messages.size(faq)}."))


def faq_(chat: Chat, path: str) -> None:
    """Answer from another file, or say which it is."""
    if not path:
        chat.say(
            messages.note(
                f"{messages.title(chat.faq)}, {messages.size(chat.faq)}, from {one_line(chat.faq.path or '')}"
            )
        )
    elif faq := _opened(chat, str(_path(path))):
        chat.use(faq)
        chat.welcome()


def _opened(chat: Chat, path: str | None) -> FAQ | None:
    """An FAQ; None, with a word about what is wrong, where it can't be used."""
    try:
        return chat.open_faq(path)
    except FAQError as error:
        chat.say(messages.broken(error, messages.title(chat.faq)))
        return None


# --- the last reply --------------------------------------------------------------------------


def why(chat: Chat, _argument: str) -> None:
    """Explain the last reply."""
    from chatbot.terminal import explanation

    if chat.reply is None or chat.reply.explanation is None:
        chat.say(messages.note("Nothing was asked yet."))
        return
    found = chat.reply.explanation
    width = 0 if chat.screen.plain else chat.screen.console.width
    body = explanation.for_terminal(found, width)
    chat.screen.show(Group(Text(f"“{one_line(chat.reply.question)}”\n", style="faq.title"), body))


def copy(chat: Chat, _argument: str) -> None:
    """Put the last answer on the clipboard."""
    from prompt_toolkit.utils import is_dumb_terminal

    from chatbot.language.printable import printable

    last = chat.conversation.last
    if last is None:
        chat.say(messages.NOTHING_ANSWERED)
    elif is_dumb_terminal():
        chat.say(messages.note("This terminal has no clipboard."))
    elif chat.screen.copy(printable(last.answer)):
        chat.say(
            messages.note(
                "The answer was given to the terminal for its clipboard; not every terminal takes it."
            )
        )
    else:
        chat.say(messages.note("The answer is too long for a terminal's clipboard; /save FILE keeps it."))


def save(chat: Chat, path: str) -> None:
    """Write the conversation to a file, as Markdown; ask before one that is there is overwritten."""
    if not path:
        chat.say(messages.note("/save needs the name of a file."))
    elif not chat.turns:
        chat.say(messages.note("There is nothing to save: nothing was asked yet."))
    else:
        _save(chat, _path(path), overwrite=False)


def _save(chat: Chat, path: Path, *, overwrite: bool) -> None:
    from chatbot.files import reason, write_whole
    from chatbot.repl.transcript import markdown

    shown = one_line(str(path))
    try:
        write_whole(path, markdown(messages.title(chat.faq), chat.turns).encode(), overwrite=overwrite)
    except FileExistsError:
        chat.ask_whether(
            f"{shown} is there already. Overwrite it?", lambda: _save(chat, path, overwrite=True)
        )
    except (OSError, ValueError) as error:  # the latter for a NUL in the name
        chat.say(messages.problem(f"{shown} cannot be written: {reason(error)}"))
    else:
        turns = "1 turn" if len(chat.turns) == 1 else f"{len(chat.turns)} turns"
        chat.say(messages.note(f"Saved {turns} of the conversation to {shown}."))


# --- how it is done --------------------------------------------------------------------------


def threshold(chat: Chat, value: str) -> None:
    """Set from which confidence on a match counts as the answer, or say it."""
    try:
        number = float(value or chat.threshold)
    except ValueError:
        number = -1.0
    if 0 <= number <= 1:
        chat.threshold = number
        chat.say(messages.note(f"A match counts as the answer from confidence {chat.threshold:g}."))
    else:
        chat.say(messages.note("/threshold needs a number from 0 to 1."))


def theme(chat: Chat, name: str) -> None:
    """Change the colours, or say which there are."""
    if name in THEMES and not chat.screen.plain:
        chat.screen.theme = name
        chat.say(messages.note(f"The theme is {name}."))
    elif chat.screen.plain:
        chat.say(messages.note("Plain text has no colours."))
    else:
        near = (
            process.extractOne(name, THEMES, scorer=JaroWinkler.similarity, score_cutoff=NEAR)
            if name
            else None
        )
        wrong = f"There is no theme {name}{f'; did you mean {near[0]}?' if near else '.'} " if name else ""
        chat.say(
            messages.note(f"{wrong}The themes are {', '.join(THEMES)}; this one is {chat.screen.theme}.")
        )


def clear(chat: Chat, _argument: str) -> None:
    """Begin with an empty screen."""
    chat.screen.clear()


def quit_(chat: Chat, _argument: str) -> None:
    """End the conversation."""
    chat.finished = True


def _path(text: str) -> Path:
    """A path as it is typed: quotation marks and ``~`` as in a shell."""
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        text = text[1:-1]
    return Path(os.path.expanduser(text))


COMMANDS = {
    command.name: command
    for command in (
        Command("help", "", "this list", help_),
        Command("list", "[WORDS or #TAG]", "the questions: all, those about WORDS, those of a topic", list_),
        Command("show", "ID", "the entry with that id", show),
        Command("why", "", "how the last reply came about", why),
        Command("related", "", "the questions related to the last answer", related),
        Command("copy", "", "put the last answer on the clipboard", copy),
        Command("save", "FILE", "write the conversation to a file, as Markdown", save),
        Command("faq", "[FILE]", "answer from another file; which it is now", faq_),
        Command("reload", "", "read the FAQ's file again", reload_),
        Command("threshold", "[X]", "answer from confidence X on, 0 to 1", threshold),
        Command("theme", "[NAME]", "colours: auto, dark, light, none", theme),
        Command("clear", "", "empty the screen", clear),
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


def nearest(name: str) -> list[str]:
    """The names that a beginning may become, else the one that a misspelt name is likely to stand for."""
    name = name.lower()
    if begun := [known for known in COMMANDS if name and known.startswith(name)]:
        return begun
    found = process.extractOne(
        name, [*COMMANDS, *OTHER_NAMES], scorer=JaroWinkler.similarity, score_cutoff=NEAR
    )
    return [found[0]] if found else []
