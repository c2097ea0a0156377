"""Two questions in one: "what does it cost and how long does it take", "Is it safe? And is it free?"."""

from __future__ import annotations

import re
from functools import lru_cache

MOST_READ = 1_000
"""Characters of a text that is taken apart; a longer one is one question."""
MOST_PARTS = 4
_WH = r"(?:how|what|when|where|who|whom|whose|why|which)(?:['’]?s|['’]?re|\b)"
_VERB = r"(?:can|could|do|does|did|is|are|was|were|will|would|should|shall|may|must|have|has|am|isn['’]?t|aren['’]?t|don['’]?t|doesn['’]?t|can['’]?t)"
_SUBJECT = r"(?:i|you|u|we|they|it|he|she|there|the|your|my|our|their|this|that|these|those|one|a|an|any|some|all|people|\w+s)\b"
_QUESTION = rf"(?:(?:for|until|till|from|to|at|in|by|on)\s+)?(?:{_WH}|{_VERB}\s+{_SUBJECT}|(?:is|are)\s+\w+)"
_JOINED = r"(?:and|also|plus|or|but|then|additionally|furthermore|moreover|by\ the\ way|btw|secondly|another\ thing|one\ more\ thing|&)"
_CONDITION = r"(?:if|when|once|in\ case)\s[^,?.;]{2,60}?,?\s+"
_ASIDE = (
    r"(?:\s*[,;?.]+\s*(?:(?:and|but)\s+)?(?:also|plus|by\ the\ way|btw|another\ thing|one\ more\ thing)"
    r"|\s+(?:and|but)\s+(?:also|by\ the\ way)|\s+(?:plus|as\ well\ as|btw))"
)
"""What joins two questions even if the second is put in few words: ", also my bike"."""
_MAY_BREAK = re.compile(
    r"[?!.;,\n]\s*\S|\s(?:and|also|plus|or|but|then|as well as|btw|&|[–—-]+)\s", re.IGNORECASE
)
"""What a text has that can be taken apart; the patterns that do it take long to make."""


@lru_cache(maxsize=1)
def _break() -> re.Pattern[str]:
    return re.compile(
        rf"""
        (?P<aside>{_ASIDE}[\s,:]+(?=\w+\s+\w))                              # ", also my bike"
      | (?:[?!]+|\.(?=\s)|;|\n)[\s,.:;–—-]*(?:{_JOINED}[\s,:]+)*            # a sentence ends
      | (?P<goes_on>(?:\s*,\s*|\s+)(?:{_JOINED}[\s,:]+)+(?=(?:{_CONDITION})?{_QUESTION}))    # "and how …"
      | \s*(?:,|\s[–—-]+\s)\s*(?=(?:{_CONDITION})?{_QUESTION})                # ", how …"
        """,
        re.IGNORECASE | re.VERBOSE,
    )


@lru_cache(maxsize=1)
def _asks() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{_JOINED}[\s,:]+)*(?:{_CONDITION})?{_QUESTION}", re.IGNORECASE | re.VERBOSE)


def asks(text: str) -> bool:
    """Does a text begin as questions do?"""
    return len(text) <= MOST_READ and _asks().match(text) is not None


def questions(text: str) -> list[tuple[int, int]]:
    """Where in a text its questions stand, each from its first character to before its end.

    Statements beside them do not count, but for one that a question goes on from: "I lost my card, and when are you open?". Empty
    where there are none that can be told apart.
    """
    if len(text) > MOST_READ or not _MAY_BREAK.search(text):
        return []
    found, start, aside = [], 0, False
    for match in [*_break().finditer(text), None]:
        end = match.start() if match else len(text)
        joins = match is not None and match["aside"] is not None
        asks = joins or aside or (match is not None and bool("?" in match.group() or match["goes_on"]))
        if text[start:end].strip() and (asks or _asks().match(text, start, end)):
            found.append((start, end))
        start, aside = match.end() if match else end, joins
    return found[:MOST_PARTS]


_HALVES = re.compile(r"\s+and\s+(?:then\s+|also\s+)?(?=\w+\s+\w)", re.IGNORECASE)
_LEAD = re.compile(rf"\s*(?:{_WH}\s+)?{_VERB}\s+{_SUBJECT}\s+|\s*how\s+to\s+", re.IGNORECASE)


def halves(text: str) -> tuple[str, str] | None:
    """A question as two that begin alike: "how do I set it up and run it at night"; None where it has no *and*."""
    match = _HALVES.search(text) if len(text) <= MOST_READ else None
    if match is None:
        return None
    lead = _LEAD.match(text)
    first, second = text[: match.start()], text[match.end() :]
    return first, (lead.group() + second if lead else second)
