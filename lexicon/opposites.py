"""Which stems are opposites."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection

from lexicon.wordnet import WordNet

PARTICLES = {"on": "off", "off": "on", "in": "out", "out": "in", "up": "down", "down": "up"}
PREFIXES = ("un", "dis")
LEAST_LETTERS = 4
"""Of what is left of a stem without its prefix."""


class Opposites:
    """Opposites of stems: WordNet's antonyms, and those that the words themselves show."""

    def __init__(self, wordnet: WordNet, stem: Callable[[str], str], stems: Collection[str]) -> None:
        self._opposites: dict[str, set[str]] = defaultdict(set)
        for a, b in wordnet.antonyms:
            self._opposites[stem(a)].add(stem(b))
        known = set(stems)
        for one in stems:
            self._add_shown(one, known)

    def of(self, stem: str) -> set[str]:
        """The opposites of a stem."""
        return self._opposites.get(stem, set())

    def add(self, a: str, b: str) -> None:
        """The two are opposites of each other."""
        self._opposites[a].add(b)
        self._opposites[b].add(a)

    def among(self, stems: Collection[str]) -> dict[str, set[str]]:
        """The opposites of some stems, as far as they are among them."""
        known = set(stems)
        return {stem: found & known for stem, found in self._opposites.items() if stem in known}

    def _add_shown(self, stem: str, known: set[str]) -> None:
        """Uninstall and install, turn off and turn on."""
        for prefix in PREFIXES:
            bare = stem.removeprefix(prefix)
            if bare != stem and len(bare) >= LEAST_LETTERS and bare in known:
                self.add(stem, bare)
        verb, _, particle = stem.partition("_")
        other = f"{verb}_{PARTICLES.get(particle)}"
        if other in known:
            self.add(stem, other)
