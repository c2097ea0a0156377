"""A compiled FAQ: its entries, laid down so that a question touches only what it needs.

Two full-text indexes and a database, in a folder or in memory:

``entries/``     tantivy: the stems of each entry's phrasings and answer, to find candidates by
``words/``       tantivy: every word as it is written, the most frequent first, to find misspelt ones by
``entries.db``   SQLite: the entries themselves, what the analyser made of them, stems that not all phrasings of an entry have
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

import msgspec
import tantivy

from chatbot.errors import StoreError
from chatbot.faq.entry import Entry
from chatbot.files.database import Database
from chatbot.memo import Memo
from chatbot.retrieval.document import ANSWER_SHARE, Analysed
from chatbot.retrieval.sealing import unsealed
from chatbot.retrieval.source import Source
from chatbot.retrieval.words import can_be_misspelt

if TYPE_CHECKING:
    from typing import Self

MOST_NUMBERS, MOST_READ = 4_000, 100
"""Entries of which it is kept where their index has them, and those that are kept themselves."""
INDEXES = ("entries", "words")
"""The folders of a store that are tantivy's."""
P = ParamSpec("P")
T = TypeVar("T")


def _reading(method: Callable[Concatenate[Store, P], T]) -> Callable[Concatenate[Store, P], T]:
    """What goes wrong while a store is read is its fault: it is damaged."""

    @wraps(method)
    def read(self: Store, /, *arguments: P.args, **named: P.kwargs) -> T:
        try:
            return method(self, *arguments, **named)
        except (KeyboardInterrupt, SystemExit, MemoryError, UnicodeError, StoreError):
            raise
        except BaseException:  # tantivy's panics are no Exception
            raise self.fault() from None

    return read


class Store(Source):
    """A compiled FAQ, opened for reading.

    All that reads raises StoreError where it is damaged; then ``disown`` has seen to it that it is not opened again.
    """

    def __init__(self, entries: tantivy.Index, words: tantivy.Index, database: sqlite3.Connection) -> None:
        self.disown: Callable[[], None] = _do_nothing
        """Called when it turns out to be damaged."""
        self.is_damaged: Callable[[], bool] = _is_nothing
        """Has one of its files been changed? To read where one has lost its end would end the process."""
        self._numbers = Memo(self._number_at, MOST_NUMBERS)
        self._read = Memo(self._read_entry, MOST_READ)
        self._schema, self._words_schema = entries_schema(), words_schema()
        self._entries, self._words, self._database = entries.searcher(), words.searcher(), database
        last = database.execute("select max(number) from entries").fetchone()[0]
        self.size: int = 0 if last is None else last + 1
        self._aliases = bool(database.execute("select exists (select * from stems)").fetchone()[0])

    @classmethod
    def open(cls, folder: str) -> Self:
        """What was laid down in a folder.

        Raises:
            OSError, ValueError, sqlite3.Error: it is not there, or not whole.
        """
        path = os.path.join(folder, "entries.db")
        database = sqlite3.connect(
            f"file:{_quoted(path)}?mode=ro&immutable=1",
            uri=True,
            check_same_thread=False,
            factory=Database,
        )
        with _lockable(folder) as at:
            entries, words = (tantivy.Index.open(os.path.join(at, name)) for name in INDEXES)
            return cls(entries, words, database)

    def close(self) -> None:
        """Let go of the database, once it is written out."""
        self._database.close()

    def check(self) -> None:
        """See to it that it can be read.

        Raises:
            StoreError: it can't.
        """
        if self.is_damaged():
            raise self.fault()

    def expect(
        self,
        *,
        words: Iterable[str] = (),
        stems: Iterable[str] = (),
        analysed: Iterable[int] = (),
        entries: Iterable[int] = (),
    ) -> None:
        pass  # it is all here

    def fault(self) -> StoreError:
        """The error for a store that is damaged, which is not to be opened again."""
        self.disown()
        return StoreError("the compiled FAQ is damaged; it is made anew when the FAQ is loaded again")

    @_reading
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
        return self._found(tantivy.Query.boolean_query(clauses), limit)

    @_reading
    def holding(self, stems: Sequence[str], limit: int) -> list[int]:
        """The numbers of entries of which a phrasing has some stems one after the other, the shortest first."""
        if not stems:
            return []
        query = (
            tantivy.Query.phrase_query(self._schema, "question", list(stems))
            if len(stems) > 1
            else tantivy.Query.term_query(self._schema, "question", stems[0])
        )
        return self._found(query, limit)

    def _found(self, query: tantivy.Query, limit: int) -> list[int]:
        """The numbers of the entries that a query finds, best first."""
        hits = self._entries.search(query, limit, count=False).hits
        return [self._numbers[address.segment_ord, address.doc] for _, address in hits]

    def _number_at(self, address: tuple[int, int]) -> int:
        number: int = self._entries.doc(tantivy.DocAddress(*address))["number"][0]
        return number

    @_reading
    def beside(self, stem: str, other: str) -> bool:
        """Has any phrasing the one stem right before the other?"""
        query = tantivy.Query.phrase_query(self._schema, "question", [stem, other])
        return bool(self._entries.search(query, 1, count=False).hits)

    @_reading
    def knows(self, word: str) -> bool:
        """Does the FAQ have a word, as it is written?"""
        return self._words.doc_freq(words_field(word), word) > 0

    @_reading
    def near(self, word: str, edits: int, limit: int) -> list[str]:
        """Words at most so many edits away, the most frequent first."""
        query = tantivy.Query.fuzzy_term_query(
            self._words_schema, "word", word, distance=edits, transposition_cost_one=True
        )
        hits = self._words.search(query, limit, count=False).hits
        return [self._words.doc(address)["word"][0] for _, address in hits]

    @_reading
    def frequency(self, stem: str) -> tuple[float, int]:
        """How many entries have a stem in the phrasings, by the share of these that have it; how many in the answer."""
        answers = self._entries.doc_freq("answer", stem)
        questions = float(self._entries.doc_freq("question", stem))
        if questions and self._aliases:
            row = self._database.execute("select missing from stems where stem = ?", (stem,)).fetchone()
            questions -= msgspec.msgpack.decode(unsealed(row[0], stem), type=float) if row else 0.0
        return questions, answers

    @_reading
    def analysed(self, number: int) -> Analysed:
        """What the analyser made of an entry."""
        row = self._database.execute("select entry from analysed where number = ?", (number,)).fetchone()
        return _ANALYSED.decode(unsealed(row[0], number))

    def entry(self, number: int) -> Entry:
        """An entry."""
        return self._read[number]

    @_reading
    def _read_entry(self, number: int) -> Entry:
        row = self._database.execute("select entry from entries where number = ?", (number,)).fetchone()
        return _ENTRY.decode(unsealed(row[0], number))

    def entries(self) -> Iterator[Entry]:
        """All of them, in order."""
        return map(self._read_entry, range(self.size))

    @_reading
    def find(self, identifier: str) -> Entry | None:
        """The entry with an id."""
        found = self._database.execute("select number, entry from entries where id = ?", (identifier,))
        row = found.fetchone()
        return None if row is None else _ENTRY.decode(unsealed(row[1], row[0]))


def entries_schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("number", stored=True)
    builder.add_text_field("question", stored=False, tokenizer_name="whitespace", index_option="position")
    builder.add_text_field("answer", stored=False, tokenizer_name="whitespace", index_option="freq")
    return builder.build()


def words_schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("word", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("exact", stored=False, tokenizer_name="raw", index_option="basic")
    return builder.build()


def words_field(word: str) -> str:
    """What can't be misspelt stands apart."""
    return "word" if can_be_misspelt(word) else "exact"


@contextmanager
def _lockable(folder: str) -> Iterator[str]:
    """A folder in which tantivy can put its locks while it opens its files, as it does: in one that is read-only it can't."""
    if all(os.access(os.path.join(folder, name), os.W_OK) for name in INDEXES):
        yield folder
        return
    from tempfile import TemporaryDirectory

    # Its watch on the files may put down a lock just while the folder is taken away: no fault of what is read.
    with TemporaryDirectory(prefix="chatbot-", ignore_cleanup_errors=True) as linked:
        for name in INDEXES:
            os.mkdir(os.path.join(linked, name))
            for file in os.scandir(os.path.join(folder, name)):
                if not file.name.endswith(".lock"):
                    os.symlink(os.path.abspath(file.path), os.path.join(linked, name, file.name))
        yield linked


def _do_nothing() -> None:
    pass


def _is_nothing() -> bool:
    return False


def _quoted(path: str) -> str:
    """A path as SQLite has it in addresses."""
    return os.path.abspath(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")


_ENTRY = msgspec.msgpack.Decoder(Entry)
_ANALYSED = msgspec.msgpack.Decoder(Analysed)
