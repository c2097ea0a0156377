"""What a page holds for the program that fills it in: code in angle brackets, and comments of templates."""

from __future__ import annotations

import re
from collections.abc import Callable

from chatbot.errors import Place
from chatbot.importing.drafts import LeftOut, quoted

_COMMENTS = (("{{--", "--}}"), ("{# ", " #}"))
"""As Blade and Jinja write them."""
_CODE = (("<?php", "?>"), ("<?=", "?>"), ("<%", "%>"))
_SHOWS = re.compile(r"<\?=|<\?php\s+echo\b|<%[=-]")


def without_programs(text: str, note: Callable[[LeftOut], None]) -> str:
    """A page without code and comments of templates, line for line; ``note`` is told of code that shows something."""

    def code(found: str, line: int) -> None:
        if _SHOWS.match(found):
            note(LeftOut(Place(line), f"{quoted(found)} is code; what it shows is not known"))

    for opens, closes in _COMMENTS:
        text = _without(text, opens, closes, lambda found, line: None)
    for opens, closes in _CODE:
        text = _without(text, opens, closes, code)
    return text


def _without(text: str, opens: str, closes: str, gone: Callable[[str, int], None]) -> str:
    """A text without what is between two marks, line for line; what is never closed stays."""
    kept, at, line = [], 0, 1
    while (begin := text.find(opens, at)) >= 0 and (end := text.find(closes, begin)) >= 0:
        end += len(closes)
        line += text.count("\n", at, begin)
        gone(text[begin:end], line)
        lines = text.count("\n", begin, end)
        kept += [text[at:begin], "\n" * lines]
        line += lines
        at = end
    return "".join([*kept, text[at:]])
