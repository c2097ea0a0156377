"""Commands that show what the FAQ has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler
from rich.text import Text

from chatbot.errors import FAQError
from chatbot.files.addresses import scheme_of
from chatbot.language.printable import one_line
from chatbot.repl import messages
from chatbot.repl.chat import Chat
from chatbot.repl.commands.paths import is_missing, path_of
from chatbot.repl.conversation import number_in
from chatbot.repl.screen import MOST_SCREENS
from chatbot.terminal.opening import tell_language

if TYPE_CHECKING:
    from chatbot.faq.entry import FAQ, Entry

NEAR = 0.7
"""Likeness from which an id is taken for a misspelling of another."""
MOST_NEAR = 3


def list_(chat: Chat, words: str) -> None:
    """List the questions: all, those of some topics, or those that have to do with some words."""
    found = chat.knowledge.listed(words)
    if found.unknown is not None:
        _say_no_topic(chat, found.unknown)
    elif found.entries:
        if found.in_answers:
            chat.screen.remark_close(
                messages.note(chat.messages.texts.in_answers.format(words=one_line(words)))
            )
        chat.show_list(found.entries)
    else:
        chat.find_nothing(messages.note(chat.messages.texts.no_question.format(words=one_line(words))))


def _say_no_topic(chat: Chat, topic: str) -> None:
    if not chat.knowledge.topics:
        chat.find_nothing(messages.note(chat.messages.texts.no_topics))
        return
    near = chat.knowledge.topics_like(topic) if topic else []
    said = chat.messages.no_topic(topic, near, chat.knowledge.topics)
    if topic and chat.screen.piped:
        chat.refuse(said)
    else:
        chat.screen.show(said, screens=MOST_SCREENS)


def show(chat: Chat, wanted: str) -> None:
    """Show an entry by its id, or its number in the list, else the last one again; offer the nearest where there is none."""
    if not wanted and chat.conversation.last is not None:
        chat.show_again(chat.conversation.last)
    elif entry := entry_of(chat, wanted):
        chat.show(entry)
    elif near := _near(chat, wanted):
        chat.failed = True
        chat.offer(near, Text(chat.messages.texts.no_entry_near.format(id=wanted)))
    elif (number := number_in(wanted)) is not None:
        chat.refuse(chat.messages.no_number(number, len(_numbered(chat))))
    else:
        texts = chat.messages.texts
        chat.refuse(messages.note(texts.no_entry.format(id=wanted) if wanted else texts.show_what))


def entry_of(chat: Chat, wanted: str) -> Entry | None:
    """The entry with an id, or with a number: as they are numbered."""
    numbered, number = _numbered(chat), number_in(wanted) or 0
    return chat.faq.entry(wanted) or (numbered[number - 1] if 1 <= number <= len(numbered) else None)


def _numbered(chat: Chat) -> Sequence[Entry]:
    """What numbers stand for: those that are numbered now, else those that were listed last, else all."""
    return chat.conversation.numbered or chat.listed or chat.faq.entries


def _near(chat: Chat, wanted: str) -> tuple[Entry, ...]:
    """The entries whose ids are like what is wanted, else those that have to do with it."""
    if not wanted or number_in(wanted) is not None:
        return ()
    by_id = {entry.id: entry for entry in chat.faq.entries}
    near = process.extract(
        wanted, list(by_id), scorer=JaroWinkler.similarity, score_cutoff=NEAR, limit=MOST_NEAR
    )
    return tuple(by_id[found] for found, _, _ in near) or chat.knowledge.suggested(wanted)[:MOST_NEAR]


def related(chat: Chat, _argument: str) -> None:
    """Number the questions related to the last answer again."""
    if chat.conversation.last is None:
        chat.find_nothing(messages.note(chat.messages.texts.nothing_answered))
    elif not chat.offer_related(chat.conversation.last):
        chat.find_nothing(messages.note(chat.messages.texts.no_related))


def back(chat: Chat, _argument: str) -> None:
    """Number again what was numbered before."""
    offer = chat.conversation.back()
    if offer is None:
        chat.find_nothing(messages.note(chat.messages.texts.nothing_before))
    else:
        chat.show_numbered(offer)


def reload_(chat: Chat, _argument: str) -> None:
    """Read the FAQ's file again; one that is broken changes nothing."""
    if chat.faq.origin is not None:
        chat.faq.origin.expire()
    if faq := _opened(chat, chat.faq.address):
        chat.renew(faq)
        behind = faq.origin is not None and faq.origin.is_behind
        text = chat.messages.texts.still_from if behind else chat.messages.texts.read_again
        chat.say(messages.note(text.format(title=messages.title(faq), size=chat.messages.size(faq))))


def faq_(chat: Chat, path: str) -> None:
    """Answer from another file, or say which it is."""
    if not path:
        chat.say(
            messages.note(
                chat.messages.texts.faq_is.format(
                    title=messages.title(chat.faq),
                    size=chat.messages.size(chat.faq),
                    path=one_line(chat.faq.path or ""),
                )
            )
        )
    elif not scheme_of(path) and is_missing(path_of(path)):
        chat.refuse(chat.messages.no_file(path, messages.title(chat.faq)))
    elif faq := _opened(chat, path if scheme_of(path) else str(path_of(path))):
        chat.use(faq)
        tell_language(faq)
        chat.welcome()


def _opened(chat: Chat, path: str | None) -> FAQ | None:
    """An FAQ; None, with a word about what is wrong, where it can't be used."""
    try:
        return chat.open_faq(path)
    except FAQError as error:
        chat.refuse(chat.messages.broken(error, messages.title(chat.faq)))
        return None
