"""Patterns of French, written as one writes it, for the ways in which people type it.

Accents, apostrophes and hyphens may be missing; an apostrophe may be a space, and so is a hyphen. Line breaks, and the white space that
lines begin and end with, are for the eye.
"""

from __future__ import annotations

from chatbot.language.folding import Located, located

_APOSTROPHES = str.maketrans("'’`´", "    ")
_UNACCENTED = str.maketrans("àâäéèêëîïôöûùüç", "aaaeeeeiioouuuc") | {
    ord("œ"): "(?:œ|oe)",
    ord(" "): "[ -]",
}
"""What the letters of a pattern are in one for a flat text."""


def flat(text: str) -> Located:
    """A text without accents and with spaces for apostrophes, and where each of its characters stood."""
    plain, starts, ends = located(text)
    return Located(plain.translate(_APOSTROPHES), starts, ends)


def flatly(pattern: str) -> str:
    """A ``VERBOSE`` pattern for a flat text."""
    return plainly(pattern).translate(_UNACCENTED)


def plainly(pattern: str) -> str:
    """A pattern for what ``chatbot.language.patterns.plain`` makes of a text."""
    lines = (line.strip() for line in pattern.splitlines())
    return (
        "".join("|" + line[2:] if line.startswith("| ") else line for line in lines)
        .replace(" | ", "|")
        .replace("'", " ?")
    )
