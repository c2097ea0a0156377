"""What was made of some questions, in figures: those of the public scorer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from chatbot.evaluation.figures import auroc
from training.arrays import Flags, Floats, Numbers
from training.cases import case_of
from training.confidence import first_matches
from training.learning import Learnt
from training.rows import Row

COLUMNS = ("p@1", "coverage", "precision", "declined", "auroc", "ece")
BINS = 10
ANSWERED = 0.5
"""Confidence from which a match counts as the answer."""


class Answers(NamedTuple):
    """What was made of some questions."""

    confidence: Floats
    right: Flags
    """Is the first match right?"""
    inside: Flags
    """Has the question an answer?"""


def answers(rows: Sequence[Row], learnt: Learnt) -> Answers:
    """What weights make of some rows."""
    confidence, right = np.zeros(len(rows)), np.zeros(len(rows), dtype=np.bool_)
    found = {n: case for n, row in enumerate(rows) if (case := case_of(row, learnt.ranking)) is not None}
    if found:
        first = first_matches([*found.values()], learnt.forest)
        slope, intercept = learnt.calibration
        right[[*found]] = first.right
        confidence[[*found]] = 1 / (1 + np.exp(-slope * first.log_odds - intercept))
    return Answers(confidence, right, np.array([row.answerable for row in rows]))


def figures(found: Answers) -> dict[str, float]:
    """As far as there are any, those of ``COLUMNS``."""
    confidence, right, inside = found
    answered = confidence >= ANSWERED
    result = {"ece": calibration_error(confidence, right)}
    if inside.any():
        result |= {"p@1": right[inside].mean(), "coverage": answered[inside].mean()}
    if answered.any():
        result["precision"] = right[answered].mean()
    if not inside.all():
        result["declined"] = (~answered[~inside]).mean()
    if (area := auroc(confidence[inside].tolist(), confidence[~inside].tolist())) is not None:
        result["auroc"] = area
    return {name: float(value) for name, value in result.items()}


def calibration_error(confidence: Floats, right: Flags) -> float:
    """Expected calibration error: how far the mean confidence of each tenth is from its share of right ones."""
    bins = bin_of(confidence)
    return float(sum(abs((confidence - right)[bins == n].sum()) for n in range(BINS)) / len(right))


def bin_of(confidence: Floats) -> Numbers:
    """The tenth in which each lies."""
    tenths: Numbers = np.minimum(BINS - 1, (confidence * BINS).astype(np.intp))
    return tenths


def mean_of(found: Iterable[Mapping[str, float]], names: Iterable[str] = COLUMNS) -> dict[str, float]:
    """The mean of each figure over the sets that have it."""
    every = [*found]
    values = {name: [one[name] for one in every if name in one] for name in names}
    return {name: float(np.mean(column)) for name, column in values.items() if column}
