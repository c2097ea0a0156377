"""What is in a line: bold, code, links, references, footnotes."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from chatbot.importing.forms.trees import element

_SPAN = r"(?=\S)(?P<{0}>.{{1,3000}}?)(?<=\S)"
_PATTERN = re.compile(
    r"\\(?P<escaped>[*_`#+^~<\[{]|\.\.\.)"
    r"|\+\+\+(?P<raw>.{1,3000}?)\+\+\+|\$\$(?P<raw2>.{1,3000}?)\$\$|\bpass:\w*\[(?P<raw3>.{0,3000}?)\]"
    r"|\+\+(?=[^\s+])(?P<raw4>[^+\n]{0,500}?)(?<=\S)\+\+(?!\+)"
    r"|`\+(?P<plaincode>.{1,3000}?)\+`"
    r"|(?P<q>[\"'])`(?P<quoted>(?=\S).{1,3000}?)`(?P=q)"
    r"|``(?P<code2>.{1,3000}?)``|(?<![\w`])`" + _SPAN.format("code") + r"`(?![\w`])"
    r"|\*\*(?P<strong2>.{1,3000}?)\*\*|(?<![\w*\\])(?:\[[^\[\]]*\])?\*"
    + _SPAN.format("strong")
    + r"\*(?![\w*])"
    r"|__(?P<em2>.{1,3000}?)__|(?<![\w_\\])(?:\[[^\[\]]*\])?_" + _SPAN.format("em") + r"_(?!\w)"
    r"|##(?P<mark2>.{1,3000}?)##|(?<![\w#&\\])(?:\[[^\[\]]*\])?#" + _SPAN.format("mark") + r"#(?!\w)"
    r"|(?<!\w)\+(?=\S)(?P<plain>[^+\n]{1,500}?)(?<=\S)\+(?!\w)"
    r"|\^(?P<sup>\S{1,200}?)\^|~(?P<sub>\S{1,200}?)~"
    r"|(?:xref:(?P<xref>[^\[\]\s]+)\[(?P<xreftext>[^\]]*)\])|<<(?P<ref>[^<>,]{1,300})(?:,\s*(?P<reftext>(?:(?!>>).){1,500}))?>>"
    r"|image:(?P<image>[^:\[\]\s][^\[\]\s]*)\[(?P<alt>[^\]]*)\]"
    r"|(?:kbd|btn):\[(?P<key>[^\]]*)\]|menu:(?P<menu>[^\[\]\n]{1,100})\[(?P<below>[^\]]*)\]"
    r"|footnote(?:ref)?:(?P<called>[\w-]*)\[(?P<note>[^\]]*)\]|(?:stem|latexmath|asciimath):\[(?P<math>(?:[^\]\\]|\\.)*)\]"
    r"|\b[a-z]+:(?P<manual>[\w.-]+)\[(?P<volume>\d)\]"
    r"|icon:[\w-]+\[[^\]]*\]|\[\[(?P<anchor>[\w:.-]+)(?:,[^\]]*)?\]\]|\(\(\((?P<hidden>[^()]*)\)\)\)|\(\((?P<term>[^()]*)\)\)"
    r"|(?:link:|(?=mailto:|tel:))(?P<link>[^\[\]\s]+)\[(?P<linktext>(?:[^\]\\]|\\.)*)\]"
    r"|<(?P<angle>(?:https?|ftp|irc|mailto):[^<>\s]+)>"
    r"|(?<![\w/])(?P<url>(?:https?|ftp|irc)://[^\s\[\]<>\"]+)(?:\[(?P<urltext>(?:[^\]\\]|\\.)*)\])?"
    r"|(?P<hard>[ ]\+\n)|(?<=\w)(?P<dash>--)(?=\w)|(?<=\s)(?P<dash2>--)(?=\s)",
    re.DOTALL,
)
_PASSED = re.compile(r"\+\+(?=[^\s+])([^+\n]{0,500}?)(?<=\S)\+\+(?!\+)")
"""What is to stand as it is, in code."""
_URL_END = re.compile(r"[.,;:!?)']+$")
_NESTED = {
    "strong": "strong", "strong2": "strong", "em": "em", "em2": "em", "mark": "span", "mark2": "span", "sup": "sup",
    "sub": "sub",
}  # fmt: skip
DEEPEST = 12


class Inline:
    """Makes elements of lines; footnotes are kept for whoever puts them down."""

    def __init__(self) -> None:
        self.notes: list[tuple[int, str]] = []
        self.references: list[tuple[Any, str]] = []
        """Links within the page, and what they lead to."""
        self._count = 0
        self._called: dict[str, tuple[int, str]] = {}
        """Footnotes that have names."""

    def parts(self, text: str, line: int, depth: int = 0) -> list[Any]:
        """The texts and elements that a text becomes."""
        found: list[Any] = []
        at = 0
        for match in _PATTERN.finditer(text) if depth < DEEPEST else ():
            found.append(text[at : match.start()])
            found += self._part(match, line, depth)
            at = match.end()
        return [part for part in [*found, text[at:]] if not isinstance(part, str) or part]

    def _part(self, match: re.Match[str], line: int, depth: int) -> list[Any]:
        name = match.lastgroup or ""
        made = next(
            (name for name, text in match.groupdict().items() if text is not None and name in _MAKERS), name
        )
        if made in _NESTED:
            return [element(_NESTED[made], line, *self.parts(match[made], line, depth + 1))]
        maker = _MAKERS.get(made)
        return maker(self, match, line) if maker else []

    def _text(self, match: re.Match[str], line: int) -> list[Any]:
        return [
            next(
                (
                    match[name]
                    for name in ("escaped", "raw", "raw2", "raw3", "raw4", "plain", "term")
                    if match[name]
                ),
                "",
            )
        ]

    def _code(self, match: re.Match[str], line: int) -> list[Any]:
        text = _PASSED.sub(r"\1", match["plaincode"] or match["code2"] or match["code"])
        return [
            element("code", line, text.strip("+") if len(text) > 2 and text[0] == text[-1] == "+" else text)
        ]

    def _quoted(self, match: re.Match[str], line: int) -> list[Any]:
        left, right = ("“", "”") if match["q"] == '"' else ("‘", "’")
        return [left, *self.parts(match["quoted"], line, DEEPEST - 2), right]

    def _reference(self, match: re.Match[str], line: int) -> list[Any]:
        target = (match["xref"] or match["ref"]).strip()
        text = (match["xreftext"] or match["reftext"] or "").strip()
        page, _, name = target.partition("#")
        if page and "#" not in target and "." not in page:
            page, name = "", page
        link = element(
            "a", line, *self.parts(text, line, DEEPEST - 2), href=f"{page}#{name}" if name else page
        )
        if not page:
            self.references.append((link, name))
        return [link]

    def _link(self, match: re.Match[str], line: int) -> list[Any]:
        target = match["link"] or match["angle"] or match["url"]
        text = (match["linktext"] or match["urltext"] or "").strip()
        after = ""
        if match["url"] and match["urltext"] is None and (end := _URL_END.search(target)):
            target, after = target[: end.start()], end[0]
        text = (
            re.sub(r",\s*(?:window|role|opts|subject)=.*$", "", text.replace("\\]", "]"))
            .rstrip("^")
            .strip("\"'")
        )
        shown = self.parts(text, line, DEEPEST - 2) if text else [re.sub("^(?:mailto|tel):", "", target)]
        return [element("a", line, *shown, href=target), after]

    def _image(self, match: re.Match[str], line: int) -> list[Any]:
        return [picture(match["image"], match["alt"], line)]

    def _key(self, match: re.Match[str], line: int) -> list[Any]:
        return [element("code" if "kbd" in match[0] else "strong", line, match["key"])]

    def _menu(self, match: re.Match[str], line: int) -> list[Any]:
        steps = [match["menu"], *filter(None, (step.strip() for step in match["below"].split(">")))]
        return [element("strong", line, " → ".join(steps))]

    def _note(self, match: re.Match[str], line: int) -> list[Any]:
        name, text = match["called"], match["note"]
        if match[0].startswith("footnoteref:["):
            name, _, text = text.partition(",")
        if name in self._called:
            note = self._called[name]
        elif text:
            self._count += 1
            note = self._count, text
        else:
            return []
        if name:
            self._called[name] = note
        self.notes.append(note)
        return [f"[{note[0]}]"]

    def _manual(self, match: re.Match[str], line: int) -> list[Any]:
        return [element("code", line, f"{match['manual']}({match['volume']})")]

    def _math(self, match: re.Match[str], line: int) -> list[Any]:
        return [element("code", line, match["math"])]

    def _anchor(self, match: re.Match[str], line: int) -> list[Any]:
        return []

    def _hard(self, match: re.Match[str], line: int) -> list[Any]:
        return [element("br", line)]

    def _dash(self, match: re.Match[str], line: int) -> list[Any]:
        return ["—" if match["dash"] else "–"]


_MAKERS: dict[str, Callable[[Inline, re.Match[str], int], list[Any]]] = {
    **dict.fromkeys(["escaped", "raw", "raw2", "raw3", "raw4", "plain", "term"], Inline._text),
    **dict.fromkeys(["plaincode", "code2", "code"], Inline._code),
    **dict.fromkeys(["xref", "ref"], Inline._reference), **dict.fromkeys(["link", "angle", "url"], Inline._link),
    **dict.fromkeys(["anchor", "hidden"], Inline._anchor), **dict.fromkeys(["dash", "dash2"], Inline._dash),
    "quoted": Inline._quoted, "image": Inline._image, "key": Inline._key, "menu": Inline._menu, "note": Inline._note,
    "manual": Inline._manual, "math": Inline._math, "hard": Inline._hard,
}  # fmt: skip
"""What is made of a piece, by the name of the group that it matched."""


def picture(target: str, attributes: str, line: int) -> Any:
    """A picture with its alternative text, or what its file is called."""
    alt = attributes.partition(",")[0].strip().strip("\"'")
    if "=" in alt:
        found = re.search(r"alt=[\"']?([^\"',\]]+)", attributes)
        alt = found[1] if found else ""
    return element("img", line, src=target, alt=alt or target.rpartition("/")[2])
