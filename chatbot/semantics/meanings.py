"""What the entries of an FAQ mean, and how alike a question is to each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from chatbot.faq.entry import Entry

if TYPE_CHECKING:
    import numpy.typing as npt

    from chatbot.callbacks import Watch
    from chatbot.semantics.vectors import Vectors

    Singles = npt.NDArray[np.float32]

MOST_PHRASINGS = 20_000
"""Of an FAQ whose entries are all looked at; of a larger one only those that the words find."""
MOST_ANSWERS = 500
"""Entries whose answers are all encoded at once; of more, each answer is when it is first looked at."""


class Meanings:
    """The vectors of an FAQ's entries."""

    def __init__(self, entries: Sequence[Entry], vectors: Vectors, watch: Watch = iter) -> None:
        """``watch`` is what the batches of texts are gone through with that have to be encoded first."""
        self._entries = entries
        self._vectors = vectors
        self._phrasings: Singles | None = None
        """Of all entries; None where there are too many."""
        if len(entries) > MOST_PHRASINGS:
            return
        counts = [len(entry.phrasings) for entry in entries]
        if sum(counts) <= MOST_PHRASINGS:
            texts = [text for entry in entries for text in entry.phrasings]
            answers = [entry.answer for entry in entries] if len(entries) <= MOST_ANSWERS else []
            self._phrasings = vectors.of([*texts, *answers], watch)[: len(texts)]
            self._starts = np.cumsum([0, *counts[:-1]])

    def nearest(self, question: Singles, count: int) -> list[int]:
        """The entries with the likest phrasings, the likest first; none where there are too many to look at."""
        if self._phrasings is None:
            return []
        found: list[int] = np.argsort(-self._likeness_of_all(question), kind="stable")[:count].tolist()
        return found

    def likeness(self, question: Singles, numbers: Sequence[int]) -> list[tuple[float, float]]:
        """How alike a question and some entries are: its likest phrasing, and its answer."""
        if not numbers:
            return []
        answers = self._vectors.of([self._entries[number].answer for number in numbers]) @ question
        if self._phrasings is None:
            phrasings = self._likeness_of_some(question, numbers)
        else:
            phrasings = self._likeness_of_all(question)[[*numbers]]
        return [*zip(phrasings.tolist(), answers.tolist(), strict=True)]

    def _likeness_of_all(self, question: Singles) -> Singles:
        assert self._phrasings is not None
        found: Singles = np.maximum.reduceat(self._phrasings @ question, self._starts)
        return found

    def _likeness_of_some(self, question: Singles, numbers: Sequence[int]) -> Singles:
        every = [self._entries[number].phrasings for number in numbers]
        alike = self._vectors.of([text for phrasings in every for text in phrasings]) @ question
        starts = np.cumsum([0, *map(len, every[:-1])])
        found: Singles = np.maximum.reduceat(alike, starts)
        return found
