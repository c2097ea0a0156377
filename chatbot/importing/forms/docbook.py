"""DocBook, DITA and documents of Apache's projects: their elements as those of HTML, so that they are read as pages are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

import lxml.etree

from chatbot.errors import Place
from chatbot.importing.drafts import About, Advance, Item, LeftOut, quoted
from chatbot.importing.forms import trees
from chatbot.importing.forms.trees import element

_NAMESPACE = "http://docbook.org/ns/docbook"
_SECTIONS = set(
    "set book part reference chapter article appendix preface glossary bibliography section simplesect qandaset qandadiv"
    " sect1 sect2 sect3 sect4 sect5 refsection refsect1 refsect2 refsect3 refentry topic".split()
)
_OTHERS = set("document body dita concept task conbody taskbody subsection".split())
"""What DITA, Forrest and Maven call their sections beside that."""
_INFO = set("info prologue docinfo prolog".split())
_TELLING = _SECTIONS | {"para", "simpara"}
"""What only DocBook has, by some of its names."""
_SAME = {
    "para": "p", "simpara": "p", "itemizedlist": "ul", "orderedlist": "ol", "procedure": "ol", "substeps": "ol",
    "simplelist": "ul", "calloutlist": "ol", "listitem": "li", "step": "li", "member": "li", "callout": "li",
    "variablelist": "dl", "term": "dt", "emphasis": "em", "firstterm": "em", "citetitle": "em", "quote": "q",
    "blockquote": "blockquote", "table": "table", "informaltable": "table", "thead": "thead", "tbody": "tbody",
    "row": "tr", "tr": "tr", "td": "td", "th": "th", "subscript": "sub", "superscript": "sup", "phrase": "span",
    "glosslist": "dl", "glossterm": "dt", "glossdef": "dd", "p": "p", "ul": "ul", "ol": "ol", "li": "li", "dl": "dl",
    "dlentry": "div", "dt": "dt", "dd": "dd", "strong": "strong", "b": "strong", "em": "em", "i": "em",
    "simpletable": "table", "strow": "tr", "stentry": "td",
}  # fmt: skip
"""Elements that HTML has as well."""
_CODE = set(
    "literal command filename option code function parameter varname envar userinput computeroutput constant type tag"
    " sgmltag replaceable systemitem prompt property classname methodname markup uri errortext errorname keysym".split()
)
_VERBATIM = set(
    "source pre codeblock programlisting screen literallayout synopsis address cmdsynopsis funcsynopsis".split()
)
_NOTES = set("note warning tip caution important sidebar".split())
_NOTHING = set("indexterm anchor label colspec spanspec remark titleabbrev".split())


def looks_so(root: Any) -> bool:
    """Is a document in DocBook, or written like it?"""
    if lxml.etree.QName(root).namespace == _NAMESPACE:
        return True
    names = {_name(one) for one in root.iter("*")}
    if _name(root) in _OTHERS:
        return bool(names & {"section", "subsection"}) and not names & {"question", "answer"}
    return _name(root) in _SECTIONS and len(names & _TELLING) > 1


def items(root: Any, advance: Advance) -> Iterator[Item]:
    """The questions of a document, and what was left out of it."""
    document = _Document(root)
    page = element("body", root.sourceline, *document.section(root, 0))
    yield About(title=document.title)
    yield from document.left_out
    yield from trees.items(page, advance)


class _Document:
    """Makes HTML's elements of a document."""

    def __init__(self, root: Any) -> None:
        self.title: str | None = None
        self.left_out: list[LeftOut] = []
        self._by_id = {name: one for one in root.iter("*") if (name := _id(one))}
        self._depth = 0

    def section(self, node: Any, depth: int) -> list[Any]:
        """A section with its heading; that of the document is its title."""
        self._depth = depth
        info = next((one for one in node if _is_info(one)), None)
        title = _title(node)
        if title is None and info is not None:
            title = _title(info)
        made: list[Any] = []
        if title is None and node.get("name") and depth:
            made = [element(f"h{min(depth + 1, 6)}", node.sourceline, node.get("name"), id=_id(node))]
        if title is not None and not depth:
            self.title = _text(title)
        if title is not None:
            made = [element(f"h{min(depth + 1, 6)}", title.sourceline, *self._inline(title), id=_id(node))]
        for one in info if info is not None else ():
            if one is not title and (text := _text(one)):
                self._leave(one, f"of what the document says about itself, “{_name(one)}”: {quoted(text)}")
        if _name(node) in ("qandaset", "qandadiv", *_OTHERS - {"subsection"}) and title is None:
            depth -= 1
        for child in node.iterchildren("*"):
            if child is not title and child is not info:
                made += (
                    self.section(child, depth + 1)
                    if _name(child) in _SECTIONS | _OTHERS
                    else self._node(child)
                )
            self._depth = depth
        return made

    def _leave(self, node: Any, why: str) -> None:
        self.left_out.append(LeftOut(Place(node.sourceline), why))

    # --- blocks ------------------------------------------------------------------------------

    def _node(self, node: Any) -> list[Any]:
        name, line = _name(node), node.sourceline
        if name in _NOTHING:
            if name == "remark":
                self._leave(node, f"a remark: {quoted(_text(node))}")
            return []
        if own := _OWN.get(name):
            return own(self, node)
        if name in _CODE:
            return [element("code", line, _text(node))]
        if name in _VERBATIM:
            return [trees.code("".join(node.itertext()).strip("\n"), line, node.get("language") or "")]
        if name in _NOTES:
            title = _title(node)
            label = _text(title) if title is not None else name.capitalize()
            inside = (
                self._blocks(node) if self._holds_blocks(node) else [element("p", line, *self._inline(node))]
            )
            return [trees.aside(label, inside, line)]
        title = _title(node)
        head = [] if title is None else [element("p", line, element("strong", line, *self._inline(title)))]
        return [
            *head,
            element(
                _SAME.get(name, "div" if self._holds_blocks(node) else "span"), line, *self._content(node)
            ),
        ]

    def _content(self, node: Any) -> list[Any]:
        """What is in an element; the space between blocks is nothing."""
        return self._blocks(node) if self._holds_blocks(node) else self._inline(node)

    def _blocks(self, node: Any) -> list[Any]:
        return [
            made
            for one in node.iterchildren("*")
            if _name(one) not in ("title", "info")
            for made in self._node(one)
        ]

    def _inline(self, node: Any) -> list[Any]:
        made: list[Any] = [node.text or ""]
        for one in node.iterchildren("*"):
            made += [*self._node(one), one.tail or ""]
        return made

    def _holds_blocks(self, node: Any) -> bool:
        between = [node.text, *(one.tail for one in node.iterchildren("*"))]
        return len(node) > 0 and not any(text and text.strip() for text in between)

    def _entry(self, node: Any) -> list[Any]:
        """A question with its answers."""
        made: list[Any] = []
        for one in node.iterchildren("*"):
            if _name(one) == "question":
                parts = [
                    self._inline(part) if len(one) else [part.text]
                    for part in (one.iterchildren("*") if len(one) else [one])
                ]
                made.append(
                    element(
                        "div",
                        one.sourceline,
                        *(part for text in parts for part in [*text, " "]),
                        class_="question",
                        id=_id(node),
                    )
                )
            elif _name(one) == "answer":
                made.append(element("div", one.sourceline, *self._content(one)))
            elif _name(one) in _SECTIONS:
                made += self.section(one, self._depth + 1)
            else:
                made += self._node(one)
        return made

    def _emphasis(self, node: Any) -> list[Any]:
        strong = node.get("role") in ("bold", "strong")
        return [element("strong" if strong else "em", node.sourceline, *self._inline(node))]

    def _list_entry(self, node: Any) -> list[Any]:
        return [
            element(
                "dd" if _name(one) in ("listitem", "glossdef") else "dt", one.sourceline, *self._content(one)
            )
            for one in node.iterchildren("*")
        ]

    def _cell(self, node: Any) -> list[Any]:
        tag = "th" if any(_name(above) == "thead" for above in node.iterancestors()) else "td"
        return [element(tag, node.sourceline, *self._content(node))]

    def _through(self, node: Any) -> list[Any]:
        """An element that only holds others."""
        return self._content(node)

    def _media(self, node: Any) -> list[Any]:
        """A picture, with what is said in its place."""
        said = next((_text(one) for one in node.iter("{*}textobject", "{*}alt") if _text(one)), "")
        data = next((one for one in node.iter("{*}imagedata", "{*}graphic", "{*}videodata")), None)
        caption = [made for one in node.iterchildren("{*}caption") for made in self._blocks(one)]
        if data is None or not data.get("fileref"):
            return [element("span", node.sourceline, said), *caption]
        return [element("img", node.sourceline, src=data.get("fileref"), alt=said), *caption]

    def _picture(self, node: Any) -> list[Any]:
        where = node.get("src") or node.get("href")
        return (
            [element("img", node.sourceline, src=where, alt=node.get("alt") or _text(node))] if where else []
        )

    # --- in a line ---------------------------------------------------------------------------

    def _link(self, node: Any) -> list[Any]:
        """A link; one to a part of the document without words of its own shows the title of that."""
        end = node.get("linkend")
        target = (
            node.get("url")
            or node.get("href")
            or node.get("{http://www.w3.org/1999/xlink}href")
            or self._within(end)
        )
        content = self._inline(node)
        if not _text(node):
            content = [self._called(end) if end else target]
        return [element("a" if target else "span", node.sourceline, *content, href=target or None)]

    def _within(self, name: str | None) -> str:
        """What leads to a part of the document; to one of its questions, by what that asks."""
        found = self._by_id.get(name or "")
        if found is None or _name(found) not in ("qandaentry", "question"):
            return f"#{name}" if name else ""
        return f"#{quote(self._called(name or ''))}"

    def _called(self, name: str) -> str:
        found = self._by_id.get(name)
        inner = None if found is None else next(found.iter("{*}title", "{*}question"), None)
        return name if inner is None else _text(inner)

    def _email(self, node: Any) -> list[Any]:
        return [element("a", node.sourceline, _text(node), href=f"mailto:{_text(node)}")]

    def _footnote(self, node: Any) -> list[Any]:
        return [f" ({_text(node)})"]

    def _keys(self, node: Any) -> list[Any]:
        sign = " > " if _name(node) == "menuchoice" else "+"
        return [
            element(
                "code",
                node.sourceline,
                sign.join(_text(one) for one in node.iterchildren("*") if _name(one) != "shortcut"),
            )
        ]


_OWN: dict[str, Callable[[_Document, Any], list[Any]]] = {
    "qandaentry": _Document._entry, "emphasis": _Document._emphasis, "varlistentry": _Document._list_entry,
    "glossentry": _Document._list_entry, "entry": _Document._cell, "tgroup": _Document._through,
    "mediaobject": _Document._media, "inlinemediaobject": _Document._media, "graphic": _Document._media,
    "link": _Document._link, "ulink": _Document._link, "xref": _Document._link, "olink": _Document._link,
    "a": _Document._link, "img": _Document._picture, "image": _Document._picture,
    "email": _Document._email, "footnote": _Document._footnote, "keycombo": _Document._keys,
    "menuchoice": _Document._keys,
}  # fmt: skip
"""Elements that become something of their own."""


def _title(node: Any) -> Any:
    return next(node.iterchildren("{*}title", "{*}refnamediv"), None)


def _is_info(node: Any) -> bool:
    name = _name(node)
    of_apache = name in ("header", "properties") and _name(node.getparent()) == "document"
    return name in _INFO or name.endswith("info") or of_apache


def _id(node: Any) -> str | None:
    name: str | None = node.get("id") or node.get("{http://www.w3.org/XML/1998/namespace}id")
    return name


def _text(node: Any) -> str:
    return " ".join("".join(node.itertext()).split())


def _name(node: Any) -> str:
    return str(lxml.etree.QName(node).localname)
