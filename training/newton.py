"""Newton's method, for smooth convex functions of few variables: it ends so near the minimum that digits of it can be trusted."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from training.arrays import Floats

MOST_STEPS, MOST_HALVINGS = 100, 30
NEAR_ENOUGH = 1e-12
"""What a step promises to win, from which on there is nothing to be won."""


class Slope(NamedTuple):
    """A function at a point."""

    value: float
    gradient: Floats
    hessian: Floats


def minimum(at: Callable[[Floats], Slope], start: Floats) -> Floats:
    """Where a convex function is least. Steps that would lead up again are halved.

    S. Boyd and L. Vandenberghe, Convex Optimization (2004), algorithm 9.5.
    """
    point: Floats = start
    here = at(start)
    for _ in range(MOST_STEPS):
        step = np.asarray(np.linalg.solve(here.hessian, -here.gradient), dtype=np.float64)
        promised = -float(here.gradient @ step) / 2
        if promised < NEAR_ENOUGH:
            break
        for halvings in range(MOST_HALVINGS):
            there = at(point + step / 2**halvings)
            if there.value < here.value:
                break
        else:
            break
        point, here = point + step / 2**halvings, there
    return point
