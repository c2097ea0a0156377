"""Boosted trees laid out flat: all of them are asked at once.

After C. Lucchese and others, QuickScorer: a fast algorithm to rank documents with additive ensembles of regression trees (SIGIR
2015). Each leaf of each tree is a bit. A value above a node's threshold rules out the leaves to the node's left; what all values
rule out together is one AND a feature, and the first leaf that is left in each tree is where a walk down it would have ended.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import getitem
from typing import Literal

import msgspec

from chatbot.matching.trees import Split, Trees, log_odds

WALKS = 64
"""Times that the trees are walked down before they are laid out: that takes as long."""
FORMATS: dict[int, Literal["B", "H", "I", "Q"]] = {8: "B", 16: "H", 32: "I", 64: "Q"}
"""Bits that a tree may have, and how they are read."""


class Cut(msgspec.Struct, frozen=True, order=True):
    """A node, by the leaves that it rules out."""

    threshold: float
    mask: int
    """All leaves but those to its left."""


class Forest:
    """Says what trees add up to; the more often it is asked, the faster."""

    def __init__(self, base: float, trees: Trees) -> None:
        """``base`` is the log-odds before any value."""
        self._base = base
        self._trees = trees
        self._walks = 0
        self._flat: FlatForest | None = None

    def log_odds(self, values: Sequence[float]) -> float:
        """What the trees add to the base for some values."""
        if self._flat is not None:
            return self._flat.log_odds(values)
        self._walks += 1
        if self._walks >= WALKS:
            self._flat = FlatForest(self._base, self._trees)
        return log_odds(self._base, self._trees, values)


class FlatForest:
    """The same, laid out."""

    def __init__(self, base: float, trees: Trees) -> None:
        self._base = base
        leaves = [list(_leaves(tree)) for tree in trees]
        bits = next(bits for bits in FORMATS if bits >= max(map(len, leaves), default=1))
        self._format, self._size = FORMATS[bits], bits // 8 * len(trees)
        self._ones = sum(1 << bits * number for number in range(len(trees)))
        self._every = (1 << bits * len(trees)) - 1
        self._leaves = [{1 << at: leaf for at, leaf in enumerate(found)} for found in leaves]
        self._cuts = self._cumulated(trees, bits)

    def log_odds(self, values: Sequence[float]) -> float:
        """What the trees add to the base for some values."""
        left = self._every
        for feature, thresholds, masks in self._cuts:
            at = bisect_left(thresholds, values[feature])
            if at:
                left &= masks[at]
        first = left & ~(
            left - self._ones
        )  # no tree is without a leaf, so that none borrows from the next one
        reached = memoryview(first.to_bytes(self._size, "little")).cast(self._format)
        return sum(map(getitem, self._leaves, reached), self._base)

    def _cumulated(self, trees: Trees, bits: int) -> list[tuple[int, list[float], list[int]]]:
        """For each feature its thresholds in order, and what is left above the first none, one, two … of them."""
        cuts: dict[int, list[Cut]] = {}
        for number, tree in enumerate(trees):
            for feature, threshold, first, count in _nodes(tree, bits * number):
                mask = self._every ^ ((1 << count) - 1 << first)
                cuts.setdefault(feature, []).append(Cut(threshold, mask))
        found = []
        for feature, of_feature in sorted(cuts.items()):
            of_feature.sort()
            masks = [self._every]
            for cut in of_feature:
                masks.append(masks[-1] & cut.mask)
            found.append((feature, [cut.threshold for cut in of_feature], masks))
        return found


def _leaves(node: Split | float) -> Iterator[float]:
    """The leaves of a tree, from left to right."""
    if isinstance(node, Split):
        yield from _leaves(node.left)
        yield from _leaves(node.right)
    else:
        yield node


def _nodes(node: Split | float, first: int) -> Iterator[tuple[int, float, int, int]]:
    """The nodes of a tree whose leaves begin at a bit: feature, threshold, the first bit to the left of it and how many."""
    if isinstance(node, Split):
        count = sum(1 for _ in _leaves(node.left))
        yield node.feature, node.threshold, first, count
        yield from _nodes(node.left, first)
        yield from _nodes(node.right, first + count)
