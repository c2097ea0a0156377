"""Does what the lines of a conversation want."""

from __future__ import annotations

from collections.abc import Sequence

from chatbot.errors import FAQError
from chatbot.faq.entry import Entry
from chatbot.repl import commands, messages
from chatbot.repl.asking import ask
from chatbot.repl.chat import Chat
from chatbot.repl.conversation import (
    CommandLine,
    Confirmation,
    Intent,
    NoneOfThese,
    Nothing,
    OutOfRange,
    Pick,
    Question,
    Which,
)
from chatbot.repl.transcript import Turn


def take_all(chat: Chat, lines: Sequence[str]) -> None:
    """Do what lines want, in turn; each is shown above what comes of it, where there are several."""
    for line in lines:
        if len(lines) > 1:
            (chat.say if chat.screen.piped else chat.screen.say_close)(messages.asked(line))
        take(chat, line)
        if chat.finished:
            return


def take(chat: Chat, line: str) -> None:
    """Do what a line wants; where what the FAQ lies on does not answer, say so, and go on with the next line."""
    intent = chat.conversation.intent(line)
    if chat.conversation.confirming and not isinstance(intent, Confirmation):
        chat.leave_unconfirmed()
    try:
        _do(chat, intent)
    except FAQError as error:
        chat.refuse(messages.problem(str(error)))


def _do(chat: Chat, intent: Intent) -> None:
    match intent:
        case Nothing():
            pass
        case Question(text):
            ask(chat, text)
        case Pick(entry, of_several):
            _pick(chat, entry, of_several=of_several)
        case NoneOfThese():
            chat.conversation.forget()
            chat.screen.remark(chat.messages.none_of_these(chat.topics()))
        case OutOfRange():
            chat.find_nothing(chat.messages.pick(chat.conversation.numbered, unsure=chat.conversation.unsure))
        case Which():
            chat.show_numbered(chat.conversation.offered)
        case Confirmation(yes):
            chat.confirm(yes)
        case CommandLine(name, argument):
            _command(chat, name, argument)


def _pick(chat: Chat, entry: Entry, *, of_several: bool) -> None:
    question = chat.conversation.offered.question
    if chat.log is not None and question is not None:
        chat.log.picked(question, entry)
    texts = chat.messages.texts
    told = ((texts.first_of_them, of_several), (texts.shown_before, chat.is_last(entry)))
    notes = tuple(text for text, so in told if so)
    chat.show(entry, Turn(None, entry, notes=notes, asked=question))


def _command(chat: Chat, name: str, argument: str) -> None:
    command = commands.find(name)
    if command:
        command.run(chat, argument)
    else:
        chat.refuse(chat.messages.unknown_command(name, commands.nearest(name)))
