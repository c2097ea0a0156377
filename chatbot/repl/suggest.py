"""FAQ questions that fit what has been typed so far, whatever the order and the spelling of its words."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from chatbot.faq.entry import Entry
from chatbot.language.analyser import Analyser, Word
from chatbot.language.lexicon import lexicon_for
from chatbot.repl.vocabulary import Readings, Vocabulary
from chatbot.retrieval.weights import STOP_WEIGHT

MOST_PHRASINGS = 100_000
"""Phrasings that are looked through: what follows can be asked, but is not suggested."""
MOST_WORDS = 20
"""Words of what is typed that are looked at."""
LEAST_FIT = 0.55
"""Share of the typed words, by weight, that a phrasing has to hold."""
ANY_WORD = 0.5
"""Weight of the typed words that it has to hold where any of them will do."""
SHORT_BONUS = 0.3
"""For a phrasing without further words; the less, the more there are."""
IN_ORDER_BONUS = 0.2
"""For a phrasing that begins just as typed."""
SHOWN_BONUS = 0.15
"""For an entry's question, which is what is shown, over its aliases."""
LOOKED_AT = 60
"""Phrasings that fit best, which are then put in their final order."""


class Suggestion(NamedTuple):
    """An entry that fits what is typed."""

    entry: Entry
    words: frozenset[str]
    """The words of the FAQ that the typed ones stand for."""


class Suggester:
    """Finds the entries that a text being typed may become a question about."""

    def __init__(self, entries: Sequence[Entry], language: str = "en") -> None:
        self._entries = entries
        self._analyser = Analyser(language)
        self._phrasings: list[str] = []
        """The words of each phrasing, joined by spaces."""
        self._owners: list[int] = []
        """The number of each phrasing's entry."""
        self._bonuses: list[float] = []
        self._postings: dict[str, list[int]] = {}
        """The phrasings that a word is in, each once."""
        stems: dict[str, str] = {}
        for owner, phrasing in self._all_phrasings():
            words = self._analyser.words(phrasing)
            stems.update((word.text, word.stem) for word in words)
            self._add(owner, [word.text for word in words], shown=phrasing is entries[owner].question)
        self._vocabulary = Vocabulary(stems, lexicon_for(language))

    def suggest(self, text: str, limit: int | None = 6, *, any_word: bool = False) -> list[Suggestion]:
        """The entries that fit, best first; with ``any_word`` those that have but one of the words, too."""
        typed = self._analyser.words(text)[:MOST_WORDS]
        if not any(len(word.text) > 1 for word in typed):
            return []
        readings = self._readings(typed, unfinished=text[-1:].isalnum())
        best = self._best(
            self._fits(readings, any_word=any_word), " ".join(word.text for word in typed), limit
        )
        words = frozenset(word for meant in readings.values() for word in meant)
        owners = list(dict.fromkeys(self._owners[phrasing] for phrasing in best))
        return [Suggestion(self._entries[owner], words) for owner in owners[:limit]]

    def marked(self, text: str, words: frozenset[str]) -> Iterator[tuple[str, bool]]:
        """A text in parts, each with whether it is one of the words."""
        end = 0
        places: dict[tuple[int, int], bool] = {}
        for word, start, stop in self._analyser.tokens(text):
            places[start, stop] = places.get((start, stop), False) or word.text in words
        for (start, stop), fits in places.items():
            if start >= end:
                yield text[end:start], False
                yield text[start:stop], fits
                end = stop
        yield text[end:], False

    def _all_phrasings(self) -> Iterator[tuple[int, str]]:
        for number, entry in enumerate(self._entries):
            for phrasing in entry.phrasings:
                if len(self._owners) == MOST_PHRASINGS:
                    return
                yield number, phrasing

    def _add(self, owner: int, words: list[str], *, shown: bool) -> None:
        for word in set(words):
            self._postings.setdefault(word, []).append(len(self._owners))
        length = sum(self._weight(word) for word in words)
        self._bonuses.append(SHORT_BONUS / (1 + length) + SHOWN_BONUS * shown)
        self._owners.append(owner)
        self._phrasings.append(" ".join(words))

    def _weight(self, word: str) -> float:
        return STOP_WEIGHT if len(word) < 2 or self._analyser.is_stop(word) else 1.0

    def _readings(self, typed: list[Word], *, unfinished: bool) -> dict[str, Readings]:
        """What each of the typed words stands for; the last one may go on."""
        readings = {
            word.text: self._vocabulary.readings(word.text, word.stem, unfinished=False)
            for word in typed[:-1]
        }
        last = typed[-1]
        readings[last.text] = self._vocabulary.readings(last.text, last.stem, unfinished=unfinished)
        return readings

    def _fits(self, readings: dict[str, Readings], *, any_word: bool) -> dict[int, float]:
        """The phrasings that hold enough of the typed words, each with their share."""
        total = sum(self._weight(token) for token in readings)
        fits: dict[int, float] = {}
        for token, meant in readings.items():
            share = self._weight(token) / total
            for phrasing, sureness in self._found(meant).items():
                fits[phrasing] = fits.get(phrasing, 0.0) + share * sureness
        least = ANY_WORD / total if any_word else LEAST_FIT
        return {phrasing: fit for phrasing, fit in fits.items() if fit >= least}

    def _found(self, meant: Readings) -> dict[int, float]:
        """The phrasings that hold one of the words, each with the surest of them."""
        found: dict[int, float] = {}
        for word, sureness in sorted(meant.items(), key=lambda item: item[1]):
            found.update(dict.fromkeys(self._postings[word], sureness))
        return found

    def _best(self, fits: dict[int, float], typed: str, limit: int | None) -> list[int]:
        """The phrasings in their final order."""

        def score(phrasing: int) -> float:
            return fits[phrasing] + self._bonuses[phrasing]

        def final_score(phrasing: int) -> float:
            return score(phrasing) + IN_ORDER_BONUS * self._phrasings[phrasing].startswith(typed)

        likely = heapq.nlargest(LOOKED_AT, fits, key=score) if limit else list(fits)
        return sorted(likely, key=final_score, reverse=True)
