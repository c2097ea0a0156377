"""Keys that say which language their text is in, as ``question_en`` and ``q_fr``: one key with a text for each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from chatbot.importing.keys import ANSWER, BODY, QUESTION, TITLE, plain_name
from chatbot.importing.records.repeated import Record

LANGUAGES = set(
    """ar bg bn ca cs da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk ko lt lv mk ms nb nl nn no pl pt
    ro ru sk sl sq sr sv sw ta th tl tr uk ur uz vi zh""".split()
)
"""Languages that text is told apart by, as its key."""
_BASES = {*QUESTION, *ANSWER, *TITLE, *BODY}
_LAST = re.compile(
    r"(?P<base>.*?[^\W_])(?:[\s_.:-]+\(?|\()(?P<language>[A-Za-z]{2})(?:[-_][A-Za-z]{2,4})?\)?"
)
_LAST_CAPITAL = re.compile(r"(?P<base>.*?[a-z])(?P<language>[A-Z][a-z]|[A-Z]{2})")
_FIRST = re.compile(r"(?P<language>[A-Za-z]{2})(?:-[A-Za-z]{2,4})?[\s_.:-]+(?P<base>[^\W_].*)")


def parts_of(name: str) -> tuple[str, str] | None:
    """What a key is called but for its language, and that; None for a key that names none."""
    for form in (_LAST, _LAST_CAPITAL, _FIRST):
        found = form.fullmatch(name)
        if found and found["language"].lower() in LANGUAGES and plain_name(found["base"]) in _BASES:
            return found["base"], found["language"].lower()
    return None


def without_languages(names: Iterable[str]) -> list[str]:
    """Names of columns, those that differ in their language alone once."""
    return list(dict.fromkeys((parts_of(name) or (name,))[0] for name in names))


def together(value: Mapping[str, Any]) -> Mapping[str, Any]:
    """A mapping in which the texts of one thing in several languages stand under one key."""
    apart = {key: parts for key in value if isinstance(key, str) and (parts := parts_of(key))}
    if not apart or any(base in value for base, _ in apart.values()):
        return value
    new = Record(getattr(value, "line", None))
    for key, text in value.items():
        if key not in apart:
            new[key] = text
            continue
        base, language = apart[key]
        said = new.setdefault(base, {})
        if isinstance(text, str) and not text.strip():
            continue
        said[language] = text
    return new
