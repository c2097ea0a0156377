"""A conversation that comes through a pipe: its lines are taken in turn, without a prompt."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence

from chatbot.language.question_lines import questions_in
from chatbot.language.rules import rules_for
from chatbot.repl.bare import BARE, bare_word
from chatbot.settings import Settings
from chatbot.terminal.output import ANSWERED, ERROR, NOT_ANSWERED, end_with_reader, is_styled

LANGUAGE = "en"
"""By whose rules lines are told from each other: what a pipe brings has one question a line in any language."""


def read_lines() -> list[str]:
    """The questions and commands on standard input."""
    text = sys.stdin.buffer.read().decode("utf-8", "replace").removeprefix("\ufeff")
    return questions_in(text, rules_for(LANGUAGE), line_each=True)


def is_one_question(lines: Sequence[str]) -> bool:
    """Is it a single question, and nothing that only a conversation understands?"""
    return len(lines) == 1 and not lines[0].startswith("/") and bare_word(lines[0]) not in BARE


def converse(lines: Sequence[str], settings: Settings) -> int:
    """Take the lines in turn; returns the exit status, which says whether every question was answered, and every command done.

    Raises:
        FAQError: the FAQ cannot be used.
    """
    from chatbot.repl.chat import Chat
    from chatbot.repl.dispatch import take_all
    from chatbot.repl.opening import open_faq
    from chatbot.terminal.opening import tell_language

    end_with_reader()
    if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
        sys.stdout.reconfigure(encoding="utf-8")  # as ``ask`` writes, whatever the locale
    faq = open_faq(settings)
    tell_language(faq)
    chat = Chat(faq, settings, plain=settings.plain or not is_styled(sys.stdout), piped=True)
    take_all(chat, lines)
    if chat.conversation.confirming:
        chat.leave_unconfirmed()
    if chat.failed:
        return ERROR
    is_done = not chat.found_nothing and all(turn.entry is not None for turn in chat.every_turn)
    return ANSWERED if is_done else NOT_ANSWERED
