"""What people tell beside what they ask: "We moved here in May. My neighbour told me of you. How long is the list?"."""

from __future__ import annotations

import re
from typing import NamedTuple

from chatbot.language.rules import Rules

MOST_READ = 1_000
"""Characters of a text that is looked at."""
LEAST_TOLD, LEAST_SENTENCES = 12, 2
"""Words and sentences from which on what is told is a story: in fewer people say what their question is about."""
_SENTENCE = re.compile(r"(?:[^.!?\n。！？]|[.!?](?!\s|$))+[.!?\n。！？]*\s*")
_WORD = re.compile(r"\w+")


class Story(NamedTuple):
    """A text that tells much beside what it asks."""

    asked: str
    """From the first sentence that asks to the last one."""
    nearest: str
    """The same with the sentence before it."""


def story(text: str, rules: Rules) -> Story | None:
    """What is asked in a text that tells much beside; None where that is little, or nothing is asked."""
    found = _SENTENCE.finditer(text) if len(text) <= MOST_READ else ()
    sentences = [span for span in (one.span() for one in found) if _WORD.search(text, *span)]
    if len(sentences) <= LEAST_SENTENCES:
        return None
    asking = [at for at, span in enumerate(sentences) if _asks(text[slice(*span)].strip(), rules)]
    if not asking or len(sentences) - (asking[-1] - asking[0] + 1) < LEAST_SENTENCES:
        return None
    start, end = sentences[asking[0]][0], sentences[asking[-1]][1]
    if len(_WORD.findall(text[:start])) + len(_WORD.findall(text[end:])) < LEAST_TOLD:
        return None
    return Story(text[start:end].strip(), text[sentences[max(asking[0] - 1, 0)][0] : end].strip())


def _asks(sentence: str, rules: Rules) -> bool:
    """Does a sentence ask? Of one that is plainly a statement only how it begins counts: "Sandra, who knows you, sent us."."""
    if rules.asks(sentence) or sentence.endswith(("?", "？")):
        return True
    return not sentence.endswith((".", "。", "!", "！")) and bool(rules.questions(sentence))
