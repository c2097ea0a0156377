"""From rows to a model: the ranking first, then the trees that judge what it puts first, then what makes them true."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from training.arrays import Floats
from training.calibration import Calibration, calibrate
from training.cases import Case, cases_of
from training.confidence import Forest, fit_confidence
from training.evidence import FEATURE_NAMES, model_file
from training.export import trees_of
from training.ranking import fit_ranking
from training.rows import Row


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
    return Learnt(ranking, forest, calibrate(cases, forest))


def model_of(learnt: Learnt) -> bytes:
    """The file of a model."""
    ranking = dict(zip(FEATURE_NAMES, learnt.ranking.tolist(), strict=True))
    return model_file(ranking, *trees_of(learnt.forest, learnt.calibration))
