"""Make the pictures in docs/: the real program in a pseudo-terminal, its screen as SVG.

python scripts/pictures.py
"""

from __future__ import annotations

import io
import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from rich.console import Console
from rich.style import Style
from rich.terminal_theme import DEFAULT_TERMINAL_THEME, SVG_EXPORT_THEME, TerminalTheme
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))  # the pseudo-terminal of the tests

from command import CHATBOT, Command  # noqa: E402
from pseudo_terminal import Terminal  # noqa: E402

DOCS = ROOT / "docs"
WIDTH = 90

SVG = """\
<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" xml:space="preserve">
<style>
.{unique_id}-matrix {{
    font: {char_height}px/{line_height}px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}}
.{unique_id}-title {{ font: bold 16px sans-serif }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
"""Rich's own frame but for the fonts: the viewer's, where Rich's are fetched from the web."""
WIDTH_OF_FONT = 0.602
"""Of a character, by the font's size: that of Menlo and DejaVu Sans Mono."""


class Picture(NamedTuple):
    """What is done at the terminal before its picture is taken."""

    rows: int
    do: Callable[[Terminal], None]
    command: tuple[str, ...] = ()
    """The arguments of the command, which is shown above its output; none for a conversation."""
    theme: str = "dark"
    log: str = ""
    """What the file asked.jsonl in its folder holds."""

    @property
    def colours(self) -> TerminalTheme:
        """What the terminal's sixteen colours look like."""
        return DEFAULT_TERMINAL_THEME if self.theme == "light" else SVG_EXPORT_THEME


def _type(text: str, shown: str) -> Callable[[Terminal], None]:
    """Type a text, and wait until something is shown for it."""

    def do(terminal: Terminal) -> None:
        terminal.type(text)
        terminal.wait_for(shown)

    return do


def _ask(*questions: str) -> Callable[[Terminal], None]:
    """Ask, on an empty screen."""

    def do(terminal: Terminal) -> None:
        terminal.enter("/clear")
        for question in questions:
            terminal.enter(question)
        terminal.wait_for("Ctrl-D leaves")

    return do


def _see_the_end(terminal: Terminal) -> None:
    terminal.wait_end()


ASKED = {
    "How do I get a library card?": (41, 0, 0), "when do you open": (23, 0, 0), "can I print here": (17, 0, 0),
    "how can i get library membership": (0, 14, 0), "library membership": (0, 5, 0), "can i rent a bike": (0, 0, 6),
    "bicycle rental": (0, 0, 3), "do you lend board games": (0, 0, 4),
}  # fmt: skip
"""Questions, and how often each was answered, had no sure answer, and none."""
WEEKS = 6


def _log() -> str:
    """A log of these questions, more of them from week to week."""
    lines = []
    for question, times in ASKED.items():
        for confidence, count in zip((0.9, 0.2, 0.01), times, strict=True):
            for i in range(count):
                day = date(2026, 1, 5) + timedelta(days=7 * int(WEEKS * (i / count) ** 0.7))
                matches = [{"entry_id": "x", "confidence": confidence}]
                record = {
                    "kind": "asked", "time": f"{day}T12:00:00Z", "faq": "/faq.json", "question": question,
                    "answered": confidence > 0.5, "matches": matches,
                }  # fmt: skip
                lines.append(json.dumps(record))
    return "".join(f"{line}\n" for line in lines)


MENU = "> waht is the gaz What is the Gaza War? How is Russia involved in the Gaza War? Tab"
PICTURES = {
    "start.svg": Picture(18, _type("waht is the gaz", MENU)),
    "answer.svg": Picture(24, _ask("whats the gazza war")),
    "did-you-mean.svg": Picture(12, _see_the_end, ("ask", "russia and iran together")),
    "explain.svg": Picture(64, _see_the_end, ("ask", "--explain", "whats the gazza war")),
    "stats.svg": Picture(36, _see_the_end, ("stats", "asked.jsonl", "--top", "5"), log=_log()),
    "light.svg": Picture(
        27, _ask("are there historical precedents", "/clear", "and its consequences?"), theme="light"
    ),
}


def take(name: str) -> Text:
    """The screen of a picture."""
    picture = PICTURES[name]
    with _home() as home:
        arguments = [*picture.command] if picture.command else ["--theme", picture.theme]
        env = Command(home).environment({"PAGER": "cat"})
        if picture.log:
            (home / "asked.jsonl").write_text(picture.log, encoding="utf-8")
        with Terminal([str(CHATBOT), *arguments], env, columns=WIDTH, rows=picture.rows) as terminal:
            if not picture.command:
                terminal.wait_until(lambda: terminal.at_prompt)
            picture.do(terminal)
            shown = Text("\n").join(_lines(terminal, cursor=not picture.command))
    words = (f'"{word}"' if " " in word else word for word in picture.command)
    return (
        Text.assemble(("$ ", "dim"), " ".join(["chatbot", *words]), "\n", shown) if picture.command else shown
    )


def svg(name: str, shown: Text) -> str:
    """A screen as SVG."""
    console = Console(
        record=True, file=io.StringIO(), force_terminal=True, color_system="truecolor", width=WIDTH,
        highlight=False, markup=False, emoji=False,
    )  # fmt: skip
    console.print(shown)
    return console.export_svg(
        title="chatbot", code_format=SVG, font_aspect_ratio=WIDTH_OF_FONT, unique_id=name.partition(".")[0],
        theme=PICTURES[name].colours,
    )  # fmt: skip


def main() -> None:
    for name in PICTURES:
        (DOCS / name).write_text(svg(name, take(name)), encoding="utf-8")


@contextmanager
def _home() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def _lines(terminal: Terminal, *, cursor: bool) -> Iterator[Text]:
    """The rows of the screen that are not blank to its end, with their colours."""
    screen = terminal.screen
    last = max(row for row, line in enumerate(terminal.lines) if line)
    for row in range(last + 1):
        cells = [
            (screen.buffer[row][at], cursor and (row, at) == (screen.cursor.y, screen.cursor.x))
            for at in range(WIDTH)
        ]
        styled = ((cell.data, _style(cell, here)) for cell, here in cells)
        line = Text.assemble(
            *(
                ("".join(part for part, _ in run), style)
                for style, run in groupby(styled, lambda cell: cell[1])
            )
        )
        line.rstrip()
        yield line


def _style(cell: Any, cursor: bool) -> Style:
    return Style(
        color=_colour(cell.fg), bgcolor=_colour(cell.bg), bold=cell.bold, italic=cell.italics,
        underline=cell.underscore, strike=cell.strikethrough, reverse=cell.reverse or cursor, dim=cell.blink,
    )  # fmt: skip


def _colour(name: str) -> str | None:
    """A colour of pyte as Rich calls it."""
    if name == "default":
        return None
    if len(name) == 6 and all(digit in "0123456789abcdef" for digit in name):
        return f"#{name}"
    return name.replace("brown", "yellow").replace("bright", "bright_")


if __name__ == "__main__":
    main()
