"""What the conversation shows, as rich renderables.

Text of the FAQ is cleaned here, and never read as markup.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence

import msgspec
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from chatbot.faq import FAQ, Entry
from chatbot.render.terminal import answer_renderable
from chatbot.render.text import one_line, printable

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


def answer(entry: Entry, faq: FAQ, confidence: float | None) -> RenderableType:
    """An entry in full, without its related questions: the conversation numbers those."""
    return answer_renderable(msgspec.structs.replace(entry, related=()), faq, confidence)


def plain_answer(entry: Entry) -> RenderableType:
    """An entry in full, for a terminal that can show nothing but text."""
    source = [Text(f"\nSource: {one_line(entry.source)}")] if entry.source else []
    return Group(Text(one_line(entry.question)), Text(f"\n{printable(entry.answer).strip()}"), *source)


def related(entries: Sequence[Entry]) -> RenderableType:
    """The questions to go on with."""
    return Group(Text("Related", style="faq.quiet"), numbered(entries))


def did_you_mean(entries: Sequence[Entry]) -> RenderableType:
    """The questions that may have been meant."""
    heading = Text("No sure answer to that in this FAQ. Did you mean:")
    return Group(heading, numbered(entries), pick(entries, unsure=True))


def pick(entries: Sequence[Entry], *, unsure: bool) -> RenderableType:
    """Which numbers can be typed."""
    numbers = "1" if len(entries) == 1 else f"a number from 1 to {len(entries)}"
    none = ", or 0 for none of these" if unsure else ""
    return Text(f"Type {numbers}{none}.", style="faq.quiet")


def no_answer() -> RenderableType:
    """Nothing in the FAQ has to do with the question."""
    return _hint("No answer to that in this FAQ. ", "/list", " shows what can be asked.")


def none_of_these() -> RenderableType:
    """What was offered was not what was meant."""
    return _hint("Then this FAQ has no answer. Try other words, or ", "/list", " to see every question.")


def slash_needed(name: str) -> RenderableType:
    """A command was typed as if it were a question."""
    return _hint("Commands begin with a slash: ", f"/{name}", ".")


def unknown_command(name: str, nearest: str | None) -> RenderableType:
    """There is no such command."""
    if nearest:
        return _hint(f"There is no command /{name}. Did you mean ", f"/{nearest}", "?")
    return _hint(f"There is no command /{name}. ", "/help", " lists them.")


def note(text: str) -> RenderableType:
    """A short word from the program."""
    return Text(text)


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
    """Two columns, of which the second wraps."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="faq.pick", no_wrap=True, justify="right" if justify_right else "left")
    grid.add_column()
    for key, text in rows:
        grid.add_row(Text(key), text)
    return Padding(grid, (0, 0, 0, 2), expand=False)


def _line(entry: Entry, *, with_id: bool) -> Text:
    line = Text(one_line(entry.question))
    return line.append(f"  {one_line(entry.id)}", style="faq.quiet") if with_id else line


def _hint(before: str, command: str, after: str) -> RenderableType:
    return Text.assemble(before, (command, "faq.pick"), after)
