"""Walks through the groups of questions, and changes the FAQ as the user wants it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from chatbot.bot import Bot
from chatbot.errors import ChatbotError
from chatbot.faq.entry import Entry
from chatbot.language.printable import one_line
from chatbot.reviewing import screen as show
from chatbot.reviewing.changing import Changing
from chatbot.reviewing.draft import DraftFile
from chatbot.reviewing.faq_file import FAQFile
from chatbot.reviewing.form import EntryForm
from chatbot.reviewing.groups import QuestionGroup, suggestions
from chatbot.reviewing.ignored import ignore
from chatbot.reviewing.missing_word import MissingWord, Vocabulary
from chatbot.reviewing.records import Noted
from chatbot.reviewing.screen import ReviewScreen
from chatbot.terminal.output import counted

MOST_FOUND = 9
"""Entries that are listed for some words."""
QUIT, UNDO, SKIP = "q", "u", "s"
CHANGES = {
    "aliases": ("alias", "aliases"),
    "synonyms": ("synonym", "synonyms"),
    "entries": ("entry", "entries"),
}
"""The kinds of steps that change the file, and what is added in each, once and more often."""


class Step(NamedTuple):
    """What was done with a group."""

    kind: str
    at: int
    """The group's number, from 0."""
    undo: Callable[[], bool]
    """Takes it back; False where that cannot be done."""


class Offer(NamedTuple):
    """What is offered for a group."""

    entries: list[tuple[Entry, Noted]]
    """The entries that it may belong to, best first."""
    missing: MissingWord | None


class Review:
    """A walk through groups of questions."""

    def __init__(self, file: FAQFile, log: str, screen: ReviewScreen, *, threshold: float) -> None:
        self._file = file
        self._log = log
        self._screen = screen
        self._threshold = threshold
        self._changing = Changing(file, screen, other=SKIP)
        self._renew()
        self._steps: list[Step] = []
        self._at = 0
        """The number of the group at hand, from 0."""

    def run(self, groups: Sequence[QuestionGroup]) -> None:
        """Show each group and do what the user wants, until all are done or the user leaves."""
        try:
            while self._at < len(groups):
                if self._is_settled(groups[self._at]):
                    self._at += 1
                elif not self._visit(groups[self._at], len(groups)):
                    break
        except (EOFError, KeyboardInterrupt):
            pass
        self._screen.say(self._summary(groups[self._at :]))

    def _visit(self, group: QuestionGroup, count: int) -> bool:
        """Show a group, and do one thing with it; False where the user wants to leave."""
        offer = self._offer(group)
        self._screen.say(show.heading(group, self._at + 1, count, self._file.holder_of(group.question)))
        if offer.entries:
            self._screen.say(show.suggested(offer.entries, group.picked, group.rejected))
        self._screen.say(show.choices(len(offer.entries), offer.missing, can_undo=bool(self._steps)))
        choice = self._screen.ask("> ").lower()
        if choice == QUIT:
            return False
        try:
            if choice == UNDO and self._steps:
                self._undo()
            else:
                self._take(choice, group, offer)
        except (ChatbotError, OSError) as error:
            self._screen.say(str(error), style="faq.against")
            self._refresh()
        except KeyboardInterrupt:  # in the middle of a choice: back to all of them
            self._refresh()
        return True

    def _take(self, choice: str, group: QuestionGroup, offer: Offer) -> None:
        """Do what was chosen."""
        if (number := _chosen(choice, len(offer.entries))) is not None:
            self._add_alias(group, offer.entries[number][0])
        elif choice == "e":
            if entry := self._find_entry():
                self._add_alias(group, entry)
        elif choice == "m" and offer.missing:
            self._add_synonym(group, offer.missing)
        elif choice == "n":
            self._add_entry(group)
        elif choice == "i":
            self._ignore([one.question for one in group.phrasings])
        elif choice == SKIP:
            self._skip()
        else:
            self._screen.say(
                f"“{choice}” is none of the choices." if choice else "Enter by itself chooses nothing.",
                style="faq.missing",
            )

    # --- steps ---------------------------------------------------------------------------------

    def _done(self, kind: str, undo: Callable[[], bool]) -> None:
        """The group at hand is dealt with."""
        self._steps.append(Step(kind, self._at, undo))
        self._at += 1

    def _undo(self) -> None:
        """Take the last step back, and go back to its group."""
        step = self._steps[-1]
        if step.undo():
            self._renew()
            self._screen.say("Taken back.")
        self._steps.pop()
        self._at = step.at

    def _changed(self, kind: str, group: QuestionGroup, chosen: str | None) -> None:
        """The group at hand is dealt with by a change of the file; ``chosen`` is the id of the entry that it was given to."""
        change = self._changing.last
        assert change is not None
        self._renew()
        self._say_answered(group, chosen)
        self._done(kind, lambda: self._changing.undo(change))

    def _add_alias(self, group: QuestionGroup, entry: Entry) -> None:
        alias = self._screen.edit("Alias: ", group.question)
        if not alias or self._has_already(entry, alias):
            return
        answer = self._changing.propose(lambda: self._file.with_alias(entry.id, alias))
        self._take_answer(answer, "aliases", group, entry.id)

    def _take_answer(self, answer: str, kind: str, group: QuestionGroup, chosen: str | None = None) -> None:
        """Go on by what was answered where a change was shown."""
        if answer == "y":
            self._changed(kind, group, chosen)
        elif answer == SKIP:
            self._skip()

    def _skip(self) -> None:
        self._done("skipped", lambda: True)

    def _has_already(self, entry: Entry, alias: str) -> bool:
        """Does the entry have that phrasing? Says so; and where another one has it, says that."""
        holder = self._file.holder_of(alias)
        if holder is None:
            return False
        if holder.id == entry.id:
            self._screen.say("The entry has that already.")
            return True
        other = one_line(holder.id)
        self._screen.say(
            f"That is a phrasing of `{other}` already: only one of the two can answer it.",
            style="faq.missing",
        )
        return False

    def _add_synonym(self, group: QuestionGroup, missing: MissingWord) -> None:
        answer = self._changing.propose(lambda: self._file.with_synonym(missing.known, missing.new))
        self._take_answer(answer, "synonyms", group)

    def _add_entry(self, group: QuestionGroup) -> None:
        question, *aliases = (one_line(one.question) for one in group.phrasings)
        draft = DraftFile(EntryForm(question, tuple(aliases)))
        answer = self._changing.write_entry(draft, self._file.check, self._file.with_entry)
        self._take_answer(answer, "entries", group)

    def _ignore(self, questions: list[str]) -> None:
        ignore(self._log, self._file.path, questions)

        def show_again() -> bool:
            ignore(self._log, self._file.path, questions, shown=True)
            return True

        self._done("ignored", show_again)

    def _refresh(self) -> None:
        """Take in the file as it is on the disk."""
        if self._file.has_changed:
            self._file.reload()
            self._renew()

    def _renew(self) -> None:
        """Answer from the FAQ as it is now."""
        self._bot = Bot(self._file.faq)
        self._vocabulary = Vocabulary(self._file.faq)

    # --- looking things up -----------------------------------------------------------------------

    def _offer(self, group: QuestionGroup) -> Offer:
        """What there is to offer for a group, in the FAQ as it is now; not the entry that is asked just that already."""
        noted = suggestions(self._bot, group.question, group.picked)
        has_it = self._file.holder_of(group.question)
        entries = [
            (entry, one)
            for one in noted
            if (entry := self._file.entry(one.entry_id)) and (has_it is None or entry.id != has_it.id)
        ]
        found = [entry for entry, _ in entries]
        missing = self._vocabulary.missing(group.question, found, self._threshold)
        return Offer(entries, missing)

    def _find_entry(self) -> Entry | None:
        """Ask for an entry, by its id or by words."""
        words = self._screen.ask("Which entry? Its id, or some words: ")
        if not words or (entry := self._file.entry(words)):
            return entry if words else None
        matches = self._bot.ask(words, top=MOST_FOUND, threshold=0).matches
        if not matches:
            self._screen.say("No entry has to do with these words.")
            return None
        found = [(match.entry, Noted(match.entry.id, match.confidence)) for match in matches]
        self._screen.say(show.suggested(found, None))
        typed = self._screen.ask("Which number? ")
        if (number := _chosen(typed, len(matches))) is not None:
            return matches[number].entry
        self._screen.say(f"“{typed}” is none of the numbers.", style="faq.missing")
        return None

    def _is_settled(self, group: QuestionGroup) -> bool:
        """Has a change that was made for another group answered this one as well?"""
        if not any(step.kind in CHANGES for step in self._steps):
            return False
        answers = [self._answer_to(one.question) for one in group.phrasings]
        return all(
            one not in (None, *group.rejected) and (group.picked is None or one == group.picked)
            for one in answers
        )

    def _answer_to(self, question: str) -> str | None:
        """The id of the entry that answers a question now, if any does."""
        entry = self._bot.ask(question, threshold=self._threshold).entry
        return entry.id if entry else None

    def _say_answered(self, group: QuestionGroup, chosen: str | None) -> None:
        """Say which of the group's questions have an answer now: not the one that was said to be wrong, unless it was chosen."""
        questions = [one.question for one in group.phrasings]
        wrong = {None, *(one for one in group.rejected if one != chosen)}
        still = [one for one in questions if self._answer_to(one) in wrong]
        if not still:
            self._screen.say(
                "Written. It is answered now." if len(questions) == 1 else "Written. All are answered now."
            )
        else:
            self._screen.say(f"Written. Not answered yet: {'; '.join(map(one_line, still))}")

    def _summary(self, left: Sequence[QuestionGroup]) -> str:
        done = Counter(step.kind for step in self._steps)
        parts = [
            f"{counted(done[kind], one, more)} added" for kind, (one, more) in CHANGES.items() if done[kind]
        ]
        parts += [f"{done[kind]:,} {kind}" for kind in ("ignored", "skipped") if done[kind]]
        parts += [f"{len(left):,} left"] if left else []
        return ", ".join(parts) + "." if parts else "Nothing left to review."


def _chosen(typed: str, count: int) -> int | None:
    """Which of so many, from 0, is chosen by its number; None where what is typed is none of theirs."""
    numbers = [str(number) for number in range(1, count + 1)]
    return numbers.index(typed) if typed in numbers else None
