"""What callers hand in, to be told of what goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterable

Notify = Callable[[str], None]
"""Told in a sentence that something is the matter."""
Watch = Callable[[range], Iterable[int]]
"""What the batches of a long task are gone through with, such as a progress bar."""
