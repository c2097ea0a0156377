"""Subtitles of a talk (``.srt``, ``.vtt``): what is said, without numbers and times."""

from __future__ import annotations

import re
from collections.abc import Callable

from chatbot.errors import WHOLE_FILE
from chatbot.importing.drafts import LeftOut, quoted

_TIME = re.compile(r"(?:\d+:)?\d\d:\d\d[.,]\d{3}\s+-->\s+(?:\d+:)?\d\d:\d\d[.,]\d{3}.*")
_BEGINS = re.compile(r"\s*(?:WEBVTT\b.*\n|(?:\d+[ \t]*\n)?(?:\d+:)?\d\d:\d\d[.,]\d{3}[ \t]+-->)")
_SPEAKER = re.compile(r"<v(?:\.[\w.]+)?\s+([^<>]+)>")
_TAG = re.compile(r"</?(?:v|c|b|i|u|font|lang|ruby|rt)\b[^<>]*>|<[\d:.]+>|\{\\an\d\}")
_ENDS = re.compile(r"[.?!:…。？！][\"'”’)]*$")


def are_in(text: str) -> bool:
    """Is a text nothing but subtitles?"""
    return bool(_BEGINS.match(text)) and any(_TIME.fullmatch(line.strip()) for line in text.split("\n"))


def said_in(text: str, tell: Callable[[LeftOut], object]) -> str:
    """What is said, sentences whole on the line that they begin on."""
    tell(LeftOut(WHOLE_FILE, "the numbers and times of subtitles"))
    for name in dict.fromkeys(_SPEAKER.findall(text)):
        tell(LeftOut(WHOLE_FILE, f"that {quoted(name)} speaks"))
    source = text.split("\n")
    lines: list[str] = []
    last: int | None = None
    for number, line in enumerate(source):
        spoken = _TAG.sub("", line).strip()
        counts = spoken.isdecimal() and any(
            _TIME.fullmatch(after.strip()) for after in source[number + 1 : number + 2]
        )
        if not spoken or counts or _TIME.fullmatch(spoken) or (not number and spoken.startswith("WEBVTT")):
            lines.append("")
        elif last is not None and not _ENDS.search(lines[last]):
            lines[last] += f" {spoken}"
            lines.append("")
        else:
            last = number
            lines.append(spoken)
    return "\n".join(lines)
