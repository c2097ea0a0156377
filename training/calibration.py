"""What makes log-odds true on the sets: a slope and an intercept.

J. Platt, Probabilistic outputs for support vector machines (1999).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from training.arrays import Flags, Floats
from training.cases import Case
from training.confidence import First
from training.newton import Slope, minimum
from training.weighting import calibration_weights

L2 = 1e-6


class Calibration(NamedTuple):
    """From a forest's log-odds to true ones."""

    slope: float
    intercept: float


def calibrate(cases: Sequence[Case], first: First) -> Calibration:
    """The calibration that fits the first matches of some cases best."""
    counts = calibration_weights([case.row for case in cases])
    odds, right, counts = first.log_odds[counts > 0], first.right[counts > 0], counts[counts > 0]
    counts = counts / counts.sum()
    slope, intercept = minimum(lambda line: _loss(odds, right, counts, line), np.array([1.0, 0.0]))
    return Calibration(float(slope), float(intercept))


def _loss(odds: Floats, right: Flags, counts: Floats, line: Floats) -> Slope:
    """Log loss of the probabilities that a line makes of log-odds."""
    inputs = np.stack([odds, np.ones(len(odds))], axis=1)
    wanted = right.astype(np.float64)
    calibrated = inputs @ line
    probabilities = 1 / (1 + np.exp(-calibrated))
    unsure = counts * probabilities * (1 - probabilities)
    return Slope(
        value=float(
            (counts * (np.logaddexp(0, calibrated) - wanted * calibrated)).sum() + L2 * (line**2).sum()
        ),
        gradient=inputs.T @ (counts * (probabilities - wanted)) + 2 * L2 * line,
        hessian=(inputs.T * unsure) @ inputs + 2 * L2 * np.eye(2),
    )
