"""An FAQ in PostgreSQL, opened for being asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec
from psycopg.sql import SQL, Composable

from chatbot.errors import StoreError
from chatbot.faq.entry import Entry
from chatbot.memo import SeveralMemo
from chatbot.retrieval.document import Analysed
from chatbot.retrieval.postgres.candidates import Clause, Stem, Term, others, saturation, strongest, term
from chatbot.retrieval.postgres.connecting import Row
from chatbot.retrieval.postgres.server import Server
from chatbot.retrieval.postgres.spelling import like
from chatbot.retrieval.postgres.versions import Version, unreadable
from chatbot.retrieval.source import Source
from chatbot.retrieval.words import can_be_misspelt

BATCH = 500
"""Entries that are fetched at once where all are wanted."""
MOST_KEPT = 500
"""Entries that are kept for the next time."""
MOST_SCORED = 20_000
"""Entries that are scored for a question at most."""

_WORDS = """
select word from chatbot.words where version = %s and word collate "C" = any(%s)
"""
_STEMS = """
select stem, id, in_questions, entries, in_answers from chatbot.stems where version = %s and stem collate "C" = any(%s)
"""
_ANALYSED = "select number, analysed from chatbot.entries where version = %s and number = any(%s::integer[])"
_COLUMNS = SQL("select number, id, question, answer, aliases, tags, source, related from chatbot.entries ")
_BY_NUMBER = _COLUMNS + SQL("where version = %s and number = any(%s::integer[])")
_IN_ORDER = _COLUMNS + SQL("where version = %s and number >= %s and number < %s order by number")
_BY_ID = _COLUMNS + SQL("where version = %s and id = %s")
_HOLDING = """
select number from chatbot.entries where version = %s and terms @> %s::integer[] and phrasings like %s
order by question_length, number limit %s
"""
_BEST = SQL("""
select number, sum(
    in_question * (1 - below_question / ((counts >> 10 & 1023) + below_question))
    + in_answer * (1 - below_answer / ((counts & 1023) + below_answer))
) from (
    select number, below_question, below_answer, unnest(counts) as counts
    from (
        select number, %s + %s * question_length as below_question, %s + %s * answer_length as below_answer, counts
        from chatbot.entries where version = %s and ({clauses}) limit %s
    ) as found
) as found join unnest(%s::integer[], %s::double precision[], %s::double precision[]) as terms (id, in_question, in_answer)
on counts >> 20 = terms.id
group by number order by 2 desc, 1 limit %s
""")
_ANY_ALONE = SQL("terms && %s::integer[]")
_BESIDE = SQL("terms @> array[%s::integer] and terms && %s::integer[]")


class PostgresSource(Source):
    """A version of an FAQ, as it was published."""

    def __init__(self, server: Server, version: Version) -> None:
        self.size = version.size
        self._server = server
        self._version = version
        self._words = SeveralMemo(self._find_words)
        self._stems = SeveralMemo(self._find_stems)
        self._analysed = SeveralMemo(self._find_analysed, MOST_KEPT)
        self._entries = SeveralMemo(self._find_entries, MOST_KEPT)

    def check(self) -> None:
        pass  # what is there no more is seen when it is asked for

    def expect(
        self,
        *,
        words: Iterable[str] = (),
        stems: Iterable[str] = (),
        analysed: Iterable[int] = (),
        entries: Iterable[int] = (),
    ) -> None:
        self._words.expect(words)
        self._stems.expect(stems)
        self._analysed.expect(analysed)
        self._entries.expect(entries)

    def search(self, terms: Iterable[tuple[str, float]], limit: int) -> list[int]:
        weighted = list(terms)
        self._stems.expect(stem for stem, _ in weighted)
        known = [(self._stems[stem], weight) for stem, weight in weighted if self._stems[stem].id]
        wanted = [term(stem, weight, self.size) for stem, weight in known]
        wanted.sort(key=lambda one: -one.strength)
        clauses = strongest(wanted, self.size)
        best = self._best(clauses, wanted, limit)
        least = best[limit - 1][1] if len(best) == limit else 0.0
        more = self._best(others(wanted, clauses, least), wanted, limit)
        scores = dict([*best, *more])
        return sorted(scores, key=lambda number: (-scores[number], number))[:limit]

    def holding(self, stems: Sequence[str], limit: int) -> list[int]:
        ids = self._ids(stems)
        if not ids:
            return []
        found = self._server.rows(_HOLDING, self._version.number, ids, _in_a_row(ids), limit)
        return [number for (number,) in found]

    def beside(self, stem: str, other: str) -> bool:
        return bool(self.holding([stem, other], 1))

    def knows(self, word: str) -> bool:
        return self._words[word]

    def near(self, word: str, edits: int, limit: int) -> list[str]:
        return like(self._server, self._version, word, edits)[:limit] if can_be_misspelt(word) else []

    def frequency(self, stem: str) -> tuple[float, int]:
        found = self._stems[stem]
        return found.in_questions, found.in_answers

    def analysed(self, number: int) -> Analysed:
        return self._analysed[number]

    def entry(self, number: int) -> Entry:
        return self._entries[number]

    def entries(self) -> Iterator[Entry]:
        for start in range(0, self.size, BATCH):
            rows = self._server.rows(_IN_ORDER, self._version.number, start, start + BATCH)
            yield from (_entry(row) for row in rows)

    def find(self, identifier: str) -> Entry | None:
        rows = self._server.rows(_BY_ID, self._version.number, identifier.replace("\0", ""))
        return _entry(rows[0]) if rows else None

    def _best(self, clauses: Sequence[Clause], terms: Sequence[Term], limit: int) -> list[Row]:
        """The entries that the clauses are about, with what they share with the question; those that share most first."""
        if not clauses:
            return []
        where, values = _conditions(clauses)
        return self._server.rows(
            _BEST.format(clauses=SQL(" or ").join(where)),
            *saturation(self._version.question_length), *saturation(self._version.answer_length),
            self._version.number, *values, MOST_SCORED,
            [one.id for one in terms], [one.in_question for one in terms], [one.in_answer for one in terms], limit,
        )  # fmt: skip

    def _ids(self, stems: Sequence[str]) -> list[int]:
        """The ids of stems; none where the FAQ lacks one of them."""
        self._stems.expect(stems)
        ids = [self._stems[stem].id for stem in stems]
        return ids if all(ids) else []

    # --- what is fetched, several at once ----------------------------------------------------

    def _find_words(self, words: list[str]) -> Mapping[str, bool]:
        found = {word for (word,) in self._server.rows(_WORDS, self._version.number, words)}
        return {word: word in found for word in words}

    def _find_stems(self, stems: list[str]) -> Mapping[str, Stem]:
        rows = self._server.rows(_STEMS, self._version.number, stems)
        return dict.fromkeys(stems, Stem()) | {stem: Stem(*rest) for stem, *rest in rows}

    def _find_analysed(self, numbers: list[int]) -> Mapping[int, Analysed]:
        rows = self._server.rows(_ANALYSED, self._version.number, numbers)
        try:
            found = {number: _ANALYSED_ENTRY.decode(data) for number, data in rows}
        except msgspec.MsgspecError as error:
            version = self._version
            raise unreadable(self._server, version.name, version.number, error) from None
        self._check_whole(found, numbers)
        asked = (word.stem for one in found.values() for words, _ in one.phrasings for word in words)
        self._stems.expect(asked)  # each is weighed next
        return found

    def _find_entries(self, numbers: list[int]) -> Mapping[int, Entry]:
        rows = self._server.rows(_BY_NUMBER, self._version.number, numbers)
        found = {row[0]: _entry(row) for row in rows}
        self._check_whole(found, numbers)
        return found

    def _check_whole(self, found: Mapping[int, object], numbers: list[int]) -> None:
        """Is all there that was asked for?

        Raises:
            StoreError: it is not: the version has been dropped.
        """
        if len(found) < len(numbers):
            raise StoreError(f"version {self._version.number} of {self._version.name} is there no more")


def _conditions(clauses: Sequence[Clause]) -> tuple[list[Composable], list[object]]:
    """What entries have that the clauses are about, and the values in it; stems by themselves are one condition, soon planned."""
    alone = [stem for stem, beside in clauses if not beside]
    where: list[Composable] = [_ANY_ALONE] if alone else []
    values: list[object] = [alone] if alone else []
    for stem, beside in clauses:
        if beside:
            where.append(_BESIDE)
            values += [stem, list(beside)]
    return where, values


def _entry(row: Row) -> Entry:
    _, identifier, question, answer, aliases, tags, source, related = row
    return Entry(
        id=identifier, question=question, answer=answer, aliases=tuple(aliases), tags=tuple(tags), source=source,
        related=tuple(related),
    )  # fmt: skip


def _in_a_row(ids: Iterable[int]) -> str:
    """The pattern of phrasings that have some stems one after the other."""
    return f"% {' '.join(map(str, ids))} %"


_ANALYSED_ENTRY = msgspec.msgpack.Decoder(Analysed)
