"""The language of MoinMoin and Trac, and of Google Code's wikis."""

from __future__ import annotations

import re
from functools import partial

from chatbot.errors import Place
from chatbot.importing.drafts import LeftOut, commented, quoted
from chatbot.importing.forms.wiki.lines import LONGEST_LINE, RULE, Held, Page, ended

_TELLING = re.compile(
    r"^[ \t]*\{\{\{(?:#!.*)?$|^\|\|.*\|\|[ \t]*$|^#(?:pragma|acl|format|language|summary)\b"
    r"|<<(?:TableOfContents|BR|Anchor|Include)\b|\[\[(?:PageOutline|TOC|TableOfContents|BR)\b|<wiki:toc",
    re.MULTILINE,
)
_ABOUT = re.compile(r"#(pragma|acl|format|language|summary|labels|sidebar|deprecated|redirect)\b[ \t]*(.*)")
_HEADING = re.compile(r"(={1,6})(?:[ \t]+|(?=[^=].*=$))(.*?)[ \t]*(?:\1)?(?:[ \t]+#([\w-]+))?[ \t]*")
_ITEM = re.compile(r"([ \t]+)([*.-]|\d{1,4}[.)]|[aAiI][.)])(?:#\d+)?[ \t]+(.*)")
_TERM = re.compile(r"[ \t]+(\S.{0,200}?)::(?:[ \t]+(.*))?")
_OPENS = re.compile(r"[ \t]*\{\{\{[ \t]*(?:#!([\w/.+-]+)(.*))?")
_OF_WIKI = re.compile(r"wiki|div|span|\w*box|folding", re.IGNORECASE)
_CATEGORIES = re.compile(r"(?:\[{0,2}Category[A-Z]\w*\]{0,2}[ \t,]*)+")
_CONTENTS = re.compile(
    r"<<(?:TableOfContents|Navigation)\b[^<>]*>>|\[\[(?:PageOutline|TOC|TableOfContents)\b[^\]]*\]\]|<wiki:toc\b[^>]*>"
)
_CODE = re.compile(r"\{\{\{((?:(?!\{\{\{)[^`])+?)\}\}\}|`[^`]+`")
_REMARK = re.compile(r"(?:^|[ \t]+)/\*\s((?:(?!/\*).)*?)\s\*/(?=\s|$)")
_CELL = re.compile(r"(?:[ \t]*<[^<>]{1,200}>)+")
_PICTURE = re.compile(
    r"\{\{(?:attachment:)?([^{}|]+)(?:\|([^{}|]*))?[^{}]*\}\}|\[\[Image\(([^(),]+)[^()]*\)\]\]"
)
_MACRO = re.compile(r"<<(\w+)(?:\(([^<>]*)\))?>>|\[\[(\w+)\(([^\[\]]*)\)\]\]|\[\[(BR)\]\]", re.IGNORECASE)
_LINK = re.compile(r"\[\[([^\[\]|]+)(?:\|([^\[\]|]*))?(?:\|[^\[\]]*)?\]\]|\[\"([^\[\]\"]+)\"\]")
_ADDRESS = re.compile(r"\[((?:https?|ftp|mailto):[^\s\[\]]+)(?:[ \t]+([^\[\]]+))?\]")
_WITHIN = re.compile(
    r"\[(?::([^\[\]:]+):|(?:wiki|ticket|source|attachment|milestone|changeset|report):\S+[ \t]+)([^\[\]]*)\]"
)
_SIMPLE = (
    (re.compile(r"'''''"), "***"),
    (re.compile(r"'''"), "**"),
    (re.compile(r"''"), "*"),
    (re.compile(r"(?<!\w)__(\S.*?)__(?!\w)"), r"\1"),
    (re.compile(r"--\((.+?)\)--"), r"~~\1~~"),
    (re.compile(r"(?<!\w)!(?=[A-Z][a-z]+[A-Z])"), ""),
)


def is_its(text: str) -> bool:
    """Has a page something that only these languages have?"""
    return bool(_TELLING.search(text))


def as_markdown(text: str) -> Page:
    """A page as Markdown, and what of it is not shown."""
    return _Moin().read(text)


class _Moin:
    """A page while it is read."""

    def __init__(self) -> None:
        self._page = Page()
        self._closes: list[str] = []
        """What each block that is open is: ``code``, ``comment`` or ``wiki``."""
        self._lists: list[tuple[int, int]] = []
        """How far each list that is open is set in, and its items' text in Markdown."""

    def read(self, text: str) -> Page:
        """The whole page."""
        for number, line in enumerate(text.split("\n"), start=1):
            self._page.begin()
            if not line.startswith("||"):
                self._page.end_table()
            self._page.lines.append(self._line(line, number))
        return self._page

    def _leave(self, number: int, what: str) -> str:
        self._page.left_out.append(LeftOut(Place(number), what))
        return ""

    def _line(self, line: str, number: int) -> str:
        if self._closes and (self._closes[-1] != "wiki" or line.strip() == "}}}"):
            return self._in_block(line, number)
        opens = _OPENS.fullmatch(line)
        if opens and "}}}" not in line:
            return self._open(opens)
        if about := _ABOUT.fullmatch(line):
            return self._leave(
                number, f"of what the page says about itself, “{about[1]}”: {quoted(about[2])}"
            )
        if line.startswith("##"):
            self._page.left_out.append(commented(Place(number), line[2:]))
            return ""
        if _CATEGORIES.fullmatch(line):
            return self._leave(number, f"a category: {quoted(line)}")
        if len(line) > LONGEST_LINE:
            return line
        return self._shown(_CONTENTS.sub("", line), number)

    def _open(self, opens: re.Match[str]) -> str:
        kind = opens[1] or ""
        self._closes.append(
            "wiki" if _OF_WIKI.fullmatch(kind) else "comment" if kind == "comment" else "code"
        )
        return f"```{kind}" if self._closes[-1] == "code" else ""

    def _in_block(self, line: str, number: int) -> str:
        before, end, after = line.partition("}}}")
        kind = self._closes.pop() if end else self._closes[-1]
        rest = self._shown(after.strip(), number) if end else ""
        if kind == "comment" and before.strip():
            self._page.left_out.append(commented(Place(number), before))
        if kind in ("comment", "wiki"):
            return rest
        begun = self._page.lines[-1] == "```" and before.startswith("#!")
        if begun:  # what it is written in stands on a line of its own
            self._page.lines[-1] = ""
            before = f"```{before[2:].partition(' ')[0]}"
        return ended(before, rest) if end else before

    def _shown(self, line: str, number: int) -> str:
        if RULE.fullmatch(line):
            return "***"
        inline = partial(self._inline, number=number)
        if found := _HEADING.fullmatch(line):
            self._lists = []
            anchor = f" {{#{found[3]}}}" if found[3] else ""
            return f"{'#' * len(found[1])} {inline(found[2])}{anchor}"
        if line.startswith("||"):
            cells = line.strip().removeprefix("||").removesuffix("||").split("||")
            self._page.row([inline(_CELL.sub("", cell, count=1).strip().strip("=")) for cell in cells])
            return ""
        if found := _ITEM.fullmatch(line):
            return self._item(len(found[1].expandtabs()), found[2], inline(found[3]))
        if found := _TERM.fullmatch(line):
            return f"**{inline(found[1])}** {inline(found[2] or '')}".rstrip()
        if not line[:1].isspace():
            self._lists = [] if line.strip() else self._lists
            return inline(line)
        return " " * (self._lists[-1][1] if self._lists else 0) + inline(line.strip())

    def _item(self, indent: int, mark: str, text: str) -> str:
        while self._lists and self._lists[-1][0] >= indent:
            self._lists.pop()
        margin = self._lists[-1][1] if self._lists else 0
        if mark == ".":  # set in, without a mark
            return " " * margin + text
        sign = "- " if mark in "*-" else f"{int(mark[:-1]) if mark[:-1].isdigit() else 1}. "
        self._lists.append((indent, margin + len(sign)))
        return " " * margin + sign + text

    # --- in a line ---------------------------------------------------------------------------

    def _inline(self, line: str, number: int) -> str:
        held = Held()
        line = _CODE.sub(lambda found: held.put(f"`{found[1]}`" if found[1] else found[0]), line)
        line = _REMARK.sub(partial(self._remark, number), line)
        line = _PICTURE.sub(_picture, line)
        line = _MACRO.sub(partial(self._macro, number), line)
        line = _LINK.sub(partial(_link, held), line)
        line = _ADDRESS.sub(lambda found: f"[{found[2]}]({found[1]})" if found[2] else f"<{found[1]}>", line)
        line = _WITHIN.sub(lambda found: found[2] or found[1] or "", line)
        for mark, markdown in _SIMPLE:
            line = mark.sub(markdown, line)
        return held.put_back(line)

    def _remark(self, number: int, found: re.Match[str]) -> str:
        self._page.left_out.append(commented(Place(number), found[1]))
        return ""

    def _macro(self, number: int, found: re.Match[str]) -> str:
        name, said = found[1] or found[3] or found[5], found[2] or found[4] or ""
        if name.lower() == "br":
            return "<br>"
        if name == "Anchor":
            return f'<a name="{said}"></a>'
        if name == "FootNote":
            return self._page.note(said)
        return self._leave(number, f"what the macro “{name}” shows{f' of {quoted(said)}' if said else ''}")


def _picture(found: re.Match[str]) -> str:
    return f"![{(found[2] or '').strip()}]({(found[1] or found[3]).strip()})"


def _link(held: Held, found: re.Match[str]) -> str:
    target = (found[1] or found[3]).strip()
    text = (found[2] or "").strip()
    if "://" not in target and "@" not in target:
        return text or target
    return f"[{text}{held.put(f']({target})')}" if text else held.put(f"<{target}>")
