"""What a component of JSX, Vue or Svelte shows, as HTML: its own elements that open and close are folds of the page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from chatbot.errors import Place
from chatbot.importing.drafts import LeftOut, commented, quoted

_RETURNED = re.compile(r"(?:return|=>)\s*\(\s*(?=<)")
_FRONT = re.compile(r"\A---\n.*?^---$", re.DOTALL | re.MULTILINE)
"""What pages of Astro begin with: a script."""
_VALUE = r"=\s*(?:\"(?P<{0}a>[^\"]*)\"|\{{?\s*[\"'`](?P<{0}b>[^\"'`]*)[\"'`]\s*\}}?)"
_ASKED = re.compile(r"\b(?:title|question|q|summary|label|header|heading)\s*" + _VALUE.format("q"))
_SAID = re.compile(r"\b(?:answer|a|content|text|body|children)\s*" + _VALUE.format("a"))
_CODE = r"\{(?:[^{}]++|\{(?:[^{}]++|\{[^{}]*+\})*+\})*+\}"
"""In braces, of which two more pairs may be in these: `style={{ … }}`, `onOpen={() => { … }}`."""
_TAG = re.compile(
    rf"<(?P<name>[A-Z][\w.]*|[a-z]+-link)(?P<arguments>(?:[^<>{{}}\"']|\"[^\"]*\"|'[^']*'|{_CODE})*?)(?P<closed>/?)>"
    r"|</(?P<ends>[A-Z][\w.]*|[a-z]+-link)\s*>"
)
_TRIGGER = re.compile(r"(?:Trigger|Button|Question|Title|Header|Summary)$")
_FOLDS = re.compile(r"Accordion|Collaps|Disclosure|Details|Faq|FAQ|Question|Toggle|Expand")
_TRANSLATED = re.compile(
    r"(?:[\w$]+\.)*(?:\$?t|_{1,2}|tr|trans|translate|gettext)\(\s*(?:(?:\"[^\"]*\"|'[^']*')\s*,\s*)?"
    r"(?:\"(?P<double>[^\"]*\s[^\"]*)\"|'(?P<single>[^']*\s[^']*)')\s*,?\s*\)"
)
"""A call for a translation, with the text that is to be translated, or shown until it is."""
_BRACES = re.compile(
    r"\{\{?\s*+(?:/\*(?P<comment>.{0,2000}?)\*/|(?P<string>\"[^\"\n]*\"|'[^'\n]*'|`[^`$]*`)|(?P<code>[^{}]*+))\s*+\}\}?",
    re.DOTALL,
)


def script_of(text: str) -> str:
    """The scripts of a component's file, each on the lines where it is; the text itself where it has none."""
    kept, at = "", 0
    for begin, end in _parts(text, "script"):
        kept += "\n" * text.count("\n", at, begin) + text[begin:end]
        at = end
    return kept or text


def _parts(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where what stands in each element of a name begins and ends; of elements of its name in it no more is known."""
    at = 0
    while (opened := re.compile(rf"<{name}\b[^<>]*>").search(text, at)) and (
        end := text.find(f"</{name}", opened.end())
    ) >= 0:
        yield opened.end(), end
        at = end


def _without(text: str, name: str) -> str:
    """A text without what stands in elements of a name, line for line."""
    kept, at = [], 0
    for begin, end in _parts(text, name):
        kept += [text[at:begin], "\n" * text.count("\n", begin, end)]
        at = end
    return "".join([*kept, text[at:]])


def shown_by(text: str, note: Callable[[LeftOut], None]) -> str | None:
    """What a component shows as HTML, with its lines where they are; None where it shows nothing."""
    templates = list(_parts(text, "template"))
    returned = _RETURNED.search(text)
    if templates:
        begin, end = templates[0][0], text.rfind("</template")
        page = "\n" * text.count("\n", 0, begin) + text[begin:end]
    elif returned:
        begin = returned.end()
        page = "\n" * text.count("\n", 0, begin) + text[begin : text.rfind(">") + 1]
    elif "<script" in text or text.startswith("---"):
        page = _without(_without(_FRONT.sub(_lines_of, text), "script"), "style")
    else:
        return None
    return markup(page, 1, note)


def _lines_of(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


def markup(page: str, line: int, note: Callable[[LeftOut], None]) -> str:
    """What is written in elements, from a line on, as HTML."""
    page = _as_html(page).replace("className=", "class=").replace("<>", "").replace("</>", "")
    parts, at = [], 0
    for one in _BRACES.finditer(page):
        line += page.count("\n", at, one.start())
        parts += [page[at : one.start()], _instead(one, Place(line), note), "\n" * one[0].count("\n")]
        line += one[0].count("\n")
        at = one.end()
    return "".join([*parts, page[at:]])


def _as_html(page: str) -> str:
    """A page whose own elements are those of HTML: what opens under a title is a fold, what a fold is opened by its question."""
    open_: list[tuple[str, str]] = []

    def instead(tag: re.Match[str]) -> str:
        lines = "\n" * tag[0].count("\n")
        if tag["ends"]:
            while open_:
                name, closes = open_.pop()
                if name == tag["ends"]:
                    return closes
            return ""
        opens, closes = _html_of(tag["name"], tag["arguments"])
        if not tag["closed"]:
            open_.append((tag["name"], closes))
        return lines + opens + (closes if tag["closed"] else "")

    return _TAG.sub(instead, page)


def _html_of(name: str, arguments: str) -> tuple[str, str]:
    """How an element of a component opens and closes in HTML."""
    if name.endswith(("Link", "-link")):
        found = re.search(r"\b(?:href|to)\s*=\s*(?:\"([^\"]*)\"|\{\s*[\"'`]([^\"'`]*)[\"'`]\s*\})", arguments)
        return f'<a href="{(found[1] or found[2] or "") if found else ""}">', "</a>"
    if not _FOLDS.search(name):
        return "<span>", "</span>"
    if asked := _ASKED.search(arguments):
        said = _SAID.search(arguments)
        answer = (said["aa"] or said["ab"] or "") if said else ""
        return f"<details><summary>{asked['qa'] or asked['qb'] or ''}</summary>{answer}", "</details>"
    return ('<div class="question">', "</div>") if _TRIGGER.search(name) else ("<div>", "</div>")


def _instead(braces: re.Match[str], place: Place, note: Callable[[LeftOut], None]) -> str:
    """What is seen in the place of braces: a text that is in them; what a program puts in is told."""
    if braces["string"]:
        return braces["string"][1:-1]
    inside = (braces["comment"] or braces["code"] or "").strip()
    if braces["code"] and (called := _TRANSLATED.fullmatch(inside)):
        return called["double"] or called["single"]
    if inside:
        note(
            commented(place, inside)
            if braces["comment"]
            else LeftOut(place, f"the program puts in {quoted(inside)}")
        )
    return ""
