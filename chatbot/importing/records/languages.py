"""Keys that say which language their text is in, as ``question_en`` and ``q_fr``: one key with a text for each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from chatbot.importing.keys import ANSWER, BODY, QUESTION, TITLE, plain_name
from chatbot.importing.records.repeated import Record

LANGUAGES = set(
    """ar bg bn ca cs da de el en es et eu fa fi fr ga gl he hi hr hu hy id is it ja ka kk ko lt lv mk ms nb nl nn no pl pt
    ro ru sk sl sq sr sv sw ta th tl tr uk ur uz vi zh""".split()
)
"""Languages that text is told apart by, as its key."""
_OTHER_MEANING = {"id", "is", "no"}
"""Of these, those that mean something else in a key that no other language has, too: ``question_id``, ``is_question``."""
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


def apart(names: Iterable[object]) -> dict[str, tuple[str, str]]:
    """The keys that name a language, each with its parts."""
    found = {name: parts for name in names if isinstance(name, str) and (parts := parts_of(name))}
    plain = {base for base, language in found.values() if language not in _OTHER_MEANING}
    return {name: parts for name, parts in found.items() if parts[0] in plain}


def without_languages(names: Sequence[str]) -> list[str]:
    """Names of columns, those that differ in their language alone once."""
    found = apart(names)
    if any(base in names for base, _ in found.values()):
        return list(names)
    return list(dict.fromkeys(found[name][0] if name in found else name for name in names))


def together(value: Mapping[str, Any]) -> Mapping[str, Any]:
    """A mapping in which the texts of one thing in several languages stand under one key."""
    found = apart(value)
    if not found or any(base in value for base, _ in found.values()):
        return value
    new = Record(getattr(value, "line", None))
    for key, text in value.items():
        if key not in found:
            new[key] = text
            continue
        base, language = found[key]
        said = new.setdefault(base, {})
        if isinstance(text, str) and not text.strip():
            continue
        said[language] = text
    return new
