"""What the entries of an FAQ mean, and how alike a question is to each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from chatbot.faq.entry import Entry
from chatbot.faq.passages import passages
from chatbot.semantics.likeness import Likeness

if TYPE_CHECKING:
    import numpy.typing as npt

    from chatbot.callbacks import Watch
    from chatbot.semantics.vectors import Vectors

    Singles = npt.NDArray[np.float32]

MOST_PHRASINGS = 20_000
"""Of an FAQ whose entries are all looked at; of a larger one only those that the words find."""
MOST_ANSWERS = 500
"""Entries whose answers are all encoded at once; of more, each answer is when it is first looked at."""
MOST_PASSAGES = 4
"""Passages of an answer that are encoded, the first ones: with twelve nothing is found that is not with these."""
SHARPNESS = 10.0
"""How much more the likest of several texts counts than the others, where they are taken together."""


class Meanings:
    """The vectors of an FAQ's entries."""

    def __init__(
        self, entries: Sequence[Entry], vectors: Vectors, watch: Watch = iter, *, whole: bool = False
    ) -> None:
        """``watch`` is what the batches of texts are gone through with that have to be encoded first.

        ``whole`` answers are encoded, not their sentences one by one.
        """
        self._entries = entries
        self._most = 0 if whole else MOST_PASSAGES
        self._vectors = vectors
        self._phrasings: _Told | None = None
        """Of all entries; None where there are too many, here and below."""
        self._passages: _Told | None = None
        if len(entries) > MOST_PHRASINGS or sum(len(entry.phrasings) for entry in entries) > MOST_PHRASINGS:
            return
        phrasings = [entry.phrasings for entry in entries]
        answers = [self._answers(entry) for entry in entries] if len(entries) <= MOST_ANSWERS else []
        lines = vectors.of([*chain(*phrasings, *answers)], watch)
        count = sum(map(len, phrasings))
        self._phrasings = _Told(lines[:count], [*map(len, phrasings)])
        if answers:
            self._passages = _Told(lines[count:], [*map(len, answers)])

    def likeness(self, question: Singles, candidates: Sequence[int], nearest: int = 0) -> dict[int, Likeness]:
        """How alike a question and some entries are, by their numbers: the candidates, and so many of the nearest ones."""
        every = self._phrasings.alike(question) if self._phrasings else None
        numbers = [*dict.fromkeys([*candidates, *(every.first(nearest) if every else ())])]
        if not numbers:
            return {}
        entries = [self._entries[number] for number in numbers]
        phrasings = every.of(numbers) if every else self._alike([one.phrasings for one in entries], question)
        if self._passages is None:
            answers = self._alike([*map(self._answers, entries)], question)
        else:
            answers = self._passages.alike(question).of(numbers)
        texts = phrasings.joined(answers)
        columns = (phrasings.likest, phrasings.together, texts.likest, texts.together)
        found = np.stack(columns, axis=1).tolist()
        return {number: Likeness(*one) for number, one in zip(numbers, found, strict=True)}

    def _answers(self, entry: Entry) -> list[str]:
        """The first passages of an answer, or all of it, each behind the entry's question, which says what it is about."""
        places = passages(entry.answer)[: self._most] if self._most else []
        found = [entry.answer[start:end] for start, end in places] or [entry.answer]
        return [f"{entry.question} {answer}" for answer in found]

    def _alike(self, texts: Sequence[Sequence[str]], question: Singles) -> _Alike:
        """Of texts whose vectors are not at hand."""
        return _Told(self._vectors.of([*chain(*texts)]), [*map(len, texts)]).alike(question)


class _Alike(NamedTuple):
    """How alike a question and what each of some entries says are."""

    likest: Singles
    """Of the texts of each the likest."""
    sums: Singles
    """Of the texts of each all, the likest most."""
    counts: Singles
    """How many those are."""

    @property
    def together(self) -> Singles:
        """The texts of each together: at most as alike as the likest, at least as they are on average."""
        found: Singles = np.log(self.sums / self.counts) / np.float32(SHARPNESS)
        return found

    def first(self, count: int) -> list[int]:
        """The likest entries, the likest first."""
        found: list[int] = np.argsort(-self.likest, kind="stable")[:count].tolist()
        return found

    def of(self, numbers: Sequence[int]) -> _Alike:
        """Of some of the entries."""
        return _Alike(*[values[[*numbers]] for values in self])

    def joined(self, other: _Alike) -> _Alike:
        """What the same entries say in this way and another."""
        sums, counts = self.sums + other.sums, self.counts + other.counts
        return _Alike(np.maximum(self.likest, other.likest), sums, counts)


class _Told:
    """The vectors of what each of some entries says, one text at least."""

    def __init__(self, lines: Singles, counts: Sequence[int]) -> None:
        """``counts`` are how many of the lines belong to each."""
        self._lines = lines
        self._counts = np.array(counts, dtype=np.float32)
        self._starts = np.cumsum([0, *counts[:-1]])

    def alike(self, question: Singles) -> _Alike:
        """How alike they and a question are."""
        cosines = self._lines @ question
        sums = np.add.reduceat(np.exp(SHARPNESS * cosines), self._starts)
        return _Alike(np.maximum.reduceat(cosines, self._starts), sums, self._counts)
