"""A conversation: what is known, what was said, and what is shown of it."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from rich.console import Group, RenderableType
from rich.text import Text

from chatbot.bot import Reply
from chatbot.errors import WHOLE_FILE, FAQError, Problem, UsageError
from chatbot.faq.entry import FAQ, Entry
from chatbot.files import called
from chatbot.language.printable import printable
from chatbot.language.rules import Rules, rules_for
from chatbot.repl import messages, pieces
from chatbot.repl.conversation import Conversation, Offer
from chatbot.repl.knowledge import Knowledge
from chatbot.repl.messages import Messages
from chatbot.repl.opening import open_faq
from chatbot.repl.screen import MOST_SCREENS, Screen
from chatbot.repl.transcript import Turn
from chatbot.reviewing.asked_log import log_for
from chatbot.settings import Settings
from chatbot.terminal.opening import sense_for

MOST_OFFERED = 3
"""Entries that are offered where the reply is not sure: as many as a person likes to read."""
WORTH_A_LOOK = 0.01
"""Confidence from which an entry goes with the last answer, for who wants more."""
ROOM_FOR_MENU = 10
"""Rows that the first prompt, its menu and the toolbar take below the start screen."""


class Chat:
    """A conversation about an FAQ, shown on a screen."""

    def __init__(self, faq: FAQ, settings: Settings, *, plain: bool, piped: bool = False) -> None:
        self._settings = settings
        self._sense = sense_for(settings)
        self._sense.check(faq)
        self.screen = Screen(
            settings.theme, settings.pager, lambda: self.messages.texts.pager, plain=plain, piped=piped
        )
        self.knowledge = self._knowledge_of(faq)
        self.conversation = Conversation(rules_for(faq.language))
        self.turns: list[Turn] = []
        """What was said of the FAQ that is talked about now."""
        self._earlier: list[Turn] = []
        """What was said of those before."""
        self.reply: Reply | None = None
        """The last reply, with its explanation."""
        self.threshold = settings.threshold
        self.finished = False
        self.failed = False
        """Was there a line that could not be carried out, or not be taken, since what the FAQ lies on did not answer?"""
        self.found_nothing = False
        """Was there one, other than a question, that found nothing?"""
        self.log = log_for(settings, faq)
        """Where what is asked is noted, if anywhere."""
        self.is_start_away = False
        """Did the last answer push its own beginning off the screen, with what is numbered below it?"""
        self.listed: tuple[Entry, ...] = ()
        """What was listed last, whose numbers go on standing for it where nothing else is numbered."""
        self._confirmed: Callable[[], None] | None = None
        self._refused: Callable[[], None] | None = None

    @property
    def faq(self) -> FAQ:
        """The FAQ that is talked about."""
        return self.knowledge.faq

    @property
    def messages(self) -> Messages:
        """What is said in the FAQ's language."""
        return Messages(self.faq.language)

    @property
    def rules(self) -> Rules:
        """The rules of the FAQ's language."""
        return rules_for(self.faq.language)

    @property
    def every_turn(self) -> list[Turn]:
        """What was said of whatever FAQ."""
        return [*self._earlier, *self.turns]

    @property
    def is_answered(self) -> bool:
        """Was the last thing that was said of the FAQ an answer?"""
        return self.rated is not None

    @property
    def is_choice_open(self) -> bool:
        """Is something numbered, and not just below an answer? There, *ok* says that this was heard."""
        return bool(self.conversation.numbered) and not (self.turns and self.turns[-1].entry)

    @property
    def rated(self) -> tuple[str | None, Entry] | None:
        """The question that was asked last, if it was asked and not just picked, and its answer; None where it has none."""
        turn = self._rated_turn
        return None if turn is None or turn.entry is None else (turn.asked, turn.entry)

    @property
    def _rated_turn(self) -> Turn | None:
        return next((turn for turn in reversed(self.turns) if not turn.is_aside), None)

    @property
    def noted(self) -> Entry | None:
        """The answer that is rated, where that is noted."""
        return self.rated[1] if self.rated and self.log is not None else None

    @property
    def was_small_talk(self) -> bool:
        """Was the last thing that was asked small talk, and answered as such?"""
        return bool(self.turns) and self.turns[-1].is_talk

    @property
    def picked(self) -> Entry | None:
        """The entry that was shown last, where that was picked and not asked for; else None."""
        return self.turns[-1].entry if self.turns and self.turns[-1].question is None else None

    @property
    def gives_answers_alone(self) -> bool:
        """Does a program read what is printed?"""
        return self.screen.piped and self.screen.plain

    def has_shown(self, entry: Entry) -> bool:
        """Was an entry shown in this conversation already, the last time with the answer that it has now?"""
        shown = (one.answer for turn in reversed(self.turns) for one in turn.shown if one.id == entry.id)
        return next(shown, None) == entry.answer

    def is_last(self, entry: Entry) -> bool:
        """Is an entry the last answer, as it is now?"""
        last = self.conversation.last
        return last is not None and last.id == entry.id and self.has_shown(entry)

    def open_faq(self, path: str | None) -> FAQ:
        """Read an FAQ's file, as the settings want it.

        Raises:
            FAQError: the FAQ cannot be used.
        """
        try:
            faq = open_faq(msgspec.structs.replace(self._settings, faq=path), self._notify)
            self._sense.check(faq)
        except UsageError as error:  # the tags or the encoder that the conversation keeps to
            raise FAQError(called(path or ""), [Problem(WHOLE_FILE, str(error))]) from error
        return faq

    def use(self, faq: FAQ) -> None:
        """Answer from another FAQ from here on: what was said before goes on no more."""
        self._earlier, self.turns = self.every_turn, []
        self._answer_from(faq)

    def _answer_from(self, faq: FAQ) -> None:
        self.knowledge = self._knowledge_of(faq)
        self.conversation = Conversation(rules_for(faq.language))
        self.reply, self.listed = None, ()
        self.is_start_away = False
        self.log = log_for(self._settings, faq)

    def renew(self, faq: FAQ) -> None:
        """Answer from the FAQ as its file is now, and go on where the conversation was."""
        last = self.conversation.last
        self._answer_from(faq)
        if last is not None:
            self.conversation.last = faq.entry(last.id)

    def close(self) -> None:
        """Leave off what still goes on in the background."""
        self._sense.close()

    def welcome(self) -> None:
        """Show the start screen."""
        self.conversation.offer(tuple(self.faq.entries[: messages.TO_TRY]))
        described = self.messages.welcome(self.faq, described=True)
        fits = self.screen.fits(described, beside=ROOM_FOR_MENU)
        self.say(described if fits else self.messages.welcome(self.faq, described=False))

    def drop(self) -> None:
        """Forget what was asked, as after Ctrl-C."""
        self.conversation.interrupt()

    def say(self, what: RenderableType) -> None:
        """Print, with a blank line after it."""
        self.screen.say(what)

    def refuse(self, what: RenderableType) -> None:
        """Say that a command cannot be carried out, as what it names is not there, or is none."""
        self.failed = True
        self.screen.remark(what)

    def find_nothing(self, what: RenderableType) -> None:
        """Say that there is nothing to show, or nothing to do it with."""
        self.found_nothing = True
        self.screen.remark(what)

    def ask_whether(
        self, question: str, do: Callable[[], None], otherwise: Callable[[], None] | None = None
    ) -> None:
        """Do something if the next line says yes, and something else if it says no."""
        self._confirmed, self._refused = do, otherwise
        self.screen.remark(self.messages.confirm(question))
        self.conversation.confirm()

    def confirm(self, yes: bool) -> None:
        """Do what was asked about last, or not."""
        self.conversation.confirming = False
        if yes and self._confirmed is not None:
            self._confirmed()
        elif self._refused is not None:
            self._refused()
        else:
            self.say(messages.note(self.messages.texts.not_overwritten))

    def leave_unconfirmed(self) -> None:
        """Neither yes nor no was said: nothing is done, and the conversation goes on."""
        self.conversation.confirming = False
        if self._refused is None:
            self.failed = True
            self.screen.remark_close(messages.note(self.messages.texts.not_overwritten))
        else:
            self.found_nothing = True

    def rate(self, *, good: bool) -> bool:
        """Note what is thought of the last answer; False where there is none."""
        rated = self._rated_turn
        if rated is None or rated.entry is None:
            return False
        if rated.good is good:  # said once more
            return True
        self.turns = [turn._replace(good=good) if turn is rated else turn for turn in self.turns]
        if self.log is not None:
            question = rated.asked or rated.entry.question
            self.log.rated(question, rated.entry, good=good, instead=rated.good is not None)
        return True

    def ask_bot(self, question: str, *, top: int = 0) -> Reply:
        """The bot's reply to a question by itself, with its explanation."""
        settings = self._settings
        return self.knowledge.bot.ask(
            question, top=max(top, settings.top), threshold=self.threshold, explain=True
        )

    def show(self, entry: Entry, turn: Turn | None = None) -> None:
        """Show an entry, in the pager where it is taller than the screen, and number those related to it."""
        turn = turn or Turn(None, entry)
        self.turns.append(turn)
        self.conversation.show(entry, anew=turn.question is not None)
        if turn.notes:
            remark = self.screen.remark if self.screen.plain else self.screen.remark_close
            remark(self.messages.notes(turn.notes))
        self._show_answer(entry, turn)
        for match in turn.also:
            self._show_answer(match.entry, Turn(None, match.entry, match.confidence))
        self.offer_related(entry)
        self.is_start_away = self._scrolled(entry, turn)

    def show_again(self, entry: Entry) -> None:
        """Show the last answer once more, without what was numbered below it: that it begins in sight."""
        found = (
            turn for turn in reversed(self.turns) if turn.entry is not None and turn.entry.id == entry.id
        )
        self._show_answer(entry, next(found, Turn(None, entry)))

    def offer(
        self,
        entries: tuple[Entry, ...],
        heading: RenderableType | None = None,
        *,
        question: str | None = None,
    ) -> None:
        """Number the entries that may have been meant, by a question if it was one."""
        self.conversation.offer(entries, unsure=True, question=question)
        self.screen.remark(self.messages.did_you_mean(entries, heading, typing=not self.screen.piped))

    def offer_related(self, entry: Entry) -> bool:
        """Number the entries related to one; False where there are none."""
        found = tuple(self.faq.related_to(entry))
        self.conversation.offer(found)
        if found and not self.gives_answers_alone:
            self.say(self.messages.related(found))
        return bool(found)

    def show_numbered(self, offer: Offer) -> None:
        """Show what the numbers stand for again, and say that it is that."""
        self.say(self.messages.numbered_again(offer.entries, offer.question, unsure=offer.unsure))

    def show_list(self, entries: tuple[Entry, ...]) -> None:
        """Number entries; they go through the user's pager where they would fill more than ``MOST_SCREENS``."""
        self.conversation.offer(entries)
        self.listed = entries
        width = None if self.screen.piped else self.screen.console.width
        if len(entries) <= self.screen.console.height * MOST_SCREENS and not self.gives_answers_alone:
            listed = pieces.numbered_with_ids(entries, width)
            if self.screen.fits(listed, screens=MOST_SCREENS):
                self.say(listed)
                return
        text = pieces.plain_list(entries, width)
        if not self.screen.page(text):
            self.screen.write(text)

    def topics(self) -> list[str]:
        """The topics nearest to the last question."""
        if self.reply is None:
            return []
        return self.knowledge.nearest_topics(self.reply.question, self.reply.offered)

    def _notify(self, text: str) -> None:
        self.screen.remark(messages.problem(text[:1].upper() + text[1:]))

    def _scrolled(self, entry: Entry, turn: Turn) -> bool:
        if self.screen.plain:
            return False
        answers = [self._answer(entry, turn), *(self._answer(match.entry, None) for match in turn.also)]
        related = self.conversation.numbered
        parts = [*answers, *([self.messages.related(related)] if related else [])]
        spaced = [row for part in parts for row in (part, Text(""))][:-1]
        whole = Group(*([self.messages.notes(turn.notes)] if turn.notes else []), *spaced)
        return not self.screen.fits(whole) and all(map(self.screen.fits, answers))

    def _answer(self, entry: Entry, turn: Turn | None) -> RenderableType:
        turn = turn or Turn(None, entry)
        return self.messages.answer(entry, self.faq, turn.confidence, turn.span)

    def _knowledge_of(self, faq: FAQ) -> Knowledge:
        return Knowledge(
            faq,
            reload=lambda: self.open_faq(faq.address),
            notify=self._notify,
            sense=self._sense,
            ahead=not self.screen.piped,
        )

    def _show_answer(self, entry: Entry, turn: Turn) -> None:
        if self.gives_answers_alone:
            self.screen.write(f"{printable(entry.answer).strip()}\n")
        elif self.screen.plain:
            self.say(self.messages.plain_answer(entry, turn.confidence))
        elif self.screen.show(self._answer(entry, turn)):
            self.say(self.messages.paged(entry, turn.confidence))
