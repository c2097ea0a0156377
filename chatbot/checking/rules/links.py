"""Links to headings and files that are not there. The network is never asked."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

from chatbot.checking.finding import Finding
from chatbot.checking.subject import Subject
from chatbot.faq.ids import slug
from chatbot.language.printable import one_line

_MAY_LINK = re.compile(r"\]\s*[(:\[]|<\w[^<>]*\s(?:href|src)\s*=", re.I)
_HTML_LINK = re.compile(r"""<\w[^<>]*\s(?:href|src)\s*=\s*["']([^"']+)["']""", re.I)
_HTML_ANCHOR = re.compile(r"""<\w[^<>]*\s(?:id|name)\s*=\s*["']([^"']+)["']""", re.I)
_MARKDOWN = (".md", ".markdown")
MOST_READ = 10_000_000
"""Bytes of a linked page in which a heading is looked for."""


def broken_link(subject: Subject) -> Iterator[Finding]:
    """A link to a heading that the answer does not have, or to a file that is not there."""
    questions: dict[str, str] = {}
    for number, entry in enumerate(subject.faq.entries):
        if not _MAY_LINK.search(entry.answer):
            continue
        tokens = _tokens(entry.answer)
        for target in dict.fromkeys(_targets(tokens)):
            if not (why := _broken(target, tokens, subject.folder)):
                continue
            questions = questions or {slug(e.question): e.id for e in subject.faq.entries}
            place = subject.place(number, "answer")
            remedy = _remedy(target, questions)
            yield subject.finding(
                "broken-link",
                "error",
                place,
                f"the link to {one_line(target)} leads nowhere: {why}",
                remedy,
                number,
            )


def _broken(target: str, tokens: list[Token], folder: str) -> str | None:
    """Why a link leads nowhere; None where it leads somewhere, or to the network."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return "it is no address"
    if parts.scheme or parts.netloc:
        return None
    anchor = unquote(parts.fragment)
    if not parts.path:
        found = not anchor or anchor.lower() in _anchors(tokens)
        return None if found else "the answer has no such heading"
    if parts.path.startswith("/"):
        return None  # begins at the root of a site that is not known here
    path = os.path.join(folder, unquote(parts.path))
    if "\0" in path or not os.path.exists(path):
        return f"there is no such file in {one_line(os.path.dirname(path))}"
    if anchor and path.lower().endswith(_MARKDOWN):
        found = anchor.lower() in _anchors_in_file(path)
        return None if found else "the file has no such heading"
    return None


def _remedy(target: str, questions: dict[str, str]) -> str:
    other = questions.get(target.removeprefix("#")) if target.startswith("#") else None
    if other is not None:
        return f"that is the question of `{one_line(other)}`: name it in `related`"
    return "mend the link, or take it out"


def _targets(tokens: Iterable[Token]) -> Iterator[str]:
    """Where the links and pictures of a text lead."""
    for token in _flat(tokens):
        if token.type in ("link_open", "image"):
            yield str(token.attrs.get("href" if token.type == "link_open" else "src", ""))
        elif token.type in ("html_inline", "html_block"):
            yield from _HTML_LINK.findall(token.content)


def _anchors(tokens: list[Token]) -> set[str]:
    """What links within a text can lead to: its headings, as GitHub and most programs name them, and named HTML elements."""
    found: dict[str, int] = {}
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        if token.type == "heading_open" and following is not None:
            _add_anchor(_anchor(_text(following)), found)
    for token in _flat(tokens):
        if token.type in ("html_inline", "html_block"):
            found.update((anchor.lower(), 0) for anchor in _HTML_ANCHOR.findall(token.content))
    return set(found)


def _add_anchor(name: str, found: dict[str, int]) -> None:
    """Add a heading's anchor to those found, each with how often it had to be numbered."""
    free = name
    while free in found:
        found[name] += 1
        free = f"{name}-{found[name]}"
    found[free] = 0


def _anchor(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


def _text(inline: Token) -> str:
    return "".join(child.content for child in inline.children or () if child.type in ("text", "code_inline"))


def _flat(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from token.children or ()


def _tokens(markdown: str) -> list[Token]:
    return _parser().parse(markdown)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")


@lru_cache(maxsize=256)
def _anchors_in_file(path: str) -> frozenset[str]:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return frozenset(_anchors(_tokens(file.read(MOST_READ))))
    except OSError:
        return frozenset()
