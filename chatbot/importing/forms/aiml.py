"""AIML: patterns and what is said to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import lxml.etree

from chatbot.errors import Place
from chatbot.importing.drafts import (
    ASIDE,
    QUESTION,
    Advance,
    Draft,
    Item,
    Keys,
    LeftOut,
    Source,
    half,
    is_question,
    quoted,
    unique,
)
from chatbot.importing.forms.xml_text import comments_in, parsed

_WILD = re.compile(r"[*_^#]+")
_VARIABLE = set(
    "get star thatstar topicstar bot name input that request response date time size id map sr".split()
)
_SILENT = set("think learn learnf system javascript gossip".split())
MOST_STEPS = 10
"""References from pattern to pattern that are followed."""


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The categories of a file; those that only refer to another are other ways to ask that."""
    root = parsed(source.text)
    yield from comments_in(source.text)
    categories = [_Category(element) for element in root.iter("{*}category")]
    by_pattern = {category.pattern: category for category in reversed(categories)}
    aliases: dict[str, list[str]] = {}
    for category in categories:
        if target := _target(category, by_pattern):
            aliases.setdefault(target.pattern, []).append(category.pattern)
    for category in categories:
        yield from _items(category, by_pattern, aliases.get(category.pattern, []))


class _Category:
    """A pattern and its template."""

    def __init__(self, element: Any) -> None:
        self.place = Place(element.sourceline)
        self.pattern = " ".join(_text_of(element, "pattern").split())
        self.that = _text_of(element, "that").strip()
        self.template = next(element.iterchildren("{*}template"), None)
        topic = next((parent.get("name") for parent in element.iterancestors("{*}topic")), None) or _text_of(
            element, "topic"
        )
        self.topic = " ".join(topic.split())
        self.variable: list[str] = []
        self.unsaid: list[str] = []
        """What the bot only does or keeps in mind."""
        self.variants = 1


def _text_of(element: Any, name: str) -> str:
    found = next(element.iterchildren(f"{{*}}{name}"), None)
    return "" if found is None else "".join(found.itertext())


def _refers_to(category: _Category) -> str | None:
    """The pattern that a template only refers to."""
    if category.template is None or len(category.template) != 1 or (category.template.text or "").strip():
        return None
    only = category.template[0]
    if _name(only) != "srai" or len(only) or (only.tail or "").strip():
        return None
    return " ".join((only.text or "").upper().split())


def _target(category: _Category, by_pattern: dict[str, _Category]) -> _Category | None:
    """The category that has the answer to one that refers to it; None for one that has its own, or leads nowhere."""
    name, found = _refers_to(category), None
    for _ in range(MOST_STEPS):
        if name is None or name not in by_pattern:
            break
        found = by_pattern[name]
        name = _refers_to(found)
    return found if found is not None and _refers_to(found) is None else None


def _items(category: _Category, by_pattern: dict[str, _Category], aliases: list[str]) -> Iterator[Item]:
    question = _question(category.pattern)
    if (name := _refers_to(category)) is not None:
        if _target(category, by_pattern) is None:
            yield LeftOut(
                category.place,
                f"{quoted(question)} refers to {quoted(name)}, which is not in the file",
                QUESTION,
            )
        return
    if not re.sub(r"[*_^#\W]", "", category.pattern) or _WILD.search(category.pattern):
        yield LeftOut(category.place, f"{quoted(category.pattern)} is a pattern and no question")
        return
    answer = _tidy(_markdown(category.template, category)) if category.template is not None else ""
    if not answer:
        yield half(category.place, question, "")
        return
    yield from _remarks(category, question)
    others = [_question(text) for text in aliases]
    yield Draft(
        question=question, answer=answer, aliases=unique([text for text in others if text != question]),
        tags=unique([category.topic] if category.topic not in ("*", "") else []), place=category.place,
    )  # fmt: skip


def _remarks(category: _Category, question: str) -> Iterator[LeftOut]:
    """What of a category is not taken as it stands."""
    if category.that and category.that != "*":
        reason = (
            f"{quoted(question)} is only answered so after {quoted(category.that)}; that is not taken over"
        )
        yield LeftOut(category.place, reason, ASIDE)
    if category.variants > 1:
        yield LeftOut(
            category.place, f"{quoted(question)} has {category.variants} answers; the first is taken"
        )
    if category.unsaid:
        yield LeftOut(
            category.place, f"{quoted(question)}: what is not said is left out: {', '.join(category.unsaid)}"
        )
    if category.variable:
        what = ", ".join(f"`<{name}>`" for name in dict.fromkeys(category.variable))
        reason = f"the answer to {quoted(question)} depends on the conversation: {what} is left out of it"
        yield LeftOut(
            category.place,
            reason,
            QUESTION,
            sort="an answer depends on the conversation: that is left out of it",
        )


def _question(pattern: str) -> str:
    """A pattern, which is in capitals and without signs, as people write."""
    words = " ".join(_WILD.sub(" ", pattern).replace("$", "").split())
    if words.isupper():
        words = re.sub(r"\bi\b", "I", words.lower())
        words = words[:1].upper() + words[1:]
    return words + "?" if is_question(words) and words[-1:] not in "?？" else words


def _name(element: Any) -> str:
    return lxml.etree.QName(element).localname.lower() if isinstance(element.tag, str) else ""


def _markdown(element: Any, category: _Category) -> str:
    """A template, or what is in it, as Markdown; of several ways to put something, the first."""
    parts = [element.text or ""]
    for child in element:
        parts += [_part(child, category), child.tail or ""]
    return "".join(parts)


def _part(child: Any, category: _Category) -> str:
    name = _name(child)
    if name in _SILENT:
        if text := " ".join(" ".join(child.itertext()).split()):
            category.unsaid.append(f"`<{name}>` {quoted(text)}")
        return ""
    if name in _VARIABLE or name in ("srai", "sraix", "condition"):
        category.variable.append(name)
        return ""
    if name == "random":
        ways = [one for one in child if _name(one) == "li"]
        category.variants = max(category.variants, len(ways))
        return _markdown(ways[0], category) if ways else ""
    if name == "br":
        return "\n\n"
    inner = _markdown(child, category)
    if name == "a" and child.get("href"):
        return f"[{inner.strip() or child.get('href')}]({child.get('href')})"
    if name in ("p", "ul", "ol", "div"):
        return f"\n\n{inner}\n\n"
    if name == "li":
        return f"\n- {inner.strip()}"
    return f"**{inner}**" if name in ("b", "strong") else f"*{inner}*" if name in ("i", "em") else inner


def _tidy(text: str) -> str:
    """A text without the line breaks and spaces that only set the XML in order."""
    paragraphs = re.split(r"\n[ \t]*\n+", text)
    lines = [[" ".join(line.split()) for line in part.split("\n")] for part in paragraphs]
    joined = [
        "\n".join(part) if any(line.startswith("- ") for line in part) else " ".join(part) for part in lines
    ]
    return "\n\n".join(filter(None, (part.strip() for part in joined)))
