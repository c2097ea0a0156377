"""The line that says that a text ends here, as texts of Usenet have it: it is none of the last answer."""

from __future__ import annotations

import re
from collections.abc import Callable

from chatbot.errors import Place
from chatbot.importing.drafts import LeftOut, quoted

_END = re.compile(
    r"[-=*_#~<\[( \t]*(?:"
    r"(?:the )?end of (?:the |this )?(?:[\w.'’/-]+ ){0,5}(?:faq|file|document|digest|list|text|posting|article)s?(?: \w+){0,2}"
    r"|ende d(?:er|es) (?:[\w.-]+ ){0,3}(?:faq|datei|dokuments?|liste|textes)|eof"
    r"|fin de(?:l| la| les)? (?:[\w.-]+ ){0,3}(?:faq|fichier|archivo|documento?|lista?e?|texto?)"
    r")[-=*_#~>\]).! \t]*",
    re.IGNORECASE,
)
_BELOW_RULE = re.compile(r"[\s*=-]{0,80}End of \S.{0,80}", re.IGNORECASE)
"""The same below a rule, whatever ends there."""
_DRAWN = re.compile(r"[-=*_~#+ \t]*")


def without_end(text: str, first_line: int, note: Callable[[LeftOut], None]) -> str:
    """A text without that line and what is drawn below it, line for line."""
    lines = text.split("\n")
    last = len(lines) - 1
    while last > 0 and _DRAWN.fullmatch(lines[last]):
        last -= 1
    said, above = lines[last], lines[last - 1] if last else "x"
    rule = next((line for line in reversed(lines[:last]) if line.strip()), "x")
    plainly = _END.fullmatch(said) and _DRAWN.fullmatch(above)
    if len(said) > 100 or not (plainly or (_BELOW_RULE.fullmatch(said) and _DRAWN.fullmatch(rule))):
        return text
    note(LeftOut(Place(first_line + last), f"{quoted(said)} only says that the text ends"))
    return "\n".join([*lines[:last], *[""] * (len(lines) - last)])
