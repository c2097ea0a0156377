"""Items of lists: links of a table of contents, or questions with what stands below them."""

from __future__ import annotations

import re

from chatbot.errors import Place
from chatbot.importing.drafts import Draft
from chatbot.importing.forms.markdown.inline import plain
from chatbot.importing.forms.markdown.lines import bold_line, first_lines
from chatbot.importing.outline import without_numbering

_MARK = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+(?:\[[ xX]\][ \t]+)?|$)")
_LOCAL_LINK = re.compile(r"\[(?:[^\[\]]|\[[^\[\]]*\])*\]\((?:#|[\w./-]*#)[^()]*(?:\([^()]*\)[^()]*)*\)")


def is_contents(source: str) -> bool:
    """Is a list nothing but links into the page?"""
    rest, links = _LOCAL_LINK.subn("", source)
    return links > 0 and not re.search(r"[^\W\d]", rest)


def item_text(lines: list[str]) -> str:
    """An item's text, without the mark and indentation that make it one."""
    mark = _MARK.match(lines[0])
    width = mark.end() if mark else 0
    rest = (line[min(width, len(line) - len(line.lstrip())) :] for line in lines[1:])
    return "\n".join([lines[0][width:], *rest]).strip()


def item_pair(text: str, place: Place) -> Draft:
    """The question and answer in an item: what is bold in its first line, or the line itself, and the rest."""
    first, rest = first_lines(text)
    bold = bold_line(first.strip())
    if bold:
        rest = "\n".join(part for part in (bold.rest, rest) if part)
    question = bold.text if bold else plain(first)
    return Draft(question=without_numbering(question), answer=rest.strip("\n").rstrip(), place=place)
