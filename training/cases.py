"""The entries of a row that come first under some weights of the ranking, with all that speaks for and against them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from training.arrays import Floats
from training.evidence import JUDGED, TOUCHES, compared, with_likeness
from training.rows import Row


class Case(NamedTuple):
    """A row, and its first entries."""

    row: Row
    candidates: list[int]
    evidence: Floats
    """A line for each of them, in the order of ``EVIDENCE_NAMES``."""


def case_of(row: Row, ranking: Floats) -> Case | None:
    """None where nothing comes first."""
    scores = row.features @ ranking
    every = np.argsort(-scores, kind="stable")
    order = [int(n) for n in every if row.likeness is not None or row.features[n, TOUCHES] > 0]
    if row.hopeless or not order:
        return None
    first = order[:JUDGED]
    alone = [tuple(row.values[n].tolist()) for n in first]
    found = compared(scores[order].tolist(), alone)
    if row.likeness is not None:
        found = with_likeness(found, [tuple(row.likeness[n].tolist()) for n in first])
    return Case(row, first, np.array(found))


def cases_of(rows: Sequence[Row], ranking: Floats) -> list[Case]:
    """The rows where anything comes first."""
    return [case for row in rows if (case := case_of(row, ranking)) is not None]
