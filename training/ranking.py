"""The weights of the ranking: a linear score per entry, fitted so that the right one comes first.

The listwise softmax loss over the candidates (Cao et al., Learning to rank: from pairwise approach to listwise approach, ICML
2007), with a little L2.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from training.arrays import Floats, Numbers
from training.newton import Slope, minimum
from training.parts import WHOLE
from training.rows import Row
from training.weighting import learning_weights

L2 = 1e-3
DIGITS = 4
"""Of a weight, behind the point: more are chance. What is learnt after the ranking goes by the rounded weights."""


class Lists(NamedTuple):
    """The candidates of all questions, one list after the other."""

    features: Floats
    """A line a candidate."""
    starts: Numbers
    """Where each question's candidates begin."""
    question: Numbers
    """Of each candidate."""
    right: Numbers
    """The line of each question's right candidate."""
    counts: Floats
    """What each question counts; they sum to 1."""


def fit_ranking(rows: Sequence[Row], without: int | None = None) -> Floats:
    """A weight for each feature, learnt from the sets' own questions; ``without`` leaves one feature aside."""
    lists = _lists([row for row in rows if row.part == WHOLE and row.right >= 0])
    if without is not None:
        lists.features[:, without] = 0
    return np.round(minimum(lambda weights: _loss(lists, weights), np.ones(lists.features.shape[1])), DIGITS)


def _lists(rows: Sequence[Row]) -> Lists:
    lengths = np.array([len(row.features) for row in rows])
    starts = np.cumsum(lengths) - lengths
    counts = learning_weights(rows)
    return Lists(
        features=np.concatenate([row.features for row in rows]).astype(np.float64),
        starts=starts,
        question=np.repeat(np.arange(len(rows)), lengths),
        right=starts + [row.right for row in rows],
        counts=counts / counts.sum(),
    )


def _loss(lists: Lists, weights: Floats) -> Slope:
    """The loss, where each candidate's share of its question's probability is e to the power of its score."""
    features, starts, question, right, counts = lists
    scores = features @ weights
    scores -= np.maximum.reduceat(scores, starts)[question]
    shares = np.exp(scores)
    shares /= np.add.reduceat(shares, starts)[question]
    expected = np.add.reduceat(shares[:, None] * features, starts)
    spread = (features.T * (shares * counts[question])) @ features - (expected.T * counts) @ expected
    return Slope(
        value=float(-(counts * np.log(shares[right] + 1e-12)).sum() + L2 * (weights**2).sum()),
        gradient=counts @ (expected - features[right]) + 2 * L2 * weights,
        hessian=spread + 2 * L2 * np.eye(len(weights)),
    )
