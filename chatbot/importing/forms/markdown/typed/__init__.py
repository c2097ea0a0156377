"""Plain texts that somebody has typed by hand, without a markup: their questions are told by how the lines are laid out.

All lines are looked at once, and each way in which the questions of such a text may stand out is tried on them; the one
that finds most questions with answers is taken.
"""

from __future__ import annotations

import re

from chatbot.importing.forms.markdown.typed import ways
from chatbot.importing.forms.markdown.typed.layout import lines_of
from chatbot.importing.forms.markdown.typed.making import Typed as Typed
from chatbot.importing.forms.markdown.typed.making import typed_of

_MARKUP = re.compile(
    r"^ {0,3}(?:```|~~~\w|\?\?\?|!!!|:::|#{1,6}[ \t]+\S|\|.*\||\[[^\n\]]+\]:[ \t]|</?[a-zA-Z]|<!--)"
    r"|\*\*\w|\]\(|\{%|\{\{|\[/\w",
    re.MULTILINE,
)
"""What a text does not have that nobody has marked up."""


def read(text: str, first_line: int) -> Typed | None:
    """What such a text is; None for one that has a markup, or no questions."""
    if _MARKUP.search(text):
        return None
    lines = lines_of(text)
    found = ways.best(lines)
    enough = max(2, len(found) / 2)  # else it is a list of questions
    return typed_of(text, lines, found, first_line) if ways.answered(found, len(lines)) >= enough else None
