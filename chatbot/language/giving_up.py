"""How it is said that something is not wanted any more: "I don't want my order any more" asks how to *cancel* it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec


class GivingUp(msgspec.Struct, frozen=True):
    """A language's words for it, folded."""

    wanting: frozenset[str] = frozenset()
    denying: frozenset[str] = frozenset()
    """They stand right before the verb, or belong to what says that it was wanted before: *no longer*."""
    longer: tuple[tuple[str, ...], ...] = ()
    """What says that it was wanted before: the verb comes right after it, perhaps behind a denial, or before it."""
    undenied: tuple[tuple[str, ...], ...] = ()
    """What says so by itself, without a denial: French *plus de ma*."""
    meant: str = ""
    """What is to be done then."""
    others: tuple[str, ...] = ()
    """What else is said for that, where it is of other things."""
    far: int = 12
    """Words that it may stand behind the verb."""
    behind: bool = False
    """May the denial stand anywhere behind the verb: German *ich will das nicht mehr*?"""
    last: bool = False
    """Has it to end the question: Japanese いらなくなった before a word says only which?"""
    other: frozenset[str] = frozenset()
    """Words between the two behind which it says something else: *I want to know why it is not …*."""
    undoing: frozenset[str] = frozenset()
    """Verbs that give up something themselves: who does not want to *cancel* any more asks for nothing of the kind."""

    def said_in(self, words: Sequence[str]) -> Mapping[int, str]:
        """What words of a question become that says so, by their places; empty for those that go."""
        for longer, by_itself in self._found(words):
            after = range(longer.stop, min(longer.stop + 2, len(words)))
            for at in (*after, *range(longer.start - 1, max(longer.start - 1 - self.far, -1), -1)):
                if words[at] not in self.wanting:
                    continue
                denied = [*longer] if by_itself else self._denied(words, at, longer)
                if denied and self.undoing.isdisjoint(words[max(at, *longer, *denied) + 1 :][:1]):
                    return {**dict.fromkeys([*longer, *denied], ""), at: self.meant}
        return {}

    def _found(self, words: Sequence[str]) -> Iterator[tuple[range, bool]]:
        """Where some words say that it was wanted before, and whether that needs no denial."""
        for phrase in (*self.longer, *self.undenied):
            end = len(words) - len(phrase)
            for at in range(end if self.last else 0, end + 1):
                if at >= 0 and tuple(words[at : at + len(phrase)]) == phrase:
                    yield range(at, at + len(phrase)), phrase in self.undenied

    def _denied(self, words: Sequence[str], at: int, longer: range) -> list[int]:
        """Where it is denied that something is wanted; the verb stands at a place."""
        between = range(at + 1, longer.start)
        if not self.other.isdisjoint([words[i] for i in between]):
            return []
        places = [i for i in (at - 1, *longer) if i >= 0] + ([*between] if self.behind else [])
        return [i for i in places if words[i] in self.denying]
