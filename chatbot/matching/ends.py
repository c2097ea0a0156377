"""The end of what lasts that a question asks for, where the FAQ asks for the other one alone."""

from __future__ import annotations

from collections.abc import Iterator

from chatbot.language.answer_types import TIME
from chatbot.language.rules import Rules
from chatbot.matching.query import EndAsked
from chatbot.retrieval.index import Index

ASKED_WHEN = frozenset([TIME, "duration"])
"""The types of answer that are asked for, where an end of it is."""


class KnownEnds:
    """Knows which ends the phrasings of one FAQ ask for."""

    def __init__(self, index: Index, rules: Rules) -> None:
        self._index = index
        self._pairs = rules.ends

    def asked(self, unit: str, other: str) -> EndAsked | None:
        """The end that a word of the question is, if another one is its other end and no entry asks for this."""
        pair = next((ends for ends in self._pairs if ends.are_two(unit, other)), None)
        if pair is None or any(map(self._is_asked, pair.of(unit))):
            return None
        return EndAsked(pair.of(unit), pair.named)

    def beside(self, unit: str) -> Iterator[str]:
        """The stems for either end of what a word of the question is an end of."""
        for pair in self._pairs:
            if pair.of(unit):
                yield from pair.one | pair.other

    def across(self, unit: str) -> Iterator[tuple[str, EndAsked]]:
        """The stems for the other end of a word of the question that the FAQ asks with, if no entry asks for this one."""
        for pair in self._pairs:
            if pair.of(unit) and not any(map(self._is_asked, pair.of(unit))):
                asked = EndAsked(pair.of(unit), pair.named)
                yield from ((other, asked) for other in sorted(pair.across(unit)) if self._is_asked(other))

    def _is_asked(self, unit: str) -> bool:
        """Has a phrasing of the FAQ a stem or a phrasal verb?"""
        first, *rest = unit.split("_")
        return self._index.beside(first, *rest) if rest else self._index.document_share(unit) > 0
