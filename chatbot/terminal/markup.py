"""Markdown with HTML and unknown components in it, as tokens that can be set: what is in them is shown, and they are not."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from typing import Literal, TypeAlias

from markdown_it import MarkdownIt
from markdown_it.token import Token

from chatbot.faq.footnotes import with_footnotes, with_marks

STYLED = {"b": "strong", "strong": "strong", "i": "em", "em": "em", "s": "s", "del": "s", "strike": "s"}
"""Elements within a line that have a counterpart in Markdown."""
HTML = set(
    """a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption center cite code col
    colgroup data dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6
    head header hr html i iframe img input ins kbd label legend li link main map mark menu meta meter nav noscript object ol
    optgroup option output p param picture pre progress q rp rt ruby s samp script search section select small source span
    strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var
    video wbr""".split()
)
"""Elements that HTML has; every other one is a component of some program."""
Closed: TypeAlias = frozenset[str]
"""Names of elements that are closed somewhere in the text."""
BREAKS = ("hardbreak", "softbreak")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_ANY_TAG = re.compile(r"</?([A-Za-z][\w.:-]*)((?:\s[^<>]*?)?)/?>", re.DOTALL)
_CLOSED = re.compile(r"</([A-Za-z][\w.:-]*)")
_ATTRIBUTE = re.compile(r"""\b([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|\{\s*["'`]([^"'`]*)["'`]\s*\})""")
_NAMES = ("title", "label", "summary", "heading", "name", "caption", "alt", "text")
"""Attributes by which a component says what it is called."""
_MEDIA = re.compile(r"<(?:iframe|video|audio|embed|source)\b([^<>]*)>", re.IGNORECASE)
_SUMMARY = re.compile(r"<summary\b[^<>]*>(.*?)</summary\s*>", re.IGNORECASE | re.DOTALL)


def tokens(markdown: str, *, hyperlinks: bool = True) -> list[Token]:
    """A text's tokens without HTML: what is in it stands in tokens of Markdown.

    A link that shows its address is none where links are not ``hyperlinks``: the address would be written twice.
    """
    closed = frozenset(name.lower() for name in _CLOSED.findall(markdown))
    found = [
        _in_line(token, closed, hyperlinks) for token in _without_blocks(_parser().parse(markdown), closed)
    ]
    return list(_without_empty(found))


def visible(markdown: str) -> str:
    """The text that is seen of Markdown, with what its pictures are called."""
    return " ".join(visible_in(tokens(markdown)))


def visible_in(parts: Iterable[Token]) -> Iterator[str]:
    """The pieces of text that are seen of tokens; none is empty."""
    for token in parts:
        if token.type == "image":
            yield token.content or str(token.attrs.get("src", ""))
        elif token.children:
            yield from visible_in(token.children)
        elif token.type != "html_inline" and token.content.strip():
            yield token.content
        elif token.type == "hr":
            yield "—"


@cache
def _parser() -> MarkdownIt:
    return with_marks(with_footnotes(MarkdownIt().enable("strikethrough").enable("table")))


def _without_empty(parts: list[Token]) -> Iterator[Token]:
    """The tokens but for paragraphs of which nothing is left."""
    empty = {n for n, token in enumerate(parts) if token.type == "inline" and not token.children}
    for number, token in enumerate(parts):
        beside = {"paragraph_open": number + 1, "inline": number, "paragraph_close": number - 1}.get(
            token.type
        )
        if beside not in empty or not _is_paragraph(parts, beside):
            yield token


def _is_paragraph(parts: list[Token], number: int) -> bool:
    return number > 0 and parts[number - 1].type == "paragraph_open"


# --- blocks ----------------------------------------------------------------------------------


def _without_blocks(parts: list[Token], closed: Closed) -> Iterator[Token]:
    """The tokens, with those of HTML in a row replaced by what they hold: a blank line cuts an element in two."""
    for is_html, group in groupby(parts, lambda token: token.type == "html_block"):
        if not is_html:
            yield from group
        elif text := _block_as_markdown("\n".join(token.content for token in group), closed):
            again = _parser().parse(text)
            yield from (token for token in again if token.type != "html_block")


def _block_as_markdown(source: str, closed: Closed) -> str:
    """A block of HTML or of components as Markdown."""
    text = _COMMENT.sub("", source)
    text = _SUMMARY.sub(lambda found: f"<p><b>{found[1].strip()}</b></p>", text)
    text = _MEDIA.sub(_link, text)
    names = {found[1].lower() for found in _ANY_TAG.finditer(text)}
    text = _ANY_TAG.sub(lambda tag: _component(tag, closed), text)
    if not names & HTML:
        return textwrap.dedent(text).strip()
    from chatbot.importing.texts import html_to_markdown

    return html_to_markdown(text, escape=False)


def _component(tag: re.Match[str], closed: Closed) -> str:
    """What is shown of the tag of a component: what it is called; a tag of HTML stays."""
    if tag[1].lower() in HTML:
        return tag[0]
    if _is_placeholder(tag, closed):
        return f"\\{tag[0]}"
    called = _attribute(tag[2], *_NAMES)
    return f"\n**{called}**\n\n" if called else "\n"


def _is_placeholder(tag: re.Match[str], closed: Closed) -> bool:
    """Is it no tag, but as in ``cd <your folder>`` or ``List<String>``?"""
    return tag[1].lower() not in HTML | closed and not tag[0].endswith("/>") and "=" not in tag[2]


def _link(tag: re.Match[str]) -> str:
    """A film or the like that stands within a page, as a link."""
    address = _attribute(tag[1], "src")
    called = _attribute(tag[1], "title") or address
    return f'<p><a href="{address}">{called}</a></p>' if address else ""


def _attribute(attributes: str, *names: str) -> str:
    """The first of some attributes that is there and not blank."""
    found = {
        one[1].lower(): (one[2] or one[3] or one[4] or "").strip() for one in _ATTRIBUTE.finditer(attributes)
    }
    return next((found[name] for name in names if found.get(name)), "")


# --- within a line ---------------------------------------------------------------------------


def _in_line(token: Token, closed: Closed, hyperlinks: bool) -> Token:
    """A token whose children have no HTML, nor links that show their address twice."""
    if token.children and token.type == "inline":
        children = _without_outer_breaks(list(_without_tags(token.children, closed)))
        token.children = children if hyperlinks else list(_shown_once(children))
    return token


def _without_outer_breaks(parts: list[Token]) -> list[Token]:
    """A line's tokens without breaks at its ends."""
    filled = [
        n
        for n, token in enumerate(parts)
        if token.type not in BREAKS and (token.content.strip() or token.nesting)
    ]
    return parts[filled[0] : filled[-1] + 1] if filled else []


def _without_tags(parts: list[Token], closed: Closed) -> Iterator[Token]:
    """The tokens of a line with Markdown in the place of HTML; a tag without its other one says nothing."""
    partners = _partners(parts)
    for number, token in enumerate(parts):
        tag = _ANY_TAG.fullmatch(token.content) if token.type == "html_inline" else None
        if token.type != "html_inline":
            yield token
        elif tag is not None and _is_placeholder(tag, closed):
            yield Token("text", "", 0, content=tag[0])
        elif tag is not None:
            opener = parts[min(number, partners.get(number, number))]
            yield from _as_markdown(tag, opener.content, paired=number in partners)


def _partners(parts: list[Token]) -> dict[int, int]:
    """For each tag that has its other one in the same line, the number of that."""
    found: dict[int, int] = {}
    opened: list[tuple[str, int]] = []
    names = Counter[str]()
    for number, token in enumerate(parts):
        tag = _ANY_TAG.fullmatch(token.content) if token.type == "html_inline" else None
        if tag is None or tag[0].endswith("/>"):
            continue
        name = tag[1].lower()
        if not tag[0].startswith("</"):
            opened.append((name, number))
            names[name] += 1
        elif names[name]:
            while opened[-1][0] != name:
                names[opened.pop()[0]] -= 1
            start = opened.pop()[1]
            names[name] -= 1
            found[start], found[number] = number, start
    return found


def _as_markdown(tag: re.Match[str], opener: str, *, paired: bool) -> Iterator[Token]:
    name, closes = tag[1].lower(), tag[0].startswith("</")
    nesting: Literal[-1, 1] = -1 if closes else 1
    if name == "br":
        yield Token("hardbreak", "br", 0)
    elif name == "img":
        called = _attribute(tag[2], "alt", "title")
        yield Token("image", "img", 0, attrs={"src": _attribute(tag[2], "src")}, content=called)
    elif name not in HTML and not closes and (called := _attribute(tag[2], *_NAMES)):
        yield Token("text", "", 0, content=called + " ")
    elif not paired:
        return
    elif name in STYLED:
        yield Token(f"{STYLED[name]}_{'close' if closes else 'open'}", STYLED[name], nesting)
    elif name == "kbd":
        yield Token("html_inline", "", 0, content="</kbd>" if closes else "<kbd>")
    elif name == "sup" and not closes:
        yield Token("text", "", 0, content="^")
    elif name == "a" and (address := _attribute(opener, "href")):
        yield Token(
            "link_close" if closes else "link_open", "a", nesting, attrs={} if closes else {"href": address}
        )


def _shown_once(parts: list[Token]) -> Iterator[Token]:
    """The tokens of a line, with a link that is called by its address as that address alone."""
    plain = False
    for number, token in enumerate(parts):
        if token.type == "link_open":
            inside = parts[number + 1] if number + 1 < len(parts) else token
            address = str(token.attrs.get("href", ""))
            plain = token.markup == "autolink" or inside.content in (address, address.removeprefix("mailto:"))
        if plain and token.type in ("link_open", "link_close"):
            yield Token(token.type.replace("link", "address"), "link_url", token.nesting)
        else:
            yield token
        if token.type == "link_close":
            plain = False
