"""Questions of nothing but stop words that ask for one thing all the same: "¿cuánto es?", « vous êtes où ? »."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import product

import msgspec


class Bare(msgspec.Struct, frozen=True):
    """A language's words for them, folded."""

    said: Mapping[str, str]
    """Questions, without what is passed over, and the word that says what each asks for: its last one is read as that."""
    passed_over: Collection[str]

    def meant(self, words: Sequence[str]) -> Mapping[int, str]:
        """What words of a question become, by their places: as ``Rules.bare_question`` has it."""
        heard = [at for at, word in enumerate(words) if word not in self.passed_over]
        meant = self.said.get(" ".join(words[at] for at in heard))
        return {heard[-1]: meant} if meant else {}


def every_way(*parts: str) -> list[str]:
    """The texts that have one of each part's ways, which have bars between them."""
    return [" ".join(" ".join(way).split()) for way in product(*(part.split("|") for part in parts))]
