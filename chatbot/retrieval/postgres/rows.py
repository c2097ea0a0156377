"""What of an FAQ goes into the tables: a row an entry, a stem and a word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

import msgspec

from chatbot.faq.entry import Entry
from chatbot.retrieval.document import Analysed, share_of_phrasings
from chatbot.retrieval.postgres.candidates import kept_length
from chatbot.retrieval.postgres.connecting import Row
from chatbot.retrieval.words import can_be_misspelt

MOST = 1023
"""How often a stem is counted in an entry's phrasings, and in its answer."""
LONGEST = 500
"""Characters of a word that can be looked up: an index has no room for longer ones, and nobody types them."""


class Tally:
    """What the entries have, all together."""

    def __init__(self) -> None:
        self.size = 0
        self.asked = 0
        """Stems of all phrasings, with repetitions."""
        self.told = 0
        """Those of tags and answers."""
        self.ids: dict[str, int] = {}
        self.often: Counter[str] = Counter()
        self._in_questions: dict[str, float] = {}
        self._entries: Counter[str] = Counter()
        self._in_answers: Counter[str] = Counter()

    def add(self, one: Analysed, asked: Counter[str], told: Counter[str]) -> None:
        """Count in an entry."""
        self.size += 1
        self.asked += sum(asked.values())
        self.told += len(one.answer)
        self._entries.update(asked.keys())
        self._in_answers.update(told.keys())
        shares = dict.fromkeys(asked, 1.0) if len(one.phrasings) == 1 else share_of_phrasings(one)
        for stem, share in shares.items():
            self._in_questions[stem] = self._in_questions.get(stem, 0.0) + share

    def number_of(self, stem: str) -> int:
        """A stem's id."""
        return self.ids.setdefault(stem, len(self.ids) + 1)

    def stems(self) -> Iterator[Row]:
        """The rows of stems."""
        for stem, number in self.ids.items():
            if len(stem) <= LONGEST:
                yield (
                    stem,
                    number,
                    self._in_questions.get(stem, 0.0),
                    self._entries[stem],
                    self._in_answers[stem],
                )

    def words(self) -> Iterator[Row]:
        """The rows of words."""
        ordered = sorted(self.often, key=lambda word: (-self.often[word], word))
        return (
            (word, rank, can_be_misspelt(word)) for rank, word in enumerate(ordered) if len(word) <= LONGEST
        )


def row_of(number: int, entry: Entry, one: Analysed, tally: Tally) -> Row:
    """The row of an entry; NUL, which nobody sees, is left out: PostgreSQL's texts cannot have it."""
    asked = Counter([word.stem for words, _ in one.phrasings for word in words])
    told = Counter(one.answer)
    tally.add(one, asked, told)
    stems = {stem: tally.number_of(stem) for stem in chain(asked, told)}
    counts = [
        (id_ << 20) + (min(asked[stem], MOST) << 10) + min(told[stem], MOST) for stem, id_ in stems.items()
    ]
    phrasings = " | ".join(
        [" ".join([str(stems[word.stem]) for word in words]) for words, _ in one.phrasings]
    )
    return (
        number, _text(entry.id), _text(entry.question), _texts(entry.aliases), _text(entry.answer), _texts(entry.tags),
        None if entry.source is None else _text(entry.source), _texts(entry.related), _ENCODER.encode(one),
        _numbers(stems.values()), _numbers(counts), f" {phrasings} ", kept_length(sum(asked.values())),
        kept_length(len(one.answer)),
    )  # fmt: skip


def _text(text: str) -> str:
    return text.replace("\0", "") if "\0" in text else text


def _texts(texts: Sequence[str]) -> object:
    return [_text(text) for text in texts] if texts else "{}"


def _numbers(numbers: Iterable[int]) -> str:
    """An array as PostgreSQL writes it, which is quicker than to leave it to what would do as well."""
    return "{" + ",".join(map(str, numbers)) + "}"


_ENCODER = msgspec.msgpack.Encoder()
