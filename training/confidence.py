"""The trees that judge the first entries: boosted, with monotone constraints, by LightGBM.

They are fitted by log loss to whether each entry is the right one. Where more of a piece of evidence can only speak for an
entry, or only against it, the trees are held to that.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

import numpy as np

from training.arrays import Flags, Floats
from training.cases import Case
from training.evidence import directions
from training.weighting import learning_weights

TREES = 280
SETTINGS: dict[str, Any] = {
    "objective": "binary", "learning_rate": 0.07, "num_leaves": 16, "min_data_in_leaf": 60, "lambda_l2": 10.0,
    "feature_fraction_bynode": 0.3, "use_missing": False,
    # The same inputs give the same trees. One thread: more of them wait for one another where the machine is busy.
    "deterministic": True, "force_row_wise": True, "seed": 0, "num_threads": 1, "verbosity": -1,
}  # fmt: skip


class Forest(NamedTuple):
    """What was fitted."""

    base: float
    """Log-odds that an entry is right, before any evidence."""
    booster: Any
    """LightGBM's."""
    without: tuple[int, ...] = ()
    """Columns of the evidence that nothing was learnt from."""

    def log_odds(self, cases: Sequence[Case]) -> Floats:
        """For each entry of some cases, before they are calibrated."""
        added: Floats = self.booster.predict(_evidence(cases, self.without), raw_score=True)
        return self.base + added


def fit_confidence(cases: Sequence[Case], without: Collection[int] = ()) -> Forest:
    """Fit the trees."""
    import lightgbm

    sizes = [len(case.candidates) for case in cases]
    counts = np.repeat(learning_weights([case.row for case in cases]), sizes)
    right = np.array([candidate == case.row.right for case in cases for candidate in case.candidates])
    share = float(np.average(right, weights=counts))
    base = float(np.log(share / (1 - share)))
    values = _evidence(cases, without)
    data = lightgbm.Dataset(
        values, right.astype(np.float64), weight=counts / counts.mean(), init_score=np.full(len(values), base)
    )
    settings = SETTINGS | {"monotone_constraints": directions(values.shape[1])}
    return Forest(base, lightgbm.train(settings, data, num_boost_round=TREES), tuple(without))


class First(NamedTuple):
    """Of each case the most probable entry."""

    log_odds: Floats
    """Before they are calibrated."""
    right: Flags
    """Is it the right one?"""


def first_matches(cases: Sequence[Case], forest: Forest) -> First:
    """The most probable entry of each case."""
    ends = np.cumsum([len(case.candidates) for case in cases])
    split = np.split(forest.log_odds(cases), ends[:-1])
    right = [
        case.candidates[int(odds.argmax())] == case.row.right for case, odds in zip(cases, split, strict=True)
    ]
    return First(np.array([odds.max() for odds in split]), np.array(right, dtype=np.bool_))


def _evidence(cases: Sequence[Case], without: Collection[int]) -> Floats:
    """The evidence of all cases, with some columns left empty."""
    values: Floats = np.concatenate([case.evidence for case in cases])
    values[:, list(without)] = 0
    return values
