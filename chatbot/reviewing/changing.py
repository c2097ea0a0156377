"""Changes of an FAQ file, each shown before it is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from chatbot.errors import UsageError
from chatbot.faq.entry import FAQ
from chatbot.reviewing import screen as show
from chatbot.reviewing.diff import diff, first_line
from chatbot.reviewing.draft import DraftFile
from chatbot.reviewing.faq_file import FAQFile
from chatbot.reviewing.form import EntryForm
from chatbot.reviewing.screen import ReviewScreen

Look = Callable[[FAQ, str], Iterable[str]]
"""Says what is to be said of an FAQ and its text before it is written."""


class Change(NamedTuple):
    """What a file was before a change, and after it."""

    before: str
    after: str


class Changing:
    """Shows changes of a file, and makes those that the user wants."""

    def __init__(
        self, file: FAQFile, screen: ReviewScreen, look: Look = lambda _faq, _text: (), *, other: str = ""
    ) -> None:
        """``other`` are letters that may be answered beside yes and no."""
        self._file = file
        self._screen = screen
        self._look = look
        self._other = other
        self.last: Change | None = None
        """The last one that was made."""

    def propose(self, make: Callable[[], str], other: str = "") -> str:
        """Show a change and make it if the user wants that; returns their answer: y, n, or another letter."""
        while True:
            before, after = self._file.text, make()
            if before == after:
                self._screen.say("Nothing is changed.")
                return "n"
            self._show(before, after)
            answer = self._screen.confirm("Write this?", other + self._other)
            if answer != "y":
                return answer
            if not self._file.has_changed:
                self._file.write(after)
                self.last = Change(before, after)
                return answer
            self._screen.say(
                "The file has changed meanwhile and was read anew. Nothing is written yet.",
                style="faq.missing",
            )
            self._file.reload()

    def write_entry(
        self, draft: DraftFile, check: Callable[[EntryForm], None], make: Callable[[EntryForm], str]
    ) -> str:
        """Let the user write an entry until they are content, and make the change; returns their answer as ``propose`` does.

        What was written is kept where something goes wrong.
        """
        try:
            done = self._write_entry(draft, check, make)
        except BaseException:
            self.keep(draft)
            raise
        if done is None:
            self.keep(draft)
        else:
            draft.drop()
        return done or "n"

    def keep(self, draft: DraftFile) -> None:
        """Say where a draft is, unless nothing was written in it."""
        if draft.is_written:
            self._screen.say(f"What you wrote is kept in {draft.path}")
        else:
            draft.drop()

    def undo(self, change: Change) -> bool:
        """Take a change back; says so where the file is no longer what it was made."""
        if self._file.has_changed or self._file.text != change.after:
            self._screen.say(
                "The file has changed since; what was written stays, and is to be taken out by hand.",
                style="faq.missing",
            )
            return False
        self._file.write(change.before)
        return True

    def _write_entry(
        self, draft: DraftFile, check: Callable[[EntryForm], None], make: Callable[[EntryForm], str]
    ) -> str | None:
        """As ``write_entry``; None where what was written is to be kept."""
        if told := draft.about_editor():
            self._screen.say(told, style="faq.quiet")
        while True:
            draft.edit()
            try:
                form = draft.read()
                if form is not None:
                    check(form)
            except UsageError as error:
                self._screen.say(str(error), style="faq.against")
                if self._screen.confirm("Edit it again?") == "n":
                    return None
                continue
            if form is None:
                self._screen.say("Without a question and an answer nothing is written.")
                return "n"
            answer = self.propose(lambda: make(form), other="e")  # noqa: B023
            if answer != "e":
                return answer

    def _show(self, before: str, after: str) -> None:
        faq = self._file.parsed(after)
        self._screen.say(show.change(self._file.path, first_line(before, after), diff(before, after)))
        for line in self._look(faq, after):
            self._screen.say(line, style="faq.missing")
