"""Which words are worth a line, and which of them are common ones."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from chatbot.language.rules import rules_for
from lexicon.wordnet import WordNet

WORDS, LEAST_ZIPF = 60_000, 2.4
LEAST_COMMON = 2.5
"""Zipf frequency of a common word at least."""
MORE_PHRASES = ("sign in", "log in", "log on", "log out", "log off", "sign out", "sign up", "get rid")


def vocabulary(wordnet: WordNet) -> list[str]:
    """Words and phrasal verbs worth a line."""
    from wordfreq import top_n_list

    words = [w for w in top_n_list("en", WORDS) if w.isascii() and w.isalpha() and zipf(w) >= LEAST_ZIPF]
    return list(dict.fromkeys([*words, *_phrasal_verbs(wordnet), *MORE_PHRASES]))


def zipf(word: str) -> float:
    """How common a word is: log10 of its occurrences per 10^9 words."""
    from wordfreq import zipf_frequency

    return float(zipf_frequency(word, "en"))


def dictionary(paths: Iterable[Path]) -> frozenset[str]:
    """The words that spelling checkers know without a capital."""
    return frozenset(word for path in paths for word in path.read_text().split() if word.islower())


def common(table: str) -> str:
    """The stems of common words that may be misspelt, the most usual first: what ``Lexicon.near`` looks among."""
    rows = (line.split("\t") for line in table.splitlines())
    found = [
        (-float(usual), stem) for stem, usual, kind, *_ in rows
        if kind == "c" and stem.isalpha() and len(stem) > 3 and float(usual) >= LEAST_COMMON
    ]  # fmt: skip
    return "".join(f"{stem}\n" for _, stem in sorted(found))


def _phrasal_verbs(wordnet: WordNet) -> list[str]:
    particles = rules_for("en").particles
    phrases = [lemma.split("_") for lemma in wordnet.synsets if lemma.count("_") == 1]
    return [
        f"{verb} {particle}" for verb, particle in phrases
        if particle in particles and any(name.startswith("v") for name in wordnet.synsets[f"{verb}_{particle}"])
    ]  # fmt: skip
