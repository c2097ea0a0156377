"""What each row counts: none of the sets is to drown the others, and what was made of one counts less than its own questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from training.arrays import Floats
from training.parts import ASPECTS, FEW, OUT, SWAP, TURNED, TYPOS, WHOLE, WORDS
from training.rows import Row

PART_COUNTS = {
    WHOLE: 1.0, TYPOS: 0.4, OUT: 0.15, FEW: 0.5, SWAP: 0.2, WORDS: 0.06, TURNED: 0.1, ASPECTS: 0.1,
}  # fmt: skip
"""Where weights are learnt: what was made of a set, by that of the set's own questions."""
PART_COUNTS_IN_CALIBRATION = {WHOLE: 1.0, FEW: 0.05}
"""Where probabilities are made true. The sets' own questions have an answer more often than people's do."""
FOR_LENGTH = 0.25
"""A set of sixteen times the rows counts double."""


def learning_weights(rows: Sequence[Row]) -> Floats:
    """What the rows count where weights are learnt."""
    sizes = _sizes(rows)
    return np.array(
        [
            row.counts.learning * PART_COUNTS[row.part] * sizes[row.set, row.part] ** (FOR_LENGTH - 1)
            for row in rows
        ]
    )


def calibration_weights(rows: Sequence[Row]) -> Floats:
    """What they count where probabilities are made true: 0 for most of what was made of the sets."""
    sizes = _sizes(rows)
    return np.array(
        [
            row.counts.calibration * PART_COUNTS_IN_CALIBRATION.get(row.part, 0.0) / sizes[row.set, row.part]
            for row in rows
        ]
    )


def _sizes(rows: Iterable[Row]) -> Counter[tuple[str, str]]:
    return Counter((row.set, row.part) for row in rows)
