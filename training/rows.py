"""Questions laid beside their candidates: what weights are learnt from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np

from training.arrays import Singles
from training.evidence import FEATURE_NAMES, VALUE_NAMES, AskedFAQ
from training.kept import Columns, Kept
from training.parts import Part, asked_of, parts_of
from training.sets import QuestionSet, WeightClass

FEATURES = slice(0, len(FEATURE_NAMES))
"""The columns of ``Row.values`` by which the ranking goes."""


class Row(NamedTuple):
    """A question, laid beside its candidates."""

    set: str
    """With what tells apart the set's files of questions."""
    family: str
    """The same for sets with the same entries."""
    part: str
    """What of the set it belongs to; see ``training.parts``."""
    counts: WeightClass
    answerable: bool
    hopeless: bool
    """Nothing but stop words, or no candidate at all."""
    right: int
    """Which candidate is right; -1 for none."""
    values: Singles
    """A line a candidate, in the order of ``VALUE_NAMES``."""
    likeness: Singles | None = None
    """A line a candidate, in the order of ``LIKENESS``; None where no sentence encoder was asked."""

    @property
    def features(self) -> Singles:
        """The features of the ranking alone."""
        features = self.values[:, FEATURES]
        return features if self.likeness is None else np.hstack([features, self.likeness])


def rows_of(sets: Iterable[QuestionSet], kept: Path | None, jobs: int) -> list[Row]:
    """The rows of some sets, in the order of these.

    They are made by so many processes at once, or taken from ``kept``, the folder of those that were made before.
    """
    parts = [part for one in sets for part in parts_of(one)]
    store = Kept(kept) if kept else None
    columns_of = partial(_columns_of, store=store)
    if jobs == 1:
        return [row for part in parts for row in _rows(part, columns_of(part))]
    with ProcessPoolExecutor(jobs) as pool:
        found = pool.map(columns_of, parts)
        return [row for part, columns in zip(parts, found, strict=True) for row in _rows(part, columns)]


def _columns_of(part: Part, store: Kept | None) -> Columns:
    known = store.read(part) if store else None
    if known is None:
        known = _lay_out(part)
        if store:
            store.write(part, known)
    return known


def _lay_out(part: Part) -> Columns:
    faq, questions = asked_of(part)
    asked = AskedFAQ(faq)
    laid = [(asked.lay_out(one.question), asked.numbers.get(one.expected or "", -1)) for one in questions]
    values = [line for found, _ in laid for line in found.values]
    return Columns(
        lengths=np.array([len(found.numbers) for found, _ in laid], dtype=np.intp),
        answerable=np.array([expected >= 0 for _, expected in laid], dtype=np.bool_),
        hopeless=np.array([found.hopeless for found, _ in laid], dtype=np.bool_),
        right=np.array([_place(expected, found.numbers) for found, expected in laid], dtype=np.intp),
        values=np.array(values, dtype=np.float32).reshape(len(values), len(VALUE_NAMES)),
    )


def _place(expected: int, numbers: Sequence[int]) -> int:
    return numbers.index(expected) if expected in numbers else -1


def _rows(part: Part, columns: Columns) -> Iterable[Row]:
    ends = np.cumsum(columns.lengths)
    for n, end in enumerate(ends):
        yield Row(
            part.name, part.family, part.kind, part.set.counts,
            bool(columns.answerable[n]), bool(columns.hopeless[n]), int(columns.right[n]),
            columns.values[end - columns.lengths[n] : end],
        )  # fmt: skip
