"""How the text of an FAQ file is set: what is put in is set in the same way."""

from __future__ import annotations

import json
import re
from typing import NamedTuple

from chatbot.faq.spans import FAQText, Member, Span, elements, members

_UNIT = re.compile(r"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u....|\\.|[^\\]", re.DOTALL)
"""What stands for one character in a string of JSON."""
NEAR = 100
"""Entries, from the end, in which a list is looked for that shows how the file sets lists."""


class ListStyle(NamedTuple):
    """The white space of a list, and what stands between its elements."""

    lead: str
    separator: str
    trail: str


def member(file: FAQText, parts: list[Member], name: str, value: str | list[str]) -> str:
    """A member of an entry that has some ``parts`` already."""
    colon = file.text[parts[0].key.end : parts[0].value.start]
    return f"{string(file.text, name)}{colon}{written(file, parts, value)}"


def written(file: FAQText, parts: list[Member], value: str | list[str]) -> str:
    """A value of an entry that has some ``parts`` already."""
    if isinstance(value, str):
        return string(file.text, value)
    style = _usual_style(file, parts)
    inner = style.separator.join(string(file.text, element) for element in value)
    return f"[{style.lead}{inner}{style.trail}]"


def rewritten(file: FAQText, parts: list[Member], held: Span, value: str | list[str]) -> str:
    """A value in the place of one that is ``held``, of which what stays is as it was written, white space and escapes too."""
    text = file.text
    if isinstance(value, str):
        return _restrung(text, text[slice(*held)], value)
    there = elements(text, held.start)
    if not there:
        return written(file, parts, value)
    raw = {json.loads(text[slice(*one)]): text[slice(*one)] for one in there}
    style = _style(text, held, there, parts)
    inner = style.separator.join(raw.get(one) or string(text, one) for one in value)
    return f"[{style.lead}{inner}{style.trail}]"


def _restrung(text: str, raw: str, value: str) -> str:
    """A string with another value, whose beginning and end are written as they were as far as they are the same."""
    units = _UNIT.findall(raw[1:-1])
    was = [json.loads(f'"{unit}"') for unit in units]
    now = list(value)
    shorter = min(len(was), len(now))
    first = next((i for i in range(shorter) if was[i] != now[i]), shorter)
    last = next((i for i in range(shorter - first) if was[-1 - i] != now[-1 - i]), shorter - first)
    middle = string(text, "".join(now[first : len(now) - last]))[1:-1]
    return f'"{"".join(units[:first])}{middle}{"".join(units[len(units) - last :])}"'


def entry(file: FAQText, like: Span, content: dict[str, str | list[str]]) -> str:
    """An entry, set like another one."""
    text, parts = file.text, members(file.text, like.start)
    lead = text[like.start + 1 : parts[0].key.start]
    trail = text[parts[-1].value.end : like.end - 1]
    inner = separator(text, parts).join(member(file, parts, key, held) for key, held in content.items())
    return f"{{{lead}{inner}{trail}}}"


def element_separator(text: str, held: Span, there: list[Span], parts: list[Member]) -> str:
    """What stands before another element of a list that has some."""
    return _style(text, held, there, parts).separator


def separator(text: str, parts: list[Member]) -> str:
    """What stands between the first two members of an object; where it has one alone, what stands before that."""
    if len(parts) > 1:
        return text[parts[0].value.end : parts[1].key.start]
    return "," + text[text.rindex("{", 0, parts[0].key.start) + 1 : parts[0].key.start]


def string(text: str, value: str) -> str:
    """A string as JSON; with escapes for what is not ASCII where the file has those."""
    return json.dumps(value, ensure_ascii=text.isascii() and "\\u" in text)


def _usual_style(file: FAQText, parts: list[Member]) -> ListStyle:
    """How the file sets lists within entries: like the last one that has elements, else on one line."""
    for one in reversed(file.entries[-NEAR:]):
        for part in members(file.text, one.start):
            if file.text[part.value.start] == "[" and (there := elements(file.text, part.value.start)):
                return _style(file.text, part.value, there, parts)
    return ListStyle("", _on_one_line(file.text, parts), "")


def _style(text: str, held: Span, there: list[Span], parts: list[Member]) -> ListStyle:
    """How a list that has elements is set."""
    lead, trail = text[held.start + 1 : there[0].start], text[there[-1].end : held.end - 1]
    if len(there) > 1:
        return ListStyle(lead, text[there[-2].end : there[-1].start], trail)
    return ListStyle(lead, "," + lead if "\n" in lead else _on_one_line(text, parts), trail)


def _on_one_line(text: str, parts: list[Member]) -> str:
    between = separator(text, parts)
    return ", " if "\n" in between else between
