"""A report as one JSON object, which is also what is kept of a run."""

from __future__ import annotations

from collections.abc import Iterator

from chatbot.evaluation.report import Report
from chatbot.terminal.json_lines import line


def lines(report: Report) -> Iterator[str]:
    """The object, on one line."""
    yield line(report)
