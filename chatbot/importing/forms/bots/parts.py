"""Parts of what several bots give out."""

from __future__ import annotations

from typing import Any


def listed(value: Any) -> list[Any]:
    """A list; empty for anything else."""
    return value if isinstance(value, list) else []


def in_turn(parts: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Messages that follow each other as one; the other ways to put one that is alone stay."""
    return parts[0] if len(parts) == 1 else ("\n\n".join(part[0] for part in parts),)
