"""What else belongs to an answer and stands under keys of its own: ``detail1``, ``answer2``, ``list``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from chatbot.importing.keys import Fields, plain_name

FURTHER = re.compile(
    r"details?\d*|(?:long|full|detailed|extended|further|additional)(?:answer|response|text)|(?:answer|response)(?:long|full|details?)"
    r"|(?:lange|ausführliche)antwort|réponsedétaillée|respuesta(?:larga|completa)|(?:answers?|a|para(?:graph)?|p|point|bullet|step|item|line|part|text|list)\d{1,3}"
    r"|(?:list|steps|points|bullets|bulletpoints|items|paragraphs)"
)
"""What such keys are called, without their signs."""


def with_further(record: Mapping[str, Any], found: Fields) -> tuple[Mapping[str, Any], Fields]:
    """A record whose answer has what stands under such keys as well, and its fields without them."""
    answer = record.get(found.answer or "")
    further = [key for key in found.unused if FURTHER.fullmatch(plain_name(key))]
    keys = [key for key in further if as_text(record[key])]
    if found.answer is None or not isinstance(answer, str) or not answer.strip():
        return record, found
    unused = tuple(
        key for key in found.unused if key not in keys and not (key in further and record[key] == "")
    )
    whole = [answer, *(as_text(record[key]) for key in keys)]
    return {**record, found.answer: whole} if keys else record, found._replace(unused=unused)


def as_text(value: object) -> str:
    """A text, or a list of texts as one of Markdown; empty where it is neither."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list) and value and all(isinstance(one, str) and one.strip() for one in value):
        return "\n".join(f"- {' '.join(one.split())}" for one in value)
    return ""
