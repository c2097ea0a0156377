"""What else belongs to an answer and stands under keys of its own: ``detail1``, ``answer2``, ``list``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from chatbot.importing.keys import Fields, plain_name

FURTHER = re.compile(
    r"details?\d*|(?:answers?|a|para(?:graph)?|p|point|bullet|step|item|line|part|text|list)\d{1,3}"
    r"|(?:list|steps|points|bullets|bulletpoints|items|paragraphs)"
)
"""What such keys are called, without their signs."""


def with_further(record: Mapping[str, Any], found: Fields) -> tuple[Mapping[str, Any], Fields]:
    """A record whose answer has what stands under such keys as well, and its fields without them."""
    answer = record.get(found.answer or "")
    keys = [key for key in found.unused if FURTHER.fullmatch(plain_name(key)) and as_text(record[key])]
    if not keys or found.answer is None or not isinstance(answer, str) or not answer.strip():
        return record, found
    whole = [answer, *(as_text(record[key]) for key in keys)]
    unused = tuple(key for key in found.unused if key not in keys)
    return {**record, found.answer: whole}, found._replace(unused=unused)


def as_text(value: object) -> str:
    """A text, or a list of texts as one of Markdown; empty where it is neither."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list) and value and all(isinstance(one, str) and one.strip() for one in value):
        return "\n".join(f"- {' '.join(one.split())}" for one in value)
    return ""
