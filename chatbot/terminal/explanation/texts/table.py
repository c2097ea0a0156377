"""The texts of an explanation, of which every language has each; what stands in braces is put in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import msgspec

from chatbot.matching.vetoes import Veto
from chatbot.terminal.languages import texts_in

AHEAD = "ahead_"
"""What the name of a piece of evidence begins with that is another one's, by that of the best other entry."""


class ExplanationTexts(msgspec.Struct, frozen=True, kw_only=True):
    """What is said in one language; a language that lacks one of these is an error when it is loaded."""

    asked: str
    small_talk: str
    picked: str
    """With an entry's question: that it was picked, and not found."""
    found_nothing: str
    fits_best: str
    not_the_answer: str
    read_as: str
    read_so: str
    misspelt: str
    much_the_same: str
    only_in_answer: str
    near_in_answer: str
    not_in_entry: str
    not_in_question: str
    next_entry: str
    close_behind: str
    behind: str
    far_behind: str
    likeness: str
    word_in_answer: str
    word_in_aliases: str
    word_nowhere: str
    word_read: str
    alike: str
    words: str
    word: str
    weight: str
    taken_for: str
    evidence: str
    for_and_against: str
    side: str
    value: str
    meaning: str
    ahead: str
    figure: str
    quoted: str
    comma: str
    either: str
    decimal: str
    vetoes: Mapping[Veto, str]
    meanings: Mapping[str, str]
    """What each piece of evidence says, but for those of how far an entry is ahead."""

    def number(self, number: float, form: str) -> str:
        """A number in a format (``.2f``), as the language writes it."""
        return format(number, form).replace(".", self.decimal)

    def meaning_of(self, name: str) -> str:
        """What a piece of evidence says."""
        meaning = self.meanings[name.removeprefix(AHEAD)]
        return self.ahead.format(meaning=meaning) if name.startswith(AHEAD) else meaning


@cache
def texts_for(language: str) -> ExplanationTexts:
    """The texts of a language (``de``, ``de-AT``), or the English ones."""
    texts: ExplanationTexts = texts_in("chatbot.terminal.explanation.texts", language)
    return texts
