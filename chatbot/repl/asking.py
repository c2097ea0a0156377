"""Answers a question within a conversation."""

from __future__ import annotations

from chatbot.bot import Reply
from chatbot.faq.entry import Entry
from chatbot.matching.explanation import misread
from chatbot.repl import messages
from chatbot.repl.chat import Chat
from chatbot.repl.commands import is_name
from chatbot.repl.follow_up import FollowUp
from chatbot.repl.transcript import Turn

MOST_OFFERED = 3
"""Entries that are offered where the reply is not sure: as many as a person likes to read."""


def ask(chat: Chat, text: str) -> None:
    """Show the entry that answers, else what may have been meant."""
    _notice_changes(chat)
    last = chat.conversation.last
    chat.conversation.forget()
    alone = chat.ask_bot(text)
    follow_up = _followed_up(chat, text, alone, last)
    chat.reply = reply = follow_up.reply if follow_up else alone
    if chat.log is not None and not is_name(text):
        chat.log.asked(reply)
    notes = messages.readings(follow_up.reading if follow_up else None, misread(reply.explanation))
    if reply.entry is not None:
        chat.show(
            reply.entry, Turn(text, reply.entry, reply.confidence, notes, span=reply.span, also=reply.also)
        )
    elif is_name(text):
        chat.say(messages.slash_needed(text.lower()))
    elif reply.small_talk is not None:
        chat.turns.append(Turn(text, None, said=reply.small_talk.text))
        chat.say(messages.said(reply.small_talk.text, plain=chat.screen.plain))
    else:
        _decline(chat, text, reply, notes)
        _go_on_from(chat, text, last)


def _notice_changes(chat: Chat) -> None:
    """Go by the FAQ's file where that has changed, what is listed and suggested as well as what is answered."""
    bot = chat.knowledge.bot
    if bot.refresh():
        chat.renew(bot.faq)
        chat.screen.say_close(messages.changed(bot.faq))


def _followed_up(chat: Chat, text: str, alone: Reply, last: Entry | None) -> FollowUp | None:
    """The question as one that goes on from the last answer, where it is."""
    reader = chat.knowledge.follow_ups
    if last is None or not reader.goes_on(text):
        return None
    return reader.read(text, alone, last, chat.ask_bot)


def _decline(chat: Chat, text: str, reply: Reply, notes: tuple[str, ...]) -> None:
    """Say that there is no sure answer; offer what may have been meant, else what to go on with."""
    entries = reply.offered[:MOST_OFFERED]
    chat.turns.append(Turn(text, None, notes=notes, offered=entries, said=reply.fallback))
    if not entries:
        chat.say(messages.no_answer(chat.topics()))
    else:
        if notes:
            chat.screen.say_close(messages.notes(notes))
        chat.offer(entries)
    if reply.fallback:
        chat.say(messages.said(reply.fallback, plain=chat.screen.plain))


def _go_on_from(chat: Chat, text: str, last: Entry | None) -> None:
    """Where nothing was offered for a question that goes on from the last answer, offer what is related to that."""
    if last is not None and not chat.conversation.numbered and chat.knowledge.follow_ups.goes_on(text):
        chat.offer_related(last)
