"""The ``.qna`` files of Bot Framework: ``# ? Question``, other ways to ask it, filters, and the answer between fences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from chatbot.errors import Place
from chatbot.importing.drafts import (
    QUESTION,
    About,
    Advance,
    Draft,
    Item,
    Keys,
    LeftOut,
    Source,
    SourceError,
    commented,
    half,
    quoted,
    unique,
)
from chatbot.importing.forms.including import Inclusions
from chatbot.importing.texts import as_markdown, plain_text

_ASKS = re.compile(r"[ \t]*#{1,6}[ \t]*\?[ \t]*(.*)$")
_ID = re.compile(r"[ \t]*<a[ \t]+(?:id|name)[ \t]*=[ \t]*[\"']?([^\"'>]+?)[\"']?[ \t]*>(?:</a>)?[ \t]*$")
_FENCE = re.compile(r"[ \t]*(`{3,})[ \t]*(\w*)[ \t]*$")
_PART = re.compile(
    r"[ \t]*\*{2,3}[ \t]*(filters?|prompts?|suggested questions|context-only)\b.*$", re.IGNORECASE
)
_IMPORT = re.compile(r"[ \t]*\[[^\[\]]*\]\((?!#|https?:)([^()]+)\)[ \t]*$")
_MODEL = re.compile(r">[ \t]*!#[ \t]*@[ \t]*([\w.]+)[ \t]*=[ \t]*(.*)$")
_ITEM = re.compile(r"[ \t]*[-*+][ \t]+(.*)$")


class _Pair(NamedTuple):
    """What stands between one question and the next."""

    question: str
    line: int
    id: str | None
    source: str | None
    lines: list[str]


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The pairs of a file, and of those that it takes in."""
    yield from _read(source.text, None, Inclusions(source), None)


def _read(text: str, path: str | None, inclusions: Inclusions, line: int | None) -> Iterator[Item]:
    """The pairs of a text, which is taken in on a line of another, or is the file itself."""
    head, pairs = _pairs(text.split("\n"))
    yield from _head(head, path, inclusions, line)
    for pair in pairs:
        yield from _items(pair, line)


def _pairs(lines: list[str]) -> tuple[list[tuple[int, str]], list[_Pair]]:
    """The lines before the first question, and each question with the lines that follow it."""
    head: list[tuple[int, str]] = []
    pairs: list[_Pair] = []
    fence, name, origin = "", None, None
    for number, line in enumerate(lines, start=1):
        edge = _FENCE.match(line)
        if edge and (not fence or edge[1] == fence):
            fence = "" if fence else edge[1]
        elif not fence and (found := _ID.match(line)):
            name = found[1].strip()
            continue
        elif not fence and (asked := _ASKS.match(line)):
            pairs.append(_Pair(asked[1].strip(), number, name, origin, []))
            name = origin = None
            continue
        elif not fence and (said := _MODEL.match(line)) and said[1].endswith("pair.source"):
            origin = None if said[2].strip().lower() in ("editorial", "custom editorial") else said[2].strip()
            continue
        elif not fence and not pairs:
            head.append((number, line))
            continue
        if pairs:
            pairs[-1].lines.append(line)
    return head, pairs


def _head(
    lines: list[tuple[int, str]], path: str | None, inclusions: Inclusions, at: int | None
) -> Iterator[Item]:
    """What stands before the first question: comments, what the file says of itself, files that it takes in."""
    for number, line in lines:
        if found := _MODEL.match(line):
            if found[1].lower().endswith("language"):
                yield About(language=found[2].strip())
        elif line.startswith(">"):
            words = line.lstrip("> #").strip()
            if words:
                yield commented(Place(at or number), words)
        elif found := _IMPORT.match(line):
            try:
                inner, text = inclusions.text(found[1].strip(), path)
            except SourceError as error:
                yield LeftOut(Place(at or number), error.reason, QUESTION)
            else:
                yield from _read(text, inner, inclusions, at or number)
        elif line.strip():
            yield LeftOut(Place(at or number), f"{quoted(line)} belongs to no question", QUESTION)


def _items(pair: _Pair, at: int | None) -> Iterator[Item]:
    place = Place(at or pair.line)
    found = _Content(pair.lines)
    if not found.answer:
        yield half(place, pair.question, "")
        return
    if found.prompts:
        yield LeftOut(place, f"{quoted(pair.question)} has {len(found.prompts)} prompts, which are left out")
    for text in found.beside:
        yield LeftOut(place, f"{quoted(text)} stands beside the answer to {quoted(pair.question)}", QUESTION)
    yield Draft(
        question=plain_text(pair.question), answer=found.answer, aliases=unique([plain_text(text) for text in found.aliases]),
        tags=unique(found.tags), id=pair.id, source=pair.source, place=place,
    )  # fmt: skip


class _Content:
    """What stands below a question."""

    def __init__(self, lines: list[str]) -> None:
        self.aliases: list[str] = []
        self.tags: list[str] = []
        self.prompts: list[str] = []
        self.beside: list[str] = []
        answer: list[str] = []
        fence, part = "", ""
        for line in lines:
            edge = _FENCE.match(line)
            if edge and (not fence or edge[1] == fence):
                fence = "" if fence else edge[1]
            elif fence:
                answer.append(line)
            elif found := _PART.match(line):
                part = found[1].lower()
            else:
                self._line(line, part)
        self.answer = _answer(answer)

    def _line(self, line: str, part: str) -> None:
        found = _ITEM.match(line)
        if found and part.startswith("filter"):
            name, _, value = found[1].partition("=")
            self.tags.append(value.strip() or name.strip())
        elif found and part:
            self.prompts.append(found[1])
        elif found:
            self.aliases.append(found[1])
        elif line.strip() and not line.startswith(">"):
            self.beside.append(line.strip())


def _answer(lines: list[str]) -> str:
    import textwrap

    return as_markdown(textwrap.dedent("\n".join(lines)).strip("\n"))
