"""What a question denies: whether it asks how *not* to do something, how to stop it, or says that something does not work."""

from __future__ import annotations

from collections.abc import Sequence

NOT = frozenset(["not", "never", "neither", "nor"])
ASKING = frozenset("how which what who whom whose when where".split())
STOPPING = frozenset(
    """
    stop stops stopping avoid avoiding prevent preventing undo undoing refuse refusing block blocking quit quitting skip skipping
    ban banning forbid forbidding unsubscribe
    """.split()
)
"""Words that turn what follows them into its opposite."""


CLAUSE = frozenset("who that so if because which when where while unless although though since until".split())
"""Words that begin another clause: what is denied behind them is not what is asked."""


def polarity(words: Sequence[str]) -> str:
    """What a question in English denies, by its folded words, contractions opened.

    ``denied`` for "how do I not …", "which … do you not …"; ``why not`` and ``why`` for questions for a reason; ``trouble`` for
    "it does not …"; else empty.
    """
    asked = next((i for i, word in enumerate(words) if word in ASKING or word == "why"), None)
    at = next((i for i, word in enumerate(words) if word in NOT), None)
    if asked is not None and words[asked] == "why":
        return "why" if at is None else "why not"
    if at is None:
        return ""
    main = asked is not None and asked < at and CLAUSE.isdisjoint(words[asked + 1 : at])
    return "denied" if main else "trouble"
