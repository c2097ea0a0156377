"""Findings as one JSON object."""

from __future__ import annotations

from collections.abc import Iterator

from chatbot.checking import Checked
from chatbot.terminal.json_lines import line


def lines(checked: Checked) -> Iterator[str]:
    """The object, on one line."""
    yield line(
        {
            "faq": checked.path,
            "entries": checked.entries,
            "errors": checked.count("error"),
            "warnings": checked.count("warning"),
            "findings": checked.findings,
        }
    )
