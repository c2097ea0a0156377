"""XML of any vocabulary, as records: exports of sites and help desks; DocBook as the page that it is."""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import Any

import lxml.etree

from chatbot.importing.drafts import Advance, Item, Keys, Source, SourceError
from chatbot.importing.forms import docbook, messages, stack_exchange, wordpress
from chatbot.importing.forms.bots import read_structured
from chatbot.importing.forms.xml_text import comments_in, parsed
from chatbot.importing.records import Record

DEEPEST = 100
"""Elements within each other."""
_HTML = set(
    "p br b i em strong a ul ol li table tr td th pre code div span img h1 h2 h3 h4 h5 h6 blockquote dl dt dd hr".split()
)
_LIKE = {
    "para": "p", "simpara": "p", "emphasis": "em", "source": "pre", "programlisting": "pre", "codeblock": "pre",
    "itemizedlist": "ul", "orderedlist": "ol", "listitem": "li", "link": "a", "ulink": "a",
}  # fmt: skip
"""Elements of other vocabularies that mean what one of HTML does, in answers."""
_QUALIFIED = ("encoded",)
"""Names that tell nothing without their prefix, as ``content:encoded``."""
WITHIN = "items"
"""The key that elements with others in them are put under: what they are called is nothing to readers."""
_ASKED = ("question", "answer")


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions in an XML document."""
    root = parsed(source.text)
    yield from comments_in(source.text)
    if docbook.looks_so(root):
        yield from docbook.items(root, advance)
        return
    if stack_exchange.looks_so(root):
        yield from stack_exchange.items(root)
        return
    if _name(root) == "resources" and (texts := messages.of_android(root)):
        yield from read_structured(texts, source, keys, advance)
        return
    if _name(root) == "root" and (texts := messages.of_resources(root)):
        yield from read_structured(texts, source, keys, advance)
        return
    if _name(root) == "rss":
        yield from wordpress.pages(root, keys)
    yield from read_structured(_data(root, 0), source, keys, advance)


def _data(element: Any, depth: int) -> Any:
    """What is in an element: a text, a text in HTML, or a record of what is below it."""
    if depth > DEEPEST:
        raise SourceError("is nested too deeply")
    children = list(element.iterchildren("*"))
    if not children:
        return _leaf(element)
    if _is_mixed(element, children):
        return _as_html(element)
    record = Record(element.sourceline)
    for key, value in element.attrib.items():
        record[_local(key)] = value
    for child in children:
        value = _data(child, depth + 1)
        within = isinstance(value, Record) and len(child) and _name(child) not in _ASKED
        _add(record, WITHIN if within else _name(child), value)
    return record


def _add(record: Record, name: str, value: Any) -> None:
    """Put a value under a name; those of several elements with a name are a list."""
    if name not in record:
        record[name] = value
    elif isinstance(record[name], list):
        record[name].append(value)
    else:
        record[name] = [record[name], value]


def _leaf(element: Any) -> Any:
    text = (element.text or "").strip()
    if not element.attrib:
        return text
    record = Record(element.sourceline)
    for key, value in element.attrib.items():
        record[_local(key)] = value
    if text:
        record["text"] = text
    return record


def _is_mixed(element: Any, children: list[Any]) -> bool:
    """Is it text with elements in it, rather than elements with a name each?"""
    between = [element.text, *(child.tail for child in children)]
    if any(text and text.strip() for text in between):
        return True
    names = {_name(child) for child in children}
    if {"q", "a"} <= names:
        return False
    return bool(names & (_HTML | _LIKE.keys())) if _name(element) in _ASKED else names <= _HTML


def _as_html(element: Any) -> str:
    parts = [html.escape(element.text or "", quote=False)]
    for child in element.iterchildren("*"):
        name = _LIKE.get(_name(child), _name(child))
        href = child.get("href") or child.get("url")
        link = f' href="{html.escape(href)}"' if href and name == "a" else ""
        source = f' src="{html.escape(child.get("src") or "")}" alt="{html.escape(child.get("alt") or "")}"'
        parts.append(f"<{name}{link}{source if name == 'img' else ''}>{_as_html(child)}</{name}>")
        parts.append(html.escape(child.tail or "", quote=False))
    return "".join(parts)


def _name(element: Any) -> str:
    local = _local(element.tag)
    return element.prefix if local in _QUALIFIED and element.prefix else local


def _local(name: str) -> str:
    return str(lxml.etree.QName(name).localname)
