"""How alike a question and an entry are to a sentence encoder."""

from __future__ import annotations

from typing import NamedTuple


class Likeness(NamedTuple):
    """Cosines, -1 to 1; of several texts together it is at most that of the likest, and at least their mean."""

    phrasing: float
    """Of the question and the likest phrasing."""
    phrasings: float
    """Of the question and all phrasings together."""
    text: float
    """Of the question and the likest of the phrasings and of the answer's passages, read behind the entry's own question."""
    texts: float
    """Of the question and all of these together."""
