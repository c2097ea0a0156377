"""How common a word is in its language, by its stem."""

from __future__ import annotations

from functools import lru_cache

from chatbot.language.lexicon import lexicon_for
from chatbot.language.stemming import stemmer_for


def zipf_of(word: str, language: str) -> float:
    """How common a folded word is, as a zipf frequency; 0 for one that is in no dictionary."""
    return zipf(stemmer_for(language)(word), language)


@lru_cache(maxsize=20_000)
def zipf(stem: str, language: str) -> float:
    """The same for a word given as its stem."""
    lexicon = lexicon_for(language)
    lexeme = lexicon.get(stem) if lexicon else None
    return lexeme.zipf if lexeme and lexeme.kind != "x" else 0.0
