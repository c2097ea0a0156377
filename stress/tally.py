"""What was tried, and what did not hold."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, field

MOST_SHOWN = 10


@dataclass
class Tally:
    """An attack's count, kept while it goes on."""

    name: str
    until: float
    """When it is to end, as ``time.monotonic`` tells it."""
    tried: int = 0
    broken: list[str] = field(default_factory=list)
    """What did not hold, each in a line."""
    figures: dict[str, str] = field(default_factory=dict)
    """What was measured."""

    def rounds(self) -> Iterator[int]:
        """Numbers, as long as there is time; one at least."""
        number = 0
        while not number or time.monotonic() < self.until:
            yield number
            number += 1

    def expect(self, holds: bool, what: str) -> None:
        """Count something that was tried, and note where it did not hold."""
        self.tried += 1
        if not holds:
            self.broken.append(what)

    def lines(self) -> list[str]:
        """The tally, for a table in Markdown, and below it what did not hold."""
        figures = "; ".join(f"{name} {value}" for name, value in self.figures.items())
        row = f"| {self.name} | {self.tried:,} | {len(self.broken):,} | {figures} |"
        return [row, *(f"    {one[:300]}" for one in self.broken[:MOST_SHOWN])]
