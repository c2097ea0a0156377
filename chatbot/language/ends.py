"""The two ends of what lasts: *open* and *close*. Who asks when the one is may be answered by when both are."""

from __future__ import annotations

import msgspec


class Ends(msgspec.Struct, frozen=True):
    """Words, as stems or phrasal verbs, for either end."""

    one: frozenset[str]
    other: frozenset[str]
    named: bool = False
    """Does an answer have to name the end that is asked for? Else from when to when says it: *8 to 6*."""

    def of(self, stem: str) -> frozenset[str]:
        """The words for the end that a stem is one of; none where it is of neither."""
        return next((side for side in (self.one, self.other) if stem in side), frozenset())

    def across(self, stem: str) -> frozenset[str]:
        """The words for the other end than a stem is one of; none where it is of neither."""
        return self.other if stem in self.one else self.one if stem in self.other else frozenset()

    def are_two(self, stem: str, other: str) -> bool:
        """Are two stems words for different ends?"""
        return (stem in self.one and other in self.other) or (stem in self.other and other in self.one)
