"""Colours for dark and light terminals, and for none. The background is always the terminal's own."""

from __future__ import annotations

import os
from typing import NamedTuple


class Theme(NamedTuple):
    """What things look like, in the sixteen colours that a terminal's owner has chosen."""

    accent: str
    """Frames, numbers, and the words of the menu that fit."""
    second: str
    """Headings and quotations."""
    good: str
    bad: str
    missing: str
    code: str
    """The colours of highlighted code, by Rich's name."""
    colours: bool = True
    """Otherwise there is bold, dim and underlined text at most."""


THEMES = {
    "dark": Theme("cyan", "magenta", "green", "red", "yellow", "ansi_dark"),
    "light": Theme("blue", "magenta", "green", "red", "magenta", "ansi_light"),
    "none": Theme("default", "default", "default", "default", "default", "ansi_dark", colours=False),
}
LIGHT_BACKGROUNDS = ("7", "15")
"""White and bright white, as ``COLORFGBG`` numbers them."""


def theme(name: str) -> Theme:
    """A theme; for ``auto`` that of the background that the terminal says it has, dark where it says nothing."""
    if name != "auto":
        return THEMES[name]
    background = os.environ.get("COLORFGBG", "").rpartition(";")[2]
    return THEMES["light" if background in LIGHT_BACKGROUNDS else "dark"]
