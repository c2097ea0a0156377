"""Notes of Obsidian and the like: links by names, what is shown of other notes, remarks, names of paragraphs."""

from __future__ import annotations

import re
from collections.abc import Callable

from chatbot.errors import Place
from chatbot.importing.drafts import LeftOut, commented, elsewhere

_LINK = re.compile(
    r"(?:(?P<shows>!)|(?<![A-Za-z0-9_)\]]))\[\[(?P<first>[^\s\[\]|:](?:[^\[\]|\n]*[^\s\[\]|])?)(?:\\?\|(?P<second>[^\[\]|\n]+))?\]\](?![(\[:])"
)
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$", re.IGNORECASE)
_REMARK = re.compile(r"(?<![\w%])%%([^%\n]+)%%(?![\w%])")
_NAME = re.compile(r"(?<=[?.!:)])[ \t]+\^[A-Za-z][\w-]*[ \t]*$")


def as_linked(text: str, place: Place, note: Callable[[LeftOut], None]) -> str:
    """What is seen of a line; ``note`` is told of remarks, and of what stands in other notes."""

    def seen(found: re.Match[str]) -> str:
        first, second = found["first"], (found["second"] or "").strip()
        if not found["shows"]:
            return _words(first, second)
        if _PICTURE.search(first):
            return f"![{second}](<{first}>)" if " " in first else f"![{second}]({first})"
        note(elsewhere(place, found[0]))
        return ""

    def remark(found: re.Match[str]) -> str:
        note(commented(place, found[1]))
        return ""

    text = _LINK.sub(seen, text) if "[[" in text else text
    text = _REMARK.sub(remark, text) if "%%" in text else text
    return _NAME.sub("", text) if "^" in text else text


def _words(first: str, second: str) -> str:
    """The words of a link: behind the note's name, or before it, as GitHub's wikis write it."""
    if not second:
        return first.replace("#", " > ").removeprefix(" > ")
    is_name = " " in first and re.fullmatch(r"[\w/#-]+", second) and re.search(r"[-/#]", second)
    return first if is_name else second
