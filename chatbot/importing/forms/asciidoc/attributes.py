"""Attributes of a page: what ``{name}`` stands for."""

from __future__ import annotations

import re

ENTRY = re.compile(r":(!?)([\w-]+)(!?):(?:[ \t]+(.*))?$")
"""A line that gives one."""
LONGEST = 10_000
"""Characters that one may have, what it refers to included."""
_REFERENCE = re.compile(r"(\\?)\{([\w-]+)\}")
_CHARACTERS = {
    "empty": "", "blank": "", "sp": " ", "nbsp": "\xa0", "zwsp": "", "wj": "", "apos": "'", "quot": '"', "lsquo": "‘",
    "rsquo": "’", "ldquo": "“", "rdquo": "”", "deg": "°", "plus": "+", "brvbar": "¦", "vbar": "|", "amp": "&", "lt": "<",
    "gt": ">", "startsb": "[", "endsb": "]", "caret": "^", "asterisk": "*", "tilde": "~", "backslash": "\\",
    "backtick": "`", "two-colons": "::", "two-semicolons": ";;", "cpp": "C++", "pp": "++",
}  # fmt: skip


class Attributes:
    """The attributes that are set at a point of a page."""

    def __init__(self) -> None:
        self._set: dict[str, str] = {}

    def take(self, line: str) -> bool:
        """Note what a line sets or unsets; False for a line that does neither."""
        found = ENTRY.match(line)
        if found is None:
            return False
        name = found[2].lower()
        if found[1] or found[3]:
            self._set.pop(name, None)
        else:
            self._set[name] = self.expand(found[4] or "")[:LONGEST]
        return True

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._set

    def expand(self, text: str) -> str:
        """A text with what its references stand for; one to an attribute that is not set stays as it is."""
        return _REFERENCE.sub(self._value, text) if "{" in text else text

    def _value(self, found: re.Match[str]) -> str:
        name = found[2].lower()
        if found[1]:
            return f"{{{found[2]}}}"
        return self._set.get(name, _CHARACTERS.get(name, found[0]))
