"""Tags that come in pairs, of whatever language: ``<Accordion>``, ``{{< details >}}``, ``{% accordion %}``, ``[details]``."""

from __future__ import annotations

import re
from typing import NamedTuple

from chatbot.importing.forms.markdown.inline import plain
from chatbot.importing.texts import plain_text


class Syntax(NamedTuple):
    """How a language of tags writes them."""

    opens: re.Pattern[str]
    """With the groups ``name``, ``arguments`` and, where it closes itself, ``closed``."""
    edges: str
    """A pattern of what opens and what closes a tag with a name; the latter as the group ``close``."""


_VALUES = r"(?:[^<>\"'{}]|\"[^\"]*\"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\})*?"
_SYNTAXES = [
    Syntax(
        re.compile(
            rf"<(?P<name>[A-Z][\w.]*|(?i:details)|[a-z]+(?:-\w+)+)(?P<arguments>(?:\s{_VALUES})?)(?P<closed>/?)>",
        ),
        rf"(?P<close></NAME\s*>)|<NAME(?:\s{_VALUES})?(?<!/)>",
    ),
    Syntax(
        re.compile(
            r"\{\{[<%]\s*(?P<name>\w[\w/-]*)(?P<arguments>(?:\s(?:(?!\{\{)[\s\S]){0,1000}?)?)(?P<closed>/?)\s*[%>]\}\}"
        ),
        r"(?P<close>\{\{[<%]\s*/\s*NAME\s*[%>]\}\})|\{\{[<%]\s*NAME\b(?:(?!\{\{)[\s\S]){0,1000}?(?<!/)[%>]\}\}",
    ),
    Syntax(
        re.compile(r"\{%-?\s*(?P<name>[a-z][\w-]*)(?P<arguments>(?:\s[^\n]*?)?)(?P<closed>/?)-?%\}"),
        r"(?P<close>\{%-?\s*(?:end|/\s*)NAME\s*-?%\})|\{%-?\s*NAME\b[^\n]*?(?<!/)%\}",
    ),
    Syntax(
        re.compile(r"\[(?P<name>details|spoiler|collapse)(?P<arguments>=[^\]\n]*)?(?P<closed>)\]"),
        r"(?P<close>\[/NAME\])|\[NAME(?:=[^\]\n]*)?\]",
    ),
]
_COMMANDS = set(
    "raw comment highlight if unless for case capture code include macro block set call filter".split()
)
"""Pairs of tags that steer a program, and hold no part of a page."""
_TITLE = re.compile(
    r"\b(?:title|question|q|summary|label|header|heading(?:[-_]?text)?|trigger|name)\s*=\s*"
    r"(?:\"([^\"]*)\"|'([^']*)'|\{\s*(?:[\"'`]([^\"'`]*)[\"'`]|<>(.*?)</>)\s*\})",
    re.IGNORECASE,
)
_VALUE = re.compile(r"\bvalue\s*=\s*[\"']([^\"']+)[\"']")
"""What a tab is called where it has no label."""
_INNER_TITLE = re.compile(
    r"\s*(?:<(?:div|p|h\d)\b[^<>]*>\s*)?<(?P<tag>summary|[\w.-]*(?:question|trigger|summary|title|header|heading|button|toggle))"
    r"\b[^<>]*>(?P<title>.*?)</(?P=tag)\s*>",
    re.DOTALL | re.IGNORECASE,
)
_COMPONENT = re.compile(
    r"(?P<before>[ \t]*)(?P<tag></?[A-Z][\w.]*(?:\s[^<>]*)?>)(?P<after>[ \t]*)(?P<end>\n?)"
)


class Pair(NamedTuple):
    """A pair of tags with what is between them, as offsets in a text."""

    name: str
    arguments: str
    begin: int
    end: int


def pair_at(text: str, position: int, unclosed: set[str]) -> tuple[Pair, int] | None:
    """The pair of tags that opens at a position, and where it ends; ``unclosed`` has the names that are never closed."""
    for syntax in _SYNTAXES:
        if found := syntax.opens.match(text, position):
            name = found["name"]
            if found["closed"] or name in unclosed or name.lower() in _COMMANDS:
                return None
            if edge := _closing(syntax, name, text, found.end()):
                return Pair(name, found["arguments"] or "", found.end(), edge.start()), edge.end()
            unclosed.add(name)
    return None


def _closing(syntax: Syntax, name: str, text: str, position: int) -> re.Match[str] | None:
    depth = 1
    for edge in re.compile(syntax.edges.replace("NAME", re.escape(name)), re.IGNORECASE).finditer(
        text, position
    ):
        depth += -1 if edge["close"] else 1
        if depth == 0:
            return edge
    return None


def titled(pair: Pair, text: str) -> tuple[str, int]:
    """A pair's title, as its arguments say it or as what it holds begins with it, and where the rest begins."""
    if found := _TITLE.search(pair.arguments):
        return _plain(next(filter(None, found.groups()), "")), pair.begin
    if found := _INNER_TITLE.match(text, pair.begin, pair.end):
        return _plain(found["title"]), found.end()
    said = pair.arguments.strip().lstrip("=").strip()
    if pair.name.startswith("Tab") and (found := _VALUE.search(pair.arguments)):
        return found[1], pair.begin
    if found := re.match(r"(?:[\w-]+[ \t]+)?(?:\"([^\"]*)\"|“([^”]*)”)", said):
        return _plain(found[1] or found[2]), pair.begin
    is_text = "=" not in said and not pair.name[:1].isupper() and " " in said
    return (_plain(said) if is_text else ""), pair.begin


def _plain(title: str) -> str:
    return plain(plain_text(title))


def without_components(body: str) -> str:
    """A text without the tags of components around and in it; what is in them, and what they are called, stays.

    All stays on its line: what a title takes more, lines of tags alone make up for.
    """
    kept, at, ahead = "", 0, 0
    for tag in _COMPONENT.finditer(body):
        kept += body[at : tag.start()]
        at = tag.end()
        begins, ends = kept[-1:] in ("", "\n"), bool(tag["end"]) or at == len(body)
        kept += "\n" * tag["tag"].count("\n")
        if title := _called(tag["tag"]):
            above = "" if not kept.strip() else "\n" * (2 - min(2, len(kept) - len(kept.rstrip("\n"))))
            below = "" if at == len(body) or body.startswith("\n", at) else "\n" if ends else "\n\n"
            kept += f"{above}**{title}**{tag['end']}{below}"
            ahead += len(above) + len(below)
        elif begins and ends and ahead:
            ahead -= 1
        else:
            kept += tag["end"] if begins or ends else (tag["before"] or tag["after"])[:1]
    return kept + body[at:]


def _called(tag: str) -> str:
    """The title in the tag that opens a component, if it has one."""
    found = None if tag.startswith("</") else _TITLE.search(tag)
    return _plain(next(filter(None, found.groups()), "")) if found else ""
