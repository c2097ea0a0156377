"""From rows to a model: the ranking first, then the trees that judge what it puts first, then what makes them true."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

import numpy as np

from training.arrays import Floats
from training.calibration import Calibration, calibrate
from training.cases import Case, cases_of
from training.confidence import First, Forest, first_matches, fit_confidence
from training.evidence import model_file
from training.export import trees_of
from training.ranking import fit_ranking
from training.rows import Row

FOLDS = 3
"""Parts of the families, each of which is judged by what the others taught, to make probabilities true."""


class Learnt(NamedTuple):
    """What was learnt from some rows."""

    ranking: Floats
    """A weight for each feature."""
    forest: Forest
    calibration: Calibration


def learn(rows: Sequence[Row]) -> Learnt:
    """Learn all that a model has."""
    ranking = fit_ranking(rows)
    return learn_confidence(ranking, cases_of(rows, ranking))


def learn_confidence(ranking: Floats, cases: Sequence[Case], without: Collection[int] = ()) -> Learnt:
    """Learn what comes after the ranking; ``without`` some columns of the evidence."""
    forest = fit_confidence(cases, without)
    return Learnt(ranking, forest, calibrate(cases, _left_out(cases, without)))


def _left_out(cases: Sequence[Case], without: Collection[int]) -> First:
    """The first matches, each by a forest that was fitted to other families: what was learnt by heart looks too sure."""
    families = list(dict.fromkeys(case.row.family for case in cases))
    part = {family: number % FOLDS for number, family in enumerate(families)}
    fold_of = np.array([part[case.row.family] for case in cases])
    odds, right = np.zeros(len(cases)), np.zeros(len(cases), dtype=np.bool_)
    for fold in range(min(FOLDS, len(families))):
        mine = np.flatnonzero(fold_of == fold).tolist()
        others = [case for case, at in zip(cases, fold_of, strict=True) if at != fold] or cases
        found = first_matches([cases[n] for n in mine], fit_confidence(others, without))
        odds[mine], right[mine] = found
    return First(odds, right)


def model_of(learnt: Learnt) -> bytes:
    """The file of a model."""
    return model_file(learnt.ranking.tolist(), *trees_of(learnt.forest, learnt.calibration))
