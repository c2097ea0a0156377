"""Which words may be misspelt."""

from __future__ import annotations


def can_be_misspelt(word: str) -> bool:
    """May a word stand where another was meant? What has a digit or a sign names one thing exactly."""
    return len(word) > 2 and word.isalpha()
