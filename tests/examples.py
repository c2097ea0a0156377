"""How many cases the tests of what holds for everything look at."""

from __future__ import annotations

from hypothesis import settings

USUAL = 100
"""Cases of a test that says nothing else, in the profile that is loaded unless another is asked for."""


def examples(number: int) -> settings:
    """So many cases, and as many times more in a profile with more of them."""
    return settings(max_examples=max(1, number * settings().max_examples // USUAL))
