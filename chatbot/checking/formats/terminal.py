"""Findings for a person at a terminal: the text, set."""

from __future__ import annotations

from rich.padding import Padding
from rich.text import Text

from chatbot.checking import Checked
from chatbot.checking.finding import Finding
from chatbot.checking.formats.text import location
from chatbot.language.printable import one_line
from chatbot.terminal import console as terminal

STYLES = {"error": "faq.against", "warning": "faq.missing"}


def show(checked: Checked, theme: str) -> None:
    """Print each finding: what and where, then the message, then the remedy."""
    out = terminal.console(theme=theme)
    for finding in checked.findings:
        out.print(_head(checked, finding), soft_wrap=True)
        out.print(Padding(Text(one_line(finding.message)), (0, 0, 0, 2)))
        out.print(Padding(Text(f"→ {one_line(finding.remedy)}", style="faq.quiet"), (0, 0, 1, 2)))


def _head(checked: Checked, finding: Finding) -> Text:
    return Text.assemble(
        (finding.severity, STYLES[finding.severity]),
        " ",
        (finding.rule, "faq.title"),
        " ",
        (location(checked, finding), "faq.quiet"),
    )
