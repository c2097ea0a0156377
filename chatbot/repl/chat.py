"""Carries out what the lines of a conversation mean."""

from __future__ import annotations

import shutil
from argparse import Namespace

from rich.console import Console, ConsoleDimensions, Group, RenderableType
from rich.text import Text

from chatbot.bot import Bot
from chatbot.faq import FAQ, Entry
from chatbot.render import terminal
from chatbot.repl import commands, messages
from chatbot.repl.background import in_background
from chatbot.repl.conversation import (
    Command,
    Conversation,
    Meaning,
    NoneOfThese,
    Nothing,
    OutOfRange,
    Pick,
    Question,
    offered,
)
from chatbot.repl.suggest import Suggester

ROOM_FOR_PROMPT = 10
"""Rows that the prompt, its menu and the toolbar take."""


class Chat:
    """A conversation about an FAQ, shown on standard output."""

    def __init__(self, faq: FAQ, options: Namespace, *, plain: bool) -> None:
        self.faq = faq
        self.plain = plain
        """Is text all that may be shown?"""
        self.theme: str = options.theme
        self.conversation = Conversation()
        self.finished = False
        self.suggester = in_background(lambda: Suggester(faq.entries, faq.language))
        self._bot = in_background(lambda: _ready_bot(faq))
        self._threshold: float = options.threshold
        self._top: int = options.top

    @property
    def console(self) -> Console:
        """Made anew each time: the terminal may have been resized."""
        console = terminal.console(theme="none" if self.plain else self.theme)
        if console.is_dumb_terminal:  # for which rich does not look, and takes 80 columns
            console.size = ConsoleDimensions(*shutil.get_terminal_size())
        return console

    def welcome(self) -> None:
        """Show the start screen."""
        self.conversation.offer(self.faq.entries[: messages.TO_TRY])
        described = messages.welcome(self.faq, described=True)
        fits = self._height(described) + ROOM_FOR_PROMPT <= self.console.height
        self.say(described if fits else messages.welcome(self.faq, described=False))

    def take(self, line: str) -> None:
        """Do what a line means."""
        self._do(self.conversation.meaning(line))

    def drop(self) -> None:
        """Forget what was offered, as after Ctrl-C."""
        self.conversation.forget()

    def show(self, entry: Entry, confidence: float | None = None) -> None:
        """Show an entry, and number those related to it."""
        self.conversation.last = entry
        self.say(messages.plain_answer(entry) if self.plain else messages.answer(entry, self.faq, confidence))
        self.offer_related(entry)

    def offer(self, entries: tuple[Entry, ...]) -> None:
        """Number the entries that may have been meant."""
        self.conversation.offer(entries, unsure=True)
        self.say(messages.did_you_mean(entries))

    def offer_related(self, entry: Entry) -> bool:
        """Number the entries related to one; False where there are none."""
        found = tuple(terminal.related_entries(entry, self.faq))
        self.conversation.offer(found)
        if found:
            self.say(messages.related(found))
        return bool(found)

    def entries_about(self, words: str) -> tuple[Entry, ...]:
        """The entries that have to do with some words, best first; all for no words."""
        if not words:
            return self.faq.entries
        return tuple(found.entry for found in self.suggester.result().suggest(words, limit=None))

    def say(self, what: RenderableType) -> None:
        """Print, with a blank line after it."""
        self.console.print(Group(what, Text("")))

    def show_list(self, entries: tuple[Entry, ...]) -> None:
        """Number entries; they go through the user's pager where they would not fit on the screen."""
        self.conversation.offer(entries)
        height = self.console.height - 2
        if len(entries) <= height and self._height(messages.numbered(entries, ids=True)) <= height:
            self.say(messages.numbered(entries, ids=True))
        else:
            import pydoc  # slow to import, seldom needed

            pydoc.pager(messages.plain_list(entries))

    def _height(self, what: RenderableType) -> int:
        return len(self.console.render_lines(what))

    def _do(self, meaning: Meaning) -> None:
        match meaning:
            case Nothing():
                pass
            case Question(text):
                self._ask(text)
            case Pick(entry):
                self.show(entry)
            case NoneOfThese():
                self.conversation.forget()
                self.say(messages.none_of_these())
            case OutOfRange():
                self.say(messages.pick(self.conversation.numbered, unsure=self.conversation.unsure))
            case Command(name, argument):
                self._command(name, argument)

    def _ask(self, text: str) -> None:
        self.conversation.forget()
        reply = self._bot.result().ask(text, top=self._top, threshold=self._threshold)
        if reply.entry is not None:
            self.show(reply.entry, reply.confidence)
        elif commands.is_name(text):
            self.say(messages.slash_needed(text.lower()))
        elif entries := offered(reply):
            self.offer(entries)
        else:
            self.say(messages.no_answer())

    def _command(self, name: str, argument: str) -> None:
        command = commands.find(name)
        if command:
            command.run(self, argument)
        else:
            self.say(messages.unknown_command(name, commands.nearest(name)))


def _ready_bot(faq: FAQ) -> Bot:
    """A bot that has made its index: it does so for the first question."""
    bot = Bot(faq)
    bot.ask("?")
    return bot
