"""Directives that docutils does not know, or that read files."""

from __future__ import annotations

import re
from typing import Any

from docutils import nodes
from docutils.parsers.rst import Directive
from docutils.parsers.rst.directives.tables import CSVTable
from docutils.statemachine import StringList

from chatbot.importing.drafts import ASIDE, QUESTION, SourceError

LEFT_OUT = "left_out"
"""The attribute of a node that stands for something left out: why."""
WEIGHT = "weight"
"""The attribute that says how much that weighs."""
FOLD = "fold"
"""The attribute of a node that unfolds; its title is what is seen of it while it is closed."""
HTML = "html"
"""The attribute of a node that is HTML as it is written."""


class _AnyOptions(dict[str, Any]):
    """Whatever options there are, as they are written."""

    def __bool__(self) -> bool:
        return True

    def __getitem__(self, key: str) -> Any:
        return lambda value: value or ""


class _Own(Directive):
    """A directive of which nothing is expected."""

    optional_arguments = 1
    final_argument_whitespace = True
    option_spec = _AnyOptions()
    has_content = True

    @property
    def argument(self) -> str:
        """What stands beside the directive's name, on one line."""
        return " ".join(" ".join(self.arguments).split())

    @property
    def language(self) -> str:
        """The language of the page's messages is of no importance; of code, the first word is."""
        return (self.argument.split() or [""])[0]

    def caption(self, *titles: str) -> list[nodes.Node]:
        """What the options say above the content, in bold; ``titles``: what stands there otherwise."""
        said = [*titles, *(str(self.options.get(name) or "") for name in _SHOWN)]
        return [
            self.placed(nodes.paragraph("", "", nodes.strong("", "", *self.inline(text))))
            for text in said
            if text.strip()
        ]

    def inline(self, text: str) -> list[nodes.Node]:
        """What stands on a line as nodes, with its roles and substitutions."""
        inline, messages = self.state.inline_text(" ".join(text.split()), self.lineno)
        return [*inline, *messages]

    def parsed(self, titles: bool = False) -> list[nodes.Node]:
        """The directive's content as nodes."""
        inside = nodes.container()
        inside.document = self.state.document
        self.state.nested_parse(self.content, self.content_offset, inside, match_titles=titles)
        return list(inside.children)

    def left_out(self, why: str, weight: int = ASIDE) -> list[nodes.Node]:
        """A node that says why nothing is shown."""
        return [self.placed(nodes.container("", **{LEFT_OUT: why, WEIGHT: weight}))]

    def where(self) -> tuple[str | None, int | None]:
        """The file and line that the directive stands in."""
        return self.state_machine.get_source_and_line(self.lineno)

    def placed(self, node: Any) -> Any:
        """A node that knows its line."""
        node.source, node.line = self.where()
        return node


class Unknown(_Own):
    """A directive that nobody knows here: its content is shown, with what stands beside its name above it."""

    def run(self) -> list[nodes.Node]:
        """What it holds."""
        if not self.content:
            return self.left_out(f"what the directive “{self.name}” shows is not in the file")
        return [*self.caption(self.argument), *self.parsed()]


class _Content(_Own):
    """A directive that only sets how its content looks, or whether it is shown."""

    def run(self) -> list[nodes.Node]:
        """The content."""
        return self.parsed(titles=True)


class _Titled(_Own):
    """A directive that sets how its content looks, with a title above it."""

    def run(self) -> list[nodes.Node]:
        """The title in bold, and the content."""
        return [*self.caption(self.argument), *self.parsed(titles=True)]


class _Centered(_Own):
    """A line by itself."""

    def run(self) -> list[nodes.Node]:
        """A paragraph."""
        inline, messages = self.state.inline_text(self.argument, self.lineno)
        return [self.placed(nodes.paragraph("", "", *inline)), *messages, *self.parsed()]


class _Math(_Own):
    """A formula, with whatever options."""

    def run(self) -> list[nodes.Node]:
        """It as it is written."""
        text = "\n".join(filter(None, (self.argument, *self.content)))
        return [self.placed(nodes.math_block(text, text))] if text else []


class _Fold(_Own):
    """A part that unfolds."""

    def run(self) -> list[nodes.Node]:
        """A node with the summary as its title."""
        summary = nodes.title("", "", *self.inline(self.argument or "More"))
        return [self.placed(nodes.container("", summary, *self.parsed(), **{FOLD: True}))]


class _Note(_Own):
    """A note that Sphinx knows by its name."""

    label = ""

    def run(self) -> list[nodes.Node]:
        """An admonition."""
        version = self.argument
        found = re.match(r"(\S*\d\S*)\s*(.*)", version, re.DOTALL) if self.name in _VERSIONS else None
        label = f"{_NOTES[self.name.lower()]} {found[1]}" if found else _NOTES[self.name.lower()]
        text = found[2] if found else version
        first: list[nodes.Node] = []
        if text:
            inline, messages = self.state.inline_text(text, self.lineno)
            first = [self.placed(nodes.paragraph("", "", *inline)), *messages]
        return [self.placed(nodes.admonition("", nodes.title("", label), *first, *self.parsed()))]


class _Code(_Own):
    """Code, which is not looked into."""

    def run(self) -> list[nodes.Node]:
        """A literal block."""
        if not self.content and not self.argument:
            return []
        text = "\n".join(self.content) or self.argument
        language = self.language if self.content else ""
        return [*self.caption(), self.placed(nodes.literal_block(text, text, language=language))]


class _Raw(_Own):
    """What is meant for one form of output alone."""

    def run(self) -> list[nodes.Node]:
        """HTML as it is written; anything else is left out."""
        if self.language != "html" or not self.content:
            return self.left_out(f"what is meant for {self.argument or 'another program'} alone")
        return [self.placed(nodes.container("", **{HTML: "\n".join(self.content)}))]


class _Include(_Own):
    """Another file, if it is in the folder."""

    def run(self) -> list[nodes.Node]:
        """Nothing where the file is read on as part of the page, else its text, or why it is left out."""
        by, _ = self.where()
        try:
            path, text = self.state.document.settings.inclusions.text(self.argument, by)
        except SourceError as error:
            return self.left_out(error.reason, QUESTION)
        lines = self._clipped(text)
        if self.name == "literalinclude" or {"literal", "code"} & self.options.keys():
            language = self.options.get("language") or self.options.get("code") or ""
            text = "\n".join(lines)
            return [*self.caption(), self.placed(nodes.literal_block(text, text, language=language))]
        if "parser" in self.options or path.lower().endswith((".md", ".markdown")):
            return self.left_out(f"“{self.argument}” is not reStructuredText; import it by itself", QUESTION)
        self.state_machine.insert_input([line.expandtabs(8).rstrip() for line in lines], path)
        return []

    def _clipped(self, text: str) -> list[str]:
        """The lines that the options choose."""
        after, before = (self.options.get(name, "") for name in ("start-after", "end-before"))
        if after and after in text:
            text = text.partition(after)[2]
        if before and before in text:
            text = text.partition(before)[0]
        first, last = (_number(self.options.get(name, "")) for name in ("start-line", "end-line"))
        return text.splitlines()[first:last]


class _Table(CSVTable):
    """A table of CSV, which may stand in a file of the folder."""

    def run(self) -> list[Any]:
        """The table, or why it is left out."""
        name = self.options.pop("file", None) or self.options.pop("url", None)
        if name is None:
            return list(super().run())
        by, line = self.state_machine.get_source_and_line(self.lineno)
        settings: Any = self.state.document.settings
        try:
            path, text = settings.inclusions.text(name, by)
        except SourceError as error:
            node: Any = nodes.container("", **{LEFT_OUT: error.reason, WEIGHT: QUESTION})
            node.source, node.line = by, line
            return [node]
        self.content = StringList(text.splitlines(), source=path)
        return list(super().run())


class _Silent(_Own):
    """A directive that shows nothing of its own, or what is made of the page's own headings."""

    def run(self) -> list[nodes.Node]:
        """Nothing."""
        return []


class _Pages(_Own):
    """A list of other pages."""

    def run(self) -> list[nodes.Node]:
        """Why it is left out."""
        pages = ", ".join(line.strip() for line in self.content if line.strip() and not line.startswith(":"))
        return self.left_out(f"a list of other pages: “{pages}”" if pages else "a list of other pages")


def _number(text: str) -> int | None:
    try:
        return int(text)
    except ValueError:
        return None


_VERSIONS = {
    "versionadded": "New in version",
    "versionchanged": "Changed in version",
    "deprecated": "Deprecated since version",
}
_NOTES = _VERSIONS | {"seealso": "See also", "todo": "To do", "versionremoved": "Removed in version"}
_CONTENT = """
only ifconfig container compound rst-class cssclass class grid grid-item tab-set tabs hlist sphinx-tabs
card-body div panels tab-content
""".split()
_SHOWN = ("caption", "title", "header", "subtitle", "summary")
"""Options whose text is seen."""
OWN_DIRECTIVES: dict[str, type[Directive]] = {
    **dict.fromkeys(_NOTES, _Note),
    **dict.fromkeys(_CONTENT, _Content),
    **dict.fromkeys("dropdown collapse details toggle collapsible spoiler".split(), _Fold),
    **dict.fromkeys(
        "code-block sourcecode code code-tab prompt mermaid graphviz digraph plantuml ipython testcode testoutput doctest"
        " productionlist parsed-code math-block terminal jupyter-execute uml".split(),
        _Code,
    ),
    **dict.fromkeys(["include", "literalinclude"], _Include),
    **dict.fromkeys(
        "contents index highlight meta tabularcolumns sectnum section-numbering currentmodule module"
        " currentlibrary header footer title date sectionauthor codeauthor moduleauthor target-notes py:currentmodule"
        " local-toc minitoc highlightlang".split(),
        _Silent,
    ),
    **dict.fromkeys(["grid-item-card", "card", "tab-item"], _Titled),
    **dict.fromkeys(["centered", "center"], _Centered),
    "math": _Math,
    "toctree": _Pages,
    "csv-table": _Table,
    "raw": _Raw,
}
"""By name; docutils' own that only read the page are used as they are."""
