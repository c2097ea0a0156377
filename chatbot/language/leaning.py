"""Questions that say nothing of what they ask for, as what was spoken of before says it: "¿y cuánto cuesta?"."""

from __future__ import annotations

from chatbot.language.analyser import Analyser


def leans(analyser: Analyser, text: str) -> bool:
    """Has a question no word of its own but one such as *costs*, in a language whose rules name these?"""
    leaning = analyser.rules.leaning
    return bool(leaning) and all(word in leaning or analyser.is_stop(word) for word in analyser.texts(text))
