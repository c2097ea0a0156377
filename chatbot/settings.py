"""What the command line, the environment and the configuration come to."""

from __future__ import annotations

from typing import NamedTuple

THEMES = ("auto", "dark", "light", "none")
KEYS = ("emacs", "vi")


class Settings(NamedTuple):
    """What can be configured, each with its default."""

    faq: str | None = None
    threshold: float = 0.5
    theme: str = "auto"
    keys: str = "emacs"
    history: bool = True
    history_size: int = 10_000
    pager: str | None = None
    plain: bool = False
    log: bool = False
