"""Textile, as Redmine and older wikis of GitHub have it: ``h2. Heading``, ``"text":address``, ``@code@``."""

from __future__ import annotations

import re

from chatbot.importing.forms.wiki import dotted
from chatbot.importing.forms.wiki.lines import LONGEST_LINE, Held, Page

_BLOCK = re.compile(
    r"(h[1-6]|bq|bc|pre|p|fn\d+|notextile|###)(?:\(([^()]*)\)|\{[^{}]*\}|[<>=])*(\.{1,2})(?::\S+)?(?:[ \t]+|$)(.*)"
)
_OPENS = re.compile(r"<(pre)\b[^<>]*>(?:<code\b([^<>]*)>)?", re.IGNORECASE)
_CLASS = re.compile(r"class=[\"']?(?:language-)?([\w+-]+)")
_CLOSES = re.compile(r"(?:</code>)?</pre>", re.IGNORECASE)
_TAGGED = re.compile(r"[ \t]*<h([1-6])\b[^<>]*>(.*)</h\1>[ \t]*", re.IGNORECASE)
_CODE = re.compile(r"(?<![\w@])@(?:\|\w+\|)?([^@\s](?:[^@\n]*[^@\s])?)@(?![\w@])|<code>([^`<>]+)</code>")
_LINK = re.compile(
    r"\"([^\"\n]+?)(?:\([^()\"]*\))?\":((?:https?://|ftp://|mailto:|/|#|\.\.?/|\w[\w./-]*\.\w)[^\s<>\"]*[\w/#&=%+~-]|[/#])"
)
_WIKI_LINK = re.compile(r"\[\[([^\[\]|]+)(?:\|([^\[\]]+))?\]\]")
_PICTURE = re.compile(r"(?<![\w!])!(?:[<>=])?([^\s!()]+\.\w{2,5})(?:\(([^()]*)\))?!(?::(\S+))?")
_BOLD = re.compile(r"(?<![\w*])\*{1,2}(?=[^\s*])([^*\n]*[^\s*])\*{1,2}(?![\w*])")
_ITALIC = re.compile(r"(?<![\w_/])_{1,2}(?=[^\s_])([^_\n]*[^\s_])_{1,2}(?![\w_])")
_DELETED = re.compile(r"(?<![\w-])-(?=[^\s-])([^-\n]*[^\s-])-(?![\w-])")
_SIGN = re.compile(r"&#(\d{2,3});")
"""A sign that would mark something."""
_CITED = re.compile(r"\?\?(\S[^?\n]*)\?\?")
_SPAN = re.compile(r"%\{[^{}]*\}([^%\n]+)%")
_NOTE = re.compile(r"(?<=[\w.,;:!?)])\[(\d{1,3})\]")
_HEAD = re.compile(r"_(?:[\\/]\d+|[<>=^~-])*\.[ \t]*")


def as_markdown(text: str) -> Page:
    """A page as Markdown, and what of it is not shown."""
    reader = _Reader()
    for line in text.split("\n"):
        reader.line(line)
    reader.close()
    return reader.page


class _Reader:
    def __init__(self) -> None:
        self.page = Page()
        self._in_pre = False
        self._extended = ""
        """``bc`` or ``bq``: the kind of a block that goes on, to the next blank line or the next block."""
        self._on = False
        """Does that go on beyond blank lines?"""

    def line(self, line: str) -> None:
        """Take in a line."""
        self.page.begin()
        lines = self.page.lines
        if self._in_pre:
            before, end, after = line, "", ""
            if closes := _CLOSES.search(line):
                before, end, after = line[: closes.start()], closes.group(), line[closes.end() :]
            self._in_pre = not end
            lines.append("\n".join(part for part in (before, "```", after) if part.strip()) if end else line)
            return
        found = _BLOCK.fullmatch(line)
        if self._extended and (found or (not line.strip() and not self._on)):
            self.close()
            line = "" if not found else line
        if found:
            self._block(found)
        elif self._extended:
            lines.append(line if self._extended == "bc" else f"> {self._inline(line)}")
        elif opens := _OPENS.search(line):
            self._pre(line, opens)
        elif line.startswith("|") and line.rstrip().endswith("|") and len(line) <= LONGEST_LINE:
            cells = [self._inline(_HEAD.sub("", cell.strip())) for cell in line.strip()[1:-1].split("|")]
            self.page.row(cells)
            lines.append("")
        else:
            self.page.end_table()
            lines.append(self._plain(line))

    def close(self) -> None:
        """End the block that goes on."""
        if self._extended == "bc":
            while self.page.lines and not self.page.lines[-1].strip():
                self.page.lines.pop()
            self.page.lines.append("```\n")
        self._extended, self._on = "", False

    def _plain(self, line: str) -> str:
        if tagged := _TAGGED.fullmatch(line):
            return f"{'#' * int(tagged[1])} {self._inline(tagged[2])}"
        if shown := dotted.item(line):
            margin, text = shown[: len(shown) - len(shown.lstrip())], shown.lstrip()
            mark, _, rest = text.partition(" ")
            return f"{margin}{mark} {self._inline(rest)}"
        return self._inline(line)

    def _block(self, found: re.Match[str]) -> None:
        kind, text, lines = found[1], found[4], self.page.lines
        self.page.end_table()
        if kind == "###":
            lines.append("")
        elif kind[0] == "h":
            name = (found[2] or "").rpartition("#")[2] if "#" in (found[2] or "") else ""
            lines.append(f"{'#' * int(kind[1])} {self._inline(text)}" + (f" {{#{name}}}" if name else ""))
        elif kind in ("bc", "pre"):
            self._extended, self._on = "bc", found[3] == ".."
            lines.append(f"```\n{text}" if text else "```")
        elif kind == "bq":
            self._extended, self._on = "bq", found[3] == ".."
            lines.append(f"> {self._inline(text)}")
        elif kind.startswith("fn"):
            lines.append(f"[^{kind[2:]}]: {self._inline(text)}")
        else:
            lines.append(self._inline(text))

    def _pre(self, line: str, opens: re.Match[str]) -> None:
        self.page.end_table()
        language = _CLASS.search(opens[2] or "")
        before, rest = line[: opens.start()], line[opens.end() :]
        closes = _CLOSES.search(rest)
        code = rest[: closes.start()] if closes else rest
        after = rest[closes.end() :] if closes else ""
        fence = [f"```{language[1] if language else ''}", code, "```" if closes else "", after]
        self.page.lines.append("\n".join(part for part in (before, *fence) if part.strip()))
        self._in_pre = closes is None

    def _inline(self, line: str) -> str:
        if len(line) > LONGEST_LINE:
            return line
        held = Held()
        line = _CODE.sub(lambda found: held.put(f"`{found[1] or found[2]}`"), line)
        line = re.sub(r"\{\{([^{}\n]+)\}\}", lambda found: held.put(f"`{found[1].strip()}`"), line)
        line = _PICTURE.sub(lambda found: held.put(f"![{found[2] or ''}]({found[1]})"), line)
        line = _WIKI_LINK.sub(lambda found: _wiki_link(found, held), line)
        line = _LINK.sub(lambda found: f"[{found[1]}]{held.put(f'({found[2]})')}", line)
        line = _SPAN.sub(r"\1", _NOTE.sub(r"[^\1]", line))
        line = _ITALIC.sub(r"*\1*", _BOLD.sub(r"**\1**", line))
        line = _CITED.sub(r"*\1*", _DELETED.sub(r"~~\1~~", line))
        line = _SIGN.sub(_as_sign, line)
        line = re.sub(r"==(.+?)==", r"\1", line)
        return held.put_back(line)


def _wiki_link(found: re.Match[str], held: Held) -> str:
    """A link of Redmine (page first) or GitHub (words first)."""
    first, second = found[1].strip(), (found[2] or "").strip()
    if "://" in second:
        return f"[{first}]{held.put(f'({second})')}"
    return first if not second or "://" not in first else f"[{second}]{held.put(f'({first})')}"


def _as_sign(found: re.Match[str]) -> str:
    sign = chr(int(found[1]))
    return f"\\{sign}" if sign in "*`[]|~" else sign if sign in "_@\"'-+^!#%=?()" else found.group()
