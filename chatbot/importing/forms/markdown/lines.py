"""What a paragraph or a list's item begins with: a line in bold, or one that ends with a question mark."""

from __future__ import annotations

import re
from typing import NamedTuple

from chatbot.importing.forms.markdown.inline import plain

_BOLD = re.compile(
    r"(?:\d{1,3}[.)]\s*)?(?:(\*{2,3}|__)(?=\S)(?P<marked>(?:(?!\1).)+?)\1|<(b|strong)>(?P<tagged>.+?)</\3>)(?P<end>\s*[:?]?)\s*(?P<rest>.*)"
)


class Bold(NamedTuple):
    """A line that begins in bold."""

    text: str
    """What is bold, as it is seen."""
    rest: str
    """What follows on the line."""


def bold_line(line: str) -> Bold | None:
    """A line that begins in bold, with a number before it or not; None for any other."""
    found = _BOLD.fullmatch(line.rstrip("\\"))
    if found is None:
        return None
    return Bold(plain((found["marked"] or found["tagged"]) + found["end"].strip()), found["rest"])


def first_lines(text: str) -> tuple[str, str]:
    """A text's first line, or the few of its first paragraph where they end with a question mark; and the rest."""
    paragraph, _, after = text.partition("\n\n")
    if paragraph.endswith(("?", "？")) and paragraph.count("\n") < 3:
        return " ".join(paragraph.split()), after
    first, _, rest = text.partition("\n")
    return first.rstrip(), rest
