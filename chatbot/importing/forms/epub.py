"""Books (``.epub``): the pages in them, one after the other, are read as one page of HTML."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import unquote

import msgspec

from chatbot.errors import WHOLE_FILE, Place
from chatbot.importing.archives import checked, part
from chatbot.importing.drafts import About, Advance, Draft, Item, Keys, LeftOut, Source, SourceError
from chatbot.importing.encodings import decode
from chatbot.importing.forms import html
from chatbot.importing.forms.office import parsed

KIND = "book"
_CONTAINER = "META-INF/container.xml"
_PROTECTED = "META-INF/encryption.xml"
_BODY = re.compile(r"<body\b[^>]*>(.*?)(?:</body\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_SHOWN = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")


class _Book(NamedTuple):
    title: str | None
    language: str | None
    pages: list[str]
    """Where in the archive they are, in the order in which they are read."""
    contents: list[str]
    """Those that only list the others."""


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions in a book."""
    archive = checked(source.data)
    book = _book(archive)
    yield About(title=book.title, language=book.language)
    yield from (LeftOut(Place(name=name), "a table of contents") for name in book.contents)
    lines, texts, begins = 1, [], []
    for name in book.pages:
        page = decode(part(archive, name), None).content
        begins.append((lines, name))
        found = _BODY.search(page)
        texts.append(f"<div>{found[1] if found else page}</div>\n")
        lines += texts[-1].count("\n")
    for item in html.read(Source(f"<body>{''.join(texts)}</body>", b"", source.path), keys, advance):
        if isinstance(item, Draft | LeftOut):
            yield msgspec.structs.replace(item, place=_place(item.place, begins))
        elif not isinstance(item, About):
            yield item
        elif item.way:
            yield About(way=item.way)


def _place(place: Place, begins: list[tuple[int, str]]) -> Place:
    """The page of a book that a line of the whole is on."""
    if not place.line:
        return place
    on = [name for begin, name in begins if begin <= place.line]
    return Place(name=on[-1]) if on else WHOLE_FILE


def _book(archive: zipfile.ZipFile) -> _Book:
    """What a book says of itself.

    Raises:
        SourceError: it says nothing of the kind, or its pages are protected.
    """
    names = set(archive.namelist())
    package = _first(archive, names, _CONTAINER, "rootfile", "full-path")
    if package not in names:
        raise SourceError("is no book, or is damaged; save it as HTML")
    root = parsed(part(archive, package), KIND)
    folder = posixpath.dirname(package)
    items = {item.get("id"): item for item in root.iter("{*}item")}
    spine = [items[one.get("idref")] for one in root.iter("{*}itemref") if one.get("idref") in items]
    paths = [
        (posixpath.normpath(posixpath.join(folder, unquote(one.get("href") or ""))), one) for one in spine
    ]
    shown = [(path, one) for path, one in paths if path in names and one.get("media-type") in _SHOWN]
    if not shown:
        raise SourceError("has no pages in it; save it as HTML")
    if _PROTECTED in names:
        locked = {
            one.get("URI") for one in parsed(part(archive, _PROTECTED), KIND).iter("{*}CipherReference")
        }
        if locked & {path for path, _ in shown}:
            raise SourceError("is protected against copying, and cannot be read")
    lists = [path for path, one in shown if "nav" in (one.get("properties") or "").split()]
    return _Book(
        _said(root, "title"), _said(root, "language"), [path for path, _ in shown if path not in lists], lists
    )


def _first(archive: zipfile.ZipFile, names: set[str], path: str, tag: str, attribute: str) -> str:
    if path not in names:
        return ""
    found = next(parsed(part(archive, path), KIND).iter(f"{{*}}{tag}"), None)
    return "" if found is None else found.get(attribute) or ""


def _said(root: Any, name: str) -> str | None:
    found = next(root.iter(f"{{http://purl.org/dc/elements/1.1/}}{name}"), None)
    text = " ".join((found.text or "").split()) if found is not None else ""
    return (text.partition("-")[0].lower() if name == "language" else text) or None
