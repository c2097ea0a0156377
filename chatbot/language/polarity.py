"""What a question denies: whether it asks how *not* to do something, or says that something does not work."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec


class Polarity(msgspec.Struct, frozen=True):
    """A language's words for it, folded."""

    denying: frozenset[str]
    asking: frozenset[str]
    why: frozenset[str]
    clause: frozenset[str]
    """Words that begin another clause: what is denied behind them is not what is asked."""
    failing: frozenset[str] = frozenset()
    """Words that tell of a trouble where they are denied, in whatever sentence: “es geht nicht”."""

    def of(self, words: Sequence[str]) -> str:
        """What a question denies, by its folded words, contractions opened.

        ``denied`` for "how do I not …", "which … do you not …"; ``why not`` and ``why`` for questions for a reason;
        ``trouble`` for "it does not …"; else empty.
        """
        asked = next((i for i, word in enumerate(words) if word in self.asking or word in self.why), None)
        at = next((i for i, word in enumerate(words) if word in self.denying), None)
        if asked is not None and words[asked] in self.why:
            return "why" if at is None else "why not"
        if at is None:
            return ""
        main = asked is not None and asked < at and self.clause.isdisjoint(words[asked + 1 : at])
        main = main and self.failing.isdisjoint(words[max(at - 1, 0) : at + 2])
        return "denied" if main else "trouble"
