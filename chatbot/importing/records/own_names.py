"""Names that only one project has for question and answer: which of two texts asks tells them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from chatbot.importing.drafts import Keys, is_question, quoted
from chatbot.importing.keys import SILENT, plain_name

LONGEST_NAME = 60
"""Characters of a key that may be a name."""
FEWEST = 2
"""Pairs that have to be there."""
MOST_SHOWN = 20
"""Keys that are named where one is missing."""
MOST_TEXTS = 100
"""Texts of one record, of which each that asks is held against each other one."""


def keys_in(data: object) -> Keys | None:
    """The keys that hold question and answer in data of whatever shape; None where it has none that tell."""
    return keys_of(list(_mappings(data)))


def keys_of(records: Iterable[Mapping[str, Any]]) -> Keys | None:
    """The keys under which most records ask, and what stands beside that: the longest text."""
    asked, there, beside = Counter[str](), Counter[str](), Counter[tuple[str, str]]()
    pairs = Counter[tuple[str, str]]()
    for record in records:
        said = {key: text for key, text in record.items() if _may_be(key, text)}
        if len(said) > MOST_TEXTS:
            continue
        there.update(said.keys())
        for key in (key for key, text in said.items() if is_question(text)):
            asked[key] += 1
            for other, text in said.items():
                if not is_question(text):
                    pairs[key, other] += 1
                    beside[key, other] += len(text)
    likely = [key for key, count in asked.items() if count >= FEWEST and count * 2 > there[key]]
    if not likely:
        return None
    question = max(likely, key=lambda key: asked[key])
    answers = [
        other for key, other in pairs
        if key == question and pairs[key, other] * 2 > asked[key] and asked[other] * 2 <= there[other]
    ]  # fmt: skip
    answer = max(answers, key=lambda other: beside[question, other], default=None)
    if answer is None or pairs[question, answer] < FEWEST:
        return None
    return Keys(question=question, answer=answer)


def told(found: Keys) -> str:
    """What is said of names that were found so."""
    return (
        f"nothing is called a question; {quoted(found.question or '')} is read as the question, "
        f"{quoted(found.answer or '')} as the answer; --question and --answer name others"
    )


def missing(data: object, wanted: Iterable[str | None]) -> str | None:
    """That data have no key of a name that the user has said, and which they have; None where they have all."""
    names = dict.fromkeys(str(key) for one in _mappings(data) for key in one)
    known = set(map(plain_name, names))
    absent = [f"`{name}`" for name in wanted if name and plain_name(name) not in known]
    if not absent:
        return None
    shown = ", ".join(f"`{name[:LONGEST_NAME]}`" for name in list(names)[:MOST_SHOWN])
    there = f"; there is {shown}" + (", …" if len(names) > MOST_SHOWN else "") if names else ""
    return f"no key is called {' or '.join(absent)}{there}"


def _mappings(data: object) -> Iterator[Mapping[str, Any]]:
    todo = [data]
    while todo:
        value = todo.pop()
        if isinstance(value, Mapping):
            yield value
            todo += value.values()
        elif isinstance(value, list):
            todo += value


def _may_be(key: object, text: object) -> bool:
    named = isinstance(key, str) and 0 < len(key) <= LONGEST_NAME and key.casefold() not in SILENT
    return named and isinstance(text, str) and bool(text.strip())
