"""Plain texts with a question and its answer on each line: ``Is it free? - Yes.``"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

import msgspec

from chatbot.errors import Place
from chatbot.importing.drafts import Draft, Item, LeftOut, is_question, quoted
from chatbot.importing.forms.markdown.plain_text import RULE

_PAIR = re.compile(
    r"\s*(?:[-*•] |\d{1,4}[.)] )?(?P<asked>[^?？\n]{2,300}[?？])\s*(?:[-=]+>|[-–—:|])?\s*"
    r"(?P<said>(?!(?:</\w{1,10}>|[*_\"'”»)\]])+$)\S.*)"
)
"""A line with both; what only closes what the question has opened is no answer."""
_OF_SIGN = r"[^\w\s\"'“„«(\[*_`<¿¡$€£¥+@#/.-]"
_SIGN = re.compile(rf"{_OF_SIGN}\S{{0,9}}(?<={_OF_SIGN})")
"""What parts an answer from its question."""
_FEWEST = 2
WAY = "a question and its answer on each line"


def items_of(text: str, first_line: int) -> list[Item]:
    """What each line of a text asks and answers, and those that do neither; nothing where most do neither."""
    lines = [
        (number, line)
        for number, line in enumerate(text.split("\n"))
        if line.strip() and not RULE.fullmatch(line)
    ]
    items = _without_sign(list(_items(lines, first_line)))
    pairs = sum(isinstance(item, Draft) for item in items)
    return items if pairs >= _FEWEST and pairs * 5 >= len(lines) * 4 else []


def _without_sign(items: list[Item]) -> list[Item]:
    """Answers without what stands before each of them, whatever sign that is."""
    said = [item.answer for item in items if isinstance(item, Draft)]
    if len(said) < _FEWEST:
        return items
    shared = takewhile(lambda letters: letters[0] == letters[1], zip(min(said), max(said), strict=False))
    found = _SIGN.match("".join(letter for letter, _ in shared))
    if found is None:
        return items
    end = found.end()
    return [
        msgspec.structs.replace(item, answer=item.answer[end:].strip() or item.answer)
        if isinstance(item, Draft)
        else item
        for item in items
    ]


def _items(lines: list[tuple[int, str]], first_line: int) -> Iterator[Item]:
    """Pairs, with the lines right below each that are none, and what belongs to no pair."""
    pair, last = None, -1
    for number, line in lines:
        place = Place(first_line + number)
        found = _PAIR.fullmatch(line.rstrip())
        if found and is_question(found["asked"]) and not is_question(found["said"]):
            if pair:
                yield pair
            pair = Draft(question=found["asked"].strip(), answer=found["said"].strip(), place=place)
        elif pair and number == last + 1 and not is_question(line):
            pair = msgspec.structs.replace(pair, answer=f"{pair.answer}\n{line.strip()}")
        else:
            yield LeftOut(place, f"{quoted(line)} belongs to no question")
            continue
        last = number
    if pair:
        yield pair
