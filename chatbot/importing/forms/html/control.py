"""Pages of Razor and of Angular: what is shown only if, or for each, and the values of a program between the text."""

from __future__ import annotations

import re
from collections.abc import Callable

from chatbot.errors import Place
from chatbot.importing.drafts import LeftOut, unknown
from chatbot.importing.line_numbers import LineAt

_PARENS = r"\((?:[^()]|\((?:[^()]|\([^()]{0,500}\)){0,500}\)){0,1000}\)"
_RAZOR = re.compile(
    r"^[ \t]*@(?:model|using|page|inject|inherits|layout|addTagHelper)\b|^[ \t]*@\{"
    r"|@(?:Model|ViewBag|ViewData|Html|Resources?)\b[.\[]",
    re.MULTILINE,
)
"""What tells a page of Razor."""
_HEADS = re.compile(rf"@(?:if|for|foreach|switch|defer|while)\s*{_PARENS}\s*\{{")
"""What tells a page with blocks in braces."""
_TOKEN = re.compile(
    r"(?P<raw><(?P<kind>script|style|pre|code)\b.{0,50000}?</(?P=kind)\s*>|@@)"
    r"|^[ \t]*@(?P<line>model|using|page|inject|inherits|layout|addTagHelper|namespace|attribute)\b(?!\s*\()[^\n{]*$"
    r"|(?P<code>@(?:functions|code)?\s*\{)"
    rf"|(?P<head>(?:\}}\s*@?else(?:\s+if\s*{_PARENS})?|@(?:if|for|foreach|while|switch|case|defer|using|lock)\s*{_PARENS}"
    r"|@(?:else|empty|default|defer|placeholder|loading|error|section\s+\w+))\s*\{)"
    rf"|(?<![\w@])@(?P<value>{_PARENS}|[A-Za-z_]\w*(?:\.\w+|\([^()]{{0,500}}\)|\[[^\[\]]{{0,500}}\])*)"
    r"|(?P<open>\{)|(?P<close>\})",
    re.MULTILINE | re.DOTALL,
)
_TEXT = re.compile(r"\"([^\"]*\s[^\"]*)\"")
"""A text that a value is given, as one to be translated."""
LONGEST_TAG = 2_000
"""Characters of a tag before a place in it."""


def is_in(text: str) -> bool:
    """Has a page blocks or values that a program puts in, as Razor or Angular write them?"""
    return "@" in text and bool(_RAZOR.search(text) or _HEADS.search(text))


def without(text: str, note: Callable[[LeftOut], None]) -> str:
    """A page without them, line for line: what is in a block stays; ``note`` is told of what is not known."""
    return _Pass(text, note).text()


class _Pass:
    def __init__(self, text: str, note: Callable[[LeftOut], None]) -> None:
        self._all, self._note, self._lines = text, note, LineAt(text)
        self._razor = bool(_RAZOR.search(text))
        self._open: list[str] = []
        """What each brace is that is open: a ``block``, ``code``, or nothing of ours."""
        self._kept: list[str] = []
        self._code = 0

    def text(self) -> str:
        at = 0
        for found in _TOKEN.finditer(self._all):
            self._keep(self._all[at : found.start()])
            self._token(found)
            at = found.end()
        self._keep(self._all[at:])
        return "".join(self._kept)

    def _keep(self, text: str) -> None:
        self._kept.append("\n" * text.count("\n") if self._code else text)

    def _token(self, found: re.Match[str]) -> None:
        lines = "\n" * found[0].count("\n")
        if found["raw"]:
            self._keep("@" if found[0] == "@@" else found[0])
        elif found["line"] or found["code"] or found["head"]:
            self._kept.append(lines)
            self._opens(found)
        elif found["value"]:
            self._keep(self._shown(found) if self._razor and not self._code else found[0])
        elif found["open"]:
            self._open.append("")
            self._keep("{")
        else:
            self._closes()

    def _opens(self, found: re.Match[str]) -> None:
        if found["line"]:
            return
        if found[0].startswith("}") and self._open:
            self._code -= self._open.pop() == "code"
        self._open.append("code" if found["code"] else "block")
        self._code += bool(found["code"])
        if found["head"] and not self._code and "section" not in found[0]:
            self._tell(found, found[0].strip("{} \t\n"))

    def _closes(self) -> None:
        kind = self._open.pop() if self._open else ""
        if not kind:
            self._keep("}")
        self._code -= kind == "code"

    def _shown(self, found: re.Match[str]) -> str:
        """What is seen of a value: the text that it is given, or else its name where it stands within text."""
        begin = self._all.rfind("<", max(found.start() - LONGEST_TAG, 0), found.start())
        if begin > self._all.rfind(">", max(found.start() - LONGEST_TAG, 0), found.start()):
            return ""  # of a tag
        if said := _TEXT.search(found["value"]):
            return said[1]
        self._tell(found, found[0])
        before = self._all[: found.start()][-50:].rpartition(">")[2]
        after = self._all[found.end() : found.end() + 50].partition("<")[0]
        within = re.search(r"[^\W\d_]", before + after)
        return re.findall(r"\w+", found["value"])[-1] if within else ""

    def _tell(self, found: re.Match[str], what: str) -> None:
        self._note(unknown(Place(self._lines.of(found.start())), what, "code"))
