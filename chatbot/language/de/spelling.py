"""Umlauts that are written as two letters: *oeffnen* for *öffnen*, which is folded to *offnen*."""

from __future__ import annotations

import re
from itertools import islice, product

from chatbot.language.commonness import zipf_of
from chatbot.language.de.compounds import halves, parts

_UMLAUTS = re.compile("([aou])e")
MOST_TRIED = 16


def opened(token: str) -> list[str]:
    """A folded token as words: umlauts in their usual form, compounds in their parts."""
    found = parts(token)
    if len(found) > 1:
        return found
    spellings = _spellings(token) if _UMLAUTS.search(token) else []
    taken_apart = next((made for spelling in spellings if len(made := parts(spelling)) > 1), None)
    if taken_apart or zipf_of(token, "de"):
        return taken_apart or found
    known = next((spelling for spelling in spellings if zipf_of(spelling, "de")), None)
    return [known] if known else halves(token)


def _spellings(token: str) -> list[str]:
    """The token with umlauts for some of the pairs of letters that may stand for them, for all of them first."""
    pieces = _UMLAUTS.split(token)  # text, vowel, text, vowel, …, text
    texts, vowels = pieces[::2], pieces[1::2]
    found: list[str] = []
    for endings in islice(product(("", "e"), repeat=len(vowels)), MOST_TRIED):
        between = [vowel + ending for vowel, ending in zip(vowels, endings, strict=True)]
        found.append("".join(text + vowel for text, vowel in zip(texts, [*between, ""], strict=True)))
    return found
