"""A reply for a person at a terminal."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from rich.console import Console, Group, RenderableType
from rich.markdown import Markdown
from rich.padding import Padding
from rich.panel import Panel
from rich.text import Text
from rich.theme import Theme

from chatbot.render.plain import WORTH_OFFERING
from chatbot.render.text import one_line, printable

if TYPE_CHECKING:
    from chatbot.bot import Reply
    from chatbot.faq import FAQ, Entry

WIDEST = 100
"""Columns that text is set in at most: longer lines are hard to read."""

STYLES = Theme({
    "faq.title": "bold",
    "faq.frame": "cyan",
    "faq.quiet": "dim",
    "faq.pick": "cyan",
    "markdown.code": "bold",
    "markdown.link_url": "underline",
})  # fmt: skip


def console(stderr: bool = False) -> Console:
    """The console to print to; colours only where they are wanted."""
    made = Console(stderr=stderr, theme=STYLES, highlight=False, markup=False, emoji=False)
    if made.width > WIDEST and not os.environ.get("COLUMNS"):
        made.width = WIDEST
    return made


def print_answer(out: Console, reply: Reply, faq: FAQ) -> None:
    """Print an answered reply."""
    if reply.entry is not None:
        out.print(answer_renderable(reply.entry, faq, reply.confidence))


def print_decline(out: Console, reply: Reply) -> None:
    """Say that nothing matched well enough, and offer the nearest questions."""
    offered = [match for match in reply.matches if match.confidence >= WORTH_OFFERING]
    if not offered:
        out.print(Text("No answer to that in this FAQ."))
        return
    out.print(Text("No sure answer to that in this FAQ. Did you mean:"))
    for match in offered:
        out.print(Text.assemble(("  • ", "faq.pick"), one_line(match.entry.question)))


def answer_renderable(entry: Entry, faq: FAQ, confidence: float | None = None) -> RenderableType:
    """An entry with its question as title, its answer, and a quiet line about where it comes from."""
    body: list[RenderableType] = [Markdown(printable(entry.answer), hyperlinks=True)]
    facts = []
    if entry.source:
        facts.append(f"Source: {one_line(entry.source)}")
    if confidence is not None:
        facts.append(f"confidence {confidence:.0%}")
    if facts:
        body.append(Padding(Text(" · ".join(facts), style="faq.quiet"), (1, 0, 0, 0)))
    related = related_entries(entry, faq)
    if related:
        lines = [Text(f"• {one_line(other.question)}", style="faq.quiet") for other in related]
        body.append(Padding(Group(Text("Related", style="faq.quiet"), *lines), (1 if not facts else 0, 0, 0, 0)))
    return Panel(
        Group(*body),
        title=Text(one_line(entry.question), style="faq.title"),
        title_align="left",
        border_style="faq.frame",
        padding=(1, 2),
    )


def related_entries(entry: Entry, faq: FAQ) -> list[Entry]:
    """The entries worth reading next."""
    wanted = set(entry.related)
    return [other for other in faq.entries if other.id in wanted] if wanted else []
