"""The words around an answer, and where there is none."""

from __future__ import annotations

from typing import NamedTuple


class Labels(NamedTuple):
    """Those of one language, English unless others are given; what stands in braces is put in."""

    source: str = "Source: {source}"
    confidence: str = "confidence {percent}%"
    related: str = "Related"
    unsure: str = "No sure answer to that in this FAQ. Did you mean:"
    no_answer: str = "No answer to that in this FAQ."
    left: str = "No sure answer in this FAQ to: {part}"


ENGLISH = Labels()
"""What a program that reads standard error is told, whatever the FAQ's language."""
