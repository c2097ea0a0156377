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
from chatbot.faq.footnotes import with_footnotes
from chatbot.faq.ids import slug
from chatbot.language.printable import one_line

_MAY_LINK = re.compile(r"\]\s*[(:\[]|<\w[^<>]*\s(?:href|src)\s*=", re.I)
_HTML_LINK = re.compile(r"""<\w[^<>]*\s(?:href|src)\s*=\s*["']([^"']+)["']""", re.I)
_HTML_ANCHOR = re.compile(r"""<\w[^<>]*\s(?:id|name)\s*=\s*["']([^"']+)["']""", re.I)
_MARKDOWN = (".md", ".markdown")
NO_FILE = "there is no such file"
MOST_MISSING = 5
"""Links to files that are not there that are told one by one."""
MOST_READ = 10_000_000
"""Bytes of a linked page in which a heading is looked for."""


def broken_link(subject: Subject) -> Iterator[Finding]:
    """A link to a heading that the answer does not have, or to a file that is not there.

    Of many files that are not there, the first few are told: they are wrong together, as where an FAQ lies elsewhere than the
    pages that it was made of.
    """
    questions: dict[str, str] = {}
    missing: list[tuple[int, str]] = []
    for number, target, why in _broken_links(subject):
        if why.startswith(NO_FILE):
            missing.append((number, target))
            if len(missing) > MOST_MISSING:
                continue
        questions = questions or {slug(e.question): e.id for e in subject.faq.entries}
        message = f"the link to {one_line(target)} leads nowhere: {why}"
        yield _finding(subject, number, message, _remedy(target, questions))
    if more := missing[MOST_MISSING:]:
        number, target = more[0]
        message = f"so do {len(more)} links more, as that to {one_line(target)}: {NO_FILE} in {one_line(subject.folder or '')}"
        remedy = "put the FAQ beside the pages that it was made of, or write the links with the address of their site"
        yield _finding(subject, number, message, remedy)


def _broken_links(subject: Subject) -> Iterator[tuple[int, str, str]]:
    """The number of an entry, where a link of its answer leads, and why that is nowhere."""
    for number, entry in enumerate(subject.faq.entries):
        if _MAY_LINK.search(entry.answer):
            tokens = _tokens(entry.answer)
            for target in dict.fromkeys(_targets(tokens)):
                if why := _broken(target, tokens, subject.folder):
                    yield number, target, why


def _finding(subject: Subject, number: int, message: str, remedy: str) -> Finding:
    return subject.finding("broken-link", "error", subject.place(number, "answer"), message, remedy, number)


def _broken(target: str, tokens: list[Token], folder: str | None) -> str | None:
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
    if folder is None:
        return None  # the FAQ is no file, and neither is what it leads to
    path = os.path.join(folder, unquote(parts.path))
    if "\0" in path or not os.path.exists(path):
        return f"{NO_FILE} in {one_line(os.path.dirname(path))}"
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
    return with_footnotes(MarkdownIt("commonmark").enable("table"))


@lru_cache(maxsize=256)
def _anchors_in_file(path: str) -> frozenset[str]:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return frozenset(_anchors(_tokens(file.read(MOST_READ))))
    except OSError:
        return frozenset()
