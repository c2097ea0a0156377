"""The ids of stems, and the rows of stems and words, in lines as COPY takes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice, zip_longest

from chatbot.retrieval.postgres.rows import Counts, Numbering, Rows, field
from chatbot.retrieval.words import can_be_misspelt

LONGEST = 500
"""Characters of a word that can be looked up: an index has no room for longer ones, and nobody types them."""
LINES = 10_000
"""That are handed over at once."""


class Tally:
    """What all entries of a version have."""

    def __init__(self, version: int) -> None:
        self.entries = 0
        self.asked = 0
        """Stems of all phrasings, with repetitions."""
        self.told = 0
        """Those of tags and answers."""
        self.words: Counter[str] = Counter()
        """How often each comes, as it is written."""
        self._version = version
        self._ids = Numbering(1)
        self._in_questions = [0]
        self._in_answers = [0]
        self._missing: dict[str, float] = {}
        """For stems of entries with aliases, the share of phrasings that lack them, summed up."""

    def ids(self, stems: Iterable[str]) -> list[int]:
        """The ids of stems; those that have none yet get the next ones."""
        known = self._ids
        return [known[stem] for stem in stems]

    def add_shares(self, rows: Rows) -> None:
        """Count in what the aliases of a batch have: batches come in order, as what is summed up is not exact."""
        for stem, share in rows.shares:
            self._missing[stem] = self._missing.get(stem, 0.0) + 1 - share

    def add(self, counts: Counts) -> None:
        """Count in what some entries have."""
        self.entries += counts.entries
        self.asked += counts.asked
        self.told += counts.told
        self.words.update(counts.words)
        self._in_questions = _sums(self._in_questions, counts.in_questions)
        self._in_answers = _sums(self._in_answers, counts.in_answers)

    def stem_lines(self) -> Iterator[bytes]:
        """The rows of stems."""
        return _joined(self._stem_lines())

    def word_lines(self) -> Iterator[bytes]:
        """The rows of words, the most frequent first."""
        ordered = sorted(sorted(self.words), key=self.words.__getitem__, reverse=True)
        version = self._version
        return _joined(
            f"{version}\t{field(word)}\t{rank}\t{'t' if can_be_misspelt(word) else 'f'}\n"
            for rank, word in enumerate(ordered)
            if len(word) <= LONGEST
        )

    def _stem_lines(self) -> Iterator[str]:
        for stem, number in self._ids.items():
            if len(stem) <= LONGEST:
                entries = self._in_questions[number]
                weighed = entries - self._missing.get(stem, 0.0)
                yield f"{self._version}\t{field(stem)}\t{number}\t{weighed!r}\t{entries}\t{self._in_answers[number]}\n"


def _sums(some: Iterable[int], others: Iterable[int]) -> list[int]:
    return [one + other for one, other in zip_longest(some, others, fillvalue=0)]


def _joined(lines: Iterator[str]) -> Iterator[bytes]:
    """Lines, many at once."""
    while some := "".join(islice(lines, LINES)):
        yield some.encode()
