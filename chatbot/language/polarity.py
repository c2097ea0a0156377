"""What a question denies: whether it asks how *not* to do something, or says that something does not work."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

FAR = 4
"""Words behind one of wanting within which it is denied."""


class Unwanted(msgspec.Struct, frozen=True):
    """How a language says that somebody does not want something: *no quiero …*, folded."""

    wanting: frozenset[str]
    denying: frozenset[str]
    who: frozenset[str] = frozenset()
    """Words for who wants it, one of which stands beside; empty where the verb says it."""
    behind: bool = False
    """May the denial stand behind, with other words between: German *ich will das nicht*?"""
    other: frozenset[str] = frozenset()
    """Words behind which a denial belongs to something else."""

    longer: frozenset[str] = frozenset()
    """Words by which it was wanted before: who does not want something *any more* asks how to give it up."""
    undoing: frozenset[str] = frozenset()
    """Verbs that give up something themselves: who does not want that any more denies it nonetheless."""

    def says(self, words: Sequence[str]) -> bool:
        """Do some words say so?"""
        return (self.longer.isdisjoint(words) or self._gives_up(words)) and any(
            word in self.wanting and self._denied(words, at) for at, word in enumerate(words)
        )

    def _gives_up(self, words: Sequence[str]) -> bool:
        """Is it giving up something that is wanted, or not?"""
        behind = self.wanting | self.longer
        return any(last in behind and word in self.undoing for last, word in pairwise(words))

    def _denied(self, words: Sequence[str], at: int) -> bool:
        if self.who and self.who.isdisjoint(words[max(at - 3, 0) : at + 2]):
            return False
        if at and words[at - 1] in self.denying:
            return True
        following = words[at + 1 : at + 1 + (FAR if self.behind else 1)]
        denial = next((i for i, word in enumerate(following) if word in self.denying), None)
        return denial is not None and self.other.isdisjoint(following[:denial])


class Polarity(msgspec.Struct, frozen=True):
    """A language's words for it, folded."""

    denying: frozenset[str]
    asking: frozenset[str]
    why: frozenset[str]
    clause: frozenset[str]
    """Words that begin another clause: what is denied behind them is not what is asked."""
    failing: frozenset[str] = frozenset()
    """Words that tell of a trouble where they are denied, in whatever sentence: “es geht nicht”."""
    unwanted: Unwanted | None = None
    wished_away: Unwanted | None = None
    """The same where it may as well tell what is wished: "I don't want my password in git"."""
    asking_whether: frozenset[str] = frozenset()
    """Verbs that begin a question for yes or no; a negative one, *don't you …*, is read without its denial."""
    saying: frozenset[str] = frozenset()
    """Verbs with which a denial is what somebody says: *say* no."""
    bidding: tuple[str, ...] = ()
    """Words with which one forbids something at the beginning of a sentence …"""
    subjects: frozenset[str] = frozenset()
    """… unless one of these follows: *don't you take cards*."""
    which: frozenset[str] = frozenset()
    """Words that ask which of several do not: what they are denied of is no trouble, "welche Karten gehen nicht"."""

    def of(self, words: Sequence[str]) -> str:
        """What a question denies, by its folded words, contractions opened.

        ``denied`` for "how do I not …", "which … do you not …", "ich will nicht …"; ``unwanted`` for "I don't want to …" and
        "do not …"; ``why not`` and ``why`` for questions for a reason; ``trouble`` for "it does not …"; else empty.
        """
        asked = next((i for i, word in enumerate(words) if word in self.asking or word in self.why), None)
        at = next(
            (i for i, word in enumerate(words) if word in self.denying and not self._only_said(words, i)),
            None,
        )
        if asked is not None and words[asked] in self.why:
            return "why" if at is None else "why not"
        if at is None:
            return ""
        if asked is None and self.unwanted and self.unwanted.says(words):
            return "denied"
        if asked is None and (
            self._forbids(words)
            or self._asks_to_leave_off(words, at)
            or (self.wished_away and self.wished_away.says(words))
        ):
            return "unwanted"
        main = asked is not None and asked < at and self.clause.isdisjoint(words[asked + 1 : at])
        main = main and (
            words[asked or 0] in self.which or self.failing.isdisjoint(words[max(at - 1, 0) : at + 2])
        )
        return "denied" if main else "trouble"

    def _asks_to_leave_off(self, words: Sequence[str], at: int) -> bool:
        """Is it asked whether something may be left off, "is it allowed to bring no dog"? *Won't start* tells of a trouble."""
        return at > 1 and words[0] in self.asking_whether and self.clause.isdisjoint(words[:at])

    def _only_said(self, words: Sequence[str], at: int) -> bool:
        """Is a denial what somebody says, rather than said of anything: *say no to* somebody?"""
        return words[at - 1 : at] != [] and words[at - 1] in self.saying

    def _forbids(self, words: Sequence[str]) -> bool:
        begun = len(self.bidding)
        return (
            begun > 0
            and tuple(words[:begun]) == self.bidding
            and self.subjects.isdisjoint(words[begun : begun + 1])
        )
