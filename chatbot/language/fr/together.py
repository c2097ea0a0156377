"""Elisions that are written without their apostrophe: *leau* is *l'eau*."""

from __future__ import annotations

import re

from chatbot.language.commonness import zipf_of
from chatbot.language.fr.words import ELISIONS

LEAST_ZIPF = 3.0
"""How common what is left is at least, as a zipf frequency."""
_TOGETHER = re.compile(r"(qu|[cdjlmnst])([aeiouyh]\w{2,})")


def opened(word: str) -> list[str]:
    """A folded word as those that it is matched as."""
    found = _TOGETHER.fullmatch(word)
    if found is None or zipf_of(word, "fr") or zipf_of(found[2], "fr") < LEAST_ZIPF:
        return [word]
    return [ELISIONS[found[1]], found[2]]
