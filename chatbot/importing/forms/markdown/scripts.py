"""Scripts and style sheets in a page, which nobody sees: the questions that JSON-LD has, and that the others are there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from chatbot.errors import Place
from chatbot.importing.ahead import Ahead
from chatbot.importing.beside import beside
from chatbot.importing.drafts import QUESTION, About, Draft, Item, LeftOut, is_question, quoted
from chatbot.importing.forms.markdown.templates import without_comments
from chatbot.importing.line_numbers import LineAt
from chatbot.importing.outline.blocks import Block
from chatbot.importing.texts import words_of

_SCRIPT = re.compile(
    r"^[ \t]{0,3}(?P<fence>`{3,}|~{3,}).*?(?:^[ \t]*(?P=fence)|\Z)|(?P<code>`[^`\n]*`)"
    r"|^[ \t]*<(?P<tag>script|style)\b(?P<attributes>[^<>]*)>",
    re.MULTILINE | re.DOTALL | re.IGNORECASE,
)
"""Code, which stays, and how scripts begin."""
_ENDS = {tag: re.compile(rf"</{tag}\s*>[ \t]*", re.IGNORECASE) for tag in ("script", "style")}


def without_scripts(text: str, line: int, tell: Callable[[Draft | LeftOut], object]) -> str:
    """A text without its scripts, line for line; ``tell`` is given the questions in JSON-LD, and told of the other ones."""
    if not re.search(r"<(?:script|style)\b", text, re.IGNORECASE):
        return text
    lines, kept, at = LineAt(text, line), [], 0
    ends = {tag: Ahead(text, end) for tag, end in _ENDS.items()}
    while found := _SCRIPT.search(text, at):
        end = ends[found["tag"].lower()].of(found.end()) if found["tag"] else None
        if end is None:
            kept.append(text[at : found.end()])
            at = found.end()
            continue
        kept += [text[at : found.start()], "\n" * text.count("\n", found.start(), end.end())]
        _tell_of(found, text[found.end() : end.start()], Place(lines.of(found.start("tag"))), tell)
        at = end.end()
    return "".join([*kept, text[at:]])


def _tell_of(
    script: re.Match[str], body: str, place: Place, tell: Callable[[Draft | LeftOut], object]
) -> None:
    if "ld+json" in script["attributes"].lower():
        from chatbot.importing.forms.json_ld import json_ld

        for item in json_ld(body, place):
            tell(item)
    elif body.strip():
        kind = "a script" if script["tag"].lower() == "script" else "a style sheet"
        tell(LeftOut(place, f"{kind}: {quoted(body)}"))


def without_unseen(text: str, line: int, tell: Callable[[LeftOut], object]) -> str:
    """An answer without comments and scripts, line for line; a question that JSON-LD has is none of it."""
    text = without_scripts(text, line, lambda one: tell(_aside(one) if isinstance(one, Draft) else one))
    return without_comments(text, line, tell)


def with_data(
    data: Iterable[Draft | LeftOut], found: Iterable[Item], blocks: Sequence[Block]
) -> Iterator[Item]:
    """What was found on a page that has JSON-LD; the questions of that are taken where the page itself asks nothing."""
    found = list(found)
    asked = [one for one in data if isinstance(one, Draft)]
    yield from (one for one in data if isinstance(one, LeftOut))
    if asked and not any(isinstance(one, Draft) and is_question(one.question) for one in found):
        yield About(way="schema.org data")
        yield from asked
        yield from beside([text for one in asked for text in (one.question, one.answer)], blocks)
        return
    yield from found
    known = {words_of(one.question) for one in found if isinstance(one, Draft)}
    yield from map(_aside, (one for one in asked if words_of(one.question) not in known))


def _aside(asked: Draft) -> LeftOut:
    """That a question of JSON-LD is left out, for the page shows others."""
    return LeftOut(
        asked.place, f"{quoted(asked.question)} is asked in JSON-LD alone, and not on the page", QUESTION
    )
