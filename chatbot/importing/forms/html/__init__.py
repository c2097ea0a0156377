"""HTML pages: schema.org's questions, folds, definition lists, tables, and all that marks questions in Markdown."""

from __future__ import annotations

import html
import re
from collections import deque
from collections.abc import Iterator
from typing import Any

import lxml.etree
import lxml.html

from chatbot.errors import Place
from chatbot.importing import outline
from chatbot.importing.beside import beside
from chatbot.importing.drafts import (
    FAQ_TITLE,
    About,
    Advance,
    Draft,
    Item,
    Keys,
    LeftOut,
    Source,
    SourceError,
    is_question,
)
from chatbot.importing.forms.html import confluence, office_pages
from chatbot.importing.forms.html.blocks import Blocks
from chatbot.importing.forms.html.cutting import Piece, cut
from chatbot.importing.forms.html.footnotes import put_below
from chatbot.importing.forms.html.links import base_of, resolve_links
from chatbot.importing.forms.html.own_text import beside_content, cleaned, content_of
from chatbot.importing.forms.html.programs import without_programs
from chatbot.importing.forms.html.schema_org import structured
from chatbot.importing.forms.html.tabs import with_labels
from chatbot.importing.forms.html.widgets import as_folds, left_aside
from chatbot.importing.from_html.repair import repaired
from chatbot.importing.outline.blocks import Block
from chatbot.importing.texts import whole_letters, words_of, writable

DEEPEST = 200
"""Elements within each other that a page may need."""


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions on a page."""
    found: list[Draft | LeftOut] = []
    blocks = Blocks()
    title: str | None = None
    base: str | None = None
    done = 0
    stored = bool(confluence.LOOKS.search(source.text))
    text = confluence.without_cdata(source.text) if stored else source.text
    code: list[LeftOut] = []
    text = without_programs(text, code.append)
    yield from code
    for number, piece in enumerate(cut(text)):
        root, problems = _parse(_complete(piece, base))
        if not number:
            title, base = _title(root), base_of(root)
            yield About(title=title, language=_language(root))
        yield from problems
        yield from confluence.as_shown(root) if stored else ()
        found += structured(root)
        yield from office_pages.tidied(root)
        repaired(root)
        put_below(root)
        with_labels(root)
        as_folds(root)
        resolve_links(root)
        yield from left_aside(root)
        yield from cleaned(root)
        content = content_of(root)
        yield from beside_content(root, content, title or "")
        blocks.add(content)
        done += len(piece.text)
        advance(done / (len(source.text) or 1))
    yield from blocks.left_out
    yield from _found(found, blocks.blocks, title or "")


def _complete(piece: Piece, base: str | None) -> str:
    """A piece as a page of its own, with its lines where they are, and what its links are relative to."""
    if not piece.lines_before and not piece.within:
        return piece.text
    head = f'<base href="{html.escape(base)}">' if base else ""
    return "\n" * piece.lines_before + head + "".join(f"<{name}>" for name in piece.within) + piece.text


def _found(found: list[Draft | LeftOut], blocks: list[Block], title: str) -> Iterator[Item]:
    """The questions in a page's data, and those that are seen on it."""
    if not any(isinstance(item, Draft) for item in found):
        yield from found
        yield from outline.drafts(blocks, bool(FAQ_TITLE.fullmatch(title)))
    else:
        yield About(way="schema.org data")
        yield from found
        yield from _not_yet(found, blocks, title)


def _parse(text: str) -> tuple[Any, list[LeftOut]]:
    """The page's root element, and what was left out of it."""
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = lxml.html.document_fromstring(whole_letters(text).encode(), parser=parser)
    except (lxml.etree.ParserError, ValueError, AssertionError):
        raise SourceError("has no HTML in it") from None
    stopped = next((entry for entry in parser.error_log if entry.level_name == "FATAL"), None)
    _take_in_what_follows(root)
    writable(root)
    if stopped is None:
        return root, []
    why = "is nested too deeply" if _depth_at_end(root) > DEEPEST else "cannot be read as HTML from here on"
    return root, [LeftOut(Place(stopped.line), f"{why}; the rest is left out")]


def _take_in_what_follows(root: Any) -> None:
    """Put into a page's body what stands behind its end, where browsers show it as well: further elements, or a page more."""
    body = root.find("body")
    for behind in [] if body is None else [*body.itersiblings(), *root.itersiblings()]:
        for part in list(behind) if behind.tag == "html" else [behind]:
            if part.tag == "body":
                part.tag = "div"
            if part.tag != "head":
                body.append(part)


def _depth_at_end(root: Any) -> int:
    """How many elements the last one is in."""
    (last,) = deque(root.iter(), maxlen=1)
    return sum(1 for _ in last.iterancestors())


def _title(root: Any) -> str | None:
    return " ".join((root.findtext(".//title") or "").split()) or None


def _language(root: Any) -> str | None:
    found = re.fullmatch(r"([A-Za-z]{2,3})(?:[-_]\w+)*", (root.get("lang") or "").strip())
    return found[1].lower() if found else None


def _not_yet(found: list[Draft | LeftOut], blocks: list[Block], title: str) -> Iterator[Item]:
    """Questions that are seen on the page and missing from its data, and what text is."""
    drafts = [item for item in found if isinstance(item, Draft)]
    known = {words_of(item.question) for item in drafts}
    for item in outline.drafts(blocks):
        if isinstance(item, Draft) and is_question(item.question) and words_of(item.question) not in known:
            yield item
            drafts.append(item)
    told = [
        cited for item in found if isinstance(item, LeftOut) for cited in re.findall("“([^”]*)”", item.reason)
    ]
    yield from beside(
        [title, *told, *(text for draft in drafts for text in (draft.question, draft.answer))], blocks
    )
