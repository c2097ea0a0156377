"""What a question denies: whether it asks how *not* to do something, how to stop it, or says that something does not work."""

from __future__ import annotations

from chatbot.language.polarity import Polarity

STOPPING = frozenset(
    """
    stop stops stopping avoid avoiding prevent preventing undo undoing refuse refusing block blocking quit quitting skip skipping
    ban banning forbid forbidding unsubscribe
    """.split()
)
"""Words that turn what follows them into its opposite."""
POLARITY = Polarity(
    denying=frozenset(["not", "never", "neither", "nor"]),
    asking=frozenset("how which what who whom whose when where".split()),
    why=frozenset(["why"]),
    clause=frozenset(
        "who that so if because which when where while unless although though since until".split()
    ),
)
