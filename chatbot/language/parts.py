"""Two questions in one: "what does it cost and how long does it take", "Is it safe? And is it free?"."""

from __future__ import annotations

import re
from functools import cached_property

import msgspec

from chatbot.language.patterns import VERBOSE, Pattern, flat

MOST_READ = 1_000
"""Characters of a text that is taken apart; a longer one is one question."""
LEAST_LINES = 3
"""Lines that are a list of questions, of which hardly any is none."""
_LINE = re.compile(r"[^\s][^\n]*(?<!\s)")
MOST_PARTS = 12
"""Questions that a text is taken apart into at most; what stands behind them belongs to the last one."""


class Parts(msgspec.Struct, frozen=True, dict=True):
    """How a language begins questions and joins them: ``VERBOSE`` patterns of a text as it stands."""

    question: str
    """What a question begins with."""
    joining: str
    """The words between two questions."""
    condition: str
    """A clause before a question that belongs to it: *if …*, with the white space behind it."""
    aside: str
    """What joins two questions even if the second is put in few words: ", also my bike"."""
    may_join: str
    """The words, white space around them, by which one sees that a text may have to be taken apart: the patterns
    that do it take long to make."""
    halving: str
    """The words, white space around them, between two halves of a question."""
    beginning: str
    """What a question with two halves begins with that both have in common, with the white space behind it."""
    second: str = ""
    """What a question begins with behind a joining word, where what comes before is no question; ``question`` by default."""
    sentence: str = ""
    """What a question begins with where it is a sentence or a line of its own; ``question`` by default."""
    after_comma: str = ""
    """The same behind a comma."""
    half: str = r"\w+\s+\w"
    """What the second half of a question begins with."""
    full_stop: str = r"\.(?=\s)"
    """What ends a sentence beside other signs."""
    by_accents: bool = True
    """Do accents tell apart what asks and what does not? Else the patterns are of flat texts."""

    def asks(self, text: str) -> bool:
        """Does a text begin as questions do?"""
        if len(text) > MOST_READ:
            return False
        seen = self._seen(text)
        return self._asks.made_for(seen).match(seen) is not None

    def questions(self, text: str) -> list[tuple[int, int]]:
        """Where in a text its questions stand, each from its first character to before its end.

        Statements beside them do not count, but for one that a question goes on from: "I lost my card, and when are you
        open?". Empty where there are none that can be told apart.
        """
        text = self._seen(text[: MOST_READ + 1])
        if len(text) > MOST_READ or not self._may_break.search(text):
            return []
        found, start, aside = [], 0, False
        begins = self._asks.made_for(text)
        breaks = self._breaks if begins.match(text) else self._breaks_of_statements
        for match in [*breaks.made_for(text).finditer(text), None]:
            end = match.start() if match else len(text)
            named = match.groupdict() if match else {}
            joins = named.get("aside") is not None
            asks = (
                joins or aside or (match is not None and bool("?" in match.group() or named.get("goes_on")))
            )
            if text[start:end].strip() and (asks or begins.match(text, start, end)):
                found.append((start, end))
            start, aside = match.end() if match else end, joins
        return with_rest(with_lines(text, found))

    def halves(self, text: str) -> tuple[str, str] | None:
        """A question as two that begin alike: "how do I set it up and run it at night"; None where it has no *and*."""
        match = self._halving.search(text) if len(text) <= MOST_READ else None
        if match is None:
            return None
        seen = self._seen(text)
        lead = self._beginning.made_for(seen).match(seen)
        first, second = text[: match.start()], text[match.end() :]
        return first, (text[: lead.end()] + second if lead else second)

    def _seen(self, text: str) -> str:
        return text if self.by_accents else flat(text)

    @cached_property
    def _may_break(self) -> re.Pattern[str]:
        return re.compile(rf"[?!.;,\n]\s*\S|\s(?:{self.may_join}|[–—-]+)\s", VERBOSE)

    @cached_property
    def _breaks(self) -> Pattern:
        return self._breaks_before(self.question)

    @cached_property
    def _breaks_of_statements(self) -> Pattern:
        return self._breaks_before(self.second) if self.second else self._breaks

    def _breaks_before(self, second: str) -> Pattern:
        after_comma = self.after_comma or self.question
        return Pattern(
            rf"""
            (?P<aside>{self.aside}[\s,:]+(?=\w+\s+\w))                              # ", also my bike"
          | (?:[?!]+|{self.full_stop}|;|\n)[\s,.:;–—-]*(?:{self.joining}[\s,:]+){{0,4}}       # a sentence ends
          | (?P<goes_on>(?:\s*,\s*|\s+)(?:{self.joining}[\s,:]+){{1,4}}(?=(?:{self.condition})?{second}))    # "and how …"
          | \s*(?:,|\s[–—-]+\s)\s*(?=(?:{self.condition})?{after_comma})             # ", how …"
            """,
            VERBOSE,
        )

    @cached_property
    def _asks(self) -> Pattern:
        return Pattern(
            rf"\s*(?:{self.joining}[\s,:]+){{0,4}}(?:{self.condition})?(?:{self.sentence or self.question})",
            VERBOSE,
        )

    @cached_property
    def _halving(self) -> re.Pattern[str]:
        return re.compile(rf"\s+{self.halving}\s+(?={self.half})", VERBOSE)

    @cached_property
    def _beginning(self) -> Pattern:
        return Pattern(self.beginning, VERBOSE)


def with_lines(text: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The questions of a text, and where most of its lines are questions, and none ends as a sentence does, the other lines
    as well: "opening times", "any discounts"."""
    lines = [line.span() for line in _LINE.finditer(text)]
    if len(lines) < LEAST_LINES or len(found) < LEAST_LINES - 1:
        return found
    other = [(start, end) for start, end in lines if not any(start <= one < end for one, _ in found)]
    if 2 * len(other) >= len(lines) or any(text[end - 1] in ".!:," for _, end in other):
        return found
    return sorted([*found, *other])


def with_rest(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The first of some places in a text, the last of which goes on to the end of all."""
    if len(found) <= MOST_PARTS:
        return found
    return [*found[: MOST_PARTS - 1], (found[MOST_PARTS - 1][0], found[-1][1])]
