"""Which words may be misspelt."""

from __future__ import annotations

LONGEST_WORD = 40
"""Letters of a word that can be misspelt, or be two that were written as one: what is longer is hardly a word."""


def can_be_misspelt(word: str) -> bool:
    """May a word stand where another was meant? What has a digit or a sign names one thing exactly."""
    return 2 < len(word) <= LONGEST_WORD and word.isalpha()
