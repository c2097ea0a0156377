"""Texts that look like reStructuredText by the rules below headings alone, with ``Q:`` and ``A:`` right below each other."""

from __future__ import annotations

import re

_PAIR = re.compile(
    r"^Q[:.][ \t]+[^\n]+\n(?:(?![QA][:.][ \t])[^\n]*\S[^\n]*\n){0,4}A[:.][ \t]+\S", re.MULTILINE
)
_OWN = re.compile(r"^[ \t]*\.\. \S|::[ \t]*$|:\w+:`|``|`__?(?!\w)", re.MULTILINE)
"""What only reStructuredText has."""
_UNDERLINED = re.compile(r"^(?=\S)([^\n]+)\n([=~^\"'#*+.:_`-])\2{2,}[ \t]*$", re.MULTILINE)


def as_markdown(text: str) -> str | None:
    """Such a text with its headings as those of Markdown, line for line; None for any other."""
    if _OWN.search(text) or len(_PAIR.findall(text)) < 2:
        return None
    marks: list[str] = []

    def heading(found: re.Match[str]) -> str:
        if found[2] not in marks:
            marks.append(found[2])
        return f"{'#' * min(marks.index(found[2]) + 1, 6)} {found[1].strip()}\n"

    return _UNDERLINED.sub(heading, text)
