"""The conversation: questions typed at a terminal, answered as they come."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from prompt_toolkit.application import Application

    from chatbot.repl.chat import Chat
    from chatbot.settings import Settings

HUNG_UP = 129
"""Exit status where the terminal went away, as a shell reports SIGHUP."""


def run(settings: Settings) -> int:
    """Hold a conversation on the terminal, as the settings want it; returns the exit status.

    Raises:
        FAQError: the FAQ cannot be used.
    """
    from chatbot.repl.opening import open_faq
    from chatbot.terminal.opening import tell_language
    from chatbot.terminal.output import let_go

    faq = open_faq(settings)
    tell_language(faq)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # not every locale can show what an FAQ may hold
    from prompt_toolkit.utils import is_dumb_terminal

    from chatbot.repl.chat import Chat

    with closing(Chat(faq, settings, plain=settings.plain or is_dumb_terminal())) as chat:
        status = _talk(chat, settings)
    if status:  # a signal came, which may say that the terminal is gone
        for stream in (sys.stdout, sys.stderr):
            let_go(stream)
    return status


def _talk(chat: Chat, settings: Settings) -> int:
    """Converse with what edits lines on such a terminal."""
    if chat.screen.plain:
        from chatbot.repl import plain

        return _until_terminated(chat, lambda: [plain.read_line()], None)
    from chatbot.repl.session import Prompt

    with Prompt(chat, settings) as prompt:
        return _until_terminated(chat, lambda: _lines(chat, *prompt.read()), prompt.app)


def _lines(chat: Chat, text: str, pasted: bool) -> list[str]:
    """What was typed as lines to take in turn: several where several questions were pasted."""
    if not pasted or "\n" not in text:
        return [text]
    from chatbot.language.question_lines import questions_in

    return questions_in(text, chat.rules) or [text]


def _until_terminated(chat: Chat, read: Callable[[], list[str]], app: Application[str] | None) -> int:
    """Converse until the user leaves, a signal ends it, or the terminal goes away."""
    from chatbot.repl.signals import Terminated, terminating

    try:
        with terminating(app):
            _converse(chat, read)
            sys.stdout.flush()
            sys.stderr.flush()
    except Terminated as signal:
        return signal.status
    except OSError as error:
        if error.errno != errno.EIO:
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for what is still to be flushed
        return HUNG_UP
    return 0


def _converse(chat: Chat, read: Callable[[], list[str]]) -> None:
    from chatbot.repl.dispatch import take_all

    chat.welcome()
    while not chat.finished:
        try:
            take_all(chat, read())
        except KeyboardInterrupt:
            chat.drop()
        except EOFError:
            return
