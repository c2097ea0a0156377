"""How a language says that something is to be taken away or undone: *remove*, *turn … off*, *rückgängig*."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

FAR = 4
"""Words behind a verb within which its particle stands."""


class Undoing(msgspec.Struct, frozen=True):
    """A language's words for it, folded."""

    words: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    """Verbs that say so with one of the particles behind them: *turn it off*."""
    particles: frozenset[str] = frozenset()
    wanted: frozenset[str] = frozenset()
    """Those of the words that may be done for their own sake: *leave* a review, *unlock* a bike."""
    off: frozenset[str] = frozenset()
    """Those of the particles with which that is asked for: what goes *back* or is got *out* may be wanted."""
    leaving: tuple[str, ...] = ()
    """Words with which it is asked for right behind a verb: *get out of* it."""
    how: frozenset[str] = frozenset()
    """Words that ask how something is done."""
    ending: frozenset[str] = frozenset()
    """Those of the words that ask for it wherever they stand in a question: *quiero cancelar …*, *… kündigen*, 解約したい."""
    whole: frozenset[str] = frozenset()
    """What is given up where no more is said of what: *contrato*."""
    parted: frozenset[str] = frozenset()
    """Those of the particles with which one of the verbs does so: *darse de baja*."""
    beginning: frozenset[str] = frozenset()
    """Words for the contrary: *become*, *join*."""
    before: frozenset[str] | None = None
    """Words that may stand between these and the verb: *how can I …*; None where that stands anywhere behind."""

    def is_object(self, word: str) -> bool:
        """May a word be what is undone, rather than a part of how that is said?"""
        return not (word in self.words or word in self.verbs or word in self.particles)

    def said_in(self, words: Sequence[str]) -> bool:
        """Do some words say so?"""
        return not self.words.isdisjoint(words) or any(
            word in self.verbs and not self.particles.isdisjoint(words[at + 1 : at + 1 + FAR])
            for at, word in enumerate(words)
        )

    def asked_in(self, words: Sequence[str]) -> tuple[int, ...]:
        """Where a question asks to do so, the verb first; empty where it does not: *how do I turn the bell off*."""
        return self._asked_how(words) or next(
            filter(None, (self._ends_at(words, at) for at in range(len(words)))), ()
        )

    def _ends_at(self, words: Sequence[str], at: int) -> tuple[int, ...]:
        """Where it is asked for from a place on, in words that ask for it wherever they stand."""
        if words[at] in self.ending:
            return (at,)
        behind = words[at + 1 : at + 1 + FAR] if words[at] in self.verbs else []
        return next(((at, at + 1 + step) for step, word in enumerate(behind) if word in self.parted), ())

    def _asked_how(self, words: Sequence[str]) -> tuple[int, ...]:
        start = next((at for at, word in enumerate(words) if word in self.how), len(words))
        for at in range(start + 1, len(words)):
            if words[at] in self.verbs:
                particle = self._off(words, at)
                if particle is not None:
                    return (at, particle)
            elif words[at] in self.words and words[at] not in self.wanted:
                return (at,)
            if self.before is not None and words[at] not in self.before:
                break
        return ()

    def _off(self, words: Sequence[str], at: int) -> int | None:
        """Where the particle of a verb stands with which it asks for undoing."""
        if self.leaving and tuple(words[at + 1 : at + 1 + len(self.leaving)]) == self.leaving:
            return at + 1
        behind = range(at + 1, min(at + 1 + FAR, len(words)))
        return next((i for i in behind if words[i] in self.off), None)

    def said_at(self, places: Mapping[str, Sequence[int]]) -> bool:
        """Does a text say so, given as the places of its words?"""
        if not self.words.isdisjoint(places):
            return True
        behind = {place for particle in self.particles for place in places.get(particle, ())}
        verbs = [place for verb in self.verbs for place in places.get(verb, ())]
        return any(not behind.isdisjoint(range(place + 1, place + 1 + FAR)) for place in verbs)

    def stemmed(self, stems: Callable[[Iterable[str]], list[str]]) -> Undoing:
        """The same for a text of which the stems are given."""
        return msgspec.structs.replace(
            self,
            words=frozenset(stems(self.words)),
            verbs=frozenset(stems(self.verbs)),
            particles=frozenset(stems(self.particles)),
        )
