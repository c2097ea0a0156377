"""What a run must reach."""

from __future__ import annotations

import msgspec

from chatbot.evaluation.comparison import Comparison
from chatbot.evaluation.figures import Figures


class Gate(msgspec.Struct, frozen=True, kw_only=True):
    """A figure, what it must be, and what it is."""

    name: str
    wanted: float
    got: float | None
    """None where there was nothing to measure."""
    met: bool


LEAST = {"first": "p@1", "coverage": "coverage", "precision": "precision"}
"""Figures that a gate can stand for, with what they are called."""


def gates(wanted: dict[str, float], figures: Figures, comparison: Comparison | None) -> list[Gate]:
    """The gates that were asked for: the least of a figure, and as ``broken`` the most questions that broke."""
    found = []
    for name, least in wanted.items():
        if name == "broken":
            broken = len(comparison.broken) if comparison is not None else None
            found.append(
                Gate(name="broken", wanted=least, got=broken, met=broken is not None and broken <= least)
            )
        else:
            got = getattr(figures, name)
            found.append(Gate(name=LEAST[name], wanted=least, got=got, met=got is not None and got >= least))
    return found
