"""What a page holds for the program that fills it in: code in angle brackets, and comments of templates."""

from __future__ import annotations

import re
from collections.abc import Callable

from chatbot.errors import Place
from chatbot.importing.drafts import LeftOut, quoted

_MAY_HAVE = re.compile(r"<\?(?:php\b|=)|<%|\{\{--|\{#")
_CODE = re.compile(r"<\?(?:php\b|=).*?(?:\?>|\Z)|<%.*?%>", re.DOTALL)
_COMMENT = re.compile(r"\{\{--.*?--\}\}|\{#[ \t].*?[ \t]#\}", re.DOTALL)
"""As Blade and Jinja write them."""
_SHOWS = re.compile(r"<\?=|<\?php\s+echo\b|<%[=-]")


def without_programs(text: str, note: Callable[[LeftOut], None]) -> str:
    """A page without code and comments of templates, line for line; ``note`` is told of code that shows something."""
    if not _MAY_HAVE.search(text):
        return text

    def instead(found: re.Match[str]) -> str:
        if _SHOWS.match(found.group()):
            line = text.count("\n", 0, found.start()) + 1
            note(LeftOut(Place(line), f"{quoted(found.group())} is code; what it shows is not known"))
        return "\n" * found.group().count("\n")

    text = _COMMENT.sub(lambda found: "\n" * found.group().count("\n"), text)
    return _CODE.sub(instead, text)
