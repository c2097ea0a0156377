"""The rows of entries, in lines as COPY takes them, and what the entries have all together.

To make them is most of the work of publishing. It is done a batch at a time, and may be done by several at once, of whom all give
the same ids to stems.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain

import msgspec

from chatbot.faq.entry import Entry
from chatbot.language.analyser import Analyser
from chatbot.language.lexicon import lexicon_for
from chatbot.retrieval.document import Analysed, analysed, share_of_phrasings
from chatbot.retrieval.postgres.candidates import kept_length

MOST = 1023
"""How often a stem is counted in an entry's phrasings, and in its answer."""
ASKED = 1 << 10
"""What each time in the phrasings counts, where one in the answer counts 1."""
KEPT = 200_000
"""Words of which it is kept how they are read: so many take some 50 MB, and a sixth less time where an FAQ has as many."""
NULL = r"\N"


class Batch(msgspec.Struct, frozen=True, array_like=True):
    """Some entries, the first of which has the number ``start``."""

    start: int
    entries: tuple[Entry, ...]


class Rows(msgspec.Struct, frozen=True, array_like=True):
    """What is made of a batch."""

    lines: bytes
    shares: list[tuple[str, float]]
    """For each entry with aliases, its stems with the share of its phrasings that have them."""


class Counts(msgspec.Struct, frozen=True, array_like=True):
    """What some entries have, all together."""

    entries: int
    asked: int
    """Stems of all phrasings, with repetitions."""
    told: int
    """Those of tags and answers."""
    in_questions: list[int]
    """By the ids of stems, from 0, how many entries have them in their phrasings."""
    in_answers: list[int]
    words: dict[str, int]
    """How often each comes, as it is written."""


class RowMaker:
    """Makes the rows of one batch after another: it is given the batch, then ids for the stems that it has not met before."""

    def __init__(self, version: int, language: str) -> None:
        self._version = version
        self._analyser = Analyser(language, KEPT)
        self._lexicon = lexicon_for(self._analyser.language)
        self._known: dict[str, int] = {}
        """The ids of stems."""
        self._entries = self._asked = self._told = 0
        self._in_questions: list[int] = []
        self._in_answers: list[int] = []
        self._words: Counter[str] = Counter()

    def begin(self, batch: Batch) -> None:
        """Take a batch."""
        self._batch = batch

    def new_stems(self) -> list[str]:
        """The batch's stems that have no id yet, in the order in which they come."""
        found = [analysed(entry, self._analyser, self._lexicon) for entry in self._batch.entries]
        self._words.update(chain.from_iterable([texts for _, texts in found]))
        stems, known = Numbering(0), self._known
        self._laid = [_Laid(one, stems) for one, _ in found]
        self._ids = [known.get(stem, 0) for stem in stems]
        self._new = [stem for stem, number in zip(stems, self._ids, strict=True) if not number]
        return self._new

    def number(self, ids: Sequence[int]) -> None:
        """Take the ids of these stems."""
        self._known.update(zip(self._new, ids, strict=True))
        coming = iter(ids)
        self._ids = [number or next(coming) for number in self._ids]

    def rows(self) -> Rows:
        """What is made of the batch."""
        names, packed = list(map(str, self._ids)), [number << 20 for number in self._ids]
        numbered = enumerate(zip(self._batch.entries, self._laid, strict=True), self._batch.start)
        lines = [
            f"{self._version}\t{number}\t{_texts(entry)}\t{laid.text(names, packed)}\n"
            for number, (entry, laid) in numbered
        ]
        self._count()
        aliased = [share_of_phrasings(laid.one) for laid in self._laid if len(laid.phrasings) > 1]
        return Rows("".join(lines).encode(), [share for shares in aliased for share in shares.items()])

    def counts(self) -> Counts:
        """What the entries of all batches have."""
        return Counts(
            self._entries, self._asked, self._told, self._in_questions, self._in_answers, self._words
        )

    def _count(self) -> None:
        """Count in the batch."""
        self._entries += len(self._laid)
        self._asked += sum([laid.length for laid in self._laid])
        self._told += sum([len(laid.one.answer) for laid in self._laid])
        _add(self._in_questions, self._ids, Counter(chain.from_iterable([laid.asked for laid in self._laid])))
        _add(self._in_answers, self._ids, Counter(chain.from_iterable([laid.told for laid in self._laid])))


class Numbering(dict[str, int]):
    """Numbers things as they come."""

    def __init__(self, first: int) -> None:
        """``first`` is the number of the first one."""
        super().__init__()
        self._first = first

    def __missing__(self, key: str) -> int:
        found = self[key] = self._first + len(self)
        return found


class _Laid:
    """An entry whose stems are numbered by their places in its batch: there are few of them, and so they are found soon."""

    def __init__(self, one: Analysed, places: Numbering) -> None:
        self.one = one
        self.phrasings = [[places[word.stem] for word in words] for words, _ in one.phrasings]
        self.length = sum(map(len, self.phrasings))
        answer = [places[stem] for stem in one.answer]
        counts: dict[int, int] = {}
        for stem in chain.from_iterable(self.phrasings):
            counts[stem] = n + ASKED if (n := counts.get(stem, 0)) < MOST * ASKED else n
        self.asked = list(counts)
        """The stems of the phrasings, each once."""
        for stem in answer:
            counts[stem] = n + 1 if (n := counts.get(stem, 0)) & MOST < MOST else n
        self.counts = counts
        """How often each comes in phrasings and answer, packed into one number."""
        self.told = set(answer)

    def text(self, names: Sequence[str], packed: Sequence[int]) -> str:
        """The columns of what is read, with the ids of stems as they are written, and those times 2^20."""
        terms = ",".join([names[stem] for stem in self.counts])
        counts = ",".join([str(packed[stem] + n) for stem, n in self.counts.items()])
        phrasings = " | ".join([" ".join([names[stem] for stem in one]) for one in self.phrasings])
        return (
            f"\\\\x{_ENCODER.encode(self.one).hex()}\t{{{terms}}}\t{{{counts}}}\t {phrasings} \t"
            f"{kept_length(self.length)}\t{kept_length(len(self.one.answer))}"
        )


def _add(counted: list[int], ids: Sequence[int], more: Mapping[int, int]) -> None:
    """Add, by the ids of stems, what is counted by their places."""
    counted += [0] * (max(ids, default=0) + 1 - len(counted))
    for place, n in more.items():
        counted[ids[place]] += n


def _texts(entry: Entry) -> str:
    """The columns of an entry itself."""
    source = NULL if entry.source is None else field(entry.source)
    return (
        f"{field(entry.id)}\t{field(entry.question)}\t{_array(entry.aliases)}\t{field(entry.answer)}\t{_array(entry.tags)}\t"
        f"{source}\t{_array(entry.related)}"
    )


def field(text: str) -> str:
    """A text as COPY takes it, without NUL, which nobody sees: PostgreSQL's texts cannot have it."""
    text = text.replace("\\", r"\\").replace("\t", r"\t").replace("\n", r"\n").replace("\r", r"\r")
    return text.replace("\0", "")


def _array(texts: Sequence[str]) -> str:
    """An array of texts as COPY takes it."""
    if not texts:
        return "{}"
    quoted = [text.replace("\\", r"\\").replace('"', r"\"") for text in texts]
    return field("{" + ",".join([f'"{text}"' for text in quoted]) + "}")


_ENCODER = msgspec.msgpack.Encoder()
