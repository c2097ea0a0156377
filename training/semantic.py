"""Likeness in meaning, by a sentence encoder, beside the rows of a set: what the second model is learnt from as well."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from chatbot.matching.likeness import LIKENESS
from chatbot.semantics.encoder import Encoder
from chatbot.semantics.meanings import Meanings
from chatbot.semantics.vectors import Vectors
from training.arrays import Singles
from training.evidence import AskedFAQ
from training.parts import Part, asked_of, parts_of
from training.rows import Row
from training.sets import QuestionSet


class Likener:
    """Says how alike questions and entries are; each text is encoded once, and kept."""

    def __init__(self, encoder: Encoder, kept: Path | None) -> None:
        """``kept`` is where vectors are."""
        self._reads_misspelt, self._reads_long = encoder.reads_misspelt, encoder.reads_long
        path = kept / f"vectors-{encoder.digest}.db" if kept else None
        self._vectors = Vectors(encoder.encode, encoder.size, str(path) if path else None)

    def likened(self, sets: Iterable[QuestionSet], rows: Iterable[Row]) -> list[Row]:
        """The rows of some sets, in the order of these, with the likeness of each candidate."""
        left = iter(rows)
        parts = (part for one in sets for part in parts_of(one))
        return [next(left)._replace(likeness=found) for part in parts for found in self._of_part(part)]

    def _of_part(self, part: Part) -> Iterator[Singles]:
        faq, questions = asked_of(part)
        asked, texts = AskedFAQ(faq), [one.question for one in questions]
        if not texts:
            return
        meanings = Meanings(faq.entries, self._vectors, whole=self._reads_long)
        read = texts if self._reads_misspelt else [asked.spelled_right(text) for text in texts]
        vectors = self._vectors.of(read)
        for text, vector in zip(texts, vectors, strict=True):
            numbers: Sequence[int] = asked.candidates(text)
            likeness = [*meanings.likeness(vector, numbers).values()]
            yield np.array(likeness, dtype=np.float32).reshape(len(numbers), len(LIKENESS))
