"""MediaWiki's language."""

from __future__ import annotations

import re
from functools import partial

from chatbot.errors import Place
from chatbot.importing.drafts import LeftOut, quoted
from chatbot.importing.forms.wiki.lines import LONGEST_LINE, RULE, Held, Page, ended

_HEADING = re.compile(r"(={1,6})[ \t]*(.*?)[ \t]*\1[ \t]*(?:<!--.*-->)?[ \t]*$")
_ITEM = re.compile(r"([*#:;]+)[ \t]*(.*)")
_OPENS = re.compile(r"<(syntaxhighlight|source|pre)\b([^<>]*)>", re.IGNORECASE)
_LANGUAGE = re.compile(r"lang=[\"']?([\w+-]+)")
_REF = re.compile(
    r"<ref\b(?P<own>[^<>/]*)>(?P<said>.*?)</ref>|<ref\b(?P<again>[^<>]*)/>|<references\b[^<>]*(?:/>|>)|</references>",
    re.IGNORECASE,
)
_REF_NAME = re.compile(r"\bname\s*=\s*[\"']?([^\"'<>/]*[^\"'<>/\s])")
_FILE = re.compile(
    r"\[\[(?:File|Image|Datei|Bild|Fichier|Archivo):([^\[\]|]+)((?:\|[^\[\]]*)?)\]\]", re.IGNORECASE
)
_CATEGORY = re.compile(
    r"\[\[(?:Category|Kategorie|Catégorie|Categoría):([^\[\]|]+)[^\[\]]*\]\]", re.IGNORECASE
)
_LINK = re.compile(r"\[\[([^\[\]|]+)(?:\|([^\[\]]*))?\]\]")
_ADDRESS = re.compile(
    r"\[((?:(?:https?|ftps?|ircs?|git|ssh|news|nntp|xmpp|tel|mailto|magnet):|//?)[^\s\[\]]+)[ \t]+([^\[\]]+)\]"
)
_AS_IT_IS = re.compile(r"<code><nowiki>([^`<]+)</nowiki></code>|<nowiki>((?:(?!<nowiki>).)+?)</nowiki>")
_STRUCK = re.compile(r"<(s|del|strike)>((?:(?!<\1>).)+?)</\1>")
_PLACE = re.compile(r"<span id=\"([^\"<>]+)\"></span>")
_CODE = re.compile(r"<(code|tt|kbd|samp)>((?:(?!<\1>)[^`])+?)</\1>", re.IGNORECASE)
_TEMPLATE = re.compile(r"\{\{([^{}|]+)((?:\|[^{}]*)?)\}\}")
_SAID = re.compile(r"(?:[^|=<>]{1,30}=)?(.*)", re.DOTALL)
_MARKS = (("'''''", "***"), ("'''", "**"), ("''", "*"))
_ATTRIBUTE = r"[\w-]+=(?:\"[^\"|]*\"|[^\s|\"]+)"
_CELL = re.compile(rf"(?:{_ATTRIBUTE}[ \t]+)*{_ATTRIBUTE}[ \t]*\|(?!\|)")


def as_markdown(text: str) -> Page:
    """A page as Markdown, and what of it is not shown."""
    page = Page()
    closes = ""
    table = False
    cells: list[str] = []
    for number, line in enumerate(text.split("\n"), start=1):
        page.begin()
        if closes:
            before, end, after = line.partition(closes)
            page.lines.append(ended(before, _line(page, after.strip(), number)) if end else line)
            closes = "" if end else closes
        elif opens := _OPENS.match(line.strip()):
            language = _LANGUAGE.search(opens[2])
            code, end, after = line.strip()[opens.end() :].partition(f"</{opens[1]}>")
            rest = ended(code, _line(page, after.strip(), number)) if end else code
            page.lines.append("\n".join(filter(None, (f"```{language[1] if language else ''}", rest))))
            closes = "" if end else f"</{opens[1]}>"
        elif line.lstrip().startswith("{|") or (table and not _HEADING.match(line)):
            table = not line.lstrip().startswith("|}")
            cells = _in_table(page, _inline(page, line.strip(), number), cells)
        else:
            if table:  # which is never closed
                _flush(page, cells)
                page.end_table()
                table, cells = False, []
            page.lines.append(_line(page, line, number))
    _flush(page, cells)
    return page


def _in_table(page: Page, line: str, cells: list[str]) -> list[str]:
    """Take in a line of a table; returns the cells of the row that is open."""
    if line.startswith("|+"):
        page.lines.append(f"**{line[2:].strip()}**")
        return cells
    if line.startswith(("|-", "|}")):
        _flush(page, cells)
        if line.startswith("|}"):
            page.lines.append("")
            page.end_table()
            return []
        cells = []
    elif line[:1] in ("|", "!"):
        parts = re.split(r"\|\||!!" if line[0] == "!" else r"\|\|", line[1:])
        cells = cells + [_CELL.sub("", part.strip()) for part in parts]
    elif not line.startswith("{|") and line.strip():
        page.lines.append("" if cells else line)
        return [*cells[:-1], f"{cells[-1]}<br>{line}"] if cells else []
    page.lines.append("")
    return cells


def _flush(page: Page, cells: list[str]) -> None:
    if cells:
        page.row(cells)


def _line(page: Page, line: str, number: int) -> str:
    if found := _HEADING.match(line):
        return f"{'#' * len(found[1])} {_inline(page, found[2], number)}"
    if found := _ITEM.match(line):
        return _item(found[1], _inline(page, found[2], number))
    if RULE.fullmatch(line):
        return "***"
    if re.fullmatch(r"\s*__[A-Z]+__\s*", line):
        return ""
    shown = _inline(page, line, number)
    return f"    {shown[1:]}" if line.startswith(" ") and shown.strip() else shown


def _item(marks: str, text: str) -> str:
    if marks[-1] == ";":
        term, colon, meaning = text.partition(" : ")
        return f"**{term.strip()}**{colon.rstrip()} {meaning}".rstrip()
    if set(marks) == {":"}:
        return text
    margin = "".join("   " if mark == "#" else "  " for mark in marks[:-1])
    return margin + {"#": "1. ", "*": "- "}.get(marks[-1], "  ") + text


def _noted(page: Page, number: int, found: re.Match[str]) -> str:
    """The sign for a footnote: for one with a name that was met before, the same once more."""
    named = _REF_NAME.search(found["own"] or found["again"] or "")
    name = named[1] if named else ""
    return page.note(_inline(page, found["said"], number), name) if found["said"] else page.noted(name)


def _inline(page: Page, line: str, number: int) -> str:
    if len(line) > LONGEST_LINE:
        return line
    line = _REF.sub(partial(_noted, page, number), line)
    line = _STRUCK.sub(r"~~\2~~", _PLACE.sub(r'<a name="\1"></a>', line))
    held = Held()
    line = re.sub(
        r"</?nowiki\s*/?>",
        "",
        _AS_IT_IS.sub(lambda found: held.put(f"`{found[1]}`" if found[1] else found[2]), line),
    )
    line = _FILE.sub(_picture, line)
    for found in _CATEGORY.finditer(line):
        page.left_out.append(LeftOut(Place(number), f"a category: {quoted(found[1])}"))
    line = _CATEGORY.sub("", line)
    line = _LINK.sub(lambda found: (found[2] or found[1]).lstrip(":"), line)
    line = _ADDRESS.sub(r"[\2](\1)", line)
    line = _TEMPLATE.sub(lambda found: _template(page, found, number), line)
    for mark, markdown in _MARKS:
        line = line.replace(mark, markdown)
    line = _CODE.sub(r"`\2`", line)
    return held.put_back(line)


def _picture(found: re.Match[str]) -> str:
    words = [part for part in found[2].split("|") if part.strip()]
    shown = [w for w in words if not re.fullmatch(r"\s*(?:thumb|thumbnail|frame|frameless|border|left|right|center|none|"
                                                 r"upright\S*|mini|\d*x?\d+px|(?:link|class|lang|page)=.*)\s*", w)]  # fmt: skip
    caption = re.sub(r"^\s*alt=", "", shown[-1]).strip() if shown else ""
    return f"![{caption}]({found[1].strip().replace(' ', '_')})"


def _template(page: Page, found: re.Match[str], number: int) -> str:
    """What a template is given to show; what else it shows is not in the page."""
    said = [
        match[1].strip()
        for part in found[2].split("|")
        if (match := _SAID.fullmatch(part)) and match[1].strip()
    ]
    name = found[1].strip()
    page.left_out.append(LeftOut(Place(number), f"of the template “{name}” only what it is given is shown"))
    return " ".join(said)
