"""What the words of a question stand for in an FAQ, as it is put together while the question is read."""

from __future__ import annotations

from chatbot.matching.query import Target

Targets = dict[str, list[Target]]
"""For each stem what of the question it is a counterpart of."""


def add_target(targets: Targets, stem: str, target: Target) -> None:
    """Add that a stem is a counterpart."""
    targets.setdefault(stem, []).append(target)


def stands_for(targets: Targets, stem: str, i: int) -> bool:
    """Does a stem stand for the ``i``-th word already?"""
    return any(i in target.positions for target in targets.get(stem, ()))
