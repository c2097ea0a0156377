"""Parts of a page that have a title of their own, and may be folded: ``<details>``, admonitions, components, shortcodes."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator
from typing import NamedTuple

from chatbot.importing.forms.markdown.inline import plain
from chatbot.importing.forms.markdown.tags import pair_at, titled, without_components

FOLDING = re.compile(
    r"details|accordion|faq|question|expand|collaps|disclos|dropdown|toggle|spoiler|fold|reveal|^q$|^qa$",
    re.IGNORECASE,
)
"""What containers are called that are there to be opened."""
_NOTES = set(
    "note tip info hint important warning caution danger attention error success example quote abstract summary bug"
    " failure seealso admonition".split()
)


class Container(NamedTuple):
    """A part of a page with a title, or a frame around some of it."""

    kind: str
    """``details``, ``question``, ``note``, ``Accordion``, …"""
    title: str
    """As it is seen; empty where it has none."""
    body: str
    start: int
    """Where in the text it begins."""
    begin: int
    """Where its body begins."""
    end: int

    @property
    def folds(self) -> bool:
        """Is it there to be opened?"""
        return bool(FOLDING.search(self.kind)) or self.kind == "definition"

    @property
    def style(self) -> str:
        """How it marks its title as a question, if that is one."""
        return "definition" if self.kind == "definition" else "note" if self.kind in _NOTES else "fold"


_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(.*)")
_INDENTED = re.compile(r" {0,3}(\?\?\?\+?|!!!|===[!+]?)[ \t]*([\w -]*?)[ \t]*(?:[\"“](.*)[\"”])?[ \t]*")
_COLONS = re.compile(r"[ \t]*(:{2,}|/{3,})[ \t]*(\{?[.\w-].*)")
_DIRECTIVE = re.compile(
    r"(?:\{\.?(?P<braced>[\w-]+)(?P<attributes>[^{}]*)\}|\.?(?P<kind>[\w-]+))[ \t|]*(?P<rest>.*)"
)
_DIRECTIVES = re.compile(
    r"\{(?:dropdown|admonition|note|tip|hint|important|warning|caution|attention|danger|error|seealso|details|toggle|card)\}"
)
_ATTRIBUTE = re.compile(r"\b(?:title|label|header|summary|question)\s*=\s*[\"“]([^\"”]*)[\"”]")
_DEFINITION = re.compile(
    r"(?<![^\n]\n)(?P<term>[^\s:#>|*+-][^\n]*)\n(?:[ \t]*\n)?"
    r"(?P<body>:[ \t]+\S[^\n]*(?:\n(?::[ \t]+\S[^\n]*|[ \t]{2,}\S[^\n]*|[ \t]*(?=\n[ \t]{2,}\S)))*\n?)"
)
_BUTTON = re.compile(r"button|btn|^link|link$|^card$", re.IGNORECASE)
_TARGET = re.compile(r"\b(?:href|url|link|to|relref)\s*=\s*[\"']([^\"'\s]+)[\"']")
"""Where what is pressed leads to."""
_OPTION = re.compile(r"\s*:[\w-]+:.*")
_OPTION_SET_IN = re.compile(r" {4}[\w-]+:.*")
"""An option of a block between slashes, as MkDocs has them."""
_GIVEN = re.compile(r"[ \t]*---[ \t]*\n((?:[ \t]*(?:[\w-]+:|- )[^\n]*\n)*)[ \t]*---[ \t]*(?:\n|\Z)")
"""What a component of MDC is given, as front matter of its own."""
_HEADING = re.compile(r"\s*#{1,6}[ \t]+([^\n]*?)[ \t#]*(?:\n|$)")
_MAY_OPEN = re.compile(
    r"^[ \t]*(?:\?\?\?|!!!|===[!+]? \"|::|///|<(?:[A-Z][\w.]*|[a-z]+-)|\{\{[<%]|\{%|\[(?:details|spoiler|collapse)"
    r"|(?:```+|~~~+)\{)|<details\b|^:[ \t]+\S",
    re.MULTILINE | re.IGNORECASE,
)
_TAG_OPENS = re.compile(
    r"[ \t]*(?:(?:</?(?:div|p|br|hr|ul|li|b|center)\b[^<>]*>[ \t]*)*(?=<details\b)|(?=[<{\[]))", re.IGNORECASE
)


def parts(text: str) -> Iterator[tuple[int, int] | Container]:
    """A text as what is in containers and, by its offsets, what is between them; code and comments are in none."""
    scan = _Scan(text)
    begin = position = 0
    while position < len(text) and scan.may_open:
        found = scan.container(position)
        if found is None:
            position = scan.after(position)
            continue
        if begin < found.start:
            yield begin, found.start
        yield found
        begin = position = found.end
    if begin < len(text):
        yield begin, len(text)


class _Scan:
    """Goes through a text, line by line."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.may_open = bool(_MAY_OPEN.search(text))
        self._unclosed: set[str] = set()
        """What opens and is never closed: it is not looked for again."""

    def container(self, position: int) -> Container | None:
        """The container that opens on the line at a position."""
        line = self._line(position)
        if found := _INDENTED.fullmatch(line):
            return self._indented(position, found)
        if definition := _DEFINITION.match(self._text, position):
            return self._definition(definition)
        if found := _COLONS.fullmatch(line):
            return self._between_colons(position, found)
        if (found := _FENCE.match(line)) and _DIRECTIVES.match(found[2].strip()):
            end = self._end_of_fence(position, found[1])
            return self._directive(position, end, found[2].strip())
        return self._tagged(position)

    def after(self, position: int) -> int:
        """The next line, or the one after the code or comment that begins here."""
        line = self._line(position)
        fence = _FENCE.match(line)
        if fence and not (fence[1][0] == "`" and "`" in fence[2]):
            return self._next(self._end_of_fence(position, fence[1]))
        if line.lstrip().startswith("<!--"):
            end = self._text.find("-->", position)
            return len(self._text) if end < 0 else self._next(end)
        return self._next(position)

    def _line(self, position: int) -> str:
        end = self._text.find("\n", position)
        return self._text[position : end if end >= 0 else None]

    def _next(self, position: int) -> int:
        end = self._text.find("\n", position)
        return end + 1 if end >= 0 else len(self._text)

    def _end_of_fence(self, position: int, mark: str) -> int:
        """The line that closes a fence, or the end."""
        found = re.compile(rf"^[ \t]*{mark}{mark[0]}*[ \t]*$", re.MULTILINE).search(
            self._text, self._next(position)
        )
        return found.start() if found else len(self._text)

    def _indented(self, position: int, found: re.Match[str]) -> Container:
        """``??? question "…"`` and ``!!! note``, with what is set in below."""
        margin = _margin(found.string) + 2
        begin = end = at = self._next(position)
        while at < len(self._text):
            line = self._line(at)
            if line.strip() and _margin(line) < margin:
                break
            at = self._next(at)
            end = at if line.strip() else end
        kind = found[2].split(" ")[0].lower() or "note"
        title = kind.capitalize() if found[3] is None else found[3].replace('\\"', '"')
        kind = (
            f"details {kind}" if found[1].startswith("???") else "Tab" if found[1].startswith("===") else kind
        )
        return Container(kind, title, _dedented(self._text[begin:end]), position, begin, end)

    def _definition(self, found: re.Match[str]) -> Container:
        """A term and its definition, as PHP Markdown Extra and Pandoc write them."""
        body = re.sub(r"^:[ \t]+", "    ", found["body"], flags=re.MULTILINE)
        term, begin = plain(found["term"]), found.start("body")
        return Container("definition", term, _dedented(body), found.start(), begin, found.end())

    def _between_colons(self, position: int, found: re.Match[str]) -> Container | None:
        """``:::kind title`` up to the line of as many colons; others with as many may be in it."""
        mark = found[1]
        edge = re.compile(rf"^[ \t]*{mark}(?![:/])[ \t]*(\S?).*$", re.MULTILINE)
        depth = 1
        for line in edge.finditer(self._text, self._next(position)) if mark not in self._unclosed else ():
            depth += 1 if line[1] else -1
            if depth == 0:
                return self._directive(position, line.start(), found[2])
        self._unclosed.add(mark)
        return None

    def _directive(self, position: int, end: int, opening: str) -> Container | None:
        """What an opening says, and the lines up to the one that closes."""
        found = _DIRECTIVE.match(opening)
        if found is None:
            return None
        kind = found["braced"] or found["kind"]
        begin = self._next(position)
        option = _OPTION_SET_IN if self._line(position).lstrip().startswith("/") else _OPTION
        while begin < end and option.fullmatch(self._line(begin)):
            begin = self._next(begin)
        body = self._text[begin:end]
        title = _said(opening, found["rest"])
        if given := _GIVEN.match(body):
            title = title or _title_in(given[1])
            body = body[given.end() :]
        if not title and (heading := _HEADING.match(body)) and kind.startswith("callout"):
            title, body = heading[1], body[heading.end() :]
        title = title or (kind.capitalize() if kind in _NOTES else "")
        return Container(kind, title, _dedented(body), position, begin, self._next(end))

    def _tagged(self, position: int) -> Container | None:
        """A component, shortcode or block of a template, from where it opens to where it closes."""
        opens = _TAG_OPENS.match(self._text, position)
        found = pair_at(self._text, opens.end(), self._unclosed) if opens else None
        if opens is None or found is None:
            return None
        pair, end = found
        title, begin = titled(pair, self._text)
        body = self._text[begin : pair.end]
        body = without_components(body) if begin > pair.begin else body
        target = _TARGET.search(pair.arguments) if _BUTTON.search(pair.name) else None
        if target and body.strip() and not re.search(r"[\n\[\]]", body.strip()):
            body = f"[{body.strip()}]({target[1]})"
        return Container(pair.name, title, _dedented(body), opens.end(), begin, end)


def _said(opening: str, rest: str) -> str:
    """The title in what opens a directive."""
    if attribute := _ATTRIBUTE.search(opening):
        return attribute[1]
    if bracketed := re.match(r"\[(.*)\]", rest):
        return bracketed[1]
    return re.sub(r"\s*\{[^{}]*\}?\s*$", "", rest)


def _title_in(given: str) -> str:
    """The title in what a component is given."""
    found = re.search(r"^[ \t]*(?:title|label|summary|question):[ \t]+(\S.*)", given, re.MULTILINE)
    return found[1].strip().strip("\"'") if found else ""


def _margin(line: str) -> int:
    return len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())


def _dedented(body: str) -> str:
    first, _, rest = body.partition("\n")
    if first.strip() and not first[:1].isspace():
        return f"{first}\n{textwrap.dedent(rest)}".rstrip()
    return textwrap.dedent(body).rstrip()


def as_markdown(container: Container, inside: Callable[[str], str]) -> str:
    """A container as the Markdown that shows what it holds: a note is set off, of a fold the title stands in bold."""
    body = inside(container.body).strip("\n")
    title = f"**{container.title.strip()}**" if container.title.strip() else ""
    if container.kind not in _NOTES:
        return "\n\n".join(part for part in (title, body) if part)
    return "\n".join(f"> {line}".rstrip() for line in f"{title}\n\n{body}".split("\n"))
