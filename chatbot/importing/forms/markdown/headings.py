"""Headings as they are seen, and what links call them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from chatbot.importing.forms.markdown.inline import plain
from chatbot.importing.forms.markdown.templates import without_attributes
from chatbot.importing.texts import plain_text

ANCHORS = re.compile(r"\s*(?:<a\s+(?:name|id)=[\"']?([^\"'>\s]+)[\"']?\s*/?>(?:\s*</a>)?\s*)+")
"""Named places, and nothing else."""
_ANCHOR = re.compile(r"<a\s+(?:name|id)=[\"']?([^\"'>\s]+)")
_TO_ITSELF = re.compile(r"(?<!\s)\s*(?:\[(?:[#¶§🔗]|&para;)?\]\(#[^()]*\)|[#¶§🔗])\s*$")
_SIGN = re.compile(r"<a\s[^<>]*href=[\"']?#[^<>]*>\W*</a>")
_RULED = re.compile(r"^[-=*~_]{3,}\s+|\s+[-=*~_]{3,}$")
_TAGGED = re.compile(
    r"[ \t]*<h([1-6])\b([^<>]*)>((?:(?!<h[1-6]\b).)*?)</h\1\s*>[ \t]*", re.DOTALL | re.IGNORECASE
)
_NAMED = re.compile(r"\b(?:id|name)\s*=\s*[\"']?([^\"'>\s]+)")


_CLOSE = re.compile(r"(#{2,6})([^\s#!].*)")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")


def with_spaces(text: str) -> str:
    """A text whose headings are written as ``##Title``, which was one once, as such of today."""
    if not re.search(r"^#{2,6}[^\s#!]", text, re.MULTILINE):
        return text
    lines, code, close = text.split("\n"), False, []
    for number, line in enumerate(lines):
        if _FENCE.match(line):
            code = not code
        elif not code and (found := _CLOSE.fullmatch(line)):
            close.append((number, f"{found[1]} {found[2]}"))
        elif not code and re.match(r"#{2,6} ", line):
            return text
    for number, heading in close if len(close) > 1 else ():
        lines[number] = heading
    return "\n".join(lines)


class Seen(NamedTuple):
    """A heading's text as it is seen, and the name that it gives itself."""

    text: str
    anchor: str | None


def seen(content: str) -> Seen:
    """A heading in Markdown."""
    content, name = without_attributes(content)
    if found := _ANCHOR.search(content):
        name = found[1]
    return Seen(_RULED.sub("", plain(_TO_ITSELF.sub("", content))), name)


class Tagged(NamedTuple):
    """A heading written in HTML, as offsets in a source."""

    begin: int
    end: int
    level: int
    seen: Seen


def tagged(source: str) -> Iterator[Tagged]:
    """The headings written in HTML."""
    for found in _TAGGED.finditer(source):
        name = _NAMED.search(found[2]) or _ANCHOR.search(found[3])
        text = plain(_TO_ITSELF.sub("", plain_text(_SIGN.sub("", found[3]))))
        yield Tagged(found.start(), found.end(), int(found[1]), Seen(text, name[1] if name else None))
