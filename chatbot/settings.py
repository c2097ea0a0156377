"""What the command line, the environment and the configuration come to."""

from __future__ import annotations

import msgspec

from chatbot.defaults import AUTO, MAX_AGE, THRESHOLD, TIMEOUT, TOP


class Settings(msgspec.Struct, frozen=True):
    """How the program is wanted, each setting with its default; what a single command wants is its own affair."""

    faq: str | None = None
    """The FAQ to answer from; None for the usual one."""
    threshold: float = THRESHOLD
    theme: str = "auto"
    keys: str = "emacs"
    history: bool = True
    history_size: int = 10_000
    pager: str | None = None
    plain: bool = False
    log: bool = False
    """Is what is asked to be noted?"""
    log_path: str | None = None
    """The log that the command line names; None for the usual one."""
    top: int = TOP
    tags: tuple[str, ...] = ()
    """Of which an entry must have one to be an answer; none for all entries."""
    semantic: str = AUTO
    """When the sentence encoder is asked."""
    semantic_model: str | None = None
    """The folder of its model; None for the usual ones."""
    cache: bool = True
    """May a large FAQ be opened from its compiled form?"""
    max_age: float = MAX_AGE
    """Seconds for which an FAQ at an address is answered from without asking whether it has changed."""
    timeout: float = TIMEOUT
    """Seconds within which an address must have answered."""
    arguments: tuple[str, ...] = ()
    """The command line, which every process runs that shares the work."""
