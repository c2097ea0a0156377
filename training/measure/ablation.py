"""What is lost, on the sets that were left out, without a feature of the ranking, and without some evidence.

A feature that is 0 everywhere gets the weight 0, so that it is left out of the order too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import numpy as np

from training.arrays import Floats
from training.cases import cases_of
from training.evidence import COMPARED_NAMES, EVIDENCE_NAMES, FEATURE_NAMES
from training.learning import learn_confidence
from training.measure.figures import answers, figures, mean_of
from training.measure.folds import Fold, LeftOut, folds
from training.ranking import fit_ranking
from training.rows import Row

T = TypeVar("T")

SHOWN = ("p@1", "auroc", "ece")
NAMES = ("lost_name", "lost_capital", "lost_where_named", "unasked_name", "swapped_name")
GROUPS: dict[str, tuple[str, ...]] = {
    "the ranking's features": FEATURE_NAMES,
    "words without a counterpart": tuple(
        name for name in EVIDENCE_NAMES if name.startswith(("lost", "only_in")) and name not in NAMES
    ),
    "names": NAMES,
    "numbers, opposites, alternatives, swaps": (
        "number", "other_number", "opposite", "alternative", "negation", "swapped",
    ),
    "meaning as a whole": tuple(name for name in EVIDENCE_NAMES if name.endswith("_cosine")),
    "type of answer": ("answer_type",),
    "comparison with the other entries": COMPARED_NAMES,
}  # fmt: skip
"""Evidence that belongs together."""


def ablate(rows: Sequence[Row]) -> None:
    """Print what is lost."""
    every = [*folds(rows)]
    _ablate_ranking(every)
    _ablate_evidence(every)


def _ablate_ranking(every: Sequence[Fold]) -> None:
    print(f"\n{'ranking without':34}{'p@1':>9}")
    for column, name in enumerate(("nothing", *FEATURE_NAMES), start=-1):
        weights = [fit_ranking(fold.others, column if column >= 0 else None) for fold in every]
        found = _mean(every, weights, lambda weights_, one: {"p@1": _first_right(one.rows, weights_)})
        print(f"{name:34}{found['p@1']:9.4f}", flush=True)


def _ablate_evidence(every: Sequence[Fold]) -> None:
    print(f"\n{'evidence without':44}" + "".join(f"{name:>9}" for name in SHOWN))
    rankings = [fit_ranking(fold.others) for fold in every]
    cases = [cases_of(fold.others, ranking) for fold, ranking in zip(every, rankings, strict=True)]
    for title, names in {"nothing": (), **GROUPS}.items():
        without = [EVIDENCE_NAMES.index(name) for name in names]
        learnt = [
            learn_confidence(ranking, known, without) for ranking, known in zip(rankings, cases, strict=True)
        ]
        found = _mean(every, learnt, lambda learnt_, one: figures(answers(one.rows, learnt_)))
        print(f"{title:44}" + "".join(f"{found[name]:9.4f}" for name in SHOWN), flush=True)


def _mean(
    every: Sequence[Fold], learnt: Sequence[T], measure: Callable[[T, LeftOut], dict[str, float]]
) -> dict[str, float]:
    """The mean, over the sets that are left out, of figures by what was learnt in each fold."""
    return mean_of(
        (measure(known, one) for fold, known in zip(every, learnt, strict=True) for one in fold.sets), SHOWN
    )


def _first_right(rows: Sequence[Row], weights: Floats) -> float:
    """How often the ranking alone is right."""
    inside = [row for row in rows if row.answerable and len(row.features)]
    return float(np.mean([int(np.argmax(row.features @ weights)) == row.right for row in inside]))
