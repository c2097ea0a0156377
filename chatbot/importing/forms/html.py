"""HTML pages: schema.org's questions, folds, definition lists, tables, and all that marks questions in Markdown."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import lxml.etree
import lxml.html

from chatbot.importing import outline
from chatbot.importing.drafts import (
    About,
    Advance,
    Draft,
    Item,
    Keys,
    LeftOut,
    SourceError,
    half,
    is_question,
    quoted,
    unique,
)
from chatbot.importing.forms import json
from chatbot.importing.forms.markdown import Page, plain
from chatbot.importing.keys import fields
from chatbot.importing.outline import Block, Group, Heading, Marked, without_numbering
from chatbot.importing.records import RecordReader, texts
from chatbot.importing.texts import html_to_markdown

HEADINGS = {f"h{level}": level for level in range(1, 7)}
SPECIAL = {*HEADINGS, "details", "dl"}
"""What may mark questions wherever it is."""
LEAVES = {"p", "ul", "ol", "table", "pre", "blockquote", "figure", "hr", "address", "menu"}
"""Blocks that are taken as a whole, unless questions are in them."""
CONTAINERS = {
    "html", "body", "div", "section", "article", "main", "center", "form", "fieldset", "header", "hgroup", "li", "tr", "td",
    "th", "tbody", "thead", "tfoot", "dd", "dt", "label", "button", "search",
}  # fmt: skip
BLOCKS = SPECIAL | LEAVES | CONTAINERS
SILENT = [
    "script",
    "style",
    "template",
    "noscript",
    "iframe",
    "object",
    "svg",
    "canvas",
    "input",
    "select",
    "textarea",
    "head",
]
"""What is never seen as text."""
AROUND = {"nav": "navigation", "aside": "a sidebar", "footer": "a footer", "dialog": "a dialogue"}
"""What stands around a page's own text."""
_ASKING_CLASS = re.compile(
    r"(?<![a-z])question(?![a-z])|accordion[-_]*(?:button|title|head|trigger|toggle)|faq[-_]*(?:q|title|head|toggle)\b",
    re.IGNORECASE,
)
_ASKING_BUTTON = re.compile(
    r"question|accordion|collaps|faq[-_]*(?:q|title|head|toggle|btn|button)\b", re.IGNORECASE
)
_ICON = re.compile(r"\s+[+\-×▼▾▸▶⌄›»−–✕]$")
"""What shows that a question can be opened."""
LONGEST_QUESTION = 300


class Chunk(NamedTuple):
    """A piece of a page with nothing in it that has to be looked into."""

    html: str
    line: int
    asks: bool
    """Is it marked up as a question?"""


def read(text: str, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions on a page."""
    root, problems = _parse(text)
    yield from problems
    structured = list(_structured(root))
    yield About(title=_title(root), language=_language(root))
    _resolve_links(root)
    yield from _cleaned(root)
    blocks = _Blocks(advance)
    blocks.add(_content(root))
    yield from blocks.left_out
    if not any(isinstance(item, Draft) for item in structured):
        yield from structured
        yield from outline.drafts(blocks.blocks)
    else:
        yield About(way="schema.org data")
        yield from structured
        yield from _not_yet(structured, blocks.blocks)


def _parse(text: str) -> tuple[Any, list[LeftOut]]:
    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = lxml.html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (lxml.etree.ParserError, ValueError, AssertionError):
        raise SourceError("has no HTML in it") from None
    deep = next((entry for entry in parser.error_log if "depth" in entry.message.lower()), None)
    return root, [LeftOut(f"line {deep.line}", "is nested too deeply; the rest is left out")] if deep else []


# --- what the page says about itself ---------------------------------------------------------


def _title(root: Any) -> str | None:
    return " ".join((root.findtext(".//title") or "").split()) or None


def _language(root: Any) -> str | None:
    found = re.fullmatch(r"([A-Za-z]{2,3})(?:[-_]\w+)*", (root.get("lang") or "").strip())
    return found[1].lower() if found else None


def _structured(root: Any) -> Iterator[Draft | LeftOut]:
    """Questions in schema.org's vocabulary: as JSON-LD, or in attributes of the page's elements."""
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            yield from _json_ld(script.text or "", f"line {script.sourceline}", _base(root))
    for element in root.iterfind(".//*[@itemtype]"):
        if re.search(r"schema\.org/Question\b", element.get("itemtype")):
            yield from _microdata(element)


def _json_ld(text: str, place: str, base: str | None) -> Iterator[Draft | LeftOut]:
    text = re.sub(r"^\s*(?://\s*)?(?:<!--|<!\[CDATA\[)|(?://\s*)?(?:-->|\]\]>)\s*$", "", text)
    try:
        data = json.decode(text, strict=False)
    except SourceError as error:
        yield LeftOut(place, f"JSON-LD: {error}")
        return
    reader = RecordReader(Keys())
    todo = [data]
    while todo:
        value = todo.pop()
        if isinstance(value, dict):
            if "Question" in (texts(value.get("@type")) or []):
                yield from _question(
                    reader, value.get("name") or value.get("text"), _answer_of(value), place, base
                )
            todo += [below for below in reversed(value.values()) if isinstance(below, dict | list)]
        elif isinstance(value, list):
            todo += reversed(value)


def _answer_of(question: dict[str, Any]) -> Any:
    """The accepted answer, else the first one suggested."""
    for key in ("acceptedAnswer", "suggestedAnswer"):
        answer = question.get(key)
        answer = answer[0] if isinstance(answer, list) and answer else answer
        if answer:
            return answer
    return None


def _question(
    reader: RecordReader, question: Any, answer: Any, place: str, base: str | None
) -> Iterator[Draft | LeftOut]:
    answers = [html.unescape(text) if re.search(r"&lt;/?\w+", text) else text for text in texts(answer) or []]
    if base:
        answers = [_with_base(text, base) if "<a " in text or "<img " in text else text for text in answers]
    record = {"question": html.unescape(" ".join(texts(question) or [])), "answer": answers}
    for item in reader.record(record, fields(("question", "answer")), place):
        if not isinstance(item, About):
            yield item


def _with_base(text: str, base: str) -> str:
    try:
        part = lxml.html.fragment_fromstring(text, create_parent="div")
    except (lxml.etree.LxmlError, ValueError):
        return text
    part.make_links_absolute(base, handle_failures="ignore")
    return _source(part)


def _microdata(element: Any) -> Iterator[Draft | LeftOut]:
    place = f"line {element.sourceline}"
    names = _properties(element, "name")
    answers = _properties(element, "acceptedAnswer") or _properties(element, "suggestedAnswer")
    bodies = [body for answer in answers[:1] for body in (_properties(answer, "text") or [answer])]
    question = without_numbering(names[0].get("content") or _text(names[0])) if names else ""
    answer = "\n\n".join(body.get("content") or _markdown(body) for body in bodies)
    if question and answer:
        yield Draft(question=question, answer=answer, place=place)
    else:
        yield half(place, question, answer)


def _properties(element: Any, name: str) -> list[Any]:
    return [below for below in element.iterfind(".//*[@itemprop]") if name in below.get("itemprop").split()]


def _not_yet(structured: list[Draft | LeftOut], blocks: list[Block]) -> Iterator[Item]:
    """Questions that are seen on the page and missing from its data."""
    known = {_words(item.question) for item in structured if isinstance(item, Draft)}
    for item in outline.drafts(blocks):
        if isinstance(item, Draft) and _words(item.question) not in known:
            if is_question(item.question):
                yield item
            else:
                yield LeftOut(
                    item.place, f"{quoted(item.question)} is not among the page's schema.org questions"
                )


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


# --- the page's own text ---------------------------------------------------------------------


def _cleaned(root: Any) -> Iterator[LeftOut]:
    """Take away what is not the page's own text; says what stood around it."""
    lxml.etree.strip_elements(root, *SILENT, with_tail=False)
    for element in list(root.iter(*AROUND, "header")):
        if any(parent.tag in AROUND or parent.tag == "header" for parent in element.iterancestors()):
            continue  # it goes, or stays, with what it is in
        inside = element.tag == "header" and any(
            parent.tag in ("main", "article") for parent in element.iterancestors()
        )
        if inside or (
            element.tag == "header" and element.find(".//nav") is None and element.find(".//h1") is not None
        ):
            continue
        if _text(element):
            yield LeftOut(
                f"line {element.sourceline}",
                f"{AROUND.get(element.tag, 'a header')}: {quoted(_text(element))}",
            )
        element.drop_tree()
    for link in list(root.iter("a")):
        if _text(link) in ("#", "¶", "§", "🔗", "") and (link.get("href") or "").startswith("#"):
            link.drop_tag() if len(link) else link.drop_tree()
    for picture in list(root.iter("img")):
        if (picture.get("src") or "").startswith("data:"):
            yield LeftOut(f"line {picture.sourceline}", "a picture that is written into the page")
            picture.drop_tree()


def _content(root: Any) -> Any:
    """The page's main part, if it says which that is."""
    mains = root.findall(".//main") or root.findall(".//*[@role='main']")
    if len(mains) == 1 and _text(mains[0]):
        return mains[0]
    return root.find("body") if root.find("body") is not None else root


def _resolve_links(root: Any) -> None:
    """Links are kept as they are, but where the page says what they are relative to."""
    for link in root.iter("a"):
        if re.match(r"\s*(?:javascript|data|vbscript):", link.get("href") or "", re.IGNORECASE):
            del link.attrib["href"]
    if base := _base(root):
        root.make_links_absolute(base, resolve_base_href=False, handle_failures="ignore")


def _base(root: Any) -> str | None:
    """What a page says its links are relative to."""
    named = [*root.iterfind(".//base[@href]"), *root.iterfind(".//link[@rel='canonical'][@href]")]
    return next(
        (element.get("href") for element in named if re.match(r"https?://", element.get("href"))), None
    )


class _Blocks:
    """The blocks of a page."""

    def __init__(self, advance: Advance) -> None:
        self.blocks: list[Block] = []
        self.left_out: list[LeftOut] = []
        self._advance = advance
        self._awaits_answer = False

    def add(self, element: Any) -> None:
        """Take in an element and what is in it."""
        pieces = list(_pieces(element))
        for number, piece in enumerate(pieces):
            if isinstance(piece, Chunk):
                self._chunk(piece)
            elif piece.tag == "details":
                self._fold(piece)
            elif piece.tag == "dl":
                self._definitions(piece)
            elif piece.tag == "table":
                self._table(piece)
            elif text := re.sub(r"\s*[¶#§🔗]+$", "", _text(piece)):
                level = HEADINGS[piece.tag]
                self.blocks.append(Heading(text, level, _place(piece), f"{'#' * level} {text}", _id(piece)))
            if not number % 100 and len(pieces) > 100:
                self._advance(number / len(pieces))

    def _chunk(self, chunk: Chunk) -> None:
        """A piece without headings, read as Markdown is."""
        place = f"line {chunk.line}"
        markdown = html_to_markdown(chunk.html)
        if chunk.asks and markdown and "\n" not in markdown:
            self.blocks.append(Marked(_ICON.sub("", plain(markdown)), "marked", place, markdown))
            return
        page = Page(chunk.line)
        page.awaits_answer = self._awaits_answer
        page.add(markdown)
        self._awaits_answer = page.awaits_answer
        self.left_out += [left._replace(place=place) for left in page.left_out]
        self.blocks += [_placed(block, place) for block in page.blocks]

    def _fold(self, fold: Any) -> None:
        summary = fold.find("summary")
        question = without_numbering(_text(summary)) if summary is not None else ""
        if summary is not None:
            summary.drop_tree()
        if question and not is_question(question) and fold.find(".//details") is not None:
            level = min((HEADINGS[below.tag] for below in fold.iter(*HEADINGS)), default=7) - 1
            self.blocks.append(Heading(question, max(level, 1), _place(fold), f"**{question}**"))
            self.add(fold)
        else:
            self._pairs("fold", [(([question] if question else []), _markdown(fold), fold)])

    def _definitions(self, definitions: Any) -> None:
        pairs: list[tuple[list[str], str, Any]] = []
        for element in definitions.iter("dt", "dd"):
            if next((parent for parent in element.iterancestors("dl")), None) is not definitions:
                continue
            if element.tag == "dd" and pairs:
                pairs[-1] = (
                    pairs[-1][0],
                    "\n\n".join(filter(None, (pairs[-1][1], _markdown(element)))),
                    pairs[-1][2],
                )
            elif element.tag == "dt" and pairs and not pairs[-1][1]:  # several terms have one definition
                pairs[-1][0].append(without_numbering(_text(element)))
            elif element.tag == "dt":
                pairs.append(([without_numbering(_text(element))], "", element))
        self._pairs("definition", pairs)

    def _pairs(self, style: str, found: list[tuple[list[str], str, Any]]) -> None:
        """Questions, each with the other ways to ask it, its answer, and where it is."""
        pairs = []
        for questions, answer, element in found:
            asked = unique(questions)
            if asked and answer:
                place, name = _place(element), _id(element)
                pairs.append(Draft(question=asked[0], answer=answer, aliases=asked[1:], id=name, place=place))
            elif asked or answer:
                self.left_out.append(half(_place(element), asked[0] if asked else "", answer))
        text = "\n\n".join(f"**{pair.question}**\n\n{pair.answer}" for pair in pairs)
        if pairs:
            self.blocks.append(Group(style, tuple(pairs), pairs[0].place, lambda: text))

    def _table(self, table: Any) -> None:
        page = Page(table.sourceline)
        markdown = _markdown(table)
        page.add(markdown)
        self.left_out += [left._replace(place=_place(table)) for left in page.left_out]
        self.blocks += [_placed(block, _place(table)) for block in page.blocks]


def _pieces(root: Any) -> Iterator[Any]:
    """The page from top to bottom: headings, folds, definition lists and tables as elements, all else as chunks."""
    run: list[Any] = []
    stack = [(root, _nodes(root))]
    while stack:
        parent, nodes = stack[-1]
        node = next(nodes, None)
        block = node is None or (not isinstance(node, str) and _is_block(node))
        if not block:
            run.append(node)
            continue
        yield from _chunk_of(run, parent)
        run = []
        if node is None:
            stack.pop()
        elif _is_question(node):
            text = " ".join(part.strip() for part in node.itertext() if part.strip())
            yield Chunk(html.escape(text, quote=False), node.sourceline or 0, True)
        elif node.tag in SPECIAL or (node.tag == "table" and not _is_layout(node)):
            yield node
        elif node.tag in LEAVES and node.tag != "table" and not _has(node, SPECIAL):
            yield from _chunk_of([node], node)
        else:
            stack.append((node, _nodes(node)))


def _is_question(element: Any) -> bool:
    """Is an element, of whatever kind, marked up as a question alone?"""
    if not _ASKING_CLASS.search(element.get("class") or "") or element.tag in HEADINGS:
        return False
    if any("answer" in (below.get("class") or "").lower() for below in element.iter()):
        return False
    return 0 < len(_text(element)) < LONGEST_QUESTION


def _is_layout(table: Any) -> bool:
    """Does a table only set parts of the page side by side?"""
    asking = any(_ASKING_CLASS.search(row.get("class") or "") for row in table.iter("tr"))
    single = all(len(row) <= 1 for row in table.iter("tr"))
    return asking or single or _has(table, SPECIAL | {"table"})


def _nodes(element: Any) -> Iterator[Any]:
    """What is directly in an element, text as strings."""
    if element.text:
        yield element.text
    for child in element:
        yield child
        if child.tail:
            yield child.tail


def _html_of(nodes: Iterable[Any]) -> str:
    return "".join(
        html.escape(node, quote=False) if isinstance(node, str) else _source(node) for node in nodes
    )


def _is_block(element: Any) -> bool:
    return element.tag in BLOCKS or "-" in str(element.tag) or _has(element, BLOCKS)


def _has(element: Any, tags: set[str]) -> bool:
    below = element.iter(*tags)
    first = next(below, None)
    return first is not None and (first is not element or next(below, None) is not None)


def _chunk_of(run: list[Any], parent: Any) -> Iterator[Chunk]:
    source = _html_of(run)
    if source.strip():
        first = next((node for node in run if not isinstance(node, str)), parent)
        asking = _ASKING_BUTTON if parent.tag == "button" else _ASKING_CLASS
        asks = "aria-controls" in parent.attrib or bool(asking.search(parent.get("class") or ""))
        yield Chunk(source, (parent if isinstance(run[0], str) else first).sourceline or 0, asks)


def _source(element: Any) -> str:
    return str(lxml.etree.tostring(element, encoding="unicode", method="html", with_tail=False))


def _markdown(element: Any) -> str:
    """What is in an element; the element itself, where it means something by itself."""
    if element.tag in LEAVES:
        return html_to_markdown(_source(element))
    return html_to_markdown(_html_of(_nodes(element)))


def _text(element: Any) -> str:
    return " ".join(element.text_content().split())


def _place(element: Any) -> str:
    return f"line {element.sourceline}"


def _id(element: Any) -> str | None:
    """An id that somebody has given, not one that a program counts through."""
    name = (element.get("id") or "").strip()
    return name if name and not re.search(r"\d{2,}|^\d|--", name) else None


def _placed(block: Block, place: str) -> Block:
    return block._replace(place=place)
