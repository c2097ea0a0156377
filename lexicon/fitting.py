"""Fitting words' vectors, so that the sums of a text's stand where an encoder puts the text: by Adam, on the cosine."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from chatbot.language.vectors import BIAS, DIMENSIONS
from lexicon.encoder import Vectors, unit

EPOCHS, BATCH, RATE, LAST_RATE = 8, 4096, 0.01, 0.0005
MOMENTUM, STEADINESS, LEAST_STEP = 0.9, 0.999, 1e-8
"""Adam's constants, as its authors have them."""
STEP = 0.335
"""Distance of the 16 values that a number is kept as, in standard deviations: near the best for normally distributed ones.

J. Max, Quantizing for minimum distortion (1960), table II.
"""
SAMPLE = 40_000
"""Texts by which the directions are chosen that are kept of the encoder's."""
AT_FIRST, AT_RANDOM = 0.3, 0.003
"""What a stem's vector is of the place of the text that has no other, before anything is learnt; and the size of the others."""


def fit(stems_of: Sequence[Sequence[str]], places: Vectors, weights: Vectors) -> dict[str, bytes]:
    """A vector for each stem, as the lexicon keeps it; ``places`` are the encoder's for the texts of these stems."""
    from scipy.sparse import csr_matrix

    known = sorted({stem for stems in stems_of for stem in stems})
    numbers = {stem: n for n, stem in enumerate(known)}
    columns = [numbers[stem] for stems in stems_of for stem in stems]
    starts = np.cumsum([0, *map(len, stems_of)])
    counts = csr_matrix(
        (np.ones(len(columns), dtype=np.float32), columns, starts), shape=(len(stems_of), len(known))
    )
    learner = Learner(_first(counts, wanted := unit(_cut_down(places, weights))))
    _learn(learner, counts, wanted, weights)
    return dict(zip(known, _rounded(learner.vectors), strict=True))


def _cut_down(places: Vectors, weights: Vectors) -> Vectors:
    """The places in the directions in which they differ most."""
    middle: Vectors = np.average(places, axis=0, weights=weights).astype(np.float32)
    places = places - middle
    chance = weights.astype(float) / weights.sum(dtype=float)
    sample = np.random.default_rng(0).choice(len(places), min(SAMPLE, len(places)), p=chance)
    axes = np.linalg.svd(places[sample], full_matrices=False)[2][:DIMENSIONS]
    cut: Vectors = places @ axes.T
    return cut


def _first(counts: Any, wanted: Vectors) -> Vectors:
    """What the vectors are before anything is learnt."""
    shape = counts.shape[1], wanted.shape[1]
    vectors: Vectors = np.random.default_rng(0).normal(0, AT_RANDOM, shape).astype(np.float32)
    single = np.flatnonzero(np.diff(counts.indptr) == 1)
    vectors[counts.indices[counts.indptr[single]]] = AT_FIRST * wanted[single]
    return vectors


class Learner:
    """Adam, for the vectors that a batch has: D. Kingma and J. Ba, Adam: a method for stochastic optimization (2015)."""

    def __init__(self, vectors: Vectors) -> None:
        self.vectors = vectors
        self._slope, self._square = np.zeros_like(vectors), np.zeros_like(vectors)
        self._steps = np.zeros((len(vectors), 1), dtype=np.float32)

    def step(self, rows: npt.NDArray[np.int32], slope: Vectors, rate: float) -> None:
        """Move some vectors against the slope of what is to be small."""
        self._steps[rows] += 1
        self._slope[rows] += (1 - MOMENTUM) * (slope - self._slope[rows])
        self._square[rows] += (1 - STEADINESS) * (slope**2 - self._square[rows])
        mean = self._slope[rows] / (1 - MOMENTUM ** self._steps[rows])
        square = self._square[rows] / (1 - STEADINESS ** self._steps[rows])
        self.vectors[rows] -= rate * mean / (np.sqrt(square) + LEAST_STEP)


def _learn(learner: Learner, counts: Any, wanted: Vectors, weights: Vectors) -> None:
    """Turn the sums of the vectors towards the places that are wanted of the texts."""
    chance = np.random.default_rng(0)
    usable = np.flatnonzero(np.diff(counts.indptr))
    for epoch in range(EPOCHS):
        rate = RATE * (1 - epoch / EPOCHS) + LAST_RATE
        order, total = chance.permutation(usable), 0.0
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            rows = np.unique(counts[batch].indices)
            some = counts[batch][:, rows]
            slope, away = _away(some @ learner.vectors[rows], wanted[batch], weights[batch])
            learner.step(rows, some.T @ slope, rate)
            total += away
        print(f"epoch {epoch}: {total / len(order):.4f} from the encoder", flush=True)


def _away(sums: Vectors, wanted: Vectors, weights: Vectors) -> tuple[Vectors, float]:
    """The slope of the mean distance of sums from where they are wanted (1 less the cosine, by weight), and all distances."""
    lengths = np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-6)
    cosines = (sums / lengths * wanted).sum(axis=1, keepdims=True)
    slope = (cosines * sums / lengths - wanted) / lengths
    return slope * (weights / len(weights))[:, None], float((1 - cosines).sum())


def _rounded(weights: Vectors) -> list[bytes]:
    """Vectors as they are kept: four bits a number."""
    whole = np.clip(np.round(weights / (STEP * weights.std())), -BIAS, BIAS - 1).astype(int) + BIAS
    digits = np.array(list("0123456789abcdef"))[whole]
    return [bytes.fromhex("".join(row)) for row in digits]
