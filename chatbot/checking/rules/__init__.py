"""The rules, each with its name: a function that goes through an FAQ and yields what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from chatbot.checking.finding import Finding
from chatbot.checking.rules.answers import (
    blank_answer,
    cut_off_answer,
    long_answer,
    only_link,
    points_elsewhere,
)
from chatbot.checking.rules.characters import control_character
from chatbot.checking.rules.keys import language, unknown_key
from chatbot.checking.rules.left_out import left_out
from chatbot.checking.rules.links import broken_link
from chatbot.checking.rules.phrasings import near_phrasing, repeated_phrasing, same_phrasing
from chatbot.checking.rules.related import related
from chatbot.checking.rules.shadowing import shadowed, taken_for_another
from chatbot.checking.rules.synonyms import blank_alias, synonyms
from chatbot.checking.rules.words import no_content_word
from chatbot.checking.subject import Subject

Rule = Callable[[Subject], Iterator[Finding]]

RULES: dict[str, Rule] = {
    "left-out": left_out,
    "unknown-key": unknown_key,
    "language": language,
    "control-character": control_character,
    "same-phrasing": same_phrasing,
    "near-phrasing": near_phrasing,
    "repeated-phrasing": repeated_phrasing,
    "no-content-word": no_content_word,
    "blank-alias": blank_alias,
    "synonyms": synonyms,
    "shadowed": shadowed,
    "taken-for-another": taken_for_another,
    "blank-answer": blank_answer,
    "cut-off-answer": cut_off_answer,
    "only-link": only_link,
    "points-elsewhere": points_elsewhere,
    "long-answer": long_answer,
    "broken-link": broken_link,
    "related": related,
}
"""In the order in which they are applied. A file that cannot be loaded breaks the rule ``load``, and no other is looked at."""
