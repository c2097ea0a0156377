"""What may be chosen and what holds where nothing is: by itself, for ``--help`` and ``--version`` need nothing else."""

from __future__ import annotations

THEMES = ("auto", "dark", "light", "none")
KEYS = ("emacs", "vi")
TOP = 3
"""Matches that a reply lists."""
THRESHOLD = 0.5
"""Confidence from which a match counts as the answer."""
AUTO, ALWAYS, NEVER = SEMANTIC = ("auto", "always", "never")
"""When a sentence encoder is asked: where words leave a question open, if it is there."""
MAX_AGE = 60.0
"""Seconds for which an FAQ at an address is answered from without asking whether it has changed."""
TIMEOUT = 20.0
"""Seconds within which an address must have answered."""
SHORTEST_TIME, LONGEST_TIME = 0.001, 1e9
"""Seconds that can be set."""
