"""Walks through the groups of questions, and changes the FAQ as the user wants it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from chatbot.bot import Bot
from chatbot.errors import ChatbotError
from chatbot.faq.entry import Entry
from chatbot.language.printable import one_line, printable
from chatbot.reviewing import screen as show
from chatbot.reviewing.diff import diff, first_line
from chatbot.reviewing.draft import DraftFile
from chatbot.reviewing.faq_file import FAQFile
from chatbot.reviewing.groups import QuestionGroup, suggestions
from chatbot.reviewing.ignored import ignore
from chatbot.reviewing.records import Noted
from chatbot.reviewing.screen import ReviewScreen

MOST_FOUND = 9
"""Entries that are listed for some words."""


class Review:
    """A walk through groups of questions."""

    def __init__(self, file: FAQFile, log: str, screen: ReviewScreen, *, threshold: float) -> None:
        self._file = file
        self._log = log
        self._screen = screen
        self._threshold = threshold
        self._bot = Bot(file.faq)
        self._done: Counter[str] = Counter()

    def run(self, groups: Sequence[QuestionGroup]) -> None:
        """Show each group and do what the user wants, until all are done or the user leaves."""
        left = len(groups)
        try:
            for number, group in enumerate(groups, start=1):
                if self._done["changed"] and self._is_answered(group):
                    left -= 1
                    continue
                if not self._visit(group, number, len(groups)):
                    break
                left -= 1
        except (EOFError, KeyboardInterrupt):
            pass
        self._screen.say(self._summary(left))

    def _visit(self, group: QuestionGroup, number: int, count: int) -> bool:
        """Deal with a group; False where the user wants to leave."""
        self._screen.say(show.heading(group, number, count))
        while True:
            found = self._suggested(group)
            if found:
                self._screen.say(show.suggested(found, group.picked))
            self._screen.say(show.choices(len(found)))
            choice = self._screen.ask("> ").lower()
            if choice == "q":
                return False
            try:
                if self._take(choice, group, [entry for entry, _ in found]):
                    return True
            except (ChatbotError, OSError) as error:
                self._screen.say(printable(str(error)), style="faq.against")
                self._refresh()

    def _take(self, choice: str, group: QuestionGroup, entries: list[Entry]) -> bool:
        """Do what was chosen; False where the group is still to be dealt with."""
        if choice.isdecimal() and 1 <= int(choice) <= len(entries):
            return self._add_alias(group, entries[int(choice) - 1])
        match choice:
            case "e":
                entry = self._find_entry()
                return entry is not None and self._add_alias(group, entry)
            case "n":
                return self._add_entry(group)
            case "i":
                ignore(self._log, self._file.path, [one.question for one in group.phrasings])
                self._done["ignored"] += 1
                return True
            case "s":
                self._done["skipped"] += 1
                return True
            case "":
                return False
        self._screen.say(f"“{choice}” is none of the choices.", style="faq.missing")
        return False

    # --- changes -------------------------------------------------------------------------------

    def _add_alias(self, group: QuestionGroup, entry: Entry) -> bool:
        alias = self._screen.ask("Alias: ", group.question)
        if not alias or self._has_already(entry, alias):
            return False
        done = self._change(lambda: self._file.with_alias(entry.id, alias))
        if done == "y":
            self._done["aliases"] += 1
            self._say_answered(group)
        return done == "y"

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

    def _add_entry(self, group: QuestionGroup) -> bool:
        draft_file = DraftFile([one.question for one in group.phrasings])
        try:
            done = self._edit_until_sure(draft_file)
        except BaseException:
            if draft_file.is_written:
                self._screen.say(f"What you wrote is kept in {draft_file.path}")
            else:
                draft_file.drop()
            raise
        draft_file.drop()
        if done:
            self._done["entries"] += 1
            self._say_answered(group)
        return done

    def _edit_until_sure(self, draft_file: DraftFile) -> bool:
        while True:
            draft = draft_file.edit()
            if draft is None:
                self._screen.say("Without a question and an answer nothing is added.")
                return False
            question, aliases, answer = draft
            done = self._change(lambda: self._file.with_entry(question, aliases, answer), other="e")  # noqa: B023
            if done != "e":
                return done == "y"

    def _change(self, make: Callable[[], str], other: str = "") -> str:
        """Show a change and make it if the user wants that; returns their answer."""
        while True:
            before, after = self._file.text, make()
            self._screen.say(show.change(self._file.path, first_line(before, after), diff(before, after)))
            answer = self._screen.confirm("Write this?", other)
            if answer != "y":
                return answer
            if not self._file.has_changed:
                self._file.write(after)
                self._done["changed"] += 1
                self._bot = Bot(self._file.faq)
                return answer
            self._screen.say(
                "The file has changed meanwhile and was read anew. Nothing is written yet.",
                style="faq.missing",
            )
            self._refresh()

    def _refresh(self) -> None:
        """Take in the file as it is on the disk."""
        if self._file.has_changed:
            self._file.reload()
            self._bot = Bot(self._file.faq)

    # --- looking things up -----------------------------------------------------------------------

    def _suggested(self, group: QuestionGroup) -> list[tuple[Entry, Noted]]:
        """The entries that the group may belong to, in the FAQ as it is now."""
        noted = suggestions(self._bot, group.question, group.picked)
        return [(entry, one) for one in noted if (entry := self._file.entry(one.entry_id))]

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
        number = self._screen.ask("Which number? ")
        return matches[int(number) - 1].entry if number in map(str, range(1, len(matches) + 1)) else None

    def _is_answered(self, group: QuestionGroup) -> bool:
        """Has a change that was made for another group answered this one as well?"""
        replies = [self._bot.ask(one.question, threshold=self._threshold) for one in group.phrasings]
        return all(reply.entry and group.picked in (None, reply.entry.id) for reply in replies)

    def _say_answered(self, group: QuestionGroup) -> None:
        """Say which of the group's questions have an answer now."""
        questions = [one.question for one in group.phrasings]
        still = [one for one in questions if not self._bot.ask(one, threshold=self._threshold).answered]
        if not still:
            self._screen.say(
                "Written. It is answered now." if len(questions) == 1 else "Written. All are answered now."
            )
        else:
            self._screen.say(f"Written. Not answered yet: {'; '.join(map(one_line, still))}")

    def _summary(self, left: int) -> str:
        names = {"aliases": ("alias", "aliases"), "entries": ("entry", "entries")}
        parts = [
            f"{self._done[key]:,} {one if self._done[key] == 1 else more} added"
            for key, (one, more) in names.items()
            if self._done[key]
        ]
        parts += [f"{self._done[key]:,} {key}" for key in ("ignored", "skipped") if self._done[key]]
        parts += [f"{left:,} left"] if left else []
        return ", ".join(parts) + "." if parts else "Nothing left to review."
