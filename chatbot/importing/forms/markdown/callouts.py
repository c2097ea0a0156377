"""Callouts, which are quotations that begin with what they are: ``> [!question]- How do I pay?``."""

from __future__ import annotations

import re
from typing import NamedTuple

from chatbot.importing.drafts import is_question
from chatbot.importing.forms.markdown.inline import plain

_FIRST = re.compile(r"\[!(?P<kind>[\w-]+)\](?P<fold>[-+]?)[ \t]*(?P<title>\S.*)")
_WITHIN = re.compile(r"^((?:> ?)*)\[![\w-]+\][-+]?[ \t]*(\S.*)$", re.MULTILINE)
_BLANKS = re.compile(r"(\n(?:> ?)*>)(?:\1)+(?=\n)")
_ASKING = ("question", "faq", "help")


class Callout(NamedTuple):
    """A callout with a title."""

    title: str
    body: str
    asks: bool
    """Is it a question with its answer?"""

    def __str__(self) -> str:
        return "\n".join(
            f"> {line}".rstrip() for line in f"**{self.title}**\n\n{self.body}".strip().split("\n")
        )


def callout_in(lines: list[str]) -> Callout | None:
    """The callout that the lines of a quotation are; None for any other, and for one without a title of its own."""
    found = _FIRST.fullmatch(lines[0].strip())
    if found is None:
        return None
    title = plain(found["title"])
    body = _WITHIN.sub(
        lambda line: f"{line[1]}**{plain(line[2])}**\n{line[1]}".rstrip(" "), "\n".join(lines[1:])
    ).strip()
    body = _BLANKS.sub(r"\1", body)
    asks = is_question(title) or found["kind"].lower() in _ASKING or found["fold"] == "-"
    return Callout(title, body, asks and bool(title))
