"""Rasa's older training data in Markdown: intents with examples, stories, and responses of retrieval intents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from chatbot.errors import Place
from chatbot.importing.drafts import Asked, Item, Leads, LeftOut, Said, commented, quoted
from chatbot.importing.forms.bots.rasa import example, leads_of, surest_first

NAME = "Rasa"
_KIND = re.compile(r"##\s*(intent|synonym|lookup|regex)\s*:\s*(\S.*?)\s*", re.IGNORECASE)
_INTENT = re.compile(r"\*\s+(?P<said>[\w/+-]+(?:\{[^{}]*\})?(?:\s+OR\s+[\w/+-]+(?:\{[^{}]*\})?)*)\s*")
_STEP = re.compile(r"\s+-\s+(?P<step>\S.*)")
_ITEM = re.compile(r"\s*[-*+]\s+(?P<text>\S.*)")
_ACTION = re.compile(r"(?:utter|action|slot|form)[\w/]*(?:\{[^{}]*\})?")
_COMMENT = re.compile(r"\s*(?:<!--.*?-->|>.*)\s*")
_SHARE = 0.8
"""Share of the filled lines that must be of such a file."""


class _Part(NamedTuple):
    """A heading, and the lines below it that say something."""

    heading: str
    """Empty for what stands above the first."""
    line: int
    lines: list[tuple[int, str]]


def is_its(text: str) -> bool:
    """Is it a file of examples, of stories, or of responses?"""
    if not re.search(r"^## ?\S", text, re.MULTILINE):
        return False
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    headings = [line for line in lines if line.startswith("##")]
    if any(map(_KIND.fullmatch, headings)):
        return sum(map(_is_of_examples, lines)) >= _SHARE * len(lines)
    intents = [line for line in lines if _INTENT.fullmatch(line)]
    steps = [line for line in lines if _STEP.fullmatch(line)]
    named = any("_" in line or "/" in line for line in (*intents, *steps))
    ours = len(headings) + len(intents) + len(steps) + sum(bool(_COMMENT.fullmatch(line)) for line in lines)
    return bool(headings and intents and steps) and named and ours >= _SHARE * len(lines)


def _is_of_examples(line: str) -> bool:
    return bool(_KIND.fullmatch(line) or _ITEM.fullmatch(line) or _COMMENT.fullmatch(line))


def items(text: str) -> Iterator[Item]:
    """What the parts of a file say."""
    leads: list[Leads] = []
    for part in _parts(text):
        for number, line in part.lines:
            if _COMMENT.fullmatch(line) and not line.lstrip().startswith(">"):
                yield commented(Place(number), line)
        if kind := _KIND.fullmatch(part.heading):
            yield from _training(kind[1].lower(), kind[2], part)
        else:
            yield from _story(part, leads)
    yield from surest_first(leads)


def _parts(text: str) -> Iterator[_Part]:
    part = _Part("", 1, [])
    for number, line in enumerate(map(str.rstrip, text.split("\n")), start=1):
        if line.startswith("##"):
            yield from [part] if part.heading or part.lines else []
            part = _Part(line, number, [])
        elif line.strip():
            part.lines.append((number, line))
    yield from [part] if part.heading or part.lines else []


def _training(kind: str, name: str, part: _Part) -> Iterator[Item]:
    found = [match["text"] for _, line in part.lines if (match := _ITEM.fullmatch(line))]
    if kind == "intent":
        yield Asked(name=name, texts=tuple(map(example, found)), place=Place(part.line))
    else:
        yield LeftOut(Place(part.line), f"a {kind}, {quoted(name)}, is not taken over")


def _story(part: _Part, leads: list[Leads]) -> Iterator[Item]:
    """What each intent of a story leads to; what is said there itself is the answer to the intent."""
    names: list[str] = []
    to: list[str] = []
    for number, line in part.lines:
        if asked := _INTENT.fullmatch(line):
            leads += leads_of(names, to)
            names, to = _intents(asked["said"]), []
        elif step := _STEP.fullmatch(line):
            if not _ACTION.fullmatch(step["step"]):
                yield from (Said(name=name, texts=(step["step"],), place=Place(number)) for name in names)
            elif step["step"].startswith("utter_"):
                to.append(step["step"])
        elif not _COMMENT.fullmatch(line):
            yield LeftOut(Place(number), f"{quoted(line)} is no step of a story")
    leads += leads_of(names, to)


def _intents(said: str) -> list[str]:
    """The intents of which one is said, without their entities."""
    return [re.sub(r"\s*\{.*", "", one).strip() for one in re.split(r"\s+OR\s+", said)]
