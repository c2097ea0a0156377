"""Lays down a compiled FAQ."""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

import tantivy

from chatbot.callbacks import Watch
from chatbot.faq.entry import Entry
from chatbot.files.database import Database
from chatbot.language.analyser import Analyser
from chatbot.language.lexicon import Lexicon
from chatbot.light import no_garbage_collection
from chatbot.retrieval.document import Analysed, analysed, share_of_phrasings
from chatbot.retrieval.sealing import sealed
from chatbot.retrieval.store import Store, entries_schema, words_field, words_schema

BATCH = 1_000
HEAP = 128_000_000
"""Bytes that an index writer may use."""
LEAST_HEAP = 15_000_000

_TABLES = """
create table entries (number integer primary key, id text unique not null, entry blob not null);
create table analysed (number integer primary key, entry blob not null);
create table stems (stem text primary key, missing blob not null) without rowid;
"""
"""What is kept of entries and stems is sealed: a checksum first, of that and of what it is kept under."""


@no_garbage_collection()
def compile_store(
    entries: Sequence[Entry],
    analyser: Analyser,
    lexicon: Lexicon | None,
    folder: str | None = None,
    watch: Watch = iter,
) -> Store:
    """Lay down entries in an empty folder that exists, or in memory; ``watch`` is what their batches are gone through with.

    Raises:
        OSError, ValueError, sqlite3.Error: the folder can't be written to.
    """
    writer = _Writer(folder, len(entries))
    often: Counter[str] = Counter()
    missing: dict[str, float] = {}
    for start in watch(range(0, len(entries), BATCH)):
        batch = entries[start : start + BATCH]
        read, texts = zip(*(analysed(entry, analyser, lexicon) for entry in batch), strict=True)
        often.update(chain.from_iterable(texts))
        for entry in read:
            if len(entry.phrasings) > 1:
                for stem, share in share_of_phrasings(entry).items():
                    missing[stem] = missing.get(stem, 0.0) + 1 - share
        writer.add(start, batch, read)
    writer.add_words(sorted(often, key=lambda word: (-often[word], word)))
    writer.add_stems(missing)
    return writer.finished()


class _Writer:
    """Lays down a store."""

    def __init__(self, folder: str | None, size: int) -> None:
        self._folder = folder
        heap = HEAP if size > BATCH else LEAST_HEAP
        self._entries = self._index("entries", entries_schema())
        self._words = self._index("words", words_schema())
        self._entries_writer = self._entries.writer(heap, num_threads=1)
        self._words_writer = self._words.writer(heap, num_threads=1)
        self._database = sqlite3.connect(
            os.path.join(folder, "entries.db") if folder else ":memory:",
            check_same_thread=False,
            factory=Database,
        )
        # What is half written is thrown away, so there is nothing to be kept safe on the way.
        self._database.executescript(f"pragma journal_mode = off; pragma synchronous = off; {_TABLES}")

    def _index(self, name: str, schema: tantivy.Schema) -> tantivy.Index:
        if self._folder is None:
            return tantivy.Index(schema)
        path = os.path.join(self._folder, name)
        os.mkdir(path)
        return tantivy.Index(schema, path=path)

    def add(self, start: int, entries: Sequence[Entry], read: Sequence[Analysed]) -> None:
        """Some more entries, the first of which has the number ``start``."""
        for number, one in enumerate(read, start):
            found = tantivy.Document()
            found.add_unsigned("number", number)
            for words, _ in one.phrasings:
                found.add_text("question", " ".join([word.stem for word in words]))
            found.add_text("answer", " ".join(one.answer))
            self._entries_writer.add_document(found)
        numbers = range(start, start + len(entries))
        self._database.executemany(
            "insert into entries values (?, ?, ?)",
            [(n, entry.id, sealed(entry, n)) for n, entry in zip(numbers, entries, strict=True)],
        )
        self._database.executemany(
            "insert into analysed values (?, ?)",
            [(n, sealed(one, n)) for n, one in zip(numbers, read, strict=True)],
        )

    def add_words(self, words: Iterable[str]) -> None:
        """All words, the most frequent first."""
        for word in words:
            found = tantivy.Document()
            found.add_text(words_field(word), word)
            self._words_writer.add_document(found)

    def add_stems(self, missing: Mapping[str, float]) -> None:
        """For stems, the sum over the entries that have them of the share of phrasings that do not."""
        rows = [(stem, sealed(share, stem)) for stem, share in sorted(missing.items())]
        self._database.executemany("insert into stems values (?, ?)", rows)

    def finished(self) -> Store:
        """The store, opened for reading."""
        for index, writer in ((self._entries, self._entries_writer), (self._words, self._words_writer)):
            writer.commit()
            writer.wait_merging_threads()
            index.reload()
        self._database.commit()
        return Store(self._entries, self._words, self._database)
