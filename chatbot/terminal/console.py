"""A reply for a person at a terminal."""

from __future__ import annotations

import io
import os
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import dropwhile
from typing import TYPE_CHECKING, Any

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.markdown import Markdown
from rich.panel import Panel
from rich.segment import Segment
from rich.style import Style
from rich.table import Table
from rich.text import Text
from rich.theme import Theme as Styles

from chatbot.language.printable import one_line, printable
from chatbot.terminal import themes
from chatbot.terminal.blocks import ELEMENTS, Room, room_for
from chatbot.terminal.breaking import break_lines_rightly
from chatbot.terminal.labels import ENGLISH, Labels
from chatbot.terminal.languages import percent
from chatbot.terminal.markup import tokens, visible_in

if TYPE_CHECKING:
    from chatbot.bot import Reply, Span
    from chatbot.faq.entry import FAQ, Entry

_BEGIN, _END = "⟬", "⟭"
"""Signs around what is to be marked: brackets that nobody types, and that let stand what Markdown has beside them."""
_NEW_LINE = Segment("\n")
_SIGNS = re.compile(f"([{_BEGIN}{_END}])")
_BLOCK_SIGNS = re.compile(r"(?:[ \t]*(?:[-*+]|\d{1,9}[.)]|#{1,6}|>)(?=\s))*[ \t]*")
"""What stands before the text of a list item, heading or quotation."""
WIDEST = 100
"""Columns that text is set in at most: longer lines are hard to read."""
AROUND_BODY = 6
"""Columns of the sides of a frame, with the space beside them."""
AROUND_TITLE = 6
"""Columns of a frame's upper edge that its title can't have."""


_FILLED = re.compile(r"[ \t]+$", re.MULTILINE)
_COMPOSED = re.compile("[\u200d\ufe0f\u1160-\u11ff\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff]")
"""Joiners, colours of skin, letters of flags, and Hangul in parts."""


break_lines_rightly()


class ThemedConsole(Console):
    """A console with the colours of a theme."""

    def __init__(self, theme: str, *, hyperlinks: bool = True, **options: Any) -> None:
        chosen = themes.theme(theme)
        self.code_theme = chosen.code
        self.hyperlinks = hyperlinks
        """Can links be links, or is their address to be written out?"""
        self.room = 0
        """Columns of the terminal, which code and tables may take."""
        super().__init__(
            theme=_styles(chosen), no_color=not chosen.colours or None,
            highlight=False, markup=False, emoji=False, **options,
        )  # fmt: skip


def console(
    stderr: bool = False, theme: str = "auto", *, plain: bool = False, hyperlinks: bool | None = None
) -> ThemedConsole:
    """The console to print to; colours only where they are wanted, none but text where it is ``plain``."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # not every locale can show what an FAQ may hold
    made = ThemedConsole(
        theme,
        hyperlinks=has_hyperlinks() if hyperlinks is None else hyperlinks,
        stderr=stderr,
        force_terminal=False if plain else None,
    )
    made.room = made.width
    if made.width > WIDEST and not os.environ.get("COLUMNS"):
        made.width = WIDEST
    return made


def print_uncut(out: Console, what: RenderableType) -> None:
    """Print, lines of code that are wider than the terminal included: they are there to be copied.

    Where no terminal shows them, no line is filled up with spaces.
    """
    if out.is_terminal:
        out.print(what, crop=False)
        return
    with out.capture() as captured:
        out.print(what, crop=False)
    out.file.write(_FILLED.sub("", captured.get()))
    out.file.flush()


def has_hyperlinks() -> bool:
    """Does the terminal show links as links (OSC 8)? It can't be asked, so this goes by its name."""
    value = os.environ.get
    if value("FORCE_HYPERLINK"):
        return value("FORCE_HYPERLINK") != "0"
    vte = value("VTE_VERSION", "")
    return (
        value("TERM_PROGRAM") in ("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "Tabby")
        or (vte.isdecimal() and int(vte) > 5000)  # 0.50.0 ends the program that prints a link
        or any(value(name) for name in ("WT_SESSION", "KONSOLE_VERSION", "DOMTERM", "KITTY_WINDOW_ID"))
        or value("TERM", "").startswith(
            ("xterm-kitty", "alacritty", "foot", "xterm-ghostty", "wezterm", "contour")
        )
    )


def _styles(chosen: themes.Theme) -> Styles:
    return Styles({
        "faq.title": "bold",
        "faq.frame": chosen.accent,
        "faq.quiet": "dim",
        "faq.mark": "bold underline",
        "faq.pick": chosen.accent,
        "faq.for": chosen.good,
        "faq.against": chosen.bad,
        "faq.missing": chosen.missing,
        "markdown.item.bullet": chosen.accent,
        "markdown.item.number": chosen.accent,
        "markdown.code": "bold",
        "markdown.block_quote": chosen.second,
        "markdown.h2": f"{chosen.second} underline",
        "markdown.h3": f"{chosen.second} bold",
        "markdown.h4": f"{chosen.second} italic",
        "markdown.link": f"{chosen.accent} underline",
        "markdown.link_url": "underline",
        "markdown.table.border": "dim",
        "markdown.table.header": "bold",
        "markdown.kbd": "bold",
    })  # fmt: skip


def print_answer(out: Console, reply: Reply, faq: FAQ, labels: Labels) -> None:
    """Print an answered reply."""
    if reply.entry is not None:
        print_uncut(out, answer_renderable(reply.entry, faq, reply.confidence, reply.span, labels))
    for match in reply.also:
        print_uncut(out, answer_renderable(match.entry, faq, match.confidence, None, labels))


def print_decline(out: Console, reply: Reply, labels: Labels) -> None:
    """Say that nothing matched well enough, and offer the nearest questions; answer small talk."""
    if reply.small_talk is not None:
        print_uncut(out, MarkdownText(reply.small_talk.text))
        return
    if reply.other_language is not None and reply.other_language.text:
        out.print(Text(reply.other_language.text))
    elif not reply.offered:
        out.print(Text(labels.no_answer))
    else:
        out.print(Text(labels.unsure))
        out.print(_bulleted(reply.offered, style=""))
    if reply.fallback:
        print_uncut(out, MarkdownText(reply.fallback))


def answer_renderable(
    entry: Entry,
    faq: FAQ,
    confidence: float | None = None,
    span: Span | None = None,
    labels: Labels = ENGLISH,
) -> RenderableType:
    """An entry in a frame: its question as title, its answer with what answers best marked, its source, what to read next."""
    answer = MarkdownText(entry.answer, span)
    parts: list[RenderableType] = [answer]
    if entry.source:
        parts += [Text(""), Text(labels.source.format(source=one_line(entry.source)), style="faq.quiet")]
    if related := faq.related_to(entry):
        parts += [Text(""), Text(labels.related, style="faq.quiet"), _bulleted(related, style="faq.quiet")]
    shown = "".join([entry.question, entry.answer, entry.source or "", *(one.question for one in related)])
    title, body = one_line(entry.question), Group(*parts)
    edge = None if confidence is None else labels.confidence.format(percent=percent(confidence))
    if has_disputed_width(shown):
        return _Open(title, body, edge)
    return _Framed(title, body, edge, answer.room)


def _bulleted(entries: Iterable[Entry], style: str) -> RenderableType:
    """The entries' questions, one a line; longer ones go on below their own beginning."""
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(style="faq.pick")
    table.add_column(style=style, overflow="fold")
    for entry in entries:
        table.add_row(Text(" •"), Text(one_line(entry.question)))
    return table


class _Markdown(Markdown):
    """Markdown of which all is shown: the text of HTML as well, and an address once; code and tables as they need it."""

    elements = ELEMENTS
    inlines = Markdown.inlines | {"link_url"}

    def __init__(self, text: str, *, hyperlinks: bool = True, code_theme: str = "ansi_dark") -> None:
        super().__init__("", hyperlinks=hyperlinks, code_theme=code_theme)
        self.parsed = tokens(text, hyperlinks=hyperlinks)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        # rich sets a blank line before a table or a list, though it be the first thing there is
        return dropwhile(_NEW_LINE.__eq__, super().__rich_console__(console, options))


class MarkdownText:
    """Markdown of an FAQ, as it looks, with a part of it marked.

    It is cleaned again once it is rendered: Markdown can write any character as an entity.
    """

    def __init__(self, markdown: str, span: Span | None = None) -> None:
        marked = None if span is None else _with_signs(markdown, span)
        self._text = printable(markdown if marked is None else marked)
        self._marked = marked is not None

    @property
    def room(self) -> Room:
        """The columns that its code and tables need."""
        return room_for(_Markdown(self._text).parsed)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        markdown = _Markdown(
            self._text,
            hyperlinks=getattr(console, "hyperlinks", True),
            code_theme=getattr(console, "code_theme", "ansi_dark"),
        )
        shown = (
            markdown if any(visible_in(markdown.parsed)) else Text(self._text)
        )  # an empty frame would say nothing
        segments = console.render(shown, options)
        for segment in self._with_mark(segments, console) if self._marked else segments:
            yield Segment(printable(segment.text), segment.style, segment.control)

    @staticmethod
    def _with_mark(segments: Iterable[Segment], console: Console) -> Iterator[Segment]:
        """The segments, with what stands between the signs in the style of what is marked, and without the signs."""
        mark, inside = console.get_style("faq.mark"), False
        for segment in segments:
            for part in _SIGNS.split(segment.text):
                if part in (_BEGIN, _END):
                    inside = part == _BEGIN
                elif part:
                    style = (
                        (segment.style or Style.null()) + mark if inside and part.strip() else segment.style
                    )
                    yield Segment(part, style, segment.control)


def _with_signs(markdown: str, span: Span) -> str | None:
    """Markdown with signs around a part of it; None where they would change what it is."""
    if _SIGNS.search(markdown):
        return None
    start, end = span.start, span.end
    if not markdown[:start].rpartition("\n")[2].strip():
        start += len(_BLOCK_SIGNS.match(markdown[start:end])[0])  # type: ignore[index]  # it matches anything
    signed = f"{markdown[:start]}{_BEGIN}{markdown[start:end]}{_END}{markdown[end:]}"
    return signed if _shape(signed) == _shape(markdown) else None


def _shape(markdown: str) -> list[tuple[str, list[str]]]:
    """What a text consists of, without its words."""
    return [
        (token.type, [one.type for one in token.children or () if one.type != "text"])
        for token in Markdown(markdown).parsed
    ]


def has_disputed_width(text: str) -> bool:
    """Has a text what terminals do not agree on how wide it is: composed emoji, vowel signs of Indic scripts?"""
    return not text.isascii() and (
        _COMPOSED.search(text) is not None or any(unicodedata.category(letter) == "Mc" for letter in text)
    )


class _Open:
    """A title and what belongs to it without a frame, whose sides would not be straight, or that would cut code."""

    def __init__(self, title: str, body: RenderableType, edge: str | None, indent: int = 2) -> None:
        below = [] if edge is None else [Text(""), Text(edge, style="faq.quiet")]
        self._title = Text(title, style="faq.title")
        self._body = Group(body, *below)
        self._indent = indent

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield self._title
        yield Text("")
        inner = options.update(max_width=max(1, options.max_width - 2 * self._indent))
        for line in Segment.split_lines(console.render(self._body, inner)):
            yield from [Segment(" " * self._indent), *line, Segment.line()]


class _Framed:
    """A frame with a title, which stands inside where the upper edge is too short for it.

    It is as wide as text is set, wider for tables and code; code that is wider than the terminal has no frame.
    """

    def __init__(self, title: str, body: RenderableType, edge: str | None, room: Room) -> None:
        self._title = title
        self._body = body
        self._edge = edge
        self._room = room

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        most = max(options.max_width, getattr(console, "room", 0))
        if self._room.code + AROUND_BODY > most:
            yield _Open(self._title, self._body, self._edge, indent=0)
            return
        width = max(options.max_width, min(max(self._room) + AROUND_BODY, most))
        yield from console.render(self._panel(width), options.update(width=width))

    def _panel(self, width: int) -> Panel:
        title = Text(self._title, style="faq.title")
        fits = cell_len(self._title) + AROUND_TITLE <= width
        return Panel(
            self._body if fits else Group(title, Text(""), self._body),
            title=title if fits else None,
            title_align="left",
            subtitle=self._edge and Text(self._edge, style="faq.quiet"),
            subtitle_align="right",
            border_style="faq.frame",
            padding=(1, 2),
        )
