"""Make the pictures in docs/: what the program prints, as it prints it.

python tools/make_pictures.py
"""

from __future__ import annotations

import io
from pathlib import Path

from rich.text import Text

from chatbot import Bot, load_faq
from chatbot.render import terminal

DOCS = Path(__file__).resolve().parent.parent / "docs"
QUESTIONS = {"answer.svg": "whats the gaza war", "did-you-mean.svg": "russia and iran together"}
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


def picture(question: str, name: str) -> str:
    """What ``chatbot ask`` shows on a terminal, as SVG."""
    console = terminal.ThemedConsole(
        "dark", record=True, file=io.StringIO(), force_terminal=True, color_system="truecolor", width=WIDTH
    )
    faq = load_faq()
    reply = Bot(faq).ask(question)
    console.print(Text.assemble(("$ ", "faq.quiet"), f'chatbot ask "{question}"'))
    if reply.answered:
        terminal.print_answer(console, reply, faq)
    else:
        terminal.print_decline(console, reply)
    return console.export_svg(
        title="chatbot", code_format=SVG, font_aspect_ratio=WIDTH_OF_FONT, unique_id=name.partition(".")[0]
    )


def main() -> None:
    for name, question in QUESTIONS.items():
        (DOCS / name).write_text(picture(question, name), encoding="utf-8")


if __name__ == "__main__":
    main()
