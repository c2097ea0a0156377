"""A compiled FAQ: its entries, laid down so that a question touches only what it needs.

Two full-text indexes and a database, in a folder or in memory:

``entries/``     tantivy: the stems of each entry's phrasings and answer, to find candidates by
``words/``       tantivy: every word as it is written, the most frequent first, to find misspelt ones by
``entries.db``   SQLite: the entries themselves, what the analyser made of them, stems that not all phrasings of an entry have
"""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, overload

import msgspec
import tantivy

from chatbot.callbacks import Watch
from chatbot.faq.entry import Entry
from chatbot.language.analyser import Analyser
from chatbot.language.lexicon import Lexicon
from chatbot.light import no_garbage_collection
from chatbot.retrieval.document import ANSWER_SHARE, Analysed, analysed, share_of_phrasings
from chatbot.retrieval.words import can_be_misspelt

if TYPE_CHECKING:
    from typing import Self

BATCH = 1_000
HEAP = 128_000_000
"""Bytes that an index writer may use."""
LEAST_HEAP = 15_000_000

_TABLES = """
create table entries (number integer primary key, id text unique not null, entry blob not null);
create table analysed (number integer primary key, entry blob not null);
create table stems (stem text primary key, missing real not null) without rowid;
"""


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


class Store:
    """A compiled FAQ, opened for reading."""

    def __init__(self, entries: tantivy.Index, words: tantivy.Index, database: sqlite3.Connection) -> None:
        self._schema, self._words_schema = _entries_schema(), _words_schema()
        self._entries, self._words, self._database = entries.searcher(), words.searcher(), database
        self.size: int = database.execute("select count(*) from entries").fetchone()[0]
        self._aliases = bool(database.execute("select exists (select * from stems)").fetchone()[0])

    @classmethod
    def open(cls, folder: str) -> Self:
        """What was laid down in a folder.

        Raises:
            OSError, ValueError, sqlite3.Error: it is not there, or not whole.
        """
        path = os.path.join(folder, "entries.db")
        database = sqlite3.connect(
            f"file:{_quoted(path)}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        return cls(
            tantivy.Index.open(os.path.join(folder, "entries")),
            tantivy.Index.open(os.path.join(folder, "words")),
            database,
        )

    def close(self) -> None:
        """Let go of the database, once it is written out."""
        self._database.close()

    def search(self, terms: Iterable[tuple[str, float]], limit: int) -> list[int]:
        """The numbers of the entries that share most with weighted stems, best first."""
        clauses = [
            (
                tantivy.Occur.Should,
                tantivy.Query.boost_query(
                    tantivy.Query.term_query(self._schema, field, stem), weight * boost
                ),
            )
            for stem, weight in terms
            for field, boost in (("question", 1.0), ("answer", ANSWER_SHARE))
        ]
        if not clauses:
            return []
        hits = self._entries.search(tantivy.Query.boolean_query(clauses), limit, count=False).hits
        return [self._entries.doc(address)["number"][0] for _, address in hits]

    def holding(self, stems: Sequence[str], limit: int) -> list[int]:
        """The numbers of entries of which a phrasing has some stems one after the other, the shortest first."""
        if not stems:
            return []
        query = (
            tantivy.Query.phrase_query(self._schema, "question", list(stems))
            if len(stems) > 1
            else tantivy.Query.term_query(self._schema, "question", stems[0])
        )
        hits = self._entries.search(query, limit, count=False).hits
        return [self._entries.doc(address)["number"][0] for _, address in hits]

    def beside(self, stem: str, other: str) -> bool:
        """Has any phrasing the one stem right before the other?"""
        query = tantivy.Query.phrase_query(self._schema, "question", [stem, other])
        return bool(self._entries.search(query, 1, count=False).hits)

    def knows(self, word: str) -> bool:
        """Does the FAQ have a word, as it is written?"""
        return self._words.doc_freq(_words_field(word), word) > 0

    def near(self, word: str, edits: int, limit: int) -> list[str]:
        """Words at most so many edits away, the most frequent first."""
        query = tantivy.Query.fuzzy_term_query(
            self._words_schema, "word", word, distance=edits, transposition_cost_one=True
        )
        hits = self._words.search(query, limit, count=False).hits
        return [self._words.doc(address)["word"][0] for _, address in hits]

    def frequency(self, stem: str) -> tuple[float, int]:
        """How many entries have a stem in the phrasings, by the share of these that have it; how many in the answer."""
        answers = self._entries.doc_freq("answer", stem)
        questions = float(self._entries.doc_freq("question", stem))
        if questions and self._aliases:
            row = self._database.execute("select missing from stems where stem = ?", (stem,)).fetchone()
            questions -= row[0] if row else 0.0
        return questions, answers

    def analysed(self, number: int) -> Analysed:
        """What the analyser made of an entry."""
        row = self._database.execute("select entry from analysed where number = ?", (number,)).fetchone()
        return _ANALYSED.decode(row[0])

    def entry(self, number: int) -> Entry:
        """An entry."""
        row = self._database.execute("select entry from entries where number = ?", (number,)).fetchone()
        return _ENTRY.decode(row[0])

    def entries(self) -> Iterator[Entry]:
        """All of them, in order."""
        for (entry,) in self._database.execute("select entry from entries order by number"):
            yield _ENTRY.decode(entry)

    def find(self, identifier: str) -> Entry | None:
        """The entry with an id."""
        row = self._database.execute("select entry from entries where id = ?", (identifier,)).fetchone()
        return None if row is None else _ENTRY.decode(row[0])


class StoredEntries(Sequence[Entry]):
    """The entries of a compiled FAQ, each read when it is asked for."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def __len__(self) -> int:
        return self.store.size

    def __iter__(self) -> Iterator[Entry]:
        return self.store.entries()

    def find(self, identifier: str) -> Entry | None:
        """The entry with an id."""
        return self.store.find(identifier)

    @overload
    def __getitem__(self, number: int) -> Entry: ...
    @overload
    def __getitem__(self, number: slice) -> tuple[Entry, ...]: ...
    def __getitem__(self, number: int | slice) -> Entry | tuple[Entry, ...]:
        at = range(self.store.size)[number]
        return self.store.entry(at) if isinstance(at, int) else tuple(map(self.store.entry, at))


class _Writer:
    """Lays down a store."""

    def __init__(self, folder: str | None, size: int) -> None:
        self._folder = folder
        heap = HEAP if size > BATCH else LEAST_HEAP
        self._entries = self._index("entries", _entries_schema())
        self._words = self._index("words", _words_schema())
        self._entries_writer = self._entries.writer(heap, num_threads=1)
        self._words_writer = self._words.writer(heap, num_threads=1)
        self._database = sqlite3.connect(
            os.path.join(folder, "entries.db") if folder else ":memory:", check_same_thread=False
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
            [(n, entry.id, _ENCODER.encode(entry)) for n, entry in zip(numbers, entries, strict=True)],
        )
        self._database.executemany(
            "insert into analysed values (?, ?)",
            [(n, _ENCODER.encode(one)) for n, one in zip(numbers, read, strict=True)],
        )

    def add_words(self, words: Iterable[str]) -> None:
        """All words, the most frequent first."""
        for word in words:
            found = tantivy.Document()
            found.add_text(_words_field(word), word)
            self._words_writer.add_document(found)

    def add_stems(self, missing: Mapping[str, float]) -> None:
        """For stems, the sum over the entries that have them of the share of phrasings that do not."""
        self._database.executemany("insert into stems values (?, ?)", sorted(missing.items()))

    def finished(self) -> Store:
        """The store, opened for reading."""
        for index, writer in ((self._entries, self._entries_writer), (self._words, self._words_writer)):
            writer.commit()
            writer.wait_merging_threads()
            index.reload()
        self._database.commit()
        return Store(self._entries, self._words, self._database)


def _entries_schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("number", stored=True)
    builder.add_text_field("question", stored=False, tokenizer_name="whitespace", index_option="position")
    builder.add_text_field("answer", stored=False, tokenizer_name="whitespace", index_option="freq")
    return builder.build()


def _words_schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("word", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("exact", stored=False, tokenizer_name="raw", index_option="basic")
    return builder.build()


def _words_field(word: str) -> str:
    """What can't be misspelt stands apart."""
    return "word" if can_be_misspelt(word) else "exact"


def _quoted(path: str) -> str:
    from urllib.parse import quote

    return quote(os.path.abspath(path))


_ENCODER = msgspec.msgpack.Encoder()
_ENTRY = msgspec.msgpack.Decoder(Entry)
_ANALYSED = msgspec.msgpack.Decoder(Analysed)
