"""The end of what lasts that a question asks for, where the FAQ asks for the other one alone."""

from __future__ import annotations

from chatbot.language.rules import Rules
from chatbot.matching.query import EndAsked
from chatbot.retrieval.index import Index


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

    def _is_asked(self, unit: str) -> bool:
        """Has a phrasing of the FAQ a stem or a phrasal verb?"""
        first, *rest = unit.split("_")
        return self._index.beside(first, *rest) if rest else self._index.document_share(unit) > 0
