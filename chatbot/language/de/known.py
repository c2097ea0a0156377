"""How common a German word is, by its stem."""

from __future__ import annotations

from functools import lru_cache

from chatbot.language.lexicon import lexicon_for
from chatbot.language.stemming import stemmer_for


def stem(word: str) -> str:
    """The stem of a folded word."""
    return stemmer_for("de")(word)


@lru_cache(maxsize=20_000)
def zipf(stem: str) -> float:
    """How common the word of a stem is, as a zipf frequency; 0 for one that is in no dictionary."""
    lexicon = lexicon_for("de")
    lexeme = lexicon.get(stem) if lexicon else None
    return lexeme.zipf if lexeme and lexeme.kind in "cn" else 0.0
