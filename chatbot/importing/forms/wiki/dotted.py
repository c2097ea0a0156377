"""What the languages of Jira and Confluence and Textile have in common: ``h2. Heading``, ``bq. said``, items of lists."""

from __future__ import annotations

import re

_HEADING = re.compile(r"^h[1-6](?:\([^()\n]*\))?\.[ \t]+\S", re.MULTILINE)
_JIRA = re.compile(
    r"\{(?:code|noformat|quote|panel|color|note|info|tip|warning|expand)(?::[^{}\n]*)?\}|^\|\|.*\|\|[ \t]*$"
    r"|\[[^\[\]|\n]+\|(?:https?://|mailto:|#)[^\[\]\n]+\]",
    re.MULTILINE,
)
_TEXTILE = re.compile(
    r"\"[^\"\n]+\":(?:https?://|mailto:|/|#)\S|^(?:bc|pre|p|fn\d+|notextile)\.{1,2}[ \t]|^\|_\.|(?<!\w)@[^@\s][^@\n]*@(?!\w)",
    re.MULTILINE,
)
_QUOTE = re.compile(r"^bq\.[ \t]", re.MULTILINE)
_BRACED = re.compile(r"\{\{[^{}\n]+\}\}")
_OTHERS = re.compile(r"\]\(|^```|\*\*\w[^*\n]*\*\*", re.MULTILINE)
"""What is in Markdown."""
_ITEM = re.compile(r"[ \t]*([*#]{1,6}|-)[ \t]+(\S.*)")


def is_jira(text: str) -> bool:
    """Is a text plainly written as Jira and Confluence have it?"""
    marks = len(_JIRA.findall(text))
    more = len(_HEADING.findall(text)) + len(_QUOTE.findall(text)) + len(_BRACED.findall(text))
    return marks > 0 and marks + more > 1 and not _OTHERS.search(text)


def is_textile(text: str) -> bool:
    """Is a text plainly written in Textile, or with headings that only it and Jira have?"""
    headings, marks = len(_HEADING.findall(text)), len(_TEXTILE.findall(text)) + len(_QUOTE.findall(text))
    return headings > 0 and headings + marks > 1 and not _OTHERS.search(text)


def item(line: str) -> str | None:
    """An item of a list as Markdown's, without what is marked in it; None for another line."""
    found = _ITEM.fullmatch(line)
    if found is None:
        return None
    marks = found[1]
    margin = "   " * (len(marks) - 1)
    return f"{margin}{'1. ' if marks[-1] == '#' else '- '}{found[2]}"
