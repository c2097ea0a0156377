"""Boosted regression trees: what they add up to, and what each value did to it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec


class Split(msgspec.Struct, frozen=True, array_like=True):
    """A node of a regression tree that asks for a value."""

    feature: int
    """Which one."""
    threshold: float
    """Values up to this one go left."""
    mean: float
    """Log-odds: the mean of the leaves below, by how often they were reached."""
    left: Split | float
    right: Split | float
    """A leaf is the log-odds that it adds."""


Trees = tuple[Split | float, ...]


def log_odds(base: float, trees: Trees, values: Sequence[float]) -> float:
    """What the trees add to ``base`` for some values."""
    total = base
    for tree in trees:
        node = tree
        while node.__class__ is Split:
            node = node.left if values[node.feature] <= node.threshold else node.right
        total += node  # type: ignore[operator]
    return total


def effects(base: float, trees: Trees, values: Sequence[float]) -> tuple[float, list[float]]:
    """The same as a base and what each value adds to it.

    On the way down a tree, the change of the nodes' mean is put down to the value that was asked for
    (A. Saabas, Interpreting random forests, 2014).
    """
    added = [0.0] * len(values)
    for tree in trees:
        node = tree
        base += _mean(node)
        while isinstance(node, Split):
            below = node.left if values[node.feature] <= node.threshold else node.right
            added[node.feature] += _mean(below) - node.mean
            node = below
    return base, added


def _mean(node: Split | float) -> float:
    return node.mean if isinstance(node, Split) else node
