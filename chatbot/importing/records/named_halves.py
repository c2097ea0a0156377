"""Questions and answers whose keys differ in one part alone: ``faq_q_open`` and ``faq_a_open``, ``faq.open.title``, ``.body``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from chatbot.importing.drafts import is_question
from chatbot.importing.records.languages import LANGUAGES

_ASKING = set("q question frage pregunta domanda pergunta title heading label ques".split())
_ANSWERING = set(
    "a answer antwort respuesta risposta resposta ans body text content description desc".split()
)
_BETWEEN = re.compile(r"[._\-/]+|(?<=[a-z0-9])(?=[A-Z])")
FEWEST = 2
"""Pairs that have to be there."""


@lru_cache(maxsize=4096)
def _parts(key: str) -> tuple[str, ...]:
    return tuple(part.lower() for part in _BETWEEN.split(key))


def by_name(value: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The keys of each question and its answer; none where there are no two, or most of them ask nothing."""
    if len(value) < 2 * FEWEST:
        return []
    asked: dict[tuple[str, ...], str] = {}
    said: dict[tuple[str, ...], str] = {}
    for key, text in value.items():
        if isinstance(text, str) and text.strip():
            for at, part in enumerate(parts := _parts(str(key))):
                whose = (*parts[:at], "", *parts[at + 1 :])
                if part in _ASKING:
                    asked.setdefault(whose, str(key))
                elif part in _ANSWERING:
                    said.setdefault(whose, str(key))
    whole = [whose for whose in asked if whose in said]
    asking = sum(is_question(value[asked[whose]]) for whose in whole)
    told_apart = all(any(part not in LANGUAGES for part in whose if part) for whose in whole)
    if len(whole) < FEWEST or asking * 2 <= len(whole) or not told_apart:
        return []
    return [(asked[whose], said[whose]) for whose in whole]
