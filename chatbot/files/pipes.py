"""Pipes and connections of which the other end goes away."""

from __future__ import annotations

import signal


def meet_broken_ones_as_errors() -> None:
    """Let what breaks be an error in this thread; elsewhere it is the end of a program that ends with its reader."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGPIPE})
