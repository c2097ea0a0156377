"""What a paragraph or a list's item begins with: a line in bold or italics, or one that ends with a question mark."""

from __future__ import annotations

import re
from typing import NamedTuple

from chatbot.importing.drafts import is_question
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


_WITH_CODE = re.compile(r"(?:\*\*(?!\s)[^*`]+\*\*|`[^`]+`|[\s,.;:?!()])+")
"""A line in bold but for what is code in it, which no bold of reStructuredText can hold."""
_CODE = re.compile(r"`[^`]+`")
LEAST_OF_BOLD = 4
"""Words in bold that make more of a line than the name of a value."""
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
    return _with_code(line) or _found(_BOLD.fullmatch(line.rstrip("\\")))


def _with_code(line: str) -> StandsOut | None:
    """A line that is in bold from its beginning to its end but for code."""
    line = line.strip()
    if not line.startswith("**") or "`" not in line or not _WITH_CODE.fullmatch(line):
        return None
    text, said = plain(line.replace("**", "")), plain(_CODE.sub("", line.replace("**", "")))
    return StandsOut(text, "") if is_question(text) or len(said.split()) >= LEAST_OF_BOLD else None


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
