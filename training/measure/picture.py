"""The reliability diagram: the share of right first matches over their confidence."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from training.arrays import Floats
from training.measure.figures import BINS, Answers, bin_of

FIRST_FAQS = "everyday-"
"""How the names of sets begin that are many and small: those in English are one curve, those in other languages another."""
LEAST_OF_A_SET = 10
"""Questions of a set in a tenth from which on its curve has a point there."""


class Weighted(NamedTuple):
    """Confidence, right ones, and what each counts."""

    confidence: Floats
    right: Floats
    weight: Floats


class Curve(NamedTuple):
    """Mean confidence and share of right ones, of each tenth."""

    confidence: list[float]
    right: list[float]


def draw(found: Mapping[str, Answers], path: Path) -> None:
    """Draw a curve for each set, or some together, and one for all; each curve counts the same in that."""
    import matplotlib

    matplotlib.use("svg")
    import matplotlib.pyplot as plt

    plt.rcParams.update({"svg.hashsalt": "chatbot", "font.size": 11})
    figure, axis = plt.subplots(figsize=(6, 5.2), layout="constrained")
    _draw_curves(axis, {name: weighted(answered) for name, answered in _together(found).items()})
    axis.set(
        xlabel="confidence of the first match", ylabel="share of them that are right",
        title="each set judged by what the others taught", xlim=(0, 1), ylim=(0, 1),
    )  # fmt: skip
    axis.legend(fontsize=8)
    axis.grid(alpha=0.3)
    figure.savefig(path, metadata={"Date": None})


def _draw_curves(axis: Any, sets: Mapping[str, Weighted]) -> None:
    axis.plot([0, 1], [0, 1], color="black", linewidth=1, linestyle="--")
    for name, one in sets.items():
        axis.plot(*curve(one, LEAST_OF_A_SET), linewidth=1, alpha=0.6, label=name)
    every = Weighted(*(np.concatenate(column) for column in zip(*sets.values(), strict=True)))
    axis.plot(*curve(every, 1), linewidth=3.5, color="black", marker="o", label="all")


def _together(found: Mapping[str, Answers]) -> dict[str, Answers]:
    """The same, with first FAQs put together."""
    parts: dict[str, list[Answers]] = {}
    for name, answered in found.items():
        parts.setdefault(_title(name), []).append(answered)
    return {title: Answers(*map(np.concatenate, zip(*some, strict=True))) for title, some in parts.items()}


def _title(name: str) -> str:
    if not name.startswith(FIRST_FAQS):
        return name
    language = name.removeprefix(FIRST_FAQS).split("-")[0]
    return "first FAQs" if len(language) != 2 else "first FAQs, other languages"


def weighted(found: Answers) -> Weighted:
    """The answers of a set, which together count 1."""
    size = len(found.right)
    return Weighted(found.confidence, found.right.astype(np.float64), np.full(size, 1 / size))


def curve(of: Weighted, least: int) -> Curve:
    """The curve, with a point for each tenth in which there are so many."""
    bins = bin_of(of.confidence)
    masks = [mask for n in range(BINS) if (mask := bins == n).sum() >= least]
    return Curve(
        [float(np.average(of.confidence[mask], weights=of.weight[mask])) for mask in masks],
        [float(np.average(of.right[mask], weights=of.weight[mask])) for mask in masks],
    )
