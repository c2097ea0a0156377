"""Scripts and style sheets in a page, which nobody sees: the questions that JSON-LD has, and that the others are there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from chatbot.errors import Place
from chatbot.importing.beside import beside
from chatbot.importing.drafts import QUESTION, About, Draft, Item, LeftOut, is_question, quoted
from chatbot.importing.forms.markdown.templates import without_comments
from chatbot.importing.line_numbers import LineAt
from chatbot.importing.outline.blocks import Block

_SCRIPT = re.compile(
    r"^[ \t]{0,3}(?P<fence>`{3,}|~{3,}).*?(?:^[ \t]*(?P=fence)|\Z)|(?P<code>`[^`\n]*`)"
    r"|^[ \t]*<(?P<tag>script|style)\b(?P<attributes>[^<>]*)>(?P<body>.*?)</(?P=tag)\s*>[ \t]*",
    re.MULTILINE | re.DOTALL | re.IGNORECASE,
)
"""Code, which stays, and scripts."""


def without_scripts(text: str, line: int, tell: Callable[[Draft | LeftOut], object]) -> str:
    """A text without its scripts, line for line; ``tell`` is given the questions in JSON-LD, and told of the other ones."""

    lines = LineAt(text, line)

    def taken(found: re.Match[str]) -> str:
        if not found["tag"]:
            return found[0]
        place = Place(lines.of(found.start("tag")))
        if "ld+json" in found["attributes"].lower():
            from chatbot.importing.forms.json_ld import json_ld

            for item in json_ld(found["body"], place):
                tell(item)
        elif found["body"].strip():
            kind = "a script" if found["tag"].lower() == "script" else "a style sheet"
            tell(LeftOut(place, f"{kind}: {quoted(found['body'])}"))
        return "\n" * found[0].count("\n")

    return _SCRIPT.sub(taken, text) if re.search(r"<(?:script|style)\b", text, re.IGNORECASE) else text


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
    known = {_words(one.question) for one in found if isinstance(one, Draft)}
    yield from map(_aside, (one for one in asked if _words(one.question) not in known))


def _aside(asked: Draft) -> LeftOut:
    """That a question of JSON-LD is left out, for the page shows others."""
    return LeftOut(
        asked.place, f"{quoted(asked.question)} is asked in JSON-LD alone, and not on the page", QUESTION
    )


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
