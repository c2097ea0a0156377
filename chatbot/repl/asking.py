"""Answers a question within a conversation."""

from __future__ import annotations

import re

import msgspec

from chatbot.bot import Reply
from chatbot.faq.entry import Entry
from chatbot.language.folding import fold
from chatbot.language.lexicon import lexicon_for
from chatbot.matching.explanation import misread
from chatbot.repl import commands, messages
from chatbot.repl.bare import is_for_shell
from chatbot.repl.chat import MOST_OFFERED, WORTH_A_LOOK, Chat
from chatbot.repl.commands import Command
from chatbot.repl.conversation import OTHER_QUESTION, number_in
from chatbot.repl.follow_up import FollowUp
from chatbot.repl.transcript import Turn, escaped, listed

MOST_HEARD = 2
"""Words of small talk that only says that something was heard: *ok*, *lol*, *hm*."""

COURTESIES = ("greeting", "thanks", "goodbye")
"""Small talk that goes on from no answer, whatever it looks like: こんにちは ends as 「子供は？」 does."""


def ask(chat: Chat, text: str) -> None:
    """Show the entry that answers, else what may have been meant; do what a word asks for that is no question."""
    _notice_changes(chat)
    alone = chat.ask_bot(text)
    if (typed := commands.spelt_out(chat, text)) and not _is_asked(alone):
        typed[0].run(chat, typed[1])
    elif is_for_shell(text) and alone.entry is None:
        chat.find_nothing(chat.messages.for_shell(text))
    elif (command := commands.bare(text, chat.faq.language)) and not _is_asked(alone):
        command.run(chat, "")
    elif (command := commands.nearly_bare(text, chat.faq.language)) and not _is_word(chat, alone):
        _offer_command(chat, command, text)
    elif chat.is_answered and chat.rules.choosing.rejects(text) and not _is_asked(alone):
        commands.COMMANDS["bad"].run(chat, "")
    elif chat.is_choice_open and chat.rules.choosing.agrees(text) and not _is_asked(alone):
        _take_yes(chat)
    elif chat.conversation.unsure and chat.rules.going_on.wants_more(text) and not _is_asked(alone):
        chat.screen.remark(chat.messages.pick(chat.conversation.numbered, unsure=True))
    elif chat.conversation.last and chat.rules.going_on.wants_more(text) and not _is_asked(alone):
        _tell_more(chat, text, chat.conversation.last)
    elif chat.conversation.last and chat.rules.going_on.wants_again(text) and not _is_asked(alone):
        chat.show_again(chat.conversation.last)
    else:
        answer(chat, text, alone)


def answer(chat: Chat, text: str, alone: Reply) -> None:
    """Show what there is to say to a question, given the reply to it by itself."""
    last = chat.conversation.last if _may_go_on(chat, text) else None
    follow_up = _of_left(chat, text)
    if follow_up:  # the last answer is not what it goes on from
        last = None
    else:
        follow_up = _followed_up(chat, text, alone, last)
        if follow_up is None and last is not None and chat.knowledge.told.merely_mentions(text, alone, last):
            alone = msgspec.structs.replace(
                alone, answered=False, entry=None, span=None, also=(), fallback=chat.faq.fallback
            )
    before, chat.reply = chat.reply, follow_up.reply if follow_up else alone
    reply, name = chat.reply, text.rstrip("?! ").lower()
    notes = _notes(chat, reply, follow_up)
    if reply.entry is not None:
        confidence = follow_up.confidence if follow_up else reply.confidence
        if follow_up and last is not None and reply.entry.id == last.id:
            confidence = _no_surer(chat, last, confidence)
        _show(chat, text, reply.entry, notes, confidence)
    elif _asks_why_declined(chat, text):
        chat.reply = before
        chat.find_nothing(chat.messages.says_why())
    elif commands.is_name(name) and not (last is not None and chat.knowledge.follow_ups.goes_on(text)):
        chat.reply = before
        chat.find_nothing(chat.messages.slash_needed(name))
    elif last is not None and _asks_no_more(chat, text, reply):
        _note(chat, text, reply)
        _say_no_more(chat, text, last)
    elif _stands_for_nothing(text, reply):
        chat.reply = before
        chat.find_nothing(chat.messages.not_numbered(text))
    elif _picks_nothing(chat, text, reply):
        chat.reply = before
        chat.find_nothing(chat.messages.nothing_numbered())
    elif reply.small_talk is not None:
        _note(chat, text, reply, is_talk=True)
        said = chat.messages.texts.what_else if _only_hears(chat, text, reply) else reply.small_talk.text
        chat.turns.append(Turn(text, None, said=said, is_aside=True, is_talk=True))
        chat.screen.remark(messages.said(said, plain=chat.screen.plain))
    else:
        _note(chat, text, reply)
        _decline(chat, text, reply, notes)


def _notes(chat: Chat, reply: Reply, follow_up: FollowUp | None) -> tuple[str, ...]:
    """What to tell of how a question was read."""
    notes = chat.messages.readings((follow_up and follow_up.reading) or None, _misread(chat, reply))
    return (*notes, chat.messages.unread(reply.unread)) if reply.unread else notes


def _show(chat: Chat, text: str, entry: Entry, notes: tuple[str, ...], confidence: float | None) -> None:
    """Show an entry that answers, and what else there is to say of it."""
    reply = chat.reply
    assert reply is not None
    if chat.is_last(entry):
        notes = (*notes, chat.messages.texts.shown_before)
    notes = (*notes, *map(chat.messages.left, reply.unanswered))
    _note(chat, text, reply)
    chat.show(
        entry, Turn(text, entry, confidence, notes, span=reply.span, also=reply.also, asked=reply.question)
    )


def _misread(chat: Chat, reply: Reply) -> list[tuple[str, str]]:
    """What is worth telling of how words were read: not one that says little for another such, which changes nothing."""
    analyser = chat.knowledge.analyser
    confused = chat.rules.confusions
    return [
        (typed, read)
        for typed, read in misread(reply.explanation)
        if not (analyser.is_stop(fold(typed)) and analyser.is_stop(fold(read)))
        or read in confused.get(fold(typed), ())
    ]


def _note(chat: Chat, text: str, reply: Reply, *, is_talk: bool = False) -> None:
    """Note a question, as it was typed and as it was read, where that is wanted."""
    if chat.log is not None:
        chat.log.asked(reply, typed=text, is_talk=is_talk)


def _asks_why_declined(chat: Chat, text: str) -> bool:
    """Does a text ask no more than why, right behind a question that was not answered?"""
    turn = chat.turns[-1] if chat.turns else None
    is_declined = turn is not None and turn.entry is None and not turn.is_aside
    return is_declined and chat.knowledge.follow_ups.asks_why(text)


def _stands_for_nothing(text: str, reply: Reply) -> bool:
    """Is a text a number that none of the questions has, rather than one that is asked about: *404*?"""
    number = number_in(text)
    if number is None or number < OTHER_QUESTION:
        return number is not None
    digits = re.compile(rf"(?<!\d){number}(?!\d)")
    return not any(digits.search(asked) for entry in reply.offered for asked in entry.phrasings)


def _picks_nothing(chat: Chat, text: str, reply: Reply) -> bool:
    """Does a text pick something, or say yes or no, where nothing is numbered and nothing was said to be agreed to?"""
    if chat.conversation.numbered or number_in(text) is not None or _is_talk(reply):
        return False
    if chat.rules.choosing.chosen(text) is not None or chat.rules.choosing.names_other(text):
        return True
    if chat.rules.choosing.agrees(text) is None:
        return False
    return reply.small_talk is None or not _only_hears(chat, text, reply)


def _only_hears(chat: Chat, text: str, reply: Reply) -> bool:
    """Does a text only say that what was said was heard?"""
    return (
        not _is_talk(reply)
        and len(chat.knowledge.analyser.texts(text)) <= MOST_HEARD
        and any(not turn.is_talk for turn in chat.turns)
    )


def _asks_no_more(chat: Chat, text: str, reply: Reply) -> bool:
    """Does a text go on from the last answer, and find no more than that, or nothing though it brings in nothing of its own?"""
    if chat.rules.choosing.agrees(text) is not None:
        return False
    reader, offered = chat.knowledge.follow_ups, () if reply.small_talk else reply.offered
    if _is_talk(reply) or not reader.goes_on(text) or not all(map(chat.is_last, offered)):
        return False
    return bool(offered) or not reader.brings_in(text)


def _may_go_on(chat: Chat, text: str) -> bool:
    """May a text be about the last answer? What says nothing by itself ("why?") is about what was asked in vain since."""
    return _is_of_last(chat) or bool(chat.knowledge.follow_ups.brings_in(text))


def _no_surer(chat: Chat, last: Entry, confidence: float | None) -> float | None:
    """How sure an answer is that is shown once more: no surer than it was, as the words of its own question were put in."""
    before = next(
        (turn.confidence for turn in reversed(chat.turns) if turn.entry and turn.entry.id == last.id), None
    )
    return confidence if confidence is None or before is None else min(confidence, before)


def _notice_changes(chat: Chat) -> None:
    """Go by the FAQ's file where that has changed, what is listed and suggested as well as what is answered."""
    bot = chat.knowledge.bot
    if bot.refresh():
        chat.renew(bot.faq)
        chat.screen.remark_close(chat.messages.changed(bot.faq))


def _is_asked(reply: Reply) -> bool:
    """Is there an entry that asks just that, in the words as they are typed?"""
    read = reply.explanation.words if reply.explanation else ()
    return reply.entry is not None and bool(read) and all(word.how == "same" for word in read)


def _is_word(chat: Chat, reply: Reply) -> bool:
    """Is what is asked a word, of the FAQ or of the language, rather than a misspelt one?"""
    read = reply.explanation.words if reply.explanation else ()
    if any(word.how == "same" for word in read):
        return True
    lexicon = lexicon_for(chat.faq.language)
    known = lexicon.get(reply.question.strip().lower()) if lexicon else None
    return known is not None and known.kind in ("c", "s")


def _offer_command(chat: Chat, command: Command, text: str) -> None:
    """Ask whether a command was meant; where not, the text is a question."""
    chat.ask_whether(
        chat.messages.maybe_command(command.name),
        lambda: command.run(chat, ""),
        lambda: answer(chat, text, chat.ask_bot(text)),
    )


def _of_left(chat: Chat, text: str) -> FollowUp | None:
    """The question as one that leans on the one before, where that was not answered."""
    turn = chat.turns[-1] if chat.turns else None
    if turn is None or turn.question is None or turn.entry is not None or turn.is_aside:
        return None
    return chat.knowledge.follow_ups.of_left(text, turn.question, chat.ask_bot)


def _followed_up(chat: Chat, text: str, alone: Reply, last: Entry | None) -> FollowUp | None:
    """The question as one that goes on from the last answer, where it is."""
    reader = chat.knowledge.follow_ups
    if last is None or (alone.small_talk and alone.small_talk.kind in COURTESIES) or _is_repeated(chat, text):
        return None
    told = None
    if _is_of_last(chat) and not _is_talk(alone):
        told = chat.knowledge.told.again(text, alone, last, chat.ask_bot)
    if told is not None and reader.asks_of_it(text):
        return told
    return (
        reader.read(text, alone, last, chat.ask_bot, chat.threshold) if reader.goes_on(text) else None
    ) or told


def _is_repeated(chat: Chat, text: str) -> bool:
    """Is it the last question once more, which was answered as it stands? The threshold may be another now."""
    turn = _last_turn(chat)
    return turn is not None and turn.asked is not None and turn.asked.casefold() == text.casefold()


def _last_turn(chat: Chat) -> Turn | None:
    """The last one in which something new was asked."""
    return next((turn for turn in reversed(chat.turns) if not turn.is_aside), None)


def _is_of_last(chat: Chat) -> bool:
    """Is the last answer still what is spoken of, as nothing new was asked in vain since?"""
    turn = _last_turn(chat)
    if turn is None or turn.entry is not None or turn.question is None:
        return True
    reader = chat.knowledge.follow_ups
    return reader.goes_on(turn.question) and not reader.is_addressed(turn.question)


def _is_talk(reply: Reply) -> bool:
    """Is it a greeting or the like?"""
    return reply.small_talk is not None and reply.small_talk.kind != "chat"


def _decline(chat: Chat, text: str, reply: Reply, notes: tuple[str, ...]) -> None:
    """Say that there is no sure answer; offer what may have been meant, else what to go on with."""
    entries, piped = reply.offered[:MOST_OFFERED], chat.screen.piped
    other = reply.other_language.text if reply.other_language and not entries else None
    said = "\n\n".join(text for text in (other, reply.fallback) if text) or None
    chat.turns.append(Turn(text, None, notes=notes, offered=entries, said=said))
    if not entries:
        chat.conversation.forget()
        chat.conversation.settle()
        if other:
            chat.screen.remark(messages.said(other, plain=chat.screen.plain))
        else:
            chat.screen.remark(
                chat.messages.no_answer_to(text) if piped else chat.messages.no_answer(chat.topics())
            )
    else:
        if notes:
            chat.screen.remark_close(chat.messages.notes(notes))
        heading = chat.messages.unsure_of(text) if piped else None
        chat.offer(entries, heading, question=reply.question)
    if reply.fallback:
        chat.screen.remark(messages.said(reply.fallback, plain=chat.screen.plain))


def _take_yes(chat: Chat) -> None:
    """Show what alone was numbered as there being more; else say which numbers there are."""
    numbered, turn = chat.conversation.numbered, chat.turns[-1] if chat.turns else None
    if len(numbered) == 1 and turn is not None and turn.is_aside and not turn.is_talk:
        chat.show(numbered[0])
    else:
        chat.screen.remark(chat.messages.pick(numbered, unsure=chat.conversation.unsure))


def _say_no_more(chat: Chat, text: str, last: Entry) -> None:
    """Say of a question that goes on from the last answer that there is nothing on it; offer what is related to that."""
    said = chat.messages.no_more_than(last)
    chat.turns.append(Turn(text, None, said=escaped(said)))
    chat.screen.remark(messages.note(said))
    chat.offer_related(last)


def _tell_more(chat: Chat, text: str, last: Entry) -> None:
    """Number what goes with the last answer and was not shown yet; there is none where that was declined since."""
    if not _is_of_last(chat):
        chat.find_nothing(chat.messages.nothing_to_go_on(chat.topics()))
        return
    near = chat.ask_bot(last.question, top=MOST_OFFERED + 1).matches
    entries = [*chat.faq.related_to(last), *(one.entry for one in near if one.confidence >= WORTH_A_LOOK)]
    found = {entry.id: entry for entry in entries if not chat.has_shown(entry)}
    numbered = tuple(found.values())[:MOST_OFFERED]
    chat.conversation.offer(numbered)
    texts = chat.messages.texts
    said = f"{texts.more}\n\n{listed(numbered)}" if numbered else texts.no_more
    chat.turns.append(Turn(text, None, said=said, is_aside=True))
    if numbered:
        chat.say(chat.messages.more(numbered))
    else:
        chat.screen.remark(chat.messages.no_more(chat.topics()))
