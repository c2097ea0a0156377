"""Patterns of what is asked of those who keep an FAQ, by whatever name they are called."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

OWNER = "@"
"""What stands for the owner in a pattern."""
_OFTEN = re.compile(rf"{OWNER}(?: {OWNER})+")


def matches(pattern: str, words: Sequence[str], names: Collection[str]) -> bool:
    """Do all of some words match a pattern of words, ``names`` among them standing for the owner?"""
    named = " ".join([OWNER if word in names else word for word in words])
    return re.fullmatch(pattern, _OFTEN.sub(OWNER, named)) is not None
