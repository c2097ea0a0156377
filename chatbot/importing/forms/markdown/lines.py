"""What a paragraph or a list's item begins with: a line in bold or italics, or one that ends with a question mark."""

from __future__ import annotations

import re
from typing import NamedTuple

from chatbot.importing.forms.markdown.inline import plain

_BEFORE = r"(?:\d{1,3}[.)]\s*|[^\w\s*<\[(!`|>#\"'.,:;~-]{1,3}\s+)?"
"""A number, or a sign such as ❓."""
_BOLD = re.compile(
    rf"{_BEFORE}(?:(\*{{2,3}}|__)(?=\S)(?P<marked>(?:(?!\1).)+?)\1|<(b|strong)>(?P<tagged>.+?)</\3>)(?P<end>\s*[:?]?)"
    r"\s*(?:<br\s*/?>\s*)?(?P<rest>.*)"
)
_ITALIC = re.compile(
    rf"{_BEFORE}(?:(\*|_)(?=[^\s*_])(?P<marked>(?:(?!\1).)+?)(?<=[?？])\1|<(i|em)>(?P<tagged>[^<>]+[?？])</\3>)(?P<end>)"
    r"\s*(?:<br\s*/?>\s*)?(?P<rest>.*)"
)


_GOES_ON = re.compile(r"[\w,)'\"’”]$")
"""How a line ends whose sentence does not."""


class StandsOut(NamedTuple):
    """A line that begins in bold or italics."""

    text: str
    """What stands out, as it is seen."""
    rest: str
    """What follows on the line."""


def bold_line(line: str) -> StandsOut | None:
    """A line that begins in bold, with a number before it or not; None for any other."""
    return _found(_BOLD.fullmatch(line.rstrip("\\")))


def italic_line(line: str) -> StandsOut | None:
    """A line that begins with a question in italics; None for any other."""
    return _found(_ITALIC.fullmatch(line.rstrip("\\")))


def _found(match: re.Match[str] | None) -> StandsOut | None:
    if match is None:
        return None
    return StandsOut(plain((match["marked"] or match["tagged"]) + match["end"].strip()), match["rest"])


def first_lines(text: str) -> tuple[str, str]:
    """A text's first line, or the few of its first paragraph where they end with a question mark; and the rest."""
    paragraph, _, after = text.partition("\n\n")
    if paragraph.rstrip("*_ ").endswith(("?", "？")) and paragraph.count("\n") < 3:
        return " ".join(paragraph.split()), after
    first, _, rest = text.partition("\n")
    if (
        after
        and 0 < paragraph.count("\n") < 3
        and _GOES_ON.search(first)
        and not first.startswith(("*", "_"))
    ):
        return " ".join(paragraph.split()), after
    return first.rstrip(), rest
