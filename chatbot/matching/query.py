"""A question as the matcher reads it: its words, what each weighs, and what each may stand for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import msgspec

from chatbot.language.analyser import Word
from chatbot.language.embedding import Embedding

EXACT, SPELLED, SIMILAR = "same", "spelling", "meaning"
"""How a word stands for another one."""
OPPOSITE, ALTERNATIVE, OTHER_END = "!", "|", "~"
"""Marks of what does not: the opposite, another name, as Sunday for Saturday, and the other end of what lasts, as opening for
closing, which an answer may give as well."""


class Target(NamedTuple):
    """A stem of the FAQ that some words of the question may stand for."""

    positions: tuple[int, ...]
    """The words of the question."""
    strength: float
    """How much of their meaning it carries, 0 to 1."""
    kind: str
    """``same``, ``spelling`` or ``meaning``."""
    mark: str
    """``!`` where it is the opposite, ``|`` where it is an alternative."""
    text: str
    """The word that the question's was read as."""


class Whole(NamedTuple):
    """Stop words of the FAQ that some words of the question may stand for, where they stand side by side: *how much*."""

    positions: tuple[int, ...]
    stems: tuple[str, ...]
    strength: float
    text: str


class EndAsked(NamedTuple):
    """An end of what lasts that is asked for: *when do you close*."""

    stems: frozenset[str]
    named: bool
    """Has an answer to name it?"""


class Told(NamedTuple):
    """What a stem is where an answer has it."""

    by: list[tuple[int, float]]
    """The words of the question that it is a counterpart of there, with how much of their meaning it carries,"""
    same: float
    """and what it counts, rarity by strength: for words that it is, or that were misspelt;"""
    similar: float
    """for words of like meaning;"""
    most: float
    """the most that it counts for one reading of a word that it is."""


class Sense(NamedTuple):
    """What a word stands for: itself, or the word of the FAQ or of the language that was meant."""

    text: str
    stem: str
    probability: float
    """1 as it is written, less where it was read as another word."""


class Query(msgspec.Struct, frozen=True):
    """A question, read against an FAQ."""

    words: tuple[Word, ...]
    places: tuple[tuple[int, int], ...]
    """Where each word stands in the question, from its first character to before its end."""
    written: frozenset[str]
    """The words as they are written, joined: with the talk around the question, and without."""
    asks_place: bool
    """Does it ask nothing but where those are who keep the FAQ?"""
    asks_hours: bool
    """Does it ask nothing but when they are open?"""
    asks_age: bool
    """Does it ask nothing but how old one has to be?"""
    contact: str
    """Which of these it asks for and nothing else, their telephone number or mail address; empty for none."""
    read: tuple[str, ...]
    """What each word stands for: itself, or what it may be a misspelling of."""
    stems: tuple[str, ...]
    """Of what each word stands for."""
    weights: tuple[float, ...]
    """What each word counts, 0 to 1."""
    stops: tuple[bool, ...]
    content: tuple[int, ...]
    """The words that are no stop words, by their numbers."""
    stop_texts: frozenset[str]
    """The words that are stop words."""
    targets: dict[str, list[Target]]
    wholes: tuple[Whole, ...]
    ends: tuple[EndAsked, ...]
    """The ends that are asked for, where no entry asks for them."""
    found_by: dict[str, list[tuple[int, float]]]
    """For each stem the words that it is a counterpart of, not an opposite, with how much of their meaning it carries."""
    told: Mapping[str, Told]
    """For each of these stems what it is in an answer."""
    document_share: tuple[float, ...]
    """The share of all phrasings of the FAQ that have the word."""
    probabilities: tuple[float, ...]
    """How sure it is what each word stands for: 1 as it is written, less where it was read as another one."""
    known: tuple[bool, ...]
    """Does the FAQ have the word, as it stands or misspelt?"""
    names: tuple[bool, ...]
    """Is it a name, or a word that is in no dictionary?"""
    total: float
    """The sum of the weights; never 0."""
    answer_type: str
    """The type of answer it asks for; empty where none in particular."""
    embedding: Embedding

    def terms(self) -> list[tuple[str, float]]:
        """The stems to search for, weighted."""
        return [
            (
                stem,
                max(
                    [target.strength * sum([self.weights[i] for i in target.positions]) for target in targets]
                ),
            )
            for stem, targets in self.targets.items()
            if "_" not in stem
        ]


def spelled_right(question: str, query: Query) -> str:
    """A question with its misspelt words as they were read: of letters in a wrong order an encoder makes little."""
    text, end = "", 0
    for word, read, (start, stop) in zip(query.words, query.read, query.places, strict=True):
        if read != word.text and start >= end:
            text += question[end:start] + read
            end = stop
    return text + question[end:]
