"""What a check finds."""

from __future__ import annotations

from typing import Literal

import msgspec

from chatbot.errors import Place

Severity = Literal["error", "warning"]


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing in an FAQ that should be otherwise."""

    rule: str
    """The name of the rule that it breaks."""
    severity: Severity
    """``error`` where people get a wrong answer, a broken one or none; else ``warning``."""
    place: Place
    """Where; as text ``entries[3].aliases[1]``; empty for the file as a whole."""
    message: str
    remedy: str
    entry_id: str | None = None
    line: int | None = None
    """The line of the file, from 1."""
