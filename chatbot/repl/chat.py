"""Carries out what the lines of a conversation mean."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable

from rich.console import RenderableType

from chatbot.bot import Reply
from chatbot.faq.entry import FAQ, Entry
from chatbot.matching.explanation import misread
from chatbot.repl import commands, messages
from chatbot.repl.conversation import (
    Command,
    Confirmation,
    Conversation,
    Meaning,
    NoneOfThese,
    Nothing,
    OutOfRange,
    Pick,
    Question,
    offered,
)
from chatbot.repl.follow_up import FollowUp
from chatbot.repl.knowledge import Knowledge
from chatbot.repl.screen import Screen
from chatbot.repl.transcript import Turn
from chatbot.reviewing.asked_log import log_for
from chatbot.terminal import console as terminal
from chatbot.terminal import plain

ROOM_FOR_MENU = 10
"""Rows that the first prompt, its menu and the toolbar take below the start screen."""


class Chat:
    """A conversation about an FAQ, shown on a screen."""

    def __init__(self, faq: FAQ, options: Namespace, *, plain: bool) -> None:
        self._options = options
        self.knowledge = self._knowledge_of(faq)
        self.conversation = Conversation()
        self.screen = Screen(options.theme, options.settings, plain=plain)
        self.turns: list[Turn] = []
        self.reply: Reply | None = None
        """The last reply, with its explanation."""
        self.threshold: float = options.threshold
        self.finished = False
        self._top: int = options.top
        self._log = log_for(options, faq)
        self._confirmed: Callable[[], None] | None = None

    @property
    def faq(self) -> FAQ:
        """The FAQ that is talked about."""
        return self.knowledge.faq

    def load(self, path: str | None) -> FAQ:
        """Read an FAQ's file, as the command line wants it.

        Raises:
            FAQError: the FAQ cannot be used.
        """
        from chatbot.terminal.opening import load

        return load(Namespace(**{**vars(self._options), "faq": path}))

    def use(self, faq: FAQ) -> None:
        """Answer from another FAQ from here on."""
        self.knowledge = self._knowledge_of(faq)
        self.conversation = Conversation()
        self.reply = None
        self._log = log_for(self._options, faq)

    def renew(self, faq: FAQ) -> None:
        """Answer from the FAQ as its file is now, and go on where the conversation was."""
        last = self.conversation.last
        self.use(faq)
        if last is not None:
            self.conversation.last = faq.entry(last.id)

    def welcome(self) -> None:
        """Show the start screen."""
        self.conversation.offer(tuple(self.faq.entries[: messages.TO_TRY]))
        described = messages.welcome(self.faq, described=True)
        fits = self.screen.fits(described, beside=ROOM_FOR_MENU)
        self.say(described if fits else messages.welcome(self.faq, described=False))

    def take(self, line: str) -> None:
        """Do what a line means."""
        self._do(self.conversation.meaning(line))

    def drop(self) -> None:
        """Forget what was offered or asked, as after Ctrl-C."""
        self.conversation.forget()

    def say(self, what: RenderableType) -> None:
        """Print, with a blank line after it."""
        self.screen.say(what)

    def ask_whether(self, question: str, do: Callable[[], None]) -> None:
        """Do something if the next line says yes."""
        self.conversation.confirm()
        self._confirmed = do
        self.say(messages.confirm(question))

    def show(self, entry: Entry, turn: Turn | None = None) -> None:
        """Show an entry, in the pager where it is taller than the screen, and number those related to it."""
        turn = turn or Turn(None, entry)
        self.turns.append(turn)
        self.conversation.last = entry
        if turn.notes:
            self.screen.say_close(messages.notes(turn.notes))
        self._show_answer(entry, turn.confidence)
        self.offer_related(entry)

    def offer(self, entries: tuple[Entry, ...], heading: RenderableType | None = None) -> None:
        """Number the entries that may have been meant."""
        self.conversation.offer(entries, unsure=True)
        self.say(messages.did_you_mean(entries, heading))

    def offer_related(self, entry: Entry) -> bool:
        """Number the entries related to one; False where there are none."""
        found = tuple(terminal.related_entries(entry, self.faq))
        self.conversation.offer(found)
        if found:
            self.say(messages.related(found))
        return bool(found)

    def show_list(self, entries: tuple[Entry, ...]) -> None:
        """Number entries; they go through the user's pager where they would not fit on the screen."""
        self.conversation.offer(entries)
        if len(entries) <= self.screen.console.height:
            listed = messages.numbered(entries, ids=True)
            if self.screen.fits(listed):
                self.say(listed)
                return
        text = messages.plain_list(entries)
        if not self.screen.page(text):
            self.screen.write(text)

    # --- what lines mean ---------------------------------------------------------------------

    def _do(self, meaning: Meaning) -> None:
        match meaning:
            case Nothing():
                pass
            case Question(text):
                self._ask(text)
            case Pick(entry):
                if self._log is not None:
                    self._log.picked(entry)
                self.show(entry)
            case NoneOfThese():
                self.conversation.forget()
                self.say(messages.none_of_these(self._topics()))
            case OutOfRange():
                self.say(messages.pick(self.conversation.numbered, unsure=self.conversation.unsure))
            case Confirmation(yes):
                self._confirm(yes)
            case Command(name, argument):
                self._command(name, argument)

    def _confirm(self, yes: bool) -> None:
        self.conversation.forget()
        if yes and self._confirmed is not None:
            self._confirmed()
        else:
            self.say(messages.note("Nothing was done."))

    def _command(self, name: str, argument: str) -> None:
        command = commands.find(name)
        if command:
            command.run(self, argument)
        else:
            self.say(messages.unknown_command(name, commands.nearest(name)))

    # --- asking ------------------------------------------------------------------------------

    def _knowledge_of(self, faq: FAQ) -> Knowledge:
        return Knowledge(
            faq, reload=lambda: self.load(faq.path), notify=lambda text: self.say(messages.problem(text))
        )

    def _notice_changes(self) -> None:
        """Go by the FAQ's file where that has changed, what is listed and suggested as well as what is answered."""
        bot = self.knowledge.bot
        if bot.refresh():
            self.renew(bot.faq)
            self.screen.say_close(messages.changed(bot.faq))

    def _ask(self, text: str) -> None:
        self._notice_changes()
        last = self.conversation.last
        self.conversation.forget()
        reply = self._bot_reply(text)
        follow_up = self._followed_up(text, reply, last)
        self.reply = reply = follow_up.reply if follow_up else reply
        if self._log is not None and not commands.is_name(text):
            self._log.asked(reply)
        notes = messages.readings(follow_up.reading if follow_up else None, misread(reply.explanation))
        if reply.entry is not None:
            self.show(reply.entry, Turn(text, reply.entry, reply.confidence, notes))
        elif commands.is_name(text):
            self.say(messages.slash_needed(text.lower()))
        else:
            self._decline(text, reply, notes)
            if (
                last is not None
                and not self.conversation.numbered
                and self.knowledge.follow_ups.goes_on(text)
            ):
                self.offer_related(last)

    def _bot_reply(self, text: str) -> Reply:
        return self.knowledge.bot.ask(text, top=self._top, threshold=self.threshold, explain=True)

    def _followed_up(self, text: str, alone: Reply, last: Entry | None) -> FollowUp | None:
        reader = self.knowledge.follow_ups
        if last is None or not reader.goes_on(text):
            return None
        return reader.read(text, alone, last, self._bot_reply)

    def _decline(self, text: str, reply: Reply, notes: tuple[str, ...]) -> None:
        """Say that there is no sure answer; offer what may have been meant, else what to go on with."""
        entries = offered(reply)
        self.turns.append(Turn(text, None, notes=notes, offered=entries))
        if entries:
            if notes:
                self.screen.say_close(messages.notes(notes))
            self.offer(entries)
            return
        self.say(messages.no_answer(self.knowledge.nearest_topics(text, _entries(reply))))

    def _topics(self) -> list[str]:
        """The topics nearest to the last question."""
        if self.reply is None:
            return []
        return self.knowledge.nearest_topics(self.reply.question, _entries(self.reply))

    def _show_answer(self, entry: Entry, confidence: float | None) -> None:
        if self.screen.plain:
            self.say(messages.plain_answer(entry, confidence))
            return
        if self.screen.show(messages.answer(entry, self.faq, confidence)):
            self.say(messages.paged(entry, confidence))


def _entries(reply: Reply) -> list[Entry]:
    return [match.entry for match in reply.matches if match.confidence >= plain.WORTH_OFFERING]
