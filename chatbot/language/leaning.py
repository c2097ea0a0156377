"""Questions that say nothing of what they ask for, as what was spoken of before says it: "¿y cuánto cuesta?"."""

from __future__ import annotations

from itertools import pairwise

from chatbot.language.analyser import Analyser
from chatbot.language.answer_types import PAYMENT
from chatbot.language.folding import normalise

MOST_ADDED = 3
"""Words behind the first one of what is added to a question."""

ENDS = "?!. "
"""Signs at the end of a question that words of the last topic do not stand behind."""


def leans(analyser: Analyser, text: str) -> bool:
    """Has a question no word of its own but one such as *costs*, in a language whose rules name these?"""
    leaning = analyser.rules.leaning
    return bool(leaning) and all(word in leaning or analyser.is_stop(word) for word in analyser.texts(text))


def own_words(analyser: Analyser, text: str) -> list[str]:
    """The words of a question that say what it is about, not just what is asked of that: not *big* in "how big?".

    What asks for an amount says it where none is asked for: "when do I *pay*?".
    """
    rules = analyser.rules
    asking = rules.leaning | rules.asked_for
    if type_asked(analyser, text) not in ("", "amount"):
        asking -= rules.amounts
    return [word for word in analyser.texts(text) if not (word in asking or analyser.is_stop(word))]


def asks_of_it(analyser: Analyser, text: str) -> bool:
    """Does a question ask for a type of answer and say nothing of what that is about: "how big?", "what time?"?

    Not where it ends with a particle, which makes a verb of its own of usual words: "when can I get *in*?".
    """
    words = analyser.texts(text)
    if not words or words[-1] in analyser.rules.particles:
        return False
    return bool(type_asked(analyser, text)) and not own_words(analyser, text)


def asks_why(analyser: Analyser, text: str) -> bool:
    """Does a question ask for a reason, and say nothing else?"""
    words = analyser.texts(text)
    return analyser.rules.bare.issuperset(words) and type_asked(analyser, text) == "reason"


def is_addressed(analyser: Analyser, text: str) -> bool:
    """Is a question about those who keep the FAQ, and nothing that was spoken of: "where are you?"?"""
    return not set(analyser.texts(text)).isdisjoint(analyser.rules.addressed)


def type_asked(analyser: Analyser, text: str) -> str:
    """The type of answer that a question asks for, whatever it begins with: "and the price?"; empty for none, and for how one
    pays, of which FAQs have an entry rather than each answer."""
    words = without_opening(analyser, analyser.texts(text))
    asked = analyser.rules.answer_type(words)
    if not asked and words and words[0] in analyser.rules.light_words:
        asked = analyser.rules.answer_type(words[1:])
    return "" if asked == PAYMENT else asked


def adds(analyser: Analyser, text: str) -> bool:
    """Is a text no question but what one would end with: "in the hut?", "and for students?"?"""
    words = without_opening(analyser, analyser.texts(text))
    if not words or words[0] not in analyser.rules.adding or len(words) - 1 > MOST_ADDED:
        return False
    rest = " ".join(words[1:])
    return (
        bool(own_words(analyser, rest)) and not analyser.rules.asks(rest) and not type_asked(analyser, text)
    )


def without_opening(analyser: Analyser, words: list[str]) -> list[str]:
    """The words of a question without those that go on from something: *and*, *what about*."""
    for opening in sorted(analyser.rules.openings, key=len, reverse=True):
        parts = opening.split()
        if words[: len(parts)] == parts:
            return words[len(parts) :]
    return words


def goes_on(analyser: Analyser, text: str) -> bool:
    """Does a question look as if it went on from what was said before? Only where the language's words for it are known."""
    words = set(analyser.texts(text))
    return bool(words) and (
        opens(analyser, text)
        or points_back(analyser, text)
        or words <= analyser.rules.bare
        or adds(analyser, text)
        or asks_of_it(analyser, text)
    )


def opens(analyser: Analyser, text: str) -> bool:
    """Does a question begin with words that go on from something?"""
    rules, words = analyser.rules, analyser.texts(text)
    if (
        rules.cut is not None
    ):  # such words are written together with what follows, and say nothing by themselves
        text = normalise(text).strip(" ?？。、!！")
        return text.startswith(rules.openings) or text.endswith(rules.closings)
    return without_opening(analyser, words) != words


def points_back(analyser: Analyser, text: str) -> bool:
    """Does one of a question's words stand for what was spoken of before?"""
    rules = analyser.rules
    return any(
        (word in rules.backward and f"{before} {word}" not in rules.expletives)
        or word.endswith(rules.backward_endings)
        for before, word in pairwise(["", *analyser.texts(text)])
    )
