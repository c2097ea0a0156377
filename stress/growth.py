"""Long lines of every sign, and many lines of every kind: what reading takes grows with them, and not with their square."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from chatbot.importing.detection import FORMS
from stress.reading import HangError, read
from stress.signs import LINES, SIGNS, UNCLOSED
from stress.tally import Tally

SOURCES = Path(__file__).parents[1] / "tests" / "data" / "import" / "sources"
LENGTH = 3_000
MOST_LINES = 1_000
GROWTH = 4, 6
"""A text so many times as long may take so many times as long, and no longer."""
SURE = 0.1
"""Seconds from which a time is worth comparing."""


class Grown(NamedTuple):
    """A text that can be made longer."""

    name: str
    """Of its file."""
    form: str | None
    sign: str
    """What it has again and again."""
    repeats: int
    before: str = ""
    after: str = ""

    def times(self, longer: int = 1) -> tuple[float, float]:
        """The seconds that it takes, and that one takes which has the sign so many times as often."""
        return self._time(longer), self._time(longer * GROWTH[0])

    def _time(self, longer: int) -> float:
        data = f"{self.before}{self.sign * (self.repeats * longer)}{self.after}".encode()
        began = time.process_time()
        try:
            read(data, self.form, self.name)
        except HangError:
            return float("inf")
        return time.process_time() - began

    def __str__(self) -> str:
        about = (
            f"behind {self.before[:20]!r}"
            if self.before
            else f"before {self.after[:20]!r}"
            if self.after
            else "alone"
        )
        return f"{self.form or self.name}: {self.sign!r} {about}"


def of_signs(tally: Tally, _folder: Path, _chance: random.Random) -> None:
    """Compare what a text of one sign takes with what one that is longer takes."""
    _compare(tally, [*_signs(), *_unclosed()])


def of_lines(tally: Tally, _folder: Path, chance: random.Random) -> None:
    """Compare what many lines of a kind take, alone and beside an FAQ, with what more of them take."""
    todo = [*_lines()]
    chance.shuffle(todo)
    _compare(tally, todo)


def _compare(tally: Tally, todo: list[Grown]) -> None:
    for grown, _ in zip(todo, tally.rounds(), strict=False):
        one, other = grown.times()
        if other > max(SURE, GROWTH[1] * one):  # longer ones tell surer: what each text costs is less of it
            one, other = grown.times(longer=GROWTH[0])
        tally.expect(
            other <= max(SURE, GROWTH[1] * one),
            f"{grown}: {one:.2f} s, and {other:.2f} s for {GROWTH[0]} times",
        )
    tally.figures = {"of": f"{len(todo):,}"}


def _signs() -> Iterator[Grown]:
    for form in (None, *FORMS):
        if form is None or not FORMS[form].binary:
            for sign in SIGNS:
                yield Grown("source", form, sign, LENGTH // len(sign))


def _unclosed() -> Iterator[Grown]:
    """After a beginning texts are longer."""
    for ending, begun, sign in UNCLOSED:
        closed = '"}]}]' if ending == "json" else ""
        yield Grown(f"faq.{ending}", None, sign, LENGTH * 10 // len(sign), begun, closed)


def _lines() -> Iterator[Grown]:
    """Lines alone, read as each form; and behind and before an FAQ of a form."""
    for line in LINES:
        for form in (None, *FORMS):
            if form is None or not FORMS[form].binary:
                yield Grown("source", form, f"{line}\n", MOST_LINES)
        for path in sorted(SOURCES.iterdir()):
            if not path.read_bytes().startswith((b"\xff", b"\xfe")):
                faq = path.read_bytes().decode("utf-8", "replace")
                yield Grown(path.name, None, f"{line}\n", MOST_LINES, before=f"{faq}\n")
                yield Grown(path.name, None, f"{line}\n", MOST_LINES, after=faq)
