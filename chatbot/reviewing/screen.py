"""What a review shows on the terminal, and how it asks."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Collection, Sequence

from rich.console import Group as Together
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from chatbot.faq.entry import Entry
from chatbot.language.printable import one_line, printable
from chatbot.reviewing.diff import DiffLine
from chatbot.reviewing.groups import QuestionGroup, Times, as_asked
from chatbot.reviewing.missing_word import MissingWord
from chatbot.reviewing.records import Noted
from chatbot.terminal import console as terminal

MOST_PHRASINGS = 5
OUTCOMES = {
    "declined": "nothing was found",
    "unsure": "no sure answer",
    "rejected": "the answer was said to be wrong",
    "corrected": "one was picked from those offered",
}
NOTHING = "-"
"""What is typed in place of a line that is not wanted."""
HINT = "Change the wording as you like. Enter goes on, Ctrl-C goes back."
HINT_PLAIN = f"Enter takes what stands in brackets; type another wording, or {NOTHING} to go back."


class ReviewScreen:
    """The terminal."""

    def __init__(self, *, plain: bool, theme: str) -> None:
        self._theme = "none" if plain else theme
        self._is_plain = plain
        self._read = _plain_reader() if plain else _line_editor()

    def say(self, what: RenderableType | str, *, style: str = "") -> None:
        """Print, with a blank line after it; a text without anything that could steer the terminal."""
        shown = Text(printable(what), style=style) if isinstance(what, str) else what
        terminal.console(theme=self._theme).print(Together(shown, Text("")))

    def ask(self, prompt: str, default: str = "") -> str:
        """Read a line, stripped; ``default`` stands there to be changed.

        Raises:
            EOFError: the user wants to leave.
        """
        line = one_line(self._read(prompt, one_line(default)))
        terminal.console(theme=self._theme).print()
        return line

    def edit(self, prompt: str, begun: str) -> str:
        """Read a line that stands there to be changed, and say so; empty where nothing is to be done with it.

        Raises:
            EOFError: the user wants to leave.
        """
        self.say(HINT_PLAIN if self._is_plain else HINT, style="faq.quiet")
        line = self.ask(prompt, begun)
        return "" if line == NOTHING else line

    def confirm(self, question: str, other: str = "") -> str:
        """``y``, ``n``, or a letter of ``other``; Enter means yes.

        Raises:
            EOFError: the user wants to leave.
        """
        letters = f"yn{other}q"
        while True:
            answer = self.ask(f"{question} [{'/'.join(letters)}] ").lower() or "y"
            if answer in ("q", "quit"):
                raise EOFError
            if answer in (*letters, "yes", "no"):
                return answer[0]
            self.say(f"“{answer}” is none of {', '.join(letters)}.", style="faq.missing")


def heading(group: QuestionGroup, number: int, count: int, holder: Entry | None = None) -> RenderableType:
    """A group: how often it was asked, what became of it, its questions, and the entry that is asked just that, if any is."""
    times = "once" if group.asked == 1 else f"{group.asked:,} times"
    rows: list[RenderableType] = [
        Text(f"{number} of {count} · asked {times} · {OUTCOMES[group.outcome]}", style="faq.quiet"),
        Text(""),
        Padding(Text(as_asked(group.phrasings[0]), style="faq.title"), (0, 0, 0, 2)),
    ]
    if len(group.phrasings) > 1:
        rows.append(Padding(Text(_others(group.phrasings[1:]), style="faq.quiet"), (0, 0, 0, 2)))
    if holder is not None:
        rows.append(Padding(Text(f"{one_line(holder.id)} asks just that", style="faq.quiet"), (0, 0, 0, 2)))
    return Together(*rows)


def suggested(
    entries: Sequence[tuple[Entry, Noted]], picked: str | None, rejected: Collection[str] = ()
) -> RenderableType:
    """Numbered entries, each with its id and how sure the match is, or what was thought of it."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="faq.pick", justify="right")
    table.add_column(overflow="fold")
    for number, (entry, noted) in enumerate(entries, start=1):
        how = "picked" if entry.id == picked else f"{noted.confidence:.0%}"
        how += ", said to be wrong" if entry.id in rejected else ""
        row = Text.assemble(one_line(entry.question), (f"  {one_line(entry.id)}, {how}", "faq.quiet"))
        table.add_row(f"  {number}", row)
    return table


def choices(count: int, missing: MissingWord | None = None, *, can_undo: bool = False) -> RenderableType:
    """What can be done with a group, for which so many entries are suggested."""
    numbers = {0: "", 1: "1", 2: "1, 2"}.get(count, f"1 to {count}")
    rows = [(numbers, "add it to that entry, as an alias")] if numbers else []
    if missing:
        known, new = one_line(missing.known), one_line(missing.new)
        rows.append(("m", f"say that “{new}” means “{known}” in this FAQ, a synonym"))
    rows += [
        ("e", "add it to another entry"), ("n", "write a new entry"), ("i", "ignore it from now on"), ("s", "skip it"),
    ]  # fmt: skip
    rows += [("u", "undo the last step")] if can_undo else []
    rows += [("q", "quit")]
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="faq.pick")
    table.add_column()
    for key, meaning in rows:
        table.add_row(f"  {key}", meaning)
    return table


def change(path: str, line: int, lines: Sequence[DiffLine]) -> RenderableType:
    """A change that is about to be made."""
    styles = {"+": "faq.for", "-": "faq.against", " ": "faq.quiet"}
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column()
    table.add_column(overflow="fold")
    shown = textwrap.dedent("\n".join(_visible(text.expandtabs(4)) for _, text in lines)).split("\n")
    for (sign, _), text in zip(lines, shown, strict=True):
        table.add_row(Text(sign, style=styles[sign]), Text(text, style=styles[sign]))
    return Together(Text(f"{one_line(path)}, line {line}", style="faq.quiet"), Padding(table, (0, 0, 0, 2)))


def _visible(line: str) -> str:
    """A line of a file with its indentation, without anything that could steer the terminal."""
    indentation = line[: len(line) - len(line.lstrip(" "))]
    return indentation + one_line(line)


def _others(phrasings: Sequence[Times]) -> str:
    shown = [
        as_asked(one) + (f" ({one.asked:,})" if one.asked > 1 else "") for one in phrasings[:MOST_PHRASINGS]
    ]
    more = len(phrasings) - MOST_PHRASINGS
    return "also: " + "; ".join(shown) + (f"; and {more:,} more" if more > 0 else "")


LineReader = Callable[[str, str], str]
"""Reads a line after a prompt, from what it is to begin with."""


def _line_editor() -> LineReader:
    from prompt_toolkit import PromptSession

    session: PromptSession[str] = PromptSession()
    return lambda prompt, default: session.prompt(prompt, default=default)


def _plain_reader() -> LineReader:
    """For terminals that can do nothing but print: what the line begins with is taken where nothing is typed."""

    def read(prompt: str, default: str) -> str:
        shown = f"{prompt}[{default}] " if default else prompt
        return input(shown) or default

    return read
