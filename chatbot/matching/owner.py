"""Who an FAQ is from: people say “you” to whom it calls “the zoo”."""

from __future__ import annotations

from collections.abc import Sequence

from chatbot.language.analyser import Analyser, Word
from chatbot.matching.query import Target
from chatbot.matching.synonyms import Group
from chatbot.retrieval.index import Index

MEANT = 0.75
"""How surely “you” is what the owner is."""
FOUND = 0.4
"""Strength from which a word of the FAQ is one of the question."""


def owner(title: str | None, index: Index, analyser: Analyser) -> list[Group]:
    """What stands for the owner by what the FAQ's title says that it is; empty where it does not say so.

    Of several things that it names, "Pool & Café", it is the one that most questions name.
    """
    rules = analyser.rules
    said = [word for word in dict.fromkeys(analyser.texts(title or "")) if word in rules.owners]
    shares = {word: index.document_share(analyser.stem(word)) for word in said} if len(said) > 1 else {}
    most = max(shares.values(), default=0.0)
    return [
        ((you, word), MEANT) for word in said if shares.get(word, most) == most for you in rules.addressed
    ]


def without_owner(
    targets: dict[str, list[Target]], words: Sequence[Word], index: Index, analyser: Analyser
) -> dict[str, list[Target]]:
    """The targets of a question's words, “you” as nobody where no entry asks for anything else of it: "do you sell stamps"."""
    rules = analyser.rules
    addressed = {i for i, word in enumerate(words) if word.text in rules.addressed}
    asked = {i for i, word in enumerate(words) if not analyser.is_stop(word.text)}
    if not addressed or not asked or any(_is_asked(*one, asked, index) for one in targets.items()):
        return targets
    kept = {
        stem: [one for one in found if one.text not in rules.owners or addressed.isdisjoint(one.positions)]
        for stem, found in targets.items()
    }
    return {stem: found for stem, found in kept.items() if found}


def _is_asked(stem: str, found: Sequence[Target], asked: set[int], index: Index) -> bool:
    """Has a phrasing a stem that one of some words stands for?"""
    near = (one for one in found if one.strength >= FOUND and not asked.isdisjoint(one.positions))
    return any(near) and index.document_share(stem) > 0
