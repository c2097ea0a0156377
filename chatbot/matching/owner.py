"""Who an FAQ is from: people say “you” to whom it calls “the zoo”."""

from __future__ import annotations

from chatbot.language.analyser import Analyser
from chatbot.matching.synonyms import Group

MEANT = 0.75
"""How surely “you” is what the owner is."""


def owner(title: str | None, analyser: Analyser) -> list[Group]:
    """What stands for the owner by what the FAQ's title says that it is; empty where it does not say so."""
    rules = analyser.rules
    said = [word for word in analyser.texts(title or "") if word in rules.owners]
    return [((you, word), MEANT) for word in dict.fromkeys(said) for you in rules.addressed]
