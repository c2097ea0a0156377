"""The language of Jira and Confluence's older pages: ``h3. Heading``, ``[text|address]``, ``{code}…{code}``."""

from __future__ import annotations

import re

from chatbot.errors import Place
from chatbot.importing.drafts import LeftOut, quoted
from chatbot.importing.forms.wiki import dotted
from chatbot.importing.forms.wiki.lines import LONGEST_LINE, Held, Page

_HEADING = re.compile(r"h([1-6])\.[ \t]+(.*)")
_CODE = re.compile(r"\{(code|noformat)(?::([^{}]*))?\}")
_FRAME = re.compile(r"\{(quote|panel|note|info|tip|warning)(?::([^{}]*))?\}")
_EXPAND = re.compile(r"[ \t]*\{expand(?::([^{}]*))?\}[ \t]*")
_MACRO = re.compile(r"[ \t]*\{([a-z][\w-]*)(?::([^{}]*))?\}[ \t]*")
_SILENT = re.compile(r"\{(?:color|colour|align|div|span|section|column|center)(?::[^{}]*)?\}")
_ANCHOR = re.compile(r"\{anchor:([^{}]+)\}")
_MONOSPACED = re.compile(r"\{\{((?:(?!\{\{).)+?)\}\}(?!\})")
_LINK = re.compile(r"\[(?:([^\[\]|\n]+)\|)?(#[^\[\]|\s]+|[^\[\]|\s]+)(?:\|[^\[\]\n]*)?\]")
_ADDRESS = re.compile(
    r"(?:[a-z][a-z0-9+.-]*:|//|/|\.\.?/|#|www\.)\S+|\S+\.(?:html?|php|aspx|pdf)\b\S*", re.IGNORECASE
)
_PICTURE = re.compile(r"(?<![\w!])!([^!|\s][^!|\n]*\.\w{2,5})(?:\|([^!\n]*))?!")
_ALT = re.compile(r"(?:^|,)\s*(?:alt|title)=\"?([^,\"]+)")
"""What a picture shows, in words."""
_BREAK = re.compile(r"[ \t]*\\\\[ \t]+(?=\S)")
"""The end of a line within a line."""
_BOLD = re.compile(r"(?<![\w*\\])\*(?=[^\s*])([^*\n]*[^\s*])\*(?![\w*])")
_ITALIC = re.compile(r"(?<![\w_\\/])_(?=[^\s_])([^_\n]*[^\s_])_(?![\w_])")
_DELETED = re.compile(r"(?<![\w\\-])-(?=[^\s-])([^-\n]*[^\s-])-(?![\w-])")
_CITED = re.compile(r"\?\?(\S[^?\n]*)\?\?")
_SIGNS = {"(/)": "✔", "(x)": "✘", "(!)": "⚠", "(i)": "ℹ", "(?)": "❓"}
_SIGN = re.compile(r"(?<!\w)\((?:/|x|!|i|\?)\)(?!\w)")
_ESCAPED = re.compile(r"\\([{}\[\]*_!|?+^~#-])")
_AS_IT_IS = r"\1"
_WHOLE = re.compile(r"\[[^\[\]\n]*\]|\{\{[^{}\n]*\}\}")
"""What a bar is part of, and no edge of a cell."""
_BAR = "\ue001"
"""A character of no writing, in the place of bars in links while cells are told apart."""


def as_markdown(text: str) -> Page:
    """A page as Markdown, and what of it is not shown."""
    reader = _Reader()
    for number, line in enumerate(text.split("\n"), start=1):
        reader.line(line, number)
    return reader.page


class _Reader:
    def __init__(self) -> None:
        self.page = Page()
        self._code: str | None = None
        """The macro of code that is open."""
        self._frames: list[str] = []
        self._folded = False

    def line(self, line: str, number: int) -> None:
        """Take in a line."""
        self.page.begin()
        if self._code is not None:
            self._in_code(line)
        elif (opens := _CODE.search(line)) and not _between(line, opens.start()):
            self._opens_code(line, opens, number)
        elif line.lstrip().startswith("|") and len(line) <= LONGEST_LINE:
            whole = _WHOLE.sub(lambda found: found.group().replace("|", _BAR), line.strip())
            cells = re.split(r"\|{1,2}", whole.removesuffix("|").removesuffix("|").replace("||", "|"))[1:]
            self.page.row([self._inline(cell.replace(_BAR, "|").strip(), number) for cell in cells])
            self._shown("")
        else:
            self.page.end_table()
            self._shown(self._block(line, number))

    def _shown(self, text: str) -> None:
        self.page.lines.append(f"> {text}".rstrip() if self._frames else text)

    def _in_code(self, line: str) -> None:
        before, end, after = line.partition(f"{{{self._code}}}")
        if not end:
            self._shown(line)
            return
        self._code = None
        self._shown("\n".join(part for part in (before.rstrip(), "```", after.strip()) if part))

    def _opens_code(self, line: str, opens: re.Match[str], number: int) -> None:
        self.page.end_table()
        said = dict(part.partition("=")[::2] for part in (opens[2] or "").split("|"))
        language = said.get("language") or next((key for key, value in said.items() if key and not value), "")
        before, rest = line[: opens.start()].rstrip(), line[opens.end() :]
        code, end, after = rest.partition(f"{{{opens[1]}}}")
        title = f"**{said['title']}**" if said.get("title") else ""
        head = self._block(before, number) if before.strip() else ""
        fence = [
            f"```{language}",
            code.strip("\n") if code.strip() else "",
            "```" if end else "",
            after.strip(),
        ]
        self._shown("\n".join(part for part in (head, title, *fence) if part))
        self._code = None if end else opens[1]

    def _block(self, line: str, number: int) -> str:
        line = _SILENT.sub("", line)
        if (heading := _HEADING.fullmatch(line.strip())) and (name := _ANCHOR.search(heading[2])):
            return (
                f"{'#' * int(heading[1])} {self._inline(_ANCHOR.sub('', heading[2]), number)} {{#{name[1]}}}"
            )
        line = _ANCHOR.sub(r'<a name="\1"></a>', line)
        if opens := _EXPAND.fullmatch(line):
            ends, self._folded = self._folded, bool(opens[1]) or not self._folded
            title = (opens[1] or "").removeprefix("title=") or "More"
            fold = f"<details><summary>{title}</summary>\n" if self._folded else ""
            return "\n".join(filter(None, ("\n</details>" if ends else "", fold)))
        line = self._framed(line)
        if found := _MACRO.fullmatch(line):
            what = f"what the macro “{found[1]}” shows is not in the page"
            self.page.left_out.append(
                LeftOut(Place(number), f"{what} ({quoted(line.strip())})" if found[2] else what)
            )
            return ""
        if found := _HEADING.fullmatch(line.strip()):
            return f"{'#' * int(found[1])} {self._inline(found[2], number)}"
        if line.startswith("bq. "):
            return f"> {self._inline(line[4:], number)}"
        if shown := dotted.item(line):
            mark, _, rest = shown.lstrip().partition(" ")
            margin = shown[: len(shown) - len(shown.lstrip())]
            return f"{margin}{mark} {self._inline(rest, number)}"
        return self._inline(line, number)

    def _framed(self, line: str) -> str:
        """A line without the marks of frames that open and close on it."""
        titles = []
        opened = bool(self._frames)
        for found in _FRAME.finditer(line):
            if self._frames and self._frames[-1] == found[1] and not found[2]:
                self._frames.pop()
                continue
            self._frames.append(found[1])
            said = dict(part.partition("=")[::2] for part in (found[2] or "").split("|"))
            titles += [f"**{said['title']}**"] if said.get("title") else []
        text = " ".join([*titles, _FRAME.sub("", line).strip()]).strip() if _FRAME.search(line) else line
        closed_here = not self._frames and text and (opened or _FRAME.search(line))
        return f"> {text}\n" if closed_here else text  # or the next line would belong to it

    def _inline(self, line: str, number: int) -> str:
        if len(line) > LONGEST_LINE:
            return line
        held = Held()
        line = _MONOSPACED.sub(lambda found: held.put(f"`{_ESCAPED.sub(_AS_IT_IS, found[1].strip())}`"), line)
        line = _PICTURE.sub(lambda found: held.put(_picture(found)), line)
        line = _LINK.sub(lambda found: self._link(found, held), line)
        line = _SIGN.sub(lambda found: _SIGNS[found.group()], line)
        line = _ITALIC.sub(r"*\1*", _BOLD.sub(r"**\1**", line))
        line = _CITED.sub(r"*\1*", _DELETED.sub(r"~~\1~~", line))
        line = re.sub(r"\\\\[ \t]*$", "  ", _BREAK.sub("<br>", line))
        line = _ESCAPED.sub(_AS_IT_IS, line)
        return held.put_back(line)

    def _link(self, found: re.Match[str], held: Held) -> str:
        text, target = found[1], found[2]
        if not text and target.startswith(("^", "~")):
            return target[1:]
        if not _ADDRESS.fullmatch(target):
            return text or found.group()
        shown = self._inline(text, 0).strip() if text else target
        return held.put(f"[{shown}]({target})")


def _picture(found: re.Match[str]) -> str:
    shown = _ALT.search(found[2] or "")
    return f"![{shown[1].strip() if shown else ''}]({found[1].strip().replace(' ', '%20')})"


def _between(line: str, at: int) -> bool:
    """Is a place in what stands in double braces?"""
    return any(found.start() < at < found.end() for found in _MONOSPACED.finditer(line))
