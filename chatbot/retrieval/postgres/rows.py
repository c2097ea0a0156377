"""What of an FAQ goes into the tables: a row an entry, a stem and a word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
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


class _Ids(dict[str, int]):
    """Numbers things from 1, as they come."""

    def __missing__(self, key: str) -> int:
        found = self[key] = len(self) + 1
        return found


class Tally:
    """What the entries have, all together."""

    def __init__(self) -> None:
        self.size = 0
        self.asked = 0
        """Stems of all phrasings, with repetitions."""
        self.told = 0
        """Those of tags and answers."""
        self.ids = _Ids()
        """Of stems."""
        self.often: Counter[str] = Counter()
        self._entries: Counter[str] = Counter()
        self._missing: dict[str, float] = {}
        """For stems of entries with aliases, the share of phrasings that lack them, summed up."""
        self._in_answers: Counter[str] = Counter()

    def add(self, one: Analysed, asked: Counter[str], told: Counter[str], length: int) -> None:
        """Count in an entry, whose phrasings have so many stems."""
        self.size += 1
        self.asked += length
        self.told += len(one.answer)
        self._entries.update(asked.keys())
        self._in_answers.update(told.keys())
        if len(one.phrasings) > 1:
            for stem, share in share_of_phrasings(one).items():
                self._missing[stem] = self._missing.get(stem, 0.0) + 1 - share

    def stems(self) -> Iterator[Row]:
        """The rows of stems."""
        for stem, number in self.ids.items():
            if len(stem) <= LONGEST:
                entries = self._entries[stem]
                yield stem, number, entries - self._missing.get(stem, 0.0), entries, self._in_answers[stem]

    def words(self) -> Iterator[Row]:
        """The rows of words."""
        ordered = sorted(self.often, key=lambda word: (-self.often[word], word))
        return (
            (word, rank, can_be_misspelt(word)) for rank, word in enumerate(ordered) if len(word) <= LONGEST
        )


def row_of(number: int, entry: Entry, one: Analysed, tally: Tally) -> Row:
    """The row of an entry; NUL, which nobody sees, is left out: PostgreSQL's texts cannot have it."""
    ids = tally.ids
    stems = [[word.stem for word in words] for words, _ in one.phrasings]
    asked, told = Counter(stems[0] if len(stems) == 1 else chain.from_iterable(stems)), Counter(one.answer)
    length = sum(map(len, stems))
    tally.add(one, asked, told, length)
    return (
        number, _text(entry.id), _text(entry.question), _texts(entry.aliases), _text(entry.answer), _texts(entry.tags),
        None if entry.source is None else _text(entry.source), _texts(entry.related), _ENCODER.encode(one),
        _array([ids[stem] for stem in {**asked, **told}]), _array(_counts(ids, asked, told)),
        f" {' | '.join([' '.join([str(ids[stem]) for stem in phrasing]) for phrasing in stems])} ",
        kept_length(length), kept_length(len(one.answer)),
    )  # fmt: skip


def _counts(ids: Mapping[str, int], asked: Counter[str], told: Counter[str]) -> list[int]:
    """How often each stem comes in phrasings and answer, packed with its id into one number."""
    there = told.get
    both = [(ids[stem] << 20) + (min(n, MOST) << 10) + min(there(stem, 0), MOST) for stem, n in asked.items()]
    return both + [(ids[stem] << 20) + min(n, MOST) for stem, n in told.items() if stem not in asked]


def _text(text: str) -> str:
    return text.replace("\0", "") if "\0" in text else text


def _texts(texts: Sequence[str]) -> object:
    return [_text(text) for text in texts] if texts else "{}"


def _array(numbers: Iterable[int]) -> str:
    """An array as PostgreSQL writes it, which is quicker than to leave it to what would do as well."""
    return "{" + ",".join(map(str, numbers)) + "}"


_ENCODER = msgspec.msgpack.Encoder()
