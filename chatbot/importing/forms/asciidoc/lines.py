"""A page's lines, as they are once files are taken in, conditions decided, and comments left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from chatbot.errors import Place
from chatbot.importing.drafts import QUESTION, LeftOut, Source, SourceError, commented, quoted
from chatbot.importing.forms.asciidoc.attributes import ENTRY, Attributes
from chatbot.importing.forms.including import Inclusions

VERBATIM = re.compile(r"(?:-{4,}|\.{4,}|\+{4,}|`{3,})(?=\w*$)")
"""What opens and closes a block that is not looked into."""
_INCLUDE = re.compile(r"include::([^\[\]]+)\[([^\]]*)\]\s*$")
_CONDITION = re.compile(r"(ifdef|ifndef|ifeval|endif)::([^\[\]]*)\[(.*)\]\s*$")
_TAG = re.compile(r"\b(tag|end)::([\w-]+)\[\]")
_COMPARED = re.compile(r"\s*[\"']?(.*?)[\"']?\s*(==|!=)\s*[\"']?(.*?)[\"']?\s*$")
_MARKDOWN = (".md", ".markdown")


class Line(NamedTuple):
    """A line, and where it stands in the page itself."""

    text: str
    number: int


class Reader:
    """Reads a page's lines, and keeps account of what was left out of them."""

    def __init__(self, source: Source) -> None:
        self.left_out: list[LeftOut] = []
        self.given = Attributes()
        """What the page begins with."""
        self._attributes = Attributes()
        self._source = source
        self._inclusions = Inclusions(source)
        self._fence = ""
        self._comment: list[Line] | None = None
        self._untold: Line | None = None
        """The condition that does not hold, where nothing has been said about it yet."""
        self._hidden: list[bool] = []
        """For each condition that is open, whether what it holds is left out."""

    def lines(self) -> list[Line]:
        """All lines of the page."""
        text = self._source.text.split("\n")
        found = list(self._read([Line(line.rstrip(), i) for i, line in enumerate(text, start=1)], None))
        self._end_comment()
        return found

    def _read(self, lines: list[Line], path: str | None) -> Iterator[Line]:
        for line in lines:
            if _CONDITION.match(line.text):
                yield from self._condition(line)
            elif any(self._hidden):
                self._tell_hidden(line)
            elif found := _INCLUDE.match(line.text):
                yield from self._include(found, line, path)
            elif not self._is_comment(line):
                self._look(line.text)
                yield line._replace(text=line.text.removeprefix("\\")) if _is_escaped(line.text) else line

    def _look(self, text: str) -> None:
        """See whether a line opens or closes a block that is not looked into, or sets an attribute."""
        if self._fence:
            self._fence = "" if text == self._fence else self._fence
        elif found := VERBATIM.match(text):
            self._fence = found[0]
        else:
            self._attributes.take(text)

    # --- comments ----------------------------------------------------------------------------

    def _is_comment(self, line: Line) -> bool:
        """Does a line belong to a comment?"""
        edge = re.fullmatch(r"/{4,}", line.text) is not None
        if self._fence:
            return False
        if self._comment is not None and self._comment[:1] and self._comment[0].text.startswith("////"):
            if edge:
                self._end_comment()
            else:
                self._comment.append(line)
            return True
        if edge or (line.text.startswith("//") and not line.text.startswith("///")):
            if self._comment is None or edge:
                self._end_comment()
                self._comment = []
            self._comment.append(line)
            return True
        self._end_comment()
        return False

    def _end_comment(self) -> None:
        if self._comment:
            words = " ".join(line.text.lstrip("/").strip() for line in self._comment).strip()
            if words and not _TAG.search(words):
                self.left_out.append(commented(Place(self._comment[0].number), words))
        self._comment = None

    # --- conditions --------------------------------------------------------------------------

    def _condition(self, line: Line) -> Iterator[Line]:
        found = _CONDITION.match(line.text)
        assert found is not None
        kind, names, text = found.groups()
        if kind == "endif":
            del self._hidden[-1:]
            return
        holds = self._equal(text) if kind == "ifeval" else self._is_set(names) != (kind == "ifndef")
        if kind != "ifeval" and text:  # a condition on one line
            if holds and not any(self._hidden):
                self._attributes.take(text)
                yield Line(text, line.number)
            return
        self._untold = line if not holds and not any(self._hidden) else self._untold
        self._hidden.append(not holds)

    def _tell_hidden(self, line: Line) -> None:
        """Say once of a condition that does not hold what it keeps back, if that is more than attributes."""
        condition = self._untold
        if condition is None or not line.text.strip() or ENTRY.match(line.text):
            return
        reason = f"what is shown only under a condition: {quoted(condition.text)}"
        self.left_out.append(LeftOut(Place(condition.number), reason))
        self._untold = None

    def _is_set(self, names: str) -> bool:
        if "+" in names:
            return all(name in self._attributes for name in names.split("+"))
        return any(name in self._attributes for name in names.split(","))

    def _equal(self, text: str) -> bool:
        """Does a comparison hold? One that is about more than what is equal is taken to."""
        found = _COMPARED.match(self._attributes.expand(text))
        return found is None or (found[1] == found[3]) == (found[2] == "==")

    # --- other files -------------------------------------------------------------------------

    def _include(self, found: re.Match[str], line: Line, path: str | None) -> Iterator[Line]:
        name = self._attributes.expand(found[1])
        try:
            if re.match(r"\w+://", name):
                raise SourceError(f"{quoted(name)} is not taken in: it is not a file")
            inner, text = self._inclusions.text(name, path)
            if inner.lower().endswith(_MARKDOWN) and not self._fence:
                raise SourceError(f"{quoted(name)} is not AsciiDoc; import it by itself")
        except SourceError as error:
            self.left_out.append(LeftOut(Place(line.number), error.reason, QUESTION))
            return
        lines = _chosen(text.split("\n"), found[2])
        yield from self._read([Line(_deeper(part, found[2]).rstrip(), line.number) for part in lines], inner)


def _is_escaped(text: str) -> bool:
    return text.startswith(("\\include::", "\\ifdef::", "\\ifndef::", "\\ifeval::", "\\endif::"))


def _chosen(lines: list[str], options: str) -> list[str]:
    """The lines of a file that its tags, or their numbers, choose; the lines that only mark those are dropped."""
    tags = re.search(r"tags?=[\"']?([\w;,!*-]+)", options)
    numbers = re.search(r"lines=[\"']?([\d.;,-]+)", options)
    if numbers:
        return [line for i, line in enumerate(lines, start=1) if _is_among(i, numbers[1])]
    wanted = set(re.split("[;,]", tags[1])) if tags else set()
    kept, open_ = [], set[str]()
    for line in lines:
        if found := _TAG.search(line):
            (open_.add if found[1] == "tag" else open_.discard)(found[2])
        elif not wanted or wanted & open_ or wanted & {"*", "**"}:
            kept.append(line)
    return kept


def _is_among(number: int, ranges: str) -> bool:
    for part in re.split("[;,]", ranges):
        first, dots, last = part.partition("..")
        if first.isdecimal() and int(first) <= number:
            end = int(last) if last.isdecimal() else number if dots else int(first)
            if number <= end:
                return True
    return False


def _deeper(line: str, options: str) -> str:
    """A heading of a file, so many levels deeper as the line that takes the file in says."""
    offset = re.search(r"leveloffset=[\"']?\+?(\d)", options)
    return "=" * int(offset[1]) + line if offset and re.match(r"={1,5} \S", line) else line
