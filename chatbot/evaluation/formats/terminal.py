"""A report for a person at a terminal: the text, set."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from chatbot.evaluation.formats.text import Section, sections
from chatbot.evaluation.report import Report
from chatbot.terminal import console as terminal


def show(report: Report, theme: str) -> None:
    """Print the report's sections, each under its title."""
    out = terminal.console(theme=theme)
    for i, section in enumerate(sections(report)):
        if i:
            out.print()
        out.print(Text(section.title, style="faq.title"))
        for line in section.lines:
            _print(out, section, line)


def _print(out: Console, section: Section, line: str) -> None:
    """A line, longer ones going on below their own beginning."""
    text = line.lstrip()
    style = "faq.against" if line.startswith(("NOT MET", "broken")) else "faq.quiet" if line != text else ""
    out.print(Padding(Text(text, style=style), (0, 0, 0, 2 + len(line) - len(text))))
