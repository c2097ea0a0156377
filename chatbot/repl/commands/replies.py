"""Commands about the last reply, and the conversation so far."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from rich.console import Group
from rich.text import Text

from chatbot.bot import WORTH_OFFERING
from chatbot.faq.entry import Entry
from chatbot.language.printable import one_line, printable
from chatbot.repl import messages
from chatbot.repl.chat import MOST_OFFERED, Chat
from chatbot.repl.commands.paths import path_of
from chatbot.repl.texts.table import Texts

WORTH_BESIDE = 1 / 12
"""By the confidence of an answer that was wrong, from where another entry is offered though it is below what is usual."""


def why(chat: Chat, _argument: str) -> None:
    """Explain the last reply, with as much of the evidence as the screen has room for."""
    from chatbot.terminal.explanation.layout import REASONS, Shown
    from chatbot.terminal.explanation.texts.table import texts_for

    if chat.reply is None or chat.reply.explanation is None:
        chat.find_nothing(messages.note(chat.messages.texts.nothing_asked))
        return
    texts = texts_for(chat.faq.language)
    asked = Text(texts.asked.format(question=one_line(chat.reply.question)) + "\n", style="faq.title")
    if picked := chat.picked:
        asked = Text.assemble(texts.picked.format(entry=one_line(picked.question)) + "\n", asked)
    if chat.was_small_talk:
        chat.say(Group(asked, Text(texts.small_talk)))
        return
    width = 0 if chat.screen.plain else chat.screen.console.width
    shown = [Shown(chat.reply.explanation, chat.faq.language, reasons=reasons) for reasons in REASONS]
    tried = (Group(asked, one.for_terminal(width)) for one in shown)
    in_words = Group(asked, Text(shown[0].sentences()))
    whole = next(tried) if chat.screen.plain or chat.screen.piped else None
    chat.say(whole or next(filter(chat.screen.fits, tried), in_words))


def good(chat: Chat, _argument: str) -> None:
    """Note that the last answer was right."""
    if chat.rate(good=True):
        chat.say(chat.messages.noted(chat.noted))
    else:
        _say_unanswered(chat)


def bad(chat: Chat, _argument: str) -> None:
    """Note that the last answer was wrong, and offer what was next best."""
    if not chat.rate(good=False):
        _say_unanswered(chat)
        return
    if found := _next_best(chat):
        chat.offer(found, chat.messages.rejected(chat.noted), question=chat.rated and chat.rated[0])
    else:
        chat.conversation.forget()
        chat.say(chat.messages.nothing_else(chat.topics(), chat.noted))


def _next_best(chat: Chat) -> tuple[Entry, ...]:
    """The entries that the last question may have meant beside those that it was answered with."""
    question, wrong = chat.rated or (None, None)
    if question is None or wrong is None:
        return ()
    said = {one.id for turn in chat.turns if turn.asked == question for one in turn.shown}
    matches = chat.ask_bot(question, top=len(said) + MOST_OFFERED).matches
    sure = next((match.confidence for match in matches if match.entry.id == wrong.id), 1.0)
    least = min(WORTH_OFFERING, WORTH_BESIDE * sure)
    near = (match.entry for match in matches if match.confidence >= least)
    return tuple(entry for entry in near if entry.id not in said)[:MOST_OFFERED]


def _say_unanswered(chat: Chat) -> None:
    """There is nothing to be rated."""
    texts = chat.messages.texts
    chat.find_nothing(messages.note(texts.no_answer_last if chat.turns else texts.nothing_answered))


def copy(chat: Chat, _argument: str) -> None:
    """Put the last answer on the clipboard."""
    from prompt_toolkit.utils import is_dumb_terminal

    last = chat.conversation.last
    if last is None:
        chat.find_nothing(messages.note(chat.messages.texts.nothing_answered))
    elif is_dumb_terminal() or not sys.stdout.isatty():
        chat.refuse(messages.note(chat.messages.texts.no_clipboard))
    elif chat.screen.copy(printable(last.answer)):
        chat.say(messages.note(chat.messages.texts.copied))
    else:
        chat.refuse(messages.note(chat.messages.texts.too_long))


def save(chat: Chat, path: str) -> None:
    """Write the conversation to a file, as Markdown; ask before one that is there is overwritten."""
    if not path:
        chat.refuse(messages.note(chat.messages.texts.save_what))
    elif not chat.every_turn:
        chat.find_nothing(messages.note(chat.messages.texts.nothing_to_save))
    elif os.path.isdir(path_of(path)) or path.endswith("/"):
        inside = one_line(str(path_of(path) / "conversation.md"))
        chat.refuse(messages.note(chat.messages.texts.is_folder.format(path=one_line(path), inside=inside)))
    else:
        _save(chat, path_of(path), overwrite=False)


def _save(chat: Chat, path: Path, *, overwrite: bool) -> None:
    from chatbot.files.writing import write_whole
    from chatbot.repl.transcript import markdown

    shown, texts, turns = one_line(str(path)), chat.messages.texts, chat.every_turn
    try:
        write_whole(path, markdown(messages.title(chat.faq), turns, texts).encode(), overwrite=overwrite)
    except FileExistsError:
        chat.ask_whether(texts.overwrite.format(path=shown), lambda: _save(chat, path, overwrite=True))
    except (OSError, ValueError) as error:
        chat.refuse(messages.problem(texts.not_written.format(path=shown, reason=_reason(error, texts))))
    else:
        saved = texts.saved_one if len(turns) == 1 else texts.saved
        chat.say(messages.note(saved.format(count=len(turns), path=shown)))


def _reason(error: OSError | ValueError, texts: Texts) -> str:
    """Why a file cannot be written: in the language for what is usual, else in the system's words."""
    from chatbot.files import reason

    if isinstance(error, ValueError):  # for a NUL in the name
        return texts.no_such_name
    usual = {
        errno.ENOENT: texts.no_folder, errno.ENOTDIR: texts.no_folder, errno.EACCES: texts.not_allowed,
        errno.EPERM: texts.not_allowed, errno.EROFS: texts.not_allowed, errno.ENOSPC: texts.no_room,
    }  # fmt: skip
    return usual.get(error.errno or 0, reason(error))
