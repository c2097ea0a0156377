"""docutils' tree as HTML's elements."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from docutils import nodes

from chatbot.errors import Place
from chatbot.importing.drafts import QUESTION, LeftOut, commented, quoted
from chatbot.importing.forms import trees
from chatbot.importing.forms.rst.directives import FOLD, HTML, LEFT_OUT, WEIGHT
from chatbot.importing.forms.rst.roles import LABEL
from chatbot.importing.forms.trees import element

_SAME = {
    "paragraph": "p", "emphasis": "em", "strong": "strong", "literal": "code", "bullet_list": "ul", "list_item": "li",
    "definition_list": "dl", "definition": "dd", "inline": "span", "subscript": "sub", "superscript": "sup",
    "transition": "hr", "math": "code", "compound": "div", "container": "div", "line_block": "p", "rubric": "p",
    "generated": "span", "caption": "p", "legend": "div", "figure": "div", "attribution": "p", "problematic": "span",
    "document": "div", "thead": "thead", "tbody": "tbody", "row": "tr", "decoration": "div", "acronym": "span",
    "abbreviation": "span", "field_list": "ul", "option_list": "ul", "description": "span", "centered": "p",
}  # fmt: skip
"""Nodes that HTML has as well, by docutils' name."""
_NOTHING = set(
    "substitution_definition pending colspec meta label title docinfo comment target system_message"
    " header footer doctest_options".split()
)
"""Nodes of which nothing is seen where they stand."""
_ERROR = 3
"""The level of messages from which docutils has not read what it complains of."""
_COUNTED = re.compile(r"(?:toc-)?(?:section-)?(?:id)?-?\d+$")
"""Ids that docutils makes by itself."""
_MESSAGE = re.compile(r"^(?:Error|Warning) in .*?:\s*", re.DOTALL)


class Tree:
    """Makes elements of a page's nodes, and keeps account of what was left out."""

    def __init__(self, document: Any, text: str) -> None:
        self.left_out: list[LeftOut] = []
        self.about: dict[str, str] = {}
        """What the page says of itself at its top."""
        self._document = document
        self._lines = text.split("\n")
        self._main = document.get("source")
        self._line: int | None = None
        self._level = 0
        self._anchor: str | None = None
        self._titles = {name: id_ for name, id_ in document.nameids.items() if id_}
        self._notes: list[list[Any]] = [[]]
        """Footnotes that the section, or definition, refers to, for each that is open."""

    def root(self) -> Any:
        """The page's element."""
        return element("body", 1, *self._with_notes(self._document.children))

    # --- nodes -------------------------------------------------------------------------------

    def _nodes(self, found: Iterable[Any]) -> list[Any]:
        return [made for node in found for made in self._node(node)]

    def _node(self, node: Any) -> list[Any]:
        """The elements and texts that a node becomes."""
        if isinstance(node, nodes.Text):
            return [nodes.unescape(str(node))]
        self._line = self._line_of(node) or self._line
        name = type(node).__name__
        own = _OWN.get(name)
        if own is not None:
            return own(self, node)
        if name in _NOTHING:
            return []
        if isinstance(node, nodes.Admonition):
            return self._admonition(node)
        return [self._element(_SAME.get(name, "div"), node)]

    def _element(self, tag: str, node: Any, **attributes: str | None) -> Any:
        line = self._line
        return element(tag, line, *self._nodes(node.children), **attributes)

    def _line_of(self, node: Any) -> int | None:
        """The line in the page itself; what was taken in stands where it was taken in."""
        line = getattr(node, "line", None)
        source = getattr(node, "source", None)
        return line if line and source in (None, self._main) else None

    def _with_notes(self, found: Iterable[Any]) -> list[Any]:
        """Elements, and after their own text the footnotes that it refers to."""
        self._notes.append([])
        own: list[Any] = []
        below: list[Any] = []
        for node in found:
            (below if isinstance(node, nodes.section) else own).extend(self._node(node))
        noted = self._notes.pop()
        return [*own, *noted, *below]

    # --- sections ----------------------------------------------------------------------------

    def _section(self, node: Any) -> list[Any]:
        self._level += 1
        title = next(iter(node.findall(nodes.title)), None)
        line = self._title_line((self._line_of(title) if title is not None else None) or self._line or 1)
        heading = element(
            f"h{min(self._level, 6)}", line, *self._nodes(title.children if title is not None else ()), id=self._id_of(node)
        )  # fmt: skip
        self._anchor = None
        inside = self._with_notes(child for child in node.children if child is not title)
        self._level -= 1
        return [heading, *inside]

    def _title_line(self, line: int) -> int:
        """The line of a title's text, where docutils tells that of the rule below it."""
        rule = line <= len(self._lines) and re.fullmatch(r"([^\w\s])\1*\s*", self._lines[line - 1])
        return line - 1 if rule and line > 1 else line

    def _id_of(self, node: Any) -> str | None:
        """The label that somebody has put above a section."""
        made = nodes.make_id(node.next_node(nodes.title).astext()) if node.next_node(nodes.title) else ""
        own = [name for name in node.get("ids", ()) if name != made and not _COUNTED.match(name)]
        return self._anchor or next(iter(own), None)

    def _target(self, node: Any) -> list[Any]:
        self._anchor = node.get("refid") if "refid" in node else None
        return []

    def _definition_item(self, node: Any) -> list[Any]:
        terms: list[Any] = [child for child in node.children if isinstance(child, nodes.term)]
        names: list[str] = [name for term in terms for name in term.get("ids", ())]
        kinds = "".join(
            f" : {child.astext()}" for child in node.children if isinstance(child, nodes.classifier)
        )
        name = names[0] if names else None
        asked = [element("dt", self._line, *self._nodes(term.children), kinds, id=name) for term in terms]
        said = [
            element("dd", self._line, *self._with_notes(child.children))
            for child in node.children if isinstance(child, nodes.definition)
        ]  # fmt: skip
        return [*asked, *said]

    def _comment(self, node: Any) -> list[Any]:
        text = node.astext()
        if not text.strip():
            return []
        line = (self._line or 0) - text.count("\n") - 1  # docutils tells the line after it
        self.left_out.append(commented(Place(max(line, 1)), text))
        return []

    def _container(self, node: Any) -> list[Any]:
        """A container of one of our own kinds, or any other."""
        line = self._line
        if LEFT_OUT in node:
            self.left_out.append(LeftOut(Place(line), node[LEFT_OUT], node[WEIGHT]))
            return []
        if HTML in node:
            return [trees.fragment(node[HTML], line)]
        if FOLD in node:
            title, *content = node.children
            return [trees.fold(title.astext(), self._nodes(content), line)]
        return [self._element("div", node)]

    def _admonition(self, node: Any) -> list[Any]:
        line = self._line
        title = next((child for child in node.children if isinstance(child, nodes.title)), None)
        label = title.astext() if title is not None else type(node).__name__.capitalize()
        content = self._nodes(child for child in node.children if child is not title)
        return [trees.aside(label.rstrip(":"), content, line)]

    def _titled(self, node: Any) -> list[Any]:
        """A topic or a sidebar: its title in bold, and what is in it."""
        if "contents" in node.get("classes", ()):
            return []
        titles = [child for child in node.children if isinstance(child, nodes.title | nodes.subtitle)]
        head = [element("p", self._line, element("strong", self._line, title.astext())) for title in titles]
        return [*head, *self._nodes(child for child in node.children if child not in titles)]

    def _rubric(self, node: Any) -> list[Any]:
        return [element("p", self._line, element("strong", self._line, *self._nodes(node.children)))]

    def _message(self, node: Any) -> list[Any]:
        """What docutils could not read, as it is written; what it only grumbles about is nothing."""
        code = [child for child in node.children if isinstance(child, nodes.literal_block)]
        if not code or node.get("level", 0) < _ERROR:
            return []
        why = " ".join(_MESSAGE.sub("", node.children[0].astext()).split())
        place = Place(node.get("line") or self._line)
        self.left_out.append(
            LeftOut(place, f"cannot be read, and is shown as it is written: {quoted(why)}", QUESTION)
        )
        return [trees.code(child.astext(), self._line) for child in code]

    # --- blocks ------------------------------------------------------------------------------

    def _literal_block(self, node: Any) -> list[Any]:
        classes = [name for name in node.get("classes", ()) if name not in ("code", "literal-block")]
        return [
            trees.code(node.astext(), self._line, node.get("language") or (classes[0] if classes else ""))
        ]

    def _doctest(self, node: Any) -> list[Any]:
        return [trees.code(node.astext(), self._line, "pycon")]

    def _math_block(self, node: Any) -> list[Any]:
        return [trees.code(node.astext(), self._line, "math")]

    def _enumerated(self, node: Any) -> list[Any]:
        return [self._element("ol", node, start=str(node.get("start", 1)))]

    def _quote(self, node: Any) -> list[Any]:
        """What is set in is a quotation where it says whose; else its author only wanted it so."""
        quotes = any(isinstance(child, nodes.attribution) for child in node.children)
        return [self._element("blockquote" if quotes else "div", node)]

    def _attribution(self, node: Any) -> list[Any]:
        return [element("p", self._line, "— ", *self._nodes(node.children))]

    def _table(self, node: Any) -> list[Any]:
        title = next((child for child in node.children if isinstance(child, nodes.title)), None)
        caption = self._rubric(title) if title is not None else []
        rows = [self._node(part) for group in node.findall(nodes.tgroup) for part in group.children]
        return [*caption, element("table", self._line, *(made for row in rows for made in row))]

    def _entry(self, node: Any) -> list[Any]:
        tag = "th" if isinstance(node.parent.parent, nodes.thead) else "td"
        across = node.get("morecols")
        return [self._element(tag, node, colspan=str(across + 1) if across else None)]

    def _field(self, node: Any) -> list[Any]:
        """A field of the page's own, at its top, is about the file; any other is shown."""
        name, body = node.children[0].astext(), node.children[1]
        if self._is_about_the_page(node.parent):
            if text := " ".join(body.astext().split()):
                why = f"a field about the page, “{name}”: {quoted(text)}"
                self.left_out.append(LeftOut(Place(self._line), why, sort="a field about the page, “…”"))
                self.about[name] = text
            return []
        alone = len(body.children) == 1 and isinstance(body.children[0], nodes.paragraph)
        said = self._nodes(body.children[0].children if alone else body.children)
        return [element("li", self._line, element("strong", self._line, f"{name}:"), " ", *said)]

    def _is_about_the_page(self, fields: Any) -> bool:
        """Does a list of fields stand at the top of the page, with nothing above it that is seen?"""
        if fields.parent is not self._document:
            return False
        above = self._document.children[: self._document.index(fields)]
        return all(type(one).__name__ in _NOTHING for one in above)

    def _option(self, node: Any) -> list[Any]:
        name = element("code", self._line, node.children[0].astext())
        return [element("li", self._line, name, " ", *self._nodes(node.children[1].children))]

    def _line_(self, node: Any) -> list[Any]:
        return [*self._nodes(node.children), element("br", self._line)]

    # --- in a line ---------------------------------------------------------------------------

    def _reference(self, node: Any) -> list[Any]:
        target = node.get("refuri") or ("#" + node["refid"] if "refid" in node else None)
        return [self._element("a" if target else "span", node, href=target)]

    def _inline(self, node: Any) -> list[Any]:
        """A piece of text; a reference to a label shows the title that the label stands above."""
        name = node.get(LABEL)
        id_ = self._titles.get(name) if name else None
        if id_ is None:
            return [self._element("span", node)]
        found = self._document.ids.get(id_)
        title = found.next_node(nodes.title) if isinstance(found, nodes.section) else None
        text = node.astext() if node.get("titled") or title is None else title.astext()
        return [element("a", self._line, text, href=f"#{id_}")]

    def _problematic(self, node: Any) -> list[Any]:
        """What docutils cannot make sense of; of a name whose text is defined elsewhere, the name."""
        found = re.fullmatch(r"\|([^|\n]+)\|_{0,2}", node.astext())
        if found is None:
            return [self._element("span", node)]
        self.left_out.append(
            LeftOut(Place(self._line), f"{quoted(node.astext())} is defined elsewhere; “{found[1]}” is kept")
        )
        return [element("span", self._line, found[1])]

    def _title_reference(self, node: Any) -> list[Any]:
        """What stands in single backquotes: most mean code by it."""
        return [self._element("em" if re.search(r"\s", node.astext()) else "code", node)]

    def _image(self, node: Any) -> list[Any]:
        name = node["uri"].rpartition("/")[2].partition("?")[0]
        return [element("img", self._line, src=node["uri"], alt=node.get("alt") or name)]

    def _footnote_reference(self, node: Any) -> list[Any]:
        """The number of a footnote, whose text comes at the end of the answer that refers to it."""
        note = self._document.ids.get(node.get("refid"))
        label = node.astext()
        if note is not None:
            content = self._nodes(child for child in note.children if not isinstance(child, nodes.label))
            self._notes[-1] += trees.labelled(f"[{label}]", content, self._line)
        return [f"[{label}]"]

    def _note(self, node: Any) -> list[Any]:
        """A footnote that nothing refers to stands where it is; any other stands where it is referred to."""
        if node.get("backrefs"):
            return []
        label = next((child.astext() for child in node.children if isinstance(child, nodes.label)), "")
        return trees.labelled(f"[{label}]", self._nodes(node.children), self._line)


_OWN: dict[str, Callable[[Tree, Any], list[Any]]] = {
    "section": Tree._section, "target": Tree._target, "definition_list_item": Tree._definition_item,
    "comment": Tree._comment, "container": Tree._container, "admonition": Tree._admonition, "topic": Tree._titled,
    "sidebar": Tree._titled, "rubric": Tree._rubric, "system_message": Tree._message,
    "literal_block": Tree._literal_block, "doctest_block": Tree._doctest, "math_block": Tree._math_block,
    "enumerated_list": Tree._enumerated, "block_quote": Tree._quote, "attribution": Tree._attribution,
    "table": Tree._table, "entry": Tree._entry,
    "field": Tree._field, "option_list_item": Tree._option, "line": Tree._line_, "reference": Tree._reference,
    "inline": Tree._inline, "problematic": Tree._problematic, "title_reference": Tree._title_reference, "image": Tree._image,
    "footnote_reference": Tree._footnote_reference, "citation_reference": Tree._footnote_reference,
    "footnote": Tree._note, "citation": Tree._note,
}  # fmt: skip
"""Nodes that become something of their own, by docutils' name."""
