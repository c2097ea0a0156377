"""What is in a line: bold, code, links, footnotes, times."""

from __future__ import annotations

import re
from typing import Any

from chatbot.importing.forms.trees import element

_PATTERN = re.compile(
    r"\[\[(?P<target>[^\[\]]{1,2000})\](?:\[(?P<text>[^\[\]]{1,2000})\])?\]"
    r"|\[fn:(?P<note>[\w-]*)(?::(?P<said>[^\[\]]*))?\]"
    r"|<<<?(?P<anchor>[^<>\n]+)>>>?"
    r"|(?P<time>[<\[]\d{4}-\d\d-\d\d[^<>\[\]\n]*[>\]])"
    r"|<(?P<angle>(?:https?|ftp|mailto):[^<>\s]+)>|(?<![\w/\[])(?P<url>(?:https?|ftp)://[^\s\[\]<>\"]+)"
    r"|(?:(?<=[\s('\"{\-–—])|^)(?P<mark>[*/_=~+])(?P<inside>\S|\S.{0,2000}?\S)(?P=mark)(?=[\s.,;:!?'\")}\-–—\[\\]|$)"
    r"|\{\{\{(?P<macro>[^{}]*)\}\}\}|(?:src_(?P<language>\w+))(?:\[[^\]]*\])?\{(?P<source>[^{}]*)\}"
    r"|(?P<hard>\\\\(?:\n|$))|@@\w+:(?P<raw>.*?)@@|(?P<dash>(?<=\w)---?(?=\w)|(?<=\s)---?(?=\s))",
    re.DOTALL,
)
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|bmp)$", re.IGNORECASE)
_URL_END = re.compile(r"[.,;:!?)']+$")
_MARKS = {"*": "strong", "/": "em", "_": "em", "=": "code", "~": "code", "+": "del"}
DEEPEST = 8


class Inline:
    """Makes elements of lines; footnotes are kept for whoever puts them down."""

    def __init__(self) -> None:
        self.notes: list[tuple[int, str]] = []
        """The footnotes that were met, by their numbers, and their texts, as far as these are known."""
        self.said: dict[str, str] = {}
        """What footnotes say that have names."""
        self._numbers: dict[str, int] = {}
        self.headlines: dict[str, str] = {}
        """What headlines are called, by their own ids and by their text."""

    def parts(self, text: str, line: int, depth: int = 0) -> list[Any]:
        """The texts and elements that a text becomes."""
        found: list[Any] = []
        at = 0
        for match in _PATTERN.finditer(text) if depth < DEEPEST else ():
            found += [text[at : match.start()], *self._part(match, line, depth)]
            at = match.end()
        return [part for part in [*found, text[at:]] if not isinstance(part, str) or part]

    def _part(self, match: re.Match[str], line: int, depth: int) -> list[Any]:
        if match["target"]:
            return self._link(match["target"], match["text"], line, depth)
        if match["angle"] or match["url"]:
            return self._address(match, line)
        if match["mark"]:
            return self._marked(match["mark"], match["inside"], line, depth)
        if match["hard"]:
            return [element("br", line)]
        if match["note"] is not None:
            return [self._note(match["note"], match["said"])]
        if match["dash"]:
            return ["—" if len(match["dash"]) == 3 else "–"]
        if match["source"]:
            return [element("code", line, match["source"])]
        if match["macro"] is not None:
            return [match[0]]
        return [(match["time"] or "")[1:-1] or match["raw"] or ""]

    def _note(self, name: str, said: str | None) -> str:
        """The number of a footnote: they are counted as they come, whatever they are called."""
        number = self._numbers.setdefault(name or f" {len(self._numbers)}", len(self._numbers) + 1)
        if name and said:
            self.said.setdefault(name, said)
        self.notes.append((number, said or self.said.get(name, "")))
        return f"[{number}]"

    def has_met(self, name: str) -> bool:
        """Was a footnote of that name referred to?"""
        return name in self._numbers

    def _marked(self, mark: str, inside: str, line: int, depth: int) -> list[Any]:
        if mark in "=~":
            return [element("code", line, inside)]
        return [element(_MARKS[mark], line, *self.parts(inside, line, depth + 1))]

    def _address(self, match: re.Match[str], line: int) -> list[Any]:
        target, after = match["angle"] or match["url"], ""
        if match["url"] and (end := _URL_END.search(target)):
            target, after = target[: end.start()], end[0]
        return [element("a", line, target.removeprefix("mailto:"), href=target), after]

    def _link(self, target: str, text: str | None, line: int, depth: int) -> list[Any]:
        """A link, a picture, or what leads to a headline."""
        target = target.strip()
        path = re.sub(r"^file:", "", target)
        if _PICTURE.search(path) and (text is None or _PICTURE.search(text)):
            return [element("img", line, src=path, alt=path.rpartition("/")[2])]
        name = target.lstrip("#*").removeprefix("id:")
        shown = self.parts(text, line, depth + 1) if text else []
        if target[:1] in "#*" or target in self.headlines:
            if target[:1] == "#" and name in self.headlines:
                return [element("a", line, *(shown or [self.headlines[name]]), href=f"#{name}")]
            return shown or [self.headlines.get(name, name)]
        if target.startswith("id:") or not re.match(r"\w[\w+.-]*:|[./~#]|\S+\.\w+(?:::|$)", target):
            return shown or [name]
        return [
            element(
                "a",
                line,
                *(shown or [re.sub(r"^(?:mailto|file):", "", target)]),
                href=re.sub("::.*$", "", path),
            )
        ]
