"""What a whole FAQ is about, as its title names it: entries call that *it*, or leave it out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chatbot.language.analyser import Analyser, Word
from chatbot.matching.query import Sense

_BEHIND = re.compile(r"\s[–—-]\s|[:,;(|?]")
"""What stands behind the name in a title: "Halma lamp – questions and answers"."""


class Topic:
    """The words of a title for what the FAQ is about."""

    def __init__(self, title: str, analyser: Analyser) -> None:
        self._analyser = analyser
        words = analyser.words(_BEHIND.split(title, maxsplit=1)[0])
        named = [word for word in words if word.text not in analyser.rules.articles]
        stops = [self._is_stop(word) for word in named]
        until = stops.index(True) if any(stops) else len(named)
        self.stems = frozenset(
            word.stem for at, word in enumerate(named) if not stops[at] and (at < until or word.name)
        )
        """Their stems: up to a sign or, but for names, a word such as *for*."""
        self._is_owner = any(word.text in analyser.rules.owners for word in named)
        """Is it who keeps the FAQ, a zoo or a bank? Those are *we*, not *it*."""

    def _is_stop(self, word: Word | Sense) -> bool:
        return self._analyser.is_stop(word.text)

    def places(self, words: Sequence[Word | Sense]) -> list[int]:
        """Where words name what entries may call *it*, and not another thing of the kind: *yellow* fever."""
        named = [word.stem in self.stems and not self._is_owner for word in words]
        return [
            at
            for at, is_so in enumerate(named)
            if is_so and (at == 0 or named[at - 1] or self._is_stop(words[at - 1]))
        ]

    def left_out(self, question: str) -> str:
        """A question without it, if it ends with that behind a word such as *on*: "the guarantee *on the lamp*"; else empty."""
        rules, tokens = self._analyser.rules, self._analyser.tokens(question)
        at = len(tokens)
        while at and tokens[at - 1].word.stem in self.stems:
            at -= 1
        if at == len(tokens):
            return ""
        while at and tokens[at - 1].word.text in rules.before_topic:
            at -= 1
        is_behind = at > 1 and tokens[at - 1].word.text in rules.belonging
        return question[: tokens[at - 1].start] if is_behind else ""
