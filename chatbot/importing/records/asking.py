"""Which of several lists of records hold questions: beside those, lists of anything else that a page shows are none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chatbot.importing.drafts import is_question
from chatbot.importing.keys import ANSWER, QUESTION, plain_name

_NAMES = {*QUESTION, *ANSWER}


def asking_nothing(found: dict[str, Any]) -> list[str]:
    """The lists of records in which nothing asks, nor is called a question, where other values have questions in them."""
    asking = {name for name, value in found.items() if any(map(is_question, _texts(value)))}
    return [
        name for name, value in found.items()
        if asking and name not in asking and isinstance(value, list) and all(isinstance(one, dict) for one in value)
        and not any(plain_name(str(key)) in _NAMES for one in value for key in one)
    ]  # fmt: skip


def _texts(value: Any) -> Iterator[str]:
    """The texts in a value, and those that are keys."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, dict):
        for key, one in value.items():
            if " " in str(key):
                yield str(key)
            yield from _texts(one)
