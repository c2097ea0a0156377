"""Commands about the last reply, and the conversation so far."""

from __future__ import annotations

from pathlib import Path

from rich.console import Group
from rich.text import Text

from chatbot.language.printable import one_line, printable
from chatbot.repl import messages
from chatbot.repl.chat import Chat
from chatbot.repl.commands.paths import path_of


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


def good(chat: Chat, _argument: str) -> None:
    """Note that the last answer was right."""
    if chat.rate(good=True):
        chat.say(messages.noted(kept=chat.log is not None))
    else:
        chat.say(messages.NOTHING_ANSWERED)


def bad(chat: Chat, _argument: str) -> None:
    """Note that the last answer was wrong, and offer what was next best."""
    if not chat.rate(good=False):
        chat.say(messages.NOTHING_ANSWERED)
        return
    entries = chat.next_best()
    if entries:
        chat.offer(entries, messages.rejected(kept=chat.log is not None))
    else:
        chat.conversation.forget()
        chat.say(messages.nothing_else(chat.topics(), kept=chat.log is not None))


def copy(chat: Chat, _argument: str) -> None:
    """Put the last answer on the clipboard."""
    from prompt_toolkit.utils import is_dumb_terminal

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
    elif path_of(path).is_dir() or path.endswith("/"):
        inside = one_line(str(path_of(path) / "conversation.md"))
        chat.say(messages.note(f"{one_line(path)} is a folder; /save {inside} writes a file into it."))
    else:
        _save(chat, path_of(path), overwrite=False)


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
        chat.screen.remark(messages.problem(f"{shown} cannot be written: {reason(error)}"))
    else:
        turns = "1 turn" if len(chat.turns) == 1 else f"{len(chat.turns)} turns"
        chat.say(messages.note(f"Saved {turns} of the conversation to {shown}."))
