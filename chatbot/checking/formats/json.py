"""Findings as one JSON object."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from chatbot.checking import Checked
from chatbot.checking.finding import Finding
from chatbot.terminal.json_lines import line


def lines(checked: Checked) -> Iterator[str]:
    """The object, on one line."""
    yield line(
        {
            "faq": checked.path,
            "entries": checked.entries,
            "errors": checked.count("error"),
            "warnings": checked.count("warning"),
            "findings": [_object(finding) for finding in checked.findings],
        }
    )


def _object(finding: Finding) -> dict[str, Any]:
    return msgspec.structs.asdict(finding) | {"place": str(finding.place)}
