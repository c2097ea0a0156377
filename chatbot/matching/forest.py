"""Boosted trees laid out flat: all of them are asked at once.

After C. Lucchese and others, QuickScorer: a fast algorithm to rank documents with additive ensembles of regression trees (SIGIR
2015). Each leaf of each tree is a bit. A value above a node's threshold rules out the leaves to the node's left; what all values
rule out together is one AND a feature, and the first leaf that is left in each tree is where a walk down it would have ended.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from operator import and_, getitem

from chatbot.matching.trees import Split, Trees, log_odds

WALKS = 64
"""Times that the trees are walked down before they are laid out: that takes as long."""
_PLACES = {1 << place: place for place in range(8)}
"""The place of each bit in its byte."""


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
        self._leaves = [tuple(_leaves(tree)) for tree in trees]
        self._bytes = -(-max(map(len, self._leaves), default=1) // 8)
        """That each tree has, a bit a leaf."""
        bits = 8 * self._bytes
        self._ones = sum(1 << bits * number for number in range(len(trees)))
        self._every = (1 << bits * len(trees)) - 1
        self._cuts = self._cumulated(trees, bits)
        self._numbers = [
            bytes([8 * at + _PLACES[byte] if byte in _PLACES else 0 for byte in range(256)])
            for at in range(self._bytes)
        ]
        """For each of a tree's bytes what leaf it is, by its one bit; 0 where it has none."""

    def log_odds(self, values: Sequence[float]) -> float:
        """What the trees add to the base for some values."""
        left = self._every
        for feature, thresholds, masks in self._cuts:
            at = bisect_left(thresholds, values[feature])
            if at:
                left &= masks[at]
        # No tree is without a leaf, so that none borrows from the next one.
        first = (left & ~(left - self._ones)).to_bytes(self._bytes * len(self._leaves), "little")
        return sum(map(getitem, self._leaves, self._reached(first)), self._base)

    def _reached(self, first: bytes) -> bytes:
        """The numbers of the leaves, given the one bit of each tree."""
        size = len(self._leaves)
        parts = [first[at :: self._bytes].translate(table) for at, table in enumerate(self._numbers)]
        return sum([int.from_bytes(part, "little") for part in parts]).to_bytes(size, "little")

    def _cumulated(self, trees: Trees, bits: int) -> list[tuple[int, list[float], list[int]]]:
        """For each feature its thresholds in order, and what is left above the first none, one, two … of them."""
        cuts: dict[int, dict[float, int]] = {}
        for number, tree in enumerate(trees):
            for feature, threshold, first, count in _nodes(tree, bits * number):
                of_feature = cuts.setdefault(feature, {})
                left = self._every ^ ((1 << count) - 1 << first)
                of_feature[threshold] = of_feature.get(threshold, self._every) & left
        found = []
        for feature, of_feature in sorted(cuts.items()):
            thresholds = sorted(of_feature)
            masks = accumulate(map(of_feature.__getitem__, thresholds), and_, initial=self._every)
            found.append((feature, thresholds, [*masks]))
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
