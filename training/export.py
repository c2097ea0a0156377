"""Fitted trees as the package keeps them."""

from __future__ import annotations

from typing import Any

import numpy as np

from training.calibration import Calibration
from training.confidence import Forest
from training.evidence import Split, Trees


def trees_of(forest: Forest, calibration: Calibration) -> tuple[float, Trees]:
    """The base and the trees that give calibrated log-odds."""
    dump = forest.booster.dump_model()
    trees = tuple(_node(tree["tree_structure"], calibration.slope)[0] for tree in dump["tree_info"])
    return calibration.slope * forest.base + calibration.intercept, trees


def _node(node: dict[str, Any], slope: float) -> tuple[Split | float, int]:
    """A node with all below it, and how often it was reached."""
    if "split_feature" not in node:
        return rounded(slope * node["leaf_value"]), node.get("leaf_count", 0)
    if node["decision_type"] != "<=":
        raise ValueError(f"the package has no tree that decides by {node['decision_type']}")
    sides = [_node(node[side], slope) for side in ("left_child", "right_child")]
    means = [below.mean if isinstance(below, Split) else below for below, _ in sides]
    counts = [count for _, count in sides]
    mean = float(np.average(means, weights=counts))
    (left, _), (right, _) = sides
    return Split(node["split_feature"], rounded(node["threshold"]), rounded(mean), left, right), sum(counts)


def rounded(value: float) -> float:
    """Five digits: more are chance."""
    return float(f"{value:.5g}")
