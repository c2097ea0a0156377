"""What the conversation shows, as rich renderables.

Text of the FAQ is cleaned here, and never read as markup.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import msgspec
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from chatbot.bot import Span
from chatbot.errors import FAQError
from chatbot.faq.entry import FAQ, Entry
from chatbot.language.printable import one_line, printable
from chatbot.terminal.console import MarkdownText, answer_renderable
from chatbot.terminal.spoken import blocks

TO_TRY = 3
"""Questions that the start screen offers."""


def welcome(faq: FAQ, *, described: bool) -> RenderableType:
    """The start screen: the FAQ, what it is about, its size, and questions to try."""
    parts: list[RenderableType] = [Text(title(faq), style="faq.title")]
    if described and faq.description:
        parts.append(Text(one_line(faq.description), style="faq.quiet"))
    parts += [
        Text(f"\n{size(faq)}. Ask in your own words, or type a number:"),
        numbered(faq.entries[:TO_TRY]),
        Text("/list shows every question, /help all else, Ctrl-D leaves.", style="faq.quiet"),
    ]
    return Group(*parts)


def title(faq: FAQ) -> str:
    """What to call the FAQ: its title, else the name of its file."""
    return one_line(faq.title or "") or one_line(os.path.basename(faq.path or "")) or "FAQ"


def size(faq: FAQ) -> str:
    """How many questions the FAQ has, in words."""
    return "1 question" if len(faq.entries) == 1 else f"{len(faq.entries):,} questions"


def answer(entry: Entry, faq: FAQ, confidence: float | None, span: Span | None = None) -> RenderableType:
    """An entry in full, without its related questions: the conversation numbers those."""
    return answer_renderable(msgspec.structs.replace(entry, related=()), faq, confidence, span)


def plain_answer(entry: Entry, confidence: float | None) -> RenderableType:
    """An entry in full, as nothing but text."""
    quiet = [Text(f"\n{line}") for line in [_quiet_line(entry, confidence)] if line]
    return Group(Text(one_line(entry.question)), Text(""), spoken(entry.answer), *quiet)


def spoken(markdown: str) -> RenderableType:
    """Markdown as text; lines of code are not wrapped."""
    parts: list[Text] = []
    for said in blocks(markdown):
        code = {"no_wrap": True, "overflow": "ignore"} if said.is_code else {}
        parts += [*([Text("")] if parts else []), Text(said.text, **code)]  # type: ignore[arg-type]
    return Group(*parts)


def paged(entry: Entry, confidence: float | None) -> RenderableType:
    """What stays on the screen of an answer that was read in the pager."""
    shown = f"Shown in the pager; /show {one_line(entry.id)} opens it again."
    quiet = [line for line in (_quiet_line(entry, confidence), shown) if line]
    return Group(Text(one_line(entry.question), style="faq.title"), Text("\n".join(quiet), style="faq.quiet"))


def _quiet_line(entry: Entry, confidence: float | None) -> str:
    source = f"Source: {one_line(entry.source)}" if entry.source else ""
    sure = "" if confidence is None else f"confidence {confidence:.0%}"
    return " · ".join(part for part in (source, sure) if part)


def readings(follow_up: str | None, misread: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """What a question was taken for, where that is not what is written."""
    found = [] if follow_up is None else [f"Going on from the last answer: “{one_line(follow_up)}”."]
    if misread:
        words = ", ".join(f"“{one_line(typed)}” as “{one_line(read)}”" for typed, read in misread)
        found.append(f"Reading {words}.")
    return tuple(found)


def unread(characters: int) -> str:
    """That a question was too long to be read to its end."""
    return f"The question is long: its last {characters:,} characters were not read."


def notes(texts: Sequence[str]) -> RenderableType:
    """What a question was taken for."""
    return Text(" ".join(texts), style="faq.quiet")


def asked(line: str) -> RenderableType:
    """One of several lines that came at once."""
    return Text.assemble(("> ", "faq.pick"), one_line(line))


def confirm(question: str) -> RenderableType:
    """A question of the program's own."""
    return Text.assemble(f"{question} Type ", ("y", "faq.pick"), " or ", ("n", "faq.pick"), ".")


def related(entries: Sequence[Entry]) -> RenderableType:
    """The questions to go on with."""
    return Group(Text("Related", style="faq.quiet"), numbered(entries))


def more(entries: Sequence[Entry]) -> RenderableType:
    """What goes with the last answer."""
    return Group(Text("More that goes with the last answer:"), numbered(entries), pick(entries, unsure=False))


def no_more(topics: Sequence[str]) -> RenderableType:
    """All that goes with the last answer has been shown."""
    return Group(Text("That is all that this FAQ has on it."), _ways_on(topics))


def no_more_than(last: Entry) -> RenderableType:
    """A question goes on from the last answer, and nothing else answers it."""
    return Text(f"This FAQ has no more on that than the last answer, “{one_line(last.question)}”")


def did_you_mean(
    entries: Sequence[Entry], heading: RenderableType | None = None, *, typing: bool = True
) -> RenderableType:
    """The questions that may have been meant, and what can be typed for them."""
    usual = Text("No sure answer to that in this FAQ. Did you mean:")
    hint = [pick(entries, unsure=True)] if typing else []
    return Group(heading or usual, numbered(entries), *hint)


def unsure_of(question: str) -> RenderableType:
    """There is no sure answer to a question that is one of several."""
    return Text(f"No sure answer to “{one_line(question)}” in this FAQ. Did you mean:")


def pick(entries: Sequence[Entry], *, unsure: bool) -> RenderableType:
    """Which numbers can be typed."""
    numbers = "1" if len(entries) == 1 else f"a number from 1 to {len(entries)}"
    none = ", or 0 for none of these" if unsure else ""
    return Text(f"Type {numbers}{none}.", style="faq.quiet")


def noted(*, kept: bool) -> RenderableType:
    """What was thought of an answer is taken in."""
    where = "Noted." if kept else "Thank you. It is kept nowhere: nothing is noted without --log."
    return Text(where, style="faq.quiet")


def rejected(*, kept: bool) -> RenderableType:
    """An answer was not what was asked; what comes next may be."""
    return Text(f"Sorry.{' That is noted.' if kept else ''} Did you mean one of these:")


def nothing_else(topics: Sequence[str], *, kept: bool) -> RenderableType:
    """An answer was not what was asked, and there is no other."""
    first = f"Sorry.{' That is noted.' if kept else ''} Nothing else in this FAQ comes near. Try other words."
    return Group(Text(first), _ways_on(topics))


def not_numbered(number: str) -> RenderableType:
    """A number was typed that stands for nothing."""
    return _hint(f"{number} stands for no question now. ", "/list", " numbers every question.")


def said(text: str, *, plain: bool) -> RenderableType:
    """What the FAQ or the program says to small talk, or where it has no answer: Markdown."""
    return spoken(text) if plain else MarkdownText(text)


def no_answer(topics: Sequence[str]) -> RenderableType:
    """Nothing in the FAQ has to do with the question."""
    return Group(Text("No answer to that in this FAQ."), _ways_on(topics))


def no_answer_to(question: str) -> RenderableType:
    """Nothing in the FAQ has to do with a question that is one of several."""
    return Text(f"No answer to “{one_line(question)}” in this FAQ.")


def none_of_these(topics: Sequence[str]) -> RenderableType:
    """What was offered was not what was meant."""
    return Group(Text("Then this FAQ has no answer. Try other words."), _ways_on(topics))


def _ways_on(topics: Sequence[str]) -> RenderableType:
    """The topics nearest to a question, and how to see what they have."""
    if not topics:
        return _hint("", "/list", " shows what can be asked.")
    names = Text("  ").join(Text(f"#{one_line(topic)}", style="faq.pick") for topic in topics)
    example = f"/list #{one_line(topics[0])}"
    return Group(
        Text.assemble("Topics to try: ", names),
        _hint("", example, " lists the questions of that topic, ").append_text(_hint("", "/list", " all.")),
    )


def no_topic(topic: str, near: Sequence[str], topics: Mapping[str, int]) -> RenderableType:
    """There is no such topic; the nearest or all of them, each with its number of questions."""
    shown = near or sorted(topics)
    rows = [(f"#{one_line(name)}", Text(str(topics[name]))) for name in shown]
    wrong = f"There is no topic #{one_line(topic)}. " if topic else ""
    heading = "Did you mean:" if near else "The topics, with how many questions each has:"
    return Group(Text(f"{wrong}{heading}"), pairs(rows))


def changed(faq: FAQ) -> RenderableType:
    """The FAQ is another one than it was."""
    return Text(f"The FAQ has changed, and was read again: {size(faq)}.", style="faq.quiet")


def broken(error: FAQError, title: str) -> RenderableType:
    """A file that can't be used, and what is answered from instead."""
    return Group(problem(str(error)), Text(f"Answers still come from {title}."))


def maybe_command(name: str) -> str:
    """A word that may be a command's, misspelt."""
    return f"Did you mean /{name}?"


def slash_needed(name: str) -> RenderableType:
    """A command was typed as if it were a question."""
    return _hint("Commands begin with a slash: ", f"/{name}", ".")


def unknown_command(name: str, nearest: Sequence[str]) -> RenderableType:
    """There is no such command."""
    if nearest:
        return _hint(
            f"There is no command /{name}. Did you mean ", " or ".join(f"/{one}" for one in nearest), "?"
        )
    return _hint(f"There is no command /{name}. ", "/help", " lists them.")


def problem(text: str) -> RenderableType:
    """What went wrong."""
    return Text(printable(text), style="faq.missing")


def note(text: str) -> RenderableType:
    """A short word from the program."""
    return Text(text)


SHOWN_BEFORE = "You have had this answer before; here it is again."
NOTHING_DONE = note("Nothing was done.")
NOTHING_ANSWERED = note("Nothing was answered yet.")


def numbered(entries: Sequence[Entry], *, ids: bool = False) -> RenderableType:
    """Entries, each with its number and, on demand, its id."""
    rows = [(str(number), _line(entry, with_id=ids)) for number, entry in enumerate(entries, start=1)]
    return pairs(rows, justify_right=True)


def plain_list(entries: Sequence[Entry]) -> str:
    """Entries, each with its number and id, a line for each: rich takes seconds to set a few thousand."""
    width = len(str(len(entries))) + 2
    lines = (_line(entry, with_id=True).plain for entry in entries)
    return "".join(f"{number:>{width}}  {line}\n" for number, line in enumerate(lines, start=1))


def pairs(rows: Iterable[tuple[str, Text]], *, justify_right: bool = False) -> RenderableType:
    """Two columns, of which the second wraps; one below the other where the first would take most of the room."""
    return _Pairs(list(rows), justify_right)


class _Pairs:
    def __init__(self, rows: list[tuple[str, Text]], justify_right: bool) -> None:
        self._rows = rows
        self._justify: Literal["left", "right"] = "right" if justify_right else "left"

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        widest = max((cell_len(key) for key, _ in self._rows), default=0)
        if widest * 3 > options.max_width:
            for key, text in self._rows:
                yield Padding(Text(key, style="faq.pick"), (0, 0, 0, 2))
                yield Padding(text, (0, 0, 0, 6))
            return
        grid = Table.grid(padding=(0, 2, 0, 0))
        grid.add_column(style="faq.pick", no_wrap=True, justify=self._justify)
        grid.add_column()
        for key, text in self._rows:
            grid.add_row(Text(key), text)
        yield Padding(grid, (0, 0, 0, 2), expand=False)


def _line(entry: Entry, *, with_id: bool) -> Text:
    line = Text(one_line(entry.question))
    return line.append(f"  {one_line(entry.id)}", style="faq.quiet") if with_id else line


def _hint(before: str, command: str, after: str) -> Text:
    return Text.assemble(before, (command, "faq.pick"), after)
