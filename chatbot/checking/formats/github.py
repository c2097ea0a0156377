"""Findings as commands of GitHub's workflows, which shows them beside the lines that they are about."""

from __future__ import annotations

from collections.abc import Iterator

from chatbot.checking import Checked
from chatbot.checking.finding import Finding
from chatbot.language.printable import printable


def lines(checked: Checked) -> Iterator[str]:
    """A command for each finding."""
    return (_command(finding, checked.path) for finding in checked.findings)


def _command(finding: Finding, path: str) -> str:
    properties = f"file={_property(path)},line={finding.line or 1},title={_property(finding.rule)}"
    place = f"{finding.place}: " if finding.place else ""
    return (
        f"::{finding.severity} {properties}::{_data(f'{place}{finding.message}. Remedy: {finding.remedy}')}"
    )


def _data(text: str) -> str:
    return printable(text).replace("%", "%25").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
