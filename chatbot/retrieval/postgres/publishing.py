"""Writes an FAQ to PostgreSQL: a version more, which readers see whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import LiteralString, NamedTuple

import msgspec
import psycopg
from psycopg.sql import SQL, Composable, Composed, Identifier, Literal

from chatbot.callbacks import Notify, Watch
from chatbot.faq.entry import FAQ
from chatbot.light import no_garbage_collection
from chatbot.retrieval.postgres.address import Address
from chatbot.retrieval.postgres.claims import claim_name, claim_schema, claim_tables
from chatbot.retrieval.postgres.connecting import Connection, Row, connect, fault, in_a_line
from chatbot.retrieval.postgres.dropping import drop_old
from chatbot.retrieval.postgres.makers import BATCH, MakerEndedError, makers_of, rows_of
from chatbot.retrieval.postgres.outcome import Outcome, outcome
from chatbot.retrieval.postgres.rows import Batch
from chatbot.retrieval.postgres.spreading import Spread, lay_out_schema
from chatbot.retrieval.postgres.tables import (
    FORMAT,
    INDEXES,
    SETTINGS,
    STEM_INDEX,
    TABLES,
    TRIGRAM_INDEX,
    WORD_INDEX,
)
from chatbot.retrieval.postgres.tally import Tally

_IS_THERE = """
select 1 from pg_class join pg_namespace on pg_namespace.oid = relnamespace
where nspname = 'chatbot' and relname = 'versions'
"""
"""Looked up in the tables: to_regclass would say what it said before somebody else was waited for."""
_TRIGRAMS = """
select nspname from pg_extension join pg_namespace on pg_namespace.oid = extnamespace where extname = 'pg_trgm'
"""
_LETTERS = "select 1 where {schema}.show_trgm('é') <> '{{}}'"
_HAS_PUBLIC = "select 1 from pg_namespace where nspname = 'public'"


class Wanted(NamedTuple):
    """What is to be published."""

    content: FAQ
    name: str
    """What it is asked by."""
    program: str
    """The version of what publishes."""
    keep: int | None
    """How many versions of that name stay in all; None for all."""
    jobs: int | None
    """How many processes read the entries; None for as many as is usual."""


class Written(msgspec.Struct, frozen=True):
    """What came of it."""

    version: int
    dropped: tuple[int, ...] = ()
    """The versions that are there no more."""
    left: tuple[str, ...] = ()
    """Tables of theirs that are still there, on servers that were not named."""


def publish(
    wanted: Wanted, address: Address, places: Mapping[str, Address], notify: Notify, watch: Watch
) -> Written:
    """Write an FAQ as the newest version of its name.

    The entries lie on the server, and in equal parts on those in ``places``: foreign servers, as the server knows them, with
    the addresses at which they are written to. ``notify`` is told where somebody else has to be waited for, ``watch`` is what
    batches of entries are gone through with.

    Raises:
        FAQError: it cannot be written; nothing has changed then, unless the error says that nobody knows.
    """
    connection = connect(address, to_write=True)
    try:
        return _Publisher(wanted, connection, address, Spread(places), notify, watch).publish()
    except psycopg.Error as error:
        raise fault(address, f"cannot be written to: {in_a_line(error)}") from None
    except MakerEndedError as error:
        raise fault(address, f"nothing was written: {error}") from None
    finally:
        connection.close()


class _Publisher:
    def __init__(
        self,
        wanted: Wanted,
        connection: Connection,
        address: Address,
        spread: Spread,
        notify: Notify,
        watch: Watch,
    ) -> None:
        self._wanted = wanted
        self._connection = connection
        self._address = address
        self._spread = spread
        self._notify = notify
        self._watch = watch

    def publish(self) -> Written:
        """Write it, then drop what is not to stay."""
        version, name, keep = self._written(), self._wanted.name, self._wanted.keep
        return Written(
            version, *(drop_old(self._connection, self._spread, name, keep, self._notify) if keep else ())
        )

    def _written(self) -> int:
        """Write it, or nothing at all, here or elsewhere."""
        version: int | None = None
        try:
            with self._connection.transaction():
                written = self._write()
                self._spread.keep()
                version = written  # from here on it may be there, whatever we hear of it
        except BaseException as error:
            found = Outcome.NOTHING if version is None else outcome(self._address, self._wanted.name, version)
            if found is Outcome.NOTHING:
                self._spread.undo()
            if found is Outcome.UNKNOWN:
                self._notify(
                    f"nobody knows whether version {version} is there; chatbot publish --list says it"
                )
            if version is None or found is not Outcome.THERE or not isinstance(error, psycopg.Error):
                raise
            self._notify(
                f"the connection broke at the very end ({in_a_line(error)}), but the version is there"
            )
        return version

    def _write(self) -> int:
        self._prepare()
        version = self._enter()
        tally = self._write_entries(version)
        with ThreadPoolExecutor(1) as beside:
            words = beside.submit(lambda: (list(tally.stem_lines()), list(tally.word_lines())))
            placed = self._spread.out(self._connection, version)
            self._index_entries(version)
        self._write_words(version, *words.result())
        self._index_words(version, tally)
        self._finish(version, tally, placed)
        self._attach(version)
        return version

    def _prepare(self) -> None:
        """Lay out the tables where there are none yet; nobody else publishes under that name meanwhile."""
        run = self._connection.execute
        run(SETTINGS)
        claim_name(self._connection, self._wanted.name, self._notify)
        if not run(_IS_THERE).fetchone():
            claim_schema(self._connection)
        if not run(_IS_THERE).fetchone():
            lay_out_schema(self._connection)
            run(TABLES)
        if not run(_TRIGRAMS).fetchone():
            public = run(_HAS_PUBLIC).fetchone()  # where whoever else needs it looks for it
            run("create extension if not exists pg_trgm schema " + ("public" if public else "chatbot"))
        claim_tables(self._connection, "row exclusive", self._notify)

    def _enter(self) -> int:
        """Enter a version, and make the tables that it lies in; returns its number."""
        content = self._wanted.content
        about = msgspec.json.encode(
            msgspec.structs.replace(
                content, entries=(), path=None, origin=None, stamp=None, left_out=(), kept_back=()
            )
        )
        row = self._connection.execute(
            "insert into chatbot.versions (name, format, program, about, size, words, question_length, answer_length, places) "
            "values (%s, %s, %s, %s, %s, 0, 0, 0, '{}') returning version",
            [self._wanted.name, FORMAT, self._wanted.program, about.decode(), len(content.entries)],
        ).fetchone()
        assert row is not None
        version = int(row[0])
        for table in ("entries", "stems", "words"):
            self._run(
                "create table {own} (like {parent} including defaults including comments, check (version = {version})) "
                + ("partition by hash (id)" if table == "entries" else ""),
                own=_own(table, version), parent=Identifier("chatbot", table), version=Literal(version),
            )  # fmt: skip
        for number in range(parts := self._spread.parts):
            self._run(
                "create table {part} partition of {own} for values with (modulus {parts}, remainder {number})",
                part=_own("entries", version, number), own=_own("entries", version), parts=Literal(parts),
                number=Literal(number),
            )  # fmt: skip
        return version

    @no_garbage_collection()
    def _write_entries(self, version: int) -> Tally:
        """Write the entries, and count what they have."""
        content = self._wanted.content
        tally = Tally(version)
        alone = self._spread.parts == 1
        table = _own("entries", version, 0) if alone else _own("entries", version)
        starts = range(0, len(content.entries), BATCH)
        entries = iter(content.entries)
        batches = (Batch(start, tuple(islice(entries, BATCH))) for start in starts)
        with (
            makers_of(version, content.language, len(starts), self._wanted.jobs) as makers,
            self._connection.cursor() as cursor,
            cursor.copy(_copy(table, frozen=alone)) as copy,
        ):
            for _, rows in zip(self._watch(starts), rows_of(batches, makers, tally), strict=True):
                copy.write(rows.lines)
                tally.add_shares(rows)
            for maker in makers:
                tally.add(maker.counts())
        return tally

    def _index_entries(self, version: int) -> None:
        """Make what entries are found by."""
        for way in INDEXES:
            self._run(way, table=_own("entries", version, 0))

    def _write_words(self, version: int, stems: Iterable[bytes], words: Iterable[bytes]) -> None:
        """Write what the entries have of stems and words."""
        for table, lines in (("stems", stems), ("words", words)):
            statement = _copy(_own(table, version), frozen=True)
            with self._connection.cursor() as cursor, cursor.copy(statement) as copy:
                for some in lines:
                    copy.write(some)

    def _index_words(self, version: int, tally: Tally) -> None:
        """Make what stems and words are found by."""
        row = self._connection.execute(_TRIGRAMS).fetchone()
        assert row is not None
        words, schema = _own("words", version), Identifier(row[0])
        self._run(STEM_INDEX, table=_own("stems", version))
        self._run(WORD_INDEX, table=words)
        self._run(TRIGRAM_INDEX, table=words, schema=schema)
        if not all(map(str.isascii, tally.words)) and not self._run(_LETTERS, schema=schema).fetchone():
            self._notify(
                "for this database (LC_CTYPE) no letters are letters but a to z: words with others are not found misspelt; "
                "create database … lc_ctype 'C.UTF-8' template template0 makes one that knows them"
            )

    def _finish(self, version: int, tally: Tally, placed: Mapping[str, str]) -> None:
        """Enter what is known only now."""
        size = tally.entries or 1
        self._connection.execute(
            "update chatbot.versions set words = %s, question_length = %s, answer_length = %s, places = %s where version = %s",
            [
                len(tally.words),
                tally.asked / size,
                tally.told / size,
                msgspec.json.encode(placed).decode(),
                version,
            ],
        )

    def _attach(self, version: int) -> None:
        """Let readers have it, once the transaction is done: this needs no lock that would keep them waiting.

        Parts on other servers were looked at there; from here it would take all their rows, and a right to read them.
        """
        claim_tables(self._connection, "share update exclusive", self._notify)
        for table in ("entries", "stems", "words"):
            own, parent = _own(table, version), Identifier("chatbot", table)
            self._run("analyze {rows} (version)", rows=_own(table, version, 0) if table == "entries" else own)
            self._run(
                "alter table {parent} attach partition {own} for values in ({version})",
                parent=parent, own=own, version=Literal(version),
            )  # fmt: skip

    def _run(self, statement: LiteralString, **named: Composable) -> psycopg.Cursor[Row]:
        return self._connection.execute(SQL(statement).format(**named))


def _own(table: str, version: int, part: int | None = None) -> Identifier:
    """The table that a version, or a part of it, lies in."""
    return Identifier("chatbot", f"{table}_{version}" if part is None else f"{table}_{version}_{part}")


def _copy(table: Identifier, *, frozen: bool) -> Composed:
    """Rows that are new with their table need not be looked at again later."""
    return SQL("copy {} from stdin" + (" (freeze)" if frozen else "")).format(table)
