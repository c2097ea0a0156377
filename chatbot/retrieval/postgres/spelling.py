"""Words of an FAQ on a server that a misspelt one may stand for: found by the three-letter pieces that they share (pg_trgm)."""

from __future__ import annotations

from collections.abc import Iterator

from psycopg.sql import SQL, Identifier
from rapidfuzz.distance import OSA

from chatbot.retrieval.postgres.server import Server
from chatbot.retrieval.postgres.versions import Version

LOST = 3
"""Pieces of a word that an edit takes and adds at most; two letters that change places take one more, and are looked for so."""
LEAST, LEAST_OF_MANY, MANY = 0.01, 0.2, 50_000
"""Likeness from which words are looked at: any piece in common, but in an FAQ of many words, where too many share just one."""
ROUNDED = 0.001
"""By how much a likeness may be off."""
MOST = 2_000
"""Words that are looked at, the likest ones."""

_LIKE = """
with near as materialized (select set_config('pg_trgm.similarity_threshold', %s, true) as threshold)
select word, rank from chatbot.words
where version = %s and can_be_misspelt and char_length(word) between %s and %s
    and (word operator({schema}.%%) (select case when threshold <> '' then %s end from near) or word collate "C" = any(%s))
order by {schema}.similarity(word, %s) desc, rank limit %s
"""
"""The threshold is set by what the words are compared with, and so before they are: for this query alone, without a way more."""


def like(server: Server, version: Version, word: str, edits: int) -> list[str]:
    """Words at most so many edits (OSA, 1 or 2) away, the most frequent first."""
    least = LEAST if version.words < MANY else LEAST_OF_MANY
    threshold = f"{max(least, _likeness(word, edits)):.3f}"
    query = SQL(_LIKE).format(schema=Identifier(version.trigrams))
    lengths = (len(word) - edits, len(word) + edits)
    rows = server.rows(query, threshold, version.number, *lengths, word, [*_swapped(word)], word, MOST)
    near = ((rank, one) for one, rank in rows if OSA.distance(word, one, score_cutoff=edits) <= edits)
    return [one for _, one in sorted(near)]


def _likeness(word: str, edits: int) -> float:
    """How alike words so far away are at least, as pg_trgm counts: the pieces that they share, by all that either has."""
    padded = f"  {word} "
    pieces = len({padded[i : i + 3] for i in range(len(word) + 1)})
    return (pieces - LOST * edits) / (pieces + LOST * edits) - ROUNDED


def _swapped(word: str) -> Iterator[str]:
    """The word with two letters next to each other swapped."""
    for i in range(len(word) - 1):
        yield word[:i] + word[i + 1] + word[i] + word[i + 2 :]
