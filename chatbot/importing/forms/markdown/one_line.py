"""Plain texts with a question and its answer on each line: ``Is it free? - Yes.``"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import takewhile

import msgspec

from chatbot.errors import Place
from chatbot.importing.drafts import Draft, Item, LeftOut, is_question, quoted
from chatbot.importing.forms.markdown.plain_text import RULE
from chatbot.importing.keys import QUESTION, plain_name

_BEGINNING = re.compile(r"\s*(?:[-*•] |\d{1,4}[.)] )?")
_PAIR = re.compile(
    _BEGINNING.pattern + r"(?P<asked>[^?？\n]{2,300}[?？])\s*(?:[-=]+>|[-–—:|])?\s*"
    r"(?P<said>(?!(?:</\w{1,10}>|[*_\"'”»)\]])+$)\S.*)"
)
"""A line with both; what only closes what the question has opened is no answer."""
_OF_SIGN = r"[^\w\s\"'“„«(\[*_`<¿¡$€£¥+@#/.-]"
_SIGN = re.compile(rf"{_OF_SIGN}\S{{0,9}}(?<={_OF_SIGN})")
"""What parts an answer from its question."""
_BETWEEN = re.compile(r"(?<=\S)[ \t]+(?:[-–—=→]|[-=]{1,9}>)[ \t]+|[:：][ \t]+|\t[ \t]*")
"""What may stand between a question that lacks its mark and the answer."""
_FEWEST, _FEWEST_WITHOUT_MARK = 2, 3
WAY = "a question and its answer on each line"


def items_of(text: str, first_line: int) -> list[Item]:
    """What each line of a text asks and answers, and those that do neither; nothing where most do neither."""
    lines = [
        (number, line)
        for number, line in enumerate(text.split("\n"))
        if line.strip() and not RULE.fullmatch(line)
    ]
    items = list(_items(lines, first_line, ""))
    sign = _shared([item.answer for item in items if isinstance(item, Draft)]) or _between(lines)
    if sign:
        items = list(_items(lines, first_line, sign))
    pairs = sum(isinstance(item, Draft) for item in items)
    titled = _parts(sign) and isinstance(items[0], LeftOut)
    among = len(lines) - titled
    return items if pairs >= _FEWEST and pairs * 5 >= among * 4 else []


def _shared(said: list[str]) -> str:
    """The sign that stands before each answer, whatever that is; empty where there is none."""
    if len(said) < _FEWEST:
        return ""
    letters = takewhile(lambda pair: pair[0] == pair[1], zip(min(said), max(said), strict=False))
    found = _SIGN.match("".join(letter for letter, _ in letters))
    return found[0] if found else ""


def _between(lines: list[tuple[int, str]]) -> str:
    """What stands behind what most lines ask, where no mark does; empty where nothing does as usual."""
    halves = [(line[: found.start()], found[0]) for _, line in lines if (found := _BETWEEN.search(line))]
    if any(plain_name(before) in QUESTION for before, _ in halves):  # names of columns
        return ""
    asked = Counter(sign for before, sign in halves if is_question(_BEGINNING.sub("", before, count=1)))
    sign, number = max(asked.items(), key=lambda one: one[1], default=("", 0))
    return sign if number >= _FEWEST_WITHOUT_MARK and number * 2 > len(lines) else ""


def _parts(sign: str) -> bool:
    """Does a sign part questions that lack their mark, too? Most signs alone may be anywhere in a line."""
    return len(sign) > 1 or sign == "\t"


def _items(lines: list[tuple[int, str]], first_line: int, sign: str) -> Iterator[Item]:
    """Pairs, with the lines right below each that are none, and what belongs to no pair."""
    pair, last = None, -1
    for number, line in lines:
        place = Place(first_line + number)
        if halves := _halves(line.rstrip(), sign):
            if pair:
                yield pair
            pair = Draft(question=halves[0], answer=halves[1], place=place)
        elif pair and number == last + 1 and not is_question(line):
            pair = msgspec.structs.replace(pair, answer=f"{pair.answer}\n{line.strip()}")
        else:
            yield LeftOut(place, f"{quoted(line)} belongs to no question")
            continue
        last = number
    if pair:
        yield pair


def _halves(line: str, sign: str) -> tuple[str, str] | None:
    """What a line asks and says: parted by a question mark, or by a sign."""
    found = _PAIR.fullmatch(line)
    if found and is_question(found["asked"]) and not is_question(found["said"]):
        return found["asked"].strip(), found["said"].removeprefix(sign).strip() or found["said"].strip()
    asked, _, said = _BEGINNING.sub("", line, count=1).partition(sign) if _parts(sign) else ("", "", "")
    return (asked.strip(), said.strip()) if asked.strip() and said.strip() else None
